import type { Session } from '../../cli/command.js'
import type { AskedDay } from '../../core/day.js'

/** Nobody has said on which day evidence is judged, and today is in another year than what is assessed. */
export async function dayRemarks(
  asked: AskedDay | undefined,
  assessed: readonly number[],
  { world: { today }, texts, display }: Session,
): Promise<readonly string[]> {
  const years = [...new Set(assessed)]
    .filter((year) => year !== Number(today.slice(0, 4)))
    .toSorted((left, right) => left - right)
  if (asked !== undefined || years.length === 0) return []
  // Most runs have nothing to wrap but what their format brings along.
  const { wrap } = await import('../../pages/wrap.js')
  return [wrap(texts.messages.dayOutside(texts.day(today), years), display.width)]
}
