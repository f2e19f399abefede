import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frontierOf, leastEffort, mostGain, stepsOf } from '../../../src/features/plan/frontier.js'
import { rankedBundles } from '../../../src/features/plan/greedy.js'
import {
  componentsOf,
  effortOf,
  gainOf,
  isClosed,
  type Network,
  type PlanNode,
  reachablePart,
  withProvenLevels,
} from '../../../src/features/plan/network.js'
import { combined, merged, nothing } from '../../../src/features/plan/outcome.js'

const aStep = (id: string, parts: Partial<PlanNode> = {}): PlanNode => ({
  id,
  effort: 1,
  gain: 0,
  isStep: true,
  requires: [],
  ...parts,
})

const aStanding = (id: string, parts: Partial<PlanNode> = {}): PlanNode =>
  aStep(id, { effort: 0, gain: 1, isStep: false, ...parts })

const idsOf = (network: Network): readonly string[] => network.map(({ id }) => id)

describe('what a network can reach', () => {
  it.each([
    ['nothing that requires what is not there', [['x']], ['a']],
    ['what has one way that is there', [['x', 'a']], ['a', 'b']],
    ['nothing that has only one of two requirements', [['a'], ['x']], ['a']],
    ['what requires nothing', [], ['a', 'b']],
    ['nothing that no alternative is given for', [[]], ['a']],
  ])('is %s', (_, requires, ids) => {
    expect(idsOf(reachablePart([aStep('a'), aStep('b', { requires })]))).toEqual(ids)
  })

  it('shrinks until all that stays can be had, and drops ways that cannot', () => {
    const network = [
      aStep('a', { requires: [['b']] }),
      aStep('b', { requires: [['x']] }),
      aStep('c', { requires: [['b', 'd']] }),
      aStep('d'),
    ]
    expect(reachablePart(network)).toEqual([aStep('c', { requires: [['d']] }), aStep('d')])
  })
})

describe('a choice', () => {
  const network = [
    aStep('a', { effort: 2, gain: 5 }),
    aStep('b', { effort: 3, gain: 7 }),
    aStanding('one', { requires: [['a', 'b']] }),
    aStanding('both', { requires: [['a'], ['one']], gain: 10 }),
    aStanding('later', { requires: [['last']] }),
    aStanding('last', { requires: [['b']] }),
  ]

  it.each([
    [[], true],
    [['a'], true],
    [['one'], false],
    [['a', 'one'], true],
    [['b', 'one'], true],
    [['b', 'one', 'both'], false],
    [['a', 'one', 'both'], true],
    [['a', 'both'], false],
  ])('of %j is complete: %s', (chosen, is) => {
    expect(isClosed(network, new Set(chosen))).toBe(is)
  })

  it.each([
    [[], []],
    [['a'], ['a', 'one', 'both']],
    // What stands later in the network than what follows from it is found all the same.
    [['b'], ['b', 'one', 'last', 'later']],
  ])('of %j gives %j', (steps, all) => {
    expect([...withProvenLevels(network, new Set(steps))].toSorted()).toEqual(all.toSorted())
  })

  it('takes no step by itself, even one that costs nothing', () => {
    expect([...withProvenLevels([aStep('free', { effort: 0 })], new Set())]).toEqual([])
  })

  it('costs and brings what its nodes do', () => {
    expect([effortOf(network, new Set(['a', 'b'])), effortOf(network, new Set())]).toEqual([5, 0])
    expect([gainOf(network, new Set(['a', 'both'])), gainOf(network, new Set())]).toEqual([15, 0])
  })
})

describe('parts of a network', () => {
  it('are what hangs together, by whatever way, in the order of the whole', () => {
    const network = [
      aStep('a'),
      aStep('b', { requires: [['d', 'a']] }),
      aStep('c'),
      aStep('d'),
      aStep('e', { requires: [['c'], ['f']] }),
      aStep('f'),
      aStep('g'),
    ]
    expect(componentsOf(network).map((part) => idsOf(part).join(''))).toEqual(['abd', 'cef', 'g'])
  })

  it('join where a later node asks for both', () => {
    const network = [
      aStep('a'),
      aStep('b', { requires: [['a']] }),
      aStep('c'),
      aStep('d', { requires: [['c']] }),
      aStep('e', { requires: [['b'], ['d']] }),
    ]
    expect(componentsOf(network).map((part) => idsOf(part).join(''))).toEqual(['abcde'])
  })
})

const nodePlan = fc.record({
  effort: fc.nat(3),
  gain: fc.nat(3),
  isStep: fc.boolean(),
  requires: fc.array(fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
})

const smallNetwork = fc.array(nodePlan, { minLength: 1, maxLength: 7 }).map(
  (plans): Network =>
    plans.map((plan, index) => ({
      ...plan,
      id: `${index}`,
      requires: plan.requires.map((clause) => clause.map((each) => `${each % plans.length}`)),
    })),
)

/** Every complete choice, by effort, then the one that is preferred. */
function allChoices(network: Network) {
  const nodes = [...network].toReversed()
  return Array.from({ length: 2 ** nodes.length }, (_, mask) =>
    nodes.filter((_, index) => (mask >> index) & 1),
  )
    .map((own) => ({ own, ids: new Set(idsOf(own)) }))
    .filter(({ ids }) => isClosed(network, ids))
    .map(({ own, ids }) => {
      const steps = network.filter(({ id, isStep }) => isStep && ids.has(id))
      return {
        effort: effortOf(network, ids),
        gain: gainOf(network, ids),
        steps: idsOf(steps),
        rank: own.reduce((sum, { id, isStep }) => sum + (isStep ? 2 ** (9 - Number(id)) : 0), 0),
      }
    })
    .toSorted(
      (left, right) =>
        left.effort - right.effort ||
        right.gain - left.gain ||
        left.steps.length - right.steps.length ||
        right.rank - left.rank,
    )
}

describe('the best choices', () => {
  it('are those of all that are complete: fewer steps first, then earlier ones', () => {
    let [linked, rich] = [0, 0]
    fc.assert(
      fc.property(smallNetwork, (network) => {
        const best: ReturnType<typeof allChoices> = []
        for (const choice of allChoices(network)) {
          const last = best.at(-1)
          if (!last || choice.gain > last.gain) best.push(choice)
        }
        if (network.some(({ requires }) => requires.length > 0)) linked += 1
        if (best.length > 2) rich += 1
        const found = frontierOf(network)?.map((outcome) => ({
          effort: outcome.effort,
          gain: outcome.gain,
          count: outcome.count,
          steps: stepsOf(network, outcome),
        }))
        expect(found).toEqual(
          best.map(({ effort, gain, steps }) => ({ effort, gain, count: steps.length, steps })),
        )
      }),
      { numRuns: 250 },
    )
    expect([linked > 100, rich > 40]).toEqual([true, true])
  })

  it('of nothing are nothing', () => {
    expect(frontierOf([aStep('a')])).toEqual([nothing])
  })

  const frontier = [1, 2, 4].map((effort) => ({ ...nothing, effort, gain: effort * 10 }))

  it.each([
    [0, 1],
    [10, 1],
    [11, 2],
    [40, 4],
    [41, undefined],
  ])('that bring %d: the first takes %s', (gain, effort) => {
    expect(leastEffort(frontier, gain)?.effort).toBe(effort)
  })

  it.each([
    [0, 0],
    [1, 10],
    [3, 20],
    [4, 40],
    [9, 40],
  ])('that %d pays: the last brings %d', (effort, gain) => {
    expect(mostGain(frontier, effort).gain).toBe(gain)
  })

  const outcome = (effort: number, gain: number, count = 1, steps = 1n) => ({
    effort,
    gain,
    count,
    steps,
  })

  it.each([
    ['less effort', outcome(1, 1), outcome(2, 1)],
    ['more gain', outcome(1, 2), outcome(1, 1)],
    ['fewer steps', outcome(1, 1, 1), outcome(1, 1, 2)],
    ['earlier steps', outcome(1, 1, 2, 6n), outcome(1, 1, 2, 5n)],
  ])('keep of two the one with %s', (_, better, worse) => {
    expect([merged([better], [worse]), merged([worse], [better])]).toEqual([[better], [better]])
  })

  it('of two parts are the best sums', () => {
    const [left, right] = [
      [nothing, outcome(2, 3, 1, 4n)],
      [nothing, outcome(1, 1, 1, 2n), outcome(3, 3, 1, 1n)],
    ]
    expect(combined(left, right)).toEqual([
      nothing,
      outcome(1, 1, 1, 2n),
      outcome(2, 3, 1, 4n),
      outcome(3, 4, 2, 6n),
      outcome(5, 6, 2, 5n),
    ])
  })
})

describe('a network that hangs together', () => {
  /** One node that any of so many others is enough for. */
  const wide = (count: number): Network => [
    ...Array.from({ length: count }, (_, index) => aStep(`${index}`)),
    aStep('all', { gain: 1, requires: [Array.from({ length: count }, (_, index) => `${index}`)] }),
  ]

  it('is worked out as long as no more than sixteen nodes are open at a time', () => {
    expect(frontierOf(wide(15))?.map(({ effort, gain }) => [effort, gain])).toEqual([
      [0, 0],
      [2, 1],
    ])
    expect(frontierOf(wide(16))).toBeUndefined()
  })

  it('is given up where it has too many best choices', () => {
    const rich = (count: number): Network => [
      aStep('hub', { effort: 0 }),
      ...Array.from({ length: count }, (_, index) =>
        aStep(`${index}`, { effort: 2 ** index, gain: 2 ** index, requires: [['hub']] }),
      ),
    ]
    expect(frontierOf(rich(12))).toHaveLength(2 ** 12)
    expect(frontierOf(rich(17))).toBeUndefined()
  })

  const chain = Array.from({ length: 50 }, (_, index) =>
    aStep(`${index}`, { gain: 1, requires: index === 0 ? [] : [[`${index - 1}`]] }),
  )
  const tree = Array.from({ length: 60 }, (_, index) =>
    aStep(`${index}`, { gain: 1, requires: index === 0 ? [] : [[`${Math.ceil(index / 3) - 1}`]] }),
  )
  const star = Array.from({ length: 40 }, (_, index) =>
    aStep(`${index}`, { gain: 1, requires: index === 0 ? [] : [['0']] }),
  )
  const ladder = Array.from({ length: 50 }, (_, index) =>
    aStep(`${index}`, {
      gain: 1,
      requires: [index - 2, index - 1].filter((other) => other >= 0).map((other) => [`${other}`]),
    }),
  )

  it.each([
    ['a chain', chain],
    ['a tree', tree],
    ['a star', star],
    ['a ladder', ladder],
  ])('as %s, in any order, is worked out however long it is', (_, network) => {
    const mixed = network.map((_, index) => network[(index * 7 + 3) % network.length] ?? nothing)
    const sorted = [network, network.toReversed(), mixed as Network]
    for (const each of sorted) {
      expect(frontierOf(each)?.map(({ effort, gain }) => effort - gain)).toEqual(
        Array.from({ length: network.length + 1 }, () => 0),
      )
    }
  })
})

describe('what could be done next', () => {
  const bundles = (network: Network, chosen: readonly string[] = [], limit = 100) =>
    rankedBundles(network, new Set(chosen), limit).map(
      ({ node, steps, effort, gain }) => `${node}: ${steps.join('+')} ${effort}/${gain}`,
    )

  it('comes by gain per effort, of equals in the order of the network', () => {
    const network = [
      aStep('a', { effort: 4, gain: 4 }),
      aStep('b', { effort: 2, gain: 6 }),
      aStep('c', { effort: 3, gain: 3 }),
      aStep('d', { effort: 1, gain: 0 }),
      aStep('e', { effort: 0, gain: 1 }),
    ]
    expect(bundles(network)).toEqual(['e: e 0/1', 'b: b 2/6', 'a: a 4/4', 'c: c 3/3'])
    expect(bundles(network, ['b', 'e'])).toEqual(['a: a 4/4', 'c: c 3/3'])
    expect(bundles(network, [], 3)).toEqual(['e: e 0/1', 'b: b 2/6', 'c: c 3/3'])
  })

  it('brings along what it requires, and what follows from that', () => {
    const network = [
      aStep('a', { effort: 5 }),
      aStep('b', { effort: 2 }),
      aStep('c', { effort: 1, gain: 1, requires: [['a', 'b'], ['b']] }),
      aStanding('s', { gain: 4, requires: [['c']] }),
    ]
    expect(bundles(network)).toEqual(['c: b+c 3/5', 's: b+c 3/5'])
    expect(bundles(network, ['a'])).toEqual(['c: b+c 3/5', 's: b+c 3/5'])
    expect(bundles(network, ['b'])).toEqual(['c: c 1/5', 's: c 1/5'])
  })

  it('needs no second way for what another requirement brings', () => {
    const network = [
      aStep('a', { effort: 5 }),
      aStep('b', { effort: 2 }),
      aStanding('s', { gain: 4, requires: [['a', 'b'], ['a']] }),
    ]
    expect(bundles(network)).toEqual(['s: a 5/4'])
  })

  it('takes the cheapest of several ways, unless one is taken already', () => {
    const network = [
      aStep('a', { effort: 5 }),
      aStep('b', { effort: 2 }),
      aStep('c', { effort: 3 }),
      aStanding('s', { gain: 4, requires: [['a', 'b', 'c']] }),
      aStanding('t', { gain: 1, requires: [['b', 'c'], ['a']] }),
    ]
    expect(bundles(network)).toEqual(['s: b 2/4', 't: a+b 7/5'])
    expect(bundles(network, ['c', 's'])).toEqual(['t: a 5/1'])
  })

  it('takes no second way where one is taken for something else', () => {
    const network = [
      aStep('a', { effort: 5 }),
      aStep('b', { effort: 2 }),
      aStep('c', { effort: 1, requires: [['a', 'b']] }),
      aStep('d', { effort: 1, gain: 1, requires: [['c'], ['a']] }),
    ]
    expect(bundles(network)).toEqual(['d: a+c+d 7/1'])
  })

  it('is nothing that no way leads to', () => {
    expect(bundles([aStanding('s', { requires: [['x']] })])).toEqual([])
  })

  it('ends where two things ask for each other', () => {
    const network = [
      aStep('a', { gain: 1, requires: [['b']] }),
      aStep('b', { gain: 2, requires: [['a']] }),
    ]
    expect(bundles(network)).toEqual(['a: a+b 2/3', 'b: a+b 2/3'])
  })
})
