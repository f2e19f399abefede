import { inUnits } from '../../../../core/points.js'
import { localized } from '../../../../pages/score-facts.js'
import type { YearlyReport } from '../../assessment-reports.js'
import type { EvidenceEntry } from '../../evidence-list.js'
import type { DerivedFollowUp, FollowUpEntry } from '../../follow-up.js'
import { evidenceOf, outputOf, recommendationOf } from '../compose-follow-up.js'
import type { ReportView } from '../view.js'
import type { Places } from './places.js'
import { columnsIn, day, figure, level, lookup, type SheetColumn, text } from './sheet.js'
import { scoreKind } from './summary.js'

/** One document a row; the days left are counted from the day on the first sheet. */
export function evidenceColumns(
  { asOf }: Places,
  view: ReportView,
): readonly SheetColumn<EvidenceEntry>[] {
  const { texts, words } = view
  const { columns, office, none } = words
  const or = (value: string) => text(value || none)
  const all: readonly SheetColumn<EvidenceEntry>[] = [
    { key: 'number', heading: columns.no, width: 9, cell: ({ number }) => text(number) },
    {
      key: 'name',
      heading: columns.indicator,
      width: 26,
      cell: ({ indicator, indicatorName }) =>
        text(`${indicator} ${localized(indicatorName, texts)}`),
    },
    {
      key: 'requirement',
      heading: office.requirement,
      width: 24,
      cell: ({ requirementName }) =>
        text(requirementName ? localized(requirementName, texts) : none),
    },
    {
      key: 'title',
      heading: columns.document,
      width: 30,
      cell: ({ title }) => text(title || words.untitled),
    },
    {
      key: 'document',
      heading: columns.documentNumber,
      width: 14,
      cell: ({ documentNumber }) => or(documentNumber),
    },
    { key: 'issued', heading: columns.issued, width: 17, cell: ({ issued }) => day(issued) },
    { key: 'last', heading: columns.lastDay, width: 17, cell: ({ lastDay }) => day(lastDay) },
    {
      key: 'left',
      heading: columns.daysLeft,
      width: 10,
      cell: ({ daysLeft }, line) => {
        const last = `${columnsIn('', all, 0).at('last')}${line}`
        return figure('count', daysLeft ?? '', `IF(ISNUMBER(${last}),${last}-${asOf},"")`)
      },
    },
    {
      key: 'state',
      heading: office.state,
      width: 15,
      cell: ({ doubt }) => text(doubt === null ? words.proves : texts.words.defects[doubt]),
    },
    {
      key: 'verdict',
      heading: columns.verdict,
      width: 11,
      cell: ({ verdict }) => text(verdict === null ? none : words.verdicts[verdict]),
    },
    { key: 'unit', heading: columns.unit, width: 26, cell: ({ unit }) => or(unit) },
    { key: 'due', heading: columns.due, width: 17, cell: ({ due }) => day(due) },
    { key: 'file', heading: columns.file, width: 26, cell: ({ file }) => or(file) },
  ]
  return all
}

/** One step a row; what it gains follows from the sheet of indicators. */
export function followUpColumns(
  report: YearlyReport,
  { indicators }: Places,
  view: ReportView,
): readonly SheetColumn<FollowUpEntry>[] {
  const { texts, words } = view
  const { columns, office, none } = words
  const rowOf = (id: string) => report.indicators.find((row) => row.id === id)
  const at = (key: string, line: number) => `${columnsIn('', all, 0).at(key)}${line}`
  const isGaining = (entry: FollowUpEntry): entry is DerivedFollowUp =>
    entry.kind === 'prove' || entry.kind === 'raise'
  const all: readonly SheetColumn<FollowUpEntry>[] = [
    { key: 'no', heading: columns.no, width: 6, cell: (_, line) => figure('count', line - 1) },
    {
      key: 'indicator',
      heading: columns.indicator,
      width: 9,
      cell: ({ indicator }) => text(indicator ?? none),
    },
    {
      key: 'name',
      heading: columns.name,
      width: 26,
      cell: ({ indicatorName }) => text(indicatorName ? localized(indicatorName, texts) : none),
    },
    {
      key: 'recommendation',
      heading: columns.recommendation,
      width: 32,
      cell: (entry) => text(recommendationOf(entry, view)),
    },
    {
      key: 'unit',
      heading: columns.unit,
      width: 18,
      cell: ({ unit }) => text(unit || words.noUnit),
    },
    {
      key: 'output',
      heading: columns.output,
      width: 30,
      cell: (entry) => text(outputOf(entry, view) || none),
    },
    {
      key: 'evidence',
      heading: columns.evidence,
      width: 30,
      cell: (entry) => text(evidenceOf(entry, view) || none),
    },
    {
      key: 'due',
      heading: columns.due,
      width: 17,
      cell: (entry) => (entry.due === null ? text(words.noDue) : day(entry.due)),
    },
    {
      key: 'now',
      heading: office.currentLevel,
      width: 9,
      cell: (entry, line) => {
        if (!isGaining(entry) || entry.indicator === null) return level(null)
        const kind = entry.kind === 'prove' ? 'backed' : 'claimed'
        const now = rowOf(entry.indicator)?.[kind] ?? 0
        // After the plan an indicator may stand higher than on its sheet.
        if (entry.from !== now) return figure('level', entry.from)
        const held = lookup(indicators, kind, at('indicator', line))
        return figure('level', now, `N(${held})`)
      },
    },
    {
      key: 'target',
      heading: office.targetLevel,
      width: 9,
      cell: (entry) => level(entry.kind === 'stated' ? null : entry.level),
      limit: {
        highest: () => String(report.rubric.levels.max),
        message: office.levelLimit(report.rubric.levels.max),
      },
    },
    {
      key: 'gain',
      heading: columns.gain,
      width: 11,
      cell: (entry, line) => {
        if (!isGaining(entry) || entry.indicator === null) {
          return text(none)
        }
        // What the plan brings at this place: other documents and indicators have a part in it.
        if (entry.planned) return figure(scoreKind(report.rubric), inUnits(entry.gain))
        const worth = lookup(indicators, 'worth', at('indicator', line))
        return figure(
          scoreKind(report.rubric),
          inUnits(entry.gain),
          `ROUND((${at('target', line)}-${at('now', line)})*${worth},4)`,
        )
      },
    },
    {
      key: 'status',
      heading: columns.status,
      width: 14,
      cell: ({ status }) => text(words.statuses[status]),
    },
  ]
  return all
}
