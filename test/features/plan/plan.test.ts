import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inUnits, pointsOf } from '../../../src/core/points.js'
import type { Indicator } from '../../../src/core/rubric.js'
import type { PlanAim } from '../../../src/features/plan/aim.js'
import { scoreAfter } from '../../../src/features/plan/apply.js'
import type { PlanModel } from '../../../src/features/plan/model.js'
import { type Plan, planBest } from '../../../src/features/plan/plan.js'
import type { PlanStep } from '../../../src/features/plan/steps.js'
import { aBudget, aModel, aTarget, smallSubject } from '../../support/plans.js'

/** Any set of steps that may be done, with what the scorer gives for it. */
interface Tried {
  readonly effort: number
  readonly points: number
}

/** All sets of steps, each scored; the rules are asked anew, of the claims as they then are. */
function tryAll(model: PlanModel): readonly Tried[] {
  const steps = [...model.steps.values()]
  const sets = Array.from({ length: 2 ** steps.length }, (_, mask) =>
    steps.filter((_, index) => (mask >> index) & 1),
  )
  return sets
    .filter((set) => isPossible(set, model))
    .map((set) => ({
      effort: set.reduce((total, { effort = 0 }) => total + effort, 0),
      points: inUnits(scoreAfter(set, model.subject).totals[model.subject.total].points),
    }))
}

function isPossible(set: readonly PlanStep[], { subject }: PlanModel): boolean {
  const now = new Map(
    subject.score.indicators.map((each) => [each.indicator.id, each.claimed ?? 0]),
  )
  const raised = set.flatMap((step) => (step.kind === 'raise' ? [step] : []))
  const levelOf = (id: string) =>
    Math.max(
      now.get(id) ?? 0,
      ...raised.filter(({ scored }) => scored.indicator.id === id).map(({ level }) => level),
    )
  const isUnbroken = raised.every(({ level, scored: { indicator } }) => {
    const below = level === subject.rubric.levels.min ? 0 : level - 1
    const own = raised.filter(({ scored }) => scored.indicator.id === indicator.id)
    return below <= (now.get(indicator.id) ?? 0) || own.some((other) => other.level === below)
  })
  const needsOf = (indicator: Indicator) =>
    indicator.needs.every((need) => levelOf(need.indicator) >= need.level)
  return isUnbroken && raised.every(({ level, scored }) => level < 3 || needsOf(scored.indicator))
}

const most = 9

describe('a plan for a target or a budget', () => {
  it('is as good as the best of all sets of steps, each scored', () => {
    let [count, improved] = [0, 0]
    fc.assert(
      fc.property(smallSubject, (subject) => {
        const model = aModel(subject)
        fc.pre(model.steps.size <= most)
        count += 1
        const tried = tryAll(model)
        const totals = [...new Set(tried.map(({ points }) => points))]
        for (const points of totals) {
          const best = Math.min(
            ...tried.filter((each) => each.points >= points).map((each) => each.effort),
          )
          const plan = planned(aTarget(points), model)
          expect(plan.effort).toBe(best)
          expect(inUnits(plan.reached)).toBeGreaterThanOrEqual(points)
          expect(plan.naive?.effort ?? best).toBeGreaterThanOrEqual(best)
          if (plan.naive && plan.naive.effort > best) improved += 1
        }
        for (const effort of new Set(tried.map((each) => each.effort))) {
          const best = Math.max(
            ...tried.filter((each) => each.effort <= effort).map((each) => each.points),
          )
          expect(inUnits(planned(aBudget(effort / 100), model).reached)).toBe(best)
        }
        const highest = Math.max(...totals)
        expect(planBest(aTarget(highest + 0.5), model)).toEqual({
          kind: 'unreachable',
          highest: pointsOf(highest),
          from: model.scale.pointsOf(model.base),
        })
      }),
      { numRuns: 500 },
    )
    expect([count, improved > 20]).toEqual([500, true])
  })
})

function planned(aim: PlanAim, model: PlanModel): Plan {
  const planning = planBest(aim, model)
  if (planning?.kind !== 'planned') throw new Error(`no plan: ${planning?.kind}`)
  return planning.plan
}
