import { sumAssessed } from '../../../core/completeness.js'
import { annotations, notice } from '../../../pages/findings/github.js'
import type { CheckReporter } from './view.js'

/** Annotations of a workflow run on GitHub, and a notice that says what was looked at. */
export const github: CheckReporter = ({ findings, assessed }, { texts }) =>
  [
    ...annotations(
      findings.map(({ diagnostic }) => diagnostic),
      texts,
      1,
    ),
    notice(texts.check.assessed(sumAssessed(assessed))),
  ]
    .map((line) => `${line}\n`)
    .join('')
