import { addUp, aspectShares, sharesOf } from '../../core/methods.js'
import { type Fraction, noPoints, type Points, roundHalfUp } from '../../core/points.js'
import { type Rubric, type TotalKind, totalKinds } from '../../core/rubric.js'
import type { IndicatorScore, Score } from '../../core/score.js'
import { atTop, countedLevels } from '../../core/total.js'

export function reachableAspects(
  { indicators }: Score,
  rubric: Rubric,
): ReadonlyMap<string, ReachableAspect> {
  const levels = countedLevels(rubric, indicators)
  const sums = Object.fromEntries(
    totalKinds.map((kind) => [kind, addUp(rubric, atTop(levels[kind], rubric)).aspects]),
  )
  const claimed = atTop(levels.claimed, rubric)
  const shares = aspectShares(rubric, claimed)
  const worth = sharesOf(rubric, claimed)
  const isOpen = (id: string) =>
    indicators.some((each) => each.indicator.id === id && isOpenIn(each))
  return new Map(
    rubric.aspects.map((aspect, index) => {
      const highest = (kind: TotalKind) => sums[kind]?.[index] ?? null
      const { contribution, lost } = shares[index] ?? { contribution: noPoints, lost: noPoints }
      const open = aspect.indicators.flatMap(({ id }) => (isOpen(id) ? (worth.get(id) ?? []) : []))
      return [
        aspect.id,
        {
          highest: {
            claimed: highest('claimed'),
            backed: highest('backed'),
            verified: highest('verified'),
          },
          contribution,
          lost,
          open: open.length === 0 ? noPoints : roundHalfUp(open.reduce(added)),
        },
      ]
    }),
  )
}

/** An aspect with every open indicator at the top level. */
export interface ReachableAspect {
  readonly highest: Readonly<Record<TotalKind, Points | null>>
  /** What it then brings to the rubric's total. */
  readonly contribution: Points
  /** What the claimed levels leave of the rubric's total on the table, in the total's unit. */
  readonly lost: Points
  /** What its open indicators may still bring to the rubric's total. */
  readonly open: Points
}

const added = (left: Fraction, right: Fraction): Fraction => ({
  numerator: left.numerator * right.denominator + right.numerator * left.denominator,
  denominator: left.denominator * right.denominator,
})

export const isOpenIn = ({ claimed, notApplicable }: IndicatorScore): boolean =>
  claimed === null && !notApplicable
