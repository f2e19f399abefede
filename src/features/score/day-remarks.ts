import type { Session } from '../../cli/command.js'
import type { AskedDay } from '../../core/day.js'
import { wrap } from '../../pages/wrap.js'

/** Nobody has said on which day evidence is judged, and today is in another year than what is assessed. */
export function dayRemarks(
  asked: AskedDay | undefined,
  assessed: readonly number[],
  { world: { today }, texts }: Session,
): readonly string[] {
  const years = [...new Set(assessed)]
    .filter((year) => year !== Number(today.slice(0, 4)))
    .toSorted((left, right) => left - right)
  return asked === undefined && years.length > 0
    ? [wrap(texts.messages.dayOutside(texts.day(today), years))]
    : []
}
