import { unzipSync, zipSync } from 'fflate'
import type { WriteSheet } from 'hucre'
import { describe, expect, it } from 'vitest'
import { readXlsxSheet } from '../../../src/files/xlsx/read.js'
import { aWorkbook, withParts } from '../../support/workbook.js'

const sheetOf = (rows: WriteSheet['rows'], others: Partial<WriteSheet> = {}): WriteSheet => ({
  name: 'Kertas Kerja',
  ...(rows ? { rows } : {}),
  ...others,
})

const codesOf = async (bytes: Uint8Array, name?: string) => {
  const { value, diagnostics } = await readXlsxSheet(bytes, 'a.xlsx', name)
  expect(value).toBeUndefined()
  return diagnostics.map(({ code, at }) => `${at?.line ?? '-'}:${at?.column ?? '-'} ${code}`)
}

/** The text that the cell A2 is read as. */
async function textOf(cell: NonNullable<WriteSheet['rows']>[number][number]): Promise<string> {
  const bytes = await aWorkbook(sheetOf([['kolom'], [cell]]))
  const { value } = await readXlsxSheet(bytes, 'a.xlsx')
  return value?.rows[0]?.cells[0] ?? ''
}

describe('a cell', () => {
  it.each([
    { what: 'text', cell: 'SK Komite Talenta', text: 'SK Komite Talenta' },
    { what: 'a number', cell: 1.1, text: '1.1' },
    { what: 'a whole number', cell: 3, text: '3' },
    { what: 'a number that computers cannot keep', cell: 0.1 + 0.2, text: '0.3' },
    { what: 'a large number', cell: 1e21, text: '1000000000000000000000' },
    { what: 'a small number', cell: -1.5e-7, text: '-0.00000015' },
    { what: 'truth', cell: true, text: 'TRUE' },
    { what: 'a date', cell: new Date(Date.UTC(2024, 1, 29)), text: '2024-02-29' },
    { what: 'lines', cell: 'satu\r\ndua', text: 'satu\ndua' },
    { what: 'text that was neutralised', cell: "'=1+1", text: '=1+1' },
    { what: 'an apostrophe of its own', cell: "'n", text: "'n" },
  ])('with $what is read as $text', async ({ cell, text }) => {
    expect(await textOf(cell)).toBe(text)
  })

  it('of a formula has what was computed last; an error stands as it is shown', async () => {
    const cells: WriteSheet['cells'] = new Map([
      ['1,0', { formula: 'A9&"x"', formulaResult: 'ax' }],
      ['1,1', { value: '#REF!', type: 'error' }],
      ['1,2', { value: 'SK Tim', type: 'richText', richText: [{ text: 'SK ' }, { text: 'Tim' }] }],
    ])
    const bytes = await aWorkbook(sheetOf([['a', 'b', 'c']], { cells }))
    const { value } = await readXlsxSheet(bytes, 'a.xlsx')
    expect(value?.rows[0]?.cells).toEqual(['ax', '#REF!', 'SK Tim'])
  })
})

describe('a sheet', () => {
  it('keeps the numbers of rows and columns, without blank rows', async () => {
    const bytes = await aWorkbook(sheetOf([[], ['a', 'b'], [null, ' '], ['c', 'd']]))
    const { value } = await readXlsxSheet(bytes, 'a.xlsx')
    expect(value?.header).toMatchObject({ cells: ['a', 'b'], line: 2, index: 1 })
    expect(value?.rows.map(({ line }) => line)).toEqual([4])
    const [row] = value?.rows ?? []
    expect(row && value?.placeOf(row, 1)).toEqual({ file: 'a.xlsx', line: 4, column: 2 })
  })

  it.each([{ hidden: true }, { veryHidden: true }])('is the first that is not %o', async (how) => {
    const bytes = await aWorkbook(
      { name: 'Daftar', ...how, rows: [['x']] },
      sheetOf([['indikator']]),
    )
    const { value } = await readXlsxSheet(bytes, 'a.xlsx')
    expect(value?.header.cells).toEqual(['indikator'])
  })

  it('can be named, in any case, and may then be hidden', async () => {
    const bytes = await aWorkbook(sheetOf([['x']]), {
      name: 'Isian 2024',
      hidden: true,
      rows: [['indikator']],
    })
    const { value } = await readXlsxSheet(bytes, 'a.xlsx', 'isian 2024')
    expect(value?.header.cells).toEqual(['indikator'])
  })

  it('that is not there is a fault of the call, with the nearest name', async () => {
    const bytes = await aWorkbook(sheetOf([['x']]))
    const { diagnostics } = await readXlsxSheet(bytes, 'a.xlsx', 'Kertas Krja')
    const facts = { found: 'Kertas Krja', near: 'Kertas Kerja', known: ['Kertas Kerja'] }
    expect(diagnostics).toEqual([{ code: 'sheet-unknown', facts, at: null }])
  })

  it('without any text is empty', async () => {
    expect(await codesOf(await aWorkbook(sheetOf([[' '], []])))).toEqual(['1:1 file-empty'])
  })
})

const text = (content: string) => new TextEncoder().encode(content)

/** Offset of the first entry in the directory at the end of a zip file. */
const directoryOf = (zip: Uint8Array): number =>
  new DataView(zip.buffer, zip.byteOffset).getUint32(zip.length - 6, true)

/** As programs write it that keep every size in eight bytes; here in the last entry. */
function withLongSizes(zip: Uint8Array): Uint8Array {
  const end = zip.length - 22
  const view = new DataView(zip.buffer, zip.byteOffset)
  let at = directoryOf(zip)
  const lengthAt = (entry: number) =>
    46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true)
  while (at + lengthAt(at) < end) at += lengthAt(at)
  const extra = new DataView(new ArrayBuffer(20))
  extra.setUint16(0, 1, true)
  extra.setUint16(2, 16, true)
  extra.setBigUint64(4, BigInt(view.getUint32(at + 24, true)), true)
  extra.setBigUint64(12, BigInt(view.getUint32(at + 20, true)), true)
  view.setUint32(at + 20, 0xffffffff, true)
  view.setUint32(at + 24, 0xffffffff, true)
  view.setUint16(at + 30, 20, true)
  return Buffer.concat([zip.subarray(0, end), Buffer.from(extra.buffer), zip.subarray(end)])
}

describe('a zip file with sizes of eight bytes', () => {
  it('is read like any other', async () => {
    const plain = zipSync(unzipSync(await aWorkbook(sheetOf([['indikator'], ['1.1']]))))
    const { value } = await readXlsxSheet(withLongSizes(Uint8Array.from(plain)), 'a.xlsx')
    expect(value?.rows.map(({ cells }) => cells)).toEqual([['1.1']])
  })
})

describe('a workbook that must not be opened', () => {
  it.each([
    { what: 'cut off', bytes: async () => (await aWorkbook(sheetOf([['x']]))).subarray(0, 900) },
    { what: 'of four bytes', bytes: async () => Uint8Array.of(0x50, 0x4b, 3, 4) },
    {
      what: 'with broken XML',
      bytes: async () =>
        withParts(await aWorkbook(sheetOf([['x']])), { 'xl/workbook.xml': '<workbook><sheets' }),
    },
    {
      what: 'with an offset that leads out of the file',
      bytes: async () => {
        const zip = Uint8Array.from(await aWorkbook(sheetOf([['x']])))
        new DataView(zip.buffer).setUint32(directoryOf(zip) + 42, 0x7fffffff, true)
        return zip
      },
    },
    {
      what: 'with a sheet that is not deflated',
      bytes: async () => {
        const zip = Uint8Array.from(await aWorkbook(sheetOf([['x']])))
        zip.fill(0xff, 60, 300)
        return zip
      },
    },
  ])('$what is damaged', async ({ bytes }) => {
    expect(await codesOf(await bytes())).toEqual(['1:1 workbook-damaged'])
  })

  it('is a document of another kind', async () => {
    const zip = zipSync({
      '[Content_Types].xml': text('<Types/>'),
      'word/document.xml': text('<w/>'),
    })
    expect(await codesOf(zip)).toEqual(['1:1 file-binary'])
    expect(await codesOf(zipSync({ 'content.xml': text('<ods/>') }))).toEqual(['1:1 file-binary'])
  })

  it('states more than 256 MB', async () => {
    const zip = Uint8Array.from(await aWorkbook(sheetOf([['x']])))
    new DataView(zip.buffer).setUint32(directoryOf(zip) + 24, 256_000_001, true)
    expect(await codesOf(zip)).toEqual(['1:1 file-too-large'])
  })

  it('holds more than 256 MB and states less', async () => {
    const zip = zipSync({ 'xl/workbook.xml': new Uint8Array(256_000_001) }, { level: 1 })
    new DataView(zip.buffer).setUint32(directoryOf(zip) + 24, 10, true)
    expect(zip.length).toBeLessThan(5_000_000)
    expect(await codesOf(zip)).toEqual(['1:1 file-too-large'])
  })

  it('has more than two million cells', async () => {
    const cells = '<c r="A1"/>'.repeat(2_000_001)
    const workbook = withParts(await aWorkbook(sheetOf([['x']])), {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
    })
    expect(await codesOf(workbook)).toEqual(['1:1 file-too-large'])
  })

  it('spans more than two million cells with two', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="200"><c r="XFD200"><v>1</v></c></row>'
    const workbook = withParts(await aWorkbook(sheetOf([['x']])), {
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
    })
    expect(await codesOf(workbook)).toEqual(['1:1 file-too-large'])
  })
})
