import { addTo, cellIn, contentOf, indicatorKey, type MergeRow } from './merge.js'

/** Names of the columns by which a row is known, as cells have them. */
export interface KnownColumns {
  readonly indicator: string
  readonly requirement: string
  readonly title: string
}

/**
 * Which row of a worksheet each row of the units' files is: by its number while the worksheet has the
 * order in which it was split, else by what it says. A worksheet that has taken in new rows has other
 * numbers by now, and a row must never be written over another one.
 */
export function matchRows(
  target: readonly MergeRow[],
  rows: readonly MergeRow[],
  columns: KnownColumns,
): ReadonlyMap<MergeRow, MergeRow> {
  const matches = new Map<MergeRow, MergeRow>()
  const free = new Set(target)
  const inPlace = isInPlace(target, rows)
  for (const { keyOf, takes, isEven } of waysFor(rows, inPlace, columns)) {
    const known = byKey([...free], keyOf)
    const asking = rows.filter((row) => !matches.has(row) && takes(row))
    for (const [key, own] of byKey(asking, keyOf)) {
      const found = known.get(key) ?? []
      if (isEven && found.length !== own.length) continue
      for (const [index, match] of found.slice(0, own.length).entries()) {
        const row = own[index]
        if (row) matches.set(row, match)
        free.delete(match)
      }
    }
  }
  return inPlace ? withHandedOn(matches, [...free], rows) : matches
}

/** A row whose unit and title are others now: the number says which one it was, in its own unit's file. */
function withHandedOn(
  matches: ReadonlyMap<MergeRow, MergeRow>,
  free: readonly MergeRow[],
  rows: readonly MergeRow[],
): ReadonlyMap<MergeRow, MergeRow> {
  const homes = new Set([...matches].map(([{ source }, { unit }]) => `${source} ${unit}`))
  const all = new Map(matches)
  for (const row of rows.filter((each) => isNumbered(each) && !matches.has(each))) {
    const match = free.find(({ order }) => order === row.order)
    if (match && homes.has(`${row.source} ${match.unit}`)) all.set(row, match)
  }
  return all
}

/** One way to know a row again. */
interface Way {
  /** Rows of one key are the same, in their order; undefined for a row that cannot be known so. */
  readonly keyOf: (row: MergeRow) => string | undefined
  readonly takes: (row: MergeRow) => boolean
  /** Only where there are as many of them on both sides, so that none can be taken for another. */
  readonly isEven?: boolean
}

/** The surest first. */
function waysFor(
  rows: readonly MergeRow[],
  inPlace: boolean,
  { requirement, title }: KnownColumns,
): readonly Way[] {
  const split = new Set(rows.filter(isNumbered).map(({ source }) => source))
  const isOriginal = (row: MergeRow) => isNumbered(row) || !split.has(row.source)
  const keyed = (row: MergeRow, ...parts: readonly unknown[]) =>
    JSON.stringify([indicatorKey(row), ...parts])
  const titled = (row: MergeRow, ...parts: readonly unknown[]) =>
    cellIn(row, title) === '' ? undefined : keyed(row, cellIn(row, title), ...parts)
  const byContent: readonly Way[] = [
    { keyOf: (row) => keyed(row, contentOf(row)), takes: anyRow },
    {
      keyOf: (row) => keyed(row, row.unit, cellIn(row, requirement), cellIn(row, title)),
      takes: anyRow,
    },
  ]
  return inPlace
    ? [
        { keyOf: (row) => keyed(row, row.order, contentOf(row)), takes: isNumbered },
        { keyOf: (row) => keyed(row, row.order, row.unit), takes: isNumbered },
        { keyOf: (row) => titled(row, row.order), takes: isNumbered },
        ...byContent,
      ]
    : [
        ...byContent,
        { keyOf: (row) => titled(row), takes: isOriginal },
        { keyOf: (row) => keyed(row, row.unit), takes: isOriginal, isEven: true },
      ]
}

const anyRow = (): boolean => true

const isNumbered = ({ order }: MergeRow): boolean => order !== undefined

/**
 * Whether the numbers still say where the rows stand: each leads to a row of the same indicator, and
 * none of them says what another row of it says.
 */
function isInPlace(target: readonly MergeRow[], rows: readonly MergeRow[]): boolean {
  const byOrder = new Map(target.map((row) => [row.order, row]))
  const contents = new Set(target.map((row) => `${indicatorKey(row)} ${contentOf(row)}`))
  return rows.filter(isNumbered).every((row) => {
    const standing = byOrder.get(row.order)
    if (!standing || indicatorKey(standing) !== indicatorKey(row)) return false
    const content = contentOf(row)
    return contentOf(standing) === content || !contents.has(`${indicatorKey(row)} ${content}`)
  })
}

function byKey(
  rows: readonly MergeRow[],
  keyOf: Way['keyOf'],
): ReadonlyMap<string, readonly MergeRow[]> {
  const lists = new Map<string, MergeRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key !== undefined) addTo(lists, key, row)
  }
  return lists
}
