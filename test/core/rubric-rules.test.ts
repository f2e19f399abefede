import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/core/diagnostic.js'
import { checkRubric } from '../../src/core/rubric-rules.js'
import {
  aBand,
  aBandCondition,
  aConsequence,
  aNeed,
  anAspect,
  anExample,
  anIndicator,
  aRequirement,
  aReview,
  aRubric,
  aStatementAbout,
  line,
  type RubricParts,
  told,
} from '../support/builders.js'

interface Case {
  readonly fault: string
  readonly parts: RubricParts
  readonly found: Diagnostic | readonly Diagnostic[]
}

/** What the rules find in a rubric that is sound but for these parts. */
const checked = (parts: RubricParts) => checkRubric(aRubric(parts))

const findsEach = (cases: readonly Case[]) =>
  it.each(cases)('finds $fault', ({ parts, found }) => {
    expect(checked(parts)).toEqual([found].flat())
  })

it('a sound rubric has no fault', () => {
  expect(checked({})).toEqual([])
  expect(checked({ method: 'weighted-mean' })).toEqual([])
})

describe('the rule that ids are unique', () => {
  const here = { at: line(5) }
  const again = { at: line(9) }
  const repeated = (id: string): Diagnostic => ({
    code: 'id-repeated',
    facts: { id, firstAt: line(5) },
    at: line(9),
  })

  findsEach([
    {
      fault: 'a second band of the same id',
      parts: { bands: [aBand({ id: 'baik', ...here }), aBand({ id: 'baik', from: 2, ...again })] },
      found: repeated('baik'),
    },
    {
      fault: 'a second aspect of the same id',
      parts: {
        aspects: [
          anAspect({ id: '1', indicators: [anIndicator({ id: '1.1' })], ...here }),
          anAspect({ id: '1', indicators: [anIndicator({ id: '1.2' })], ...again }),
        ],
      },
      found: repeated('1'),
    },
    {
      fault: 'a second indicator of the same id, in another aspect too',
      parts: {
        aspects: [
          anAspect({ id: '1', indicators: [anIndicator({ id: '1.1', ...here })] }),
          anAspect({ id: '2', indicators: [anIndicator({ id: '1.1', ...again })] }),
        ],
      },
      found: repeated('1.1'),
    },
    {
      fault: 'a second document of the same id under an indicator',
      parts: {
        indicators: [
          anIndicator({
            evidence: [aRequirement({ id: 'sk', ...here }), aRequirement({ id: 'sk', ...again })],
          }),
        ],
      },
      found: repeated('sk'),
    },
    {
      fault: 'a second consequence of the same id',
      parts: {
        consequences: [aConsequence({ id: 'jpt', ...here }), aConsequence({ id: 'jpt', ...again })],
      },
      found: repeated('jpt'),
    },
    {
      fault: 'a second condition of the same id in a consequence',
      parts: {
        consequences: [
          aConsequence({
            requires: [
              { ...aReview(), ...here },
              { ...aStatementAbout('masih-berlaku'), ...again },
            ],
          }),
        ],
      },
      found: repeated('masih-berlaku'),
    },
  ])

  it('points from every further one to the first', () => {
    const indicators = [5, 9, 12].map((number) => anIndicator({ id: '1.1', at: line(number) }))
    const found = checked({ indicators })
    expect(told(found)).toEqual(['9:1 id-repeated', '12:1 id-repeated'])
    expect(found.map(({ facts }) => facts)).toEqual(
      Array.from({ length: 2 }, () => ({ id: '1.1', firstAt: line(5) })),
    )
  })

  it.each<{ name: string; parts: RubricParts }>([
    {
      name: 'a document of two indicators',
      parts: {
        indicators: ['1.1', '1.2'].map((id) =>
          anIndicator({ id, evidence: [aRequirement({ id: 'sk' })] }),
        ),
      },
    },
    {
      name: 'a condition of two consequences',
      parts: {
        consequences: ['a', 'b'].map((id) => aConsequence({ id, requires: [aReview()] })),
      },
    },
    {
      name: 'an aspect and an indicator',
      parts: { aspects: [anAspect({ id: '1', indicators: [anIndicator({ id: '1' })] })] },
    },
  ])('lets $name have one id', ({ parts }) => {
    expect(checked(parts)).toEqual([])
  })
})

describe('the rule that spans end after they begin', () => {
  const reversed = (key: string, from: string, until: string): Diagnostic => ({
    code: 'span-reversed',
    facts: { key, from, until },
    at: line(6),
  })
  const days = { from: '2024-01-01', until: '2023-12-31', at: line(6) }

  findsEach([
    {
      fault: 'years of validity in reverse',
      parts: { valid: { from: 2026, until: 2025, at: line(6) } },
      found: reversed('valid', '2026', '2025'),
    },
    {
      fault: 'years of a default in reverse',
      parts: { defaultFor: { from: 2026, until: 2025, at: line(6) } },
      found: reversed('default_for', '2026', '2025'),
    },
    {
      fault: 'a basis that was never in force',
      parts: { basis: [{ cite: 'UU', ...days }] },
      found: reversed('basis', '2024-01-01', '2023-12-31'),
    },
    {
      fault: 'the same in a condition',
      parts: {
        consequences: [
          aConsequence({ requires: [{ ...aReview(), basis: [{ cite: 'UU', ...days }] }] }),
        ],
      },
      found: reversed('basis', '2024-01-01', '2023-12-31'),
    },
  ])

  it('lets a span be of one year or one day, or open', () => {
    const at = line(6)
    const day = '2024-01-01'
    expect(
      checked({
        valid: { from: 2026, until: 2026, at },
        defaultFor: { until: 2025, at },
        basis: [{ cite: 'UU', from: day, until: day, at }],
      }),
    ).toEqual([])
  })
})

describe('the rule that levels ascend', () => {
  it.each([
    { min: 4, max: 1 },
    { min: 3, max: 3 },
  ])('finds a scale from $min to $max', (levels) => {
    const found = checked({ levels, levelsAt: line(7) })
    expect(found).toEqual([{ code: 'levels-reversed', facts: levels, at: line(7) }])
  })

  it('tells a scale in reverse once, not for every level that cannot lie on it', () => {
    const indicators = [anIndicator({ evidence: [aRequirement({ fromLevel: 2 })] })]
    const examples = [anExample({ levels: { '1.1': 3 } })]
    const found = checked({ levels: { min: 4, max: 1 }, levelsAt: line(7), indicators, examples })
    expect(told(found)).toEqual(['7:1 levels-reversed'])
  })
})

describe('the rules of bands', () => {
  const unordered = (band: string, from: number, before: number): Diagnostic => ({
    code: 'bands-unordered',
    facts: { band, from, before },
    at: line(9),
  })
  const low = aBand({ id: 'rendah', from: 0 })
  const middle = aBand({ id: 'sedang', from: 175.5 })

  findsEach([
    {
      fault: 'a band that starts below the one before',
      parts: { bands: [low, middle, aBand({ id: 'tinggi', from: 175, fromAt: line(9) })] },
      found: unordered('tinggi', 175, 175.5),
    },
    {
      fault: 'a band that starts where the one before starts',
      parts: { bands: [low, middle, aBand({ id: 'tinggi', from: 175.5, fromAt: line(9) })] },
      found: unordered('tinggi', 175.5, 175.5),
    },
    {
      fault: 'a first band that does not start at 0',
      parts: { bands: [aBand({ id: 'rendah', from: 100, fromAt: line(9) })] },
      found: { code: 'bands-start', facts: { band: 'rendah', from: 100 }, at: line(9) },
    },
  ])

  it('let the last band start above the maximum', () => {
    const unreachable = aBand({ id: 'maju', from: 1.01 })
    expect(checked({ method: 'weighted-mean', bands: [low, unreachable] })).toEqual([])
  })
})

describe('the rule that weights reach the maximum', () => {
  const indicators = [
    anIndicator({ id: '1.1', weight: 2.5 }),
    anIndicator({ id: '1.2', weight: 0.1 }),
  ]
  const differs = (owner: string, sum: number, stated: number): Diagnostic => ({
    code: 'maximum-differs',
    facts: { owner, sum, stated },
    at: line(8),
  })
  const here = { maximumAt: line(8) }

  findsEach([
    {
      fault: 'a maximum of the whole that is too high by a hundredth',
      parts: { indicators, maximum: 10.41, ...here },
      found: differs('contoh', 10.4, 10.41),
    },
    {
      fault: 'a maximum of an aspect that is too low',
      parts: { aspects: [anAspect({ id: '3', indicators, maximum: 10, ...here })] },
      found: differs('3', 10.4, 10),
    },
    {
      fault: 'a mean whose maximum is not 1',
      parts: { method: 'weighted-mean', maximum: 100, ...here },
      found: differs('contoh', 1, 100),
    },
    {
      fault: 'an aspect of a mean whose maximum is not 1',
      parts: {
        method: 'weighted-mean',
        aspects: [anAspect({ id: '3', weight: 10, indicators, maximum: 10.4, ...here })],
      },
      found: differs('3', 1, 10.4),
    },
  ])

  it.each<{ name: string; parts: RubricParts }>([
    { name: 'exact sums', parts: { indicators, maximum: 10.4 } },
    {
      name: 'an aspect that states its sum',
      parts: { aspects: [anAspect({ indicators, maximum: 10.4 })] },
    },
    { name: 'an aspect that states nothing', parts: { aspects: [anAspect({ indicators })] } },
  ])('finds nothing wrong with $name', ({ parts }) => {
    expect(checked(parts)).toEqual([])
  })
})

describe('the rule that levels are on the scale', () => {
  const beyond = (found: number, min = 1): Diagnostic => ({
    code: 'level-beyond',
    facts: { found, min, max: 4 },
    at: line(9),
  })
  const at = line(9)
  const other = anIndicator({ id: '1.2' })

  findsEach([
    {
      fault: 'a text for a level above the top',
      parts: { indicators: [anIndicator({ levels: [{ level: 5, text: { id: 'Lima' }, at }] })] },
      found: beyond(5, 0),
    },
    {
      fault: 'a document needed from a level above the top',
      parts: { indicators: [anIndicator({ evidence: [aRequirement({ fromLevel: 5, at })] })] },
      found: beyond(5),
    },
    {
      fault: 'a document needed from a level below the lowest',
      parts: { indicators: [anIndicator({ evidence: [aRequirement({ fromLevel: 0, at })] })] },
      found: beyond(0),
    },
    {
      fault: 'an effort for a level above the top',
      parts: { indicators: [anIndicator({ effort: [{ level: 5, days: 10, at }] })] },
      found: beyond(5),
    },
    {
      fault: 'an effort for a level below the lowest',
      parts: { indicators: [anIndicator({ effort: [{ level: 0, days: 10, at }] })] },
      found: beyond(0),
    },
    {
      fault: 'a need of a level above the top',
      parts: { indicators: [anIndicator({ needs: [aNeed('1.2', { level: 5, at })] }), other] },
      found: beyond(5),
    },
    {
      fault: 'an example with a level above the top',
      parts: { examples: [anExample({ levels: { '1.1': 5 }, at })] },
      found: beyond(5, 0),
    },
  ])

  it('lets texts and examples say 0, which is always possible', () => {
    const indicators = [anIndicator({ levels: [{ level: 0, text: { id: 'Tanpa bukti' }, at }] })]
    const examples = [anExample({ levels: { '1.1': 0 } })]
    expect(checked({ indicators, examples })).toEqual([])
  })

  it('lets a scale from 0 begin there', () => {
    const indicators = [anIndicator({ evidence: [aRequirement({ fromLevel: 0 })] })]
    expect(checked({ indicators, levels: { min: 0, max: 4 } })).toEqual([])
  })
})

describe('the rule that references exist', () => {
  const at = line(9)
  const unknown = (key: string, found: string, near?: string): Diagnostic => ({
    code: 'reference-unknown',
    facts: { key, found, near },
    at,
  })
  const bands = [aBand({ id: 'baik' })]

  findsEach([
    {
      fault: 'a need of an indicator that is not there',
      parts: { indicators: [anIndicator({ id: '1.1', needs: [aNeed('1.11', { at })] })] },
      found: unknown('indicator', '1.11', undefined),
    },
    {
      fault: 'a condition on a band that is not there',
      parts: {
        bands,
        consequences: [aConsequence({ requires: [aBandCondition({ atLeast: 'bail', at })] })],
      },
      found: unknown('band', 'bail', 'baik'),
    },
    {
      fault: 'an example with an indicator that is not there',
      parts: { examples: [anExample({ levels: { 'x.9.9.9': 3 }, at })] },
      found: unknown('indicator', 'x.9.9.9'),
    },
    {
      fault: 'an example that expects a band that is not there',
      parts: { bands, examples: [anExample({ band: 'Baik', at })] },
      found: unknown('band', 'Baik', 'baik'),
    },
    {
      fault: 'an example that expects an aspect that is not there',
      parts: { examples: [anExample({ aspects: { tiga: 3 }, at })] },
      found: unknown('aspect', 'tiga'),
    },
  ])

  it('are what conditions of other kinds have none of', () => {
    const requires = [aReview(), aStatementAbout('talenta')]
    expect(checked({ consequences: [aConsequence({ requires })] })).toEqual([])
  })
})

describe('the rule that needs have no cycle', () => {
  /** `{ a: ['b'] }`: a needs b. The need of b stands on the line of its turn. */
  function rubricWith(needs: Readonly<Record<string, readonly string[]>>): RubricParts {
    let number = 0
    return {
      indicators: Object.entries(needs).map(([id, ids]) => {
        const own = ids.map((indicator) => {
          number += 1
          return aNeed(indicator, { at: line(number) })
        })
        return anIndicator({ id, needs: own })
      }),
    }
  }

  it.each([
    { needs: { a: ['a'] }, cycles: [{ path: ['a', 'a'], at: 1 }] },
    { needs: { a: ['b'], b: ['a'] }, cycles: [{ path: ['a', 'b', 'a'], at: 2 }] },
    {
      needs: { a: ['b'], b: ['c'], c: ['a'] },
      cycles: [{ path: ['a', 'b', 'c', 'a'], at: 3 }],
    },
    {
      needs: { a: ['b'], b: ['c'], c: ['b'] },
      cycles: [{ path: ['b', 'c', 'b'], at: 3 }],
    },
    {
      needs: { a: ['b'], b: ['a'], c: ['d'], d: ['c'] },
      cycles: [
        { path: ['a', 'b', 'a'], at: 2 },
        { path: ['c', 'd', 'c'], at: 4 },
      ],
    },
    {
      needs: { a: ['b', 'c'], b: ['a'], c: ['a'] },
      cycles: [
        { path: ['a', 'b', 'a'], at: 3 },
        { path: ['a', 'c', 'a'], at: 4 },
      ],
    },
    { needs: { a: ['b', 'c'], b: ['c'], c: ['c'] }, cycles: [{ path: ['c', 'c'], at: 4 }] },
  ])('tells each cycle of $needs once, where it closes', ({ needs, cycles }) => {
    const found = cycles.map(({ path, at }) => ({
      code: 'needs-cycle',
      facts: { path },
      at: line(at),
    }))
    expect(checked(rubricWith(needs))).toEqual(found)
  })

  it.each([
    { name: 'a chain', needs: { a: ['b'], b: ['c'], c: [] } },
    { name: 'two ways to one indicator', needs: { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] } },
    { name: 'the same need twice', needs: { a: ['b', 'b'], b: [] } },
  ])('finds none in $name', ({ needs }) => {
    expect(checked(rubricWith(needs))).toEqual([])
  })
})

describe('the rules of the method', () => {
  const at = line(9)
  const forbidden = { notApplicable: 'forbidden', notApplicableAt: at } as const
  const excluded = { notApplicable: 'excluded', notApplicableAt: at } as const

  findsEach([
    {
      fault: 'an aspect of a mean without a weight',
      parts: { method: 'weighted-mean', aspects: [anAspect({ id: '4', at })] },
      found: { code: 'aspect-weight-missing', facts: { aspect: '4' }, at },
    },
    {
      fault: 'an aspect of a sum with a weight, which nothing would count',
      parts: { aspects: [anAspect({ id: '4', weight: 10, at })] },
      found: { code: 'aspect-weight-unused', facts: { aspect: '4' }, at },
    },
    {
      fault: 'a sum that leaves out what does not apply, and would lose its maximum',
      parts: { ...excluded },
      found: { code: 'exclusion-unsupported', facts: {}, at },
    },
    {
      fault: 'each indicator that excludes another where every one must be answered',
      parts: {
        method: 'weighted-mean',
        ...forbidden,
        indicators: [
          anIndicator({ id: '4.1a', oneOf: 'skj', at }),
          anIndicator({ id: '4.1b', oneOf: 'skj', at }),
          anIndicator({ id: '4.2' }),
        ],
      },
      found: [
        { code: 'one-of-unsupported', facts: { indicator: '4.1a' }, at },
        { code: 'one-of-unsupported', facts: { indicator: '4.1b' }, at },
      ],
    },
  ])

  it.each([
    { name: 'a mean that leaves out what does not apply', notApplicable: 'excluded' },
    { name: 'a mean that does not', notApplicable: 'forbidden' },
  ] as const)('allow $name', ({ notApplicable }) => {
    expect(checked({ method: 'weighted-mean', notApplicable })).toEqual([])
  })

  it('allow indicators that exclude each other where one may be left out', () => {
    const indicators = ['4.1a', '4.1b'].map((id) => anIndicator({ id, oneOf: 'skj' }))
    expect(checked({ method: 'weighted-mean', indicators })).toEqual([])
  })
})

it('all faults of a rubric come out in one pass', () => {
  const found = checked({
    maximum: 5,
    maximumAt: line(1),
    notApplicable: 'excluded',
    notApplicableAt: line(2),
    bands: [aBand({ from: 10, fromAt: line(3) })],
    aspects: [
      anAspect({
        weight: 1,
        at: line(4),
        indicators: [
          anIndicator({ id: '1.2', needs: [aNeed('1.2', { at: line(5) })] }),
          anIndicator({ id: '1.1' }),
          anIndicator({
            id: '1.1',
            evidence: [aRequirement({ fromLevel: 7, at: line(7) })],
            at: line(6),
          }),
        ],
      }),
    ],
    examples: [anExample({ band: 'tinggi', at: line(8) })],
  })
  expect(told(found).toSorted()).toEqual([
    '1:1 maximum-differs',
    '2:1 exclusion-unsupported',
    '3:1 bands-start',
    '4:1 aspect-weight-unused',
    '5:1 needs-cycle',
    '6:1 id-repeated',
    '7:1 level-beyond',
    '8:1 reference-unknown',
  ])
})
