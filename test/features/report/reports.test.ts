import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inUnits, sum } from '../../../src/core/points.js'
import { indicatorsOf, type Rubric } from '../../../src/core/rubric.js'
import { reportKinds } from '../../../src/features/report/kinds.js'
import { makeReports, type ReportDocument } from '../../../src/features/report/report.js'
import type { ReportSource } from '../../../src/features/report/subject.js'
import {
  aDocument,
  anAssessment,
  scoreOf,
  shippedRubric,
  shippedRubrics,
} from '../../support/builders.js'
import { aSource, aSubject } from '../../support/reports.js'

const rubrics = shippedRubrics.map((name) => shippedRubric(name))

type Of<Kind> = Extract<ReportDocument, { readonly kind: Kind }>

function only<Kind extends ReportDocument['kind']>(kind: Kind, source: ReportSource): Of<Kind> {
  const [report] = makeReports(kind, source)
  if (report?.kind !== kind) throw new Error(`no ${kind}`)
  return report as Of<Kind>
}

/** Any levels, some open; where the rubric lets them, some that do not apply. */
const answersOf = (rubric: Rubric) =>
  fc.record(
    Object.fromEntries(
      indicatorsOf(rubric)
        .filter(({ oneOf }) => oneOf === undefined)
        .map(({ id }) => [
          id,
          fc.oneof(
            fc.integer({ min: 0, max: rubric.levels.max }),
            fc.constant('open' as const),
            ...(rubric.notApplicable === 'excluded'
              ? [fc.constant('not-applicable' as const)]
              : []),
          ),
        ]),
    ),
  )

describe.each(rubrics)('under $id', (rubric) => {
  it('the steps from the earlier result add up to the difference exactly', () => {
    fc.assert(
      fc.property(answersOf(rubric), answersOf(rubric), (before, after) => {
        const earlier = scoreOf(rubric, anAssessment(before, { year: 2023 }))
        const score = scoreOf(rubric, anAssessment(after))
        const subject = aSubject(score, { previous: { kind: 'scored', score: earlier } })
        const { waterfall } = only('tahunan', aSource(rubric, [subject]))
        const steps = waterfall?.steps.map(({ change }) => change) ?? []
        const parts = waterfall ? [waterfall.start, ...steps, waterfall.remainder] : []
        expect(sum(parts)).toBe(score.totals.claimed.points)
        expect(waterfall?.start).toBe(earlier.totals.claimed.points)
        // Half a ten-thousandth for each figure that is rounded: the steps twice, both totals.
        const most = rubric.method === 'weighted-sum' ? 0 : rubric.aspects.length + 1
        expect(Math.abs(waterfall?.remainder ?? 0)).toBeLessThanOrEqual(most)
      }),
      { numRuns: 60 },
    )
  })

  it('what indicators lose and what is claimed make the maximum', () => {
    fc.assert(
      fc.property(answersOf(rubric), (answers) => {
        const score = scoreOf(rubric, anAssessment(answers))
        const report = only('tahunan', aSource(rubric, [aSubject(score)]))
        const { losses, unassessed, indicators } = report
        const parts = [...losses.map(({ lost }) => lost), ...unassessed.map(({ open }) => open)]
        const whole = inUnits(sum([score.totals.claimed.points, ...parts]))
        const slack = rubric.method === 'weighted-sum' ? 0 : (indicators.length + 1) * 0.00005
        expect(Math.abs(whole - inUnits(rubric.maximum))).toBeLessThanOrEqual(slack + 1e-9)
      }),
      { numRuns: 60 },
    )
  })

  it('a line of the follow-up plan gains what raising that indicator gains', () => {
    fc.assert(
      fc.property(answersOf(rubric), (answers) => {
        const score = scoreOf(rubric, anAssessment(answers))
        const { entries } = only('rtl', aSource(rubric, [aSubject(score)]))
        for (const entry of entries.slice(0, 5)) {
          if (entry.kind !== 'raise' || entry.indicator === null) continue
          const raised = { ...answers, [entry.indicator]: entry.level }
          const after = scoreOf(rubric, anAssessment(raised)).totals.claimed.points
          const gained = after - score.totals.claimed.points
          expect(Math.abs(gained - entry.gain)).toBeLessThanOrEqual(
            rubric.method === 'weighted-sum' ? 0 : 1,
          )
        }
      }),
      { numRuns: 30 },
    )
  })
})

const [rubric = shippedRubric('kasn-2018')] = rubrics
const nip = '198001012005011001'
const nik = '3201014408850002'

/** A personal number in every text that an office can write. */
function personal(isPublic: boolean): ReportSource {
  const at = { file: `NIP ${nip}.csv`, line: 2, column: 1 }
  const document = aDocument({
    title: `SK ${nip}`,
    number: nik,
    file: `${nip}.pdf`,
    unit: `Unit ${nik}`,
    issued: '2024-01-01',
    validUntil: '2025-01-01',
    at,
  })
  const remark = {
    unit: '',
    note: nip,
    verifierNote: `Rahasia: ${nip}`,
    response: `oleh ${nik}`,
    at,
  }
  const plain = anAssessment({ '1.1': { claim: 3, documents: [document] } }, { agency: `A ${nip}` })
  const answers = new Map(
    [...plain.answers].map(([id, answer]) => [id, { ...answer, remarks: [remark] }]),
  )
  const score = scoreOf(rubric, { ...plain, answers })
  const facts = {
    year: 2024,
    analysis: nip,
    obstacles: [nik],
    nextSteps: [nip],
    followUp: [{ recommendation: nip, unit: nik, evidence: nip, status: 'open', at }] as const,
  }
  const signatories = [{ role: 'Ketua', name: 'N', number: nip }]
  return aSource(rubric, [aSubject(score, { facts, signatories, place: nik })], { isPublic })
}

describe('a public report', () => {
  it.each(reportKinds)('%s holds no personal number and no verifier note', (kind) => {
    const text = JSON.stringify([...makeReports(kind, personal(true))])
    expect(text).not.toMatch(/198001012005011001|3201014408850002/)
    expect(text).not.toContain('Rahasia')
  })

  it.each(reportKinds)('%s for the office itself holds what it was given', (kind) => {
    expect(JSON.stringify([...makeReports(kind, personal(false))])).toContain(nip)
  })

  it('keeps the hash of the rubric, digits or not', () => {
    const source = personal(true)
    const sha256 = '1234567890123456'.repeat(4)
    const report = only('rtl', { ...source, rubric: { ...source.rubric, sha256 } })
    expect(report.rubric.sha256).toBe(sha256)
  })
})

describe('what counts as the realisation', () => {
  const verified = (levels: Readonly<Record<string, number>>) =>
    Object.fromEntries(
      indicatorsOf(rubric).map(({ id }) => [id, { claim: 3, verified: levels[id] ?? null }]),
    )
  const all = Object.fromEntries(indicatorsOf(rubric).map(({ id }) => [id, 2]))

  it.each([
    { name: 'the verified total where it is whole', levels: all, basis: 'verified', points: 200 },
    { name: 'else the claimed one', levels: { '1.1': 2 }, basis: 'claimed', points: 300 },
  ])('$name', ({ levels, basis, points }) => {
    const score = scoreOf(rubric, anAssessment(verified(levels)))
    const { performance } = only('lkjip', aSource(rubric, [aSubject(score)]))
    expect(performance.realisation.basis).toBe(basis)
    expect(inUnits(performance.realisation.points)).toBe(points)
    expect(performance.achievement).toBeNull()
  })
})

describe('open indicators', () => {
  const [first, second] = indicatorsOf(rubric).map(({ id }) => id)
  const score = scoreOf(rubric, anAssessment({ [first ?? '']: 3 }))
  const report = only('tahunan', aSource(rubric, [aSubject(score)]))

  it('are no points lost', () => {
    expect(report.losses.map(({ id }) => id)).toEqual([first])
    expect(report.unassessed).toHaveLength(indicatorsOf(rubric).length - 1)
    expect(report.indicators.find(({ id }) => id === second)?.lost).toBe(0)
  })

  it('are told of their aspects, up to the total that is reachable', () => {
    const { totals, aspects } = report
    const open = sum(aspects.map((aspect) => aspect.open))
    expect(sum([totals.claimed.points, open])).toBe(totals.claimed.reachable.highest)
    expect(sum(aspects.map(({ highest }) => highest.claimed ?? open))).toBe(
      totals.claimed.reachable.highest,
    )
  })
})

describe('evidence', () => {
  it('is numbered by aspect, indicator and item, whatever the order of the rows', () => {
    const documents = [
      aDocument({ title: 'kedua', at: { file: 'a.csv', line: 3, column: 1 } }),
      aDocument({ title: 'pertama', at: { file: 'a.csv', line: 2, column: 1 } }),
    ]
    const score = scoreOf(rubric, anAssessment({ '3.2': { claim: 2, documents } }))
    const { entries } = only('bukti', aSource(rubric, [aSubject(score)]))
    expect(entries.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '3.2.1 pertama',
      '3.2.2 kedua',
    ])
  })

  it.each([
    { validUntil: '2024-12-30', daysLeft: -1, state: 'expired' },
    { validUntil: '2024-12-31', daysLeft: 0, state: 'expiring' },
    { validUntil: '2025-03-31', daysLeft: 90, state: 'expiring' },
    { validUntil: '2025-04-01', daysLeft: 91, state: 'valid' },
  ])('that counts until $validUntil has $daysLeft days left: $state', (expected) => {
    const documents = [aDocument({ issued: '2024-01-01', validUntil: expected.validUntil })]
    const score = scoreOf(rubric, anAssessment({ '3.2': { claim: 2, documents } }))
    const { expiry } = only('bukti', aSource(rubric, [aSubject(score)]))
    expect(expiry).toMatchObject([{ daysLeft: expected.daysLeft, state: expected.state }])
  })
})

describe('a portfolio', () => {
  const result = (agency: string, year: number, level: number) => {
    const answers = Object.fromEntries(indicatorsOf(rubric).map(({ id }) => [id, level]))
    return scoreOf(rubric, anAssessment(answers, { agency, year }))
  }
  const before = result('B', 2023, 3)
  const subjects = [
    aSubject(result('A', 2024, 3)),
    aSubject(before),
    aSubject(result('B', 2024, 2), { previous: { kind: 'scored', score: before } }),
    aSubject(result('C', 2023, 4)),
  ]
  const report = only('portofolio', aSource(rubric, subjects))

  it('ranks the latest result of each agency', () => {
    expect(report.ranking.map(({ rank, agency, year }) => [rank, agency, year])).toEqual([
      [1, 'C', 2023],
      [2, 'A', 2024],
      [3, 'B', 2024],
    ])
    expect(report.results).toBe(4)
  })

  it('counts every latest result once in bands and in steps of the scale', () => {
    const counted = (counts: readonly number[]) => counts.reduce((all, each) => all + each, 0)
    expect(counted(report.distribution.map(({ claimed }) => claimed))).toBe(3)
    expect(counted(report.bins.map(({ count }) => count))).toBe(3)
    expect(report.bins.at(-1)?.to).toBe(rubric.maximum)
  })

  it('tells who moved, who is nearest, and the middle', () => {
    expect(report.movers.up).toEqual([])
    expect(
      report.movers.down.map(({ agency, change }) => [agency, change && inUnits(change.points)]),
    ).toEqual([['B', -100]])
    expect(report.nearest.map(({ agency }) => agency)).toEqual(['A', 'B'])
    expect(inUnits(report.spread.median)).toBe(300)
  })
})
