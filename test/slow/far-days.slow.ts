import { describe, expect, it } from 'vitest'
import { merit } from '../support/cli.js'
import { folderWith } from '../support/folder.js'

const header =
  'instansi,tahun,indikator,tingkat,kode_bukti,bukti,tanggal,berlaku_sampai,status,unit,tenggat'

/** Days at the end of a year of four digits, some of which expire only after it. */
const sheetOf = (year: string) =>
  [
    header,
    `Kota A,${year},1.1,3,dokumen-anjab-abk,Anjab,${year}-06-01,${year}-12-31,ada,Biro,${year}-12-31`,
    `Kota A,${year},1.1,,sk-peta-jabatan,Peta,${year}-12-31,,belum-ttd,Biro,${year}-12-31`,
    `Kota A,${year},2.1,2,usulan-formasi-asn,Usulan,${year}-02-01,,ada,Biro,`,
    `Kota A,${year},3.3,4,sk-komite-talenta,SK,${year}-12-30,,diminta,Biro,${year}-12-30`,
    '',
  ].join('\n')

const calls = [
  'plan k.csv',
  'plan k.csv --capacity 2',
  'plan k.csv --capacity 2 --format ics',
  'plan k.csv --stress 1',
  'score k.csv',
  'check k.csv --within P999Y',
  'gate k.csv --no-expired --within P999Y',
  'evidence requests k.csv --format ics',
  'report k.csv --kind rtl --format json --output -',
  'report k.csv --kind tahunan --format html --output -',
]

describe('days at the ends of the calendar', () => {
  it.each(['9999', '0000'].flatMap((year) => calls.map((call) => ({ year, call }))))(
    'do not stop merit $call in the year $year',
    async ({ year, call }) => {
      const cwd = await folderWith({ 'k.csv': sheetOf(year) })
      for (const day of ['9999-12-31', '0001-01-01']) {
        const words = [...call.split(' '), '--rubric', 'kasn-2018', '--as-of', day]
        const { code, stdout, stderr } = await merit(words, { cwd })
        expect(stderr).not.toMatch(/--debug/)
        expect(code).toBeLessThan(2)
        expect(stdout).not.toMatch(/1\d{4}-(?:Q|\d\d-)/)
      }
    },
  )
})
