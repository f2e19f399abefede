import { stringify } from 'csv-stringify/sync'
import type { AgencyYear } from '../../../core/agency.js'
import { commonDayOf, dayFor } from '../../../core/day.js'
import { inUnits, inUnitsOrNull } from '../../../core/points.js'
import { totalKinds } from '../../../core/rubric.js'
import { inDays } from '../../../core/settings/days.js'
import type { Totals } from '../../../core/total.js'
import { localized } from '../../../pages/score-facts.js'
import type { FollowUpEntry } from '../follow-up.js'
import type { MissingProof } from '../indicators.js'
import type { ReportDocument } from '../report.js'
import { evidenceOf, outputOf, recommendationOf } from './compose-follow-up.js'
import type { Renderer, ReportView } from './view.js'

type Cell = string | number | boolean | null
type Row = Readonly<Record<string, Cell>>

/**
 * For spreadsheets and scripts: the report's main table, one row an item. Names are English and
 * numbers have a point, in every language; cells that would be formulas are neutralised.
 */
export const csv: Renderer = (report, view) => {
  const rows = rowsOf(report, view).map((row) => ({
    ...row,
    ...labels(report),
    as_of: dayFor(report.asOf, Number(row['year'])),
  }))
  return stringify(
    rows.map((row) => Object.values(row)),
    {
      header: true,
      columns: columnsOf(report, rows),
      escape_formulas: true,
      cast: { boolean: String },
    },
  )
}

/** A table without rows has its header all the same. */
const columnsOf = (report: ReportDocument, [first]: readonly Row[]): string[] =>
  first
    ? Object.keys(first)
    : [...(emptyColumns[report.kind] ?? []), ...Object.keys(labels(report))]

/** Of the kinds that may have no row. */
const emptyColumns: Partial<Record<ReportDocument['kind'], readonly string[]>> = {
  rtl: [
    ...['agency', 'year', 'no', 'kind', 'indicator', 'level', 'recommendation', 'unit'],
    ...['output', 'due', 'evidence', 'gain', 'status', 'planned', 'effort', 'replaced_gain'],
  ],
  bukti: [
    ...['agency', 'year', 'number', 'indicator', 'requirement', 'document', 'document_number'],
    ...['issued', 'last_day', 'days_left', 'state', 'verdict', 'unit', 'due', 'file', 'source'],
  ],
}

/** What a row rests on; it may be cut out of its table. */
const labels = ({ rubric, asOf }: ReportDocument): Row => ({
  rubric: rubric.id,
  rubric_version: rubric.version,
  rubric_status: rubric.status,
  maximum: inUnits(rubric.maximum),
  as_of: commonDayOf(asOf),
})

/** How many rows the table has, for the check of what was written. */
export const csvRowCount = (report: ReportDocument): number =>
  report.kind === 'lkjip' ? 1 : itemsOf(report).length

function itemsOf(report: Exclude<ReportDocument, { readonly kind: 'lkjip' }>): readonly unknown[] {
  switch (report.kind) {
    case 'tahunan':
      return report.indicators
    case 'klarifikasi':
      return report.rows
    case 'rtl':
    case 'bukti':
      return report.entries
    case 'portofolio':
      return report.ranking
  }
}

function rowsOf(report: ReportDocument, view: ReportView): readonly Row[] {
  switch (report.kind) {
    case 'tahunan':
      return report.indicators.map((row) => ({
        ...whose(report),
        aspect: row.aspect,
        indicator: row.id,
        name: localized(row.name, view.texts),
        weight: inUnits(row.weight),
        weight_source: row.weightSource,
        claimed: row.claimed,
        backed: row.backed,
        verified: row.verified,
        not_applicable: row.notApplicable,
        verified_not_applicable: row.verifiedNotApplicable,
        points_claimed: inUnitsOrNull(row.points.claimed),
        points_backed: inUnitsOrNull(row.points.backed),
        points_verified: inUnitsOrNull(row.points.verified),
        lost: inUnits(row.lost),
        missing: codesOf(row.missing),
        open: inUnits(row.open),
      }))
    case 'lkjip':
      return [
        {
          ...whose(report),
          target: inUnitsOrNull(report.performance.target),
          basis: report.performance.realisation.basis,
          realisation: inUnits(report.performance.realisation.points),
          band: report.performance.realisation.band.id,
          achievement: inUnitsOrNull(report.performance.achievement?.soFar ?? null),
          previous_year: report.previous?.year ?? null,
          previous_basis: report.previous?.realisation.basis ?? null,
          previous: inUnitsOrNull(report.previous?.realisation.points ?? null),
          change: report.change?.kind === 'difference' ? inUnits(report.change.points) : null,
          end_year: report.performance.endTarget?.year ?? null,
          end_target: inUnitsOrNull(report.performance.endTarget?.points ?? null),
          progress: inUnitsOrNull(report.performance.progress?.soFar ?? null),
          analysis: report.analysis,
          obstacles: report.obstacles.join('; '),
          next_steps: report.nextSteps.join('; '),
          realisation_highest: inUnits(report.performance.realisation.reachable.highest),
          highest_band: report.performance.realisation.highestBand.id,
          change_basis: report.change?.kind === 'difference' ? report.change.basis : null,
          change_refused: report.change?.kind === 'refused' ? report.change.reason : null,
        },
      ]
    case 'klarifikasi':
      return report.rows.map((row) => ({
        ...whose(report),
        number: row.number,
        indicator: row.indicator,
        claimed: row.claimed,
        verified: row.verified,
        document: row.proof?.title ?? null,
        document_number: row.proof?.documentNumber ?? null,
        state: row.proof ? (row.proof.doubt ?? 'proves') : null,
        verdict: row.proof?.verdict ?? null,
        ...(report.isPublic ? {} : { verifier_note: row.verifierNote }),
        response: row.response,
        source: row.at ? `${row.at.file}:${row.at.line}` : null,
      }))
    case 'rtl':
      return report.entries.map((entry, index) => ({
        ...whose(report),
        no: index + 1,
        kind: entry.kind,
        indicator: entry.indicator,
        level: entry.kind === 'stated' ? null : entry.level,
        recommendation: recommendationOf(entry, view),
        unit: entry.unit,
        output: outputOf(entry, view),
        due: entry.due,
        evidence: evidenceOf(entry, view),
        gain: entry.kind === 'stated' ? null : inUnits(entry.gain),
        status: entry.status,
        ...plannedOf(entry),
      }))
    case 'bukti':
      return report.entries.map((entry) => ({
        ...whose(report),
        number: entry.number,
        indicator: entry.indicator,
        requirement: entry.requirement,
        document: entry.title,
        document_number: entry.documentNumber,
        issued: entry.issued,
        last_day: entry.lastDay,
        days_left: entry.daysLeft,
        state: entry.doubt ?? 'proves',
        verdict: entry.verdict,
        unit: entry.unit,
        due: entry.due,
        file: entry.file,
        source: `${entry.at.file}:${entry.at.line}`,
      }))
    case 'portofolio':
      return report.ranking.map((row) => ({
        rank: row.rank,
        agency: row.agency,
        year: row.year,
        claimed: inUnits(row.totals.claimed.points),
        claimed_index: inUnits(row.totals.claimed.index),
        claimed_band: row.totals.claimed.band.id,
        complete: row.totals.claimed.complete,
        backed: inUnits(row.totals.backed.points),
        backed_band: row.totals.backed.band.id,
        verified: inUnitsOrNull(row.totals.verified?.points ?? null),
        verified_band: row.totals.verified?.band.id ?? null,
        next_band: row.next?.band.id ?? null,
        missing_to_next: inUnitsOrNull(row.next?.missing ?? null),
        previous_year: row.previous?.year ?? null,
        previous: inUnitsOrNull(row.previous?.points ?? null),
        change: inUnitsOrNull(row.change?.points ?? null),
        ...declaredIn(row.totals),
      }))
  }
}

/** What is declared not applicable, and what each total would be if all of it were refused. */
const declaredIn = (totals: Totals): Row =>
  Object.fromEntries(
    totalKinds.flatMap((kind): readonly (readonly [string, Cell])[] => {
      const excluded = totals[kind]?.excluded
      return [
        [`${kind}_excluded`, excluded?.declared.length ?? null],
        [`${kind}_if_refused`, inUnitsOrNull(excluded?.ifRefused.points ?? null)],
      ]
    }),
  )

/** What of the plan a line is, and what of it a stated line stands instead of. */
const plannedOf = (entry: FollowUpEntry): Row =>
  entry.kind === 'stated'
    ? { planned: false, effort: null, replaced_gain: inUnitsOrNull(entry.replaces?.gain ?? null) }
    : {
        planned: entry.planned !== null,
        effort: entry.planned && inDays(entry.planned.effort),
        replaced_gain: null,
      }

const whose = ({ agency, year }: AgencyYear): Row => ({
  agency,
  year,
})

const codesOf = (missing: readonly MissingProof[]): string =>
  missing.map(({ requirement, reason }) => `${requirement ?? '*'}=${reason}`).join(' ')
