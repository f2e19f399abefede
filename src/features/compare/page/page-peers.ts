import { inUnits } from '../../../core/points.js'
import { type Block, figureColumn, textColumn } from '../../../pages/page.js'
import { localized, singleLine } from '../../../pages/score-facts.js'
import type { ComparisonReport, Peers } from '../comparison.js'
import type { Gap, PeerPosition, RankedGroup, RankedSide } from '../peers.js'
import { shownRequirement } from './causes.js'
import { figureBand, figurePoints, instrumentName, remarkOf, sideName } from './figures.js'
import type { ComparisonView } from './view.js'

/** A ranking for each rubric, one's own standing in it, and where others are ahead. */
export const peersBlocks = (
  { groups, position, gaps }: Peers,
  report: ComparisonReport,
  view: ComparisonView,
): readonly Block[] => [
  ...groups.flatMap((group) => rankingBlocks(group, groups.length > 1, position, view)),
  ...(position
    ? [
        { kind: 'lines', lines: standingLines(position, view) } as const,
        ...gapBlocks(gaps, report, view),
      ]
    : [{ kind: 'lines', lines: [view.words.ownUnknown] } as const]),
]

function rankingBlocks(
  { instrument, ranked }: RankedGroup,
  isOneOfMany: boolean,
  position: PeerPosition | null,
  view: ComparisonView,
): readonly Block[] {
  const { texts, words } = view
  const { score } = texts
  const name = words.instrument(
    instrumentName(instrument),
    texts.words.rubricStatuses[instrument.status],
    texts.number(inUnits(instrument.maximum)),
  )
  const row = ({ rank, side, figure }: RankedSide): readonly string[] => [
    rank === null ? texts.plain.none : String(rank),
    singleLine(side.agency),
    String(side.year),
    figurePoints(figure, texts),
    figureBand(figure, side, texts),
    [side === position?.own ? words.own : '', remarkOf(side, view), figure ? '' : words.absent]
      .filter((part) => part !== '')
      .join('; '),
  ]
  return [
    ...(isOneOfMany ? [{ kind: 'heading', text: name } as const] : []),
    {
      kind: 'table',
      columns: [
        figureColumn(score.rank, 3),
        textColumn(score.agency, 24),
        figureColumn(score.year, 5),
        figureColumn(score.points, 6),
        textColumn(score.category, 14),
        textColumn(words.remark, 16),
      ],
      rows: ranked.map(row),
    },
  ]
}

function standingLines(
  { own, rank, count, below, best, distance }: PeerPosition,
  { texts, words }: ComparisonView,
): readonly string[] {
  const points = (amount: typeof distance) => texts.number(inUnits(amount))
  return [
    words.position(sideName(own), rank, count),
    ...(count > 1 ? [words.percentile(shareOf(below, count - 1, texts.number))] : []),
    best.side === own || distance === 0
      ? words.isBest
      : words.best(sideName(best.side), figurePoints(best.figure, texts), points(distance)),
  ]
}

/** Per cent, to one decimal. */
const shareOf = (part: number, whole: number, shown: (value: number) => string): string =>
  shown(percentOf(part, whole))

export const percentOf = (part: number, whole: number): number =>
  whole === 0 ? 100 : Math.round((part * 1000) / whole) / 10

function gapBlocks(
  gaps: readonly Gap[],
  { sides }: ComparisonReport,
  view: ComparisonView,
): readonly Block[] {
  const { words, texts } = view
  const isDetailed = sides.filter(({ source }) => source.kind === 'computed').length > 1
  if (!isDetailed) return [{ kind: 'lines', lines: [words.gapsNeedLevels] }]
  if (gaps.length === 0) return [{ kind: 'lines', lines: [words.noGaps] }]
  const row = ({ indicator, own, next, ahead }: Gap): readonly string[] => [
    `${indicator.id} ${singleLine(localized(indicator.name, texts))}`,
    words.gap(own, next),
    shownAhead(ahead, view),
    kindsOf(ahead, view),
  ]
  return [
    { kind: 'heading', text: words.gaps },
    {
      kind: 'table',
      columns: [
        textColumn(words.indicator, 21),
        textColumn(words.step, 7),
        textColumn(words.ahead, 20),
        textColumn(words.evidence, 24),
      ],
      rows: gaps.map(row),
    },
  ]
}

/** Among hundreds of agencies a few names are enough; JSON has them all. */
const namedAtMost = 4

function shownAhead(ahead: Gap['ahead'], { words }: ComparisonView): string {
  const names = ahead.map(({ side, level }) => words.aheadAt(singleLine(side.agency), level))
  const more = names.length - namedAtMost
  return more > 1
    ? [...names.slice(0, namedAtMost), words.moreAhead(more)].join('; ')
    : names.join('; ')
}

/** Kinds of evidence only: titles and numbers of documents are the other agency's own. */
function kindsOf(ahead: Gap['ahead'], view: ComparisonView): string {
  const proved = new Map(ahead.flatMap((each) => each.proved.map((one) => [one.id, one] as const)))
  const names = [...proved.values()].map((requirement) => shownRequirement(requirement, view))
  return names.length > 0 ? names.join('; ') : view.words.noEvidence
}
