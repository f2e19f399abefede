import { type Quarter, quartersAfter } from '../../../core/quarter.js'
import { type Days, inDays } from '../../../core/settings/days.js'
import { inLanguage } from '../../../core/words.js'
import { singleLine } from '../../../pages/score-facts.js'
import type { Texts } from '../../../pages/words/texts.js'
import { type FollowUpOutput, outputsOf } from '../follow-up.js'
import type { Plan } from '../plan.js'
import type { PlanStep } from '../steps.js'

export const shownDays = (days: Days, texts: Texts): string => texts.number(inDays(days))

export const shownUnit = (unit: string, texts: Texts): string =>
  unit === '' ? texts.plan.noUnit : singleLine(unit)

export function shownOutput(output: FollowUpOutput, texts: Texts): string {
  if (output.kind === 'document') return singleLine(output.title)
  return output.kind === 'requirement'
    ? singleLine(inLanguage(output.name, texts.language))
    : texts.plan.anyDocument
}

/** What is done in a step, in a few words. */
export function shownStep(step: PlanStep, texts: Texts): string {
  const { plan } = texts
  const { indicator } = step.scored
  if (step.kind === 'raise') {
    const name = singleLine(inLanguage(indicator.name, texts.language))
    return plan.raise(name, step.from, step.level)
  }
  const documents = outputsOf(step).map((output) => shownOutput(output, texts))
  const others = [...new Set(step.rows.map(({ scored }) => scored.indicator.id))].filter(
    (id) => id !== indicator.id,
  )
  const also = others.length > 0 ? plan.shared(others) : ''
  return `${plan.fix(plan.kinds[step.kind], documents.join('; '))}${also}`
}

/** The quarters from the first work on a step to its end; undefined without a schedule. */
export function quartersOf({ schedule }: Plan, { id }: PlanStep): QuarterSpan | undefined {
  const stretch = schedule?.stretches.find((each) => each.id === id)
  if (!schedule || !stretch) return undefined
  const { start } = schedule.calendar
  return {
    first: quartersAfter(start, stretch.parts[0]?.quarter ?? stretch.finish),
    last: quartersAfter(start, stretch.finish),
  }
}

interface QuarterSpan {
  readonly first: Quarter
  readonly last: Quarter
}

/** As short as a picture needs it: the indicator, and the level or what is done. */
export const shortStep = (step: PlanStep, { plan, rubric }: Texts): string => {
  const done =
    step.kind === 'raise' ? rubric.level(step.level).toLowerCase() : plan.kinds[step.kind]
  return `${step.scored.indicator.id} ${done}`
}
