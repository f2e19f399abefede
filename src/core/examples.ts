import type { Diagnostic } from './diagnostic.js'
import type { Assessment } from './evidence.js'
import { inUnits } from './points.js'
import type { Example, Rubric } from './rubric.js'
import { type Score, scoreAssessment } from './score.js'

/** The outcome of one golden case of a rubric: nothing differs, or what does. */
export interface ExampleOutcome {
  readonly example: Example
  readonly differences: readonly Diagnostic[]
}

/** Scores every example of a rubric and compares the claimed figures with the expected ones. */
export const testExamples = (rubric: Rubric): readonly ExampleOutcome[] =>
  rubric.examples.map((example) => ({ example, differences: differencesOf(rubric, example) }))

function differencesOf(rubric: Rubric, example: Example): readonly Diagnostic[] {
  const context = { asOf: '9999-12-31', decisions: [], statements: [] }
  const scoring = scoreAssessment(rubric, assessmentOf(example), context)
  return scoring.kind === 'scored' ? compare(example, scoring.score) : [scoring.diagnostic]
}

const assessmentOf = ({ levels, name }: Example): Assessment => ({
  agency: name,
  year: 0,
  answers: new Map(
    levels.map(({ indicator, level, at }) => [
      indicator,
      { claim: { kind: 'level', level }, verified: null, documents: [], remarks: [], at },
    ]),
  ),
})

function compare({ name, expect, at }: Example, score: Score): readonly Diagnostic[] {
  const { points, band } = score.totals.claimed
  const pairs = [
    ...(expect.total === undefined ? [] : [['total', inUnits(expect.total), inUnits(points)]]),
    ...(expect.band === undefined ? [] : [['band', expect.band, band.id]]),
    ...expect.aspects.map(({ id, points: expected }) => {
      const found = score.aspects.find(({ aspect }) => aspect.id === id)?.claimed ?? null
      return [`aspects.${id}`, inUnits(expected), found === null ? '-' : inUnits(found)]
    }),
  ]
  return pairs
    .map(([what, expected, found]) => [String(what), String(expected), String(found)] as const)
    .filter(([, expected, found]) => expected !== found)
    .map(([what, expected, found]) => ({
      code: 'example-differs',
      facts: { example: name, what, expected, found },
      at,
    }))
}
