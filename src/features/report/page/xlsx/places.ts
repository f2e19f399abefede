import type { Columns } from './sheet.js'

/** Where the sheets of a workbook find each other's figures. */
export interface Places {
  readonly indicators: Columns
  readonly aspects: Columns
  /** The cell of the highest level of the rubric. */
  readonly highest: string
  /** The cell of the day asked about. */
  readonly asOf: string
}
