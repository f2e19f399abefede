import type { Diagnostic } from '../../core/diagnostic.js'
import { nearest } from '../../core/nearest.js'
import { printable } from '../../core/printable.js'
import { type Indicator, indicatorsOf, type Rubric } from '../../core/rubric.js'
import { readDay, readWord, statusWords } from '../../files/worksheet/cells.js'
import type { Path, YamlDocument } from '../../files/yaml/document.js'
import type { AnswersFile } from './answers-schema.js'
import type { DocumentEntry } from './change.js'

/** What an answers file is read with. */
export interface AnswersContext {
  readonly rubric: Rubric
  readonly document: YamlDocument
  readonly report: (found: Diagnostic) => void
}

export type AnswerFile = AnswersFile['answers'][string]

interface DocumentContext {
  readonly indicator: Indicator
  readonly path: Path
  readonly context: AnswersContext
}

/** One document of an answer; each fault at its own place. */
export function answeredDocumentOf(
  given: AnswerFile,
  index: number,
  place: DocumentContext,
): DocumentEntry {
  const { path, context } = place
  const { date, valid_until, status, number, ...rest } = given.evidence?.[index] ?? {}
  const { report, document } = context
  if (rest.title === undefined && rest.requirement === undefined) {
    report({ code: 'key-missing', facts: { key: 'title' }, at: document.placeOf(path) })
  }
  reportRequirement(rest.requirement, place)
  const issued = dayIn('date', date, place)
  const validUntil = dayIn('valid_until', valid_until, place)
  if (issued && validUntil && validUntil < issued) {
    const facts = { issued: date ?? '', until: valid_until ?? '' }
    report({ code: 'dates-reversed', facts, at: document.placeOf([...path, 'valid_until']) })
  }
  return {
    ...trimmed(rest),
    ...(number !== undefined && { number: numberAt([...path, 'number'], number, document) }),
    ...(issued !== undefined && { issued }),
    ...(validUntil !== undefined && { validUntil }),
    ...(status !== undefined && { status: statusIn(status, place) }),
  }
}

/** A cell is read without the spaces around it, and a block of text ends with a line break. */
const trimmed = (texts: DocumentEntry): DocumentEntry =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim()]))

/** `0012` is a number to YAML; to an office it is as it is written. */
const numberAt = (path: Path, number: string | number, { writtenAt }: YamlDocument): string =>
  typeof number === 'string' ? number.trim() : printable(writtenAt(path) ?? String(number))

/** As in a worksheet, a code of another indicator supports this one in general. */
function reportRequirement(
  found: string | undefined,
  { indicator, path, context: { rubric, document, report } }: DocumentContext,
): void {
  const all = indicatorsOf(rubric).flatMap(({ evidence }) => evidence.map(({ id }) => id))
  if (found === undefined || all.includes(found)) return
  const known = indicator.evidence.map(({ id }) => id)
  const near = nearest(found, known) ?? nearest(found, all)
  const facts = { found, near, indicator: indicator.id, known }
  report({ code: 'requirement-unknown', facts, at: document.placeOf([...path, 'requirement']) })
}

function dayIn(
  key: 'date' | 'valid_until',
  found: string | undefined,
  { path, context: { document, report } }: DocumentContext,
): string | undefined {
  if (found === undefined) return undefined
  const day = readDay(found.trim())
  if (!day) {
    const facts = { found, expected: 'date' }
    report({ code: 'value-wrong', facts, at: document.placeOf([...path, key]) })
  }
  return day
}

function statusIn(found: string, { path, context: { document, report } }: DocumentContext): string {
  const status = readWord(found, statusWords)
  if (status === undefined) {
    const expected = statusWords.map(({ id }) => id).join(', ')
    const at = document.placeOf([...path, 'status'])
    report({ code: 'value-wrong', facts: { found, expected }, at })
  }
  return status ?? ''
}
