import { describe, expect, it } from 'vitest'
import { indicatorsOf } from '../../../src/core/rubric.js'
import {
  readDay,
  readIndicator,
  readLevel,
  readWord,
  statusWords,
  verdictWords,
} from '../../../src/files/worksheet/cells.js'
import { shippedRubric } from '../../support/builders.js'

const idsOf = (name: Parameters<typeof shippedRubric>[0]) =>
  new Set(indicatorsOf(shippedRubric(name)).map(({ id }) => id))

const [kasn, panrb] = [idsOf('kasn-2018'), idsOf('panrb-2026')]

describe('a level', () => {
  it.each([
    ['0', 0],
    ['3', 3],
    ['03', 3],
    ['3,0', 3],
    ['3.00', 3],
    ['-1', -1],
    ['12', 12],
  ])('%j is the whole number %i', (cell, level) => {
    expect(readLevel(cell)).toEqual({ kind: 'level', level })
  })

  it.each([
    { cell: '', kind: 'blank' },
    { cell: 'tb', kind: 'not-applicable' },
    { cell: 'TB', kind: 'not-applicable' },
    { cell: 'na', kind: 'not-applicable' },
    { cell: 'N/A', kind: 'not-applicable' },
    { cell: '2,5', kind: 'fractional' },
    { cell: '2.05', kind: 'fractional' },
    { cell: '-0,5', kind: 'fractional' },
    { cell: 'tiga', kind: 'unreadable' },
    { cell: 'Level 3', kind: 'unreadable' },
    { cell: 'III', kind: 'unreadable' },
    { cell: '-', kind: 'unreadable' },
    { cell: '3 (tiga)', kind: 'unreadable' },
    { cell: '1e0', kind: 'unreadable' },
    { cell: '1,000.0', kind: 'unreadable' },
    { cell: '٣', kind: 'unreadable' },
  ])('$cell is $kind', ({ cell, kind }) => {
    expect(readLevel(cell)).toEqual({ kind })
  })
})

describe('a day', () => {
  it.each([
    ['2024-12-31', '2024-12-31'],
    ['31/12/2024', '2024-12-31'],
    ['31-12-2024', '2024-12-31'],
    ['31.12.2024', '2024-12-31'],
    ['1/2/2024', '2024-02-01'],
    ['01/02/2024', '2024-02-01'],
    ['29/02/2024', '2024-02-29'],
    ['3 Januari 2024', '2024-01-03'],
    ['17-Agustus-1945', '1945-08-17'],
    ['1 Des 2023', '2023-12-01'],
    ['30 nopember 2023', '2023-11-30'],
  ])('%s is %s', (cell, day) => {
    expect(readDay(cell)).toBe(day)
  })

  it.each([
    { cell: '03/25/2024', name: 'the American order' },
    { cell: '2024-25-03', name: 'year, day, month' },
    { cell: '31/02/2024', name: 'a day that the calendar lacks' },
    { cell: '29/02/2023', name: 'a leap day of a common year' },
    { cell: '0/1/2024', name: 'day 0' },
    { cell: '3 Jan 24', name: 'the name of a month' },
    { cell: '3 Janwari 2024', name: 'what is no month' },
    { cell: '1/2/24', name: 'a year of two digits' },
    { cell: '1/2-2024', name: 'two kinds of separators' },
    { cell: '45658', name: 'a serial number' },
    { cell: '2024', name: 'a year alone' },
    { cell: '2024/12/31', name: 'ISO order with slashes' },
    { cell: 'belum ada', name: 'words' },
  ])('$cell is none: $name', ({ cell }) => {
    expect(readDay(cell)).toBeUndefined()
  })
})

describe('an indicator', () => {
  it.each([
    { cell: '1.1', ids: kasn, id: '1.1' },
    { cell: '8.4', ids: kasn, id: '8.4' },
    { cell: '6.4d', ids: panrb, id: '6.4d' },
  ])('$cell is known as it stands', ({ cell, ids, id }) => {
    expect(readIndicator(cell, ids)).toEqual({ kind: 'known', id })
  })

  it.each([
    { cell: '1,1', ids: kasn, id: '1.1' },
    { cell: '4,1a', ids: panrb, id: '4.1a' },
  ])('$cell is read as $id, with a note', ({ cell, ids, id }) => {
    expect(readIndicator(cell, ids)).toEqual({ kind: 'comma', id })
  })

  it.each([
    { cell: '01-Jan', meant: '1.1' },
    { cell: '1-Jan', meant: '1.1' },
    { cell: '03-Mar', meant: '3.3' },
    { cell: '03-Mei', meant: '3.5' },
    { cell: '02-May', meant: '2.5' },
    { cell: '5-Feb-24', meant: '5.2' },
    { cell: '01-Agu', meant: undefined },
    { cell: 'Jan-01', meant: '1.1' },
    { cell: '1/1/2024', meant: '1.1' },
    { cell: '01/03/2024', meant: '1.3' },
    { cell: '2024-03-02', meant: '2.3' },
    { cell: '2024-03-02 00:00:00', meant: '2.3' },
    { cell: '45658', meant: '1.1' },
    { cell: '45691', meant: '3.2' },
    { cell: '31/12/2024', meant: undefined },
  ])('$cell is what Excel made of a number, perhaps of $meant', ({ cell, meant }) => {
    expect(readIndicator(cell, kasn)).toEqual({ kind: 'damaged', meant })
  })

  it.each(['9.9', '3.8', '1', '1.1.1', '1.10', '1,9', 'Indikator 1.1', 'a', '1234', '3 desa maju'])(
    '%s is not in the rubric',
    (cell) => {
      expect(readIndicator(cell, kasn)).toEqual({ kind: 'unknown' })
    },
  )
})

describe('a word', () => {
  it.each([
    { cell: 'ada', status: 'have' },
    { cell: 'ADA', status: 'have' },
    { cell: 'draf', status: 'draft' },
    { cell: 'Draft', status: 'draft' },
    { cell: 'belum-ttd', status: 'unsigned' },
    { cell: 'Belum TTD', status: 'unsigned' },
    { cell: 'belum_ttd', status: 'unsigned' },
    { cell: 'diminta', status: 'requested' },
    { cell: 'Requested', status: 'requested' },
    ...['ya', 'Tersedia', 'LENGKAP', 'sudah', '✓', '√', 'V', 'ada.', '(ada)'].map((cell) => ({
      cell,
      status: 'have',
    })),
    ...['proses ttd', 'Proses TTD', 'belum ttd.'].map((cell) => ({ cell, status: 'unsigned' })),
    ...[
      'tidak-ada',
      'Tidak Ada',
      'absent',
      'tidak',
      'Belum.',
      'belum  ada',
      'Tidak Tersedia',
      '-',
      '--',
      '–',
      '—',
    ].map((cell) => ({ cell, status: 'absent' })),
    ...['sebagian', 'ok', 'x', 'ada?', 'ada*', 'ada sebagian', 'tidak lengkap', 'no'].map(
      (cell) => ({ cell, status: undefined }),
    ),
  ])('of status: $cell is $status', ({ cell, status }) => {
    expect(readWord(cell, statusWords)).toBe(status)
  })

  it.each([
    { cell: 'Diterima', verdict: 'accepted' },
    { cell: 'ditolak', verdict: 'rejected' },
    { cell: 'rejected', verdict: 'rejected' },
    ...['ya', 'tidak diterima', 'diterima sebagian', '-'].map((cell) => ({
      cell,
      verdict: undefined,
    })),
  ])('of verdict: $cell is $verdict', ({ cell, verdict }) => {
    expect(readWord(cell, verdictWords)).toBe(verdict)
  })
})
