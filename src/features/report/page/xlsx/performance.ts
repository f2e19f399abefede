import type { BookSheet } from '../../../../files/xlsx/workbook.js'
import type { ReportView } from '../view.js'

/**
 * The table of target and realisation as formulas: achievement, change and progress follow from the
 * cells above them. The target stands in row 2 and the realisation in row 3, and no heading sorts them.
 */
export function calculated(sheet: BookSheet, { words }: ReportView): BookSheet {
  const { lkjip } = words
  const formulas: Readonly<Record<string, (row: number) => string>> = {
    [lkjip.percent]: () => 'ROUND(B3/B2,4)',
    [lkjip.change]: (row) => `ROUND(B3-B${row - 1},4)`,
    [lkjip.progress]: (row) => `ROUND(B3/B${row - 1},4)`,
  }
  return {
    ...sheet,
    isSortable: false,
    rows: sheet.rows.map((cells, index) => {
      const [label, value] = cells
      const formula = formulas[String(label?.value)]?.(index + 1)
      if (!label || typeof value?.value !== 'number' || formula === undefined) return cells
      return [label, { ...value, formula }]
    }),
  }
}
