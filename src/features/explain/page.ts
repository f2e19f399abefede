import { traitsOf } from '../../core/code-registry.js'
import type { Code } from '../../core/diagnostic.js'
import type { Explanation } from '../../pages/findings/explanation.js'
import type { Texts } from '../../pages/words/texts.js'
import { wrap } from '../../pages/wrap.js'

/** What a diagnostic means, and an example of it wrong and right. */
export function explanationPage(
  code: Code,
  { about, wrong, right }: Explanation,
  { explain: labels, severities }: Texts,
  width: number,
): string {
  const { severity, concern } = traitsOf(code)
  const isStopping = severity === 'error' && concern !== 'verdict'
  const effect = isStopping ? labels.stops : labels.continues
  const blocks = [
    code,
    wrap(about, width),
    ...(wrong === undefined ? [] : [example(labels.wrong, wrong)]),
    ...(right === undefined ? [] : [example(labels.right, right)]),
    `${labels.severity}: ${severities[severity]}, ${effect}`,
  ]
  return `${blocks.join('\n\n')}\n`
}

const example = (label: string, lines: string): string =>
  [`${label}:`, ...lines.split('\n').map((line) => `  ${line}`)].join('\n')
