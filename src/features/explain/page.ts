import { type Code, codes } from '../../core/diagnostic.js'
import type { Texts } from '../../pages/words/texts.js'
import { wrap } from '../../pages/wrap.js'
import type { Explanation } from './explanation.js'

/** What a diagnostic means, and an example of it wrong and right. */
export function explanationPage(
  code: Code,
  { about, wrong, right }: Explanation,
  { explain: labels, severities }: Texts,
): string {
  const { severity, concern } = codes[code]
  const isStopping = severity === 'error' && concern !== 'verdict'
  const effect = isStopping ? labels.stops : labels.continues
  const blocks = [
    code,
    wrap(about),
    ...(wrong === undefined ? [] : [example(labels.wrong, wrong)]),
    ...(right === undefined ? [] : [example(labels.right, right)]),
    `${labels.severity}: ${severities[severity]}, ${effect}`,
  ]
  return `${blocks.join('\n\n')}\n`
}

const example = (label: string, lines: string): string =>
  [`${label}:`, ...lines.split('\n').map((line) => `  ${line}`)].join('\n')
