import { type CommandResult, refuse, type Session } from '../../cli/command.js'
import { byPlace, type Diagnostic } from '../../core/diagnostic.js'
import { testExamples } from '../../core/examples.js'
import { indicatorsOf, type Rubric } from '../../core/rubric.js'
import { readPackageFile } from '../../platform/package.js'
import {
  builtInRubrics,
  defaultRubric,
  loadRubric,
  loadRubricSource,
  rubricText,
  withoutEachTranslation,
} from './load.js'
import { rubricList, rubricPage } from './page.js'
import type { SchemaSubject } from './schemas.js'

/** The built-in rubrics, a block each. */
export async function list({ world, texts, display }: Session): Promise<CommandResult> {
  const loaded = await Promise.all(builtInRubrics().map((name) => loadRubric(name, world)))
  const rubrics = loaded.flatMap(({ value }) => value ?? [])
  return { output: rubricList(rubrics, defaultRubric, texts, display.width), diagnostics: [] }
}

/** A rubric for reading, or its file for copying. */
export async function show(
  name: string,
  { yaml: isSource }: { readonly yaml?: boolean },
  { world, texts, display }: Session,
): Promise<CommandResult> {
  const { value, diagnostics } = await loadRubric(name, world)
  if (!value) return refuse(diagnostics)
  const output = isSource ? await rubricText(name, world) : rubricPage(value, texts, display.width)
  return { output, diagnostics }
}

/** Every fault of rubric files; built-in ones are read from their YAML too. */
export async function check(
  names: readonly string[],
  { world, texts }: Session,
): Promise<CommandResult> {
  const loaded = await Promise.all(names.map((name) => loadRubricSource(name, world)))
  const sound = loaded.flatMap(({ value }) => value ?? [])
  return {
    output: sound.map((rubric) => `${texts.rubric.sound(rubric.id, sizeOf(rubric))}\n`).join(''),
    diagnostics: loaded.flatMap(({ diagnostics }) => diagnostics).toSorted(byPlace),
  }
}

/** What there was to look at. */
const sizeOf = (rubric: Rubric) => ({
  indicators: indicatorsOf(rubric).length,
  examples: rubric.examples.length,
})

/** Scores the examples in rubrics; a figure that differs is a failed test, and so is none at all. */
export async function test(names: readonly string[], session: Session): Promise<CommandResult> {
  const loaded = await Promise.all(
    names.map(async (name) => withoutEachTranslation(await loadRubricSource(name, session.world))),
  )
  const rubrics = loaded.flatMap(({ value }) => value ?? [])
  const outcomes = rubrics.map((rubric) => ({ rubric, outcomes: testExamples(rubric) }))
  const differences = outcomes.flatMap((each) => each.outcomes.flatMap((one) => one.differences))
  const lines = outcomes.flatMap((each) => summaryOf(each.rubric, each.outcomes, session))
  return {
    output: lines.map((line) => `${line}\n`).join(''),
    diagnostics: [
      ...loaded.flatMap(({ diagnostics }) => diagnostics),
      ...differences,
      ...rubrics.flatMap(withoutExamples),
    ].toSorted(byPlace),
  }
}

const withoutExamples = ({ id, aspects, examples }: Rubric): readonly Diagnostic[] =>
  examples.length > 0
    ? []
    : aspects.slice(0, 1).map(({ at: { file } }) => ({
        code: 'examples-none',
        facts: { rubric: id },
        at: { file, line: 1, column: 1 },
      }))

function summaryOf(
  { id }: Rubric,
  outcomes: ReturnType<typeof testExamples>,
  { texts: { rubric } }: Session,
): readonly string[] {
  const passed = outcomes.filter(({ differences }) => differences.length === 0).length
  return [
    ...outcomes.map(({ example, differences }) =>
      rubric.example(example.name, differences.length === 0),
    ),
    rubric.examples(id, passed, outcomes.length),
  ]
}

/** A JSON Schema, as it is shipped beside the rubrics. */
export async function schema(subject: SchemaSubject): Promise<CommandResult> {
  return { output: readPackageFile('rubrics', `${subject}.schema.json`), diagnostics: [] }
}
