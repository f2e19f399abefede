import { agencyYearKey } from '../../core/agency.js'
import { type AssessedCount, completenessOf } from '../../core/completeness.js'
import type { Day, JudgingDay } from '../../core/day.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import type { Assessment } from '../../core/evidence.js'
import type { Level } from '../../core/level.js'
import type { Missing } from '../../core/proof.js'
import type { Result } from '../../core/result.js'
import type { Indicator, Rubric } from '../../core/rubric.js'
import type { IndicatorScore, Score } from '../../core/score.js'

/** All that a report of a check may show. */
export interface CheckReport {
  readonly tool: Result['tool']
  /** Null if it could not be read. */
  readonly rubric: Rubric | null
  readonly asOf: JudgingDay
  /** Sorted by place. */
  readonly findings: readonly CheckFinding[]
  /** Sorted by agency and year; without agencies whose rows are faulty. */
  readonly assessed: readonly AssessedRow[]
  /** Sorted by agency, year and the rubric's order; without agencies whose rows are faulty. */
  readonly summary: readonly SummaryRow[]
}

export interface CheckFinding {
  readonly diagnostic: Diagnostic
  /** Whose row it is about; absent for a file, a header, or a row that could not be read. */
  readonly subject: FindingSubject | undefined
}

export interface FindingSubject {
  readonly agency: string
  readonly year: number
  /** Null: about all of the agency-year. */
  readonly indicator: string | null
}

/** One key for what is found of one indicator, of a whole agency-year, or of neither. */
export const findingSubjectKey = (subject: FindingSubject | undefined): string =>
  subject ? `${agencyYearKey(subject)}\u0000${subject.indicator ?? ''}` : ''

/** How much of one agency-year there was to look at. */
export interface AssessedRow extends AssessedCount {
  readonly agency: string
  readonly year: number
  readonly open: readonly string[]
}

/** Where one indicator stands. */
export interface SummaryRow {
  readonly agency: string
  readonly year: number
  readonly indicator: Indicator
  readonly claimed: Level | null
  readonly backed: Level | null
  readonly notApplicable: boolean
  readonly missing: readonly Missing[]
  /** Who owns or owes its documents. */
  readonly units: readonly string[]
  /** The first day on which a document that does not prove yet is due. */
  readonly due: Day | null
}

export const assessedRows = (scores: readonly Score[]): readonly AssessedRow[] =>
  scores.map((score) => {
    const { applicable, open } = completenessOf(score)
    const { agency, year } = score
    return { agency, year, assessed: applicable - open.length, applicable, open }
  })

export const summarizeFindings = (scores: readonly Score[]): readonly SummaryRow[] =>
  scores.flatMap(({ agency, year, indicators }) =>
    indicators.map((each) => ({ agency, year, ...standingOf(each) })),
  )

function standingOf(score: IndicatorScore): Omit<SummaryRow, 'agency' | 'year'> {
  const { indicator, claimed, backed, notApplicable, missing, proof, answer } = score
  const [documents, remarks] = [answer?.documents ?? [], answer?.remarks ?? []]
  const units = [...documents, ...remarks].map(({ unit }) => unit).filter((unit) => unit !== '')
  const dues = documents.flatMap((each) => (each.due && !proof.includes(each) ? each.due : []))
  return {
    indicator,
    claimed,
    backed,
    notApplicable,
    missing,
    units: [...new Set(units)],
    due: dues.toSorted()[0] ?? null,
  }
}

/** Each finding with whose row it stands in, which its line tells, or whose rows it is about. */
export function attribute(
  diagnostics: readonly Diagnostic[],
  assessments: readonly Assessment[],
): readonly CheckFinding[] {
  const owners: ReadonlyMap<string, FindingSubject> = new Map(
    assessments.flatMap(({ agency, year, answers }) =>
      [...answers].flatMap(([indicator, { remarks }]) =>
        remarks.map(
          ({ at }) => [`${at.file}\u0000${at.line}`, { agency, year, indicator }] as const,
        ),
      ),
    ),
  )
  return diagnostics.map((diagnostic) => ({ diagnostic, subject: subjectOf(diagnostic, owners) }))
}

function subjectOf(
  diagnostic: Diagnostic,
  owners: ReadonlyMap<string, FindingSubject>,
): FindingSubject | undefined {
  if (diagnostic.code === 'indicators-open' || diagnostic.code === 'nothing-assessed') {
    const { agency, year } = diagnostic.facts
    return { agency, year, indicator: null }
  }
  const { at } = diagnostic
  return at ? owners.get(`${at.file}\u0000${at.line}`) : undefined
}
