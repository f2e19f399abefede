import { readAnswers } from '../adapters/yaml/answers.js'
import type { Checked } from '../domain/diagnostic.js'
import type { GivenAnswers } from '../domain/fill/answers.js'
import type { Rubric } from '../domain/rubric.js'
import { readInput, shownPath, type World } from '../io.js'

/** Megabytes; far more than any questionnaire needs. */
const limit = 5

/** The answers file at a path, `-` for standard input. */
export async function loadAnswers(
  path: string,
  rubric: Rubric,
  world: World,
): Promise<Checked<GivenAnswers>> {
  const bytes = await readInput(path, limit, world)
  return bytes.value
    ? readAnswers(bytes.value, shownPath(path, world), rubric)
    : { value: undefined, diagnostics: bytes.diagnostics }
}
