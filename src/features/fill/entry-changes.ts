import type { Document, Verification } from '../../core/evidence.js'
import { type CellWord, statusWords, verdictWords } from '../../files/worksheet/cells.js'
import { type Column, columnsAbout } from '../../files/worksheet/columns.js'
import { type DocumentEntry, documentFields, type WorksheetChange } from './change.js'
import { type EntrySheet, entryCell, rowsOf, withCell, withNewRow, withoutRow } from './entry.js'

/** One answer written into the worksheet; `documents` are those that stand under its indicator. */
export function withChange(
  given: EntrySheet,
  change: WorksheetChange,
  documents: readonly Document[],
): EntrySheet {
  const { indicator } = change
  const sheet = rowsOf(given, indicator).length > 0 ? given : withNewRow(given, indicator)
  const rowAt = (position: number | null) => rowOf(sheet, indicator, documents, position)
  /** In every row that says the same to the letter: they count once, and shall go on to do so. */
  const onEach = (
    position: number | null,
    edit: (changed: EntrySheet, row: number) => EntrySheet,
  ) => rowsLike(sheet, indicator, rowAt(position)).toReversed().reduce(edit, sheet)
  switch (change.kind) {
    case 'level':
      return withClaim(sheet, indicator, { level: String(change.level) })
    case 'not-applicable':
      return withClaim(sheet, indicator, {
        level: inapplicableIn(sheet),
        reason: change.reason,
      })
    case 'open':
      return withClaim(sheet, indicator, {})
    case 'note':
      return withCell(sheet, rowAt(null), ['note', change.text])
    case 'verified':
      return withOnly(sheet, indicator, ['verifiedLevel', verifiedCell(change.level, sheet)])
    case 'verdict':
      return onEach(change.position, (changed, row) =>
        withCell(changed, row, ['verdict', wordFor(change.verdict, verdictWords, sheet)]),
      )
    case 'verifier-note':
      return onEach(change.position, (changed, row) =>
        withCell(changed, row, ['verifierNote', change.text]),
      )
    case 'document':
      return change.position === null
        ? withNewDocument(sheet, indicator, change.entry)
        : onEach(change.position, (changed, row) => withEntry(changed, row, change.entry))
    case 'removal':
      return onEach(change.position, (changed, row) => withoutDocument(changed, row, indicator))
  }
}

const inapplicableIn = ({ language }: EntrySheet): string => (language === 'id' ? 'tb' : 'na')

const verifiedCell = (verified: Verification, sheet: EntrySheet): string =>
  verified === 'not-applicable' ? inapplicableIn(sheet) : (verified?.toString() ?? '')

/** The row of a document; without one, the first row of the indicator. */
function rowOf(
  sheet: EntrySheet,
  indicator: string,
  documents: readonly Document[],
  position: number | null,
): number {
  const line = position === null ? undefined : documents[position]?.at.line
  const found = sheet.rows.findIndex((row) => line !== undefined && row.line === line)
  return found === -1 ? (rowsOf(sheet, indicator)[0] ?? -1) : found
}

const rowsLike = (sheet: EntrySheet, indicator: string, row: number): readonly number[] =>
  rowsOf(sheet, indicator).filter((index) => contentAt(sheet, index) === contentAt(sheet, row))

const contentAt = ({ rows }: EntrySheet, index: number): string =>
  (rows[index]?.cells ?? []).map((cell) => cell.trim()).join('\u0000')

/** The claim stands in one row: the one that states it now, else the first. */
function withClaim(
  sheet: EntrySheet,
  indicator: string,
  { level = '', reason = '' }: { readonly level?: string; readonly reason?: string },
): EntrySheet {
  return withOnly(withOnly(sheet, indicator, ['level', level]), indicator, ['reason', reason])
}

/** The text in one row of the indicator and in no other. */
function withOnly(
  sheet: EntrySheet,
  indicator: string,
  [column, text]: readonly [Column, string],
): EntrySheet {
  const rows = rowsOf(sheet, indicator)
  const stating = rows.find((index) => entryCell(sheet, index, column) !== '') ?? rows[0]
  return rows.reduce(
    (changed, index) => withCell(changed, index, [column, index === stating ? text : '']),
    sheet,
  )
}

/** The columns that say that a row is about a document. */
const describing = ['requirement', 'title', 'file', 'number', 'status'] as const

/** A new document goes into the first row while that has none, else into a row of its own. */
function withNewDocument(sheet: EntrySheet, indicator: string, entry: DocumentEntry): EntrySheet {
  const isFree = rowsOf(sheet, indicator).every((index) =>
    describing.every((column) => entryCell(sheet, index, column) === ''),
  )
  const grown = isFree ? sheet : withNewRow(sheet, indicator)
  const own = rowsOf(grown, indicator)
  return withEntry(grown, (isFree ? own[0] : own.at(-1)) ?? -1, entry)
}

const withEntry = (sheet: EntrySheet, index: number, entry: DocumentEntry): EntrySheet =>
  documentFields.reduce((changed, field) => {
    const text = entry[field]
    if (text === undefined) return changed
    const cell = field === 'status' ? wordFor(text, statusWords, sheet) : text
    return withCell(changed, index, [field, cell])
  }, sheet)

const wordFor = (
  meaning: string | null,
  words: readonly CellWord<string>[],
  { language }: EntrySheet,
): string => words.find(({ means }) => means === meaning)?.[language] ?? ''

/**
 * A row that has nothing else to say goes with its document. The first row of an indicator stays:
 * rows below it may have left their indicator to it.
 */
function withoutDocument(sheet: EntrySheet, index: number, indicator: string): EntrySheet {
  // The unit may still owe the indicator.
  const cleared = columnsAbout('document').reduce(
    (changed, column) => withCell(changed, index, [column, '']),
    sheet,
  )
  // What a row says without saying anything of its own.
  const known = new Set(columnsAbout('subject', 'unit').map((column) => sheet.columns.get(column)))
  const isEmpty = (cleared.rows[index]?.cells ?? []).every(
    (cell, at) => known.has(at) || cell.trim() === '',
  )
  return isEmpty && index !== rowsOf(sheet, indicator)[0] ? withoutRow(cleared, index) : cleared
}
