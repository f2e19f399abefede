import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/core/evidence.js'
import { inUnits, minus, sum } from '../../../src/core/points.js'
import { type Indicator, indicatorsOf, type Rubric } from '../../../src/core/rubric.js'
import type { StatedFollowUp, YearFacts } from '../../../src/core/settings/report.js'
import { aimFor, type PlanAim } from '../../../src/features/plan/aim.js'
import { planFollowUp } from '../../../src/features/plan/follow-up.js'
import { type Plan, planBest } from '../../../src/features/plan/plan.js'
import type { PlanSubject } from '../../../src/features/plan/steps.js'
import {
  type DerivedFollowUp,
  type FollowUpEntry,
  followUpOf,
} from '../../../src/features/report/follow-up.js'
import {
  type AnswerParts,
  aDocument,
  anAspect,
  anIndicator,
  aRequirement,
  aRubric,
  line,
  shippedRubric,
} from '../../support/builders.js'
import { aBudget, aModel, aSubject, aTarget, smallSubject } from '../../support/plans.js'

const entriesOf = (
  { score, rubric, context }: PlanSubject,
  plan: Plan | undefined,
  facts?: YearFacts,
): readonly FollowUpEntry[] => followUpOf({ score, facts }, rubric, context, plan)

const derivedIn = (entries: readonly FollowUpEntry[]): readonly DerivedFollowUp[] =>
  entries.flatMap((entry) => (entry.kind === 'stated' ? [] : entry))

const plannedIn = (entries: readonly FollowUpEntry[]) =>
  derivedIn(entries).filter(({ planned }) => planned !== null)

function planFor(aim: PlanAim, subject: PlanSubject): Plan | undefined {
  const planning = planBest(aim, aModel(subject))
  return planning?.kind === 'planned' ? planning.plan : undefined
}

/** A document as rows and plans name it. */
const nameOf = (title: string, name: { readonly id: string } | null) =>
  title === '' ? (name?.id ?? 'apa saja') : title

/** What a plan says of each indicator, added up here from its steps alone. */
function byIndicator(plan: Plan) {
  const outputs = planFollowUp(plan).map((each) =>
    each.outputs.map((output) =>
      output.kind === 'document'
        ? output.title
        : nameOf('', output.kind === 'requirement' ? output.name : null),
    ),
  )
  const ids = [...new Set(plan.steps.map(({ step }) => step.scored.indicator.id))]
  return ids.map((indicator) => {
    const own = plan.steps.flatMap((planned, index) =>
      planned.step.scored.indicator.id === indicator ? [{ planned, index }] : [],
    )
    return {
      indicator,
      steps: own.map(({ planned }) => planned.step.id),
      documents: own.flatMap(({ index }) => outputs[index] ?? []),
      effort: own.reduce((total, { planned }) => total + planned.effort, 0),
      gain: sum(own.map(({ planned }) => planned.points)),
    }
  })
}

const shownOf = (entry: DerivedFollowUp) => ({
  indicator: entry.indicator,
  steps: entry.planned?.steps,
  documents: entry.evidence.map(({ title, name }) => nameOf(title, name)),
  effort: entry.planned?.effort,
  gain: entry.gain,
})

function expectLaws(subject: PlanSubject, plan: Plan): readonly DerivedFollowUp[] {
  const entries = entriesOf(subject, plan)
  const planned = plannedIn(entries)
  expect(entries.slice(0, planned.length)).toEqual(planned)
  expect(planned.map(shownOf)).toEqual(byIndicator(plan))
  expect(sum(planned.map(({ gain }) => gain))).toBe(minus(plan.reached, plan.from))
  const rest = derivedIn(entries).slice(planned.length)
  for (const { indicator, evidence } of planned) {
    const own = rest.filter((entry) => entry.indicator === indicator)
    for (const { requirement } of evidence) {
      expect(own.flatMap((entry) => entry.evidence.map((each) => each.requirement))).not.toContain(
        requirement,
      )
    }
    expect(own.filter(({ kind }) => kind === 'raise').length).toBeLessThanOrEqual(1)
  }
  return planned
}

const states = [
  { status: 'have' },
  { status: 'have' },
  { status: 'unsigned' },
  { status: 'draft' },
  { status: 'requested' },
  { verdict: 'rejected' },
  { validUntil: '2024-06-30' },
] as const satisfies readonly Partial<Document>[]

const documentsFor = ({ id, evidence }: Indicator) =>
  fc.subarray([...evidence]).chain((own) =>
    fc.tuple(
      ...own.map((requirement) =>
        fc
          .record({
            state: fc.constantFrom(...states),
            shared: fc.constantFrom(...Array(20).fill(undefined), 'bersama-1', 'bersama-2'),
          })
          .map(({ state, shared }) =>
            aDocument({
              requirement: requirement.id,
              title: shared ?? `${id} ${requirement.id}`,
              file: `bukti/${shared ?? `${id}-${requirement.id}`}.pdf`,
              issued: '2024-03-01',
              ...state,
            }),
          ),
      ),
    ),
  )

const answersTo = (rubric: Rubric): fc.Arbitrary<Record<string, AnswerParts>> =>
  fc.record(
    Object.fromEntries(
      indicatorsOf(rubric).map((indicator) => [
        indicator.id,
        fc.record({
          claim: fc.oneof(
            {
              arbitrary: fc.integer({ min: rubric.levels.min, max: rubric.levels.max }),
              weight: 9,
            },
            { arbitrary: fc.constant('open' as const), weight: 1 },
          ),
          documents: documentsFor(indicator),
        }),
      ]),
    ),
  )

describe.each(['kasn-2018', 'panrb-2026'] as const)('the lines of a plan under %s', (name) => {
  const rubric = shippedRubric(name)

  const aspects = rubric.aspects.map(({ id }) => id)

  it('are the plan: a line an indicator, its documents once, its days, and exactly its gain', () => {
    let count = 0
    fc.assert(
      fc.property(answersTo(rubric), fc.subarray(aspects, { maxLength: 4 }), (answers, only) => {
        const isAllowed = (id: string) => only.length === 0 || only.includes(id.split('.')[0] ?? '')
        const subject = aSubject(rubric, answers, { isAllowed })
        const { value: aim } = aimFor(only.length === 0 ? {} : { budget: 25 }, subject)
        const plan = aim && planFor(aim, subject)
        if (!plan || plan.steps.length === 0) return
        count += 1
        const titles = expectLaws(subject, plan).flatMap(({ evidence }) =>
          evidence.flatMap(({ title }) => (title === '' ? [] : title)),
        )
        expect(new Set(titles).size).toBe(titles.length)
      }),
      { numRuns: 110 },
    )
    expect(count).toBeGreaterThanOrEqual(100)
  }, 120_000)
})

it('small rubrics of any kind, prerequisites and shared documents included, keep these laws', () => {
  fc.assert(
    fc.property(smallSubject, fc.nat(10), fc.boolean(), (subject, number, isBudget) => {
      const plan = planFor(isBudget ? aBudget(number) : aTarget(number), subject)
      if (plan) expectLaws(subject, plan)
    }),
    { numRuns: 300 },
  )
})

describe('the lines of one plan', () => {
  const requirement = (id: string, fromLevel: number) =>
    aRequirement({ id, fromLevel, name: { id: `Dokumen ${id}` } })
  const effort = [1, 2, 3, 4].map((level) => ({ level, days: level === 4 ? 2 : 5, at: line(1) }))
  const rubric = aRubric({
    levels: { min: 1, max: 4 },
    proofEffort: { sign: 1, renew: 3, collect: 9 },
    aspects: [
      anAspect({
        id: '1',
        indicators: [
          anIndicator({
            id: '1.1',
            weight: 5,
            effort,
            evidence: [requirement('a', 2), requirement('b', 3), requirement('c', 4)],
          }),
          anIndicator({ id: '1.2', weight: 2.5, effort, evidence: [requirement('d', 2)] }),
        ],
      }),
    ],
  })
  const unsigned = (id: string, parts: Partial<Document> = {}) =>
    aDocument({
      requirement: id,
      title: `Naskah ${id}`,
      file: `${id}.pdf`,
      status: 'unsigned',
      ...parts,
    })
  const stated = (indicator: string, recommendation: string): StatedFollowUp => ({
    indicator,
    recommendation,
    status: 'open',
    at: line(1),
  })
  const agreed = (...followUp: readonly StatedFollowUp[]): YearFacts => ({
    year: 2024,
    obstacles: [],
    nextSteps: [],
    followUp,
  })
  const told = (entries: readonly FollowUpEntry[]) =>
    entries.map((entry) =>
      entry.kind === 'stated'
        ? `${entry.indicator} stated ${entry.recommendation} ${entry.replaces ? inUnits(entry.replaces.gain) : '-'}`
        : [
            `${entry.indicator} ${entry.kind} ${entry.from}>${entry.level}`,
            entry.planned ? 'planned' : 'other',
            inUnits(entry.gain),
            entry.evidence.map(({ title, requirement: id }) => title || id || '*').join('+') || '-',
          ].join(' '),
    )

  const cases = [
    {
      name: 'only some documents are signed; the others stay in a line of their own',
      answers: { '1.1': { claim: 4, documents: [unsigned('a')] }, '1.2': 1 },
      aim: aBudget(1),
      lines: [
        '1.1 prove 1>2 planned 5 Naskah a',
        '1.1 prove 2>4 other 10 b+c',
        '1.2 raise 1>2 other 2.5 d',
      ],
    },
    {
      name: 'one that is both signed and raised stands once, with what both bring',
      answers: { '1.1': { claim: 3, documents: [unsigned('a'), unsigned('b')] }, '1.2': 1 },
      aim: aTarget(22.5),
      lines: ['1.1 raise 3>4 planned 15 Naskah a+Naskah b+c', '1.2 raise 1>2 other 2.5 d'],
    },
    {
      name: 'a document of two indicators stands under the first, with the gain of both',
      answers: {
        '1.1': { claim: 2, documents: [unsigned('a', { file: 'bersama.pdf' })] },
        '1.2': { claim: 2, documents: [unsigned('d', { file: 'bersama.pdf' })] },
      },
      aim: aBudget(1),
      lines: [
        '1.1 prove 1>2 planned 7.5 Naskah a',
        '1.1 raise 2>3 other 5 b',
        '1.2 raise 2>3 other 2.5 -',
      ],
    },
    {
      name: 'what is stated stands instead of all that is derived, and the first line tells the gain',
      answers: {
        '1.1': { claim: 3, documents: [unsigned('a'), unsigned('b')] },
        '1.2': { claim: 2, documents: [unsigned('d')] },
      },
      aim: aBudget(3),
      facts: agreed(stated('1.1', 'A'), stated('1.1', 'B')),
      lines: [
        '1.1 stated A 10',
        '1.1 stated B -',
        '1.2 prove 1>2 planned 2.5 Naskah d',
        '1.2 raise 2>3 other 2.5 -',
      ],
    },
    {
      name: 'without a plan, a raise asks for what the claim does not lack already',
      answers: { '1.1': { claim: 2, documents: [unsigned('a')] }, '1.2': 'open' as const },
      aim: undefined,
      lines: ['1.1 prove 1>2 other 5 a', '1.2 assess 0>1 other 0 -', '1.1 raise 2>3 other 5 b'],
    },
  ]

  it.each(cases)('$name', ({ answers, aim, facts, lines }) => {
    const subject = aSubject(
      rubric,
      Object.fromEntries(
        Object.entries(answers).map(([id, given]) => [
          id,
          typeof given === 'object' ? given : { claim: given },
        ]),
      ),
    )
    expect(told(entriesOf(subject, aim && planFor(aim, subject), facts))).toEqual(lines)
  })
})
