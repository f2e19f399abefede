import { annotations } from '../findings/github.js'
import type { CheckReporter } from './view.js'

/** Annotations of a workflow run on GitHub. */
export const github: CheckReporter = ({ findings }, { texts }) =>
  annotations(
    findings.map(({ diagnostic }) => diagnostic),
    texts,
  )
    .map((line) => `${line}\n`)
    .join('')
