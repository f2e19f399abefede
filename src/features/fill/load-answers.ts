import type { Checked } from '../../core/diagnostic.js'
import type { Rubric } from '../../core/rubric.js'
import { readInput, shownPath, type World } from '../../platform/files.js'
import type { GivenAnswers } from './answers.js'
import { readAnswers } from './read-answers.js'

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
