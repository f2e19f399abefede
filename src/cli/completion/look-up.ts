import { knownCodes } from '../../core/diagnostic.js'
import { inColumn } from './columns.js'
import {
  type Completion,
  candidate,
  commandCandidates,
  listCandidates,
  optionCandidates,
  type Values,
} from './completion.js'
import type { CommandFacts } from './grammar.js'
import { positionIn } from './position.js'
import type { CompletionPlace, Query } from './query.js'
import {
  aspectsOf,
  categoriesOf,
  changes,
  floors,
  namedIndicators,
  partsOf,
  rubricsOf,
  typedRubric,
} from './rubric.js'
import { type CandidateSource, sourceOf } from './source.js'

/** What can stand in place of the last word, which may be empty. */
export async function loadCompletion(
  words: readonly string[],
  program: CommandFacts,
  place: CompletionPlace,
): Promise<Completion> {
  const position = positionIn(words, program)
  const { command, wanted } = position
  const typed = words.at(-1) ?? ''
  if (wanted.kind === 'option') return whole({ candidates: optionCandidates(command) })
  const subcommands = wanted.kind === 'word' && position.operands.length === 0
  const named = subcommands ? commandCandidates(command) : []
  if (!wanted.value) return whole({ candidates: named })
  const [option, prefix] =
    wanted.kind === 'value' ? [wanted.option, wanted.prefix] : [undefined, '']
  const source = sourceOf(wanted.value, option) ?? 'free'
  const query = { ...place, program, position, value: wanted.value }
  const values = await sources[source]({ ...query, typed: typed.slice(prefix.length) })
  const candidates = [...named, ...(values.candidates ?? [])]
  return { ...whole({ ...values, candidates }), prefix }
}

const whole = (values: Values): Completion => ({
  candidates: [],
  paths: 'none',
  isUnfinished: false,
  prefix: '',
  ...values,
})

const sources: Record<CandidateSource, (query: Query) => Values | Promise<Values>> = {
  agency: (query) => inColumn('agency', query),
  aspect: async (query) => ({ candidates: aspectsOf(await typedRubric(query), query) }),
  category: async (query) => ({ candidates: categoriesOf(await typedRubric(query), query) }),
  change: changes,
  choice: choicesOf,
  command: ({ program }) => ({ candidates: commandCandidates(program) }),
  file: () => ({ paths: 'files' }),
  floor: floors,
  folder: () => ({ paths: 'folders' }),
  free: () => ({}),
  indicator: async (query) => ({ candidates: namedIndicators(await typedRubric(query), query) }),
  part: async (query) => ({ candidates: listCandidates(query.typed, await partsOf(query)) }),
  rubric: async (query) => ({ candidates: await rubricsOf(query), paths: 'files' }),
  topic: async (query) => ({
    candidates: [
      ...namedIndicators(await typedRubric(query), query),
      ...knownCodes().flatMap((code) => candidate(code)),
    ],
  }),
  unit: (query) => inColumn('unit', query),
  year: (query) => inColumn('year', query),
}

function choicesOf({ typed, value: { choices, isList } }: Query): Values {
  const all = choices.flatMap((choice) => candidate(choice))
  return { candidates: isList ? listCandidates(typed, all) : all }
}
