import { bandOf } from '../../../core/band.js'
import type { Assessment } from '../../../core/evidence.js'
import type { Band, Indicator, Rubric, TotalKind } from '../../../core/rubric.js'
import { type Score, type ScoreContext, scoreAssessment } from '../../../core/score.js'
import type { Total } from '../../../core/total.js'
import { convertAssessment } from '../convert/convert.js'
import type { RubricMap } from '../convert/map.js'
import type { Rubrics } from '../convert/map-rules.js'

/**
 * Whether an agency is in another category under the other rubric; open: that depends on what has
 * to be assessed anew; incomparable: the two rubrics have different categories.
 */
export const impactVerdicts = ['same', 'changed', 'open', 'incomparable'] as const
export type ImpactVerdict = (typeof impactVerdicts)[number]

/** One agency-year under both rubrics; a total is null where nothing was verified. */
export interface Impact {
  readonly agency: string
  readonly year: number
  readonly before: Total | null
  readonly after: Total | null
  /** The category at the lowest and at the highest that the answers leave possible. */
  readonly reachable: { readonly lowest: Band; readonly highest: Band } | null
  readonly verdict: ImpactVerdict
  /** Indicators of the other rubric that count 0 until they are assessed. */
  readonly open: readonly Indicator[]
}

export interface ImpactQuestion extends Rubrics {
  readonly map: RubricMap
  readonly total: TotalKind
  readonly contextOf: (assessment: Assessment) => ScoreContext
}

/** Both sides are judged on the same day; neither total is rescaled into the other. */
export function impactOn(assessment: Assessment, before: Score, question: ImpactQuestion): Impact {
  const { map, from, to, total, contextOf } = question
  const converted = convertAssessment(assessment, map, { from, to }).assessment
  const scoring = scoreAssessment(to, converted, contextOf(assessment))
  const score = scoring.kind === 'scored' ? scoring.score : undefined
  const [was, is] = [before.totals[total], score?.totals[total] ?? null]
  const reachable = is && {
    lowest: bandOf(is.reachable.lowest, to.bands),
    highest: bandOf(is.reachable.highest, to.bands),
  }
  const open = (score?.indicators ?? []).filter(
    (each) => !each.notApplicable && each[total] === null,
  )
  return {
    agency: assessment.agency,
    year: assessment.year,
    before: was,
    after: is,
    reachable,
    verdict: verdictOf(was, reachable, { from, to }),
    open: open.map(({ indicator }) => indicator),
  }
}

function verdictOf(
  was: Total | null,
  reachable: Impact['reachable'],
  { from, to }: Rubrics,
): ImpactVerdict {
  if (!hasSameBands(from, to)) return 'incomparable'
  if (!was || !reachable) return 'open'
  const { lowest, highest } = reachable
  if (lowest.id !== highest.id) return 'open'
  return lowest.id === was.band.id ? 'same' : 'changed'
}

const hasSameBands = (from: Rubric, to: Rubric): boolean =>
  from.bands.length === to.bands.length &&
  from.bands.every(({ id }, index) => to.bands[index]?.id === id)
