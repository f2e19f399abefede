import type { Rubric } from '../../src/core/rubric.js'

export interface WorksheetShape {
  readonly agencies: number
  readonly years: number
  readonly rows: number
  readonly order: 'grouped' | 'scattered'
}

export const shapes: Readonly<Record<string, WorksheetShape>>

/** Writes a worksheet of this shape; the same bytes for the same seed. */
export function writeWorksheet(
  path: string,
  rubric: Rubric,
  shape: WorksheetShape,
  seed?: number,
): void
