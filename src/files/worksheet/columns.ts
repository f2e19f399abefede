import type { Diagnostic } from '../../core/diagnostic.js'
import { printable } from '../../core/printable.js'
import type { Language } from '../../core/words.js'
import { type ColumnNames, namedColumn, readColumns } from '../named-columns.js'
import type { Sheet } from '../sheet.js'

/** One column of a worksheet. */
interface ColumnFacts {
  readonly names: readonly [indonesian: string, english: string]
  /** Whose row it is, the answer to its indicator, its document and unit, or a remark. */
  readonly about: 'subject' | 'answer' | 'document' | 'unit' | 'remark'
  /** Absent: any text. */
  readonly holds?: 'level' | 'status' | 'verdict'
  /** Characters in a workbook. */
  readonly width: number
  /** A new worksheet begins with it. */
  readonly isInitial?: true
}

/**
 * The columns of a worksheet (kertas kerja), in the order of new ones and of the manual. Reading,
 * writing, workbooks and `init` go by this table; `tally/columns.ts` says what each is to the fast
 * reader.
 */
const columns = {
  agency: { names: ['instansi', 'agency'], about: 'subject', width: 22, isInitial: true },
  year: { names: ['tahun', 'year'], about: 'subject', width: 8, isInitial: true },
  indicator: { names: ['indikator', 'indicator'], about: 'subject', width: 10, isInitial: true },
  level: {
    names: ['tingkat', 'level'],
    about: 'answer',
    holds: 'level',
    width: 9,
    isInitial: true,
  },
  requirement: {
    names: ['kode_bukti', 'requirement'],
    about: 'document',
    width: 24,
    isInitial: true,
  },
  title: { names: ['bukti', 'evidence'], about: 'document', width: 40, isInitial: true },
  file: { names: ['berkas', 'file'], about: 'document', width: 36, isInitial: true },
  number: { names: ['nomor', 'number'], about: 'document', width: 16, isInitial: true },
  issued: { names: ['tanggal', 'date'], about: 'document', width: 13, isInitial: true },
  validUntil: {
    names: ['berlaku_sampai', 'valid_until'],
    about: 'document',
    width: 15,
    isInitial: true,
  },
  unit: { names: ['unit', 'unit'], about: 'unit', width: 24, isInitial: true },
  status: {
    names: ['status', 'status'],
    about: 'document',
    holds: 'status',
    width: 12,
    isInitial: true,
  },
  due: { names: ['tenggat', 'due'], about: 'document', width: 13, isInitial: true },
  verifiedLevel: {
    names: ['tingkat_verifikasi', 'verified_level'],
    about: 'answer',
    holds: 'level',
    width: 16,
  },
  verdict: { names: ['putusan', 'verdict'], about: 'document', holds: 'verdict', width: 16 },
  verifierNote: { names: ['catatan_verifikator', 'verifier_note'], about: 'remark', width: 30 },
  response: { names: ['tanggapan', 'response'], about: 'remark', width: 30 },
  reason: { names: ['alasan_tidak_berlaku', 'not_applicable_reason'], about: 'answer', width: 30 },
  note: { names: ['catatan', 'note'], about: 'remark', width: 30, isInitial: true },
} as const satisfies Record<string, ColumnFacts>

export type Column = keyof typeof columns

const isColumn = (id: string): id is Column => Object.hasOwn(columns, id)

const allColumns: readonly Column[] = Object.keys(columns).filter(isColumn)

/** What is known of a column. */
export const columnFacts = (column: Column): ColumnFacts => columns[column]

/** Those that say something about any of these, in the order of the table. */
export const columnsAbout = (...subjects: readonly ColumnFacts['about'][]): readonly Column[] =>
  allColumns.filter((column) => subjects.includes(columns[column].about))

const names: ColumnNames = Object.fromEntries(
  allColumns.map((column) => [column, columns[column].names]),
)

/** The column that a header names, in either language and any case; spaces count as `_`. */
export function columnNamed(name: string): Column | undefined {
  const found = namedColumn(name, names)
  return found !== undefined && isColumn(found) ? found : undefined
}

/** Where each known column of a sheet stands, and how its header is written. */
export interface Header {
  readonly indexOf: ReadonlyMap<Column, number>
  readonly nameOf: (column: Column) => string
  readonly diagnostics: readonly Diagnostic[]
}

/** Names in Indonesian or English, in any order and case; spaces and hyphens count as `_`. */
export function readHeader(sheet: Sheet): Header {
  const read = readColumns(sheet, names, ['indicator'])
  const indexOf = new Map<Column, number>()
  for (const [column, index] of read.indexOf) if (isColumn(column)) indexOf.set(column, index)
  const nameOf = (column: Column): string =>
    printable(sheet.header.cells[indexOf.get(column) ?? -1]?.trim() || columns[column].names[0])
  return { indexOf, nameOf, diagnostics: read.diagnostics.filter(isAboutOthers) }
}

/** What `merit` itself puts into files for units and into workbooks is known, and says nothing. */
const isAboutOthers = (found: Diagnostic): boolean =>
  found.code !== 'column-unknown' || !isOwnColumn(found.facts.found)

/** Whether rows under a header can say a level: what is claimed, or what the verifier gives. */
export const hasLevels = ({ indexOf }: Pick<Header, 'indexOf'>): boolean =>
  [...indexOf.keys()].some((column) => columnFacts(column).holds === 'level')

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
  return {
    code: 'column-missing',
    facts: { column: columnName('level'), unread: unread.slice(0, unreadAtMost) },
    at: placeOf(header, 0),
  }
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
  allColumns.map((id) => ({ id, name: columns[id].names[language === 'id' ? 0 : 1] }))

/** The header of a new worksheet; the question stands beside its indicator. */
export const initialHeader = (language: Language): readonly string[] =>
  columnsIn(language)
    .filter(({ id }) => columnFacts(id).isInitial)
    .flatMap(({ id, name }) => (id === 'indicator' ? [name, ownColumns.question] : [name]))

/** The Indonesian name of a column. */
export const columnName = (column: Column): string => columns[column].names[0]
