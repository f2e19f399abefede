import { describe, expect, it } from 'vitest'
import { printable } from '../../src/core/printable.js'

describe('printable text', () => {
  it.each([
    { name: 'plain text', text: 'SK Bupati No. 1/2024 “Talenta” – é 漢字 😀' },
    { name: 'tabs and line feeds', text: 'satu\tdua\ntiga' },
    { name: 'nothing', text: '' },
  ])('keeps $name', ({ text }) => {
    expect(printable(text)).toBe(text)
  })

  it.each([
    { name: 'an escape sequence', text: '\u001b[31mmerah', shown: '\\u001b[31mmerah' },
    { name: 'NUL', text: 'a\u0000b', shown: 'a\\u0000b' },
    { name: 'a bell', text: '\u0007', shown: '\\u0007' },
    { name: 'a backspace', text: 'a\bb', shown: 'a\\u0008b' },
    { name: 'a form feed', text: '\f', shown: '\\u000c' },
    { name: 'delete', text: '\u007f', shown: '\\u007f' },
    { name: 'a C1 control', text: '\u009b31m', shown: '\\u009b31m' },
    { name: 'a turn of the writing direction', text: 'a\u202efdp', shown: 'a\\u202efdp' },
    { name: 'an isolate', text: '\u2066', shown: '\\u2066' },
    { name: 'a character without width', text: 'a\u200bb', shown: 'a\\u200bb' },
    { name: 'a line separator', text: '\u2028', shown: '\\u2028' },
    { name: 'a byte order mark', text: '\ufeffa', shown: '\\ufeffa' },
    { name: 'several of them', text: '\u0001\u0002', shown: '\\u0001\\u0002' },
  ])('writes out $name', ({ text, shown }) => {
    expect(printable(text)).toBe(shown)
  })

  it.each([
    { name: 'CRLF', text: 'a\r\nb' },
    { name: 'CR', text: 'a\rb' },
    { name: 'LF', text: 'a\nb' },
  ])('breaks lines by LF where it had $name', ({ text }) => {
    expect(printable(text)).toBe('a\nb')
  })

  it('keeps an empty line between two breaks', () => {
    expect(printable('a\r\n\r\nb\r\rc')).toBe('a\n\nb\n\nc')
  })

  it('stays as it is when made printable again', () => {
    const once = printable('\u001b]0;judul\u0007')
    expect(printable(once)).toBe(once)
  })
})
