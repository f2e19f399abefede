import { inUnits } from '../../../core/points.js'
import { inDays } from '../../../core/settings/days.js'
import { rubricOf } from '../../../pages/rubric-identity.js'
import type { Texts } from '../../../pages/words/texts.js'
import { outputsOf } from '../follow-up.js'
import type { Plan, PlannedStep } from '../plan.js'
import type { PlanReport } from '../report.js'
import { stressDocument, whatIfOf } from './json-questions.js'
import { rateOf } from './page-curve.js'
import { type ByQuestionKind, type PlanReporter, present } from './view.js'
import { quartersOf, shownOutput } from './words.js'

/** One compact line; keys are English, points and person-days plain numbers, in every language. */
export const json: PlanReporter = (report, { texts }) => {
  const { tool, asOf, model, answer } = report
  const { rubric, score, total } = model.subject
  const document = {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    rubric: rubricOf(rubric),
    asOf,
    agency: score.agency,
    year: score.year,
    total,
    question: answer.kind === 'unreachable' ? 'plan' : answer.kind,
    ...present(answers, report, texts),
  }
  return `${JSON.stringify(document)}\n`
}

const answers: ByQuestionKind<object> = {
  plan: ({ plan }, report, texts) => planOf(plan, report, texts),
  unreachable: ({ target, from, highest }) => ({
    target: inUnits(target),
    reached: false,
    optimal: true,
    effort: null,
    from: inUnits(from),
    to: null,
    highest: inUnits(highest),
    steps: [],
  }),
  curve: ({ points: curve }) => ({
    points: curve.map(({ effort, points, band, kink, isEntry }) => ({
      effort: inDays(effort),
      points: inUnits(points),
      band: band.id,
      kink: kink ? { effort: inDays(kink.effort), points: inUnits(kink.points) } : null,
      entry: isEntry,
    })),
  }),
  choices: ({ choices }) => ({
    choices: choices.map(({ steps, effort, points }) => ({
      steps: steps.map((step) => step.id),
      effort: inDays(effort),
      points: inUnits(points),
      rate: effort === 0 ? null : rateOf(inUnits(points), inDays(effort)),
    })),
  }),
  'what-if': ({ whatIf }) => whatIfOf(whatIf),
  stress: stressDocument,
}

function planOf(plan: Plan, { model }: PlanReport, texts: Texts): object {
  const { aim, naive, before, after } = plan
  const { total } = model.subject
  const isTarget = aim.kind === 'target'
  return {
    target: isTarget ? inUnits(aim.points) : null,
    reached: isTarget ? plan.reached >= aim.points : null,
    optimal: plan.isOptimal,
    effort: inDays(plan.effort),
    from: inUnits(plan.from),
    to: inUnits(plan.reached),
    margin: isTarget ? inUnits(aim.margin) : null,
    budget: isTarget ? null : inDays(aim.effort),
    bands: { from: before.totals[total].band.id, to: after.totals[total].band.id },
    cost: plan.cost,
    gap: inDays(plan.gap),
    start: plan.schedule?.calendar.start ?? null,
    until: plan.schedule?.calendar.until ?? null,
    naive: naive && { effort: inDays(naive.effort), to: inUnits(naive.reached) },
    steps: plan.steps.map((planned) => stepOf(planned, plan, texts)),
  }
}

const stepOf = (
  { step, from, to, effort, points, running, after }: PlannedStep,
  plan: Plan,
  texts: Texts,
): object => ({
  id: step.id,
  indicator: step.scored.indicator.id,
  from,
  to,
  kind: step.kind,
  effort: inDays(effort),
  points: inUnits(points),
  total: inUnits(running),
  unit: step.unit === '' ? null : step.unit,
  after,
  documents: outputsOf(step).map((output) => shownOutput(output, texts)),
  cost: step.cost ?? null,
  earliest: step.earliest ?? null,
  start: quartersOf(plan, step)?.first ?? null,
  finish: quartersOf(plan, step)?.last ?? null,
})
