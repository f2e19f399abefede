import { inUnits } from '../../../../core/points.js'
import { sheetReference } from '../../../../files/xlsx/cells.js'
import type { BookCell, BookSheet } from '../../../../files/xlsx/workbook.js'
import { shownBand } from '../../../../pages/score-facts.js'
import type { ReportHeader } from '../../header.js'
import type { ReportBlock, ReportPage } from '../blocks.js'
import type { ReportView } from '../view.js'

type Line = readonly (BookCell | null)[]

/** The first sheet, put together from the top; each part tells on which row it stands. */
export interface SummaryBuilder {
  /** The number of the row, from 1. */
  readonly add: (line: Line) => number
  /** Over all columns from `from` on. */
  readonly addWide: (line: Line, from: number) => number
  readonly gap: () => void
  /** The number of the row that comes next. */
  readonly next: () => number
  readonly sheet: () => BookSheet
}

/** In characters. */
const widths = [34, 20, 12, 12, 26, 18, 16]

export function summaryBuilder(name: string): SummaryBuilder {
  const rows: Line[] = []
  const wide: { row: number; from: number }[] = []
  const add = (line: Line) => rows.push(line)
  return {
    add,
    addWide: (line, from) => {
      wide.push({ row: rows.length, from })
      return add(line)
    },
    gap: () => {
      add([])
    },
    next: () => rows.length + 1,
    sheet: () => ({ name, widths, rows, header: null, wide, orientation: 'portrait' }),
  }
}

const header = (value: string): BookCell => ({ kind: 'header', value })

/** Title, what the report rests on, and notes: what every form of a report begins with. */
export function addHead(
  builder: SummaryBuilder,
  { title, subtitle, facts, notes }: ReportPage,
  extra: readonly string[],
): void {
  builder.addWide([{ kind: 'title', value: title }], 0)
  builder.addWide([{ kind: 'subtitle', value: subtitle }], 0)
  builder.gap()
  for (const { term, text } of facts) {
    builder.addWide(
      [
        { kind: 'term', value: term },
        { kind: 'plain', value: text },
      ],
      1,
    )
  }
  builder.gap()
  for (const note of [...notes.map(({ text }) => text), ...extra]) {
    builder.addWide([{ kind: 'note', value: note }], 0)
  }
  builder.gap()
}

/** Where the bands stand, for looking a total up. */
export interface BandTable {
  readonly labels: string
  readonly limits: string
}

/** The total of a mean lies between 0 and 1 and is shown to four decimals. */
export const scoreKind = ({ method }: ReportHeader['rubric']): 'exact' | 'points' =>
  method === 'weighted-mean' ? 'exact' : 'points'

/** The limits of the categories, from the lowest: a formula finds the last one that is reached. */
export function addBands(
  builder: SummaryBuilder,
  sheet: string,
  { rubric }: ReportHeader,
  { texts, words }: ReportView,
): BandTable {
  builder.add([header(words.office.bands), header(words.office.from)])
  const lines = rubric.bands.map((band) =>
    builder.add([
      { kind: 'text', value: shownBand(band, texts) },
      { kind: scoreKind(rubric), value: inUnits(band.from) },
    ]),
  )
  builder.gap()
  const [first, last] = [lines[0], lines.at(-1)]
  return {
    labels: `${sheetReference(sheet)}$A$${first}:$A$${last}`,
    limits: `${sheetReference(sheet)}$B$${first}:$B$${last}`,
  }
}

export const categoryFormula = (cell: string, { labels, limits }: BandTable): string =>
  `INDEX(${labels},MATCH(${cell},${limits},1))`

export const nextFormula = (cell: string, { labels, limits }: BandTable): string =>
  `IFERROR(INDEX(${labels},MATCH(${cell},${limits},1)+1),"-")`

export const missingFormula = (cell: string, { limits }: BandTable): string =>
  `IFERROR(ROUND(INDEX(${limits},MATCH(${cell},${limits},1)+1)-${cell},4),"-")`

/** What a report says in words, one line a text; tables have sheets of their own. */
export function addTexts(builder: SummaryBuilder, page: ReportPage): void {
  for (const { heading, blocks } of page.sections) {
    const lines = blocks.flatMap(linesOf)
    if (lines.length === 0) continue
    builder.addWide([{ kind: 'term', value: heading }], 0)
    for (const line of lines) builder.addWide([{ kind: 'plain', value: line }], 0)
    builder.gap()
  }
}

function linesOf(block: ReportBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return [block.text]
    case 'list':
      return block.items.map((item, index) => `${block.isNumbered ? `${index + 1}.` : '•'} ${item}`)
    case 'facts':
      return block.items.map(({ term, text }) => `${term}: ${text}`)
    case 'signatures':
      return [
        block.line,
        ...block.signatories.map(({ role, name, number }) => `${role}, ${name}, ${number}`),
      ]
    case 'table':
    case 'figure':
      return []
  }
}
