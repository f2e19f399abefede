import { describe, expect, it } from 'vitest'
import { distribute, rank } from '../../../src/features/score/ranking.js'
import { aBand, anAssessment, anIndicator, aRubric, scoreOf } from '../../support/builders.js'

const rubric = aRubric({
  indicators: [anIndicator({ id: '1.1', weight: 100 })],
  bands: [
    aBand({ id: 'buruk', from: 0 }),
    aBand({ id: 'baik', from: 250 }),
    aBand({ id: 'sangat-baik', from: 325 }),
  ],
})

const scored = (agency: string, level: number) =>
  scoreOf(rubric, anAssessment({ '1.1': level }, { agency }))

const ranksOf = (scores: Parameters<typeof rank>[0]) =>
  rank(scores).map(({ rank: place, score }) => `${place} ${score.agency}`)

describe('a ranking', () => {
  it('puts the highest claimed total first', () => {
    const scores = [scored('A', 1), scored('B', 4), scored('C', 2)]
    expect(ranksOf(scores)).toEqual(['1 B', '2 C', '3 A'])
  })

  it('gives equal totals one rank and leaves out the next', () => {
    const scores = [scored('A', 3), scored('B', 4), scored('C', 3), scored('D', 1)]
    expect(ranksOf(scores)).toEqual(['1 B', '2 A', '2 C', '4 D'])
  })

  it('keeps the order of the input among equals', () => {
    expect(ranksOf([scored('B', 2), scored('A', 2)])).toEqual(['1 B', '1 A'])
  })

  it('asks the claimed total, not the verified one', () => {
    const verified = anAssessment({ '1.1': { claim: 1, verified: 4 } }, { agency: 'A' })
    expect(ranksOf([scoreOf(rubric, verified), scored('B', 2)])).toEqual(['1 B', '2 A'])
  })

  it('leaves its input as it was', () => {
    const scores = [scored('A', 1), scored('B', 4)]
    rank(scores)
    expect(scores.map(({ agency }) => agency)).toEqual(['A', 'B'])
  })

  it('of nothing is empty', () => {
    expect(rank([])).toEqual([])
  })
})

describe('a distribution', () => {
  it('counts the results in every band, empty ones too', () => {
    const scores = [scored('A', 1), scored('B', 4), scored('C', 2)]
    expect(distribute(rubric, scores).map(({ band, count }) => [band.id, count])).toEqual([
      ['buruk', 2],
      ['baik', 0],
      ['sangat-baik', 1],
    ])
  })
})
