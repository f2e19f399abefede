import { indicatorsOf } from '../../../core/rubric.js'
import type { ScoreOutline } from '../../../core/score.js'
import { grid } from '../../../pages/grid.js'
import {
  declaredLine,
  shownBand,
  shownCategory,
  shownPoints,
  singleLine,
} from '../../../pages/score-facts.js'
import { countBands, rankBy } from '../ranking.js'
import { figures, type ScoreTextPage } from './text-page.js'

/** What a ranking shows of a result; the result itself need not be kept for it. */
export interface RankingRow {
  /** Claimed. */
  readonly points: number
  /** Null while open indicators decide which it will be. */
  readonly band: string | null
  readonly cells: readonly string[]
  /** What is declared not applicable; blank if nothing is. */
  readonly declared: string
}

export function rankingRow(
  { agency, year, totals, eligibility }: ScoreOutline,
  { result: { rubric }, view: { texts } }: ScoreTextPage,
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
      totals.verified ? shownPoints(totals.verified.points, texts) : texts.plain.none,
      shownCategory(totals.claimed, rubric, texts),
      condition ? texts.score.limits[condition] : texts.plain.none,
    ],
  }
}

/** Lines that are drawn at once. */
const linesAtOnce = 500

/** One line a result, highest claimed total first. */
export function* rankingTable(
  rows: readonly RankingRow[],
  { view }: ScoreTextPage,
): Iterable<string> {
  const { score, words } = view.texts
  const header = [
    score.rank,
    score.agency,
    score.year,
    words.shortTotals.claimed,
    words.shortTotals.backed,
    words.shortTotals.verified,
    score.category,
    score.limit,
  ]
  const ranked = rankBy(rows, ({ points }) => points)
  for (let start = 0; start < ranked.length; start += linesAtOnce) {
    const lines = ranked
      .slice(start, start + linesAtOnce)
      .map(({ rank, item }) => [String(rank), ...item.cells])
    const drawn = grid(header, lines, rankingColumns)
    yield `${start === 0 ? drawn : withoutHeader(drawn)}\n`
  }
}

/** What stands under the rule. */
function withoutHeader(drawn: string): string {
  const lines = drawn.split('\n')
  return lines.slice(lines.findIndex((line) => line.startsWith('─')) + 1).join('\n')
}

const rankingColumns = [
  figures(3),
  { width: 18 },
  figures(5),
  figures(7),
  figures(8),
  figures(6),
  { width: 11 },
  { width: 6 },
]

const distributionWidth = 40

export function distribution(
  rows: readonly RankingRow[],
  { result, view: { texts }, pen }: ScoreTextPage,
): readonly string[] {
  const certain = rows.flatMap(({ band }) => band ?? [])
  const counts = countBands(result.rubric.bands, certain).map(({ band, count }) => ({
    label: shownBand(band, texts),
    count,
  }))
  const uncertain = rows.length - certain.length
  const shown =
    uncertain > 0 ? [...counts, { label: texts.score.uncertain, count: uncertain }] : counts
  const most = Math.max(...shown.map(({ count }) => count))
  return shown.map(({ label, count }) => {
    const bars = pen.green('█'.repeat(Math.ceil((count * distributionWidth) / most)))
    return `  ${label.padEnd(18)} ${String(count).padStart(5)} ${bars}`.trimEnd()
  })
}
