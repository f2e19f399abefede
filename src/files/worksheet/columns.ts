import type { Diagnostic } from '../../core/diagnostic.js'
import { nearest } from '../../core/nearest.js'
import { printable } from '../../core/printable.js'
import type { Language } from '../../core/words.js'
import type { Sheet } from '../sheet.js'

/** The columns of a kertas kerja, each with its Indonesian and its English name. */
const columns = {
  agency: ['instansi', 'agency'],
  year: ['tahun', 'year'],
  indicator: ['indikator', 'indicator'],
  level: ['tingkat', 'level'],
  requirement: ['kode_bukti', 'requirement'],
  title: ['bukti', 'evidence'],
  file: ['berkas', 'file'],
  number: ['nomor', 'number'],
  issued: ['tanggal', 'date'],
  validUntil: ['berlaku_sampai', 'valid_until'],
  unit: ['unit', 'unit'],
  status: ['status', 'status'],
  due: ['tenggat', 'due'],
  verifiedLevel: ['tingkat_verifikasi', 'verified_level'],
  verdict: ['putusan', 'verdict'],
  verifierNote: ['catatan_verifikator', 'verifier_note'],
  response: ['tanggapan', 'response'],
  reason: ['alasan_tidak_berlaku', 'not_applicable_reason'],
  note: ['catatan', 'note'],
} as const satisfies Record<string, readonly [indonesian: string, english: string]>

export type Column = keyof typeof columns

/** Where each known column of a sheet stands, and how its header is written. */
export interface Header {
  readonly indexOf: ReadonlyMap<Column, number>
  readonly nameOf: (column: Column) => string
  readonly diagnostics: readonly Diagnostic[]
}

const isColumn = (id: string): id is Column => Object.hasOwn(columns, id)

const idOf: ReadonlyMap<string, Column> = new Map(
  Object.keys(columns)
    .filter(isColumn)
    .flatMap((id) => columns[id].map((name) => [name, id] as const)),
)

/** The column that a header names, in either language and any case; spaces count as `_`. */
export const columnNamed = (name: string): Column | undefined =>
  idOf.get(
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  )

/** Names in Indonesian or English, in any order and case; spaces and hyphens count as `_`. */
export function readHeader({ header, placeOf }: Sheet): Header {
  const indexOf = new Map<Column, number>()
  const diagnostics: Diagnostic[] = []
  for (const [index, cell] of header.cells.entries()) {
    const found = printable(cell.trim())
    const id = columnNamed(found)
    if (found === '' || isOwnColumn(found)) continue
    const at = placeOf(header, index)
    if (id === undefined) {
      const near = nearest(found, [...idOf.keys()])
      diagnostics.push({ code: 'column-unknown', facts: { found, near }, at })
    } else if (indexOf.has(id)) {
      diagnostics.push({ code: 'column-repeated', facts: { column: columns[id][0], found }, at })
    } else {
      indexOf.set(id, index)
    }
  }
  if (!indexOf.has('indicator')) diagnostics.push(missing('indicator', placeOf(header, 0)))
  const nameOf = (column: Column): string =>
    printable(header.cells[indexOf.get(column) ?? -1]?.trim() || columns[column][0])
  return { indexOf, nameOf, diagnostics }
}

/** Whether rows under a header can say a level: what is claimed, or what the verifier gives. */
export const hasLevels = ({ indexOf }: Pick<Header, 'indexOf'>): boolean =>
  indexOf.has('level') || indexOf.has('verifiedLevel')

/** So many names fit on a line. */
const unreadAtMost = 5

/** Rows without any level would be scored 0. Points stand in other columns, so none is taken for it. */
export const levelMissing = (
  { header, placeOf }: Pick<Sheet, 'header' | 'placeOf'>,
  { diagnostics }: Pick<Header, 'diagnostics'>,
): Diagnostic => {
  const unread = diagnostics.flatMap((found) =>
    found.code === 'column-unknown' ? [found.facts.found] : [],
  )
  return missing('level', placeOf(header, 0), unread.slice(0, unreadAtMost))
}

/**
 * What `merit evidence split` adds for the units; it says nothing of its own. `rowCount` is how many
 * rows were split, so that `merge` notices that a file with the last of them is missing.
 */
export const ownColumns = {
  order: 'urutan',
  rowCount: 'jumlah_baris',
  question: 'pertanyaan',
} as const

/** Those that every split file has; older ones have no `rowCount`. */
export const splitMarks: readonly string[] = [ownColumns.order, ownColumns.question]

/** What `merit evidence export` adds for those who fill in the workbook. */
export const workbookColumns = {
  question: 'pertanyaan',
  levels: 'uraian_tingkat',
  row: 'baris_asal',
} as const

const isOwnColumn = (name: string): boolean =>
  [...Object.values(ownColumns), ...Object.values(workbookColumns)].some(
    (own) => own === name.toLowerCase(),
  )

/** All columns with their names in one language. */
export const columnsIn = (
  language: Language,
): readonly { readonly id: Column; readonly name: string }[] =>
  Object.keys(columns)
    .filter(isColumn)
    .map((id) => ({ id, name: columns[id][language === 'id' ? 0 : 1] }))

/** The Indonesian name of a column. */
export const columnName = (column: Column): string => columns[column][0]

const missing = (
  column: Column,
  at: Diagnostic['at'],
  unread: readonly string[] = [],
): Diagnostic => ({
  code: 'column-missing',
  facts: { column: columns[column][0], unread },
  at,
})
