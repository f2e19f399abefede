import { describe, expect, it } from 'vitest'
import { inUnits } from '../../../src/core/points.js'
import { inDays } from '../../../src/core/settings/days.js'
import { choicesOf, curveOf } from '../../../src/features/plan/curve.js'
import { aBand, anIndicator, aRubric, line } from '../../support/builders.js'
import { aModel, aSubject } from '../../support/plans.js'

/** Each raised from level 1 to 2, for this many days and points. */
function modelOf(steps: readonly (readonly [days: number, points: number])[], from = 1000) {
  const indicators = steps.map(([days, weight], index) =>
    anIndicator({
      id: `1.${index}`,
      weight,
      effort: [{ level: 2, days, at: line(1) }],
    }),
  )
  const bands = [aBand(), aBand({ id: 'tinggi', from })]
  const rubric = aRubric({ indicators, levels: { min: 1, max: 2 }, bands })
  const claims = Object.fromEntries(indicators.map(({ id }) => [id, 1]))
  return aModel(aSubject(rubric, claims, { total: 'claimed' }))
}

const shown = (model: ReturnType<typeof modelOf>) =>
  curveOf(model)?.map(({ effort, points, band, kink, isEntry }) =>
    [
      inDays(effort),
      inUnits(points),
      band.id,
      ...(kink ? [`next ${inUnits(kink.points)} for ${inDays(kink.effort)}`] : []),
      ...(isEntry ? ['entry'] : []),
    ].join(' '),
  )

describe('the curve', () => {
  it('has all points that are worth more than less effort is, and bends where days bring less', () => {
    // 10 points for 2 days, 6 for 3, 1 for 5: 5, 2 and a fifth a day.
    expect(
      shown(
        modelOf(
          [
            [2, 10],
            [3, 6],
            [5, 1],
          ],
          30,
        ),
      ),
    ).toEqual([
      '0 17 rendah',
      '2 27 rendah next 6 for 3',
      '5 33 tinggi next 1 for 5 entry',
      '10 34 tinggi',
    ])
  })

  it('does not bend where a point lies below the straight line of others', () => {
    // 3 days bring 4 points, 4 days 8: the first alone is on no corner.
    expect(
      shown(
        modelOf([
          [3, 4],
          [4, 8],
        ]),
      ),
    ).toEqual(['0 12 rendah', '3 16 rendah', '4 20 rendah next 4 for 3', '7 24 rendah'])
  })

  it('does not bend on a straight line', () => {
    expect(
      shown(
        modelOf([
          [1, 2],
          [2, 4],
        ]),
      ),
    ).toEqual(['0 6 rendah', '1 8 rendah', '2 10 rendah', '3 12 rendah'])
  })
})

describe('what could be done next', () => {
  it('is told with its days and points, by points a day', () => {
    const choices = choicesOf(
      modelOf([
        [3, 4],
        [4, 8],
        [1.5, 3],
      ]),
    )
    expect(
      choices.map(
        ({ steps, effort, points }) =>
          `${steps.map(({ id }) => id).join()} ${inDays(effort)} ${inUnits(points)}`,
      ),
    ).toEqual(['1.1=2 4 8', '1.2=2 1.5 3', '1.0=2 3 4'])
  })
})
