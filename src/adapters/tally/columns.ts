import type { Column } from '../evidence/columns.js'

/** What the head of a file says of the rows under it. */
export interface TallyHead {
  readonly indexOf: ReadonlyMap<Column, number>
  /** Cells of the header row; and without the blank ones at its end. */
  readonly cells: number
  readonly named: number
  /** Of the header, counted over all rows. */
  readonly index: number
}

/** Where the columns that a score depends on stand; -1 where a file has none. */
export interface TallyColumns {
  readonly agency: number
  readonly year: number
  readonly indicator: number
  readonly level: number
  readonly verifiedLevel: number
  readonly reason: number
  readonly requirement: number
  readonly title: number
  readonly file: number
  readonly number: number
  readonly issued: number
  readonly validUntil: number
  readonly due: number
  readonly status: number
  readonly verdict: number
  /** All that a worksheet may have. */
  readonly known: readonly number[]
  readonly widest: number
}

export function columnsOf({ indexOf }: TallyHead): TallyColumns {
  const at = (column: Column): number => indexOf.get(column) ?? -1
  const known = [...indexOf.values()]
  return {
    agency: at('agency'),
    year: at('year'),
    indicator: at('indicator'),
    level: at('level'),
    verifiedLevel: at('verifiedLevel'),
    reason: at('reason'),
    requirement: at('requirement'),
    title: at('title'),
    file: at('file'),
    number: at('number'),
    issued: at('issued'),
    validUntil: at('validUntil'),
    due: at('due'),
    status: at('status'),
    verdict: at('verdict'),
    known,
    widest: Math.max(...known),
  }
}
