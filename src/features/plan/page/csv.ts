import { stringify } from 'csv-stringify/sync'
import { inUnits } from '../../../core/points.js'
import { inDays } from '../../../core/settings/days.js'
import type { Texts } from '../../../pages/words/texts.js'
import { outputsOf } from '../follow-up.js'
import type { Plan } from '../plan.js'
import type { Stress } from '../stress.js'
import type { WhatIf } from '../what-if.js'
import { movedIndicators, rejectedName } from './moved.js'
import { rateOf } from './page-curve.js'
import { type ByQuestionKind, type PlanReporter, present } from './view.js'
import { quartersOf, shownOutput } from './words.js'

type Cell = string | number | null

interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/**
 * For spreadsheets and scripts, a row a step: names are English and numbers have a point, in every
 * language; cells that would be formulas are neutralised.
 */
export const csv: PlanReporter = (report, { texts }) => {
  const { columns, rows } = present(tables, report, texts)
  return stringify(
    rows.map((row) => [...row]),
    { header: true, columns: [...columns], escape_formulas: true },
  )
}

const tables: ByQuestionKind<Table> = {
  plan: ({ plan }, _, texts) => steps(plan, texts),
  unreachable: () => ({ columns: stepColumns, rows: [] }),
  curve: ({ points: curve }) => ({
    columns: ['effort', 'points', 'band', 'kink', 'entry'],
    rows: curve.map(({ effort, points, band, kink, isEntry }) => [
      inDays(effort),
      inUnits(points),
      band.id,
      String(kink !== undefined),
      String(isEntry),
    ]),
  }),
  choices: ({ choices }) => ({
    columns: ['steps', 'effort', 'points', 'rate'],
    rows: choices.map(({ steps: own, effort, points }) => [
      own.map(({ id }) => id).join(' '),
      inDays(effort),
      inUnits(points),
      effort === 0 ? null : rateOf(inUnits(points), inDays(effort)),
    ]),
  }),
  'what-if': ({ whatIf }) => moves(whatIf),
  stress: ({ stress }) => rejections(stress),
}

const moves = ({ before, after }: WhatIf): Table => ({
  columns: ['indicator', 'claimed_before', 'claimed_after', 'backed_before', 'backed_after'],
  rows: movedIndicators(before, after).map(({ was, is }) => [
    is.indicator.id,
    was.claimed,
    is.claimed,
    was.backed,
    is.backed,
  ]),
})

const rejections = (stress: readonly Stress[]): Table => ({
  columns: ['kind', 'count', 'points', 'band', 'rejected'],
  rows: stress.flatMap(({ kind, worst }) =>
    worst.map(({ count, points, band, rejected }) => [
      kind,
      count,
      inUnits(points),
      band.id,
      rejected.map(rejectedName).join('; '),
    ]),
  ),
})

const stepColumns = [
  'id',
  'indicator',
  'kind',
  'from',
  'to',
  'effort',
  'points',
  'total',
  'unit',
  'after',
  'documents',
  'cost',
  'earliest',
  'start',
  'finish',
]

function steps(plan: Plan, texts: Texts): Table {
  return {
    columns: stepColumns,
    rows: plan.steps.map(({ step, from, to, effort, points, running, after }) => [
      step.id,
      step.scored.indicator.id,
      step.kind,
      from,
      to,
      inDays(effort),
      inUnits(points),
      inUnits(running),
      step.unit,
      after.join(' '),
      outputsOf(step)
        .map((output) => shownOutput(output, texts))
        .join('; '),
      step.cost ?? null,
      step.earliest ?? null,
      quartersOf(plan, step)?.first ?? null,
      quartersOf(plan, step)?.last ?? null,
    ]),
  }
}
