import { noPoints, type Points, sum } from '../../../core/points.js'
import type { AspectScore, Score } from '../../../core/score.js'
import {
  type Block,
  barColumn,
  type ColumnOf,
  figureColumn,
  type Text,
  tableOf,
  textColumn,
} from '../../../pages/page.js'
import { localized, shownAspects, shownPoints, singleLine } from '../../../pages/score-facts.js'
import type { Texts } from '../../../pages/words/texts.js'
import type { ScoreFrame } from './view.js'

const barWidth = 10

/** The aspects with a bar each, how to read it, and which one costs most. */
export function aspectBlock(score: Score, { view: { texts, aspect: only } }: ScoreFrame): Block {
  const aspects = shownAspects(score, only)
  const isVerified = score.totals.verified !== null
  const [name, maximum, claimed, backed, verified, lost] = aspectColumns(
    isVerified ? 22 : 31,
    texts,
  )
  const shown = [name, maximum, claimed, backed, ...(isVerified ? [verified] : []), lost, bars]
  const costs = costliest(aspects, texts)
  return {
    kind: 'section',
    blocks: [
      tableOf(shown, aspects),
      { kind: 'legend', signs: texts.score.legend.split('  ') },
      ...(costs === '' ? [] : [{ kind: 'lines', lines: [costs] } as const]),
    ],
  }
}

/** The aspects in figures alone. */
export const aspectTable = (score: Score, { view: { texts, aspect: only } }: ScoreFrame): Block =>
  tableOf(aspectColumns(31, texts), shownAspects(score, only))

function aspectColumns(nameWidth: number, texts: Texts) {
  const { score, words } = texts
  const points = (heading: string, width: number, of: (aspect: AspectScore) => Points | null) => ({
    column: figureColumn(heading, width),
    cell: (aspect: AspectScore) => shownPoints(of(aspect), texts),
  })
  return [
    {
      column: textColumn(score.aspect, nameWidth),
      cell: ({ aspect }) => `${aspect.id} ${singleLine(localized(aspect.name, texts))}`,
    },
    points(score.maximum, 5, ({ maximum }) => maximum),
    points(words.shortTotals.claimed, 7, ({ claimed }) => claimed),
    points(words.shortTotals.backed, 8, ({ backed }) => backed),
    points(words.shortTotals.verified, 7, ({ verified }) => verified),
    points(score.lost, 7, ({ lost }) => lost),
  ] as const satisfies readonly ColumnOf<AspectScore>[]
}

const bars: ColumnOf<AspectScore> = { column: barColumn('', barWidth), cell: bar }

/** Ten blocks: proved, claimed without proof, not reached; rounded down, so nothing looks fuller. */
function bar({ maximum, claimed, backed }: AspectScore): Text {
  const blocks = (points: Points | null) => Math.floor(((points ?? 0) * barWidth) / maximum)
  const [proved, reached] = [blocks(backed), blocks(claimed)]
  return [
    { text: '█'.repeat(proved), tone: 'good' },
    { text: '▒'.repeat(reached - proved), tone: 'doubtful' },
    { text: '░'.repeat(barWidth - reached), tone: 'faint' },
  ]
}

function costliest(aspects: readonly AspectScore[], texts: Texts): string {
  const [worst, ...others] = aspects.toSorted((left, right) => right.lost - left.lost)
  if (!worst || others.length === 0 || worst.lost === noPoints) return ''
  const all = sum(aspects.map(({ lost }) => lost))
  const name = `${worst.aspect.id} ${singleLine(localized(worst.aspect.name, texts))}`
  const lost = shownPoints(worst.lost, texts)
  return texts.score.costliest(name, lost, shownPoints(all, texts))
}
