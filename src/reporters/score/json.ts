import { inUnits, type Points } from '../../domain/points.js'
import { listingOf, type Result } from '../../domain/result.js'
import type { Band } from '../../domain/rubric.js'
import type { Score } from '../../domain/score.js'
import type { Total } from '../../domain/total.js'
import type { Texts } from '../../i18n/texts.js'
import { findingOf } from '../finding.js'
import type { AssessmentDocument, ResultDocument, TotalDocument } from './document-schema.js'
import type { Reporter, View } from './view.js'

/** One compact line; fields are picked by name, so that a new one inside is no change outside. */
export const json = (result: Result, view: View): string =>
  [...jsonParts(listingOf(result), view)].join('')

/** The same, an assessment at a time: those of a country are larger than all else in memory. */
export const jsonParts: Reporter = function* (listing, view) {
  const { tool, rubric, asOf, scores, diagnostics } = listing
  const { id, version, status, maximum, sha256 } = rubric
  const document: ResultDocument = {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    rubric: { id, version, status, maximum: inUnits(maximum), sha256 },
    asOf,
    assessments: [],
    findings: diagnostics.map((diagnostic) => findingOf(diagnostic, view.texts)),
  }
  const [start, end] = JSON.stringify(document).split('"assessments":[]', 2)
  yield `${start}"assessments":[`
  let separator = ''
  for (const score of scores) {
    yield separator + JSON.stringify(assessmentOf(score, view.aspect))
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
    asOf,
    assessments: [],
    findings: diagnostics.map((diagnostic) => findingOf(diagnostic, texts)),
  }
  return `${JSON.stringify(document)}\n`
}

function assessmentOf(score: Score, only: string | undefined): AssessmentDocument {
  const { agency, year, totals, next, eligibility } = score
  const aspects = score.aspects.filter(({ aspect }) => only === undefined || aspect.id === only)
  const shown = new Set(aspects.flatMap(({ aspect }) => aspect.indicators.map(({ id }) => id)))
  return {
    agency,
    year,
    totals: {
      claimed: totalOf(totals.claimed),
      backed: totalOf(totals.backed),
      verified: totals.verified && totalOf(totals.verified),
    },
    next: next && {
      band: bandOf(next.band),
      from: inUnits(next.band.from),
      missing: inUnits(next.missing),
    },
    aspects: aspects.map(({ aspect, maximum, claimed, backed, verified }) => ({
      id: aspect.id,
      maximum: inUnits(maximum),
      claimed: unitsOf(claimed),
      backed: unitsOf(backed),
      verified: unitsOf(verified),
    })),
    indicators: score.indicators
      .filter(({ indicator }) => shown.has(indicator.id))
      .map(({ indicator, claimed, backed, verified, notApplicable, missing, answer }) => ({
        id: indicator.id,
        weight: inUnits(indicator.weight),
        claimed,
        backed,
        verified,
        notApplicable,
        missing: missing.map(({ requirement, reason }) => ({
          requirement: requirement?.id ?? null,
          reason,
        })),
        source: answer ? { file: answer.at.file, line: answer.at.line } : null,
      })),
    eligibility: eligibility.map(({ consequence, status, scoreCondition, conditions }) => ({
      id: consequence.id,
      status,
      scoreCondition: { claimed: scoreCondition.claimed, backed: scoreCondition.backed },
      requirements: conditions.map((condition) => ({
        id: condition.requirement.id,
        status: condition.status,
        reason: condition.reason,
        basis: condition.requirement.basis ?? null,
      })),
    })),
  }
}

export const totalOf = ({
  points,
  index,
  band,
  reachable,
  complete,
  certain,
}: Total): TotalDocument => ({
  points: inUnits(points),
  index: inUnits(index),
  band: bandOf(band),
  reachable: { lowest: inUnits(reachable.lowest), highest: inUnits(reachable.highest) },
  complete,
  certain,
})

const bandOf = ({ id, category }: Band) => ({ id, category })

const unitsOf = (points: Points | null): number | null => (points === null ? null : inUnits(points))
