import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/core/evidence.js'
import { inUnits } from '../../../src/core/points.js'
import {
  firstDayOf,
  lastDayIn,
  parseQuarter,
  quarterOf,
  quartersAfter,
} from '../../../src/core/quarter.js'
import type { Indicator } from '../../../src/core/rubric.js'
import { daysOf, inDays } from '../../../src/core/settings/days.js'
import type { PlanAim } from '../../../src/features/plan/aim.js'
import { choicesOf, curveOf } from '../../../src/features/plan/curve.js'
import { planFollowUp } from '../../../src/features/plan/follow-up.js'
import type { PlanModel } from '../../../src/features/plan/model.js'
import { type Plan, planBest } from '../../../src/features/plan/plan.js'
import { tryOut } from '../../../src/features/plan/what-if.js'
import {
  aBand,
  aDocument,
  aNeed,
  anIndicator,
  aRequirement,
  aRubric,
  line,
} from '../../support/builders.js'
import {
  aBudget,
  aModel,
  aSubject,
  aTarget,
  sampleNames,
  sampleSubject,
} from '../../support/plans.js'

const efforts = (days: Readonly<Record<number, number>>): Indicator['effort'] =>
  Object.entries(days).map(([level, each]) => ({ level: Number(level), days: each, at: line(1) }))

const proofEffort = { sign: 1, renew: 3, collect: 2 }

function planned(aim: PlanAim, model: PlanModel): Plan {
  const planning = planBest(aim, model)
  if (planning?.kind !== 'planned') throw new Error(`no plan: ${planning?.kind}`)
  return planning.plan
}

const stepsIn = ({ steps }: Plan): readonly string[] =>
  steps.map(({ step, effort }) => `${step.id} ${step.kind} ${inDays(effort)}`)

describe('a document that does not prove yet', () => {
  const mended = (document: Partial<Document>) => {
    const rubric = aRubric({
      indicators: [
        anIndicator({ evidence: [aRequirement({ validFor: 'P1Y' })], effort: efforts({}) }),
      ],
      proofEffort,
      levels: { min: 1, max: 2 },
    })
    const own = aDocument({ requirement: 'sk', issued: '2024-06-01', ...document })
    const model = aModel(aSubject(rubric, { '1.1': { claim: 2, documents: [own] } }))
    return stepsIn(planned(aTarget(2), model))
  }

  it.each([
    ['is unsigned', { status: 'unsigned' }, '1.1:sk sign 1'],
    ['is a draft', { status: 'draft' }, '1.1:sk sign 1'],
    ['has expired', { issued: '2023-06-01' }, '1.1:sk renew 3'],
    ['has no date', { issued: undefined }, '1.1:sk renew 3'],
    ['was rejected', { verdict: 'rejected' }, '1.1:sk renew 3'],
    ['was only asked for', { status: 'requested' }, '1.1:sk collect 2'],
    ['is in force only later', { issued: '2025-06-01' }, '1.1:sk collect 2'],
    ['has neither title nor status', { title: '', status: undefined }, '1.1:sk collect 2'],
    [
      'is unsigned and would have expired',
      { status: 'draft', issued: '2022-01-01' },
      '1.1:sk renew 3',
    ],
    ['is unsigned and was rejected', { status: 'unsigned', verdict: 'rejected' }, '1.1:sk renew 3'],
  ] as const)('that %s: %j', (_, document, step) => {
    expect(mended(document)).toEqual([step])
  })

  it('that is nowhere is collected', () => {
    expect(mended({ requirement: '' })).toEqual(['1.1:sk+ collect 2'])
  })
})

describe('a document that several indicators name', () => {
  const rubric = aRubric({
    indicators: [anIndicator({ id: '1.1' }), anIndicator({ id: '1.2' })],
    levels: { min: 1, max: 2 },
    proofEffort,
  })
  const totalEffort = (one: Partial<Document>, other: Partial<Document>) => {
    const model = aModel(
      aSubject(rubric, {
        '1.1': { claim: 2, documents: [aDocument({ status: 'unsigned', ...one })] },
        '1.2': { claim: 2, documents: [aDocument({ status: 'unsigned', ...other })] },
      }),
    )
    return inDays(planned(aTarget(4), model).effort)
  }

  it.each([
    ['the same file', { file: 'a.pdf' }, { file: './a.pdf' }, 1],
    [
      'the same number and title',
      { file: '1/a.pdf', number: '8/1' },
      { file: '2/a.pdf', number: '8/1' },
      1,
    ],
    [
      'the same number only',
      { file: '', number: '8/1' },
      { file: '', number: '8/1', title: 'Lain' },
      2,
    ],
    ['neither', { file: 'a.pdf' }, { file: 'b.pdf' }, 2],
    ['the same title only', { file: '' }, { file: '' }, 2],
    ['the same file, once worse', { file: 'a.pdf' }, { file: 'a.pdf', verdict: 'rejected' }, 3],
  ] as const)('with %s', (_, one, other, days) => {
    expect(totalEffort(one, other)).toBe(days)
  })
})

describe('a raise', () => {
  const rubric = aRubric({
    indicators: [
      anIndicator({
        evidence: [aRequirement({ id: 'dua' }), aRequirement({ id: 'tiga', fromLevel: 3 })],
        effort: efforts({ 2: 10, 3: 20, 4: 30 }),
        advice: { id: 'Ikuti bimtek.' },
        levels: [{ level: 3, text: { id: 'Tiga' }, at: line(1) }],
      }),
    ],
    proofEffort,
  })

  it('brings its own documents; what lower levels lack has its price', () => {
    const model = aModel(aSubject(rubric, { '1.1': 2 }))
    const plan = planned(aTarget(3), model)
    expect(stepsIn(plan)).toEqual(['1.1:dua+ collect 2', '1.1=3 raise 20'])
    expect(plan.steps.map(({ from, to, points }) => [from, to, inUnits(points)])).toEqual([
      [1, 2, 1],
      [2, 3, 1],
    ])
  })

  it('comes with what to prepare, the advice and what must be done before', () => {
    const model = aModel(aSubject(rubric, { '1.1': 1 }, { total: 'claimed' }))
    const followUp = planFollowUp(planned(aTarget(3), model))
    expect(followUp).toMatchObject([
      { id: '1.1=2', kind: 'raise', from: 1, to: 2, after: [], recommendation: null },
      { id: '1.1=3', from: 2, to: 3, after: ['1.1=2'], recommendation: { id: 'Tiga' } },
    ])
    expect(followUp[1]?.advice).toEqual({ id: 'Ikuti bimtek.' })
    expect(followUp[1]?.outputs).toEqual([
      { kind: 'requirement', name: { id: 'Surat keputusan', en: 'Decree' } },
    ])
  })

  it('to the lowest level of a scale only answers the question', () => {
    const model = aModel(aSubject(rubric, { '1.1': { claim: 'open' } }, { total: 'claimed' }))
    expect(stepsIn(planned(aTarget(2), model))).toEqual(['1.1=1 raise 0', '1.1=2 raise 10'])
  })

  it('by the estimate of the office, part by part', () => {
    const estimates = [{ indicator: '1.1', level: 2, days: daysOf(1.5), unit: 'Biro Umum' }]
    const sources = { estimates, otherwise: undefined }
    const model = aModel(aSubject(rubric, { '1.1': 1 }, { total: 'claimed', sources }))
    const [first, second] = planned(aTarget(3), model).steps
    // The unit's step comes first although it asks for the other one's level: units are named in turn.
    expect([first?.step.unit, second?.step.unit]).toEqual(['Biro Umum', ''])
    expect(inDays(planned(aTarget(3), model).effort)).toBe(21.5)
  })
})

describe('prerequisites', () => {
  const indicators = [
    anIndicator({ id: '1.1', effort: efforts({ 2: 5, 3: 5, 4: 5 }) }),
    anIndicator({
      id: '1.2',
      weight: 3,
      effort: efforts({ 2: 1, 3: 1, 4: 1 }),
      needs: [aNeed('1.1')],
    }),
  ]
  const claims = { '1.1': 1, '1.2': 1 }
  const model = (parts = {}) =>
    aModel(aSubject(aRubric({ indicators }), claims, { total: 'claimed', ...parts }))

  it('come first, from level 3 on', () => {
    expect(stepsIn(planned(aTarget(7), model()))).toEqual(['1.2=2 raise 1'])
    expect(stepsIn(planned(aTarget(10), model()))).toEqual([
      '1.1=2 raise 5',
      '1.2=2 raise 1',
      '1.2=3 raise 1',
    ])
  })

  it('that must not be touched bar the way', () => {
    const restricted = model({ isAllowed: (id: string) => id !== '1.1' })
    const planning = planBest(aTarget(10), restricted)
    expect(planning?.kind === 'unreachable' && inUnits(planning.highest)).toBe(7)
  })

  it('do not bind where they do not apply', () => {
    const rubric = aRubric({ indicators, method: 'weighted-mean', notApplicable: 'excluded' })
    const subject = aSubject(
      rubric,
      { '1.1': { claim: 'not-applicable' }, '1.2': 1 },
      { total: 'claimed' },
    )
    expect(stepsIn(planned(aTarget(1), aModel(subject)))).toHaveLength(3)
  })

  it('are told, not asked for, by a what-if', () => {
    const { changes, after, effort } = tryOut([{ indicator: '1.2', level: 4 }], model())
    expect(changes[0]?.unmet.map(({ indicator }) => indicator)).toEqual(['1.1'])
    expect([inUnits(after.totals.claimed.points), effort && inDays(effort)]).toEqual([13, 3])
    expect(tryOut([{ indicator: '1.2', level: 2 }], model()).changes[0]?.unmet).toEqual([])
  })
})

describe('a what-if', () => {
  it('takes the last level, lowers as it raises, and has no effort then', () => {
    const rubric = aRubric({ indicators: [anIndicator({ effort: efforts({ 4: 9 }) })] })
    const model = aModel(aSubject(rubric, { '1.1': 3 }, { total: 'claimed' }))
    const change = (level: number) => ({ indicator: '1.1', level })
    const { after, effort } = tryOut([change(4), change(2)], model)
    expect([after.totals.claimed.points, effort]).toEqual([20_000, undefined])
  })
})

describe('of plans that are alike', () => {
  const choose = (weights: readonly number[], days: readonly number[], aim: PlanAim) => {
    const indicators = weights.map((weight, index) =>
      anIndicator({ id: `1.${index}`, weight, effort: efforts({ 2: days[index] ?? 0 }) }),
    )
    const rubric = aRubric({ indicators, levels: { min: 1, max: 2 } })
    const claims = Object.fromEntries(indicators.map(({ id }) => [id, 1]))
    return stepsIn(planned(aim, aModel(aSubject(rubric, claims, { total: 'claimed' })))).join()
  }

  it.each([
    ['more points', [1, 2], [5, 5], aTarget(4), '1.1=2 raise 5'],
    ['fewer steps', [1, 1, 2], [2, 3, 5], aTarget(6), '1.2=2 raise 5'],
    ['the one that is first in the rubric', [1, 1, 1], [5, 5, 5], aTarget(4), '1.0=2 raise 5'],
    ['nothing that brings nothing', [1], [5], aBudget(4), ''],
  ] as const)('the one with %s is taken', (_, weights, days, aim, steps) => {
    expect(choose(weights, days, aim)).toBe(steps)
  })
})

describe('the curve', () => {
  it('has a kink where a person-day begins to bring less, and names the bands', () => {
    const indicators = [3, 2, 1].map((weight, index) =>
      anIndicator({ id: `1.${index}`, weight, effort: efforts({ 2: [1, 1, 2][index] ?? 0 }) }),
    )
    const bands = [aBand(), aBand({ id: 'tinggi', from: 11 })]
    const rubric = aRubric({ indicators, levels: { min: 1, max: 2 }, bands })
    const claims = { '1.0': 1, '1.1': 1, '1.2': 1 }
    const model = aModel(aSubject(rubric, claims, { total: 'claimed' }))
    const shown = curveOf(model)?.map(({ effort, points, kink, isEntry }) => [
      inDays(effort),
      inUnits(points),
      kink && inUnits(kink.points) / inDays(kink.effort),
      isEntry,
    ])
    expect(shown).toEqual([
      [0, 6, undefined, false],
      [1, 9, 2, false],
      [2, 11, 0.5, true],
      [4, 12, undefined, false],
    ])
    expect(choicesOf(model).map(({ steps }) => steps.map(({ id }) => id).join())).toEqual([
      '1.0=2',
      '1.1=2',
      '1.2=2',
    ])
  })
})

describe('against always taking the step with most points per person-day', () => {
  it.each(sampleNames)('a plan for %s is never worse', async (name) => {
    for (const total of ['claimed', 'backed'] as const) {
      const model = aModel(await sampleSubject(name, `${name.slice(-4)}-12-31`, { total }))
      for (const points of [340, 360]) {
        const plan = planned(aTarget(points), model)
        expect(plan.naive?.effort ?? 0).toBeGreaterThanOrEqual(plan.effort)
      }
      const plan = planned(aBudget(150), model)
      expect(plan.reached).toBeGreaterThanOrEqual(plan.naive?.reached ?? 0)
    }
  })
})

describe('quarters', () => {
  it('follow each other over years, and have days', () => {
    expect(quartersAfter('2025-Q4', 1)).toBe('2026-Q1')
    expect(quartersAfter('9999-Q4', 1)).toBe('9999-Q4')
    expect(quartersAfter('2025-Q1', 7)).toBe('2026-Q4')
    expect(['2024-01-31', '2024-06-30', '2024-12-01'].map(quarterOf)).toEqual([
      '2024-Q1',
      '2024-Q2',
      '2024-Q4',
    ])
    expect([firstDayOf('2026-Q3'), lastDayIn('2026-Q3')]).toEqual(['2026-07-01', '2026-09-30'])
    expect(['2026-Q0', '2026-Q5', '26-Q1', '2026Q1'].map(parseQuarter)).toEqual(
      Array.from({ length: 4 }, () => undefined),
    )
  })
})
