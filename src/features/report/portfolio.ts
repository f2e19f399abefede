import { fold } from '../../core/agency.js'
import { type Points, partOf, sum } from '../../core/points.js'
import type { Band, Rubric } from '../../core/rubric.js'
import type { NextBand, Score } from '../../core/score.js'
import type { Totals } from '../../core/total.js'
import { distribute, rank } from '../score/index.js'
import { headerOf, type ReportHeader } from './header.js'
import { claimChange, isOne, type TotalDifference } from './previous.js'
import type { ReportSource, ReportSubject } from './subject.js'

/** Many agencies side by side, each with its latest result. */
export interface PortfolioReport extends ReportHeader {
  readonly kind: 'portofolio'
  /** Results of all years. */
  readonly results: number
  readonly years: readonly number[]
  /** Lowest, middle and highest claimed total of the latest results. */
  readonly spread: { readonly lowest: Points; readonly median: Points; readonly highest: Points }
  readonly incomplete: number
  /** By claimed total, highest first. */
  readonly ranking: readonly PortfolioRow[]
  readonly distribution: readonly BandCount[]
  /** Equal steps from 0 to the maximum; the last one holds its upper end. */
  readonly bins: readonly Bin[]
  /** How many results of each year stand in each band, in the order of the bands. */
  readonly byYear: readonly { readonly year: number; readonly counts: readonly number[] }[]
  /** The greatest rises and falls against each agency's earlier result. */
  readonly movers: { readonly up: readonly PortfolioRow[]; readonly down: readonly PortfolioRow[] }
  /** Complete ones that lack least to their next band. */
  readonly nearest: readonly PortfolioRow[]
}

export interface PortfolioRow {
  readonly rank: number
  readonly agency: string
  readonly year: number
  readonly totals: Totals
  readonly next: NextBand | null
  readonly previous: { readonly year: number; readonly points: Points } | null
  /** Claimed total less that of the earlier result; null also where that is not known to be one. */
  readonly change: TotalDifference | null
}

export interface BandCount {
  readonly band: Pick<Band, 'id' | 'category' | 'name'>
  readonly claimed: number
  readonly backed: number
  /** Of those that have a verified total. */
  readonly verified: number
}

export interface Bin {
  readonly from: Points
  readonly to: Points
  readonly count: number
}

/** Rows of each list of movers, and of those nearest to the next band. */
const shown = 10

const binCount = 20

export function portfolioReport(source: ReportSource): PortfolioReport {
  const { rubric, subjects } = source
  const scores = subjects.map(({ score }) => score)
  const latest = latestOf(subjects)
  const ranking = rank(latest.map(({ score }) => score)).map(({ rank: place, score }) =>
    rowOf(place, score, latest),
  )
  const points = ranking.map(({ totals }) => totals.claimed.points).toSorted((a, b) => a - b)
  const years = [...new Set(scores.map(({ year }) => year))].toSorted((a, b) => a - b)
  return {
    kind: 'portofolio',
    ...headerOf(source),
    results: scores.length,
    years,
    spread: spreadOf(points),
    incomplete: ranking.filter(({ totals }) => !totals.claimed.complete).length,
    ranking,
    distribution: countBands(rubric, ranking),
    bins: binsOf(points, rubric),
    byYear: years.map((year) => ({
      year,
      counts: distribute(
        rubric,
        scores.filter((score) => score.year === year),
      ).map(({ count }) => count),
    })),
    movers: moversIn(ranking),
    nearest: ranking
      .filter(({ next, totals }) => next !== null && totals.claimed.complete)
      .toSorted((left, right) => (left.next?.missing ?? 0) - (right.next?.missing ?? 0))
      .slice(0, shown),
  }
}

/** The order of the subjects stays, so that equal totals are ranked as everywhere. */
function latestOf(subjects: readonly ReportSubject[]): readonly ReportSubject[] {
  const latest = new Map<string, ReportSubject>()
  for (const subject of subjects) {
    const own = latest.get(fold(subject.score.agency))
    if (!own || own.score.year < subject.score.year) latest.set(fold(subject.score.agency), subject)
  }
  return subjects.filter((subject) => latest.get(fold(subject.score.agency)) === subject)
}

function rowOf(place: number, score: Score, subjects: readonly ReportSubject[]): PortfolioRow {
  const { agency, year, totals, next } = score
  const before = subjects.find((subject) => subject.score === score)?.previous ?? null
  const previous =
    before?.kind === 'scored'
      ? { year: before.score.year, points: before.score.totals.claimed.points }
      : before && { year: before.year, points: before.points }
  const change = before && claimChange(score, before)
  return { rank: place, agency, year, totals, next, previous, change }
}

function spreadOf(points: readonly Points[]): PortfolioReport['spread'] {
  const [first, last] = [points[0], points.at(-1)]
  const [low, high] = [points[(points.length - 1) >> 1], points[points.length >> 1]]
  if (first === undefined || last === undefined || low === undefined || high === undefined) {
    throw new Error('a portfolio of nothing')
  }
  return { lowest: first, median: partOf(sum([low, high]), 1, 2), highest: last }
}

function countBands({ bands }: Rubric, rows: readonly PortfolioRow[]): readonly BandCount[] {
  const count = (band: Band, kind: keyof Totals) =>
    rows.filter(({ totals }) => totals[kind]?.band.id === band.id).length
  return bands.map((band) => ({
    band: { id: band.id, category: band.category, name: band.name },
    claimed: count(band, 'claimed'),
    backed: count(band, 'backed'),
    verified: count(band, 'verified'),
  }))
}

function binsOf(points: readonly Points[], { maximum }: Rubric): readonly Bin[] {
  return Array.from({ length: binCount }, (_, index) => {
    const [from, to] = [partOf(maximum, index, binCount), partOf(maximum, index + 1, binCount)]
    const isLast = index === binCount - 1
    const count = points.filter((each) => each >= from && (isLast || each < to)).length
    return { from, to, count }
  })
}

function moversIn(rows: readonly PortfolioRow[]): PortfolioReport['movers'] {
  const moved = (row: PortfolioRow) => row.change?.points ?? 0
  // What is still open may turn a fall into a rise.
  const known = rows.filter(({ change }) => change && isOne(change.reachable))
  const by = (sign: 1 | -1) =>
    known
      .filter((row) => moved(row) * sign > 0)
      .toSorted((left, right) => (moved(right) - moved(left)) * sign)
      .slice(0, shown)
  return { up: by(1), down: by(-1) }
}
