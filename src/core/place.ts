import { byCodePoint, inTurn } from './order.js'
/** `line` and `column` count from 1; a column counts characters. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

export const comparePlaces = inTurn<Place>(
  (left, right) => byCodePoint(left.file, right.file),
  (left, right) => left.line - right.line,
  (left, right) => left.column - right.column,
)
