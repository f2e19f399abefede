import { describe, expect, it } from 'vitest'
import { readCsvSheet } from '../../../src/files/csv/sheet.js'
import { readHeader } from '../../../src/files/worksheet/columns.js'
import { told } from '../../support/builders.js'

function header(line: string) {
  const { value } = readCsvSheet(`${line}\n`, 'kertas.csv')
  if (!value) throw new Error('no header')
  return readHeader(value)
}

const columnsOf = (line: string) => Object.fromEntries(header(line).indexOf)

const indonesian =
  'instansi;tahun;indikator;tingkat;kode_bukti;bukti;berkas;nomor;tanggal;berlaku_sampai;unit;status;tenggat;tingkat_verifikasi;putusan;catatan_verifikator;tanggapan;alasan_tidak_berlaku;catatan'
const english =
  'agency;year;indicator;level;requirement;evidence;file;number;date;valid_until;unit;status;due;verified_level;verdict;verifier_note;response;not_applicable_reason;note'

describe('the columns of a kertas kerja', () => {
  it('are nineteen, in Indonesian or English', () => {
    expect(columnsOf(english)).toEqual(columnsOf(indonesian))
    expect(Object.values(columnsOf(indonesian))).toEqual(Array.from({ length: 19 }, (_, n) => n))
  })

  it.each([
    { name: 'capitals', line: indonesian.toUpperCase() },
    { name: 'spaces', line: indonesian.replaceAll('_', ' ') },
    { name: 'hyphens', line: english.replaceAll('_', '-') },
    { name: 'spaces at the ends', line: english.replaceAll(';', ' ; ') },
    { name: 'quotes', line: indonesian.replace(/[^;]+/g, '"$&"') },
  ])('may be written with $name', ({ line }) => {
    expect(columnsOf(line)).toEqual(columnsOf(indonesian))
    expect(header(line).diagnostics).toEqual([])
  })

  it('may stand in any order', () => {
    expect(columnsOf('level;indikator;Tahun;agency')).toEqual({
      level: 0,
      indicator: 1,
      year: 2,
      agency: 3,
    })
  })

  it('are called in messages as the file calls them', () => {
    const { nameOf } = header('Indicator;Tingkat Verifikasi')
    expect([nameOf('indicator'), nameOf('verifiedLevel'), nameOf('level')]).toEqual([
      'Indicator',
      'Tingkat Verifikasi',
      'tingkat',
    ])
  })

  it.each([
    {
      name: 'without a column of indicators',
      line: 'instansi;tahun',
      found: ['1:1 column-missing'],
    },
    {
      name: 'twice, by its name in each language',
      line: 'indikator;tingkat;level',
      found: ['1:19 column-repeated'],
    },
    { name: 'not known', line: 'indikator;warna', found: ['1:11 column-unknown'] },
    { name: 'without a name', line: 'indikator;;tingkat;', found: [] },
  ])('$name: $found', ({ line, found }) => {
    expect(told(header(line).diagnostics)).toEqual(found)
  })

  it.each([
    { found: 'indikatr', near: 'indikator' },
    { found: 'berlaku_sampe', near: 'berlaku_sampai' },
    { found: 'verified', near: 'verified_level' },
    { found: 'warna', near: undefined },
  ])('$found was probably meant to be $near', ({ found, near }) => {
    const unknown = header(`indikator;${found}`).diagnostics.filter(
      ({ code }) => code === 'column-unknown',
    )
    expect(unknown).toMatchObject([{ facts: { found, near } }])
  })

  it('whose names hold control characters are shown with them written out', () => {
    expect(header('indikator;\u001b[31mwarna').diagnostics).toMatchObject([
      { facts: { found: '\\u001b[31mwarna' } },
    ])
  })
})
