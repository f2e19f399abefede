import type { ConditionStatus } from '../../domain/eligibility.js'
import { distribute, rank } from '../../domain/ranking.js'
import type { Texts } from '../../i18n/texts.js'
import { grid } from '../grid.js'
import { flat, shownBand, shownCategory, shownPoints } from './facts.js'
import { figures, type Page } from './text-page.js'

/** One line a result, highest claimed total first. */
export function rankingTable({ result, view: { texts } }: Page): string {
  const { score, words } = texts
  const rows = rank(result.scores).map((ranked) => {
    const { agency, year, totals, eligibility } = ranked.score
    const condition = eligibility[0]?.scoreCondition.claimed
    return [
      String(ranked.rank),
      flat(agency),
      String(year),
      shownPoints(totals.claimed.points, texts),
      shownPoints(totals.backed.points, texts),
      totals.verified ? shownPoints(totals.verified.points, texts) : texts.plain.none,
      shownCategory(totals.claimed, texts),
      condition ? shortConditions[condition](texts) : texts.plain.none,
    ]
  })
  return grid(
    [
      score.rank,
      score.agency,
      score.year,
      words.totals.claimed,
      words.totals.backed,
      words.shortVerified,
      score.category,
      score.conditionShort,
    ],
    rows,
    [
      figures(3),
      { width: 18 },
      figures(5),
      figures(7),
      figures(8),
      figures(6),
      { width: 11 },
      { width: 6 },
    ],
  )
}

const shortConditions: Record<ConditionStatus, (texts: Texts) => string> = {
  met: ({ plain }) => plain.yes,
  'not-met': ({ plain }) => plain.no,
  open: () => '?',
}

const distributionWidth = 40

export function distribution({ result, view: { texts }, pen }: Page): readonly string[] {
  const counts = distribute(result.rubric, result.scores)
  const most = Math.max(...counts.map(({ count }) => count))
  return counts.map(({ band, count }) => {
    const bars = pen.green('█'.repeat(Math.ceil((count * distributionWidth) / most)))
    return `  ${shownBand(band, texts).padEnd(18)} ${String(count).padStart(5)} ${bars}`.trimEnd()
  })
}
