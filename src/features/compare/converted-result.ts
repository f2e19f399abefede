import type { Answer, Assessment, Claim } from '../../core/evidence.js'
import type { Indicator } from '../../core/rubric.js'
import { scoreAssessment } from '../../core/score.js'
import { convertAssessment, type RubricMap, type Rubrics } from '../rubric/convert/index.js'
import {
  type ComparableIndicator,
  type ComparableResult,
  comparableResultOf,
} from './comparable-result.js'
import { type ComparedResult, computedResult } from './compared-result.js'

/** What joins two rubrics: results are carried in the map's own direction, whichever comes first. */
export interface RubricPair extends Rubrics {
  readonly map: RubricMap
}

/** How a result came under the other rubric; shown wherever it is subtracted. */
export interface ConvertedResult {
  readonly pair: RubricPair
  /** As it was judged. */
  readonly original: ComparedResult
  /** The same under the other rubric: claims only. */
  readonly carried: ComparedResult
  /** Indicators of the other rubric that have a level. */
  readonly assessed: readonly Indicator[]
  /** Those that count 0 until somebody assesses them. */
  readonly open: readonly Indicator[]
  /** Answers of the old rubric whose levels stay behind. */
  readonly left: readonly Indicator[]
}

/**
 * A result under the other rubric of a map. Only claims are carried: what documents prove there is
 * not known from levels. Undefined if the map carries none of its levels.
 */
export function convertResult(
  original: ComparedResult,
  pair: RubricPair,
): ConvertedResult | undefined {
  if (original.source.kind !== 'computed') return undefined
  const { result } = original.source
  const { assessment, steps } = convertAssessment(claimsIn(result), pair.map, pair)
  const context = { asOf: result.asOf, decisions: [], statements: [] }
  const scoring = scoreAssessment(pair.to, assessment, context)
  if (scoring.kind === 'refused') return undefined
  const after = comparableResultOf(scoring.score, pair.to, result.asOf)
  const those = (isOf: (each: ComparableIndicator) => boolean) =>
    after.indicators.filter(isOf).map(({ indicator }) => indicator)
  const assessed = those(({ claimed }) => claimed !== null)
  if (assessed.length === 0) return undefined
  return {
    pair,
    original,
    carried: computedResult(after),
    assessed,
    open: those(({ claimed, notApplicable }) => claimed === null && !notApplicable),
    left: steps
      .filter(({ outcome }) => outcome === 'reassess' || outcome === 'lost')
      .flatMap(({ sources }) => sources.map(({ indicator }) => indicator)),
  }
}

/** What levels say of an assessment; its documents are not known. */
const claimsIn = ({ agency, year, indicators }: ComparableResult): Assessment => ({
  agency,
  year,
  answers: new Map(indicators.map((each) => [each.indicator.id, answerOf(each)])),
})

const answerOf = (result: ComparableIndicator): Answer => ({
  claim: claimOf(result),
  verified: null,
  documents: [],
  remarks: [],
  at: result.indicator.at,
})

function claimOf({ claimed, notApplicable }: ComparableIndicator): Claim {
  if (notApplicable) return { kind: 'not-applicable', reason: '' }
  return claimed === null ? { kind: 'open' } : { kind: 'level', level: claimed }
}
