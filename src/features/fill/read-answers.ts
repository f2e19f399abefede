import { byPlace, type Checked, type Diagnostic } from '../../core/diagnostic.js'
import { isReason } from '../../core/evidence.js'
import { nearest } from '../../core/nearest.js'
import { comparePlaces, type Place } from '../../core/place.js'
import {
  type Indicator,
  inapplicableAllowed,
  indicatorsOf,
  mayBeInapplicable,
  type Rubric,
} from '../../core/rubric.js'
import { type Path, readYaml } from '../../files/yaml/document.js'
import { readShape } from '../../files/yaml/shape.js'
import type { GivenAnswer, GivenAnswers } from './answers.js'
import { fullAnswersSchema } from './answers-schema.js'
import {
  type AnswerFile,
  type AnswersContext,
  answeredDocumentOf,
} from './read-answer-documents.js'

/** Answers in writing, with every fault of syntax, shape and sense at its place in the file. */
export function readAnswers(
  bytes: Uint8Array,
  file: string,
  rubric: Rubric,
): Checked<GivenAnswers> {
  const { value: document, diagnostics: faults } = readYaml(bytes, file)
  if (!document) return { value: undefined, diagnostics: faults }
  const shape = readShape(fullAnswersSchema, { ...document, value: writtenOut(document.value) })
  const found = [...faults, ...shape.diagnostics]
  if (!shape.value) return { value: undefined, diagnostics: found }
  const { agency, year, answers } = shape.value
  const context: AnswersContext = { rubric, document, report: reporterInto(found) }
  const given = Object.entries(answers).flatMap(([key, answer]) => readAnswer(key, answer, context))
  reportExclusions(given, context)
  return {
    value:
      found.length > 0 ? undefined : { agency, year, answers: given.map(({ answer }) => answer) },
    diagnostics: found.toSorted(byPlace),
  }
}

/** What the shape of a value has told already is not told once more in other words. */
const reporterInto =
  (found: Diagnostic[]): AnswersContext['report'] =>
  (diagnostic) => {
    const isTold = found.some(({ at }) => at && isSamePlace(at, diagnostic.at))
    if (!isTold) found.push(diagnostic)
  }

const isSamePlace = (left: Place, right: Place | null): boolean =>
  right !== null && comparePlaces(left, right) === 0

/** `"1.2": 3` is short for `"1.2": {level: 3}`. */
function writtenOut(value: unknown): unknown {
  if (!isRecord(value)) return value
  // A list would pass for a mapping whose keys are numbers.
  if (Array.isArray(value['answers'])) return { ...value, answers: 'list' }
  if (!isRecord(value['answers'])) return value
  const answers = Object.entries(value['answers']).map(([key, answer]) => [
    key,
    isRecord(answer) || Array.isArray(answer) ? answer : { level: answer },
  ])
  return { ...value, answers: Object.fromEntries(answers) }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

interface ReadAnswer {
  readonly answer: GivenAnswer
  readonly indicator: Indicator
  readonly path: Path
}

function readAnswer(
  key: string,
  given: AnswerFile,
  context: AnswersContext,
): readonly ReadAnswer[] {
  const { rubric, document, report } = context
  const path = ['answers', key]
  const found = document.keyWrittenAt(path) ?? key
  const indicators = indicatorsOf(rubric)
  const indicator = indicators.find(({ id }) => id === found)
  if (!indicator) {
    const near = nearest(
      found,
      indicators.map(({ id }) => id),
    )
    const facts = { found, near, rubric: rubric.id }
    report({ code: 'indicator-unknown', facts, at: document.keyPlaceOf(path) })
    return []
  }
  const answer = {
    indicator: indicator.id,
    claim: claimOf(given, indicator, path, context),
    note: given.note?.trim(),
    documents: (given.evidence ?? []).map((_, index) =>
      answeredDocumentOf(given, index, { indicator, path: [...path, 'evidence', index], context }),
    ),
  }
  return [{ answer, indicator, path }]
}

function claimOf(
  { level, not_applicable: reason }: AnswerFile,
  asked: Indicator,
  path: Path,
  { rubric, document, report }: AnswersContext,
): GivenAnswer['claim'] {
  const { id: indicator } = asked
  const at = (key: string) => document.placeOf([...path, key])
  if (level !== undefined && reason !== undefined) {
    const facts = { indicator, level: String(level) }
    report({ code: 'level-with-reason', facts, at: at('level') })
  }
  if (reason !== undefined && !mayBeInapplicable(asked, rubric)) {
    const facts = { indicator, rubric: rubric.id, allowed: inapplicableAllowed(rubric) }
    report({ code: 'not-applicable-forbidden', facts, at: at('not_applicable') })
  } else if (reason !== undefined && level === undefined && !isReason(reason)) {
    const facts = { indicator, found: reason.trim() }
    report({ code: 'reason-vague', facts, at: at('not_applicable') })
  }
  if (reason !== undefined) return { kind: 'not-applicable', reason: reason.trim() }
  if (level === undefined) return undefined
  const { min, max } = rubric.levels
  const scale = [0, ...Array.from({ length: max - min + 1 }, (_, index) => min + index)]
  if (!scale.includes(level)) {
    const expected = [...new Set(scale)].join(', ')
    report({ code: 'value-wrong', facts: { found: String(level), expected }, at: at('level') })
  }
  return { kind: 'level', level }
}

/** Of indicators that exclude each other only one may have a level. */
function reportExclusions(
  given: readonly ReadAnswer[],
  { document, report }: AnswersContext,
): void {
  const first = new Map<string, ReadAnswer>()
  for (const read of given) {
    const { answer, indicator, path } = read
    if (answer.claim?.kind !== 'level' || indicator.oneOf === undefined) continue
    const other = first.get(indicator.oneOf)
    if (!other) {
      first.set(indicator.oneOf, read)
      continue
    }
    const facts = {
      indicator: indicator.id,
      other: other.indicator.id,
      otherAt: document.keyPlaceOf(other.path),
    }
    report({ code: 'one-of-conflict', facts, at: document.keyPlaceOf(path) })
  }
}
