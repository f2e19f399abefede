import { serialOf } from '../../../../files/xlsx/cells.js'
import type { BookCell, BookSheet, CellKind } from '../../../../files/xlsx/workbook.js'
import type { AssessmentReport } from '../../report.js'
import type { Cell, ColumnKind, ReportPage, TableBlock } from '../blocks.js'
import type { ReportView } from '../view.js'
import { calculated } from './performance.js'
import { dataSheet } from './sheet.js'
import { addHead, addTexts, scoreKind, summaryBuilder } from './summary.js'

/** The report's words on the first sheet, and each of its tables on one of its own. */
export function plainSheets(
  { kind, rubric }: AssessmentReport,
  page: ReportPage,
  view: ReportView,
): readonly BookSheet[] {
  const { words } = view
  const builder = summaryBuilder(words.office.sheets.summary)
  addHead(builder, page, [])
  addTexts(builder, page)
  const names = sheetNames([words.office.sheets.summary])
  const tables = page.sections.flatMap(({ heading, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? [tableSheet(names(heading, block.caption), block, scoreKind(rubric))]
        : [],
    ),
  )
  const [first, ...others] = tables
  const isPerformance = kind === 'lkjip' && first !== undefined
  return [builder.sheet(), ...(isPerformance ? [calculated(first, view), ...others] : tables)]
}

/** Excel allows 31 characters, and some of them not. */
const allowedName = (name: string): string =>
  name
    .replaceAll(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim()

/** The heading of the section; for further tables in it their captions, and a number at worst. */
function sheetNames(taken: readonly string[]): (heading: string, caption: string) => string {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  return (heading, caption) => {
    const numbered = Array.from(
      { length: 99 },
      (_, index) => `${allowedName(caption).slice(0, 27)} ${index}`,
    )
    const free = [allowedName(heading), allowedName(caption), ...numbered].find(
      (name) => !used.has(name.toLowerCase()),
    )
    const name = free ?? 'Tabel'
    used.add(name.toLowerCase())
    return name
  }
}

const kinds: Readonly<Record<ColumnKind, CellKind>> = {
  text: 'text',
  points: 'points',
  level: 'level',
  day: 'day',
  index: 'exact',
  count: 'count',
  percent: 'percent',
}

/** Characters of a share of the width. */
const perShare = 9

function tableSheet(name: string, { columns, rows }: TableBlock, score: CellKind): BookSheet {
  return dataSheet({
    name,
    columns: columns.map(({ key, heading, kind, width }, index) => ({
      key,
      heading,
      width: Math.max(width * perShare, longestWord(heading) + 3, kind === 'day' ? 19 : 0),
      cell: ({ cells, isTotal }: TableBlock['rows'][number]) => ({
        ...cellOf(cells[index], kind, score, key),
        ...(isTotal ? { isTotal } : {}),
      }),
    })),
    rows,
  })
}

const longestWord = (heading: string): number =>
  Math.max(...heading.split(/\s+/).map((word) => word.length))

function cellOf(cell: Cell | undefined, kind: ColumnKind, score: CellKind, key: string): BookCell {
  // Weights are no scores.
  const known = kind === 'points' && key !== 'weight' ? score : kinds[kind]
  const { text, value } = cell ?? { text: '', value: null }
  if (kind === 'day' && typeof value === 'string') {
    return { kind: 'day', value: serialOf(value) ?? value }
  }
  return kind !== 'text' && typeof value === 'number'
    ? { kind: isPercent(text) ? 'percent' : known, value }
    : { kind: kind === 'text' || kind === 'day' ? 'text' : known, value: text }
}

/** A column of measures holds points and shares. */
const isPercent = (text: string): boolean => text.endsWith('%')
