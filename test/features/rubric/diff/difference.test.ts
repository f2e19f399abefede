import { describe, expect, it } from 'vitest'
import { inUnits } from '../../../../src/core/points.js'
import type { Rubric } from '../../../../src/core/rubric.js'
import { diffRubrics, isSame } from '../../../../src/features/rubric/diff/difference.js'
import {
  aBand,
  anAspect,
  anIndicator,
  aRequirement,
  aRubric,
  line,
  shippedRubric,
} from '../../../support/builders.js'

const levels = (text: string) => [{ level: 1, text: { id: text }, at: line(1) }]

const first = anIndicator({ id: '1.1', name: { id: 'Peta jabatan' }, levels: levels('Belum ada') })
const second = anIndicator({ id: '1.2', name: { id: 'Data pegawai' }, weight: 2.5 })
const third = anIndicator({ id: '2.1', name: { id: 'Pengadaan' } })

const twoAspects = (
  one: readonly (typeof first)[],
  two: readonly (typeof first)[],
  parts: Parameters<typeof aRubric>[0] = {},
): Rubric =>
  aRubric({
    aspects: [anAspect({ id: '1', indicators: one }), anAspect({ id: '2', indicators: two })],
    ...parts,
  })

const before = twoAspects([first, second], [third])

const diff = (to: Rubric, from = before) => {
  const { added, removed, moved, reweighted, reworded, details, ...rest } = diffRubrics(from, to)
  return {
    added: added.map(({ indicator }) => indicator.id),
    removed: removed.map(({ indicator }) => indicator.id),
    moved: moved.map(
      (pair) =>
        `${pair.from.aspect}/${pair.from.indicator.id} ${pair.to.aspect}/${pair.to.indicator.id}`,
    ),
    reweighted: reweighted.map(({ weights }) => [inUnits(weights.from), inUnits(weights.to)]),
    reworded: reworded.map(({ to: { indicator } }) => indicator.id),
    details: details.map(({ changes }) => changes.map(({ key }) => key)),
    rubric: rest.rubric.map(({ key }) => key),
  }
}

const nothing = {
  added: [],
  removed: [],
  moved: [],
  reweighted: [],
  reworded: [],
  details: [],
  rubric: [],
}

describe('two rubrics', () => {
  it('that say the same do not differ, wherever their parts stand', () => {
    const copy = twoAspects([{ ...first, at: line(77) }, second], [third], {
      sha256: 'f'.repeat(64),
    })
    expect(isSame(diffRubrics(before, copy))).toBe(true)
  })

  it.each(['kasn-2018', 'kasn-2019', 'panrb-2026'] as const)('%s is like itself', (name) => {
    expect(isSame(diffRubrics(shippedRubric(name), shippedRubric(name)))).toBe(true)
  })

  it.each([
    {
      what: 'an indicator added',
      to: twoAspects([first, second], [third, anIndicator({ id: '2.2', name: { id: 'Magang' } })]),
      expected: { added: ['2.2'], rubric: ['maximum'] },
    },
    {
      what: 'an indicator removed',
      to: twoAspects([first, second], [third], {
        aspects: [
          anAspect({ id: '1', indicators: [first] }),
          anAspect({ id: '2', indicators: [third] }),
        ],
      }),
      expected: { removed: ['1.2'], rubric: ['maximum'] },
    },
    {
      what: 'an indicator in another aspect',
      to: twoAspects([first], [third, second]),
      expected: { moved: ['1/1.2 2/1.2'] },
    },
    {
      what: 'an indicator under another number, known by its name',
      to: twoAspects([{ ...first, id: '1.3' }, second], [third]),
      expected: { moved: ['1/1.1 1/1.3'] },
    },
    {
      what: 'numbers that changed places, known by their names',
      to: twoAspects(
        [
          { ...first, id: '1.2' },
          { ...second, id: '1.1' },
        ],
        [third],
      ),
      expected: { moved: ['1/1.1 1/1.2', '1/1.2 1/1.1'] },
    },
    {
      what: 'a weight',
      to: twoAspects([first, anIndicator({ ...second, weight: 5 })], [third]),
      expected: { reweighted: [[2.5, 5]], rubric: ['maximum'] },
    },
    {
      what: 'a name',
      to: twoAspects([{ ...first, name: { id: 'Peta jabatan dan ABK' } }, second], [third]),
      expected: { reworded: ['1.1'] },
    },
    {
      what: 'the English name alone',
      to: twoAspects([{ ...first, name: { ...first.name, en: 'Job map' } }, second], [third]),
      expected: { reworded: ['1.1'] },
    },
    {
      what: 'a level text',
      to: twoAspects([{ ...first, levels: levels('Sudah ada') }, second], [third]),
      expected: { reworded: ['1.1'] },
    },
    {
      what: 'a requirement',
      to: twoAspects([{ ...first, evidence: [aRequirement()] }, second], [third]),
      expected: { reworded: ['1.1'] },
    },
    {
      what: 'advice',
      to: twoAspects([{ ...first, advice: { id: 'Susun peta jabatan' } }, second], [third]),
      expected: { details: [['advice']] },
    },
    {
      what: 'the order alone',
      to: twoAspects([second, first], [third]),
      expected: { rubric: ['order'] },
    },
    {
      what: 'status, version and scale',
      to: twoAspects([first, second], [third], {
        status: 'official',
        version: '2.0.0',
        levels: { min: 0, max: 4 },
      }),
      expected: { rubric: ['version', 'status', 'levels'] },
    },
  ])('differ by $what, and by nothing else', ({ to, expected }) => {
    expect(diff(to)).toEqual({ ...nothing, ...expected })
  })

  it('that share a number only have two indicators', () => {
    const other = { ...first, name: { id: 'Budaya kerja' }, levels: levels('Tidak ada program') }
    const to = twoAspects([other, second], [third])
    expect(diff(to)).toEqual({ ...nothing, added: ['1.1'], removed: ['1.1'] })
  })

  it('differ by bands and aspects', () => {
    const bands = [aBand(), aBand({ id: 'tinggi', from: 10 })]
    const to = twoAspects([first, second], [third], { bands: [aBand({ name: { id: 'Kurang' } })] })
    const { bands: found } = diffRubrics({ ...before, bands }, to)
    expect(found.removed.map(({ id }) => id)).toEqual(['tinggi'])
    expect(found.changed.map(({ changes }) => changes.map(({ key }) => key))).toEqual([['name']])
    const renamed = {
      ...to,
      aspects: to.aspects.map((each) => ({ ...each, name: { id: 'Lain' } })),
    }
    expect(diffRubrics(to, renamed).aspects.changed).toHaveLength(2)
  })

  it('of 2018 and 2019 differ by one indicator', () => {
    const found = diff(shippedRubric('kasn-2019'), shippedRubric('kasn-2018'))
    expect(found).toMatchObject({
      added: ['3.8'],
      removed: [],
      moved: [],
      reweighted: [],
      reworded: [],
    })
  })

  it('of 2019 and 2026 are told as two instruments, not as renamed ones', () => {
    const found = diff(shippedRubric('panrb-2026'), shippedRubric('kasn-2019'))
    expect(found.added).toHaveLength(30)
    expect(found.removed).toHaveLength(36)
    expect(found.reworded).toEqual(['1.1'])
  })
})
