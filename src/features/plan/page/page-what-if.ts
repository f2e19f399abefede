import type { Level } from '../../../core/level.js'
import { minus, type Points } from '../../../core/points.js'
import type { Rubric } from '../../../core/rubric.js'
import type { Score } from '../../../core/score.js'
import type { Block } from '../../../pages/page.js'
import {
  localized,
  shownCategory,
  shownNext,
  shownPoints,
  singleLine,
} from '../../../pages/score-facts.js'
import type { Texts } from '../../../pages/words/texts.js'
import type { WhatIf } from '../what-if.js'
import { movedAspects, movedIndicators } from './moved.js'
import { shownDays } from './words.js'

/** Before and after, and everything that moves between them. */
export function whatIfPage(
  { changes, before, after, effort }: WhatIf,
  rubric: Rubric,
  texts: Texts,
): readonly Block[] {
  const { plan } = texts
  const tried = changes.map(({ indicator, from, to }) =>
    plan.tried(indicator.id, levelText(from, texts), String(to)),
  )
  const unmet = changes.flatMap(({ indicator, unmet: needs }) =>
    needs.map((need) => plan.unmet(indicator.id, need.indicator, need.level)),
  )
  return [
    {
      kind: 'lines',
      lines: [
        plan.tries(tried.join('; ')),
        ...(effort === undefined ? [] : [plan.triedEffort(shownDays(effort, texts))]),
        ...unmet,
      ],
    },
    totals({ before, after }, rubric, texts),
    ...aspects(before, after, texts),
    ...indicators(before, after, texts),
    {
      kind: 'lines',
      lines: [...conditions({ before, after }, rubric, texts), plan.nothingWritten],
    },
  ]
}

const levelText = (level: Level | null, { plain }: Texts): string =>
  level === null ? plain.none : String(level)

function totals(
  { before, after }: Pick<WhatIf, 'before' | 'after'>,
  rubric: Rubric,
  texts: Texts,
): Block {
  const { score, words, plan } = texts
  return {
    kind: 'table',
    header: [score.total, plan.before, plan.after, plan.difference, score.category],
    rows: (['claimed', 'backed'] as const).map((kind) => {
      const [was, is] = [before.totals[kind], after.totals[kind]]
      const [from, to] = [was, is].map((total) => shownCategory(total, rubric, texts))
      return [
        words.totals[kind],
        shownPoints(was.points, texts),
        shownPoints(is.points, texts),
        signed(is.points, was.points, texts),
        fromTo(from ?? '', to ?? ''),
      ]
    }),
    widths: [10, -8, -8, -8, 34],
  }
}

function signed(is: Points, was: Points, texts: Texts): string {
  const difference = minus(is, was)
  return `${difference > 0 ? '+' : ''}${shownPoints(difference, texts)}`
}

function aspects(before: Score, after: Score, texts: Texts): readonly Block[] {
  const { score, words } = texts
  const rows = movedAspects(before, after).map(({ was, is }) => [
    `${is.aspect.id} ${singleLine(localized(is.aspect.name, texts))}`,
    fromTo(shownPoints(was.claimed, texts), shownPoints(is.claimed, texts)),
    fromTo(shownPoints(was.backed, texts), shownPoints(is.backed, texts)),
  ])
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      header: [score.aspect, words.shortTotals.claimed, words.shortTotals.backed],
      rows,
      widths: [40, 16, 16],
    },
  ]
}

function indicators(before: Score, after: Score, texts: Texts): readonly Block[] {
  const { plan, words } = texts
  const rows = movedIndicators(before, after).map(({ was, is }) => [
    `${is.indicator.id} ${singleLine(localized(is.indicator.name, texts))}`,
    fromTo(levelText(was.claimed, texts), levelText(is.claimed, texts)),
    fromTo(levelText(was.backed, texts), levelText(is.backed, texts)),
  ])
  if (rows.length === 0) return [{ kind: 'lines', lines: [plan.nothingMoves] }]
  return [
    {
      kind: 'table',
      header: [texts.score.indicator, words.shortTotals.claimed, words.shortTotals.backed],
      rows,
      widths: [40, 16, 16],
    },
  ]
}

const fromTo = (was: string, is: string): string => (was === is ? is : `${was} > ${is}`)

/** Score conditions that change, and the way to the next category. */
function conditions(
  { before, after }: Pick<WhatIf, 'before' | 'after'>,
  rubric: Rubric,
  texts: Texts,
): readonly string[] {
  const { words } = texts
  const earlier = new Map(
    before.eligibility.map(({ consequence, scoreCondition }) => [consequence.id, scoreCondition]),
  )
  const changed = after.eligibility.flatMap(({ scoreCondition, consequence }) => {
    const was = earlier.get(consequence.id)
    const kinds = (['claimed', 'backed'] as const).filter(
      (kind) => was?.[kind] !== scoreCondition[kind],
    )
    return kinds.map(
      (kind) =>
        `${singleLine(localized(consequence.name, texts))} (${words.totals[kind]}): ${was ? words.scoreConditions[was[kind]] : ''} > ${words.scoreConditions[scoreCondition[kind]]}`,
    )
  })
  return [...changed, shownNext(after, rubric, texts)]
}
