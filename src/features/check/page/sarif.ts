import { sumAssessed } from '../../../core/completeness.js'
import { sarifLog } from '../../../pages/findings/sarif.js'
import type { CheckReporter } from './view.js'

/** SARIF 2.1.0, as code scanning services read it. */
export const sarif: CheckReporter = ({ tool, findings, assessed }, view) =>
  sarifLog(
    tool,
    findings.map(({ diagnostic }) => diagnostic),
    view,
    { ...sumAssessed(assessed) },
  )
