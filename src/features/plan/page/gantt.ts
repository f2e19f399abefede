import { type Quarter, quartersAfter } from '../../../core/quarter.js'
import { daysOf, inDays } from '../../../core/settings/days.js'
import { type Block, barColumn, figureColumn, textColumn } from '../../../pages/page.js'
import type { Texts } from '../../../pages/words/texts.js'
import type { PlannedStep, PlanSchedule } from '../plan.js'
import type { Stretch } from '../schedule.js'
import { shortStep, shownUnit } from './words.js'

/** Quarters that fit on a screen beside the steps. */
const shownAtMost = 8

const barWidth = 5

/**
 * A picture of the schedule: a bar in each quarter in which a step is worked on, and each unit's
 * load.
 */
export function ganttBlocks(
  { calendar, stretches }: PlanSchedule,
  steps: readonly PlannedStep[],
  texts: Texts,
): readonly Block[] {
  const { plan } = texts
  const count = Math.max(0, ...stretches.map(({ finish }) => finish + 1))
  const quarters = Array.from({ length: count }, (_, index) => index)
  const named = (index: number): Quarter => quartersAfter(calendar.start, index)
  const chunks = Array.from({ length: Math.ceil(count / shownAtMost) }, (_, index) =>
    quarters.slice(index * shownAtMost, (index + 1) * shownAtMost),
  )
  const byId = new Map(stretches.map((stretch) => [stretch.id, stretch]))
  const labels = new Map(steps.map(({ step }) => [step.id, shortStep(step, texts)]))
  const inTime = steps.flatMap((planned) => byId.get(planned.step.id) ?? [])
  const rows = inTime.toSorted((left, right) => startOf(left) - startOf(right))
  const last = count === 0 ? calendar.start : named(count - 1)
  return [
    { kind: 'heading', text: plan.schedule(calendar.start, last) },
    ...chunks.map(
      (own): Block => ({
        kind: 'table',
        columns: [
          textColumn(plan.step, 22),
          ...own.map((index) => barColumn(shortName(named(index)), barWidth)),
        ],
        rows: rows
          .filter(({ parts, finish }) =>
            own.some((index) => index === finish || parts.some(({ quarter }) => quarter === index)),
          )
          .map((stretch) => [
            labels.get(stretch.id) ?? stretch.id,
            ...own.map((index) => barIn(stretch, index)),
          ]),
      }),
    ),
    { kind: 'heading', text: plan.load },
    ...chunks.map((own) => loadTable(own, { calendar, stretches }, named, texts)),
  ]
}

/** Without its century. */
const shortName = (quarter: Quarter): string => quarter.slice(2).replace('-', '')

const startOf = ({ parts, finish }: Stretch): number => parts[0]?.quarter ?? finish

/** A full bar while work goes on, a mark where there is nothing left to do but to finish. */
function barIn({ parts, finish }: Stretch, quarter: number): string {
  if (parts.some((part) => part.quarter === quarter)) return '█'.repeat(barWidth)
  return parts.length === 0 && finish === quarter ? '·' : ''
}

function loadTable(
  quarters: readonly number[],
  { calendar, stretches }: PlanSchedule,
  named: (index: number) => Quarter,
  texts: Texts,
): Block {
  const units = [...new Set(stretches.map(({ unit }) => unit))]
  return {
    kind: 'table',
    columns: [
      textColumn(texts.plan.unitAndCapacity, 22),
      ...quarters.map((index) => figureColumn(shortName(named(index)), barWidth)),
    ],
    rows: units.map((unit) => [
      `${shownUnit(unit, texts)} (${texts.number(inDays(calendar.capacityOf(unit)))})`,
      ...quarters.map((index) => shownLoad(loadOf(stretches, unit, index), texts)),
    ]),
  }
}

const loadOf = (stretches: readonly Stretch[], unit: string, index: number): number =>
  stretches
    .filter((stretch) => stretch.unit === unit)
    .flatMap(({ parts }) => parts.filter(({ quarter }) => quarter === index))
    .reduce((total, { effort }) => total + effort, 0)

const shownLoad = (load: number, texts: Texts): string =>
  load === 0 ? texts.plain.none : texts.number(inDays(daysOf(load / 100)))
