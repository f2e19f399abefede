import type { Cell, FigureBlock, ReportColumn, Row, TableBlock } from '../blocks.js'
import { column, countCell } from '../cells.js'
import type { Amount, ReportFigure } from '../figures.js'
import type { ReportView } from '../view.js'
import { shownPercent } from './profile.js'

type Table = Pick<TableBlock, 'columns' | 'rows'>

/**
 * What a picture shows, in figures. Null where the table beside it has the same: the heat map stands
 * above the indicators, the timeline above the documents.
 */
export function figureTable({ caption, figure }: FigureBlock, view: ReportView): TableBlock | null {
  const table = tableOf(figure, view)
  return table && { kind: 'table', caption, ...table }
}

function tableOf(figure: ReportFigure, view: ReportView): Table | null {
  const { columns, page } = view.words
  switch (figure.kind) {
    case 'scale':
      return amounts(columns.total, figure.marks, view)
    case 'bars':
      return amounts(columns.indicator, figure.bars, view)
    case 'waterfall':
      return amounts(columns.aspect, [figure.start, ...figure.steps, figure.end], view)
    case 'profile':
      return {
        columns: [
          column('aspect', columns.aspect),
          ...figure.series.map(({ tone, label }) => column(tone, label, 'percent')),
        ],
        rows: figure.axes.map(({ id, label }, axis) => ({
          cells: [
            cell(`${id} ${label}`),
            ...figure.series.map(({ values, highest }) =>
              shareCell(values[axis] ?? null, highest[axis] ?? null, view),
            ),
          ],
        })),
      }
    case 'distribution':
      return {
        columns: [column('range', page.range), column('results', page.results, 'count')],
        rows: figure.bins.map(({ from, to, count }) => ({
          cells: [
            cell(`${view.texts.number(from)}\u2013${view.texts.number(to)}`),
            countCell(count),
          ],
        })),
      }
    case 'heat-map':
    case 'timeline':
      return null
  }
}

function amounts(heading: string, all: readonly Amount[], { words }: ReportView): Table {
  const columns: readonly ReportColumn[] = [
    column('label', heading),
    column('value', words.columns.points, 'points'),
  ]
  const rows: readonly Row[] = all.map(({ label, text, value, lowest, highest }) => ({
    cells: [cell(label), { text, value: lowest === highest ? value : null }],
  }))
  return { columns, rows }
}

const cell = (text: string): Cell => ({ text, value: text })

function shareCell(share: number | null, highest: number | null, view: ReportView): Cell {
  if (share === null) return { text: view.words.none, value: null }
  const text = shownPercent(share, view)
  return highest === null || highest === share
    ? { text, value: share }
    : { text: view.texts.score.span(text, shownPercent(highest, view)), value: null }
}
