import type { Eligibility } from '../../../core/eligibility.js'
import type { Points } from '../../../core/points.js'
import { type TotalKind, totalKinds } from '../../../core/rubric.js'
import type { Total } from '../../../core/total.js'
import {
  localized,
  shownBands,
  shownBasis,
  shownIndexOf,
  shownPoints,
  shownReason,
} from '../../../pages/score-facts.js'
import type { ExpiryEntry } from '../evidence-list.js'
import type { AspectRow, IndicatorRow } from '../indicators.js'
import type { AssessmentReport } from '../report.js'
import type { Cell, TableBlock } from './blocks.js'
import {
  column,
  countCell,
  dayCell,
  levelCell,
  pointsCell,
  shownMissing,
  shownSpan,
  spanCell,
  textCell,
} from './cells.js'
import { aspectLabel } from './draw.js'
import type { ReportView } from './view.js'

/** The three totals with index and category; a total that is not final says what it may become. */
export function totalsTable({ totals, rubric }: AssessmentReport, view: ReportView): TableBlock {
  const { texts, words } = view
  const { columns } = words
  return {
    kind: 'table',
    caption: words.yearly.totals,
    columns: [
      column('total', columns.total, 'text', 2),
      column('points', columns.points, 'points'),
      column('maximum', columns.maximum, 'points'),
      column('index', columns.index, 'index'),
      column('category', columns.category, 'text', 2),
      column('certainty', columns.reachable, 'text', 3),
    ],
    rows: totalKinds.map((kind) => {
      const total = totals[kind]
      const label = textCell(texts.words.totals[kind], view)
      if (!total) {
        const none: Cell = { text: words.none, value: null }
        const unknown = textCell(texts.score.notVerified, view)
        return { cells: [label, none, pointsCell(rubric.maximum, view), none, none, unknown] }
      }
      const range = words.head.range(
        shownPoints(total.reachable.lowest, texts),
        shownPoints(total.reachable.highest, texts),
      )
      return {
        cells: [
          label,
          spanCell(total.reachable, view),
          pointsCell(rubric.maximum, view),
          indexCell(total, rubric, view),
          textCell(shownBands(total, rubric.bands, view.texts), view),
          textCell(total.complete ? words.head.complete : range, view),
        ],
      }
    }),
  }
}

function indexCell(
  { index, reachable, complete }: Total,
  rubric: AssessmentReport['rubric'],
  view: ReportView,
): Cell {
  const shown = (points: Points) => shownIndexOf(points, rubric, view.texts)
  return {
    text: shownSpan(reachable, shown, view),
    value: complete ? pointsCell(index, view).value : null,
  }
}

export function aspectTable(
  report: Extract<AssessmentReport, { readonly kind: 'tahunan' | 'lkjip' }>,
  view: ReportView,
): TableBlock {
  const { words } = view
  const { columns } = words
  const before = report.previous?.claimed ? report.previous.year : null
  const hasOpen = report.aspects.some(({ open }) => open > 0)
  return {
    kind: 'table',
    caption: words.yearly.aspects,
    columns: [
      column('aspect', columns.aspect, 'text', 5),
      column('maximum', columns.maximum, 'points'),
      column('claimed', columns.claimed, 'points'),
      column('backed', columns.backed, 'points'),
      column('verified', columns.verified, 'points'),
      ...(before === null ? [] : [column('previous', columns.previous(before), 'points')]),
      column('lost', columns.lost, 'points'),
      ...(hasOpen ? [column('open', columns.open, 'points')] : []),
    ],
    rows: report.aspects.map((aspect) => ({
      cells: [
        textCell(aspectLabel(aspect, view), view),
        pointsCell(aspect.maximum, view),
        ...totalKinds.map((kind) => aspectCell(aspect, kind, view)),
        ...(before === null ? [] : [pointsCell(aspect.previous, view)]),
        pointsCell(aspect.lost, view),
        ...(hasOpen ? [pointsCell(aspect.open, view)] : []),
      ],
    })),
  }
}

function aspectCell(aspect: AspectRow, kind: TotalKind, view: ReportView): Cell {
  const [lowest, highest] = [aspect[kind], aspect.highest[kind]]
  return lowest === null || highest === null
    ? pointsCell(lowest, view)
    : spanCell({ lowest, highest }, view)
}

export function indicatorTable(rows: readonly IndicatorRow[], view: ReportView): TableBlock {
  const { texts, words } = view
  const { columns } = words
  return {
    kind: 'table',
    caption: words.yearly.indicatorsCaption,
    columns: [
      column('indicator', columns.indicator, 'text', 1),
      column('name', columns.name, 'text', 5),
      column('weight', columns.weight, 'points'),
      column('claimed', columns.claimed, 'level'),
      column('backed', columns.backed, 'level'),
      column('verified', columns.verified, 'level'),
      column('points', columns.points, 'points'),
      column('lost', columns.lost, 'points'),
      column('missing', columns.missing, 'text', 5),
    ],
    rows: rows.map((row) => ({
      cells: [
        textCell(row.id, view),
        textCell(localized(row.name, texts), view),
        pointsCell(row.weight, view),
        levelCell(row.claimed, view),
        levelCell(row.backed, view),
        levelCell(row.verified, view),
        pointsCell(row.points.claimed, view),
        pointsCell(row.open > 0 ? null : row.lost, view),
        textCell(remarkOn(row, view), view),
      ],
    })),
  }
}

function remarkOn({ notApplicable, reason, claimed, missing }: IndicatorRow, view: ReportView) {
  const { words } = view
  if (notApplicable) return reason ? `${words.notApplicable}: ${reason}` : words.notApplicable
  return claimed === null ? words.notAssessed : shownMissing(missing, view)
}

export function expiryTable(entries: readonly ExpiryEntry[], view: ReportView): TableBlock {
  const { words } = view
  const { columns } = words
  return {
    kind: 'table',
    caption: words.yearly.expiry,
    columns: [
      column('number', columns.no, 'text', 1),
      column('document', columns.document, 'text', 5),
      column('issued', columns.issued, 'day', 2),
      column('last_day', columns.lastDay, 'day', 2),
      column('days_left', columns.daysLeft, 'count'),
      column('status', columns.status, 'text', 2),
    ],
    rows: entries.map((entry) => ({
      cells: [
        textCell(entry.number, view),
        textCell(entry.title || words.untitled, view),
        dayCell(entry.issued, view),
        dayCell(entry.lastDay, view),
        countCell(entry.daysLeft),
        textCell(words.expiry[entry.state], view),
      ],
    })),
  }
}

export function conditionTable(
  { consequence, conditions }: Eligibility,
  view: ReportView,
): TableBlock {
  const { texts, words } = view
  const { columns } = words
  return {
    kind: 'table',
    caption: words.yearly.conditionsCaption(localized(consequence.name, texts)),
    columns: [
      column('condition', columns.condition, 'text', 4),
      column('status', columns.status, 'text', 2),
      column('reason', columns.reason, 'text', 3),
      column('basis', columns.basis, 'text', 3),
    ],
    rows: conditions.map((condition) => ({
      cells: [
        textCell(
          localized(condition.requirement.name ?? { id: condition.requirement.id }, texts),
          view,
        ),
        textCell(texts.words.conditionStatuses[condition.status], view),
        textCell(shownReason(condition, texts), view),
        textCell(shownBasis(condition, texts), view),
      ],
    })),
  }
}
