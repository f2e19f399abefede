import { type Indicator, indicatorsOf, type Rubric } from '../../../core/rubric.js'

/** An indicator with the aspect that it stands in. */
export interface Placed {
  readonly aspect: string
  readonly indicator: Indicator
}

/** The same indicator in two rubrics. */
export interface IndicatorPair {
  readonly from: Placed
  readonly to: Placed
}

export interface Pairing {
  /** In the order of the new rubric. */
  readonly pairs: readonly IndicatorPair[]
  readonly added: readonly Placed[]
  readonly removed: readonly Placed[]
}

type IsSame = (old: Indicator, is: Indicator) => boolean

/** What makes two indicators one, the surest first; a name is surer than a number. */
const ways: readonly IsSame[] = [
  (old, is) => old.id === is.id && isSameName(old, is),
  isSameName,
  (old, is) => old.id === is.id && !isNothingElseSame(old, is),
]

export function pairIndicators(from: Rubric, to: Rubric): Pairing {
  const [olds, news] = [placedIn(from), placedIn(to)]
  const found = new Map<Placed, Placed>()
  for (const isSame of ways) {
    const taken = new Set(found.values())
    for (const is of news.filter((each) => !found.has(each))) {
      const old = olds.find((each) => !taken.has(each) && isSame(each.indicator, is.indicator))
      if (!old) continue
      found.set(is, old)
      taken.add(old)
    }
  }
  const taken = new Set(found.values())
  return {
    pairs: news.flatMap((is) => {
      const old = found.get(is)
      return old ? [{ from: old, to: is }] : []
    }),
    added: news.filter((is) => !found.has(is)),
    removed: olds.filter((old) => !taken.has(old)),
  }
}

const placedIn = ({ aspects }: Rubric): readonly Placed[] =>
  aspects.flatMap(({ id, indicators }) =>
    indicators.map((indicator) => ({ aspect: id, indicator })),
  )

function isSameName(old: Indicator, is: Indicator): boolean {
  return fold(old.name.id) === fold(is.name.id)
}

const fold = (name: string): string => name.toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** Two questions that share a number only: none of their texts and documents is the same. */
function isNothingElseSame(old: Indicator, is: Indicator): boolean {
  const [before, after] = [partsOf(old), partsOf(is)]
  return before.length > 0 && after.length > 0 && !after.some((part) => before.includes(part))
}

const partsOf = ({ levels, evidence }: Indicator): readonly string[] => [
  ...levels.map(({ level, text }) => `${level} ${fold(text.id)}`),
  ...evidence.map(({ id }) => id),
]

/** Whether indicators that are in both stand in another order. */
export function isReordered(pairs: readonly IndicatorPair[], from: Rubric): boolean {
  const order = indicatorsOf(from)
  const ranks = pairs.map((pair) => order.indexOf(pair.from.indicator))
  return ranks.some((rank, index) => rank < (ranks[index - 1] ?? -1))
}
