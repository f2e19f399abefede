import { describe, expect, it } from 'vitest'
import { testExamples } from '../../src/core/examples.js'
import type { Example } from '../../src/core/rubric.js'
import {
  aBand,
  anAspect,
  anExample,
  anIndicator,
  aRequirement,
  aRubric,
  line,
} from '../support/builders.js'

const at = line(12)

function differencesFrom(...examples: readonly Example[]) {
  const evidence = [aRequirement({ id: 'sk', fromLevel: 2 })]
  const rubric = aRubric({
    aspects: [
      anAspect({ id: '1', indicators: [anIndicator({ id: '1.1', weight: 2.5, evidence })] }),
      anAspect({ id: '2', indicators: [anIndicator({ id: '2.1', weight: 5 })] }),
    ],
    bands: [aBand({ id: 'rendah' }), aBand({ id: 'tinggi', from: 20 })],
    examples,
  })
  return testExamples(rubric).map(({ differences }) => differences)
}

const differs = (what: string, expected: string, found: string) => ({
  code: 'example-differs',
  facts: { example: 'Contoh', what, expected, found },
  at,
})

describe('an example passes', () => {
  const levels = { '1.1': 3, '2.1': 2 }

  it.each([
    {
      name: 'that expects all figures',
      total: 17.5,
      band: 'rendah',
      aspects: { '1': 7.5, '2': 10 },
    },
    { name: 'that expects the total only', total: 17.5 },
    { name: 'that expects the band only', band: 'rendah' },
    { name: 'that expects one aspect only', aspects: { '2': 10 } },
    { name: 'that expects nothing' },
  ])('$name', ({ name, ...expected }) => {
    expect(differencesFrom(anExample({ levels, ...expected }))).toEqual([[]])
  })

  it('by its claims, for which it needs no document', () => {
    const all = anExample({ levels: { '1.1': 4, '2.1': 4 }, total: 30, band: 'tinggi' })
    expect(differencesFrom(all)).toEqual([[]])
  })

  it('with open indicators, which count 0', () => {
    expect(differencesFrom(anExample({ levels: { '2.1': 1 }, total: 5 }))).toEqual([[]])
  })
})

describe('an example fails', () => {
  const levels = { '1.1': 4, '2.1': 2 }

  it.each([
    { expected: { total: 20.5 }, difference: differs('total', '20.5', '20') },
    { expected: { band: 'rendah' }, difference: differs('band', 'rendah', 'tinggi') },
    { expected: { aspects: { '1': 9 } }, difference: differs('aspects.1', '9', '10') },
    { expected: { aspects: { '9': 9 } }, difference: differs('aspects.9', '9', '-') },
  ])('that expects $expected', ({ expected, difference }) => {
    expect(differencesFrom(anExample({ levels, ...expected, at }))).toEqual([[difference]])
  })

  it('with every figure that differs, and none that does not', () => {
    const example = anExample({
      levels,
      total: 21,
      band: 'rendah',
      aspects: { '1': 10, '2': 11 },
      at,
    })
    expect(differencesFrom(example)).toEqual([
      [
        differs('total', '21', '20'),
        differs('band', 'rendah', 'tinggi'),
        differs('aspects.2', '11', '10'),
      ],
    ])
  })

  it('by itself: others pass beside it', () => {
    const good = anExample({ levels, total: 20 })
    const bad = anExample({ levels, total: 21, at })
    expect(differencesFrom(good, bad, good)).toEqual([[], [differs('total', '21', '20')], []])
  })
})

it('a rubric without examples has nothing to test', () => {
  expect(testExamples(aRubric())).toEqual([])
})
