import { resolve } from 'node:path'
import { layOut } from '../adapters/evidence/layout.js'
import {
  type Candidate,
  type Completion,
  candidate,
  commandCandidates,
  listCandidates,
  optionCandidates,
  type Values,
} from '../domain/completion/completion.js'
import type { CommandFacts, ValueFacts } from '../domain/completion/grammar.js'
import { type Position, positionIn } from '../domain/completion/position.js'
import { type Source, sourceOf } from '../domain/completion/source.js'
import { codes } from '../domain/diagnostic.js'
import { byCodePoint } from '../domain/order.js'
import { indicatorsOf, type Rubric } from '../domain/rubric.js'
import { inLanguage, type Language } from '../domain/words.js'
import { isOrdinaryFile, type World } from '../io.js'
import type { FoundProject } from './project.js'
import { builtInRubrics, loadChosenRubric, loadRubric } from './rubric.js'
import { loadSheet } from './sheet.js'

/** Where names are looked up. Nothing is read from standard input, and no fault is told. */
export interface CompletionPlace {
  readonly world: World
  readonly project: FoundProject | undefined
  readonly language: Language
}

interface Query extends CompletionPlace {
  readonly program: CommandFacts
  readonly position: Position
  /** What stands of the value already. */
  readonly typed: string
  readonly value: ValueFacts
}

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

const sources: Record<Source, (query: Query) => Values | Promise<Values>> = {
  agency: (query) => inColumn('agency', query),
  aspect: async (query) => ({ candidates: aspectsOf(await rubricOf(query), query) }),
  category: async (query) => ({ candidates: categoriesOf(await rubricOf(query), query) }),
  change: changes,
  choice: choicesOf,
  command: ({ program }) => ({ candidates: commandCandidates(program) }),
  file: () => ({ paths: 'files' }),
  folder: () => ({ paths: 'folders' }),
  free: () => ({}),
  indicator: async (query) => ({ candidates: namedIndicators(await rubricOf(query), query) }),
  part: async (query) => ({ candidates: listCandidates(query.typed, await partsOf(query)) }),
  rubric: async (query) => ({ candidates: await rubricsOf(query), paths: 'files' }),
  topic: async (query) => ({
    candidates: [
      ...namedIndicators(await rubricOf(query), query),
      ...Object.keys(codes).flatMap((code) => candidate(code)),
    ],
  }),
  unit: (query) => inColumn('unit', query),
  year: (query) => inColumn('year', query),
}

function choicesOf({ typed, value: { choices, isList } }: Query): Values {
  const all = choices.flatMap((choice) => candidate(choice))
  return { candidates: isList ? listCandidates(typed, all) : all }
}

/** First the indicator, then the level it is to have. */
async function changes(query: Query): Promise<Values> {
  const rubric = await rubricOf(query)
  const [id = '', level] = query.typed.split('=')
  if (level === undefined) {
    const named = namedIndicators(rubric, query)
    return {
      candidates: named.map((each) => ({ ...each, value: `${each.value}=` })),
      isUnfinished: true,
    }
  }
  const indicator = rubric && indicatorsOf(rubric).find((each) => each.id === id)
  const texts = indicator?.levels ?? []
  return {
    candidates: texts.flatMap((each) =>
      candidate(`${id}=${each.level}`, inLanguage(each.text, query.language)),
    ),
  }
}

async function partsOf(query: Query): Promise<readonly Candidate[]> {
  const rubric = await rubricOf(query)
  return [...namedIndicators(rubric, query), ...aspectsOf(rubric, query)]
}

const namedIndicators = (rubric: Rubric | undefined, { language }: Query): readonly Candidate[] =>
  rubric
    ? indicatorsOf(rubric).flatMap(({ id, name }) => candidate(id, inLanguage(name, language)))
    : []

const aspectsOf = (rubric: Rubric | undefined, { language }: Query): readonly Candidate[] =>
  rubric?.aspects.flatMap(({ id, name }) => candidate(id, inLanguage(name, language))) ?? []

const categoriesOf = (rubric: Rubric | undefined, { language }: Query): readonly Candidate[] =>
  rubric?.bands.flatMap(({ id, name }) => candidate(id, inLanguage(name, language))) ?? []

/** The rubric that the line will be run with. */
async function rubricOf({ position, world, project }: Query): Promise<Rubric | undefined> {
  const asked = position.given.get('--rubric') ?? (world.env['MERIT_RUBRIC'] || undefined)
  if (asked === '-') return undefined
  return (await loadChosenRubric(asked, project, world)).value
}

async function rubricsOf({ world, language }: Query): Promise<readonly Candidate[]> {
  const loaded = await Promise.all(builtInRubrics.map((name) => loadRubric(name, world)))
  return loaded.flatMap(({ value }) =>
    value ? candidate(value.id, inLanguage(value.title, language)) : [],
  )
}

/** Megabytes of a worksheet that is looked through while someone waits for the next letter. */
const worksheetMegabytes = 32

/** Each text of a column once, of the worksheets that the line names, else of the project's. */
async function inColumn(column: 'agency' | 'unit' | 'year', query: Query): Promise<Values> {
  const found = new Set<string>()
  for (const path of worksheetsOf(query)) {
    if (!isOrdinaryFile(path, worksheetMegabytes, query.world)) continue
    const { value } = await loadSheet(path, query.world, query.position.given.get('--sheet'))
    if (!value) continue
    const { sheet, header } = layOut(value.sheet)
    const index = header.indexOf.get(column) ?? -1
    for (const { cells } of sheet.rows)
      found.add((cells[index] ?? '').trim().replaceAll(/\s+/g, ' '))
  }
  return { candidates: [...found].toSorted(byCodePoint).flatMap((text) => candidate(text)) }
}

function worksheetsOf({ position, project }: Query): readonly string[] {
  const { operands, command } = position
  const readsFiles = command.operands.some(({ value }) => sourceOf(value, undefined) === 'file')
  if (readsFiles && operands.length > 0) return operands
  return (project?.evidence ?? []).map(({ path }) => resolve(project?.folder ?? '', path))
}
