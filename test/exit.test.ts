import { describe, expect, it } from 'vitest'
import { exitCode } from '../src/cli/exit.js'
import type { Diagnostic } from '../src/core/diagnostic.js'

const usage: Diagnostic = { code: 'input-missing', facts: {}, at: null }
const content: Diagnostic = { code: 'file-empty', facts: {}, at: null }
const verdict: Diagnostic = {
  code: 'example-differs',
  facts: { example: 'Kota Bogor', what: 'total', expected: '266.5', found: '266' },
  at: null,
}
const warning: Diagnostic = { code: 'translation-missing', facts: { text: 'Baik' }, at: null }
const note: Diagnostic = {
  code: 'rubric-assumed',
  facts: { rubric: 'kasn-2018', year: 2022, fitting: ['kasn-2018', 'kasn-2019'] },
  at: null,
}

describe('a run that finished', () => {
  it.each([
    { name: 'nothing', diagnostics: [], code: 0 },
    { name: 'a warning and a note', diagnostics: [warning, note], code: 0 },
    { name: 'a check that was missed', diagnostics: [verdict], code: 1 },
    { name: 'a wrong call', diagnostics: [usage], code: 2 },
    { name: 'a fault of content', diagnostics: [content], code: 3 },
    { name: 'a wrong call among other faults', diagnostics: [content, verdict, usage], code: 2 },
    { name: 'content among missed checks', diagnostics: [verdict, content], code: 3 },
    { name: 'an error among warnings', diagnostics: [warning, content, note], code: 3 },
  ])('with $name to tell exits with $code', ({ diagnostics, code }) => {
    expect(exitCode({ kind: 'finished', diagnostics })).toBe(code)
  })

  it.each([
    { name: 'content only', diagnostics: [content], code: 0 },
    { name: 'content, and a check that was missed', diagnostics: [content, verdict], code: 1 },
    { name: 'content, and a wrong call', diagnostics: [content, usage], code: 2 },
  ])('after setting faulty agencies aside ($name) exits with $code', ({ diagnostics, code }) => {
    expect(exitCode({ kind: 'finished', diagnostics, isPartial: true })).toBe(code)
  })
})

describe('a strict run that finished', () => {
  it.each([
    { name: 'nothing', diagnostics: [], code: 0 },
    { name: 'a note', diagnostics: [note], code: 0 },
    { name: 'a warning', diagnostics: [warning], code: 1 },
    { name: 'a warning, and a fault of content', diagnostics: [warning, content], code: 3 },
    { name: 'a warning, and a wrong call', diagnostics: [warning, usage], code: 2 },
  ])('with $name to tell exits with $code', ({ diagnostics, code }) => {
    expect(exitCode({ kind: 'finished', diagnostics, isStrict: true })).toBe(code)
  })
})

describe('a run that did not finish', () => {
  it('exits with 70 for a bug of ours', () => {
    expect(exitCode({ kind: 'bug' })).toBe(70)
  })

  it('exits with 130 when interrupted', () => {
    expect(exitCode({ kind: 'interrupted' })).toBe(130)
  })
})
