import { describe, expect, it } from 'vitest'
import { inUnits } from '../../../src/core/points.js'
import { daysOf, inDays } from '../../../src/core/settings/days.js'
import {
  type FollowUpOutput,
  outputsOf,
  planFollowUp,
  plannedIndicators,
} from '../../../src/features/plan/follow-up.js'
import { type Plan, planBest } from '../../../src/features/plan/plan.js'
import { aDocument, anIndicator, aRequirement, aRubric, line } from '../../support/builders.js'
import { aModel, aSubject, aTarget } from '../../support/plans.js'

/**
 * To be brought: the decree of 1.1, one file that two indicators show, and a plan that levels 2 and
 * 3 of 1.3 both ask for.
 */
const rubric = aRubric({
  indicators: [
    anIndicator({ id: '1.1', evidence: [aRequirement({ fromLevel: 2 })] }),
    anIndicator({ id: '1.2', weight: 2 }),
    anIndicator({
      id: '1.3',
      weight: 3,
      evidence: [aRequirement({ id: 'rencana', name: { id: 'Rencana' }, fromLevel: 2 })],
      levels: [{ level: 3, text: { id: 'Tiga' }, at: line(1) }],
      advice: { id: 'Ikuti bimtek.' },
      effort: [2, 3].map((level) => ({ level, days: 4, at: line(1) })),
    }),
  ],
  proofEffort: { sign: 1, renew: 2, collect: 3 },
})
const shared = { file: 'a', title: 'Rekap', status: 'draft' } as const
const subject = aSubject(
  rubric,
  {
    '1.1': { claim: 2, documents: [aDocument({ file: 'x', title: '', status: 'unsigned' })] },
    '1.2': { claim: 2, documents: [aDocument(shared)] },
    '1.3': { claim: 1, documents: [aDocument(shared)] },
  },
  { total: 'backed', sources: { estimates: [], otherwise: daysOf(9) } },
)

function plan(points: number): Plan {
  const planning = planBest(aTarget(points), aModel(subject))
  if (planning?.kind !== 'planned') throw new Error('no plan')
  return planning.plan
}

const shownOutput = (output: FollowUpOutput): string => {
  if (output.kind === 'document') return `document ${output.title}`
  return output.kind === 'requirement' ? `requirement ${output.name.id}` : output.kind
}

describe('a plan as lines to be handed to units', () => {
  // What the raise to level 3 brings proves the second level of 1.2 as well.
  const whole = plan(15)

  it('has a line for each step, and each document in the first that makes it', () => {
    const lines = planFollowUp(whole).map(({ id, kind, outputs, recommendation, advice }) => {
      const words = [recommendation?.id, advice?.id].map((each) => each ?? '-').join(' ')
      return `${id} ${kind} [${outputs.map(shownOutput).join(', ')}] ${words}`
    })
    expect(lines).toEqual([
      '1.1:sk+ collect [requirement Surat keputusan] - -',
      '1.3=2 raise [requirement Rencana] - Ikuti bimtek.',
      '1.3=3 raise [document Rekap] Tiga Ikuti bimtek.',
    ])
  })

  it('tells what a step makes, whatever steps before it made', () => {
    const outputs = whole.steps.map(({ step }) => outputsOf(step).map(shownOutput).join(', '))
    expect(outputs).toEqual([
      'requirement Surat keputusan',
      'requirement Rencana',
      'document Rekap',
    ])
  })

  it('comes to the same points, days and documents by indicator', () => {
    const own = plannedIndicators(whole)
    expect(own.map(({ scored }) => scored.indicator.id)).toEqual(['1.1', '1.3'])
    expect(own.flatMap(({ steps }) => steps).length).toBe(whole.steps.length)
    const days = own.reduce((sum, { effort }) => sum + inDays(effort), 0)
    expect(days).toBe(inDays(whole.effort))
    const gain = own.reduce((sum, each) => sum + inUnits(each.gain), 0)
    expect(gain).toBe(inUnits(whole.reached) - inUnits(subject.score.totals.backed.points))
    const documents = planFollowUp(whole).flatMap(({ outputs }) => outputs)
    expect(own.flatMap((each) => each.documents)).toHaveLength(documents.length)
  })
})
