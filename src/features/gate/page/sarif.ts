import { sarifLog } from '../../../pages/findings/sarif.js'
import { isPassed } from '../report.js'
import type { GateReporter } from './view.js'
import { shownRubric } from './words.js'

/** SARIF 2.1.0: each missed check is a result at what it is owed to. */
export const sarif: GateReporter = (report, view) =>
  sarifLog(report.tool, [...report.input, ...report.found], view, {
    passed: isPassed(report),
    total: report.total,
    rubric: shownRubric(report, view),
  })
