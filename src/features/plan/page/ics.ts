import { firstDayOf, lastDayIn, quartersAfter } from '../../../core/quarter.js'
import { inDays } from '../../../core/settings/days.js'
import { allDay, calendarOf, compact, escaped, hash } from '../../../pages/calendar.js'
import type { Texts } from '../../../pages/words/texts.js'
import { outputsOf } from '../follow-up.js'
import type { PlannedStep } from '../plan.js'
import type { PlanReporter } from './view.js'
import { shownOutput, shownStep, shownUnit } from './words.js'

/**
 * A calendar (RFC 5545): an all-day event for each step, over the quarters in which it is worked
 * on. The stamp is the day asked about, so that the file stays the same.
 */
export const ics: PlanReporter = ({ answer, asOf, model }, { texts }) => {
  if (answer.kind !== 'plan' || !answer.plan.schedule || answer.plan.steps.length === 0) return ''
  const { plan } = answer
  const { agency, year } = model.subject.score
  const { calendar, stretches } = answer.plan.schedule
  const components = plan.steps.flatMap((planned) => {
    const { step } = planned
    const stretch = stretches.find(({ id }) => id === step.id)
    if (!stretch) return []
    const first = quartersAfter(calendar.start, stretch.parts[0]?.quarter ?? stretch.finish)
    const last = quartersAfter(calendar.start, stretch.finish)
    return [
      'BEGIN:VEVENT',
      `UID:${hash(JSON.stringify([agency, year, step.id]))}@indeks-merit`,
      `DTSTAMP:${compact(asOf)}T000000Z`,
      ...allDay(firstDayOf(first), lastDayIn(last)),
      `SUMMARY:${escaped(`${step.scored.indicator.id} ${shownStep(step, texts)} (${shownUnit(step.unit, texts)})`)}`,
      `DESCRIPTION:${escaped(described(planned, texts))}`,
      'END:VEVENT',
    ]
  })
  return calendarOf('plan', components)
}

function described({ step, effort }: PlannedStep, texts: Texts): string {
  const documents = outputsOf(step)
    .map((output) => shownOutput(output, texts))
    .join('; ')
  const days = texts.number(inDays(effort))
  return texts.plan.event(days, documents)
}
