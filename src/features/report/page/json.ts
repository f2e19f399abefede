import { commonDayOf } from '../../../core/day.js'
import { inUnits, inUnitsOrNull } from '../../../core/points.js'
import { inDays } from '../../../core/settings/days.js'
import type { Totals } from '../../../core/total.js'
import { ownDay } from '../../../pages/own-day.js'
import { rubricOf } from '../../../pages/rubric-identity.js'
import { totalOf } from '../../score/index.js'
import type { PlannedAim } from '../assessment-reports.js'
import type { EvidenceEntry, ExpiryEntry } from '../evidence-list.js'
import type { FollowUpEntry, ReplacedPart } from '../follow-up.js'
import type { AspectRow, IndicatorRow, MissingProof } from '../indicators.js'
import type { PortfolioReport, PortfolioRow } from '../portfolio.js'
import type { Previous, Realisation, Span, Waterfall } from '../previous.js'
import type { AssessmentReport, ReportDocument } from '../report.js'
import type { Renderer } from './view.js'

/**
 * One compact line. Fields are picked by name, so that a new one inside is no change outside; keys
 * and codes are English in every language, texts of the rubric stand in all of theirs.
 */
export const json: Renderer = (report) =>
  `${JSON.stringify({ schemaVersion: 1, ...headOf(report), ...bodyOf(report) })}\n`

const headOf = ({ kind, tool, rubric, asOf, isPublic, masked }: ReportDocument) => ({
  kind,
  tool: { name: tool.name, version: tool.version },
  rubric: {
    ...rubricOf(rubric),
    bands: rubric.bands.map(({ id, category, name, from }) => ({
      id,
      category,
      name,
      from: inUnits(from),
    })),
  },
  asOf: commonDayOf(asOf),
  public: isPublic,
  ...(masked && { masked: { nip: masked.NIP, nik: masked.NIK } }),
})

const bodyOf = (report: ReportDocument): object =>
  report.kind === 'portofolio'
    ? portfolioOf(report)
    : { ...assessmentOf(report), ...partsOf(report) }

const assessmentOf = ({
  agency,
  year,
  completeness,
  totals,
  next,
  previous,
}: AssessmentReport) => ({
  agency,
  year,
  completeness: {
    complete: completeness.isComplete,
    applicable: completeness.applicable,
    open: completeness.open,
    notApplicable: completeness.notApplicable,
  },
  totals: totalsOf(totals),
  next: nextOf(next),
  previous: previous && previousOf(previous),
})

function partsOf(report: AssessmentReport): object {
  switch (report.kind) {
    case 'tahunan':
      return {
        aspects: report.aspects.map(aspectOf),
        indicators: report.indicators.map(indicatorOf),
        losses: report.losses.map(({ id, lost }) => ({ id, lost: inUnits(lost) })),
        unassessed: report.unassessed.map(({ id, open }) => ({ id, open: inUnits(open) })),
        waterfall: report.waterfall && waterfallOf(report.waterfall),
        expiry: report.expiry.map(expiryOf),
        eligibility: report.eligibility.map(({ consequence, status, scoreCondition }) => ({
          id: consequence.id,
          status,
          scoreCondition: { claimed: scoreCondition.claimed, backed: scoreCondition.backed },
        })),
      }
    case 'lkjip': {
      const { performance, change, analysis, obstacles, nextSteps } = report
      return {
        target: inUnitsOrNull(performance.target),
        realisation: realisationOf(performance.realisation),
        achievement: inUnitsOrNull(performance.achievement?.soFar ?? null),
        change: change?.kind === 'difference' ? inUnits(change.points) : null,
        changeBasis: change?.kind === 'difference' ? change.basis : null,
        changeRefused: change?.kind === 'refused' ? change.reason : null,
        endTarget: performance.endTarget && {
          year: performance.endTarget.year,
          points: inUnits(performance.endTarget.points),
        },
        progress: inUnitsOrNull(performance.progress?.soFar ?? null),
        reachable: {
          achievement: performance.achievement && spanOf(performance.achievement.reachable),
          change: change?.kind === 'difference' ? spanOf(change.reachable) : null,
          progress: performance.progress && spanOf(performance.progress.reachable),
        },
        analysis,
        obstacles,
        nextSteps,
        aspects: report.aspects.map(aspectOf),
        losses: report.losses.map(({ id, lost }) => ({ id, lost: inUnits(lost) })),
        unassessed: report.unassessed.map(({ id, open }) => ({ id, open: inUnits(open) })),
      }
    }
    case 'klarifikasi':
      return {
        counts: report.counts,
        rows: report.rows.map((row) => ({
          number: row.number,
          indicator: row.indicator,
          claimed: row.claimed,
          verified: row.verified,
          proof: row.proof && {
            title: row.proof.title,
            number: row.proof.documentNumber,
            doubt: row.proof.doubt,
            verdict: row.proof.verdict,
          },
          ...(report.isPublic ? {} : { verifierNote: row.verifierNote }),
          response: row.response,
          source: row.at && { file: row.at.file, line: row.at.line },
        })),
      }
    case 'rtl':
      return {
        planned: report.planned && plannedAim(report.planned),
        entries: report.entries.map(followUpOf),
      }
    case 'bukti':
      return {
        entries: report.entries.map(evidenceOf),
        gaps: report.gaps.map(({ indicator, missing }) => ({ indicator, ...missingOf(missing) })),
        expiry: report.expiry.map(expiryOf),
      }
  }
}

const aspectOf = ({ id, name, maximum, claimed, backed, verified, ...rest }: AspectRow) => ({
  id,
  name,
  maximum: inUnits(maximum),
  claimed: inUnitsOrNull(claimed),
  backed: inUnitsOrNull(backed),
  verified: inUnitsOrNull(verified),
  previous: inUnitsOrNull(rest.previous),
  lost: inUnits(rest.lost),
  open: inUnits(rest.open),
  highest: {
    claimed: inUnitsOrNull(rest.highest.claimed),
    backed: inUnitsOrNull(rest.highest.backed),
    verified: inUnitsOrNull(rest.highest.verified),
  },
})

const indicatorOf = (row: IndicatorRow) => ({
  id: row.id,
  aspect: row.aspect,
  name: row.name,
  weight: inUnits(row.weight),
  claimed: row.claimed,
  backed: row.backed,
  verified: row.verified,
  notApplicable: row.notApplicable,
  ...(row.verifiedNotApplicable !== row.notApplicable && {
    verifiedNotApplicable: row.verifiedNotApplicable,
  }),
  reason: row.reason,
  points: {
    claimed: inUnitsOrNull(row.points.claimed),
    backed: inUnitsOrNull(row.points.backed),
    verified: inUnitsOrNull(row.points.verified),
  },
  lost: inUnits(row.lost),
  open: inUnits(row.open),
  missing: row.missing.map(missingOf),
})

const missingOf = ({ requirement, reason }: MissingProof) => ({ requirement, reason })

const expiryOf = ({ number, title, issued, lastDay, daysLeft, state }: ExpiryEntry) => ({
  number,
  title,
  issued,
  lastDay,
  daysLeft,
  state,
})

const waterfallOf = ({ fromYear, toYear, start, steps, remainder, end, reachable }: Waterfall) => ({
  fromYear,
  toYear,
  start: inUnits(start),
  steps: steps.map(({ id, change, reachable: own }) => ({
    id,
    change: inUnits(change),
    reachable: spanOf(own),
  })),
  remainder: inUnits(remainder),
  end: inUnits(end),
  reachable: {
    start: spanOf(reachable.start),
    end: spanOf(reachable.end),
    change: spanOf(reachable.change),
  },
})

const plannedAim = ({ band, effort, gain, replaced }: PlannedAim) => ({
  band: band.id,
  effort: inDays(effort),
  gain: inUnits(gain),
  replaced: replaced.map(replacedOf),
})

const replacedOf = ({ indicator, effort, gain }: ReplacedPart) => ({
  indicator,
  effort: inDays(effort),
  gain: inUnits(gain),
})

const followUpOf = (entry: FollowUpEntry) => ({
  kind: entry.kind,
  indicator: entry.indicator,
  unit: entry.unit,
  due: entry.due,
  status: entry.status,
  ...(entry.kind === 'stated'
    ? {
        planned: false,
        gain: null,
        recommendation: entry.recommendation,
        output: entry.output,
        evidence: entry.evidence,
        replaces: entry.replaces && replacedOf(entry.replaces),
      }
    : {
        level: entry.level,
        planned: entry.planned !== null,
        gain: inUnits(entry.gain),
        effort: entry.planned && inDays(entry.planned.effort),
        steps: entry.planned?.steps ?? [],
        advice: entry.advice,
        output: entry.output,
        evidence: entry.evidence.map((missing) => ({
          ...missingOf(missing),
          title: missing.title === '' ? null : missing.title,
        })),
      }),
})

const evidenceOf = (entry: EvidenceEntry) => ({
  number: entry.number,
  indicator: entry.indicator,
  requirement: entry.requirement,
  title: entry.title,
  documentNumber: entry.documentNumber,
  file: entry.file,
  unit: entry.unit,
  issued: entry.issued,
  lastDay: entry.lastDay,
  daysLeft: entry.daysLeft,
  doubt: entry.doubt,
  verdict: entry.verdict,
  due: entry.due,
  source: { file: entry.at.file, line: entry.at.line },
})

const previousOf = ({ realisation, claimed }: Previous) => ({
  ...realisationOf(realisation),
  claimed: inUnitsOrNull(claimed?.points ?? null),
})

const realisationOf = ({ year, basis, points, band, ...rest }: Realisation) => ({
  year,
  basis,
  points: inUnits(points),
  band: { id: band.id, category: band.category },
  reachable: spanOf(rest.reachable),
  highestBand: { id: rest.highestBand.id, category: rest.highestBand.category },
})

const spanOf = ({ lowest, highest }: Span) => ({
  lowest: inUnits(lowest),
  highest: inUnits(highest),
})

const portfolioOf = (report: PortfolioReport) => ({
  results: report.results,
  years: report.years,
  incomplete: report.incomplete,
  spread: {
    lowest: inUnits(report.spread.lowest),
    median: inUnits(report.spread.median),
    highest: inUnits(report.spread.highest),
  },
  ranking: report.ranking.map((row) => ({ ...rankedOf(row), ...ownDay(report.asOf, row.year) })),
  distribution: report.distribution.map(({ band, claimed, backed, verified }) => ({
    band: band.id,
    claimed,
    backed,
    verified,
  })),
  byYear: report.byYear.map(({ year, counts }) => ({ year, counts })),
  movers: { up: report.movers.up.map(whose), down: report.movers.down.map(whose) },
  nearest: report.nearest.map(whose),
})

const whose = ({ agency, year }: PortfolioRow) => ({ agency, year })

const rankedOf = ({ rank, agency, year, totals, next, previous, change }: PortfolioRow) => ({
  rank,
  agency,
  year,
  totals: totalsOf(totals),
  next: nextOf(next),
  previous: previous && { year: previous.year, points: inUnits(previous.points) },
  change: inUnitsOrNull(change?.points ?? null),
  changeReachable: change && spanOf(change.reachable),
})

const totalsOf = ({ claimed, backed, verified }: Totals) => ({
  claimed: totalOf(claimed),
  backed: totalOf(backed),
  verified: verified && totalOf(verified),
})

const nextOf = (next: PortfolioRow['next']) =>
  next && {
    band: { id: next.band.id, category: next.band.category },
    from: inUnits(next.band.from),
    missing: inUnits(next.missing),
  }
