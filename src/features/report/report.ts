import { dayFor } from '../../core/day.js'
import { masked } from '../../core/personal-number.js'
import { printable } from '../../core/printable.js'
import {
  type ClarificationReport,
  clarificationReport,
  type EvidenceReport,
  evidenceReport,
  type FollowUpReport,
  followUpReport,
  type PerformanceReport,
  performanceReport,
  type YearlyReport,
  yearlyReport,
} from './assessment-reports.js'
import type { ReportKind } from './kinds.js'
import { type PortfolioReport, portfolioReport } from './portfolio.js'
import type { AssessmentSource, ReportSource, ReportSubject } from './subject.js'
import { mapTexts } from './texts.js'

/** A report as plain data, with every figure that any format shows. */
export type ReportDocument = AssessmentReport | PortfolioReport

/** About one agency in one year. */
export type AssessmentReport =
  | YearlyReport
  | PerformanceReport
  | ClarificationReport
  | FollowUpReport
  | EvidenceReport

const assessmentReports = {
  tahunan: yearlyReport,
  lkjip: performanceReport,
  klarifikasi: clarificationReport,
  rtl: followUpReport,
  bukti: evidenceReport,
} satisfies {
  readonly [Kind in AssessmentReport['kind']]: (
    source: AssessmentSource,
    subject: ReportSubject,
  ) => AssessmentReport
}

/** The report's documents one after the other: one an agency-year, or one of them all. */
export function* makeReports(
  kind: ReportKind,
  source: ReportSource,
): Generator<ReportDocument, void> {
  if (kind === 'portofolio') yield presentable(portfolioReport(source))
  else
    for (const subject of source.subjects) {
      const own = { ...source, asOf: dayFor(source.asOf, subject.score.year) }
      yield presentable(assessmentReports[kind](own, subject))
    }
}

/**
 * Texts of files without characters that a page would obey; for the public also without personal
 * numbers and verifier notes. The hash names a file and is no text.
 */
function presentable(report: ReportDocument): ReportDocument {
  const { isPublic } = report
  const counts = { NIP: 0, NIK: 0 }
  const shown = mapTexts(report, (text, key) => {
    if (key === 'sha256') return text
    if (!isPublic) return printable(text)
    if (key === 'verifierNote') return ''
    const { text: covered, numbers } = masked(text)
    for (const { kind } of numbers) counts[kind] += 1
    return printable(covered)
  })
  return isPublic ? { ...shown, masked: counts } : shown
}
