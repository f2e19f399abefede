import { join } from 'node:path'
import fc from 'fast-check'
import type { Document } from '../../src/core/evidence.js'
import { pointsOf } from '../../src/core/points.js'
import type { Indicator, Rubric } from '../../src/core/rubric.js'
import { daysOf } from '../../src/core/settings/days.js'
import { modelOf, type PlanModel } from '../../src/features/plan/model.js'
import type { PlanSubject } from '../../src/features/plan/steps.js'
import { loadAssessments } from '../../src/features/score/scores.js'
import {
  type AnswerParts,
  aBand,
  aDocument,
  anAspect,
  anAssessment,
  anIndicator,
  aRequirement,
  aRubric,
  line,
  scoreOf,
} from './builders.js'
import { root } from './cli.js'
import { aWorld } from './world.js'

/** A subject for planning; whatever a test does not care about is usual. */
export function aSubject(
  rubric: Rubric,
  answers: Readonly<Record<string, AnswerParts | number>>,
  parts: Partial<PlanSubject> = {},
): PlanSubject {
  const assessment = anAssessment(answers)
  const context = { asOf: '2024-12-31', decisions: [], statements: [] }
  return {
    rubric,
    assessment,
    score: scoreOf(rubric, assessment, context),
    context,
    total: 'backed',
    sources: { estimates: [], otherwise: undefined },
    isAllowed: () => true,
    ...parts,
  }
}

export function aModel(subject: PlanSubject): PlanModel {
  const model = modelOf(subject)
  if (!model) throw new Error('weights too fine')
  return model
}

export const aTarget = (points: number) =>
  ({ kind: 'target', points: pointsOf(points), margin: pointsOf(0), band: undefined }) as const

export const aBudget = (days: number) => ({ kind: 'budget', effort: daysOf(days) }) as const

// Small rubrics of any kind, with prerequisites and documents that several indicators share.

const states = [
  {},
  { status: 'unsigned' },
  { status: 'draft' },
  { status: 'requested' },
  { verdict: 'rejected' },
  { validUntil: '2024-06-30' },
  { issued: '2025-06-30' },
  { status: 'unsigned', verdict: 'rejected' },
] as const satisfies readonly Partial<Document>[]

const documentPlan = fc.record({
  slot: fc.nat(3),
  file: fc.constantFrom('', 'a.pdf', 'b.pdf'),
  state: fc.constantFrom(...states),
})

const indicatorPlan = fc.record({
  weight: fc.constantFrom(0.5, 1, 2, 2.5),
  claim: fc.constantFrom(0, 1, 2, 3, 4),
  isOpen: fc.boolean(),
  fromLevels: fc.array(fc.nat(4), { maxLength: 2 }),
  documents: fc.array(documentPlan, { maxLength: 2 }),
  efforts: fc.array(fc.constantFrom(0, 1, 2, 2.5, 7), { minLength: 5, maxLength: 5 }),
  need: fc.option(fc.record({ other: fc.nat(2), level: fc.nat(4) })),
  isAllowed: fc.integer({ min: 0, max: 5 }).map((number) => number > 0),
})

const subjectPlan = fc.record({
  min: fc.constantFrom(0, 1, 2),
  max: fc.constantFrom(3, 4),
  isMean: fc.boolean(),
  total: fc.constantFrom('claimed', 'backed', 'backed'),
  aspectWeights: fc.tuple(fc.constantFrom(1, 3, 0.7), fc.constantFrom(1, 2, 9)),
  mending: fc.record({
    sign: fc.constantFrom(0, 1, 0.5),
    renew: fc.constantFrom(1, 3),
    collect: fc.constantFrom(1, 2),
  }),
  indicators: fc.array(indicatorPlan, { minLength: 1, maxLength: 3 }),
})

/** Subjects with few enough steps to try all sets of them. */
export const smallSubject = subjectPlan.map((plan): PlanSubject => {
  const levels = { min: plan.min, max: plan.max }
  const ids = plan.indicators.map((_, index) => `${index + 1}`)
  const indicators = plan.indicators.map(
    (own, index): Indicator =>
      anIndicator({
        id: ids[index] ?? '',
        weight: own.weight,
        evidence: own.fromLevels.map((fromLevel, place) =>
          aRequirement({ id: `bukti-${place}`, fromLevel: Math.min(fromLevel, plan.max) }),
        ),
        effort: own.efforts.map((days, level) => ({ level, days, at: line(1) })),
        // Only earlier ones are needed, so that there is no cycle.
        needs:
          own.need && own.need.other < index
            ? [
                {
                  indicator: ids[own.need.other] ?? '',
                  level: Math.min(own.need.level, plan.max),
                  at: line(1),
                },
              ]
            : [],
      }),
  )
  const [first, ...others] = indicators
  const groups = plan.isMean && others.length > 0 ? [[first], others] : [indicators]
  const rubric = aRubric({
    method: plan.isMean ? 'weighted-mean' : 'weighted-sum',
    levels,
    bands: [aBand({ from: 0 })],
    proofEffort: plan.mending,
    aspects: groups.map((group, index) =>
      anAspect({
        id: `aspek-${index}`,
        indicators: group.flatMap((indicator) => indicator ?? []),
        ...(plan.isMean && { weight: plan.aspectWeights[index] ?? 1 }),
      }),
    ),
  })
  const answers = Object.fromEntries(
    plan.indicators.map(({ claim, isOpen, documents, fromLevels }, index) => {
      const level = claim === 0 ? 0 : Math.min(Math.max(claim, plan.min), plan.max)
      return [
        ids[index] ?? '',
        {
          claim: isOpen && claim < 2 ? ('open' as const) : level,
          documents: documents.map(({ slot, file, state }) =>
            aDocument({
              file,
              requirement: slot < fromLevels.length ? `bukti-${slot}` : '',
              ...state,
            }),
          ),
        },
      ]
    }),
  )
  const allowed = new Set(ids.filter((_, index) => plan.indicators[index]?.isAllowed))
  return aSubject(rubric, answers, { total: plan.total, isAllowed: (id) => allowed.has(id) })
})

/** A sample as `merit plan` sees it on a day, under the rubric of 400 points. */
export async function sampleSubject(
  name: string,
  asOf: string,
  parts: Partial<PlanSubject> = {},
): Promise<PlanSubject> {
  const query = { paths: [join(root, 'samples', `${name}.csv`)], rubric: 'kasn-2018', asOf }
  const { value } = await loadAssessments(query, undefined, world)
  const [assessment, score] = [value?.assessments[0], value?.scores[0]]
  if (!value || !assessment || !score) throw new Error(`no sample ${name}`)
  return {
    rubric: value.rubric,
    assessment,
    score,
    context: { asOf, decisions: [], statements: [] },
    total: 'backed',
    sources: { estimates: [], otherwise: undefined },
    isAllowed: () => true,
    ...parts,
  }
}

export const sampleNames = [
  'kota-bogor-2020',
  'prov-kaltim-2022',
  'prov-kaltim-2024',
  'prov-sumbar-2023',
] as const

const world = aWorld()
