import fc from 'fast-check'
import { bench, describe } from 'vitest'
import { inUnits } from '../../src/core/points.js'
import { daysOf, inDays } from '../../src/core/settings/days.js'
import type { Calendar } from '../../src/features/plan/calendar.js'
import type { PlanModel } from '../../src/features/plan/model.js'
import type { Plan } from '../../src/features/plan/plan.js'
import { planBySearch, planDirectly } from '../../src/features/plan/search.js'
import { loadSolver } from '../../src/features/plan/solver.js'
import { aDocument, aNeed, anAspect, anIndicator, aRubric, line } from '../support/builders.js'
import { aModel, aSubject, aTarget } from '../support/plans.js'

/** 40 indicators of up to 3 steps in 4 units, prerequisites for two in five of them. */
const indicatorCount = 40
const units = ['A', 'B', 'C', 'D']

const idOf = (index: number) => `1.${String(index + 1).padStart(2, '0')}`

const indicatorParts = fc.record({
  weight: fc.constantFrom(1, 2, 2.5, 5),
  claim: fc.constantFrom(1, 1, 2, 3),
  days: fc.tuple(...[2, 3, 4].map(() => fc.integer({ min: 5, max: 40 }))),
  need: fc.option(fc.tuple(fc.nat(), fc.constantFrom(2, 3)), { freq: 2 }),
})

const instance = fc
  .record({
    parts: fc.array(indicatorParts, { minLength: indicatorCount, maxLength: indicatorCount }),
    /** How far towards the maximum, and how much of the capacity that the plan alone would need. */
    reach: fc.double({ min: 0.3, max: 0.7, noNaN: true }),
    slack: fc.double({ min: 0.9, max: 1.1, noNaN: true }),
  })
  .map(({ parts, reach, slack }) => {
    const indicators = parts.map(({ weight, days, need }, index) =>
      anIndicator({
        id: idOf(index),
        weight,
        needs: need && index > 0 ? [aNeed(idOf(need[0] % index), { level: need[1] })] : [],
        effort: days.map((each, step) => ({ level: step + 2, days: each, at: line(1) })),
      }),
    )
    const rubric = aRubric({ aspects: [anAspect({ indicators })] })
    const answers = Object.fromEntries(
      parts.map(({ claim }, index) => {
        const unit = units[index % units.length] ?? ''
        return [idOf(index), { claim, documents: [aDocument({ unit })] }]
      }),
    )
    const subject = aSubject(rubric, answers, { total: 'claimed' })
    const from = inUnits(subject.score.totals.claimed.points)
    const target = Math.round((from + (inUnits(rubric.maximum) - from) * reach) * 2) / 2
    const model = aModel(subject)
    return { model, target, calendar: calendarFor(model, target, slack) }
  })

/** Four quarters in which each unit has about as much time as the plan without a calendar asks of it. */
function calendarFor(model: PlanModel, target: number, slack: number): Calendar {
  const free = planDirectly(aTarget(target), model, undefined)
  const steps: Plan['steps'] = free?.kind === 'planned' ? free.plan.steps : []
  const loadOf = (unit: string): number =>
    steps
      .filter(({ step }) => step.unit === unit)
      .reduce((sum, { effort }) => sum + inDays(effort), 0)
  return {
    start: '2026-Q1',
    until: '2026-Q4',
    capacityOf: (unit) => daysOf(Math.max(1, Math.ceil((loadOf(unit) / 4) * slack))),
  }
}

describe('100 random plans of 40 indicators within the capacity of four quarters', () => {
  const instances = fc.sample(instance, { numRuns: 100, seed: 2026 })
  let next = 0

  bench(
    'the best plan, or the proof that there is none',
    async () => {
      const given = instances[next % instances.length]
      next += 1
      if (!given) return
      const { model, target, calendar } = given
      const aim = aTarget(target)
      const found =
        planDirectly(aim, model, calendar) ??
        planBySearch(aim, model, calendar, await loadSolver(10))
      if (found.kind === 'unfound') throw new Error('neither found nor ruled out in ten seconds')
    },
    { iterations: 100, time: 0, warmupIterations: 1, warmupTime: 0 },
  )
})
