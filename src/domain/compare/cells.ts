import { sharesOf } from '../methods.js'
import { type Fraction, lessFraction, minus, noPoints, type Points } from '../points.js'
import type { TotalKind } from '../rubric.js'
import { countedLevels } from '../total.js'
import { apportion, isNothing, largestOf } from './apportion.js'
import type { Part } from './parts.js'
import type { Standing } from './standing.js'

/** Two results of one rubric. */
export interface Pair {
  readonly from: Standing
  readonly to: Standing
}

/** Parts of each indicator, in the order of the rubric. */
export type Cells = Readonly<Record<Part, readonly Points[]>>

/** Each part of each indicator; every part comes to what the printed totals say of it. */
export function cellsOf(pair: Pair, asked: readonly Part[]): Cells {
  const moved = movesIn(pair)
  const mover = largestOf(moved.claim.map((claim, index) => moverOf(claim, moved.proof[index])))
  const cells = (part: Part): readonly Points[] =>
    asked.includes(part)
      ? apportion(moved[part], printedPart(part, pair), mover)
      : moved[part].map(() => noPoints)
  return { claim: cells('claim'), proof: cells('proof'), verification: cells('verification') }
}

const moverOf = (claim: Fraction, proof: Fraction | undefined): Fraction =>
  isNothing(claim) && proof ? proof : claim

/** The two totals between which a part lies, the higher one first. */
const between: Record<Part, readonly [upper: TotalKind, lower?: TotalKind]> = {
  claim: ['claimed'],
  proof: ['backed', 'claimed'],
  verification: ['verified', 'backed'],
}

function printedPart(part: Part, { from, to }: Pair): Points {
  const [upper, lower] = between[part]
  const change = (kind: TotalKind) =>
    minus(to.totals[kind]?.points ?? noPoints, from.totals[kind]?.points ?? noPoints)
  return lower === undefined ? change(upper) : minus(change(upper), change(lower))
}

type Moves = Readonly<Record<Part, readonly Fraction[]>>

/** The exact change of each indicator's share, part by part. */
function movesIn({ from, to }: Pair): Moves {
  const changes = (kind: TotalKind): readonly Fraction[] => {
    const [before, after] = [exactShares(from, kind), exactShares(to, kind)]
    return after.map((share, index) => lessFraction(share, before[index] ?? none))
  }
  const [claimed, backed, verified] = [changes('claimed'), changes('backed'), changes('verified')]
  const beyond = (upper: readonly Fraction[], lower: readonly Fraction[]) =>
    upper.map((change, index) => lessFraction(change, lower[index] ?? none))
  return {
    claim: claimed,
    proof: beyond(backed, claimed),
    verification: beyond(verified, backed),
  }
}

const none: Fraction = { numerator: 0n, denominator: 1n }

function exactShares({ rubric, indicators }: Standing, kind: TotalKind): readonly Fraction[] {
  const shares = sharesOf(rubric, countedLevels(rubric, indicators)[kind])
  return indicators.map(({ indicator }) => shares.get(indicator.id) ?? none)
}

/** What each aspect brings to a printed total. */
export function aspectShares(standing: Standing, total: TotalKind): readonly Points[] {
  const { rubric, totals, indicators } = standing
  const shares = new Map(
    exactShares(standing, total).map((share, index) => [indicators[index]?.indicator.id, share]),
  )
  const exact = rubric.aspects.map((aspect) =>
    aspect.indicators
      .map(({ id }) => shares.get(id) ?? none)
      .reduce((whole, share) => lessFraction(whole, lessFraction(none, share)), none),
  )
  return apportion(exact, totals[total]?.points ?? noPoints, 0)
}
