import { describe, expect, it } from 'vitest'
import { anAssessment, anIndicator, aRubric, figuresOf, scoreOf } from '../support/builders.js'

describe('of indicators that exclude each other', () => {
  const rubric = aRubric({
    method: 'weighted-mean',
    levels: { min: 0, max: 4 },
    indicators: [
      anIndicator({ id: '4.1a', oneOf: 'skj' }),
      anIndicator({ id: '4.1b', oneOf: 'skj' }),
      anIndicator({ id: '4.2' }),
    ],
  })

  it.each([
    { answers: { '4.1a': 4 }, applying: '4.1a', why: 'it has a level' },
    { answers: { '4.1b': 4 }, applying: '4.1b', why: 'it has a level' },
    { answers: { '4.1b': 0 }, applying: '4.1b', why: 'level 0 is a level too' },
    { answers: {}, applying: '4.1a', why: 'it is the first that is open' },
    { answers: { '4.1b': { verified: 3 } }, applying: '4.1b', why: 'the verifier assessed it' },
    { answers: { '4.1a': 'not-applicable' }, applying: '4.1b', why: 'the other does not apply' },
    { answers: { '4.1b': 'not-applicable' }, applying: '4.1a', why: 'the other does not apply' },
    {
      answers: { '4.1a': 'not-applicable', '4.1b': 3 },
      applying: '4.1b',
      why: 'it has a level and the other does not apply',
    },
  ] as const)('$applying applies after $answers: $why', ({ answers, applying }) => {
    const { indicators } = scoreOf(rubric, anAssessment(answers))
    const applicable = indicators.filter(({ notApplicable }) => !notApplicable)
    expect(applicable.map(({ indicator }) => indicator.id)).toEqual([applying, '4.2'])
  })

  it('none applies if none is said to', () => {
    const neither = { '4.1a': 'not-applicable', '4.1b': 'not-applicable', '4.2': 2 } as const
    const { claimed } = scoreOf(rubric, anAssessment(neither)).totals
    expect(figuresOf(claimed)).toMatchObject({ points: 0.5, highest: 0.5, complete: true })
  })

  it('the open question counts once and not twice', () => {
    const { claimed } = scoreOf(rubric, anAssessment({ '4.2': 4 })).totals
    expect(figuresOf(claimed)).toMatchObject({ points: 0.5, lowest: 0.5, highest: 1 })
  })
})
