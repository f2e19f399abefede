import { minus, type Points } from '../../../core/points.js'
import { type Days, lessDays, sumDays } from '../../../core/settings/days.js'
import { inLanguage } from '../../../core/words.js'
import { type Block, figureColumn, textColumn } from '../../../pages/page.js'
import { shownBand, shownCategory, shownPoints, singleLine } from '../../../pages/score-facts.js'
import type { Texts } from '../../../pages/words/texts.js'
import { type FollowUp, planFollowUp } from '../follow-up.js'
import type { Plan, PlannedStep } from '../plan.js'
import type { PlanReport } from '../report.js'
import type { PlanStep } from '../steps.js'
import { ganttBlocks } from './gantt.js'
import { shortStep, shownDays, shownOutput, shownStep, shownUnit } from './words.js'

/** A plan: what it comes to, its steps unit by unit, what to prepare, and how good it is. */
export function planPage(plan: Plan, report: PlanReport, texts: Texts): readonly Block[] {
  return [
    { kind: 'lines', lines: summary(plan, report, texts) },
    ...byUnit(plan.steps).flatMap((steps) => unitTable(steps, plan, texts)),
    ...(plan.schedule ? ganttBlocks(plan.schedule, plan.steps, texts) : []),
    ...evidence(plan, texts),
    ...advice(plan, texts),
    { kind: 'lines', lines: quality(plan, texts) },
  ]
}

export const unreachablePage = (
  { highest }: { readonly highest: Points },
  texts: Texts,
): readonly Block[] => [
  { kind: 'lines', lines: [texts.plan.unreachable(shownPoints(highest, texts))] },
]

function summary(plan: Plan, { model }: PlanReport, texts: Texts): readonly string[] {
  const { plan: words } = texts
  const { total } = model.subject
  const [before, after] = [plan.before.totals[total], plan.after.totals[total]]
  const cost = plan.cost > 0 ? texts.number(plan.cost) : null
  return [
    aimOf(plan, texts),
    words.fromTo(
      shownPoints(plan.from, texts),
      shownCategory(before, model.subject.rubric, texts),
      shownPoints(plan.reached, texts),
      shownCategory(after, model.subject.rubric, texts),
    ),
    plan.steps.length > 0
      ? words.effort(shownDays(plan.effort, texts), plan.steps.length, cost)
      : nothingToDo(plan, texts),
  ]
}

const nothingToDo = ({ aim }: Plan, { plan }: Texts): string =>
  aim.kind === 'target' ? plan.alreadyThere : plan.nothingAffordable

function aimOf({ aim }: Plan, texts: Texts): string {
  const { plan } = texts
  if (aim.kind === 'budget') return plan.aimBudget(shownDays(aim.effort, texts))
  const margin = aim.margin > 0 ? shownPoints(aim.margin, texts) : null
  const points = shownPoints(aim.points, texts)
  return aim.band
    ? plan.aimBand(shownBand(aim.band, texts), points, margin)
    : plan.aimPoints(points, margin)
}

/** The steps stand by unit already. */
function byUnit(steps: readonly PlannedStep[]): readonly (readonly PlannedStep[])[] {
  const groups: PlannedStep[][] = []
  for (const planned of steps) {
    const last = groups.at(-1)
    if (last?.[0]?.step.unit === planned.step.unit) last.push(planned)
    else groups.push([planned])
  }
  return groups
}

function unitTable(steps: readonly PlannedStep[], whole: Plan, texts: Texts): readonly Block[] {
  const { plan } = texts
  const unit = shownUnit(steps[0]?.step.unit ?? '', texts)
  const days = shownDays(sumDays(steps.map(({ effort }) => effort)), texts)
  return [
    { kind: 'heading', text: plan.unitHead(unit, steps.length, days) },
    {
      kind: 'table',
      columns: [
        textColumn(plan.indicator, 5),
        textColumn(plan.step, 42),
        figureColumn(plan.days, 6),
        figureColumn(plan.points, 6),
        figureColumn(plan.total, 7),
      ],
      rows: steps.map(({ step, effort, points, running, crosses, after }) => [
        step.scored.indicator.id,
        [
          shownStep(step, texts),
          afterOthers(step, after, whole, texts),
          crosses ? plan.crosses(shownBand(crosses, texts)) : '',
        ].join(''),
        shownDays(effort, texts),
        shownPoints(points, texts),
        shownPoints(running, texts),
      ]),
    },
  ]
}

/** Steps of other indicators that come first; that its own levels follow each other is plain. */
function afterOthers(
  { scored }: PlanStep,
  after: readonly string[],
  { steps }: Plan,
  texts: Texts,
): string {
  const others = steps
    .map(({ step }) => step)
    .filter((step) => after.includes(step.id))
    .filter((step) => step.scored.indicator.id !== scored.indicator.id)
  return others.length === 0
    ? ''
    : texts.plan.follows(others.map((step) => shortStep(step, texts)).join(', '))
}

/** Documents that come with the raises; those that are mended stand in the steps. */
function evidence(plan: Plan, texts: Texts): readonly Block[] {
  const lines = planFollowUp(plan)
    .filter(({ kind, outputs }) => kind === 'raise' && outputs.length > 0)
    .map(({ indicator, to, outputs }) => {
      const documents = outputs.map((output) => shownOutput(output, texts)).join('; ')
      return `${texts.plan.evidenceOf(indicator.id, to)} ${documents}.`
    })
  return lines.length === 0
    ? []
    : [
        { kind: 'heading', text: texts.plan.evidence },
        { kind: 'lines', lines },
      ]
}

function advice(plan: Plan, texts: Texts): readonly Block[] {
  const advised = new Map<string, FollowUp>()
  for (const each of planFollowUp(plan)) if (each.advice) advised.set(each.indicator.id, each)
  const lines = [...advised.values()].flatMap((each) =>
    each.advice
      ? [`${each.indicator.id}: ${singleLine(inLanguage(each.advice, texts.language))}`]
      : [],
  )
  return lines.length === 0
    ? []
    : [
        { kind: 'heading', text: texts.plan.advice },
        { kind: 'lines', lines },
      ]
}

/** How good the plan is, and by how much better than what anyone would do by hand. */
function quality(plan: Plan, texts: Texts): readonly string[] {
  if (plan.steps.length === 0) return []
  const { plan: words } = texts
  const proved = plan.aim.kind === 'target' ? words.optimalTarget : words.optimalBudget
  return [plan.isOptimal ? proved : words.unproved, comparison(plan, texts)].filter(
    (line) => line !== '',
  )
}

function comparison({ aim, naive, effort, reached, isOptimal }: Plan, texts: Texts): string {
  const { plan } = texts
  if (!naive) return plan.naiveFails
  if (aim.kind === 'budget') {
    const fewer = minus(reached, naive.reached)
    if (fewer < 0) return isOptimal ? plan.naiveUnfit : ''
    return fewer === 0
      ? plan.naiveSame
      : plan.naiveLess(shownPoints(naive.reached, texts), shownPoints(fewer, texts))
  }
  const more = lessDays(naive.effort, effort)
  if (more < 0) return isOptimal ? plan.naiveUnfit : ''
  return more === 0
    ? plan.naiveSame
    : plan.naiveMore(
        shownDays(naive.effort, texts),
        shownDays(more, texts),
        shareOf(more, effort, texts),
      )
}

/** Per cent, to one decimal. */
const shareOf = (part: Days, whole: Days, texts: Texts): string =>
  texts.number(Math.round((part * 1000) / Math.max(1, whole)) / 10)
