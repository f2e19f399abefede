import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readXlsxSheet } from '../../../src/files/xlsx/read.js'
import { told } from '../../support/builders.js'
import { aWorkbook, partOf, withParts } from '../../support/workbook.js'

const sheetPart = 'xl/worksheets/sheet1.xml'

/** A workbook whose cell B2 is written so, with a date format as the second style. */
async function withCell(cell: string): Promise<Uint8Array> {
  const bytes = await aWorkbook({
    name: 'Lembar',
    rows: [
      ['indikator', 'tingkat'],
      ['1.1', 7],
    ],
    cells: new Map([['1,3', { value: new Date(Date.UTC(2024, 0, 1)), type: 'date' }]]),
  })
  const xml = partOf(bytes, sheetPart)
  const changed = xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, cell)
  expect(changed).not.toBe(xml)
  return withParts(bytes, { [sheetPart]: changed })
}

const read = (bytes: Uint8Array) => readXlsxSheet(bytes, 'a.xlsx')

/** The style that the library gave the date. */
const dateStyle = async (): Promise<string> =>
  /<c r="D2"[^>]*? s="(\d+)"/.exec(partOf(await withCell('<c r="B2"/>'), sheetPart))?.[1] ?? ''

describe('a cell whose text the workbook does not hold', () => {
  it.each([
    { what: 'an index beyond the last', cell: '<c r="B2" t="s"><v>999</v></c>' },
    { what: 'an index below the first', cell: '<c r="B2" t="s"><v>-1</v></c>' },
    { what: 'no index', cell: '<c r="B2" t="s"><v></v></c>' },
    { what: 'words for an index', cell: "<c r='B2' t='s'><v>tiga</v></c>" },
    { what: 'a text that does not stand in it', cell: '<c r="B2" t="inlineStr"><v>3</v></c>' },
    { what: 'a value that is not closed', cell: '<c r="B2"><v>3</c>' },
    { what: 'a formula never computed', cell: '<c r="B2"><f>1+2</f></c>' },
    { what: 'a formula with a blank value', cell: '<c r="B2"><f>1+2</f><v/></c>' },
    { what: 'a formula of text never computed', cell: '<c r="B2" t="str"><f>A1</f></c>' },
    { what: 'a formula shared with others', cell: '<c r="B2"><f t="shared" si="0"/><v></v></c>' },
  ])('is told with its place: $what', async ({ cell }) => {
    const { value, diagnostics } = await read(await withCell(cell))
    expect(value).toBeUndefined()
    expect(told(diagnostics)).toEqual(['2:2 workbook-damaged'])
  })

  it('is told of a number that is no day', async () => {
    const style = await dateStyle()
    const { diagnostics } = await read(await withCell(`<c r="B2" s="${style}"><v>1e12</v></c>`))
    expect(told(diagnostics)).toEqual(['2:2 workbook-damaged'])
  })

  it.each([
    { what: 'a blank cell that is called text', cell: '<c r="B2" t="s"/>', text: '' },
    {
      what: 'a formula that gives no text',
      cell: '<c r="B2" t="str"><f>A9</f><v></v></c>',
      text: '',
    },
    { what: 'a computed formula', cell: '<c r="B2"><f>1+2</f><v>3</v></c>', text: '3' },
    { what: 'an error as it is shown', cell: '<c r="B2" t="e"><v>#REF!</v></c>', text: '#REF!' },
    { what: 'truth', cell: '<c r="B2" t="b"><v>1</v></c>', text: 'TRUE' },
    { what: 'an unknown type', cell: '<c r="B2" t="x"><v>3</v></c>', text: '3' },
    {
      what: 'a day by its name',
      cell: '<c r="B2" t="d"><v>2024-01-31</v></c>',
      text: '2024-01-31',
    },
    { what: 'a style that is not there', cell: '<c r="B2" s="99"><v>3</v></c>', text: '3' },
    {
      what: 'text of its own',
      cell: '<c r="B2" t="inlineStr"><is><t>tb</t></is></c>',
      text: 'tb',
    },
  ])('is not said of $what', async ({ cell, text }) => {
    const { value, diagnostics } = await read(await withCell(cell))
    expect(diagnostics).toEqual([])
    expect(value?.rows[0]?.cells[1] ?? '').toBe(text)
  })
})

describe('a workbook that lacks a part', () => {
  it.each([sheetPart, 'xl/sharedStrings.xml'])('%s', async (part) => {
    const { [part]: _, ...rest } = unzipSync(await withCell('<c r="B2"><v>3</v></c>'))
    const { value, diagnostics } = await read(zipSync(rest))
    expect(value).toBeUndefined()
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['workbook-damaged']))
  })

  it('ends within a row', async () => {
    const bytes = await withCell('<c r="B2"><v>3</v></c>')
    const xml = partOf(bytes, sheetPart)
    const cut = xml.slice(0, xml.indexOf('<v>3</v>'))
    const { diagnostics } = await read(withParts(bytes, { [sheetPart]: cut }))
    expect(diagnostics.map(({ code }) => code)).toEqual(['workbook-damaged'])
  })
})
