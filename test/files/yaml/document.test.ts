import { describe, expect, it } from 'vitest'
import { type Path, readYaml } from '../../../src/files/yaml/document.js'
import { told } from '../../support/builders.js'

const read = (text: string) => readYaml(Buffer.from(text), 'rubrik.yaml')

const shown = (place: { readonly line: number; readonly column: number } | undefined) =>
  `${place?.line}:${place?.column}`

const nested = `id: kota
bands:
  - {id: baik, from: 250}
  - id: tinggi
    from:
      325
aspects: {"3": {name: Karier}}
kosong:
`

describe('a YAML document', () => {
  it('is plain data', () => {
    expect(read('id: "3.3"\nweight: 2.5\nlevels: {1: satu}\n').value?.value).toEqual({
      id: '3.3',
      weight: 2.5,
      levels: { 1: 'satu' },
    })
  })

  it.each<{ path: Path; value: string; key: string }>([
    { path: [], value: '1:1', key: '1:1' },
    { path: ['id'], value: '1:5', key: '1:1' },
    { path: ['bands'], value: '3:3', key: '2:1' },
    { path: ['bands', 0], value: '3:5', key: '3:5' },
    { path: ['bands', 0, 'from'], value: '3:22', key: '3:16' },
    { path: ['bands', 1], value: '4:5', key: '4:5' },
    { path: ['bands', 1, 'from'], value: '6:7', key: '5:5' },
    { path: ['aspects', '3', 'name'], value: '7:23', key: '7:17' },
    { path: ['kosong'], value: '8:8', key: '8:1' },
  ])('knows where $path stands: value $value, key $key', ({ path, value, key }) => {
    const document = read(nested).value
    expect(shown(document?.placeOf(path))).toBe(value)
    expect(shown(document?.keyPlaceOf(path))).toBe(key)
  })

  it.each<{ path: Path; value: string }>([
    { path: ['bands', 0, 'name'], value: '3:5' },
    { path: ['bands', 7, 'name', 'id'], value: '3:3' },
    { path: ['id', 'en'], value: '1:5' },
    { path: ['tidak-ada'], value: '1:1' },
  ])('says of $path, which is not there, where it would belong: $value', ({ path, value }) => {
    expect(shown(read(nested).value?.placeOf(path))).toBe(value)
  })

  it.each([
    { name: 'CRLF', text: 'a: 1\r\nb:\r\n  c: 2\r\n' },
    { name: 'a mark', text: '\ufeffa: 1\nb:\n  c: 2\n' },
    { name: 'comments', text: 'a: 1\nb: # lihat lampiran\n  c: 2 # ini\n' },
  ])('counts lines and columns the same with $name', ({ text }) => {
    const document = read(text).value
    expect(shown(document?.placeOf(['b', 'c']))).toBe('3:6')
    expect(shown(document?.keyPlaceOf(['a']))).toBe('1:1')
  })

  it('counts columns in characters', () => {
    expect(shown(read('{nama: "é€", id: 1}\n').value?.placeOf(['id']))).toBe('1:18')
    expect(shown(read('{nama: "😀😀", id: 1}\n').value?.placeOf(['id']))).toBe('1:18')
  })

  it.each([
    { name: 'UTF-16', bytes: Buffer.from('\ufeffid: kota\n', 'utf16le'), found: [] },
    {
      name: 'Windows-1252',
      bytes: Buffer.from('id: kota # é\n', 'latin1'),
      found: ['1:12 encoding-wrong'],
    },
    { name: 'a workbook', bytes: Buffer.from('PK\u0003\u0004'), found: ['1:1 file-binary'] },
    { name: 'nothing', bytes: Buffer.from(' \n'), found: ['1:1 file-empty'] },
  ])('in $name: $found', ({ bytes, found }) => {
    const { value, diagnostics } = readYaml(bytes, 'rubrik.yaml')
    expect(told(diagnostics)).toEqual(found)
    expect(value === undefined).toBe(found.length > 0)
  })

  it('has no merge keys', () => {
    const text = 'dasar: &dasar {a: 1}\nisi:\n  <<: *dasar\n'
    expect(read(text).value?.value).toEqual({ dasar: { a: 1 }, isi: { '<<': { a: 1 } } })
    expect(told(read(`%YAML 1.1\n---\n${text}`).diagnostics)).toEqual(['1:1 yaml-syntax'])
  })
})

describe('a fault of YAML syntax', () => {
  it.each([
    { name: 'a colon in a text', text: 'title: Rubrik 2020: versi kota\n', found: '1:8' },
    { name: 'a tab as indentation', text: 'a:\n\tb: 1\n', found: '2:1' },
    { name: 'an open bracket', text: 'a: {b: 1\nc: 2\n', found: '2:1' },
    { name: 'an open quote', text: 'a: 1\nb: "x\n', found: '3:1' },
    { name: 'a line out of line', text: 'a:\n    b: 1\n  c: 2\n', found: '3:1' },
    { name: 'two documents', text: 'a: 1\n---\nb: 2\n', found: '2:1' },
    { name: 'an alias of nothing', text: 'a: 1\nb: *x\n', found: '2:4' },
    { name: 'an unknown tag', text: 'a: !rubrik 1\n', found: '1:4' },
  ])('$name: $found', ({ text, found }) => {
    const { value, diagnostics } = read(text)
    expect(value).toBeUndefined()
    expect(told(diagnostics)).toContain(`${found} yaml-syntax`)
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['yaml-syntax']))
  })

  it('a repeated key leaves the rest readable', () => {
    const { value, diagnostics } = read('a: 1\nb: 2\na: 3\nb : 4\n')
    expect(diagnostics).toMatchObject([
      { code: 'key-repeated', facts: { key: 'a' }, at: { line: 3, column: 1 } },
      { code: 'key-repeated', facts: { key: 'b' }, at: { line: 4, column: 1 } },
    ])
    expect(value).toBeDefined()
  })
})

describe('aliases', () => {
  const bomb = [
    'a: &a [x, x]',
    ...Array.from(
      'bcdefghij',
      (name, n) => `${name}: &${name} [*${'abcdefghij'[n]}, *${'abcdefghij'[n]}]`,
    ),
  ].join('\n')

  it('are followed', () => {
    expect(read('a: &a {id: Baik}\nb: *a\n').value?.value).toEqual({
      a: { id: 'Baik' },
      b: { id: 'Baik' },
    })
  })

  it('that multiply are refused', () => {
    const { value, diagnostics } = read(bomb)
    expect(value).toBeUndefined()
    expect(told(diagnostics)).toEqual(['1:1 alias-excessive'])
  })
})
