import { describe, expect, it } from 'vitest'
import { inUnits, pointsOf } from '../../../src/core/points.js'
import { indicatorsOf } from '../../../src/core/rubric.js'
import { changeOf } from '../../../src/features/report/previous.js'
import type { PreviousResult } from '../../../src/features/report/subject.js'
import { anAssessment, scoreOf, shippedRubric } from '../../support/builders.js'

const rubric = shippedRubric('kasn-2018')
const ids = indicatorsOf(rubric).map(({ id }) => id)

/** All indicators on one level; the verifier may have been through them; the first may be open. */
const result = (
  claim: number,
  { verified, isOpen = false }: { verified?: number; isOpen?: boolean } = {},
) =>
  scoreOf(
    rubric,
    anAssessment(
      Object.fromEntries(
        ids
          .filter((id) => !isOpen || id !== ids[0])
          .map((id) => [id, { claim, ...(verified === undefined ? {} : { verified }) }]),
      ),
    ),
  )

const scored = (...args: Parameters<typeof result>): PreviousResult => ({
  kind: 'scored',
  score: result(...args),
})
const stated = (total: 'claimed' | 'verified' | null): PreviousResult => ({
  kind: 'stated',
  year: 2023,
  points: pointsOf(250),
  total,
})
/** What an open first indicator may still bring. */
const first = inUnits(indicatorsOf(rubric)[0]?.weight ?? pointsOf(0)) * 4

describe('a change subtracts like totals only', () => {
  it.each([
    {
      name: 'both verified',
      now: result(4, { verified: 3 }),
      before: scored(3, { verified: 2 }),
      basis: 'verified',
      points: 100,
    },
    {
      name: 'only the earlier verified',
      now: result(4),
      before: scored(3, { verified: 2 }),
      basis: 'claimed',
      points: 100,
    },
    {
      name: 'only this one verified',
      now: result(4, { verified: 2 }),
      before: scored(3),
      basis: 'claimed',
      points: 100,
    },
    { name: 'none verified', now: result(2), before: scored(3), basis: 'claimed', points: -100 },
    {
      name: 'stated as claimed',
      now: result(4, { verified: 2 }),
      before: stated('claimed'),
      basis: 'claimed',
      points: 150,
    },
    {
      name: 'stated as verified',
      now: result(4, { verified: 3 }),
      before: stated('verified'),
      basis: 'verified',
      points: 50,
    },
  ])('$name', ({ now, before, basis, points }) => {
    const change = changeOf(now, before)
    expect(change).toMatchObject({ kind: 'difference', basis })
    if (change.kind === 'difference') expect(inUnits(change.points)).toBe(points)
  })

  it.each([
    {
      name: 'stated without saying which',
      now: result(4),
      before: stated(null),
      reason: 'total-unstated',
    },
    {
      name: 'stated as verified, claimed now',
      now: result(4),
      before: stated('verified'),
      reason: 'not-verified',
    },
  ])('or says why not: $name', ({ now, before, reason }) => {
    expect(changeOf(now, before)).toEqual({ kind: 'refused', reason })
  })

  it.each([
    {
      name: 'now',
      now: result(2, { isOpen: true }),
      before: scored(2),
      lowest: -first / 2,
      highest: first / 2,
    },
    {
      name: 'before',
      now: result(2),
      before: scored(2, { isOpen: true }),
      lowest: -first / 2,
      highest: first / 2,
    },
  ])('and has two ends while indicators are open $name', ({ now, before, lowest, highest }) => {
    const change = changeOf(now, before)
    if (change.kind === 'refused') throw new Error(change.reason)
    expect(inUnits(change.reachable.lowest)).toBe(lowest)
    expect(inUnits(change.reachable.highest)).toBe(highest)
  })
})
