import { describe, expect, it } from 'vitest'
import {
  indicatorsIn,
  previousAnswerOf,
  progressOf,
  type Scope,
  unitsIn,
} from '../../../src/features/fill/scope.js'
import { questions, verifying, whole } from './questions.js'

const ids = (indicators: readonly { readonly id: string }[]) => indicators.map(({ id }) => id)

const inUnits = questions({
  '1.1': { claim: 2, remarks: [{ unit: 'Mutasi' }, { unit: 'Diklat' }] },
  '1.2': { remarks: [{ unit: ' mutasi ' }] },
  '2.2': { claim: 3, remarks: [{ unit: '' }, { unit: 'Kinerja' }] },
})

describe('the indicators of a scope', () => {
  it.each<{ what: string; scope: Partial<Scope>; expected: readonly string[] }>([
    { what: 'all', scope: {}, expected: ['1.1', '1.2', '2.1a', '2.1b', '2.2'] },
    { what: 'an aspect', scope: { aspect: '2' }, expected: ['2.1a', '2.1b', '2.2'] },
    { what: 'a unit with a row', scope: { unit: 'Mutasi' }, expected: ['1.1', '1.2'] },
    { what: 'a unit in a later row', scope: { unit: 'DIKLAT' }, expected: ['1.1'] },
    { what: 'a unit in an aspect', scope: { unit: 'Kinerja', aspect: '2' }, expected: ['2.2'] },
    { what: 'a unit that has nothing', scope: { unit: 'Umum' }, expected: [] },
    {
      what: 'open ones too, to be counted',
      scope: { isOpenOnly: true },
      expected: ['1.1', '1.2', '2.1a', '2.1b', '2.2'],
    },
  ])('of $what: $expected', ({ scope, expected }) => {
    expect(ids(indicatorsIn({ ...whole, ...scope }, inUnits))).toEqual(expected)
  })

  it('know their units, each once, as first written', () => {
    expect(unitsIn(inUnits)).toEqual(['Mutasi', 'Diklat', 'Kinerja'])
  })
})

describe('progress', () => {
  const figures = (scope: Scope, given: Parameters<typeof questions>[0]) => {
    const { done, all, open } = progressOf(scope, questions(given))
    return { done, all, open: ids(open) }
  }

  it('counts a question whose counterpart is answered, or waits, as done', () => {
    expect(figures(whole, {})).toEqual({ done: 1, all: 5, open: ['1.1', '1.2', '2.1a', '2.2'] })
    expect(figures(whole, { '2.1b': 2 }).open).toEqual(['1.1', '1.2', '2.2'])
  })

  it('counts what does not apply as answered', () => {
    expect(figures(whole, { '1.1': 'not-applicable' }).open).not.toContain('1.1')
  })

  it('counts level 0 as answered, and documents alone not', () => {
    expect(figures(whole, { '1.1': 0, '1.2': { documents: [] } }).open).toEqual([
      '1.2',
      '2.1a',
      '2.2',
    ])
  })

  it('of a verifier counts the claims that wait', () => {
    const given = { '1.1': 3, '1.2': { claim: 2, verified: 0 }, '2.2': 'not-applicable' } as const
    expect(figures(verifying, given)).toEqual({ done: 4, all: 5, open: ['1.1'] })
  })

  it('of an aspect counts its own only', () => {
    expect(figures({ ...whole, aspect: '1' }, { '1.1': 3, '2.2': 1 })).toEqual({
      done: 1,
      all: 2,
      open: ['1.2'],
    })
  })
})

describe('going back', () => {
  it.each<{ from: string; scope?: Partial<Scope>; to: string | undefined }>([
    { from: '1.1', to: undefined },
    { from: '1.2', to: '1.1' },
    { from: '2.1a', to: '1.2' },
    { from: '2.1a', scope: { aspect: '2' }, to: undefined },
    { from: '2.2', scope: { unit: 'Mutasi' }, to: '1.2' },
    { from: '1.2', scope: { isOpenOnly: true }, to: '1.1' },
  ])('from $from in $scope leads to $to, answered or not', ({ from, scope, to }) => {
    expect(previousAnswerOf(from, { ...whole, ...scope }, inUnits)?.id).toBe(to)
  })
})
