import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isError } from '../../../../src/core/diagnostic.js'
import { indicatorsOf } from '../../../../src/core/rubric.js'
import { checkMap } from '../../../../src/features/rubric/convert/map-rules.js'
import { readMap } from '../../../../src/features/rubric/convert/read-map.js'
import {
  anIndicator,
  aRequirement,
  aRubric,
  shippedRubric,
  shippedRubrics,
  told,
} from '../../../support/builders.js'
import { shippedMap, shippedMaps } from '../../../support/maps.js'

const from = aRubric({
  id: 'lama',
  indicators: [
    anIndicator({ id: '1.1', evidence: [aRequirement({ id: 'sk' })] }),
    anIndicator({ id: '1.2' }),
  ],
})

const to = aRubric({
  id: 'baru',
  indicators: [
    anIndicator({ id: '9.1', evidence: [aRequirement({ id: 'keputusan' })] }),
    anIndicator({ id: '9.2' }),
  ],
})

const head = 'id: lama--baru\nstatus: draft\nfrom: lama\nto: baru\nentries:\n'

const faultsOf = (text: string, rubrics = { from, to }) => {
  const { value, diagnostics } = readMap(Buffer.from(text), 'peta.yaml')
  return told([...diagnostics, ...(value ? checkMap(value, rubrics) : [])])
}

const faultsIn = (...entries: readonly string[]) =>
  faultsOf(head + entries.map((entry) => `  - ${entry}\n`).join(''))

const pair = '{relation: equal, from: ["1.2"], to: ["9.2"]}'

describe('a map', () => {
  it('that names every indicator once is sound', () => {
    expect(faultsIn('{relation: equal, from: ["1.1"], to: ["9.1"]}', pair)).toEqual([])
  })

  it.each(['- 1\n- 2\n', '[]\n'])('written as a list is told once: %j', (text) => {
    expect(faultsOf(text)).toEqual(['1:1 value-wrong'])
  })

  it.each([
    'equal, from: ["1.1", "1.2"], to: ["9.1", "9.2"]',
    'narrower, from: ["1.1", "1.2"], to: ["9.1", "9.2"]',
    'broader, from: ["1.1", "1.2"], to: ["9.1", "9.2"]',
    'split, from: ["1.1", "1.2"], to: ["9.1", "9.2"]',
    'merged, from: ["1.1", "1.2"], to: ["9.1", "9.2"]',
    'dropped, from: ["1.1", "1.2"], to: ["9.1", "9.2"]',
    'new, from: ["1.1", "1.2"], to: ["9.1", "9.2"]',
  ])('with two on each side is refused with its place: %s', (entry) => {
    expect(faultsIn(`{relation: ${entry}}`)).toEqual(['6:5 map-cardinality'])
  })

  it.each([
    { entry: '{relation: equal, from: ["1.1"]}', rest: ['{relation: new, to: ["9.1"]}'] },
    { entry: '{relation: split, from: ["1.1"], to: ["9.1"]}', rest: [] },
    { entry: '{relation: merged, from: ["1.1"], to: ["9.1"]}', rest: [] },
    { entry: '{relation: dropped, from: ["1.1"], to: ["9.1"]}', rest: [] },
    { entry: '{relation: new, from: ["1.1"], to: ["9.1"]}', rest: [] },
  ])('with a wrong number is refused with its place: $entry', ({ entry, rest }) => {
    expect(faultsIn(pair, entry, ...rest)).toEqual(['7:5 map-cardinality'])
  })

  it.each([
    {
      what: 'an indicator that neither rubric has',
      entries: [
        '{relation: equal, from: ["1.1"], to: ["9.1"]}',
        pair,
        '{relation: dropped, from: ["1.3"]}',
      ],
      expected: ['8:32 indicator-unknown'],
    },
    {
      what: 'an old indicator twice',
      entries: [
        '{relation: narrower, from: ["1.1"], to: ["9.1"]}',
        pair,
        '{relation: dropped, from: ["1.1"]}',
      ],
      expected: ['8:32 map-indicator-repeated'],
    },
    {
      what: 'not every indicator',
      entries: [pair],
      expected: ['6:3 map-indicator-missing', '6:3 map-indicator-missing'],
    },
    {
      what: 'an evidence id that its indicator does not have',
      entries: [
        '{relation: equal, from: ["1.1"], to: ["9.1"], requirements: {skk: keputusan, sk: laporan}}',
        pair,
      ],
      expected: ['6:71 requirement-unknown', '6:86 requirement-unknown'],
    },
    {
      what: 'levels where the relation carries none',
      entries: ['{relation: narrower, from: ["1.1"], to: ["9.1"], levels: {1: 1}}', pair],
      expected: ['6:54 key-unknown'],
    },
    {
      what: 'a relation that there is not',
      entries: ['{relation: similar, from: ["1.1"], to: ["9.1"]}', pair],
      expected: ['6:16 value-wrong'],
    },
    {
      what: 'an id that YAML reads as a number',
      entries: ['{relation: equal, from: [1.1], to: ["9.1"]}', pair],
      expected: ['6:30 value-wrong'],
    },
  ])('that names $what is refused with its place', ({ entries, expected }) => {
    expect(faultsIn(...entries)).toEqual(expected)
  })

  it('between a rubric and itself is refused', () => {
    const text = head.replace('to: baru', 'to: lama')
    expect(faultsOf(`${text}  - ${pair}\n`)).toContain('4:5 map-rubrics-same')
  })

  it('must say what becomes of each level where the scales differ', () => {
    const wider = { from, to: { ...to, levels: { min: 0, max: 4 } } }
    const equal = (levels: string) =>
      `${head}  - {relation: equal, from: ["1.1"], to: ["9.1"]${levels}}\n  - {relation: broader, from: ["1.2"], to: ["9.2"]}\n`
    expect(faultsOf(equal(''), wider)).toEqual(['6:5 map-levels-missing'])
    expect(faultsOf(equal(', levels: {1: 0, 2: 2}'), wider)).toEqual(['6:5 map-levels-missing'])
    expect(faultsOf(equal(', levels: {1: 0, 2: 2, 3: 3, 4: 4}'), wider)).toEqual([])
    expect(faultsOf(equal(', levels: {1: 0, 2: 2, 3: 3, 4: 5}'), wider)).toEqual([
      '6:81 level-beyond',
    ])
  })
})

const rubricsOf = (name: string): readonly string[] =>
  shippedRubrics.filter((id) => name.split('--').includes(id))

describe.each(shippedMaps)('the map %s', (name) => {
  const [old = 'kasn-2018', is = 'kasn-2019'] = rubricsOf(name)
  const rubrics = { from: shippedRubric(old), to: shippedRubric(is) }

  it('is sound', () => {
    const path = `rubrics/maps/${name}.yaml`
    expect(readMap(readFileSync(path), path).diagnostics.filter(isError)).toEqual([])
    expect(told(checkMap(shippedMap(name), rubrics))).toEqual([])
  })

  it('is named after its rubrics and says that it is not official', () => {
    const { id, from: first, to: second, status } = shippedMap(name)
    expect([id, `${first}--${second}`]).toEqual([name, name])
    expect(status).not.toBe('official')
  })

  it('gives a reason, in both languages, wherever it does not say equal', () => {
    for (const { relation, note } of shippedMap(name).entries) {
      if (relation !== 'equal') expect(Object.keys(note ?? {}).toSorted()).toEqual(['en', 'id'])
    }
  })
})

it('questions that are called equal are so to the letter', () => {
  const [old, is] = [shippedRubric('kasn-2018'), shippedRubric('kasn-2019')]
  const textOf = (indicators: typeof old, id: string | undefined) => {
    const { name, levels, evidence } = indicatorsOf(indicators).find((each) => each.id === id) ?? {}
    return JSON.stringify([name, levels, evidence], (key, part) =>
      key === 'at' ? undefined : part,
    )
  }
  const equal = shippedMap('kasn-2018--kasn-2019').entries.filter(
    ({ relation }) => relation === 'equal',
  )
  expect(equal).toHaveLength(36)
  for (const entry of equal)
    expect(textOf(old, entry.from[0]?.id)).toBe(textOf(is, entry.to[0]?.id))
})

it('nothing of 2019 is called equal to anything of 2026', () => {
  const relations = new Set(
    shippedMap('kasn-2019--panrb-2026').entries.map(({ relation }) => relation),
  )
  expect(relations.has('equal')).toBe(false)
})
