import { groupBy } from '../../../../core/groups.js'
import type { Rubric } from '../../../../core/rubric.js'
import type { Total } from '../../../../core/total.js'
import {
  type Block,
  figureColumn,
  type ListItem,
  type Page,
  textColumn,
} from '../../../../pages/page.js'
import {
  localized,
  shownBand,
  shownCategory,
  shownDays,
  shownPoints,
  singleLine,
} from '../../../../pages/score-facts.js'
import { mapLabels } from '../../convert/page/labels.js'
import type { ConvertView } from '../../convert/page/view.js'
import { type Impact, type ImpactVerdict, impactVerdicts } from '../impact.js'
import type { ImpactReport } from './view.js'

/** Both totals beside their maxima, those that change category first; never one total less the other. */
export function pageOf(report: ImpactReport, view: ConvertView): Page {
  const { texts, words } = view
  const { impacts } = report
  return {
    title: words.impact.title(report.from.id, report.to.id),
    labels: [
      ...mapLabels(report, report.map, view),
      words.impact.total(texts.words.totals[report.total]),
      texts.score.asOf(
        shownDays(
          report.asOf,
          impacts.map(({ year }) => year),
          texts,
        ),
      ),
    ],
    blocks: [
      ...(impacts.length === 0 ? [{ kind: 'lines' as const, lines: [words.impact.none] }] : []),
      ...shownFirst.flatMap((verdict) => blockOf(verdict, report, view)),
      ...openBlocks(report, view),
      { kind: 'lines', lines: [words.impact.caution] },
    ],
  }
}

/** What matters most stands first. */
const shownFirst: readonly ImpactVerdict[] = [
  'changed',
  ...impactVerdicts.filter((verdict) => verdict !== 'changed' && verdict !== 'same'),
  'same',
]

function blockOf(
  verdict: ImpactVerdict,
  report: ImpactReport,
  view: ConvertView,
): readonly Block[] {
  const { impact: words, counted } = view.words
  const own = report.impacts.filter((impact) => impact.verdict === verdict)
  if (own.length === 0) return []
  return [
    { kind: 'heading', text: counted(words.verdicts[verdict], own.length) },
    {
      kind: 'table',
      columns: [
        textColumn(words.agency, 16),
        textColumn(words.year, 5),
        figureColumn(report.from.id, 11),
        textColumn(words.category, 12),
        figureColumn(report.to.id, 11),
        textColumn(words.category, 13),
      ],
      rows: own.map((impact) => rowOf(impact, report, view)),
    },
  ]
}

function rowOf(impact: Impact, { from, to }: ImpactReport, view: ConvertView): readonly string[] {
  const { texts } = view
  const { agency, year, before, after } = impact
  return [
    singleLine(agency),
    String(year),
    ofMaximum(before, from, view),
    before ? shownCategory(before, from, texts) : texts.plain.none,
    ofMaximum(after, to, view),
    categoryAfter(impact, view),
  ]
}

const ofMaximum = (
  total: Total | null,
  { maximum }: Rubric,
  { texts, words }: ConvertView,
): string =>
  words.impact.ofMaximum(shownPoints(total?.points ?? null, texts), shownPoints(maximum, texts))

/** Both ends where the open indicators decide. */
function categoryAfter({ reachable }: Impact, { texts, words }: ConvertView): string {
  if (!reachable) return texts.plain.none
  const [lowest, highest] = [reachable.lowest, reachable.highest].map((band) =>
    shownBand(band, texts),
  )
  if (lowest === undefined || highest === undefined) return texts.plain.none
  return lowest === highest ? lowest : words.impact.range(lowest, highest)
}

/** Agencies with the same open indicators together. */
function openBlocks({ impacts, to }: ImpactReport, view: ConvertView): readonly Block[] {
  const { texts, words } = view
  const groups = groupBy(
    impacts.filter(({ open }) => open.length > 0),
    ({ open }) => open.map(({ id }) => id).join(', '),
  )
  const items = groups.map((group): ListItem => {
    const [{ open }] = group
    const isFew = open.length <= 3
    const owners = group.map(({ agency, year }) => words.owner(singleLine(agency), year)).join('; ')
    return {
      text: open
        .map(({ id, name }) => (isFew ? `${id} ${singleLine(localized(name, texts))}` : id))
        .join(', '),
      about: [group.length === impacts.length ? words.impact.forAll : owners],
    }
  })
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: words.impact.open(to.id) },
        { kind: 'list', items },
      ]
}
