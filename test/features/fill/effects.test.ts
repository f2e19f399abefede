import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadTexts } from '../../../src/cli/words/texts.js'
import { inUnits } from '../../../src/core/points.js'
import { indicatorsOf } from '../../../src/core/rubric.js'
import type { Score } from '../../../src/core/score.js'
import { levelChanges } from '../../../src/features/fill/claim.js'
import { effectsOf } from '../../../src/features/fill/effects.js'
import { emptyWorksheet } from '../../../src/features/init/starter.js'
import {
  anAssessment,
  anIndicator,
  aRubric,
  scoreOf,
  shippedRubric,
  shippedRubrics,
} from '../../support/builders.js'
import { type Setup, textAfter, worksheetOf } from './worksheet.js'

const context = { asOf: '2024-12-31', decisions: [], statements: [] }

/** All that a total says, which places in a file do not change. */
const totalsIn = ({ totals, aspects }: Score) => ({
  totals,
  aspects: aspects.map(({ claimed, backed, verified, lost }) => ({
    claimed,
    backed,
    verified,
    lost,
  })),
})

const bogor: Setup = { rubric: shippedRubric('kasn-2018'), agency: 'Kota Bogor', year: 2020 }
const bogorText = readFileSync('samples/kota-bogor-2020.csv', 'utf8')
const office = { agency: 'Kota Contoh', year: 2026 }
const texts = await loadTexts('id')
const rubrics = shippedRubrics.map(shippedRubric)

describe('the levels that can be chosen', () => {
  it.each([
    { min: 1, max: 4, levels: [0, 1, 2, 3, 4] },
    { min: 0, max: 2, levels: [0, 1, 2] },
    { min: 2, max: 5, levels: [0, 2, 3, 4, 5] },
  ])('on a scale from $min to $max are $levels', ({ min, max, levels }) => {
    const rubric = aRubric({ levels: { min, max } })
    const [indicator = anIndicator()] = indicatorsOf(rubric)
    const questions = { rubric, assessment: anAssessment() }
    const effects = effectsOf(indicator, 'fill', questions, context)
    expect(effects.map(({ level }) => level)).toEqual(levels)
  })
})

describe('the effect of a level', () => {
  it('is the exact total of a weighted sum', () => {
    const rubric = aRubric({
      indicators: [anIndicator({ weight: 2.5 }), anIndicator({ id: '1.2', weight: 3 })],
    })
    const [indicator = anIndicator()] = indicatorsOf(rubric)
    const questions = { rubric, assessment: anAssessment({ '1.1': 4, '1.2': 1 }) }
    const effects = effectsOf(indicator, 'fill', questions, context)
    expect(effects.map(({ score }) => inUnits(score.totals.claimed.points))).toEqual([
      3, 5.5, 8, 10.5, 13,
    ])
  })

  const answering = fc.constantFrom(...rubrics).chain((rubric) => {
    const any = fc.record({
      id: fc.constantFrom(...indicatorsOf(rubric).map(({ id }) => id)),
      level: fc.integer({ min: 0, max: rubric.levels.max }),
    })
    return fc.record({ rubric: fc.constant(rubric), earlier: fc.array(any, { maxLength: 8 }), any })
  })

  it('is the score after really claiming it, in the file', () => {
    fc.assert(
      fc.property(answering, ({ rubric, earlier, any: { id, level } }) => {
        const setup = { rubric, ...office }
        const claim = (text: string, chosen: { readonly id: string; readonly level: number }) => {
          const { assessment } = worksheetOf(text, setup)
          return textAfter(
            text,
            levelChanges(chosen.level, chosen.id, { rubric, assessment }),
            setup,
          )
        }
        const before = earlier.reduce(claim, emptyWorksheet(setup, texts))
        const questions = { rubric, assessment: worksheetOf(before, setup).assessment }
        const indicator = indicatorsOf(rubric).find((each) => each.id === id) ?? anIndicator()
        const foreseen = effectsOf(indicator, 'fill', questions, context).find(
          (effect) => effect.level === level,
        )
        const after = worksheetOf(claim(before, { id, level }), setup).assessment
        const real = scoreOf(rubric, after, context)
        expect(foreseen && totalsIn(foreseen.score)).toEqual(totalsIn(real))
      }),
      { numRuns: 25 },
    )
  })

  it('of a verifier is the score after really verifying it, and no claim changes', () => {
    const { assessment } = worksheetOf(bogorText, bogor)
    const [indicator = anIndicator()] = indicatorsOf(bogor.rubric)
    const questions = { rubric: bogor.rubric, assessment }
    const before = scoreOf(bogor.rubric, assessment, context)
    const effects = effectsOf(indicator, 'verify', questions, context)
    expect(effects).toHaveLength(5)
    for (const { level, score } of effects) {
      const change = { kind: 'verified', indicator: indicator.id, level } as const
      const after = worksheetOf(textAfter(bogorText, [change], bogor), bogor).assessment
      expect(totalsIn(score)).toEqual(totalsIn(scoreOf(bogor.rubric, after, context)))
      expect(score.totals.claimed).toEqual(before.totals.claimed)
    }
  })

  it('never lowers the claimed total where the level is higher', () => {
    fc.assert(
      fc.property(answering, ({ rubric, earlier, any: { id } }) => {
        const given = Object.fromEntries(earlier.map((each) => [each.id, each.level]))
        const indicator = indicatorsOf(rubric).find((each) => each.id === id) ?? anIndicator()
        const questions = { rubric, assessment: anAssessment(given) }
        const totals = effectsOf(indicator, 'fill', questions, context).map(
          ({ score }) => score.totals.claimed.points,
        )
        expect(totals).toEqual(totals.toSorted((left, right) => left - right))
        expect(new Set(totals).size).toBeGreaterThan(1)
      }),
    )
  })

  it('leaves the worksheet itself as it is', () => {
    const { assessment } = worksheetOf(bogorText, bogor)
    const [indicator = anIndicator()] = indicatorsOf(bogor.rubric)
    effectsOf(indicator, 'fill', { rubric: bogor.rubric, assessment }, context)
    expect(assessment).toEqual(worksheetOf(bogorText, bogor).assessment)
  })

  it('frees the question that it excludes', () => {
    const rubric = shippedRubric('panrb-2026')
    const questions = { rubric, assessment: anAssessment({ '4.1a': 4 }) }
    const indicator = indicatorsOf(rubric).find(({ id }) => id === '4.1b') ?? anIndicator()
    const [, , , , highest] = effectsOf(indicator, 'fill', questions, context)
    const ofFirst = highest?.score.indicators.find((each) => each.indicator.id === '4.1a')
    const ofOther = highest?.score.indicators.find((each) => each.indicator.id === '4.1b')
    expect([ofFirst?.notApplicable, ofFirst?.claimed, ofOther?.claimed]).toEqual([true, null, 4])
  })
})
