import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/files/text.js'
import { told } from '../support/builders.js'

const decode = (bytes: Uint8Array) => decodeText(bytes, 'kertas.csv')

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))),
  )

/** The letters of Windows-1252 from 0x80 to 0x9F, without the five bytes that have none. */
const windowsLetters = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'
const windowsBytes = [
  0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93,
  0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
]

/** Without the letter that stands for an unreadable one, which a file may hold by itself. */
const anyBytes = fc
  .uint8Array({ minLength: 1 })
  .filter((from) => !Buffer.from(from).includes('\ufffd'))

describe('the text of a file', () => {
  it.each([
    { name: 'UTF-8', from: bytes('Puskesmas é “1”'), encoding: 'utf-8' },
    {
      name: 'UTF-8 with a mark',
      from: bytes([0xef, 0xbb, 0xbf], 'Puskesmas é “1”'),
      encoding: 'utf-8',
      hasBom: true,
    },
    {
      name: 'UTF-16 as Excel writes "Unicode text"',
      from: Buffer.from('\ufeffPuskesmas é “1”', 'utf16le'),
      encoding: 'utf-16le',
      hasBom: true,
    },
    {
      name: 'UTF-16 with the high byte first',
      from: utf16be('\ufeffPuskesmas é “1”'),
      encoding: 'utf-16be',
      hasBom: true,
    },
    {
      name: 'Windows-1252',
      from: bytes('Puskesmas ', [0xe9, 0x20, 0x93], '1', [0x94]),
      encoding: 'windows-1252',
    },
  ])('is read from $name', ({ from, encoding, hasBom = false }) => {
    expect(decode(from)).toEqual({
      value: { text: 'Puskesmas é “1”', encoding, hasBom },
      diagnostics: [],
    })
  })

  it('has every letter of Windows-1252', () => {
    expect(decode(bytes(windowsBytes)).value?.text).toBe(windowsLetters)
  })

  it('is the same in every encoding that can hold it', () => {
    const written = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `SK ${text}`)
    fc.assert(
      fc.property(written, (text) => {
        expect(decode(Buffer.from(text)).value?.text).toBe(text)
        expect(decode(Buffer.from(`\ufeff${text}`)).value?.text).toBe(text)
        expect(decode(Buffer.from(`\ufeff${text}`, 'utf16le')).value?.text).toBe(text)
        expect(decode(utf16be(`\ufeff${text}`)).value?.text).toBe(text)
      }),
    )
  })

  it('is never half of what other bytes say: they are read whole or refused', () => {
    fc.assert(
      fc.property(anyBytes, (from) => {
        const { value, diagnostics } = decode(from)
        expect(value === undefined).toBe(diagnostics.length === 1)
        expect(value?.text ?? '').not.toContain('\ufffd')
      }),
    )
  })
})

describe('a file that is not text', () => {
  it.each([
    { name: 'no byte at all', from: bytes(), found: '1:1 file-empty' },
    { name: 'blank lines only', from: bytes('\r\n \t\r\n'), found: '1:1 file-empty' },
    { name: 'a mark and nothing else', from: bytes([0xff, 0xfe]), found: '1:1 file-empty' },
    { name: 'NUL bytes', from: bytes('a;b\n1;2', [0, 0]), found: '1:1 file-binary' },
    {
      name: 'UTF-16 without its mark',
      from: Buffer.from('instansi;tahun', 'utf16le'),
      found: '1:1 file-binary',
    },
    {
      name: 'UTF-8 with a letter of Windows-1252 in it',
      from: bytes('Naskah “A”\nNaskah ', [0x93], 'B'),
      found: '2:8 encoding-wrong',
    },
    {
      name: 'the same, with letters of several bytes before it on the line',
      from: bytes('é€😀 ', [0x93]),
      found: '1:5 encoding-wrong',
    },
    {
      name: 'marked as UTF-8, but with a letter of Windows-1252 in it',
      from: bytes([0xef, 0xbb, 0xbf], 'Caf', [0xe9]),
      found: '1:4 encoding-wrong',
    },
    ...[0x81, 0x8d, 0x8f, 0x90, 0x9d].map((byte) => ({
      name: `byte ${byte.toString(16)}, which Windows-1252 leaves unused`,
      from: bytes('Daftar\r\npegawai ', [byte]),
      found: '2:9 encoding-wrong',
    })),
    {
      name: 'UTF-8 cut off in the middle of a letter',
      from: bytes('“Talenta”\n', [0xe2, 0x80]),
      found: '2:1 encoding-wrong',
    },
    {
      name: 'half of a pair of UTF-16 among letters of UTF-8',
      from: bytes('“SK” ', [0xed, 0xa0, 0x80]),
      found: '1:6 encoding-wrong',
    },
    {
      name: 'a letter in more bytes than it needs among letters of UTF-8',
      from: bytes('“SK” ', [0xe0, 0x80, 0xaf]),
      found: '1:6 encoding-wrong',
    },
    {
      name: 'UTF-16 cut off in the middle of a letter',
      from: Buffer.from('\ufeffbaris\nSK1', 'utf16le').subarray(0, -1),
      found: '2:3 encoding-wrong',
    },
    {
      name: 'UTF-16 with half of a pair in the middle',
      from: Buffer.from('\ufeffbaris\nSK\ud800 1\nlagi', 'utf16le'),
      found: '2:3 encoding-wrong',
    },
  ])('$name: $found', ({ from, found }) => {
    const { value, diagnostics } = decode(from)
    expect(value).toBeUndefined()
    expect(told(diagnostics)).toEqual([found])
  })

  it.each([
    { name: 'a workbook', from: bytes([0x50, 0x4b, 3, 4]), format: 'xlsx' },
    { name: 'an old workbook', from: bytes([0xd0, 0xcf, 0x11, 0xe0]), format: 'xls' },
    { name: 'a PDF', from: bytes('%PDF-1.7\n'), format: 'pdf' },
  ])('$name is told by name', ({ from, format }) => {
    expect(decode(from).diagnostics).toMatchObject([{ code: 'file-binary', facts: { format } }])
  })

  it('tells the byte that has no meaning', () => {
    expect(decode(bytes('“a”', [0xe9])).diagnostics).toMatchObject([{ facts: { byte: 'E9' } }])
  })

  it('is not read as Windows-1252 where that is not accepted', () => {
    const { diagnostics } = decodeText(bytes('id: Caf', [0xe9]), 'rubrik.yaml', ['utf-8'])
    expect(told(diagnostics)).toEqual(['1:8 encoding-wrong'])
  })
})
