import type { PerformanceReport } from '../../domain/report/assessment-reports.js'
import { type AspectShare, extremesOf } from '../../domain/report/indicators.js'
import { named, shownBand } from '../score/facts.js'
import type { Block, Cell, Section } from './blocks.js'
import { changeCell, column, percentCell, pointsCell, shownShare, textCell } from './cells.js'
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

const listOr = (items: readonly string[], otherwise: string): Block =>
  items.length > 0
    ? { kind: 'list', items, isNumbered: true }
    : { kind: 'paragraph', text: otherwise }

function achievement(
  { performance, previous, change }: PerformanceReport,
  key: (name: string) => string,
  view: ReportView,
): Block {
  const { texts, words } = view
  const { lkjip, columns } = words
  const { realisation, target, endTarget } = performance
  const or = (cell: Cell, name: string): Cell =>
    cell.value === null ? { ...cell, text: key(name) } : cell
  const rows: readonly (readonly [string, Cell])[] = [
    [lkjip.target, or(pointsCell(target, view), 'target')],
    [lkjip.realisation(words.bases[realisation.basis]), pointsCell(realisation.points, view)],
    [lkjip.category, textCell(shownBand(realisation.band, texts), view)],
    [lkjip.percent, percentCell(performance.achievement, view)],
    ...(previous
      ? ([
          [
            lkjip.before(previous.year, words.bases[previous.realisation.basis]),
            pointsCell(previous.realisation.points, view),
          ],
          [lkjip.change, changeCell(change, view)],
        ] as const)
      : []),
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

function support(report: PerformanceReport, view: ReportView): readonly Block[] {
  const { lkjip } = view.words
  const [strongest, weakest] = extremesOf(report.aspects)
  const costliest = report.losses
    .slice(0, 5)
    .map(
      ({ id, name, lost }) => `${id} ${named(name, view.texts)} (${pointsCell(lost, view).text})`,
    )
  const told = ({ aspect, share }: AspectShare) =>
    [aspectLabel(aspect, view), shownShare(share, view)] as const
  return [
    {
      kind: 'list',
      isNumbered: false,
      items: [
        ...(strongest ? [lkjip.strongest(...told(strongest))] : []),
        ...(weakest ? [lkjip.weakest(...told(weakest))] : []),
        ...(costliest.length > 0 ? [lkjip.costliest(costliest.join('; '))] : []),
      ],
    },
    profileBlock(report, view),
    aspectTable(report, view),
  ]
}
