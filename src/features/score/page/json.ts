import { commonDayOf, type JudgingDay } from '../../../core/day.js'
import type { Place } from '../../../core/place.js'
import { inUnits, inUnitsOrNull } from '../../../core/points.js'
import { type Result, type ScoreSummary, scoreStreamOf } from '../../../core/result.js'
import type { Band } from '../../../core/rubric.js'
import type { IndicatorResult } from '../../../core/score.js'
import type { Total } from '../../../core/total.js'
import type {
  AssessmentDocument,
  IndicatorDocument,
  ResultDocument,
  TotalDocument,
} from '../../../pages/findings/document-schema.js'
import { findingOf } from '../../../pages/findings/finding.js'
import { ownDay } from '../../../pages/own-day.js'
import { shownAspects, shownBasis } from '../../../pages/score-facts.js'
import type { Texts } from '../../../pages/words/texts.js'
import type { Reporter, View } from './view.js'

/** One compact line; fields are picked by name, so that a new one inside is no change outside. */
export const json = (result: Result, view: View): string =>
  [...jsonParts(scoreStreamOf(result), view)].join('')

/** The same, an assessment at a time: those of a country are larger than all else in memory. */
export const jsonParts: Reporter = function* (stream, view) {
  const { tool, rubric, asOf, scores, diagnostics } = stream
  const { id, version, status, maximum, sha256 } = rubric
  const document: ResultDocument = {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    rubric: { id, version, status, maximum: inUnits(maximum), sha256 },
    asOf: commonDayOf(asOf),
    assessments: [],
    findings: diagnostics.map((diagnostic) => findingOf(diagnostic, view.texts)),
  }
  const [start, end] = JSON.stringify(document).split('"assessments":[]', 2)
  yield `${start}"assessments":[`
  let separator = ''
  for (const score of scores) {
    yield separator + JSON.stringify(assessmentOf(score, asOf, view))
    separator = ','
  }
  yield `]${end}\n`
}

/** The same document where the rubric or the project file could not be read: nothing is scored. */
export function refusedJson(
  { tool, asOf, diagnostics }: Pick<Result, 'tool' | 'asOf' | 'diagnostics'>,
  texts: Texts,
): string {
  const document: ResultDocument = {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    rubric: null,
    asOf: commonDayOf(asOf),
    assessments: [],
    findings: diagnostics.map((diagnostic) => findingOf(diagnostic, texts)),
  }
  return `${JSON.stringify(document)}\n`
}

const indicatorOf = (
  { indicator, claimed, backed, verified, missing, ...result }: IndicatorResult,
  place: Place | null | undefined,
): IndicatorDocument => ({
  id: indicator.id,
  weight: inUnits(indicator.weight),
  claimed,
  backed,
  verified,
  notApplicable: result.notApplicable,
  ...(result.verifiedNotApplicable !== result.notApplicable && {
    verifiedNotApplicable: result.verifiedNotApplicable,
  }),
  missing: missing.map(({ requirement, reason }) => ({
    requirement: requirement?.id ?? null,
    reason,
  })),
  source: place ? { file: place.file, line: place.line } : null,
})

function assessmentOf(
  { outline, places }: ScoreSummary,
  asOf: JudgingDay,
  { texts, aspect: only }: View,
): AssessmentDocument {
  const { agency, year, totals, next, eligibility } = outline
  const aspects = shownAspects(outline, only)
  const shown =
    only === undefined ? undefined : new Set(aspects.flatMap(({ aspect }) => aspect.indicators))
  const found = places()
  return {
    agency,
    year,
    ...ownDay(asOf, year),
    totals: {
      claimed: totalJson(totals.claimed),
      backed: totalJson(totals.backed),
      verified: totals.verified && totalJson(totals.verified),
    },
    next: next && {
      band: bandOf(next.band),
      from: inUnits(next.band.from),
      missing: inUnits(next.missing),
    },
    aspects: aspects.map(({ aspect, maximum, claimed, backed, verified }) => ({
      id: aspect.id,
      maximum: inUnits(maximum),
      claimed: inUnitsOrNull(claimed),
      backed: inUnitsOrNull(backed),
      verified: inUnitsOrNull(verified),
    })),
    indicators: outline.indicatorResults.flatMap((result, index) =>
      shown?.has(result.indicator) === false ? [] : [indicatorOf(result, found[index])],
    ),
    eligibility: eligibility.map(({ consequence, status, scoreCondition, conditions }) => ({
      id: consequence.id,
      status,
      scoreCondition: { claimed: scoreCondition.claimed, backed: scoreCondition.backed },
      requirements: conditions.map((condition) => ({
        id: condition.requirement.id,
        status: condition.status,
        reason: condition.reason,
        basis: shownBasis(condition, texts) || null,
      })),
    })),
  }
}

/** @internal */
export const totalJson = ({
  points,
  index,
  band,
  reachable,
  complete,
  certain,
  excluded,
}: Total): TotalDocument => ({
  ...figuresOf({ points, index, band }),
  reachable: { lowest: inUnits(reachable.lowest), highest: inUnits(reachable.highest) },
  complete,
  certain,
  excluded: excluded && {
    count: excluded.declared.length,
    ifRefused: figuresOf(excluded.ifRefused),
  },
})

const figuresOf = ({ points, index, band }: Pick<Total, 'points' | 'index' | 'band'>) => ({
  points: inUnits(points),
  index: inUnits(index),
  band: bandOf(band),
})

const bandOf = ({ id, category }: Band) => ({ id, category })
