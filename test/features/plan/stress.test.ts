import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/core/evidence.js'
import { inUnits } from '../../../src/core/points.js'
import { scoreAssessment } from '../../../src/core/score.js'
import { sharedDocuments } from '../../../src/features/plan/documents.js'
import { planExpiryOf } from '../../../src/features/plan/expiry.js'
import type { PlanSubject } from '../../../src/features/plan/steps.js'
import { type Rejectable, type Stress, stressOf } from '../../../src/features/plan/stress.js'
import {
  aBand,
  aDocument,
  anIndicator,
  aRequirement,
  aRubric,
  scoreOf,
} from '../../support/builders.js'
import { aSubject, sampleNames, sampleSubject, smallSubject } from '../../support/plans.js'

/** The backed total once these rows are rejected, by the scorer. */
function withoutRows(rows: ReadonlySet<Document>, subject: PlanSubject): number {
  const { rubric, assessment, context } = subject
  const answers = [...assessment.answers].map(([id, answer]) => {
    const documents = answer.documents.map(
      (document): Document =>
        rows.has(document) ? { ...document, verdict: 'rejected' } : document,
    )
    return [id, { ...answer, documents }] as const
  })
  const scoring = scoreAssessment(rubric, { ...assessment, answers: new Map(answers) }, context)
  if (scoring.kind === 'refused') throw new Error('refused')
  return inUnits(scoring.score.totals.backed.points)
}

const rowsOf = (subject: PlanSubject): readonly (readonly Document[])[] =>
  sharedDocuments(subject.score.indicators, subject.context)
    .filter(({ rows }) => rows.some(({ mending }) => mending === undefined))
    .map(({ rows }) => rows.map(({ document }) => document))

/** What these rows prove something of. */
const indicatorsOfRows = (rows: readonly Document[], { score }: PlanSubject): ReadonlySet<string> =>
  new Set(
    score.indicators
      .filter(({ answer }) => answer?.documents.some((document) => rows.includes(document)))
      .map(({ indicator }) => indicator.id),
  )

/**
 * The worst total over all pairs of documents. Two documents that have no indicator in common take
 * away what each takes alone, as the total is a sum; all other pairs are scored.
 */
function worstOfPairs(subject: PlanSubject): number {
  const now = inUnits(subject.score.totals.backed.points)
  const documents = rowsOf(subject).map((rows) => ({
    rows,
    loss: now - withoutRows(new Set(rows), subject),
    own: indicatorsOfRows(rows, subject),
  }))
  const totals = documents.flatMap((one, index) =>
    documents
      .slice(index + 1)
      .map((other) =>
        [...one.own].some((id) => other.own.has(id))
          ? withoutRows(new Set([...one.rows, ...other.rows]), subject)
          : now - one.loss - other.loss,
      ),
  )
  return Math.min(...totals)
}

describe('the worst that rejected documents can do', () => {
  it.each(sampleNames)('in %s: that of all pairs, each scored', async (name) => {
    const subject = await sampleSubject(name, `${name.slice(-4)}-12-31`)
    const stress = stressOf('document', 2, subject)
    expect(stress?.worst.map(({ points }) => inUnits(points))[1]).toBe(worstOfPairs(subject))
    const { from } = subject.score.totals.backed.band
    const critical = rowsOf(subject).filter(
      (rows) => withoutRows(new Set(rows), subject) < inUnits(from),
    )
    expect(stress?.critical).toHaveLength(critical.length)
  })

  it('is that of all sets of documents, however they are shared', () => {
    fc.assert(
      fc.property(smallSubject, (given) => {
        const subject: PlanSubject = { ...given, total: 'backed' }
        const documents = rowsOf(subject)
        const stress = stressOf('document', documents.length, subject)
        const sets = Array.from({ length: 2 ** documents.length }, (_, mask) =>
          documents.filter((_, index) => (mask >> index) & 1),
        )
        for (const { count, points, rejected } of stress?.worst ?? []) {
          const totals = sets
            .filter((set) => set.length <= count)
            .map((set) => withoutRows(new Set(set.flat()), subject))
          expect(inUnits(points)).toBe(Math.min(...totals))
          expect(rejected.length).toBeLessThanOrEqual(count)
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('a document that proves in one row and not in another', () => {
  it('is no help where it does not', () => {
    const indicators = ['1.1', '1.2'].map((id) => anIndicator({ id, weight: id === '1.1' ? 5 : 1 }))
    const rubric = aRubric({ indicators })
    const subject = aSubject(rubric, {
      '1.1': {
        claim: 3,
        documents: [aDocument({ file: 'a' }), aDocument({ file: 'b', status: 'draft' })],
      },
      '1.2': { claim: 2, documents: [aDocument({ file: 'b' })] },
    })
    const [worst] = stressOf('document', 1, subject)?.worst ?? []
    expect(worst && inUnits(worst.points)).toBe(7)
  })
})

describe('indicators that are rejected as a whole', () => {
  it('count nothing, the heaviest first', () => {
    const indicators = [1, 3, 2].map((weight, index) => anIndicator({ id: `1.${index}`, weight }))
    const rubric = aRubric({ indicators })
    const subject = aSubject(rubric, { '1.0': 4, '1.1': 2, '1.2': 2 }, { total: 'claimed' })
    const stress = stressOf('indicator', 2, subject)
    expect(stress?.worst.map(({ points }) => inUnits(points))).toEqual([8, 4])
    expect(stress?.survives).toBeNull()
  })
})

describe('what is rejected', () => {
  const bands = (from: number) => [aBand(), aBand({ id: 'tinggi', from })]
  const nameOf = (rejected: Rejectable): string =>
    rejected.kind === 'indicator'
      ? rejected.indicator.id
      : rejected.rows.map(({ document }) => document.title).join('+')
  const told = (stress: Stress | undefined) => ({
    worst: stress?.worst.map(
      ({ count, points, band, rejected }) =>
        `${count}: ${inUnits(points)} ${band.id} ${rejected.map(nameOf).join(' ')}`,
    ),
    critical: stress?.critical.map(nameOf),
    survives: stress?.survives,
    count: stress?.count,
  })

  /** 4, 6 and 4 points; 1.3 has none and 1.4 does not apply. */
  const indicators = (from: number, asked: number) => {
    const weights = [1, 3, 2, 5, 7]
    const rubric = aRubric({
      indicators: weights.map((weight, index) =>
        anIndicator({ id: `1.${index}`, weight, applies: { id: 'x' } }),
      ),
      bands: bands(from),
    })
    const claims = { '1.0': 4, '1.1': 2, '1.2': 2, '1.3': 0 }
    return told(stressOf('indicator', asked, aSubject(rubric, claims, { total: 'claimed' })))
  }

  it('of indicators is the worst first, of equals the first of the rubric', () => {
    expect(indicators(10, 9)).toEqual({
      worst: ['1: 8 rendah 1.1', '2: 4 rendah 1.0 1.1', '3: 0 rendah 1.0 1.1 1.2'],
      critical: ['1.1'],
      survives: 0,
      count: 3,
    })
  })

  it('lets the category stand as long as its bound is reached', () => {
    expect(indicators(8, 2)).toEqual({
      worst: ['1: 8 tinggi 1.1', '2: 4 rendah 1.0 1.1'],
      critical: [],
      survives: 1,
      count: 3,
    })
    expect(indicators(4, 1)).toMatchObject({ critical: [], survives: 2 })
    expect(indicators(0, 1)).toMatchObject({ critical: [], survives: null })
    expect(indicators(11, 1)).toMatchObject({ critical: ['1.0', '1.1', '1.2'], survives: 0 })
  })

  it('of documents is what proves now, in all its rows', () => {
    const requirement = aRequirement()
    const rubric = aRubric({
      indicators: [
        anIndicator(),
        anIndicator({ id: '1.2', weight: 2 }),
        anIndicator({ id: '1.3', weight: 3, evidence: [requirement] }),
      ],
      bands: bands(13),
    })
    const shared = { file: 'a', title: 'A' }
    const subject = aSubject(rubric, {
      '1.1': { claim: 2, documents: [aDocument(shared)] },
      '1.2': {
        claim: 2,
        documents: [aDocument(shared), aDocument({ file: 'd', title: 'D', status: 'draft' })],
      },
      '1.3': {
        claim: 3,
        documents: [
          aDocument({ file: 'b', title: 'B', requirement: 'sk' }),
          aDocument({ file: 'c', title: 'C' }),
        ],
      },
    })
    expect(told(stressOf('document', 5, subject))).toEqual({
      // Without a document the lowest level stands; C proves level 1 of 1.3.
      worst: ['1: 9 rendah B', '2: 6 rendah A+A B', '3: 6 rendah A+A B'],
      critical: ['A+A', 'B'],
      survives: 0,
      count: 3,
    })
  })
})

describe('time alone', () => {
  const rubric = aRubric({
    indicators: [
      anIndicator({ evidence: [aRequirement({ validFor: 'P1Y' })] }),
      anIndicator({ id: '1.2' }),
    ],
  })

  it('lowers what is backed on the day after the last day', () => {
    const documents = [aDocument({ requirement: 'sk', issued: '2024-03-01' })]
    const later = [aDocument({ issued: '2025-01-15', validUntil: '2025-06-30' })]
    const subject = aSubject(rubric, {
      '1.1': { claim: 3, documents },
      '1.2': { claim: 2, documents: later },
    })
    const { changes } = planExpiryOf(subject)
    expect(changes.map(({ day, points }) => [day, inUnits(points)])).toEqual([
      ['2025-01-15', 5],
      ['2025-03-02', 3],
      ['2025-07-01', 2],
    ])
    expect(scoreOf(rubric, subject.assessment, { asOf: '2025-03-01' }).totals.backed.points).toBe(
      50_000,
    )
  })
})
