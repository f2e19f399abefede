import { type Day, dayOf, parseDay } from '../../core/day.js'
import {
  type DocumentStatus,
  documentStatuses,
  type Verdict,
  verdicts,
} from '../../core/evidence.js'

/** What one cell says, or why it cannot be read. */
export type LevelCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'level'; readonly level: number }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'fractional' }
  | { readonly kind: 'unreadable' }

const notApplicableWords = new Set(['tb', 'na', 'n/a'])

/** A whole level; `3,0` and `3.0`, as spreadsheets write it, are whole too. */
export function readLevel(cell: string): LevelCell {
  if (cell === '') return { kind: 'blank' }
  if (notApplicableWords.has(cell.toLowerCase())) return { kind: 'not-applicable' }
  const parts = /^(-?\d{1,9})(?:[.,](\d+))?$/.exec(cell)
  if (!parts) return { kind: 'unreadable' }
  return /[1-9]/.test(parts[2] ?? '')
    ? { kind: 'fractional' }
    : { kind: 'level', level: Number(parts[1]) }
}

/**
 * ISO, or day/month/year in this order only, separated by `/`, `-` or `.`, or with the month in
 * words ("3 Januari 2024").
 */
export function readDay(cell: string): Day | undefined {
  const iso = parseDay(cell)
  if (iso) return iso
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(cell)
  if (parts) return dayOf(Number(parts[4]), Number(parts[3]), Number(parts[1]))
  const worded = /^(\d{1,2})[\s-](\p{L}{3,9})\.?[\s-](\d{4})$/u.exec(cell)
  if (!worded) return undefined
  return dayOf(Number(worded[3]), monthNamed(worded[2] ?? ''), Number(worded[1]))
}

interface WordForms {
  /** As the program writes it, in both languages. */
  readonly id: string
  readonly en: string
  /** How offices write it, folded. The list is closed: any other word is refused, never guessed. */
  readonly forms?: readonly string[]
}

/** The words of a column in both languages, and what each means. */
export interface CellWord<Meaning> extends WordForms {
  readonly means: Meaning
}

const statusForms: Record<DocumentStatus, WordForms> = {
  have: {
    id: 'ada',
    en: 'have',
    forms: ['ya', 'tersedia', 'lengkap', 'sudah', '\u2713', '\u221a', 'v'],
  },
  draft: { id: 'draf', en: 'draft' },
  unsigned: { id: 'belum-ttd', en: 'unsigned', forms: ['proses-ttd'] },
  requested: { id: 'diminta', en: 'requested' },
  absent: {
    id: 'tidak-ada',
    en: 'absent',
    forms: ['tidak', 'belum', 'belum-ada', 'tidak-tersedia', '-', '\u2013', '\u2014'],
  },
}

const verdictForms: Record<Verdict, WordForms> = {
  accepted: { id: 'diterima', en: 'accepted' },
  rejected: { id: 'ditolak', en: 'rejected' },
}

export const statusWords: readonly CellWord<DocumentStatus>[] = documentStatuses.map((means) => ({
  ...statusForms[means],
  means,
}))

export const verdictWords: readonly CellWord<Verdict>[] = verdicts.map((means) => ({
  ...verdictForms[means],
  means,
}))

/** The word that a cell holds, in either language. */
export function readWord<Meaning>(
  cell: string,
  words: readonly CellWord<Meaning>[],
): Meaning | undefined {
  const written = folded(cell)
  return words.find(
    ({ id, en, forms }) => id === written || en === written || forms?.includes(written),
  )?.means
}

/**
 * `Belum TTD.` and `belum_ttd` are the same word as `belum-ttd`. A question mark or an asterisk at the
 * end is a reservation, and is kept.
 */
export const folded = (cell: string): string => {
  const word = cell.toLowerCase().replaceAll(/[\s_-]+/g, '-')
  return word.replaceAll(/^[-.,;:!"'()]+|[-.,;:!"'()]+$/g, '') || word
}

/** An indicator id as written, repaired where that is beyond doubt, or damaged. */
export type IndicatorCell =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'comma'; readonly id: string }
  | { readonly kind: 'damaged'; readonly meant: string | undefined }
  | { readonly kind: 'unknown' }

/** Excel turns `1.1` into `1,1` or, seeing a date in it, into `01-Jan` or a serial number. */
export function readIndicator(cell: string, known: ReadonlySet<string>): IndicatorCell {
  if (known.has(cell)) return { kind: 'known', id: cell }
  const withPoint = cell.replace(/^(\d+),(\d+\p{L}?)$/u, '$1.$2')
  if (withPoint !== cell && known.has(withPoint)) return { kind: 'comma', id: withPoint }
  const parts = dateParts(cell)
  if (!parts) return { kind: 'unknown' }
  const meant = `${parts.day}.${parts.month}`
  return { kind: 'damaged', meant: known.has(meant) ? meant : undefined }
}

/** Names of months in Indonesian (older spellings too) and English, whole and as abbreviated. */
const months = [
  'jan januari january',
  'feb februari pebruari february',
  'mar maret march',
  'apr april',
  'mei may',
  'jun juni june',
  'jul juli july',
  'agu agt agust agustus aug august',
  'sep sept september',
  'okt oktober oct october',
  'nov nop november nopember',
  'des desember dec december',
].map((names) => names.split(' '))

interface DateParts {
  readonly day: number
  readonly month: number
}

function dateParts(cell: string): DateParts | undefined {
  const named = /^(\d{1,2})[-/ ](\p{L}{3,})(?:[-/ ]\d{2,4})?$/u.exec(cell)
  if (named) return withMonth(Number(named[1]), named[2] ?? '')
  const reversed = /^(\p{L}{3,})[-/ ](\d{1,2})$/u.exec(cell)
  if (reversed) return withMonth(Number(reversed[2]), reversed[1] ?? '')
  const numeric = /^(\d{1,2})[-/](\d{1,2})[-/]\d{2,4}$/.exec(cell)
  if (numeric) return { day: Number(numeric[1]), month: Number(numeric[2]) }
  const iso = /^\d{4}-(\d{2})-(\d{2})(?: 00:00:00)?$/.exec(cell)
  if (iso) return { day: Number(iso[2]), month: Number(iso[1]) }
  return /^[345]\d{4}$/.test(cell) ? fromSerial(Number(cell)) : undefined
}

/** 1 to 12; 0 for what is no month. */
const monthNamed = (name: string): number =>
  months.findIndex((names) => names.includes(name.toLowerCase())) + 1

function withMonth(day: number, name: string): DateParts | undefined {
  const month = monthNamed(name)
  return month === 0 ? undefined : { day, month }
}

/** Excel counts days from 1899-12-30. */
function fromSerial(serial: number): DateParts {
  const date = new Date(Date.UTC(1899, 11, 30 + serial))
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1 }
}
