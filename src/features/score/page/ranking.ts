import type { ScoreSummary } from '../../../core/result.js'
import { indicatorsOf, type Rubric } from '../../../core/rubric.js'
import { type Block, type Distribution, figureColumn, textColumn } from '../../../pages/page.js'
import {
  declaredLine,
  shownBand,
  shownCategory,
  shownPoints,
  singleLine,
} from '../../../pages/score-facts.js'
import type { Texts } from '../../../pages/words/texts.js'
import { countBands, rankBy } from '../ranking.js'

/** What a ranking shows of a result; the result itself need not be kept for it. */
interface RankingRow {
  /** Claimed. */
  readonly points: number
  /** Null while open indicators decide which it will be. */
  readonly band: string | null
  readonly cells: readonly string[]
  /** What is declared not applicable; blank if nothing is. */
  readonly declared: string
}

/** One line a result, highest claimed total first, and how many stand in each category. */
export function rankingBlocks(
  scores: Iterable<ScoreSummary>,
  rubric: Rubric,
  texts: Texts,
): readonly Block[] {
  const rows = Array.from(scores, ({ outline }) => rankingRow(outline, rubric, texts))
  const declared = rows.flatMap((row) =>
    row.declared === '' ? [] : { text: row.declared, depth: 1 },
  )
  const ranked: Block = {
    kind: 'table',
    columns: columnsIn(texts),
    rows: rankBy(rows, ({ points }) => points).map(({ rank, item }) => [
      String(rank),
      ...item.cells,
    ]),
  }
  return [
    declared.length === 0
      ? ranked
      : { kind: 'section', blocks: [ranked, { kind: 'outline', lines: declared }] },
    {
      kind: 'section',
      blocks: [
        { kind: 'heading', text: texts.score.distribution },
        distribution(rows, rubric, texts),
      ],
    },
  ]
}

function rankingRow(
  { agency, year, totals, eligibility }: ScoreSummary['outline'],
  rubric: Rubric,
  texts: Texts,
): RankingRow {
  const condition = eligibility[0]?.scoreCondition.claimed
  return {
    declared: declaredLine({ agency, year, totals }, indicatorsOf(rubric).length, texts),
    points: totals.claimed.points,
    band: totals.claimed.certain ? totals.claimed.band.id : null,
    cells: [
      singleLine(agency),
      String(year),
      shownPoints(totals.claimed.points, texts),
      shownPoints(totals.backed.points, texts),
      shownPoints(totals.verified?.points ?? null, texts),
      shownCategory(totals.claimed, rubric, texts),
      condition ? texts.score.limits[condition] : texts.plain.none,
    ],
  }
}

const columnsIn = ({ score, words: { shortTotals } }: Texts) => [
  figureColumn(score.rank, 3),
  textColumn(score.agency, 18),
  figureColumn(score.year, 5),
  figureColumn(shortTotals.claimed, 7),
  figureColumn(shortTotals.backed, 8),
  figureColumn(shortTotals.verified, 6),
  textColumn(score.category, 11),
  textColumn(score.limit, 6),
]

function distribution(rows: readonly RankingRow[], { bands }: Rubric, texts: Texts): Distribution {
  const { score } = texts
  const certain = rows.flatMap(({ band }) => band ?? [])
  const counts = countBands(bands, certain).map(({ band, count }) => ({
    label: shownBand(band, texts),
    count,
  }))
  const uncertain = rows.length - certain.length
  return {
    kind: 'distribution',
    heading: score.category,
    count: score.count,
    shares: uncertain > 0 ? [...counts, { label: score.uncertain, count: uncertain }] : counts,
  }
}
