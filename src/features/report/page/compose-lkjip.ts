import { localized, shownBands } from '../../../pages/score-facts.js'
import type { PerformanceReport } from '../assessment-reports.js'
import { type AspectShareRow, extremesOf } from '../indicators.js'
import { isOne, type Realisation } from '../previous.js'
import type { Cell, ReportBlock, Section } from './blocks.js'
import {
  changeCell,
  column,
  percentCell,
  pointsCell,
  shownShare,
  spanCell,
  textCell,
} from './cells.js'
import { unassessedText } from './compose-yearly.js'
import { aspectLabel, profileBlock } from './draw.js'
import { signatures } from './signatures.js'
import { aspectTable, totalsTable } from './tables.js'
import type { ReportView } from './view.js'

/** The chapter of the performance report: figures of ours, words of the office. */
export function performanceSections(
  report: PerformanceReport,
  view: ReportView,
): readonly Section[] {
  const { lkjip } = view.words
  const key = (name: string) => view.words.toFill(`report.years.${report.year}.${name}`)
  return [
    {
      id: 'capaian',
      heading: lkjip.achievement,
      blocks: [achievement(report, key, view), totalsTable(report, view)],
    },
    {
      id: 'analisis',
      heading: lkjip.analysis,
      blocks: [{ kind: 'paragraph', text: report.analysis || key('analysis') }],
    },
    {
      id: 'hambatan',
      heading: lkjip.obstacles,
      blocks: [listOr(report.obstacles, key('obstacles'))],
    },
    {
      id: 'langkah',
      heading: lkjip.nextSteps,
      blocks: [listOr(report.nextSteps, key('next_steps'))],
    },
    { id: 'data', heading: lkjip.support, blocks: support(report, view) },
    {
      id: 'pengesahan',
      heading: view.words.signing.heading,
      blocks: [signatures(report, view)],
    },
  ]
}

const listOr = (items: readonly string[], otherwise: string): ReportBlock =>
  items.length > 0
    ? { kind: 'list', items, isNumbered: true }
    : { kind: 'paragraph', text: otherwise }

function achievement(
  report: PerformanceReport,
  key: (name: string) => string,
  view: ReportView,
): ReportBlock {
  const { performance, rubric } = report
  const { words } = view
  const { lkjip, columns } = words
  const { realisation, target, endTarget } = performance
  const or = (cell: Cell, name: string): Cell =>
    cell.value === null ? { ...cell, text: key(name) } : cell
  const rows: readonly (readonly [string, Cell])[] = [
    [lkjip.target, or(pointsCell(target, view), 'target')],
    [shownRealisation(realisation, view), spanCell(realisation.reachable, view)],
    [lkjip.category, textCell(shownBands(realisation, rubric.bands, view.texts), view)],
    [lkjip.percent, percentCell(performance.achievement, view)],
    ...comparison(report, view),
    ...(endTarget
      ? ([
          [lkjip.endTarget(endTarget.year), pointsCell(endTarget.points, view)],
          [lkjip.progress, percentCell(performance.progress, view)],
        ] as const)
      : []),
  ]
  return {
    kind: 'table',
    caption: lkjip.caption,
    columns: [
      column('measure', columns.measure, 'text', 4),
      column('value', columns.value, 'points', 3),
    ],
    rows: rows.map(([label, cell]) => ({ cells: [textCell(label, view), cell] })),
  }
}

type Measure = readonly [label: string, cell: Cell]

function shownRealisation({ basis, reachable }: Realisation, { words }: ReportView): string {
  const label = words.bases[basis]
  return words.lkjip.realisation(isOne(reachable) ? label : words.soFar(label))
}

/** The earlier result, and what is subtracted where that is not what stands above. */
function comparison(
  { performance: { realisation }, previous, change, year }: PerformanceReport,
  view: ReportView,
): readonly Measure[] {
  if (!previous || !change) return []
  const { bases, lkjip } = view.words
  const before: Measure = [
    lkjip.before(previous.year, bases[previous.realisation.basis]),
    spanCell(previous.realisation.reachable, view),
  ]
  if (change.kind === 'refused') {
    const reason = lkjip.noChange[change.reason](previous.year)
    return [before, [lkjip.change, textCell(reason, view)]]
  }
  const { basis } = change
  const isBefore = basis === previous.realisation.basis
  const isNow = basis === realisation.basis
  if (isBefore && isNow) return [before, [lkjip.change, changeCell(change, view)]]
  return [
    before,
    ...(isNow ? [] : [[lkjip.total(bases[basis], year), spanCell(change.now, view)] as const]),
    ...(isBefore
      ? []
      : [[lkjip.total(bases[basis], previous.year), spanCell(change.before, view)] as const]),
    [lkjip.changeOf(bases[basis], previous.year), changeCell(change, view)],
  ]
}

function support(report: PerformanceReport, view: ReportView): readonly ReportBlock[] {
  const { lkjip } = view.words
  const [strongest, weakest] = extremesOf(report.aspects)
  const costliest = report.losses
    .slice(0, 5)
    .map(
      ({ id, name, lost }) =>
        `${id} ${localized(name, view.texts)} (${pointsCell(lost, view).text})`,
    )
  const told = ({ aspect, share }: AspectShareRow) =>
    [aspectLabel(aspect, view), shownShare(share, view)] as const
  return [
    {
      kind: 'list',
      isNumbered: false,
      items: [
        ...(strongest ? [lkjip.strongest(...told(strongest))] : []),
        ...(weakest ? [lkjip.weakest(...told(weakest))] : []),
        ...unassessedText(report, view),
        ...(costliest.length > 0 ? [lkjip.costliest(costliest.join('; '))] : []),
      ],
    },
    profileBlock(report, view),
    aspectTable(report, view),
  ]
}
