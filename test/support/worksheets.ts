import fc from 'fast-check'
import { type CellWord, statusWords, verdictWords } from '../../src/files/worksheet/cells.js'

const rarely = <Value>(usual: fc.Arbitrary<Value>, rare: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 30, arbitrary: usual }, { weight: 1, arbitrary: rare })

const words = (...all: readonly string[]) => fc.constantFrom(...all)

/** All that is read as a word of a column, so that a new one is drawn, too. */
export const formsOf = (all: readonly CellWord<string>[]): readonly string[] =>
  all.flatMap(({ id, en, forms = [] }) => [id, en, ...forms])

/** By column: what stands there mostly, and what seldom does. */
const cells = {
  instansi: rarely(words('Kota A', 'Kota B'), words('', ' Kota A', 'KOTA A', 'Kota  B', 'Kota É')),
  tahun: rarely(words('2023', '2024'), words('', '24', 'tahun ini', ' 2024')),
  indikator: rarely(
    words('1.1', '1.2', '3.3', '4.1a', '4.1b', '6.3'),
    words('', '1,1', '01-Jan', '9.9', 'x'),
  ),
  tingkat: rarely(
    words('', '', '2', '3', '4'),
    words('0', '5', '3,0', '2,5', 'tb', 'NA', 'tinggi', '-1'),
  ),
  kode_bukti: rarely(
    words('', 'dokumen-anjab-abk', 'sk-komite-talenta', 'talent-pool'),
    words('tidak-ada', 'sk-komite'),
  ),
  bukti: rarely(
    words('', 'Keputusan', '"Laporan, tahunan"'),
    words('"baris\nbaru"', 'bukti\u0007', '"a ""b"""', "'=1", 'Anjab – ABK', '   '),
  ),
  tanggal: rarely(
    words('', '2020-01-31', '2024-02-29', '31/12/2024'),
    words('03/25/2024', '2025-06-01', '3 Januari 2024', 'kemarin'),
  ),
  berlaku_sampai: rarely(words('', '', '2024-12-31', '2023-01-01'), words('besok', '2019-01-01')),
  status: rarely(words('', 'ada', ...formsOf(statusWords)), words('Belum TTD', 'hilang')),
  putusan: rarely(words('', '', ...formsOf(verdictWords)), words('mungkin')),
  tingkat_verifikasi: rarely(words('', '', '2'), words('4', 'tb', '9')),
  alasan_tidak_berlaku: rarely(words(''), words('tidak ada TPP', 'lain', ' ')),
  unit: rarely(words('', 'BKD'), words('\u202eBKD', '"Dinas; X"')),
  'kolom lain': words('', 'x'),
}

const columns = Object.keys(cells)

/** Rows as text, some of them twice, some cut off or too long, some blank. */
export const worksheet = fc
  .record({
    rows: fc.array(fc.record(cells), { minLength: 1, maxLength: 30 }),
    left: fc.subarray(columns, { minLength: 4 }),
    hasLevel: rarely(fc.constant(true), fc.constant(false)),
    twice: rarely(fc.constant(0), fc.integer({ min: 1, max: 5 })),
    oddity: rarely(
      fc.constant(''),
      words('short', 'long', 'blank', 'delimiters', 'title', 'merged', 'quote', 'last'),
    ),
    lineEnd: rarely(words('\n'), words('\r\n', '\r')),
    delimiter: rarely(words(','), words(';')),
    mark: rarely(words(''), words('\ufeff', 'sep=,\n')),
  })
  .map(({ rows, left, hasLevel, twice, oddity, lineEnd, delimiter, mark }) => {
    const shownColumns = columns.filter((column) =>
      column === 'tingkat' ? hasLevel : left.includes(column) || column === 'indikator',
    )
    const lines = rows.map((row) =>
      Object.entries(row)
        .filter(([column]) => shownColumns.includes(column))
        .map(([, cell]) => cell)
        .join(delimiter),
    )
    const odd = oddities[oddity]?.(lines, shownColumns.length, delimiter) ?? lines
    const all = [...odd.slice(0, twice), shownColumns.join(delimiter), ...odd]
    const table = [all[twice] ?? '', ...all.slice(0, twice), ...all.slice(twice + 1)]
    const head = mark === 'sep=,\n' && delimiter === ';' ? '' : mark
    const title = oddity === 'title' ? `Kertas kerja${lineEnd}${lineEnd}` : ''
    return head + title + table.join(lineEnd) + (oddity === 'last' ? '' : lineEnd)
  })

/** Clean but for what does not apply, by the agency or the verifier, with reasons of all kinds. */
export const exclusions = fc
  .array(
    fc.record({
      agency: words('Kota A', 'Kota B', 'Kota C', 'Kota D'),
      indicator: words('1.1', '2.2', '4.1a', '4.1b', '4.1a', '4.1b', '6.3', '6.4b'),
      level: rarely(words('', '2', '3', 'tb', 'na'), words('5')),
      verified: rarely(words('', '', '0', '2', 'tb'), words('tinggi')),
      reason: rarely(words('', 'TPP tidak dibayar', 'Perbup 5/2020'), words('.', 'lain')),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) => {
    const first = new Map(
      rows.map((row) => {
        const isOptional = !['1.1', '2.2'].includes(row.indicator) || row.reason === '.'
        const [level, verified] = [row.level, row.verified].map((cell) =>
          /^(tb|na)$/.test(cell) && !isOptional ? '1' : cell,
        )
        const reason = /^(tb|na)?$/.test(level ?? '') && isOptional ? row.reason : ''
        const key = `${row.agency},2026,${row.indicator}`
        return [key, `${key},${level},${verified},${reason}`] as const
      }),
    )
    const header = 'instansi,tahun,indikator,tingkat,tingkat_verifikasi,alasan_tidak_berlaku'
    return `${[header, ...first.values()].join('\n')}\n`
  })

const oddities: Readonly<
  Record<string, (lines: readonly string[], width: number, delimiter: string) => readonly string[]>
> = {
  short: (lines) => [...lines, 'Kota A'],
  long: (lines, width, delimiter) => [`${delimiter.repeat(width)}lebih`, ...lines],
  blank: (lines) => ['', ...lines, '', ''],
  delimiters: (lines, width, delimiter) => [delimiter.repeat(width - 1), ...lines],
  merged: (lines, width, delimiter) => [...lines, delimiter.repeat(width - 1).replace(/.$/, '$&x')],
  quote: (lines) => [...lines, 'Kota "A"', ...lines],
}
