import type { Level } from '../../../core/level.js'
import { minus, type Points } from '../../../core/points.js'
import type { Rubric } from '../../../core/rubric.js'
import type { Score } from '../../../core/score.js'
import { type Block, figureColumn, type TableColumn, textColumn } from '../../../pages/page.js'
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
  const { score, plan } = texts
  return {
    kind: 'table',
    columns: [
      textColumn(score.total, 10),
      figureColumn(plan.before, 8),
      figureColumn(plan.after, 8),
      figureColumn(plan.difference, 8),
      textColumn(score.category, 34),
    ],
    rows: (['claimed', 'backed'] as const).map((kind) => {
      const [was, is] = [before.totals[kind], after.totals[kind]]
      const [from, to] = [was, is].map((total) => shownCategory(total, rubric, texts))
      return [
        texts.words.totals[kind],
        shownPoints(was.points, texts),
        shownPoints(is.points, texts),
        signed(is.points, was.points, texts),
        fromTo(from ?? '', to ?? ''),
      ]
    }),
  }
}

function signed(is: Points, was: Points, texts: Texts): string {
  const difference = minus(is, was)
  return `${difference > 0 ? '+' : ''}${shownPoints(difference, texts)}`
}

function aspects(before: Score, after: Score, texts: Texts): readonly Block[] {
  const { score } = texts
  const rows = movedAspects(before, after).map(({ was, is }) => [
    `${is.aspect.id} ${singleLine(localized(is.aspect.name, texts))}`,
    fromTo(shownPoints(was.claimed, texts), shownPoints(is.claimed, texts)),
    fromTo(shownPoints(was.backed, texts), shownPoints(is.backed, texts)),
  ])
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      columns: movedColumns(score.aspect, texts),
      rows,
    },
  ]
}

function indicators(before: Score, after: Score, texts: Texts): readonly Block[] {
  const { plan } = texts
  const rows = movedIndicators(before, after).map(({ was, is }) => [
    `${is.indicator.id} ${singleLine(localized(is.indicator.name, texts))}`,
    fromTo(levelText(was.claimed, texts), levelText(is.claimed, texts)),
    fromTo(levelText(was.backed, texts), levelText(is.backed, texts)),
  ])
  if (rows.length === 0) return [{ kind: 'lines', lines: [plan.nothingMoves] }]
  return [
    {
      kind: 'table',
      columns: movedColumns(texts.score.indicator, texts),
      rows,
    },
  ]
}

const movedColumns = (what: string, { words: { shortTotals } }: Texts): readonly TableColumn[] => [
  textColumn(what, 40),
  textColumn(shortTotals.claimed, 16),
  textColumn(shortTotals.backed, 16),
]

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
