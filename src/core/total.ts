import { bandOf } from './band.js'
import type { Level } from './level.js'
import { addUp, type CountedLevels, type Sums, totalPoints } from './methods.js'
import { fraction, type Points, roundHalfUp } from './points.js'
import { type Band, indicatorsOf, type Rubric, type TotalKind, totalKinds } from './rubric.js'

export interface Totals {
  readonly claimed: Total
  readonly backed: Total
  /** Null only where no row has a verified level. */
  readonly verified: Total | null
}

/** One total so far: open indicators count 0 and stay in the denominator. */
export interface Total {
  readonly points: Points
  /** Points / maximum of the rubric, to four decimals, half up. */
  readonly index: Points
  readonly band: Band
  /** With open indicators at 0, and at the top level. */
  readonly reachable: { readonly lowest: Points; readonly highest: Points }
  readonly complete: boolean
  /** Both ends of what is reachable lie in one band. */
  readonly certain: boolean
  /** What is declared not applicable; null where the rubric forbids it. */
  readonly excluded: Excluded | null
}

/** The indicators of a total that are declared not applicable, and what they are worth. */
export interface Excluded {
  /** Ids, without those that give way to another indicator of their group. */
  readonly declared: readonly string[]
  /** The total if all of them were refused: each counts 0, of a group one. */
  readonly ifRefused: Pick<Total, 'points' | 'index' | 'band'>
}

/** The levels of one indicator that a total may count; null is open. */
export type AssessedLevels = Readonly<Record<TotalKind, Level | null>> & {
  readonly indicator: { readonly id: string }
  readonly notApplicable: boolean
  readonly verifiedNotApplicable: boolean
}

/** Whether an indicator is counted in a total. */
export const isCounted = (
  { notApplicable, verifiedNotApplicable }: Omit<AssessedLevels, TotalKind | 'indicator'>,
  kind: TotalKind,
): boolean => !(kind === 'verified' ? verifiedNotApplicable : notApplicable)

/** One of the three totals, with the aspects it is made of. */
export const totalOf = (
  kind: TotalKind,
  rubric: Rubric,
  indicators: readonly AssessedLevels[],
): TotalSums => totalFrom(countedLevels(rubric, indicators)[kind], rubric)

export interface TotalSums extends Pick<Sums, 'aspects'> {
  readonly total: Total
}

/** The total that these levels give, with the aspects it is made of. */
export function totalFrom(levels: CountedLevels, rubric: Rubric): TotalSums {
  const { points, aspects } = addUp(rubric, levels)
  const complete = !levels.includes(null)
  const highest = complete ? points : totalPoints(rubric, levels, rubric.levels.max)
  const stand = standOf(points, rubric)
  return {
    total: {
      ...stand,
      reachable: { lowest: points, highest },
      complete,
      certain: standOf(highest, rubric).band === stand.band,
      excluded: excludedFrom(levels, stand, rubric),
    },
    aspects,
  }
}

type Stand = Excluded['ifRefused']

function excludedFrom(levels: CountedLevels, stand: Stand, rubric: Rubric): Excluded | null {
  if (rubric.notApplicable === 'forbidden') return null
  const { declared, refused } = declaredIn(levels, rubric)
  if (declared.length === 0) return { declared, ifRefused: stand }
  const { points } = addUp(
    rubric,
    levels.map((level, index) => (refused.has(index) ? 0 : level)),
  )
  return { declared, ifRefused: standOf(points, rubric) }
}

/**
 * Which indicators leave a total because they are declared so, and where those stand that would
 * count 0 instead. Of a group in which one applies the others give way to it; where none does, all
 * are declared so, and one of them would have to be answered.
 */
function declaredIn(
  levels: CountedLevels,
  rubric: Rubric,
): { readonly declared: readonly string[]; readonly refused: ReadonlySet<number> } {
  const refused = new Set<number>()
  const groups = new Set<string>()
  const declared: string[] = []
  for (const [index, { id, oneOf }] of indicatorsOf(rubric).entries()) {
    if (levels[index] !== undefined) continue
    if (oneOf !== undefined && hasCounted(oneOf, levels, rubric)) continue
    declared.push(id)
    if (oneOf === undefined || !groups.has(oneOf)) refused.add(index)
    if (oneOf !== undefined) groups.add(oneOf)
  }
  return { declared, refused }
}

const hasCounted = (group: string, levels: CountedLevels, rubric: Rubric): boolean =>
  indicatorsOf(rubric).some(({ oneOf }, index) => oneOf === group && levels[index] !== undefined)

/** Where a total stands: many of a country's have the same points. */
function standOf(points: Points, rubric: Rubric): Stand {
  const known = stands.get(rubric)?.get(points)
  if (known) return known
  const index = roundHalfUp(fraction(points, rubric.maximum))
  const found = { points, index, band: bandOf(points, rubric.bands) }
  const own = stands.get(rubric) ?? new Map<Points, Stand>()
  stands.set(rubric, own.set(points, found))
  return found
}

const stands = new WeakMap<Rubric, Map<Points, Stand>>()

/** The same with every open indicator at the top level. */
export const atTop = (levels: CountedLevels, { levels: { max } }: Rubric): CountedLevels =>
  levels.map((level) => (level === null ? max : level))

/** What the three totals count. */
export function countedLevels(
  rubric: Rubric,
  indicators: readonly AssessedLevels[],
): Readonly<Record<TotalKind, CountedLevels>> {
  const counted: Record<TotalKind, (Level | null | undefined)[]> = {
    claimed: [],
    backed: [],
    verified: [],
  }
  const ordered = indicatorsOf(rubric)
  for (let index = 0; index < ordered.length; index += 1) {
    const id = ordered[index]?.id
    // Mostly they are in the order of the rubric.
    const own = indicators[index]
    const score =
      own?.indicator.id === id ? own : indicators.find((each) => each.indicator.id === id)
    for (const kind of totalKinds) {
      counted[kind].push(score && isCounted(score, kind) ? score[kind] : undefined)
    }
  }
  return counted
}
