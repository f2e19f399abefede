import { addPeriod, type Day } from '../core/day.js'

/** A calendar (RFC 5545) of these components, as it is written to a file. */
export function calendarOf(name: string, components: readonly string[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//indeks-merit//${name}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...components,
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** An all-day event; its end is the day after the last one, and no end means that first day alone. */
export function allDay(first: Day, last: Day): readonly string[] {
  const end = addPeriod(last, { years: 0, months: 0, days: 1 })
  return [
    `DTSTART;VALUE=DATE:${compact(first)}`,
    // There is no day after the last one of the calendar.
    ...(end > first ? [`DTEND;VALUE=DATE:${compact(end)}`] : []),
    'TRANSP:TRANSPARENT',
  ]
}

export const compact = (day: Day): string => day.replaceAll('-', '')

export const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (character) => `\\${character}`).replaceAll('\n', '\\n')

/** FNV-1a, 64 bits: short, stable, and the same on every machine. */
export function hash(text: string): string {
  let value = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) {
    value = ((value ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
  }
  return value.toString(16).padStart(16, '0')
}

/** Octets of a line without its end; what follows begins with a space. */
const longestLine = 75

function folded(line: string): string {
  const lines = ['']
  let size = 0
  for (const character of line) {
    const octets = new TextEncoder().encode(character).length
    if (size + octets > longestLine) {
      lines.push('')
      size = 1
    }
    lines[lines.length - 1] += character
    size += octets
  }
  return lines.join('\r\n ')
}
