import type { Day } from '../../../core/day.js'
import type { Diagnostic } from '../../../core/diagnostic.js'
import { inUnits, type Points } from '../../../core/points.js'
import { type Indicator, indicatorsOf, type TotalKind } from '../../../core/rubric.js'
import { findingOf } from '../../../pages/findings/finding.js'
import type { Texts } from '../../../pages/words/texts.js'
import type { ChangeCause } from '../causes.js'
import {
  byInstrument,
  type ComparedResult,
  type ComparedTotal,
  comparableIn,
  type Instrument,
} from '../compared-result.js'
import type { Comparison, ComparisonReport } from '../comparison.js'
import type { ConvertedResult } from '../converted-result.js'
import type { ResultDifference } from '../difference.js'
import type { DifferenceParts } from '../parts.js'
import type { Ahead, PeerPosition, RankedGroup } from '../peers.js'
import type { Run } from '../trend.js'
import { causeCode } from './causes.js'
import { percentOf } from './page-peers.js'
import type { ComparisonReporter } from './view.js'

/**
 * One compact line; keys are English and points plain numbers, in every language. `from` to
 * `indicators` are there for every comparison: null and empty where nothing can be subtracted.
 */
export const json: ComparisonReporter = (report, { texts }) => {
  const { tool, asOf, total, comparison, sides, diagnostics } = report
  return written({
    ...head(tool, asOf, total),
    rubric: commonRubric(sides),
    question: comparison.kind,
    ...answerOf(comparison, total),
    sides: sides.map((side) => sideOf(side, total)),
    findings: diagnostics.map((diagnostic) => findingOf(diagnostic, texts)),
  })
}

interface Refusal {
  readonly tool: ComparisonReport['tool']
  readonly asOf: Day | null
  readonly total: TotalKind
  readonly diagnostics: readonly Diagnostic[]
}

/** The same document where something could not be read, or not be compared. */
export const refusedJson = ({ tool, asOf, total, diagnostics }: Refusal, texts: Texts): string =>
  written({
    ...head(tool, asOf, total),
    rubric: null,
    question: null,
    ...nothing,
    sides: [],
    findings: diagnostics.map((diagnostic) => findingOf(diagnostic, texts)),
  })

const written = (document: object): string => `${JSON.stringify(document)}\n`

const head = ({ name, version }: ComparisonReport['tool'], asOf: Day | null, total: TotalKind) => ({
  schemaVersion: 1,
  tool: { name, version },
  asOf,
  total,
})

const nothing = {
  from: null,
  to: null,
  delta: null,
  parts: null,
  aspects: [],
  indicators: [],
  causes: [],
}

function answerOf(comparison: Comparison, total: TotalKind): object {
  if (comparison.kind === 'difference') {
    const { difference, conversion } = comparison
    return {
      ...differenceOf(difference),
      ...(conversion && { conversion: conversionOf(conversion, difference) }),
    }
  }
  if (comparison.kind === 'apart') {
    const { from, to, reason } = comparison
    const ends = { from: endOf(from, total), to: endOf(to, total) }
    return { ...nothing, ...ends, apart: reason }
  }
  if (comparison.kind === 'trend') {
    const { whole, runs } = comparison
    return { ...(whole ? differenceOf(whole) : nothing), runs: runs.map(runOf) }
  }
  const { groups, position, gaps } = comparison
  return {
    ...nothing,
    rankings: groups.map(rankingOf),
    position: position && positionOf(position),
    gaps: gaps.map(({ indicator, own, next, ahead }) => ({
      indicator: indicator.id,
      own,
      next,
      ahead: ahead.map(aheadOf),
    })),
  }
}

/** `from` or `to` is under the other rubric: what it was before is among `sides`. */
function conversionOf(
  { pair: { map, from, to }, carried, assessed, open, left }: ConvertedResult,
  difference: ResultDifference,
): object {
  const idsOf = (indicators: readonly Indicator[]) => indicators.map(({ id }) => id)
  return {
    side: comparableIn(carried) === difference.from ? 'from' : 'to',
    map: { id: map.id, status: map.status },
    from: instrumentOf(from),
    to: instrumentOf(to),
    carried: assessed.length,
    of: indicatorsOf(to).length,
    open: idsOf(open),
    left: idsOf(left),
  }
}

function differenceOf(difference: ResultDifference): object {
  const { from, to, fromPoints, toPoints, delta, parts, aspects, indicators } = difference
  return {
    from: { agency: from.agency, year: from.year, points: inUnits(fromPoints) },
    to: { agency: to.agency, year: to.year, points: inUnits(toPoints) },
    delta: inUnits(delta),
    parts: partsOf(parts),
    aspects: aspects.map((each) => ({
      id: each.aspect.id,
      from: inUnits(each.from),
      to: inUnits(each.to),
      delta: inUnits(each.delta),
    })),
    indicators: indicators.map((each) => ({
      id: each.indicator.id,
      delta: inUnits(each.delta),
      parts: partsOf(each.parts),
    })),
    causes: indicators.flatMap(({ indicator, causes }) =>
      causes.map((cause) => ({ indicator: indicator.id, ...causeOf(cause) })),
    ),
  }
}

const partsOf = ({ claim, proof, verification }: DifferenceParts) => ({
  claim: inUnits(claim),
  proof: inUnits(proof),
  verification: inUnits(verification),
})

function causeOf(cause: ChangeCause): object {
  const { part } = cause
  const levels = {
    from: 'from' in cause ? cause.from : null,
    to: 'to' in cause ? cause.to : null,
  }
  const requirement = 'requirement' in cause ? (cause.requirement?.id ?? null) : null
  return { part, cause: causeCode(cause), ...levels, requirement }
}

const endOf = ({ agency, year, figures }: ComparedResult, total: TotalKind) => ({
  agency,
  year,
  points: pointsOf(figures[total]),
})

const pointsOf = (figure: ComparedTotal | null): number | null => figure && inUnits(figure.points)

const bandOf = (figure: ComparedTotal | null) =>
  figure && { id: figure.band.id, category: figure.band.category }

const sideOf = (side: ComparedResult, total: TotalKind) => ({
  ...endOf(side, total),
  band: bandOf(side.figures[total]),
  rubric: instrumentOf(side.instrument),
  asOf: side.asOf,
  source: side.source.kind,
  ...publishedOf(side),
})

/** Null where results of several rubrics stand beside each other. */
function commonRubric(sides: readonly ComparedResult[]): object | null {
  const [group, ...others] = byInstrument(sides)
  return group && others.length === 0 ? instrumentOf(group[0].instrument) : null
}

const instrumentOf = ({ id, version, status, maximum }: Instrument) => ({
  id,
  version,
  status,
  maximum: inUnits(maximum),
})

function publishedOf({ source }: ComparedResult): object {
  if (source.kind !== 'published') return {}
  const { agencyType, category, status, note, source: address } = source.result
  return {
    agencyType,
    status,
    publishedBand: category && { id: category.id, category: category.category },
    categoryDiffers: source.hasOtherCategory,
    note,
    publishedIn: address,
  }
}

const runOf = ({ instrument, points }: Run) => ({
  rubric: instrumentOf(instrument),
  points: points.map(({ side, figure, delta, difference }) => ({
    agency: side.agency,
    year: side.year,
    points: pointsOf(figure),
    band: bandOf(figure),
    source: side.source.kind,
    delta: amountOf(delta),
    parts: difference && partsOf(difference.parts),
  })),
})

const amountOf = (points: Points | null): number | null =>
  points === null ? null : inUnits(points)

const rankingOf = ({ instrument, ranked }: RankedGroup) => ({
  rubric: instrumentOf(instrument),
  results: ranked.map(({ rank, side, figure }) => ({
    rank,
    agency: side.agency,
    year: side.year,
    points: pointsOf(figure),
    band: bandOf(figure),
    source: side.source.kind,
    ...(side.source.kind === 'published' && {
      status: side.source.result.status,
      categoryDiffers: side.source.hasOtherCategory,
    }),
  })),
})

const positionOf = ({ own, figure, rank, count, below, best, distance }: PeerPosition) => ({
  agency: own.agency,
  year: own.year,
  points: inUnits(figure.points),
  rank,
  of: count,
  percentile: percentOf(below, count - 1),
  best: { agency: best.side.agency, year: best.side.year, points: inUnits(best.figure.points) },
  distance: inUnits(distance),
})

const aheadOf = ({ side, level, proved }: Ahead) => ({
  agency: side.agency,
  year: side.year,
  level,
  evidence: proved.map(({ id }) => id),
})
