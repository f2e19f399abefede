import { sharesOf } from '../../core/methods.js'
import { type Fraction, lessFraction, minus, noPoints, type Points } from '../../core/points.js'
import { indicatorsOf, type TotalKind } from '../../core/rubric.js'
import { countedLevels } from '../../core/total.js'
import { apportion, isNothing, largestOf, type Shares } from './apportion.js'
import type { ComparableResult } from './comparable-result.js'
import type { DifferencePart } from './parts.js'

/** Two results of one rubric. */
export interface ComparedPair {
  readonly from: ComparableResult
  readonly to: ComparableResult
}

/** What each indicator has of each part, by its id. */
export type DifferenceCells = Readonly<Record<DifferencePart, ReadonlyMap<string, Points>>>

/** Each part of each indicator; every part comes to what the printed totals say of it. */
export function differenceCellsOf(
  pair: ComparedPair,
  asked: readonly DifferencePart[],
): DifferenceCells {
  const moved = movesIn(pair)
  const mover = largestOf(mapped(moved.claim, (claim, id) => moverOf(claim, moved.proof.get(id))))
  const cells = (part: DifferencePart): ReadonlyMap<string, Points> =>
    asked.includes(part) ? apportion(moved[part], printedPart(part, pair), mover) : new Map()
  return { claim: cells('claim'), proof: cells('proof'), verification: cells('verification') }
}

const moverOf = (claim: Fraction, proof: Fraction | undefined): Fraction =>
  isNothing(claim) && proof ? proof : claim

/** The two totals between which a part lies, the higher one first. */
const between: Record<DifferencePart, readonly [upper: TotalKind, lower?: TotalKind]> = {
  claim: ['claimed'],
  proof: ['backed', 'claimed'],
  verification: ['verified', 'backed'],
}

function printedPart(part: DifferencePart, { from, to }: ComparedPair): Points {
  const [upper, lower] = between[part]
  const change = (kind: TotalKind) =>
    minus(to.totals[kind]?.points ?? noPoints, from.totals[kind]?.points ?? noPoints)
  return lower === undefined ? change(upper) : minus(change(upper), change(lower))
}

type Moves = Readonly<Record<DifferencePart, Shares>>

/** The exact change of each indicator's share, part by part. */
function movesIn({ from, to }: ComparedPair): Moves {
  const changes = (kind: TotalKind) => less(exactShares(to, kind), exactShares(from, kind))
  const [claimed, backed, verified] = [changes('claimed'), changes('backed'), changes('verified')]
  return { claim: claimed, proof: less(backed, claimed), verification: less(verified, backed) }
}

const less = (upper: Shares, lower: Shares): Shares =>
  mapped(upper, (share, id) => lessFraction(share, lower.get(id) ?? none))

const mapped = (shares: Shares, change: (share: Fraction, id: string) => Fraction): Shares =>
  new Map([...shares].map(([id, share]) => [id, change(share, id)]))

const none: Fraction = { numerator: 0n, denominator: 1n }

/** Of every indicator; one that does not apply has nothing. */
function exactShares({ rubric, indicators }: ComparableResult, kind: TotalKind): Shares {
  const shares = sharesOf(rubric, countedLevels(rubric, indicators)[kind])
  return new Map(indicatorsOf(rubric).map(({ id }) => [id, shares.get(id) ?? none]))
}

/** What each aspect brings to a printed total, by its id. */
export function comparedAspectShares(
  result: ComparableResult,
  total: TotalKind,
): ReadonlyMap<string, Points> {
  const { rubric, totals } = result
  const shares = exactShares(result, total)
  const exact = rubric.aspects.map(({ id, indicators }) => {
    const own = indicators.map((indicator) => shares.get(indicator.id) ?? none)
    const whole = own.reduce((all, share) => lessFraction(all, lessFraction(none, share)), none)
    return [id, whole] as const
  })
  const points = totals[total]?.points ?? noPoints
  return apportion(new Map(exact), points, rubric.aspects[0]?.id)
}
