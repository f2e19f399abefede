import { commonDayOf } from '../../../core/day.js'
import { findingOf } from '../../../pages/findings/finding.js'
import { ownDay } from '../../../pages/own-day.js'
import { rubricOf } from '../../../pages/rubric-identity.js'
import type { AssessedRow, SummaryRow } from '../report.js'
import type { CheckReporter } from './view.js'

/** One compact line; fields are picked by name, so that a new one inside is no change outside. */
export const json: CheckReporter = (
  { tool, rubric, asOf, findings, assessed, summary },
  { texts },
) => {
  const document = {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    rubric: rubric && rubricOf(rubric),
    asOf: commonDayOf(asOf),
    findings: findings.map(({ diagnostic }) => findingOf(diagnostic, texts)),
    summary: summary.map(rowOf),
    assessed: assessed.map((row) => ({ ...assessedOf(row), ...ownDay(asOf, row.year) })),
  }
  return `${JSON.stringify(document)}\n`
}

const assessedOf = ({ agency, year, assessed, applicable, open }: AssessedRow) => ({
  agency,
  year,
  assessed,
  applicable,
  open,
})

const rowOf = ({ agency, year, indicator, claimed, backed, missing, units, due }: SummaryRow) => ({
  agency,
  year,
  indicator: indicator.id,
  claimed,
  backed,
  missing: missing.map(({ requirement, reason }) => ({
    requirement: requirement?.id ?? null,
    reason,
  })),
  units,
  due,
})
