import {
  BorderStyle,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { noBorders } from './tables.js'
import { type DocxLayout, paragraphOf, runOf } from './text.js'

/** A stretch of a row, up to a share of the drawing's width from 0 to 1. */
export interface Segment {
  readonly to: number
  readonly fill?: string
  /** Hatched: it is not known yet. */
  readonly isOpen?: boolean
  readonly text?: string
  readonly align?: 'start' | 'end' | 'center'
  readonly color?: string
}

/** One row of a drawing: a label, then stretches from left to right; the last one ends at 1. */
export interface Strip {
  readonly label: string
  readonly segments: readonly Segment[]
  /** Stands on every page that the drawing goes on to. */
  readonly isHeader?: boolean
  /** The first of several that belong together. */
  readonly isFirst?: boolean
}

export interface Drawing {
  readonly strips: readonly Strip[]
  /** Share of the width for labels. */
  readonly labels: number
  /** Shares at which a line goes down through all rows. */
  readonly rules?: readonly number[]
}

/** Narrower stretches vanish, in twentieths of a point. */
const least = 30

/**
 * A drawing as a table of shaded cells: Word and LibreOffice show it alike, anyone can change it,
 * and it needs no picture. All rows share one grid of columns, made of every edge in the drawing.
 */
export function drawingOf({ strips, labels, rules = [] }: Drawing, layout: DocxLayout): Table {
  const label = Math.floor(layout.width * labels)
  const area = layout.width - label
  const place = (share: number) => label + Math.round(Math.min(1, Math.max(0, share)) * area)
  const placed = strips.map((strip) => ({
    ...strip,
    segments: split(strip.segments, rules).map((each) => ({ ...each, end: place(each.to) })),
  }))
  const edges = edgesOf(
    label,
    layout.width,
    placed.flatMap(({ segments }) => segments.map(({ end }) => end)),
  )
  const at = (end: number) => edges.findLastIndex((edge) => edge <= end)
  const lines = rules.map((rule) => at(place(rule)))
  const isWhole = strips.length <= wholeAtMost
  return new Table({
    width: { size: layout.width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: edges.map((edge, index) => edge - (edges[index - 1] ?? 0)),
    borders: noBorders,
    margins: { left: 40, right: 40 },
    rows: placed.map(
      (strip, row) =>
        new TableRow({
          cantSplit: true,
          tableHeader: strip.isHeader ?? false,
          children: [
            ...[
              { segment: { to: 0, text: short(strip.label) }, from: -1, to: 0 },
              ...cellsOf(strip.segments, at),
            ].map(({ segment, from, to }) =>
              cell(
                segment,
                {
                  columns: to - from,
                  width: (edges[to] ?? 0) - (edges[from] ?? 0),
                  hasRule: lines.includes(to),
                  isFirst: strip.isFirst ?? false,
                  keepNext: isWhole && row < placed.length - 1,
                },
                layout,
              ),
            ),
          ],
        }),
    ),
  })
}

/** A stretch that lines cross becomes several; its text stands in one of them. */
const split = (segments: readonly Segment[], rules: readonly number[]): readonly Segment[] =>
  segments.flatMap((segment, index) => {
    const from = segments[index - 1]?.to ?? 0
    const ends = [...rules.filter((rule) => rule > from && rule < segment.to), segment.to]
    const { text, ...blank } = segment
    if (text === undefined) return ends.map((to) => ({ ...blank, to }))
    const lengths = ends.map((to, at) => to - (ends[at - 1] ?? from))
    const chosen = placeOf(lengths, segment.align)
    return ends.map((to, at) => (at === chosen ? { ...segment, to } : { ...blank, to }))
  })

/** Share of the width that a figure takes. */
const figureWidth = 0.05

/** A figure at the end of a bar stays there if it fits; other texts go where there is most room. */
const placeOf = (lengths: readonly number[], align: Segment['align']): number =>
  align === 'end' && (lengths.at(-1) ?? 0) >= figureWidth
    ? lengths.length - 1
    : lengths.indexOf(Math.max(...lengths))

function edgesOf(label: number, width: number, ends: readonly number[]): readonly number[] {
  const edges = [label]
  for (const end of new Set(ends.toSorted((left, right) => left - right))) {
    const isLast = end === width
    if (end - (edges.at(-1) ?? 0) >= least && (width - end >= least || isLast)) edges.push(end)
  }
  return edges
}

/** Titles of any length stand whole in the table beside a drawing. */
const short = (label: string): string =>
  label.length <= labelAtMost ? label : `${label.slice(0, labelAtMost - 1)}…`
const labelAtMost = 120

/** Rows that fit on one page and stay there together. */
const wholeAtMost = 34

interface Span {
  readonly segment: Segment
  readonly from: number
  readonly to: number
}

function cellsOf(
  segments: readonly (Segment & { readonly end: number })[],
  at: (end: number) => number,
): readonly Span[] {
  let from = 0
  return segments.flatMap((segment) => {
    const to = at(segment.end)
    if (to <= from) return []
    const span = { segment, from, to }
    from = to
    return [span]
  })
}

const gap = (size: number) => ({ style: BorderStyle.SINGLE, size, color: 'FFFFFF' })
const hatched = { type: ShadingType.THIN_DIAGONAL_STRIPE, color: '7F7F7F', fill: 'F2F2F2' }
const ruled = { style: BorderStyle.DASHED, size: 8, color: '7F7F7F' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

interface CellLook {
  readonly columns: number
  readonly width: number
  readonly hasRule: boolean
  readonly isFirst: boolean
  readonly keepNext: boolean
}

function cell(
  { fill, isOpen = false, text = '', align = 'start', color }: Segment,
  { columns, width, hasRule, isFirst, keepNext }: CellLook,
  layout: DocxLayout,
): TableCell {
  return new TableCell({
    columnSpan: columns,
    width: { size: width, type: WidthType.DXA },
    ...(isOpen ? { shading: hatched } : {}),
    ...(fill === undefined ? {} : { shading: { fill } }),
    borders: {
      top: gap(isFirst ? 60 : 12),
      bottom: gap(12),
      left: none,
      right: hasRule ? ruled : none,
    },
    children: [
      paragraphOf('bar', [runOf(text, color === undefined ? {} : { color })], layout, {
        align,
        keepNext,
      }),
    ],
  })
}
