import type { Level } from '../../core/level.js'
import { indicatorPoints, worthOf } from '../../core/methods.js'
import { fraction, noPoints, type Points, roundHalfUp } from '../../core/points.js'
import type { Missing } from '../../core/proof.js'
import type { Rubric, WeightSource } from '../../core/rubric.js'
import type { IndicatorScore, Score } from '../../core/score.js'
import type { Words } from '../../core/words.js'
import type { Previous } from './previous.js'
import { isOpenIn, type ReachableAspect, reachableAspects } from './reachable.js'

export interface AspectRow extends Pick<ReachableAspect, 'lost' | 'open'> {
  readonly id: string
  readonly name: Words
  /** Weighted-mean only. */
  readonly weight: Points | null
  /** In the aspect's own unit, like the next four. */
  readonly maximum: Points
  readonly claimed: Points | null
  readonly backed: Points | null
  readonly verified: Points | null
  /** The claim of the earlier result. */
  readonly previous: Points | null
  /** What the three totals become with every open indicator at the top level. */
  readonly highest: ReachableAspect['highest']
}

export interface IndicatorRow {
  readonly id: string
  readonly name: Words
  readonly aspect: string
  readonly weight: Points
  readonly weightSource: WeightSource | null
  /** Levels; null is open, or not applicable. */
  readonly claimed: Level | null
  readonly backed: Level | null
  readonly verified: Level | null
  readonly notApplicable: boolean
  /** To the verified total. */
  readonly verifiedNotApplicable: boolean
  /** Why it does not apply, as the office states it. */
  readonly reason: string | null
  /** Level x weight; null where it is open or the rubric gives an indicator no points of its own. */
  readonly points: {
    readonly claimed: Points | null
    readonly backed: Points | null
    readonly verified: Points | null
  }
  /** What the claimed level leaves of the rubric's total on the table; 0 while it is open. */
  readonly lost: Points
  /** What it may still bring to the rubric's total while it is open, else 0. */
  readonly open: Points
  /** What the claimed level lacks. */
  readonly missing: readonly MissingProof[]
}

/** A null name without a title: any valid document at all. */
export interface MissingProof {
  readonly requirement: string | null
  readonly name: Words | null
  /** What the worksheet calls one certain document; empty where none is meant. */
  readonly title: string
  readonly reason: Missing['reason']
}

export function aspectRows(
  score: Score,
  rubric: Rubric,
  previous: Previous | null,
): readonly AspectRow[] {
  const reachable = reachableAspects(score, rubric)
  return score.aspects.map(({ aspect, maximum, claimed, backed, verified }) => ({
    id: aspect.id,
    name: aspect.name,
    weight: aspect.weight ?? null,
    maximum,
    claimed,
    backed,
    verified,
    previous: previous?.claimed?.aspects.find(({ id }) => id === aspect.id)?.points ?? null,
    highest: highestIn(reachable, aspect.id, verified === null),
    lost: reachable.get(aspect.id)?.lost ?? noPoints,
    open: reachable.get(aspect.id)?.open ?? noPoints,
  }))
}

function highestIn(
  reachable: ReadonlyMap<string, ReachableAspect>,
  id: string,
  isUnverified: boolean,
): AspectRow['highest'] {
  const { claimed = null, backed = null, verified = null } = reachable.get(id)?.highest ?? {}
  return { claimed, backed, verified: isUnverified ? null : verified }
}

export function indicatorRows(score: Score, rubric: Rubric): readonly IndicatorRow[] {
  const applicable = applicableIn(score)
  return rubric.aspects.flatMap((aspect) =>
    score.indicators
      .filter(({ indicator }) => aspect.indicators.some(({ id }) => id === indicator.id))
      .map((each) => indicatorRow(each, aspect.id, rubric, applicable)),
  )
}

function indicatorRow(
  each: IndicatorScore,
  aspect: string,
  rubric: Rubric,
  applicable: ReadonlySet<string>,
): IndicatorRow {
  const { indicator, claimed, backed, verified, notApplicable, verifiedNotApplicable, reason } =
    each
  const pointsOf = (level: Level | null) =>
    level === null ? null : indicatorPoints(indicator, level, rubric)
  const steps = rubric.levels.max - (claimed ?? 0)
  const rest = notApplicable ? noPoints : worthOf(indicator, steps, rubric, applicable)
  return {
    id: indicator.id,
    name: indicator.name,
    aspect,
    weight: indicator.weight,
    weightSource: indicator.source ?? null,
    claimed,
    backed,
    verified,
    notApplicable,
    verifiedNotApplicable,
    reason,
    points: { claimed: pointsOf(claimed), backed: pointsOf(backed), verified: pointsOf(verified) },
    lost: isOpenIn(each) ? noPoints : rest,
    open: isOpenIn(each) ? rest : noPoints,
    missing: each.missing.map(missingProof),
  }
}

export const applicableIn = ({ indicators }: Score): ReadonlySet<string> =>
  new Set(indicators.flatMap((each) => (each.notApplicable ? [] : [each.indicator.id])))

export const missingProof = ({ requirement, reason }: Missing): MissingProof => ({
  requirement: requirement?.id ?? null,
  name: requirement?.name ?? null,
  title: '',
  reason,
})

/** An aspect with the share of its maximum that is claimed. */
export interface AspectShareRow {
  readonly aspect: AspectRow
  readonly share: Points
}

/** Of the aspects without an open indicator those with the largest and the smallest share. */
export function extremesOf(
  aspects: readonly AspectRow[],
): readonly [strongest: AspectShareRow | undefined, weakest: AspectShareRow | undefined] {
  const shares = aspects
    .flatMap((aspect) =>
      aspect.claimed === null || aspect.open > 0
        ? []
        : [{ aspect, share: roundHalfUp(fraction(aspect.claimed, aspect.maximum)) }],
    )
    .toSorted((left, right) => right.share - left.share)
  return [shares[0], shares.at(-1)]
}
