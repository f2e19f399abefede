import { fold } from '../../core/agency.js'
import type { Day } from '../../core/day.js'
import type { Checked } from '../../core/diagnostic.js'
import { type Quarter, quarterOf, quartersAfter } from '../../core/quarter.js'
import { type Days, daysOf } from '../../core/settings/days.js'
import type { FoundProject } from '../project/index.js'
import type { Calendar } from './calendar.js'

export interface CalendarQuery {
  /** Person-days of each unit in a quarter. */
  readonly capacity?: number
  readonly start?: Quarter
  readonly until?: Quarter
}

/** A calendar if anything of one is asked for: an option beats the project file. */
export function calendarFor(
  { capacity, start, until }: CalendarQuery,
  project: FoundProject | undefined,
  asOf: Day,
): Checked<Calendar> {
  if (capacity === undefined && start === undefined && until === undefined) {
    return { value: undefined, diagnostics: [] }
  }
  const stated = project?.capacity
  if (capacity === undefined && stated === undefined) {
    const option = start === undefined ? '--until' : '--start'
    const facts = { option, needed: '--capacity' }
    return { value: undefined, diagnostics: [{ code: 'option-needed', facts, at: null }] }
  }
  const first = start ?? quartersAfter(quarterOf(asOf), 1)
  if (until !== undefined && until < first) {
    const facts = { option: '--until', found: until, expected: 'quarter', near: first }
    return { value: undefined, diagnostics: [{ code: 'option-value-wrong', facts, at: null }] }
  }
  const byUnit = typeof stated === 'object' ? stated : {}
  const usual = capacity ?? (typeof stated === 'number' ? stated : 0)
  const units = new Map(Object.entries(byUnit).map(([unit, days]) => [fold(unit), days]))
  const capacityOf = (unit: string): Days => daysOf(units.get(fold(unit)) ?? usual)
  return { value: { start: first, until, capacityOf }, diagnostics: [] }
}
