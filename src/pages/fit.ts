import { paper, plainText, type Table, type TableColumn } from './page.js'
import { widthOf } from './width.js'

/** Between two columns. */
export const gap = 2

/** The columns as wide as a screen has room for, or null where they cannot stand beside each other. */
export function fitted({ columns, rows }: Table, width: number): readonly TableColumn[] | null {
  if (width === paper.width) return columns
  const places = columns.map((column, index) => {
    const cells = rows.map((row) => plainText(row[index] ?? ''))
    return { column, width: column.width, need: needOf(column, cells) }
  })
  if (width > paper.width) grow(places, width - paper.width)
  else if (!shrink(places, width)) return null
  return places.map((place) => ({ ...place.column, width: place.width }))
}

interface Place {
  readonly column: TableColumn
  width: number
  readonly need: Need
}

interface Need {
  /** Without a break in any cell. */
  readonly whole: number
  /** Without a break in any word. */
  readonly least: number
}

function needOf({ heading }: TableColumn, cells: readonly string[]): Need {
  const texts = [heading, ...cells]
  return {
    whole: cells.reduce((most, cell) => Math.max(most, widthOf(cell)), widestPart([heading])),
    least: widestPart(texts),
  }
}

/** Words may be broken behind these characters, too. */
const widestPart = (texts: readonly string[]): number =>
  texts.reduce(
    (widest, text) =>
      text
        .split(/\s+|(?<=[\\/_.,;-])/)
        .reduce((most, part) => Math.max(most, widthOf(part)), widest),
    0,
  )

/** Column by column to where it saves most lines. */
function grow(places: readonly Place[], room: number): void {
  for (let left = room; left > 0; left -= 1) {
    const next = crowded(places.filter(({ width, need }) => width < need.whole))
    if (!next) return
    next.width += 1
  }
}

/** First what no cell needs, then at the price of more lines; no word is broken for it. */
function shrink(places: readonly Place[], width: number): boolean {
  // With the gap behind the last column, over which the rule goes.
  const over = () => places.reduce((sum, place) => sum + place.width + gap, 0) - width
  for (const place of places) {
    place.width -= Math.max(0, Math.min(over(), place.width - place.need.whole))
  }
  while (over() > 0) {
    const next = roomiest(places)
    if (!next) return false
    next.width -= 1
  }
  return true
}

/** No narrower than this for the sake of another column: a word or two a line is hard to read. */
const readable = 16

const linesOf = ({ width, need }: Place): number => need.whole / width

function crowded(places: readonly Place[]): Place | undefined {
  return places.filter(isOfText).toSorted((left, right) => linesOf(right) - linesOf(left))[0]
}

function roomiest(places: readonly Place[]): Place | undefined {
  return places
    .filter(isOfText)
    .filter(({ width, need }) => width > Math.max(readable, need.least))
    .toSorted((left, right) => linesOf(left) - linesOf(right))[0]
}

const isOfText = ({ column }: Place): boolean => column.kind === 'text'
