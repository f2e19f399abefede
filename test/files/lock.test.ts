import { describe, expect, it } from 'vitest'
import type { FileRecord } from '../../src/core/lock.js'
import { renderLock } from '../../src/features/evidence/page-lock.js'
import { readLock } from '../../src/files/lock.js'
import { told } from '../support/builders.js'

const aRecord = (parts: Partial<FileRecord> = {}): FileRecord => ({
  path: 'bukti/sk.pdf',
  sha256: 'a'.repeat(64),
  size: 12,
  modified: '2024-12-31T08:00:00.000Z',
  ...parts,
})

const read = (text: string) => readLock(Buffer.from(text), 'bukti.lock.json')

const faultsIn = (text: string) => told(read(text).diagnostics)

describe('a lock file', () => {
  it('is read as it was written, and knows the line of each entry', () => {
    const records = [aRecord({ path: 'b.pdf' }), aRecord({ path: 'a.pdf', size: 0 })]
    const { value, diagnostics } = read(renderLock(records))
    expect(diagnostics).toEqual([])
    expect(value?.files.map(({ path, size, at }) => [path, size, at.line])).toEqual([
      ['a.pdf', 0, 5],
      ['b.pdf', 12, 11],
    ])
  })

  it('has sorted paths, two spaces, a final newline and nothing else', () => {
    const text = renderLock([aRecord({ path: '\u{1f600}.pdf' }), aRecord({ path: '\uff21.pdf' })])
    expect(text.indexOf('\uff21.pdf')).toBeLessThan(text.indexOf('\u{1f600}.pdf'))
    expect(renderLock([aRecord()])).toBe(`{
  "schemaVersion": 1,
  "files": [
    {
      "path": "bukti/sk.pdf",
      "sha256": "${'a'.repeat(64)}",
      "size": 12,
      "modified": "2024-12-31T08:00:00.000Z"
    }
  ]
}
`)
  })

  it('may have a byte order mark and line ends of Windows', () => {
    const text = `\ufeff${renderLock([aRecord()]).replaceAll('\n', '\r\n')}`
    expect(read(text).value?.files).toHaveLength(1)
  })

  it.each([
    { what: 'no content', text: '', expected: ['1:1 file-empty'] },
    { what: 'no JSON', text: 'schemaVersion: 1\nfiles: []\n', expected: ['1:1 lock-syntax'] },
    {
      what: 'a comment',
      text: '{"schemaVersion": 1, "files": []} # x',
      expected: ['1:1 lock-syntax'],
    },
    { what: 'only a part', text: '{\n  "files": [\n', expected: ['3:1 lock-syntax'] },
    { what: 'a list', text: '[]', expected: ['1:1 value-wrong'] },
    { what: 'a number', text: '7', expected: ['1:1 value-wrong'] },
    { what: 'no files', text: '{"schemaVersion": 1}', expected: ['1:1 key-missing'] },
    {
      what: 'a later version',
      text: '{"schemaVersion": 2, "files": []}',
      expected: ['1:19 value-wrong'],
    },
    {
      what: 'an unknown key',
      text: '{"schemaVersion": 1, "file": [], "files": []}',
      expected: ['1:22 key-unknown'],
    },
    {
      what: 'a key twice',
      text: '{"schemaVersion": 1, "files": [], "files": []}',
      expected: ['1:35 key-repeated'],
    },
  ])('with $what is refused: $expected', ({ text, expected }) => {
    expect(faultsIn(text)).toEqual(expected)
    expect(read(text).value).toBeUndefined()
  })

  it.each([
    '/etc/passwd',
    '../rahasia.pdf',
    'bukti/../../rahasia.pdf',
    'bukti/./sk.pdf',
    'bukti//sk.pdf',
    'C:/sk.pdf',
    'c:sk.pdf',
    '..\\sk.pdf',
    '\\\\server\\sk.pdf',
    '.',
    '',
    '   ',
  ])('whose path is "%s" is refused', (path) => {
    expect(faultsIn(renderLock([aRecord({ path })]))).toEqual(['5:15 value-wrong'])
  })

  it.each([
    [{ sha256: 'A'.repeat(64) }, '6:17 value-wrong'],
    [{ sha256: 'a'.repeat(63) }, '6:17 value-wrong'],
    [{ size: -1 }, '7:15 value-wrong'],
    [{ size: 1.5 }, '7:15 value-wrong'],
    [{ modified: '2024-12-31' }, '8:19 value-wrong'],
  ])('with %o is refused', (parts, expected) => {
    expect(faultsIn(renderLock([aRecord(parts)]))).toEqual([expected])
  })

  it('that names a path twice is refused, with both places', () => {
    const { value, diagnostics } = read(renderLock([aRecord(), aRecord({ size: 13 })]))
    expect(value).toBeUndefined()
    expect(told(diagnostics)).toEqual(['11:15 lock-path-repeated'])
    expect(diagnostics[0]?.facts).toMatchObject({ firstAt: { line: 5, column: 15 } })
  })

  it('tells all faults in one pass', () => {
    const records = [
      aRecord({ path: '/a' }),
      aRecord({ path: 'b', sha256: 'x' }),
      aRecord({ path: 'c', size: -1 }),
    ]
    expect(faultsIn(renderLock(records))).toHaveLength(3)
  })

  it('hands no control character of a path on', () => {
    const text = renderLock([aRecord({ path: 'a\u001b[31m.pdf' })])
    expect(read(text).value?.files[0]?.path).toBe('a\\u001b[31m.pdf')
  })
})
