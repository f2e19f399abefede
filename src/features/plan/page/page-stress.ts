import { type Block, figureColumn, textColumn } from '../../../pages/page.js'
import { shownBand, shownCategory, shownPoints } from '../../../pages/score-facts.js'
import type { Texts } from '../../../pages/words/texts.js'
import type { Expiry } from '../expiry.js'
import type { PlanReport } from '../report.js'
import type { Stress } from '../stress.js'
import { documentName, rejectedName } from './moved.js'

interface StressAnswer {
  readonly stress: readonly Stress[]
  readonly expiry: Expiry
}

/** What rejections and time can do to a total, at worst. */
export function stressPage(
  { stress, expiry }: StressAnswer,
  { model }: PlanReport,
  texts: Texts,
): readonly Block[] {
  const { score, total } = model.subject
  const now = score.totals[total]
  return [
    {
      kind: 'lines',
      lines: [
        texts.plan.now(
          shownPoints(now.points, texts),
          shownCategory(now, model.subject.rubric, texts),
        ),
      ],
    },
    ...stress.flatMap((each) => rejections(each, texts)),
    ...expiryBlocks(expiry, now.points > 0, texts),
  ]
}

function rejections(stress: Stress, texts: Texts): readonly Block[] {
  const { plan } = texts
  const { kind, worst, critical, survives, count } = stress
  return [
    { kind: 'heading', text: plan.rejections[kind] },
    ...(worst.length === 0 ? [] : [worstTable(worst, texts)]),
    {
      kind: 'lines',
      lines: [
        survives === null ? plan.survivesAll(count) : plan.survives[kind](survives),
        ...(critical.length === 0
          ? []
          : [plan.critical[kind](critical.map(rejectedName).join('; '))]),
      ],
    },
  ]
}

const worstTable = (worst: Stress['worst'], texts: Texts): Block => ({
  kind: 'table',
  columns: [
    figureColumn(texts.plan.rejected, 8),
    figureColumn(texts.plan.worst, 8),
    textColumn(texts.score.category, 15),
    textColumn(texts.plan.example, 37),
  ],
  rows: worst.map((each) => [
    String(each.count),
    shownPoints(each.points, texts),
    shownBand(each.band, texts),
    each.rejected.map(rejectedName).join('; '),
  ]),
})

function expiryBlocks(
  { changes, falls }: Expiry,
  isBacked: boolean,
  texts: Texts,
): readonly Block[] {
  const { plan } = texts
  const stays = isBacked ? plan.neverFalls : plan.nothingBacked
  const verdict = falls ? plan.falls(texts.day(falls.day), shownBand(falls.band, texts)) : stays
  return [
    { kind: 'heading', text: plan.expiry },
    ...(changes.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [
              textColumn(plan.day, 10),
              figureColumn(texts.score.total, 8),
              textColumn(texts.score.category, 15),
              textColumn(plan.expired, 35),
            ],
            rows: changes.map(({ day, points, band, expired }) => [
              day,
              shownPoints(points, texts),
              shownBand(band, texts),
              expired.map((row) => documentName([row])).join('; '),
            ]),
          } as const,
        ]),
    { kind: 'lines', lines: [verdict] },
  ]
}
