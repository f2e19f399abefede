import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Fact, ReportColumn, Row, SignatureBlock, TableBlock } from '../blocks.js'
import { type DocxLayout, paragraphOf, runOf } from './text.js'

/**
 * Widths that add up to the page's, by the share of each column, but none narrower than the longest
 * word of its heading, or than a day.
 */
function shared(columns: readonly ReportColumn[], width: number): readonly number[] {
  const words = columns.map(leastOf)
  const shrink = Math.min(1, (width * headingsAtMost) / total(words))
  const least = words.map((each) => each * shrink)
  const spare = Math.max(0, width - total(least))
  const isWide = columns.length > 3
  const shares = columns.map(({ kind, width: share }) =>
    kind === 'text' || !isWide ? share : share / 4,
  )
  return least.map((each, index) =>
    Math.floor(each + (spare * (shares[index] ?? 0)) / total(shares)),
  )
}

/** Share of the width that headings may ask for; on a narrow page their words are broken. */
const headingsAtMost = 0.72

/** Twentieths of a point that a bold character and the margins of a cell take. */
const character = 90
const margins = 170

function leastOf({ heading, kind }: ReportColumn): number {
  const longest = Math.max(...heading.split(/\s+/).map((word) => word.length))
  return Math.min(kind === 'day' ? Math.max(longest, dayLength) : longest, 18) * character + margins
}

/** Of `31 Desember 2024`, in letters that are not bold. */
const dayLength = 14

const total = (all: readonly number[]): number => all.reduce((sum, each) => sum + each, 0)

/** A table whose header is repeated on each page and whose rows stay whole. */
export function tableOf({ columns, rows }: TableBlock, layout: DocxLayout): Table {
  const widths = shared(columns, layout.width)
  const header = columns.map(({ heading, kind }, index) =>
    cellOf(
      [
        paragraphOf('cellHeading', [runOf(heading, { bold: true })], layout, {
          align: alignOf(kind),
        }),
      ],
      { width: widths[index] ?? 0, fill: headerFill },
    ),
  )
  return new Table({
    style: layout.styles('table'),
    borders: greyBorders,
    width: { size: layout.width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    tableLook: {
      firstRow: true,
      lastRow: rows.at(-1)?.isTotal ?? false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: header }),
      ...rows.map((row) => bodyRow(row, columns, widths, layout)),
    ],
  })
}

const headerFill = 'DCE6F1'

const alignOf = (kind: ReportColumn['kind']): 'start' | 'end' | 'center' => {
  if (kind === 'text' || kind === 'day') return 'start'
  return kind === 'level' ? 'center' : 'end'
}

function bodyRow(
  { cells, isTotal }: Row,
  columns: readonly ReportColumn[],
  widths: readonly number[],
  layout: DocxLayout,
): TableRow {
  const texts = cells.map(({ text }) => text)
  return new TableRow({
    cantSplit: isWholeOnAPage(texts, widths),
    children: columns.map(({ kind }, index) =>
      cellOf(
        [
          paragraphOf('cell', [runOf(texts[index] ?? '', { bold: isTotal ?? false })], layout, {
            align: alignOf(kind),
          }),
        ],
        { width: widths[index] ?? 0 },
      ),
    ),
  })
}

/**
 * A row that is higher than a page would be cut off by LibreOffice if it could not be split. A
 * character takes some 95 twentieths of a point, and a page has some 50 lines.
 */
const isWholeOnAPage = (texts: readonly string[], widths: readonly number[]): boolean =>
  texts.every((text, index) => {
    const perLine = Math.max(1, (widths[index] ?? 0) / 95)
    const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / perLine)))
    return lines.reduce((sum, count) => sum + count, 0) < 35
  })

interface CellLook {
  readonly width: number
  readonly fill?: string
}

const cellOf = (children: readonly Paragraph[], { width, fill }: CellLook): TableCell =>
  new TableCell({
    children: [...children],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    ...(fill === undefined ? {} : { shading: { fill } }),
  })

const grey = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' }
const greyBorders = {
  top: grey,
  bottom: grey,
  left: grey,
  right: grey,
  insideHorizontal: grey,
  insideVertical: grey,
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

/** Terms and what they say, side by side, without lines. */
export function factTable(facts: readonly Fact[], layout: DocxLayout): Table {
  const widths = [Math.floor(layout.width * 0.3), layout.width - Math.floor(layout.width * 0.3)]
  return new Table({
    width: { size: layout.width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: noBorders,
    rows: facts.map(
      ({ term, text }) =>
        new TableRow({
          cantSplit: isWholeOnAPage([term, text], widths),
          children: [
            cellOf([paragraphOf('cell', [runOf(term, { bold: true })], layout)], {
              width: widths[0] ?? 0,
            }),
            cellOf([paragraphOf('cell', text, layout)], { width: widths[1] ?? 0 }),
          ],
        }),
    ),
  })
}

/** Two that sign stand side by side, with room to sign. */
export function signatureTable(
  { line, signatories }: SignatureBlock,
  layout: DocxLayout,
): readonly (Paragraph | Table)[] {
  const half = Math.floor(layout.width / 2)
  const pairs = signatories.flatMap((_, index) =>
    index % 2 === 0 ? [signatories.slice(index, index + 2)] : [],
  )
  const signer = (signatory: SignatureBlock['signatories'][number] | undefined) =>
    cellOf(
      signatory
        ? [
            paragraphOf('body', `${signatory.role},`, layout, { align: 'center', keepNext: true }),
            ...[1, 2, 3].map(() => paragraphOf('body', '', layout, { keepNext: true })),
            paragraphOf('body', [runOf(signatory.name, { bold: true })], layout, {
              align: 'center',
              keepNext: true,
            }),
            paragraphOf('body', signatory.number, layout, { align: 'center' }),
            paragraphOf('body', '', layout),
          ]
        : [new Paragraph({})],
      { width: half },
    )
  return [
    paragraphOf('body', line, layout, { align: 'end', keepNext: true }),
    new Table({
      width: { size: half * 2, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: [half, half],
      borders: noBorders,
      rows: pairs.map(
        ([first, second]) =>
          // One alone signs on the right, below place and day.
          new TableRow({
            cantSplit: true,
            children: second ? [signer(first), signer(second)] : [signer(undefined), signer(first)],
          }),
      ),
    }),
    // Word wants a paragraph after the last table.
    paragraphOf('small', '', layout),
  ]
}
