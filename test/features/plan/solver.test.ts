import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inUnits, pointsOf } from '../../../src/core/points.js'
import { daysOf, inDays } from '../../../src/core/settings/days.js'
import { scoreAfter } from '../../../src/features/plan/apply.js'
import {
  type Calendar,
  horizonOf,
  type Task,
  tasksOf,
} from '../../../src/features/plan/calendar.js'
import { makeHighs } from '../../../src/features/plan/highs.js'
import type { PlanModel } from '../../../src/features/plan/model.js'
import { isClosed, withProvenLevels } from '../../../src/features/plan/network.js'
import { planBest } from '../../../src/features/plan/plan.js'
import type { Program, Solver } from '../../../src/features/plan/program.js'
import { isKept, type Schedule, schedule } from '../../../src/features/plan/schedule.js'
import {
  planBySearch,
  planDirectly,
  type ScheduledPlanning,
} from '../../../src/features/plan/search.js'
import { aNeed, anIndicator, aRubric, line } from '../../support/builders.js'
import {
  aBudget,
  aModel,
  aSubject,
  aTarget,
  sampleNames,
  sampleSubject,
  smallSubject,
} from '../../support/plans.js'

const highs = await makeHighs(readFileSync('node_modules/highs/build/highs.wasm'))
const solver: Solver = (program) => highs(program, 20)

describe('the dynamic programme and the solver', () => {
  it.each(sampleNames)('agree on %s', async (name) => {
    for (const total of ['claimed', 'backed'] as const) {
      const model = aModel(await sampleSubject(name, `${name.slice(-4)}-12-31`, { total }))
      for (const aim of [aTarget(325), aBudget(60)]) {
        const [own, other] = [planBest(aim, model), planBySearch(aim, model, undefined, solver)]
        expect(figures(other)).toEqual(figures(own))
      }
    }
  })

  it('agree on rubrics of any kind', () => {
    fc.assert(
      fc.property(smallSubject, fc.nat(100), (subject, share) => {
        const model = aModel(subject)
        const highest = model.scale.pointsOf(
          model.base + model.network.reduce((total, { gain }) => total + gain, 0),
        )
        const points = pointsOf(Math.round((inUnits(highest) * share) / 10) / 10)
        for (const aim of [aTarget(inUnits(points)), aBudget(share / 5)]) {
          const [own, other] = [planBest(aim, model), planBySearch(aim, model, undefined, solver)]
          expect(figures(other)).toEqual(figures(own))
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('steps that fit one by one but not together', () => {
  /**
   * 1 and 2 fill unit A for two quarters; 3 and 4 need one each, but unit B has only the first for
   * them.
   */
  const parts = [
    { weight: 1, days: 2, unit: 'A', needs: [] },
    { weight: 1, days: 2, unit: 'A', needs: [] },
    { weight: 3, days: 1, unit: 'B', needs: [aNeed('1.1', { level: 3 })] },
    { weight: 3, days: 1, unit: 'B', needs: [aNeed('1.2', { level: 3 })] },
    { weight: 3, days: 4, unit: 'B', needs: [], earliest: '2026-Q2' },
    { weight: 3, days: 9, unit: 'C', needs: [] },
  ]
  const id = (index: number) => `1.${index + 1}`
  const rubric = aRubric({
    indicators: parts.map(({ weight, needs }, index) =>
      anIndicator({ id: id(index), weight, needs }),
    ),
    levels: { min: 1, max: 3 },
  })
  const estimates = parts.map(({ days, unit, earliest }, index) => ({
    indicator: id(index),
    level: 3,
    days: daysOf(days),
    unit,
    earliest,
  }))
  const claims = Object.fromEntries(parts.map((_, index) => [id(index), 2]))
  const sources = { estimates, otherwise: undefined }
  const model = aModel(aSubject(rubric, claims, { total: 'claimed', sources }))
  const calendar: Calendar = {
    start: '2026-Q1',
    until: '2026-Q3',
    capacityOf: (unit) => daysOf(unit === 'C' ? 9 : 2),
  }

  it('are ruled out together, and nothing else is', () => {
    const asked: Program[] = []
    const listening: Solver = (program) => {
      asked.push(program)
      return solver(program)
    }
    const free = planBest(aTarget(39), model)
    expect(free?.kind === 'planned' && inDays(free.plan.effort)).toBe(10)
    expect(planDirectly(aTarget(39), model, calendar)).toBeUndefined()
    const planning = planBySearch(aTarget(39), model, calendar, listening)
    if (planning.kind !== 'planned') throw new Error(planning.kind)
    expect([inDays(planning.plan.effort), planning.plan.isOptimal]).toEqual([15, true])
    expect(asked.length).toBeGreaterThan(1)
  })
})

describe('steps that nearly all depend on each other', () => {
  const ids = Array.from({ length: 20 }, (_, index) => `1.${index + 1}`)
  const rubric = aRubric({
    indicators: ids.map((id, index) =>
      anIndicator({
        id,
        effort: [2, 3, 4].map((level) => ({
          level,
          days: 1 + ((index * 7 + level) % 5),
          at: line(1),
        })),
        needs: ids.slice(0, index).map((other) => aNeed(other, { level: 3 })),
      }),
    ),
  })
  const claims = Object.fromEntries(ids.map((id) => [id, 1]))
  const model = aModel(aSubject(rubric, claims, { total: 'claimed' }))

  it('are left to the solver', () => {
    expect(planDirectly(aTarget(60), model, undefined)).toBeUndefined()
    const planning = planBySearch(aTarget(60), model, undefined, solver)
    if (planning.kind !== 'planned') throw new Error(planning.kind)
    expect(planning.plan.isOptimal).toBe(true)
    expect(inUnits(planning.plan.reached)).toBe(60)
  })
})

describe('a solver that is not sure', () => {
  const calendar: Calendar = { start: '2026-Q1', until: '2026-Q1', capacityOf: () => daysOf(5) }
  const rubric = aRubric({
    indicators: [3, 2, 2].map((weight, index) =>
      anIndicator({
        id: `1.${index}`,
        weight,
        effort: [{ level: 2, days: 6 - index, at: line(1) }],
      }),
    ),
  })
  const model = aModel(
    aSubject(
      rubric,
      { '1.0': 1, '1.1': 1, '1.2': 1 },
      {
        total: 'claimed',
        sources: { estimates: [], otherwise: daysOf(9) },
      },
    ),
  )

  it('gives a plan with the most that a better one could save', () => {
    const unsure: Solver = (program) => {
      const answer = solver(program)
      return answer.kind === 'solved' ? { ...answer, isProved: false } : answer
    }
    const planning = planBySearch(aTarget(9), model, calendar, unsure)
    if (planning.kind !== 'planned') throw new Error(planning.kind)
    const { isOptimal, gap, effort } = planning.plan
    expect([isOptimal, inDays(gap), inDays(effort)]).toEqual([false, 0, 4])
  })

  it('that promises too much is not believed', () => {
    const lying: Solver = () => ({ kind: 'solved', isProved: true, columns: new Set() })
    expect(planBySearch(aTarget(9), model, calendar, lying).kind).toBe('unfound')
  })

  it('that is out of time finds none, and rules none out', () => {
    const late: Solver = () => ({ kind: 'unsolved' })
    expect(planBySearch(aTarget(9), model, calendar, late).kind).toBe('unfound')
  })
})

/** What two optimal plans must have in common. */
function figures(planning: ScheduledPlanning | undefined) {
  if (planning?.kind !== 'planned') return planning
  const { plan } = planning
  const isTarget = plan.aim.kind === 'target'
  return { value: isTarget ? plan.effort : plan.reached, isOptimal: plan.isOptimal }
}

const calendarPlan = fc.record({
  quarters: fc.integer({ min: 1, max: 3 }),
  capacity: fc.constantFrom(0.5, 1, 2, 3, 5),
  units: fc.constantFrom(1, 2, 2, 3),
  late: fc.nat(2),
})

describe('a plan within capacity', () => {
  it('is as good as the best of all sets of steps that can be scheduled', () => {
    let searched = 0
    fc.assert(
      fc.property(
        smallSubject,
        calendarPlan,
        fc.integer({ min: 4, max: 10 }),
        (subject, given, share) => {
          const plain = aModel(subject)
          fc.pre(plain.steps.size > 2 && plain.steps.size <= 7)
          const model = withUnits(plain, given.units, given.late)
          const calendar: Calendar = {
            start: '2026-Q1',
            until: `2026-Q${given.quarters}`,
            capacityOf: (unit) => daysOf(unit === 'Unit 0' ? given.capacity : given.capacity * 5),
          }
          const sets = schedulableSets(model, calendar)
          const totals = [...new Set(sets.map(({ points }) => points))].toSorted((a, b) => a - b)
          const target = totals[Math.floor((totals.length * share) / 11)] ?? 0
          const best = Math.min(
            ...sets.filter(({ points }) => points >= target).map(({ effort }) => effort),
          )
          const direct = planDirectly(aTarget(target), model, calendar)
          if (!direct) searched += 1
          const planning = direct ?? planBySearch(aTarget(target), model, calendar, solver)
          expect(planning.kind === 'planned' && inDays(planning.plan.effort)).toBe(best)
          const highest = totals.at(-1) ?? 0
          const beyond = aTarget(highest + 0.0001)
          if (planDirectly(beyond, model, undefined)?.kind === 'unreachable') return
          const outOfReach =
            planDirectly(beyond, model, calendar) ?? planBySearch(beyond, model, calendar, solver)
          expect(outOfReach.kind === 'unreachable' && inUnits(outOfReach.highest)).toBe(highest)
        },
      ),
      { numRuns: 400 },
    )
    expect(searched).toBeGreaterThan(10)
  })
})

/** The same model with its indicators spread over units, the last ones to start later. */
const withUnits = (model: PlanModel, units: number, late: number): PlanModel => ({
  ...model,
  steps: new Map(
    [...model.steps].map(([id, step], index) => [
      id,
      {
        ...step,
        unit: `Unit ${index % units}`,
        earliest: index > 4 ? `2026-Q${1 + late}` : undefined,
      },
    ]),
  ),
})

interface Tried {
  readonly effort: number
  readonly points: number
}

/**
 * All sets of steps that some schedule allows, found by trying every quarter for every step's end.
 */
function schedulableSets(model: PlanModel, calendar: Calendar): readonly Tried[] {
  const steps = [...model.steps.values()]
  return Array.from({ length: 2 ** steps.length }, (_, mask) =>
    steps.filter((_, index) => (mask >> index) & 1),
  )
    .filter((set) => {
      const chosen = withProvenLevels(model.network, new Set(set.map(({ id }) => id)))
      return (
        isClosed(model.network, chosen) &&
        isSchedulable(
          tasksOf(model, calendar).filter(({ id }) => chosen.has(id)),
          horizonOf(calendar),
        )
      )
    })
    .map((set) => ({
      effort: inDays(daysOf(set.reduce((total, { effort = 0 }) => total + effort, 0) / 100)),
      points: inUnits(scoreAfter(set, model.subject).totals[model.subject.total].points),
    }))
}

/**
 * With an end fixed for every task, and so a start, whether the work of each unit fits is a matter
 * of counting: what must be done within some quarters must not exceed them.
 */
function isSchedulable(tasks: readonly Task[], quarters: number): boolean {
  const tryEnds = (ends: readonly number[]): boolean => {
    if (ends.length < tasks.length) {
      return Array.from({ length: quarters }, (_, end) => end).some((end) =>
        tryEnds([...ends, end]),
      )
    }
    const endOf = new Map(tasks.map(({ id }, index) => [id, ends[index] ?? 0]))
    const windows = tasks.map((task) => ({
      task,
      end: endOf.get(task.id) ?? 0,
      start: Math.max(task.release, ...task.after.flatMap((id) => endOf.get(id) ?? [])),
    }))
    if (windows.some(({ start, end }) => start > end)) return false
    const spans = windows.flatMap(({ start }) => windows.map(({ end }) => ({ start, end })))
    return tasks.every(({ unit, capacity }) =>
      spans.every(({ start, end }) => {
        const inside = windows.filter(
          (each) => each.task.unit === unit && each.start >= start && each.end <= end,
        )
        const work = inside.reduce((total, { task }) => total + task.effort, 0)
        return end < start || work <= capacity * (end - start + 1)
      }),
    )
  }
  return tryEnds([])
}

describe('a schedule', () => {
  const task = (id: string, parts: object = {}) => ({
    id,
    unit: 'A',
    effort: 100,
    capacity: 200,
    release: 0,
    after: [],
    ...parts,
  })
  const ends = (found: Schedule) => found.map(({ id, finish }) => [id, finish])

  it('splits work over quarters and lets one step follow another within a quarter', () => {
    const tasks = [task('a', { effort: 300 }), task('b', { after: ['a'] })]
    const found = schedule(tasks, 2)
    expect(found.kind === 'scheduled' && ends(found.schedule)).toEqual([
      ['a', 1],
      ['b', 1],
    ])
    expect(schedule(tasks, 1).kind).toBe('impossible')
  })

  it('waits for another unit and for the earliest start', () => {
    const tasks = [
      task('a', { effort: 300 }),
      task('b', { unit: 'B', after: ['a'] }),
      task('c', { unit: 'B', release: 2 }),
    ]
    const found = schedule(tasks, 3)
    expect(found.kind === 'scheduled' && ends(found.schedule)).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 2],
    ])
  })

  it('without capacity takes only what needs no effort', () => {
    expect(schedule([task('a', { capacity: 0 })], 4).kind).toBe('impossible')
    expect(schedule([task('a', { capacity: 0, effort: 0 })], 4).kind).toBe('scheduled')
  })

  const taskPlan = fc.record({
    unit: fc.constantFrom('A', 'B', 'C'),
    effort: fc.nat(4),
    release: fc.constantFrom(0, 0, 0, 1),
    after: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
  })

  it('is found exactly where there is one, and keeps all rules', () => {
    const found = { scheduled: 0, impossible: 0, unknown: 0 }
    fc.assert(
      fc.property(
        fc.array(taskPlan, { minLength: 3, maxLength: 6 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        (plans, capacity, quarters) => {
          const tasks = plans.map(({ after, ...plan }, index) => ({
            ...plan,
            id: `${index}`,
            capacity,
            after: after.filter((other) => other < index).map(String),
          }))
          const answer = schedule(tasks, quarters)
          found[answer.kind] += 1
          expect(answer.kind).toBe(isSchedulable(tasks, quarters) ? 'scheduled' : 'impossible')
          expect(answer.kind !== 'scheduled' || isKept(answer.schedule, tasks, quarters)).toBe(true)
        },
      ),
      { numRuns: 600 },
    )
    expect(Math.min(found.scheduled, found.impossible)).toBeGreaterThan(50)
  })

  it('that breaks a rule is found out', () => {
    const tasks = [task('a'), task('b', { after: ['a'], release: 1 })]
    const found = schedule(tasks, 2)
    if (found.kind !== 'scheduled') throw new Error(found.kind)
    const [a, b] = found.schedule
    if (!a || !b) throw new Error('two')
    expect(isKept([a, b], tasks, 2)).toBe(true)
    expect(isKept([a], tasks, 2)).toBe(false)
    const early = { ...b, parts: [{ quarter: 0, effort: 100 }], finish: 0 }
    expect(isKept([a, early], tasks, 2)).toBe(false)
    const late = { ...a, parts: [{ quarter: 1, effort: 100 }], finish: 1 }
    expect(isKept([late, b], tasks, 2)).toBe(true)
    expect(isKept([late, b], [task('a', { capacity: 100 }), ...tasks.slice(1)], 2)).toBe(false)
    expect(isKept([{ ...a, parts: [] }, b], tasks, 2)).toBe(false)
  })
})
