import type { ChalkInstance } from 'chalk'
import { noPoints, type Points, sum } from '../../../core/points.js'
import type { AspectScore, Score } from '../../../core/score.js'
import { grid } from '../../../pages/grid.js'
import { localized, shownAspects, shownPoints, singleLine } from '../../../pages/score-facts.js'
import { wrap } from '../../../pages/wrap.js'
import { figures, type ScoreTextPage } from './text-page.js'
import type { View } from './view.js'

const barWidth = 10

export function aspectTable(score: Score, { view, pen }: ScoreTextPage): string {
  const { texts } = view
  const { words } = texts
  const isVerified = score.totals.verified !== null
  const aspects = shownAspects(score, view.aspect)
  const rows = aspects.map((each) => [
    `${each.aspect.id} ${singleLine(localized(each.aspect.name, texts))}`,
    shownPoints(each.maximum, texts),
    shownPoints(each.claimed, texts),
    shownPoints(each.backed, texts),
    ...(isVerified ? [shownPoints(each.verified, texts)] : []),
    shownPoints(each.lost, texts),
    bar(each, pen),
  ])
  const drawn = grid(
    [
      texts.score.aspect,
      texts.score.maximum,
      words.shortTotals.claimed,
      words.shortTotals.backed,
      ...(isVerified ? [words.shortTotals.verified] : []),
      texts.score.lost,
      '',
    ],
    rows,
    [
      { width: isVerified ? 22 : 31 },
      figures(5),
      figures(7),
      figures(8),
      ...(isVerified ? [figures(7)] : []),
      figures(7),
      { width: barWidth },
    ],
  )
  const lines = [drawn, texts.score.legend, costliest(aspects, view)]
  return lines.filter((line) => line !== '').join('\n')
}

/** Ten blocks: proved, claimed without proof, not reached; rounded down, so nothing looks fuller. */
function bar({ maximum, claimed, backed }: AspectScore, pen: ChalkInstance): string {
  const blocks = (points: Points | null) => Math.floor(((points ?? 0) * barWidth) / maximum)
  const [proved, reached] = [blocks(backed), blocks(claimed)]
  return [
    pen.green('█'.repeat(proved)),
    pen.yellow('▒'.repeat(reached - proved)),
    pen.dim('░'.repeat(barWidth - reached)),
  ].join('')
}

function costliest(aspects: readonly AspectScore[], { texts }: View): string {
  const [worst, ...others] = aspects.toSorted((left, right) => right.lost - left.lost)
  if (!worst || others.length === 0 || worst.lost === noPoints) return ''
  const all = sum(aspects.map(({ lost }) => lost))
  const name = `${worst.aspect.id} ${singleLine(localized(worst.aspect.name, texts))}`
  const lost = shownPoints(worst.lost, texts)
  return wrap(texts.score.costliest(name, lost, shownPoints(all, texts)))
}
