import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../../src/core/evidence.js'
import { pointsOf } from '../../../src/core/points.js'
import type { Indicator } from '../../../src/core/rubric.js'
import { daysOf, inDays } from '../../../src/core/settings/days.js'
import { effortTo, type StepEstimate } from '../../../src/features/plan/effort.js'
import { modelOf, type PlanModel } from '../../../src/features/plan/model.js'
import { levelsFrom, type PlanStep, type PlanSubject } from '../../../src/features/plan/steps.js'
import {
  aDocument,
  aNeed,
  anAspect,
  anAssessment,
  anIndicator,
  aRequirement,
  aRubric,
  line,
  type RubricParts,
  scoreOf,
} from '../../support/builders.js'
import { aModel, aSubject } from '../../support/plans.js'

type Answers = Parameters<typeof aSubject>[1]

const modelWith = (
  rubric: RubricParts,
  answers: Answers,
  parts: Partial<PlanSubject> = {},
): PlanModel => aModel(aSubject(aRubric(rubric), answers, parts))

const idsIn = ({ steps }: PlanModel): readonly string[] => [...steps.keys()]

function stepIn({ steps }: PlanModel, id: string): PlanStep {
  const step = steps.get(id)
  if (!step) throw new Error(`no step ${id} among ${[...steps.keys()].join()}`)
  return step
}

/** The network as one would draw it: what a node costs, brings and requires. */
const drawn = ({ network }: PlanModel): readonly string[] =>
  network.map(({ id, effort, gain, isStep, requires }) => {
    const needs = requires.map((clause) => clause.join('|')).join(' & ')
    return `${isStep ? '' : '* '}${id} ${effort}/${gain}${needs && ` <- ${needs}`}`
  })

const unsigned = { status: 'unsigned' } as const

describe('steps that mend documents', () => {
  const rubric = {
    levels: { min: 1, max: 2 },
    indicators: [
      anIndicator({ evidence: [aRequirement(), aRequirement({ id: 'peta' })] }),
      anIndicator({ id: '1.2' }),
    ],
    proofEffort: { sign: 1, renew: 3, collect: 2 },
  }

  it('are named after the indicator and the requirement, a second one with its number', () => {
    const documents = [
      { file: 'a', requirement: 'sk', ...unsigned },
      { file: 'b', requirement: 'sk', ...unsigned },
      { file: 'c', requirement: 'sk', ...unsigned },
      { file: 'd', ...unsigned },
    ].map(aDocument)
    const model = modelWith(rubric, { '1.1': { claim: 2, documents }, '1.2': 2 })
    expect(idsIn(model)).toEqual(['1.1:sk', '1.1:sk#2', '1.1:sk#3', '1.1:*', '1.1:peta+', '1.2:*+'])
  })

  it('are counted over documents that prove already, which get none', () => {
    const documents = [aDocument({ file: 'a' }), aDocument({ file: 'b', ...unsigned })]
    const model = modelWith(rubric, { '1.1': 2, '1.2': { claim: 2, documents } })
    expect(idsIn(model)).toEqual(['1.1:*+', '1.1:sk+', '1.1:peta+', '1.2:*#2'])
  })

  it('say what they mend or what is wanted', () => {
    const documents = [aDocument({ requirement: 'sk', verdict: 'rejected' })]
    const model = modelWith(rubric, { '1.1': { claim: 2, documents }, '1.2': 2 })
    expect(stepIn(model, '1.1:sk')).toMatchObject({
      kind: 'renew',
      effort: daysOf(3),
      rows: [{ document: documents[0] }],
    })
    expect(stepIn(model, '1.1:sk')).toMatchObject({ wanted: undefined, cost: undefined })
    expect(stepIn(model, '1.1:peta+')).toMatchObject({
      kind: 'collect',
      effort: daysOf(2),
      rows: [],
      wanted: { id: 'peta' },
      earliest: undefined,
    })
    expect(stepIn(model, '1.2:*+')).toMatchObject({ kind: 'collect', wanted: null })
  })

  it('stand once for a shared document, under the first indicator that may be touched', () => {
    const answers = {
      '1.1': { claim: 2, documents: [aDocument({ ...unsigned, requirement: 'sk' })] },
      '1.2': { claim: 2, documents: [aDocument(unsigned)] },
    }
    expect(idsIn(modelWith(rubric, answers))).toEqual(['1.1:sk', '1.1:peta+'])
    const isAllowed = (id: string) => id === '1.2'
    expect(idsIn(modelWith(rubric, answers, { isAllowed }))).toEqual(['1.1:sk'])
    expect(idsIn(modelWith(rubric, answers, { isAllowed: () => false }))).toEqual([])
  })

  it('do not help a total of claims', () => {
    const model = modelWith(rubric, { '1.1': 1, '1.2': 2 }, { total: 'claimed' })
    expect(idsIn(model)).toEqual(['1.1=2'])
  })

  it.each([
    ['the rubric', { sign: 0.5 }, daysOf(9), 50, []],
    ['the default where the rubric has none', {}, daysOf(9), 900, []],
    ['nobody', {}, undefined, undefined, ['1.1:*']],
  ])('have the effort of %s', (_, proofEffort, otherwise, effort, unestimated) => {
    const model = modelWith(
      { levels: { min: 1, max: 2 }, proofEffort },
      { '1.1': { claim: 2, documents: [aDocument(unsigned)] } },
      { sources: { estimates: [], otherwise } },
    )
    expect(stepIn(model, '1.1:*').effort).toBe(effort)
    expect(model.unestimated.map(({ id }) => id)).toEqual(unestimated)
    expect(model.network[0]?.effort).toBe(effort ?? 0)
  })

  it.each([
    ['the document', 'Biro Umum', 'Biro Umum'],
    ['the indicator where the document names none', '', 'Biro SDM'],
  ])('are done by the unit of %s', (_, unit, expected) => {
    const document = aDocument({ unit, ...unsigned })
    const [rubricOfOne, given] = [
      aRubric({ levels: { min: 1, max: 2 } }),
      anAssessment({ '1.1': { claim: 2, documents: [document] } }),
    ]
    const remark = { unit: 'Biro SDM', note: '', verifierNote: '', response: '', at: line(1) }
    const assessment: Assessment = {
      ...given,
      answers: new Map(
        [...given.answers].map(([id, each]) => [id, { ...each, remarks: [remark] }]),
      ),
    }
    const score = scoreOf(rubricOfOne, assessment)
    const model = aModel(aSubject(rubricOfOne, {}, { assessment, score }))
    expect(stepIn(model, '1.1:*').unit).toBe(expected)
  })
})

describe('steps that raise a level', () => {
  const evidence = [
    aRequirement({ id: 'satu', fromLevel: 1 }),
    aRequirement({ id: 'dua', fromLevel: 2 }),
    aRequirement({ id: 'tiga', fromLevel: 3 }),
    aRequirement({ id: 'lagi', fromLevel: 3 }),
  ]
  const brought = (model: PlanModel) =>
    [...model.steps.values()].flatMap((step) =>
      step.kind === 'raise'
        ? `${step.id} from ${step.from}: ${step.documents.map(({ requirement, shared }) => `${requirement?.id ?? 'any'}${shared ? '*' : ''}`).join()}`
        : [],
    )
  const raised = (min: number, claim: number | 'open', own: Partial<Indicator> = { evidence }) =>
    brought(
      modelWith(
        { levels: { min, max: 4 }, indicators: [anIndicator(own)] },
        { '1.1': { claim } },
        { total: 'claimed' },
      ),
    )

  it('bring what their level asks for and no level below it', () => {
    expect(raised(1, 1)).toEqual([
      '1.1=2 from 1: dua',
      '1.1=3 from 2: tiga,lagi',
      '1.1=4 from 3: any',
    ])
  })

  it('from nothing to the lowest level bring all that it asks for', () => {
    expect(raised(1, 'open').slice(0, 2)).toEqual(['1.1=1 from 0: satu', '1.1=2 from 1: dua'])
    expect(raised(2, 0)[0]).toBe('1.1=2 from 0: satu,dua')
    expect(raised(3, 'open')).toEqual(['1.1=3 from 0: satu,dua,tiga,lagi', '1.1=4 from 3: any'])
  })

  it('bring any document where nothing certain is asked, but none for the lowest level', () => {
    expect(raised(1, 0, {})).toEqual([
      '1.1=1 from 0: ',
      '1.1=2 from 1: any',
      '1.1=3 from 2: any',
      '1.1=4 from 3: any',
    ])
  })

  it('are none at the top', () => {
    expect(raised(1, 4)).toEqual([])
  })

  it('bring no document that proves already, and mend one that is there', () => {
    const documents = [
      { file: 'a', requirement: 'dua' },
      { file: 'b', requirement: 'tiga', ...unsigned },
    ].map(aDocument)
    const model = modelWith(
      { indicators: [anIndicator({ evidence })] },
      { '1.1': { claim: 1, documents } },
      { total: 'claimed' },
    )
    expect(brought(model)).toEqual(['1.1=2 from 1: ', '1.1=3 from 2: tiga*,lagi', '1.1=4 from 3: '])
  })

  it('take a document that proves elsewhere for one that is there, not for one that proves', () => {
    const indicators = [anIndicator({ evidence }), anIndicator({ id: '1.2' })]
    const own = { file: 'a', requirement: 'dua' }
    const model = modelWith(
      { indicators },
      {
        '1.1': { claim: 1, documents: [aDocument({ ...own, ...unsigned })] },
        '1.2': { claim: 4, documents: [aDocument({ file: 'a' })] },
      },
      { total: 'claimed' },
    )
    expect(brought(model)[0]).toBe('1.1=2 from 1: dua*')
  })

  it('do not take what stands for another requirement', () => {
    const model = modelWith(
      { indicators: [anIndicator({ evidence }), anIndicator({ id: '1.2', evidence })] },
      {
        '1.1': { claim: 1, documents: [aDocument({ file: 'a', requirement: 'tiga' })] },
        '1.2': { claim: 1, documents: [aDocument({ file: 'b', requirement: 'dua' })] },
      },
      { total: 'claimed' },
    )
    expect(brought(model)).toEqual([
      '1.1=2 from 1: dua',
      '1.1=3 from 2: lagi',
      '1.1=4 from 3: ',
      '1.2=2 from 1: ',
      '1.2=3 from 2: tiga,lagi',
      '1.2=4 from 3: ',
    ])
  })

  it('have effort, cost, unit and start of the estimate', () => {
    const estimates: readonly StepEstimate[] = [
      { indicator: '1.1', level: 2, days: daysOf(4), cost: 70, unit: 'Biro', earliest: '2026-Q2' },
    ]
    const model = modelWith(
      {},
      { '1.1': 1 },
      { total: 'claimed', sources: { estimates, otherwise: daysOf(8) } },
    )
    expect(stepIn(model, '1.1=2')).toMatchObject({
      effort: daysOf(4),
      cost: 70,
      unit: 'Biro',
      earliest: '2026-Q2',
      level: 2,
    })
    expect(stepIn(model, '1.1=3')).toMatchObject({
      effort: daysOf(8),
      cost: undefined,
      unit: '',
      earliest: undefined,
    })
  })
})

describe('levels above one', () => {
  it.each([
    [0, 1, 4, [1, 2, 3, 4]],
    [0, 2, 4, [2, 3, 4]],
    [0, 0, 2, [1, 2]],
    [1, 3, 4, [3, 4]],
    [3, 1, 4, [4]],
    [4, 1, 4, []],
    [5, 1, 4, []],
  ])('of %d on a scale from %d to %d', (level, min, max, levels) => {
    expect(levelsFrom(level, aRubric({ levels: { min, max } }))).toEqual(levels)
  })
})

describe('the effort of a level', () => {
  const indicator = anIndicator({
    evidence: [aRequirement({ fromLevel: 2 })],
    effort: [
      { level: 2, days: 20, at: line(1) },
      { level: 3, days: 0, at: line(1) },
    ],
  })
  const known = (
    level: number,
    estimates: readonly StepEstimate[],
    { own = indicator, min = 1 }: { readonly own?: Indicator; readonly min?: number } = {},
  ) =>
    effortTo(level, own, aRubric({ levels: { min, max: 4 } }), { estimates, otherwise: daysOf(7) })
  const estimate = (parts: Partial<StepEstimate> = {}): StepEstimate => ({
    indicator: '1.1',
    level: 2,
    ...parts,
  })

  it.each([
    ['the rubric says', 2, [], 20],
    ['the rubric says, even none', 3, [], 0],
    ['is usual where the rubric says nothing', 4, [], 7],
    ['the office estimates', 2, [estimate({ days: daysOf(3) })], 3],
    ['the office estimates, even none', 2, [estimate({ days: daysOf(0) })], 0],
    ['the office estimates for another level', 2, [estimate({ level: 3, days: daysOf(3) })], 20],
    ['the office estimates elsewhere', 2, [estimate({ indicator: '1.2', days: daysOf(3) })], 20],
    ['the office leaves open', 2, [estimate({ unit: 'Biro' })], 20],
    [
      'the office estimates first',
      2,
      [estimate(), ...[5, 6].map((each) => estimate({ days: daysOf(each) }))],
      5,
    ],
    ['answering a question takes: none', 1, [], 0],
  ] as const)('is what %s', (_, level, estimates, days) => {
    const { days: found } = known(level, estimates)
    expect(found !== undefined && inDays(found)).toBe(days)
  })

  it('of the lowest level is more than an answer where a document is asked for', () => {
    const own = anIndicator({ evidence: [aRequirement({ fromLevel: 2 })] })
    expect([2, 3].map((min) => known(min, [], { own, min }).days)).toEqual([daysOf(7), daysOf(7)])
    const later = anIndicator({ evidence: [aRequirement({ fromLevel: 3 })] })
    expect(known(2, [], { own: later, min: 2 }).days).toBe(0)
    expect(known(2, [], { own: later, min: 1 }).days).toBe(daysOf(7))
  })

  it('comes with the first cost, unit and quarter that any estimate names', () => {
    const estimates = [
      estimate({ cost: 9 }),
      estimate({ cost: 8, unit: 'Biro' }),
      estimate({ unit: 'Dinas', earliest: '2026-Q2' }),
      estimate({ earliest: '2026-Q3' }),
    ]
    expect(known(2, estimates)).toEqual({
      indicator: '1.1',
      level: 2,
      days: daysOf(20),
      cost: 9,
      unit: 'Biro',
      earliest: '2026-Q2',
    })
    expect(known(3, estimates)).toMatchObject({ cost: undefined, unit: undefined })
  })
})

describe('the network of a claimed total', () => {
  it('has a raise after the one below it, with what its height brings', () => {
    const rubric = {
      levels: { min: 2, max: 4 },
      indicators: [
        anIndicator({ weight: 2, effort: [{ level: 2, days: 5, at: line(1) }] }),
        anIndicator({ id: '1.2', weight: 3 }),
      ],
    }
    const model = modelWith(rubric, { '1.1': { claim: 'open' }, '1.2': 3 }, { total: 'claimed' })
    expect(drawn(model)).toEqual([
      '1.1=2 500/4',
      '1.1=3 0/2 <- 1.1=2',
      '1.1=4 0/2 <- 1.1=3',
      '1.2=4 0/3',
    ])
    expect(model.base).toBe(9)
  })

  it.each([
    ['is not reached', 2, aNeed('1.1', { level: 3 }), ['1.2=3 <- 1.1=3', '1.2=4 <- 1.2=3 & 1.1=3']],
    ['is reached', 3, aNeed('1.1', { level: 3 }), ['1.2=3', '1.2=4 <- 1.2=3']],
    ['is passed', 4, aNeed('1.1', { level: 3 }), ['1.2=3', '1.2=4 <- 1.2=3']],
    ['is not in the rubric', 1, aNeed('9.9'), ['1.2=3', '1.2=4 <- 1.2=3']],
    [
      'is below the scale',
      0,
      aNeed('1.1', { level: 1 }),
      ['1.2=3 <- 1.1=2', '1.2=4 <- 1.2=3 & 1.1=2'],
    ],
  ])('asks from level 3 on for a prerequisite that %s', (_, claim, need, expected) => {
    const rubric = {
      levels: { min: 2, max: 4 },
      indicators: [anIndicator(), anIndicator({ id: '1.2', needs: [need] })],
    }
    const model = modelWith(rubric, { '1.1': claim, '1.2': 2 }, { total: 'claimed' })
    const own = drawn(model).filter((each) => each.startsWith('1.2'))
    expect(own.map((each) => each.replace(' 0/1', ''))).toEqual(expected)
  })

  it('asks for no prerequisite that does not apply', () => {
    const rubric = {
      method: 'weighted-mean',
      indicators: [anIndicator(), anIndicator({ id: '1.2', needs: [aNeed('1.1')] })],
    } as const
    const answers = { '1.1': { claim: 'not-applicable' as const }, '1.2': 2 }
    const model = modelWith(rubric, answers, { total: 'claimed' })
    expect(drawn(model)).toEqual(['1.2=3 0/1', '1.2=4 0/1 <- 1.2=3'])
  })
})

describe('the network of a backed total', () => {
  it('has a standing for each level, after the one below it', () => {
    const indicators = [anIndicator({ weight: 2 })]
    const model = modelWith(
      { levels: { min: 2, max: 4 }, indicators },
      { '1.1': { claim: 'open' } },
    )
    expect(drawn(model)).toEqual([
      '1.1:*+ 0/0',
      '1.1=2 0/0',
      '1.1=3 0/0 <- 1.1=2',
      '1.1=4 0/0 <- 1.1=3',
      '* 1.1>=2 0/2 <- 1.1=2',
      '* 1.1>=3 0/1 <- 1.1>=2 & 1.1=3',
      '* 1.1>=4 0/1 <- 1.1>=3 & 1.1=4',
    ])
    expect([model.base, model.scale.pointsOf(1)]).toEqual([0, pointsOf(2)])
  })

  it('counts on from what is backed, for what a claimed level lacks', () => {
    const evidence = [
      aRequirement({ id: 'tiga', fromLevel: 3 }),
      aRequirement({ id: 'empat', fromLevel: 4 }),
    ]
    const documents = [
      aDocument({ file: 'a' }),
      aDocument({ file: 'b', requirement: 'tiga', ...unsigned }),
    ]
    const rubric = { indicators: [anIndicator({ evidence })] }
    const model = modelWith(rubric, { '1.1': { claim: 4, documents } })
    expect(model.base).toBe(2)
    expect(drawn(model)).toEqual([
      '1.1:tiga 0/0',
      '1.1:empat+ 0/0',
      '* 1.1>=3 0/1 <- 1.1:tiga',
      '* 1.1>=4 0/1 <- 1.1>=3 & 1.1:tiga & 1.1:empat+',
    ])
  })

  it('has any document of the indicator prove a level that asks for none in particular', () => {
    const documents = [aDocument({ file: 'a', ...unsigned }), aDocument({ file: 'b', ...unsigned })]
    const evidence = [aRequirement({ id: 'tiga', fromLevel: 3 })]
    const model = modelWith(
      { indicators: [anIndicator({ evidence })], levels: { min: 1, max: 3 } },
      { '1.1': { claim: 2, documents } },
    )
    expect(drawn(model)).toEqual([
      '1.1:* 0/0',
      '1.1:*#2 0/0',
      '1.1:tiga+ 0/0',
      '1.1=3 0/0',
      '* 1.1>=2 0/1 <- 1.1:*|1.1:*#2|1.1:tiga+|1.1=3',
      '* 1.1>=3 0/1 <- 1.1>=2 & 1.1=3',
    ])
  })

  it('has a document prove under each indicator that names it, whoever brings it', () => {
    const evidence = [aRequirement({ fromLevel: 2 })]
    const indicators = [anIndicator({ evidence }), anIndicator({ id: '1.2', evidence })]
    const shared = aDocument({ file: 'a', requirement: 'sk', ...unsigned })
    const model = modelWith(
      { indicators, levels: { min: 1, max: 2 } },
      { '1.1': { claim: 1, documents: [shared] }, '1.2': { claim: 2, documents: [{ ...shared }] } },
    )
    expect(drawn(model)).toEqual([
      '1.1:sk 0/0',
      '1.1=2 0/0',
      '* 1.1>=2 0/1 <- 1.1=2',
      '* 1.2>=2 0/1 <- 1.1:sk|1.1=2',
    ])
  })

  it('has new documents of a raise prove what its own indicator lacks, and no other', () => {
    const evidence = [aRequirement({ fromLevel: 2 })]
    const indicators = ['1.1', '1.2'].map((id) => anIndicator({ id, evidence }))
    const model = modelWith({ indicators, levels: { min: 0, max: 3 } }, { '1.1': 2, '1.2': 2 })
    expect(drawn(model).filter((each) => each.startsWith('*'))).toEqual([
      '* 1.1>=1 0/1 <- 1.1:*+|1.1:sk+|1.1=3',
      '* 1.1>=2 0/1 <- 1.1>=1 & 1.1:sk+',
      '* 1.1>=3 0/1 <- 1.1>=2 & 1.1=3',
      '* 1.2>=1 0/1 <- 1.2:*+|1.2:sk+|1.2=3',
      '* 1.2>=2 0/1 <- 1.2>=1 & 1.2:sk+',
      '* 1.2>=3 0/1 <- 1.2>=2 & 1.2=3',
    ])
  })
})

describe('a model', () => {
  it('leaves out what does not apply', () => {
    const rubric = {
      method: 'weighted-mean',
      indicators: [anIndicator(), anIndicator({ id: '1.2' })],
    } as const
    const answers = { '1.1': { claim: 'not-applicable' as const }, '1.2': 2 }
    for (const total of ['claimed', 'backed'] as const) {
      const model = modelWith(rubric, answers, { total })
      expect(model.network.every(({ id }) => id.startsWith('1.2'))).toBe(true)
      expect(model.base).toBe(total === 'claimed' ? 2 : 1)
    }
  })

  it('has no step that can never be done, nor asks for its estimate', () => {
    const rubric = {
      indicators: [anIndicator(), anIndicator({ id: '1.2', needs: [aNeed('1.1')] })],
    }
    const model = modelWith(
      rubric,
      { '1.1': 1, '1.2': 1 },
      { total: 'claimed', isAllowed: (id) => id === '1.2' },
    )
    expect(idsIn(model)).toEqual(['1.2=2'])
    expect(model.unestimated.map(({ id }) => id)).toEqual(['1.2=2'])
  })

  it('is none where weights are too fine to count', () => {
    const weights = [999_983, 999_979, 999_961, 999_959]
    const aspects = weights.map((weight, index) =>
      anAspect({
        id: `${index}`,
        weight,
        indicators: [1, 2].map((each) =>
          anIndicator({ id: `${index}.${each}`, weight: weight / each / 10_000 }),
        ),
      }),
    )
    const rubric = aRubric({ method: 'weighted-mean', aspects })
    expect(modelOf(aSubject(rubric, {}))).toBeUndefined()
  })
})
