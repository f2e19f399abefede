import { describe, expect, it } from 'vitest'
import { inUnits, pointsOf } from '../../../src/core/points.js'
import { daysOf, inDays } from '../../../src/core/settings/days.js'
import type { PlanAim } from '../../../src/features/plan/aim.js'
import type { Calendar } from '../../../src/features/plan/calendar.js'
import type { PlanModel } from '../../../src/features/plan/model.js'
import { type Plan, planBest, planOf } from '../../../src/features/plan/plan.js'
import type { Program, ProgramAnswer, Solver } from '../../../src/features/plan/program.js'
import { isKept } from '../../../src/features/plan/schedule.js'
import {
  planBySearch,
  planDirectly,
  type ScheduledPlanning,
} from '../../../src/features/plan/search.js'
import { aBand, aDocument, aNeed, anIndicator, aRubric, line } from '../../support/builders.js'
import { aBudget, aModel, aSubject, aTarget } from '../../support/plans.js'

/** Tries every choice of columns, so that its answers are right by themselves. */
const tryAll: Solver = ({ direction, columns, objective, rows }): ProgramAnswer => {
  const sumOf = (terms: Program['objective'], mask: number) =>
    terms.reduce((sum, { column, factor }) => sum + ((mask >> column) & 1) * factor, 0)
  const sign = direction === 'minimize' ? 1 : -1
  const [best] = Array.from({ length: 2 ** columns }, (_, mask) => mask)
    .filter((mask) =>
      rows.every(({ terms, sense, limit }) =>
        sense === 'at-most' ? sumOf(terms, mask) <= limit : sumOf(terms, mask) >= limit,
      ),
    )
    .toSorted((left, right) => sign * (sumOf(objective, left) - sumOf(objective, right)))
  if (best === undefined) return { kind: 'infeasible' }
  const taken = Array.from({ length: columns }, (_, column) => column)
  return {
    kind: 'solved',
    isProved: true,
    columns: new Set(taken.filter((each) => (best >> each) & 1)),
  }
}

const unsure: Solver = (program) => {
  const answer = tryAll(program)
  return answer.kind === 'solved' ? { ...answer, isProved: false } : answer
}

function planIn(planning: ScheduledPlanning | undefined): Plan {
  if (planning?.kind !== 'planned') throw new Error(`no plan: ${planning?.kind}`)
  return planning.plan
}

const idsIn = ({ steps }: Pick<Plan, 'steps'>): string => steps.map(({ step }) => step.id).join(' ')

/**
 * A to E fit one by one: A and B fill unit 1 for two quarters, and C and D, which need them, have
 * only the first one in unit 2, as E takes the second. F and G are in nobody's way.
 */
const parts = [
  { name: 'A', weight: 1, days: 2, unit: '1', needs: [] },
  { name: 'B', weight: 1, days: 2, unit: '1', needs: [] },
  { name: 'C', weight: 3, days: 1, unit: '2', needs: [aNeed('A', { level: 3 })] },
  { name: 'D', weight: 3, days: 1, unit: '2', needs: [aNeed('B', { level: 3 })] },
  { name: 'E', weight: 3, days: 2, unit: '2', needs: [], earliest: '2026-Q2' },
  { name: 'F', weight: 1, days: 1, unit: '3', needs: [] },
  { name: 'G', weight: 3, days: 9, unit: '4', needs: [] },
]

const calendar: Calendar = {
  start: '2026-Q1',
  until: '2026-Q2',
  capacityOf: (unit) => daysOf(unit === '4' ? 9 : 2),
}

const crowded = aModel(
  aSubject(
    aRubric({
      indicators: parts.map(({ name, weight, needs }) => anIndicator({ id: name, weight, needs })),
      levels: { min: 1, max: 3 },
    }),
    Object.fromEntries(parts.map(({ name }) => [name, 2])),
    {
      total: 'claimed',
      sources: {
        estimates: parts.map(({ name, days, unit, earliest }) => ({
          indicator: name,
          level: 3,
          days: daysOf(days),
          unit,
          earliest,
        })),
        otherwise: undefined,
      },
    },
  ),
)

describe('a plan found directly', () => {
  it('has no calendar where none is asked for', () => {
    const plan = planIn(planDirectly(aTarget(42), crowded, undefined))
    expect([inDays(plan.effort), plan.schedule, inDays(plan.gap)]).toEqual([9, undefined, 0])
  })

  it('has its calendar where it fits', () => {
    const plan = planIn(planDirectly(aTarget(34), crowded, calendar))
    expect(plan.schedule?.calendar).toBe(calendar)
    expect(plan.schedule?.stretches.map(({ id, finish }) => [id, finish])).toEqual([
      ['A=3', 0],
      ['C=3', 0],
    ])
    expect(plan.isOptimal).toBe(true)
  })

  it('is none where it does not fit', () => {
    expect(planDirectly(aTarget(42), crowded, calendar)).toBeUndefined()
  })

  it('is out of reach with or without a calendar', () => {
    const planning = { kind: 'unreachable', highest: pointsOf(45), from: pointsOf(30) }
    expect(planDirectly(aTarget(46), crowded, calendar)).toEqual(planning)
    expect(planDirectly(aTarget(46), crowded, undefined)).toEqual(planning)
  })
})

describe('a plan that is searched for', () => {
  it('is the best one without a calendar', () => {
    const plan = planIn(planBySearch(aTarget(42), crowded, undefined, tryAll))
    expect([idsIn(plan), plan.schedule, plan.isOptimal]).toEqual([
      'A=3 B=3 C=3 D=3 E=3 F=3',
      undefined,
      true,
    ])
  })

  it('keeps to the calendar', () => {
    const plan = planIn(planBySearch(aTarget(42), crowded, calendar, tryAll))
    expect(idsIn(plan)).toBe('A=3 B=3 C=3 D=3 F=3 G=3')
    expect([inDays(plan.effort), plan.isOptimal, inDays(plan.gap)]).toEqual([16, true, 0])
    expect(plan.schedule?.calendar).toBe(calendar)
    expect(plan.schedule?.stretches.map(({ id }) => id)).toHaveLength(6)
  })

  it('rules out only what is in the way of each other', () => {
    const asked: Program[] = []
    planBySearch(aTarget(42), crowded, calendar, (program) => {
      asked.push(program)
      return tryAll(program)
    })
    const [first, second] = asked
    expect(asked).toHaveLength(2)
    // The last row asks for enough points.
    expect(second?.rows.slice(0, -1)).toEqual([
      ...(first?.rows.slice(0, -1) ?? []),
      {
        terms: [0, 1, 2, 3, 4].map((column) => ({ column, factor: 1 })),
        sense: 'at-most',
        limit: 4,
      },
    ])
  })

  it('for a budget brings most, and of what brings as much costs least', () => {
    const plan = planIn(planBySearch(aBudget(9), crowded, calendar, tryAll))
    expect([idsIn(plan), inUnits(plan.reached), inDays(plan.effort)]).toEqual([
      'A=3 B=3 C=3 D=3 F=3',
      39,
      7,
    ])
    expect([plan.isOptimal, inDays(plan.gap)]).toEqual([true, 0])
    const free = planIn(planBySearch(aBudget(9), crowded, undefined, tryAll))
    expect(inUnits(free.reached)).toBe(42)
  })

  it('is out of reach where time is too short', () => {
    expect(planBySearch(aTarget(43), crowded, calendar, tryAll)).toEqual({
      kind: 'unreachable',
      highest: pointsOf(42),
      from: pointsOf(30),
    })
  })

  it('is not said to be out of reach where the highest total is not sure', () => {
    expect(planBySearch(aTarget(43), crowded, calendar, unsure)).toEqual({ kind: 'unfound' })
  })

  it('says what a better one could save, if it is not sure', () => {
    const target = planIn(planBySearch(aTarget(42), crowded, calendar, unsure))
    expect([target.isOptimal, inDays(target.gap)]).toEqual([false, 7])
    const budget = planIn(planBySearch(aBudget(9), crowded, calendar, unsure))
    expect([budget.isOptimal, inDays(budget.gap)]).toEqual([false, 7])
  })
})

describe('a solver', () => {
  const answering =
    (...answers: readonly (Solver | ProgramAnswer)[]): Solver =>
    (program) => {
      const next = answers[asked] ?? answers.at(-1)
      asked += 1
      return typeof next === 'function' ? next(program) : (next ?? { kind: 'unsolved' })
    }
  let asked = 0
  const search = (
    aim: PlanAim,
    solver: Solver,
    within: Calendar | undefined = calendar,
  ): ScheduledPlanning => {
    asked = 0
    return planBySearch(aim, crowded, within, solver)
  }
  const solved = (...columns: readonly number[]): ProgramAnswer => ({
    kind: 'solved',
    isProved: true,
    columns: new Set(columns),
  })

  it.each([
    ['too few points', aTarget(42), solved(0, 1), undefined],
    ['what lacks its prerequisite', aTarget(33), solved(2), undefined],
    ['more than the budget pays', aBudget(9), solved(6, 5), undefined],
    ['nothing', aTarget(42), { kind: 'unsolved' }, calendar],
    ['nothing for a budget', aBudget(9), { kind: 'unsolved' }, calendar],
    ['that no budget can be kept', aBudget(9), { kind: 'infeasible' }, calendar],
  ] as const)('that answers %s finds no plan', (_, aim, answer, within) => {
    expect(search(aim, answering(answer), within)).toEqual({ kind: 'unfound' })
  })

  it.each([
    ['just enough points', aTarget(34), solved(0, 2)],
    ['more points than needed', aTarget(33), solved(0, 2)],
    ['just what the budget pays', aBudget(3), solved(0, 2)],
    ['less than the budget pays', aBudget(4), solved(0, 2)],
  ])('that answers %s is believed', (_, aim, answer) => {
    expect(idsIn(planIn(search(aim, answering(answer))))).toBe('A=3 C=3')
  })

  it('that ignores what was ruled out is asked two hundred times', () => {
    expect(search(aTarget(42), answering(solved(0, 1, 2, 3, 4, 5)))).toEqual({ kind: 'unfound' })
    expect(asked).toBe(200)
  })

  it.each([
    ['out of time', { kind: 'unsolved' }],
    ['wrong', { kind: 'infeasible' }],
  ] as const)('that is %s at the cheapest plan leaves the one that brings most', (_, second) => {
    const plan = planIn(search(aBudget(9), answering(solved(0, 1, 2, 5), second)))
    expect([idsIn(plan), plan.isOptimal]).toEqual(['A=3 B=3 C=3 F=3', false])
  })

  it.each([
    [tryAll, unsure, false],
    [unsure, tryAll, false],
    [tryAll, tryAll, true],
  ])('must be sure twice of a plan for a budget', (first, second, isOptimal) => {
    expect(planIn(search(aBudget(3), answering(first, second))).isOptimal).toBe(isOptimal)
  })

  it('may name what only follows from steps', () => {
    const model = aModel(
      aSubject(aRubric({ proofEffort: { collect: 1 }, levels: { min: 1, max: 2 } }), { '1.1': 2 }),
    )
    const plan = planIn(planBySearch(aTarget(2), model, calendar, tryAll))
    expect([idsIn(plan), plan.schedule?.stretches.length]).toEqual(['1.1:*+', 1])
  })
})

describe('the order of a plan', () => {
  const ordered = (
    given: readonly { readonly unit?: string; readonly needs?: readonly string[] }[],
  ): string => {
    const ids = given.map((_, index) => `${index + 1}`)
    const rubric = aRubric({
      indicators: given.map(({ needs = [] }, index) =>
        anIndicator({ id: ids[index] ?? '', needs: needs.map((id) => aNeed(id, { level: 3 })) }),
      ),
      levels: { min: 1, max: 3 },
    })
    const estimates = given.map(({ unit }, index) => ({
      indicator: ids[index] ?? '',
      level: 3,
      unit,
    }))
    const model = aModel(
      aSubject(rubric, Object.fromEntries(ids.map((id) => [id, 2])), {
        total: 'claimed',
        sources: { estimates, otherwise: daysOf(1) },
      }),
    )
    return idsIn(planIn(planBest(aTarget(ids.length * 3), model)))
  }

  it.each([
    ['of the rubric', [{}, {}, {}], '1=3 2=3 3=3'],
    ['of units', [{ unit: 'B' }, { unit: 'A' }, { unit: 'B' }], '2=3 1=3 3=3'],
    ['with steps of nobody last', [{}, { unit: 'B' }, { unit: 'A' }], '3=3 2=3 1=3'],
    ['with what must come first', [{ needs: ['3'] }, {}, {}], '3=3 1=3 2=3'],
    ['with all that must come first', [{ needs: ['2'] }, { needs: ['3'] }, {}], '3=3 2=3 1=3'],
    [
      'of units first, though another unit must come first',
      [{ unit: 'A', needs: ['2'] }, { unit: 'B' }],
      '1=3 2=3',
    ],
  ])('is that %s', (_, given, order) => {
    expect(ordered(given)).toBe(order)
  })
})

describe('a plan', () => {
  const rubric = aRubric({
    indicators: [
      anIndicator({
        weight: 2,
        effort: [3, 4].map((level) => ({ level, days: level, at: line(1) })),
      }),
      anIndicator({ id: '1.2', effort: [{ level: 2, days: 1, at: line(1) }] }),
    ],
    bands: [aBand(), aBand({ id: 'cukup', from: 8 }), aBand({ id: 'baik', from: 10 })],
    proofEffort: { sign: 0.5, collect: 1 },
  })
  const estimates = [
    { indicator: '1.1', level: 3, cost: 10 },
    { indicator: '1.1', level: 4, cost: 5 },
  ]
  const sources = { estimates, otherwise: undefined }

  it('tells step by step how the total rises, and into which category', () => {
    const usual = { estimates, otherwise: daysOf(9) }
    const model = aModel(
      aSubject(rubric, { '1.1': 2, '1.2': 1 }, { total: 'claimed', sources: usual }),
    )
    const plan = planIn(planBest(aTarget(10), model))
    expect(
      plan.steps.map(({ step, from, to, effort, points, running, crosses, after }) => [
        step.id,
        `${from}-${to}`,
        inDays(effort),
        inUnits(points),
        inUnits(running),
        crosses?.id,
        after,
      ]),
    ).toEqual([
      ['1.1=3', '2-3', 3, 2, 7, undefined, []],
      ['1.1=4', '3-4', 4, 2, 9, 'cukup', ['1.1=3']],
      ['1.2=2', '1-2', 1, 1, 10, 'baik', []],
    ])
    expect([inUnits(plan.from), inUnits(plan.reached), inDays(plan.effort), plan.cost]).toEqual([
      5, 10, 8, 15,
    ])
    expect(plan.aim).toEqual(aTarget(10))
    expect(plan.before).toBe(model.subject.score)
    expect(inUnits(plan.after.totals.claimed.points)).toBe(10)
    expect(plan.proofAfter).toEqual(model.subject.context)
    expect(plan.naive).toEqual({ effort: daysOf(8), reached: pointsOf(10) })
  })

  it('tells by mended documents which level is backed before and after', () => {
    const documents = [aDocument({ status: 'unsigned' })]
    const model = aModel(aSubject(rubric, { '1.1': { claim: 3, documents }, '1.2': 1 }))
    const plan = planIn(planBest(aTarget(7), model))
    const [step] = plan.steps
    expect([step?.step.id, step?.from, step?.to, step?.points]).toEqual([
      '1.1:*',
      1,
      3,
      pointsOf(4),
    ])
    expect([inDays(plan.effort), plan.cost]).toEqual([0.5, 0])
  })

  const model = aModel(aSubject(rubric, { '1.1': 2, '1.2': 1 }, { total: 'claimed', sources }))
  const of =
    (ids: readonly string[], own: PlanModel = model) =>
    () =>
      planOf(aTarget(1), ids, own)

  it('never lacks what its steps require', () => {
    expect(of(['1.1=4'])).toThrow('a plan lacks what its steps require')
  })

  it('never promises what its score is not', () => {
    expect(of(['1.1=3'], { ...model, base: model.base + 1 })).toThrow(
      'a plan differs from its score',
    )
  })

  it('never has a step without effort', () => {
    expect(of(['1.2=2', '1.2=3'])).toThrow('step 1.2=3 has no effort')
  })

  it('that reaches its target already has no steps', () => {
    const plan = planIn(planBest(aTarget(5), model))
    expect([plan.steps, plan.effort, plan.cost, plan.reached]).toEqual([[], 0, 0, pointsOf(5)])
  })

  it('is out of reach above what all steps bring', () => {
    expect(planBest(aTarget(12.5), model)).toEqual({
      kind: 'unreachable',
      highest: pointsOf(12),
      from: pointsOf(5),
    })
  })
})

describe('always taking the most points per person-day', () => {
  const naive = (days: readonly number[], weights: readonly number[], aim: PlanAim) => {
    const indicators = weights.map((weight, index) =>
      anIndicator({
        id: `${index}`,
        weight,
        effort: [{ level: 2, days: days[index] ?? 0, at: line(1) }],
      }),
    )
    const rubric = aRubric({ indicators, levels: { min: 1, max: 2 } })
    const claims = Object.fromEntries(indicators.map(({ id }) => [id, 1]))
    const found = planIn(
      planBest(aim, aModel(aSubject(rubric, claims, { total: 'claimed' }))),
    ).naive
    return found && [inDays(found.effort), inUnits(found.reached)]
  }

  it.each([
    ['stops at the target', [1, 1, 1], [3, 2, 1], aTarget(9), [1, 9]],
    ['costs more than the best plan', [1, 10], [3, 5], aTarget(13), [11, 16]],
    ['takes all that the budget pays', [1, 10, 2], [3, 5, 1], aBudget(4), [3, 13]],
    ['takes just what the budget pays', [1, 10, 2], [3, 5, 1], aBudget(3), [3, 13]],
    ['takes nothing for nothing', [1], [3], aBudget(0), [0, 3]],
    ['needs nothing for what is there', [1], [3], aTarget(3), [0, 3]],
  ])('%s', (_, days, weights, aim, expected) => {
    expect(naive(days, weights, aim)).toEqual(expected)
  })
})

it('a schedule of a search keeps all rules', () => {
  const plan = planIn(planBySearch(aTarget(42), crowded, calendar, tryAll))
  const tasks = parts
    .filter(({ name }) => name !== 'E')
    .map(({ name, days, unit, needs }) => ({
      id: `${name}=3`,
      unit,
      effort: daysOf(days),
      capacity: calendar.capacityOf(unit),
      release: 0,
      after: needs.map(({ indicator }) => `${indicator}=3`),
    }))
  expect(isKept(plan.schedule?.stretches ?? [], tasks, 2)).toBe(true)
})
