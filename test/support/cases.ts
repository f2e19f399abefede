import fc from 'fast-check'
import {
  type Indicator,
  indicatorsOf,
  type LevelRange,
  type Rubric,
} from '../../src/core/rubric.js'
import {
  type AnswerParts,
  aBand,
  aDocument,
  anAspect,
  anIndicator,
  aRequirement,
  aRubric,
  shippedRubric,
  shippedRubrics,
} from './builders.js'

// Rubrics of any kind: the shipped ones, and ones that nobody has thought of.

const hundredths = (max: number) => fc.integer({ min: 1, max }).map((count) => count / 100)

const evidencePlan = fc.record({
  fromLevel: fc.nat(5),
  validFor: fc.constantFrom(undefined, 'P1M', 'P30D', 'P1Y', 'P2Y6M'),
})

const aspectPlan = fc.record({
  weight: hundredths(10_000),
  indicators: fc.array(
    fc.record({ weight: hundredths(1000), evidence: fc.array(evidencePlan, { maxLength: 3 }) }),
    { minLength: 1, maxLength: 5 },
  ),
})

const rubricPlan = fc.record({
  min: fc.constantFrom(0, 1),
  max: fc.integer({ min: 2, max: 5 }),
  aspects: fc.array(aspectPlan, { minLength: 1, maxLength: 4 }),
  bounds: fc.uniqueArray(hundredths(10_000), { maxLength: 3 }),
})

type RubricPlan = typeof rubricPlan extends fc.Arbitrary<infer Plan> ? Plan : never

const rubricBy = (method: Rubric['method']) =>
  rubricPlan.map(({ min, max, aspects, bounds }) =>
    aRubric({
      method,
      levels: { min, max },
      bands: [0, ...bounds.toSorted((left, right) => left - right)].map((from, index) =>
        aBand({ id: `band-${index}`, from }),
      ),
      aspects: aspects.map(({ weight, indicators }, index) =>
        anAspect({
          id: `${index + 1}`,
          ...(method === 'weighted-mean' && { weight }),
          indicators: indicators.map((plan, place) =>
            indicatorBy(`${index + 1}.${place + 1}`, plan, { min, max }),
          ),
        }),
      ),
    }),
  )

function indicatorBy(
  id: string,
  { weight, evidence }: RubricPlan['aspects'][number]['indicators'][number],
  { min, max }: LevelRange,
): Indicator {
  const requirements = evidence.map(({ fromLevel, validFor }, index) =>
    aRequirement({
      id: `bukti-${id}-${index}`,
      fromLevel: Math.min(Math.max(fromLevel, min), max),
      ...(validFor !== undefined && { validFor }),
    }),
  )
  return anIndicator({ id, weight, evidence: requirements })
}

export const sums = rubricBy('weighted-sum')
export const means = rubricBy('weighted-mean')
const rubrics = fc.oneof(fc.constantFrom(...shippedRubrics.map(shippedRubric)), sums, means)

// Assessments under them: some indicators open, some not applicable, documents of every kind.

export const day = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => new Date(Date.UTC(2021, 0, 1 + days)).toISOString().slice(0, 10))

export const levelOn = ({ min, max }: LevelRange) =>
  fc.oneof(fc.constant(0), fc.integer({ min, max }), fc.constant(max))

const documentFor = ({ evidence }: Indicator) =>
  fc
    .record({
      requirement: fc.constantFrom('', 'salah-tempat', ...evidence.map(({ id }) => id)),
      title: fc.constantFrom('Keputusan', 'Laporan', ''),
      status: fc.constantFrom('have', 'have', 'have', undefined, 'draft', 'unsigned', 'requested'),
      verdict: fc.constantFrom(undefined, undefined, 'accepted', 'rejected'),
      issued: fc.option(day, { nil: undefined }),
      validUntil: fc.option(day, { nil: undefined, freq: 2 }),
    } as const)
    .map(aDocument)

function answerFor(indicator: Indicator, { levels, notApplicable }: Rubric) {
  const level = levelOn(levels)
  const exclusion = notApplicable === 'excluded' ? [fc.constant('not-applicable' as const)] : []
  const verifications = fc.oneof({ arbitrary: level, weight: 5 }, ...exclusion)
  return fc.record({
    claim: fc.oneof({ arbitrary: level, weight: 5 }, fc.constant('open' as const), ...exclusion),
    verified: fc.option(verifications),
    documents: fc.array(documentFor(indicator), { maxLength: 5 }),
  })
}

export type Answers = Readonly<Record<string, Required<Omit<AnswerParts, 'at'>>>>

export const answersTo = (rubric: Rubric): fc.Arbitrary<Answers> =>
  fc.record(
    Object.fromEntries(
      indicatorsOf(rubric).map((indicator) => [indicator.id, answerFor(indicator, rubric)]),
    ),
  )

/** A rubric with answers, at least one of which is about an indicator that applies. */
export const casesOf = (some: fc.Arbitrary<Rubric>) =>
  some
    .chain((rubric) => fc.record({ rubric: fc.constant(rubric), answers: answersTo(rubric) }))
    .filter(({ answers }) => Object.values(answers).some(({ claim }) => claim !== 'not-applicable'))

export const cases = casesOf(rubrics)
