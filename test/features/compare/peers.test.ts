import { describe, expect, it } from 'vitest'
import type { Level } from '../../../src/core/level.js'
import { inUnits, pointsOf } from '../../../src/core/points.js'
import { indicatorsOf, type Rubric } from '../../../src/core/rubric.js'
import { comparableResultOf } from '../../../src/features/compare/comparable-result.js'
import {
  type ComparedResult,
  computedResult,
  publishedComparedResult,
} from '../../../src/features/compare/compared-result.js'
import { type Comparison, compareSides } from '../../../src/features/compare/comparison.js'
import type { PublishedResult } from '../../../src/features/compare/published.js'
import {
  aBand,
  aDocument,
  anAspect,
  anAssessment,
  anIndicator,
  aRequirement,
  aRubric,
  type ClaimParts,
  scoreOf,
  shippedRubric,
} from '../../support/builders.js'

const rubric = aRubric({
  bands: [aBand(), aBand({ id: 'tinggi', from: 4 })],
  aspects: [
    anAspect({
      indicators: [
        anIndicator({ id: '1.1', evidence: [aRequirement({ id: 'sk' })] }),
        anIndicator({ id: '1.2' }),
      ],
    }),
  ],
})
const other = { ...rubric, version: '2.0.0' }

const at = { file: 'terbit.csv', line: 2, column: 1 }

function side(
  agency: string,
  year: number,
  levels: readonly ClaimParts[],
  own = rubric,
): ComparedResult {
  const [first = 0, second = 0] = levels
  const documents = [aDocument({ requirement: 'sk' })]
  const answers = { '1.1': { claim: first, documents }, '1.2': { claim: second, documents } }
  const score = scoreOf(own, anAssessment(answers, { agency, year }))
  return computedResult(comparableResultOf(score, own, '2024-12-31'))
}

/** Level 3 everywhere but where it is told otherwise. */
function sideOf(
  instrument: Rubric,
  agency: string,
  excluded: readonly string[],
  levels: Readonly<Record<string, Level>>,
): ComparedResult {
  const answers = indicatorsOf(instrument).map(({ id }): [string, ClaimParts] => [
    id,
    excluded.includes(id) ? 'not-applicable' : (levels[id] ?? 3),
  ])
  // Of questions that exclude each other the second is left out unless it is the one that applies.
  const sibling = excluded.includes('4.1a') ? '4.1a' : '4.1b'
  const answered = Object.fromEntries(answers.filter(([id]) => id !== sibling))
  const score = scoreOf(instrument, anAssessment(answered, { agency, year: 2026 }))
  return computedResult(comparableResultOf(score, instrument, '2026-12-31'))
}

const published = (agency: string, year: number, points: number, parts = {}): ComparedResult => {
  const result: PublishedResult = {
    agency,
    year,
    points: pointsOf(points),
    agencyType: '',
    category: null,
    status: 'final',
    note: '',
    source: '',
    at,
    categoryAt: at,
    ...parts,
  }
  return publishedComparedResult(result, rubric)
}

const compared = (
  [first, second, ...others]: readonly ComparedResult[],
  { isPair = false, own }: { readonly isPair?: boolean; readonly own?: string } = {},
): Comparison => {
  if (!first || !second) throw new Error('two at least')
  return compareSides([first, second, ...others], { total: 'claimed', isPair, own })
}

const nameOf = ({ agency, year }: ComparedResult) => `${agency} ${year}`

describe('two results', () => {
  it('of one rubric have a difference', () => {
    expect(compared([side('A', 2023, [1]), side('A', 2024, [3])], { isPair: true })).toMatchObject({
      kind: 'difference',
      difference: { delta: pointsOf(2) },
    })
  })

  it('of two rubrics, or of two versions of one, are never subtracted', () => {
    const pair = [side('A', 2023, [1]), side('A', 2024, [3], other)]
    expect(compared(pair, { isPair: true })).toMatchObject({
      kind: 'apart',
      reason: 'rubrics-differ',
    })
  })
})

describe('many years of one agency', () => {
  it('are told earliest first, each with what lies between it and the one before', () => {
    const trend = compared([side('A', 2024, [4]), side('A', 2022, [1]), side('A', 2023, [3])])
    if (trend.kind !== 'trend') throw new Error(trend.kind)
    expect(trend.runs.flatMap(({ points }) => points.map(({ delta }) => delta))).toEqual(
      [null, 2, 1].map((points) => points && pointsOf(points)),
    )
    expect(trend.whole?.delta).toBe(pointsOf(3))
  })

  it('that change their rubric have a run for each, and no difference between them', () => {
    const trend = compared([
      side('A', 2022, [1]),
      side('A', 2023, [2]),
      side('A', 2024, [3], other),
    ])
    if (trend.kind !== 'trend') throw new Error(trend.kind)
    const years = trend.runs.map(({ points }) => points.map(({ side: { year } }) => year))
    expect(years).toEqual([[2022, 2023], [2024]])
    expect(trend.runs[1]?.points[0]?.delta).toBeNull()
    expect(trend.whole?.to.year).toBe(2023)
  })

  it('take published totals with them, whichever way the agency is written', () => {
    const trend = compared([side('Provinsi A', 2024, [2]), published('Prov A', 2023, 1)])
    if (trend.kind !== 'trend') throw new Error(trend.kind)
    expect(trend.runs[0]?.points.map(({ delta }) => delta && inUnits(delta))).toEqual([null, 1])
    expect(trend.whole).toBeNull()
  })
})

describe('several agencies', () => {
  const sides = [
    side('Sendiri', 2023, [4, 4]),
    side('Sendiri', 2024, [2, 3]),
    side('B', 2024, [3, 3]),
    side('C', 2024, [4, 1]),
    published('D', 2022, 7),
    published('D', 2023, 8, { status: 'interim' }),
    published('D', 2023, 6),
  ]
  const peers = compared(sides, { own: 'sendiri' })
  if (peers.kind !== 'peers') throw new Error(peers.kind)

  it('are ranked with all their results; equal totals share a rank', () => {
    const ranked = peers.groups.flatMap((group) => group.ranked)
    expect(ranked.map(({ rank, side: own }) => `${rank} ${nameOf(own)}`)).toEqual([
      '1 Sendiri 2023',
      '1 D 2023',
      '3 D 2022',
      '4 B 2024',
      '4 D 2023',
      '6 Sendiri 2024',
      '6 C 2024',
    ])
  })

  it('say how the latest own result stands among the latest of the others', () => {
    const { position } = peers
    expect(position && nameOf(position.own)).toBe('Sendiri 2024')
    expect(position).toMatchObject({ rank: 3, count: 4, below: 0, distance: pointsOf(1) })
    expect(position?.best.figure.points).toBe(pointsOf(6))
  })

  it('say who stands at the next level already, and what proves it there', () => {
    const told = peers.gaps.map(({ indicator, own, next, ahead }) => ({
      gap: `${indicator.id}: ${own} to ${next}`,
      ahead: ahead.map(
        ({ side: peer, level, proved }) =>
          `${nameOf(peer)} ${level} ${proved.map(({ id }) => id).join()}`,
      ),
    }))
    expect(told).toEqual([{ gap: '1.1: 2 to 3', ahead: ['B 2024 3 sk', 'C 2024 4 sk'] }])
  })

  it.each([
    ['nothing of the two', [], []],
    ['a question before the gap of one’s own', ['4.1a'], []],
    ['a question before the gap of the other', [], ['4.1a']],
    ['other questions of each', ['4.1b', '6.4b'], ['4.1a', '6.3', '6.4c']],
    ['the question of the gap of one’s own', ['7.1'], []],
    ['the question of the gap of the other', [], ['7.1']],
  ])('are joined by the questions where %s does not apply', (_, ownExcluded, otherExcluded) => {
    const instrument = shippedRubric('panrb-2026')
    const [mine, theirs] = [
      sideOf(instrument, 'A', ownExcluded, { '7.1': 1 }),
      sideOf(instrument, 'B', otherExcluded, { '2.1': 1, '7.1': 4, '8.1': 1 }),
    ]
    const peersFound = compared([mine, theirs], { own: 'A' })
    if (peersFound.kind !== 'peers') throw new Error(peersFound.kind)
    const gaps = peersFound.gaps.map(({ indicator, own, ahead }) => ({
      gap: `${indicator.id}: ${own}`,
      ahead: ahead.map(({ side: peer, level }) => `${peer.agency} ${level}`),
    }))
    const isAsked = ![...ownExcluded, ...otherExcluded].includes('7.1')
    expect(gaps).toEqual(isAsked ? [{ gap: '7.1: 1', ahead: ['B 4'] }] : [])
  })

  it('are ranked by themselves under each rubric', () => {
    const mixed = compared([side('A', 2024, [1]), side('B', 2024, [4], other)], { own: 'A' })
    if (mixed.kind !== 'peers') throw new Error(mixed.kind)
    expect(mixed.groups.map(({ ranked }) => ranked.map(({ rank }) => rank))).toEqual([[1], [1]])
    expect(mixed.position).toMatchObject({ rank: 1, count: 1 })
    expect(mixed.gaps).toEqual([])
  })

  it('have no position while nobody is one’s own', () => {
    expect(compared(sides)).toMatchObject({ position: null, gaps: [] })
  })
})
