import { addPeriod, type Day } from '../../domain/day.js'
import type { EvidenceRequest } from '../../domain/requests.js'
import type { Texts } from '../../i18n/texts.js'
import { documentOf, type RequestReporter, unitName } from './view.js'

/**
 * A calendar (RFC 5545): an all-day event on the due day, which every calendar shows, and a task
 * where there is no due day. The stamp is the day asked about, so that the file stays the same.
 */
export const ics: RequestReporter = ({ requests, asOf }, texts) => {
  // A calendar must hold something.
  if (requests.length === 0) return ''
  const seen = new Map<string, number>()
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//indeks-merit//evidence requests//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...requests.flatMap((request) => component(request, asOf, uidOf(request, seen), texts)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function component(
  request: EvidenceRequest,
  asOf: Day,
  uid: string,
  texts: Texts,
): readonly string[] {
  const { due, indicator, reason } = request
  const kind = due === undefined ? 'VTODO' : 'VEVENT'
  const unit = unitName(request.unit, texts)
  const title = documentOf(request, texts)
  return [
    `BEGIN:${kind}`,
    `UID:${uid}`,
    `DTSTAMP:${compact(asOf)}T000000Z`,
    ...(due === undefined ? [] : dates(due)),
    `SUMMARY:${escaped(`${indicator.id} ${title} (${unit})`)}`,
    `DESCRIPTION:${escaped(texts.sheets.event(request.agency, request.year, texts.words.doubts[reason]))}`,
    `END:${kind}`,
  ]
}

/** The end of an all-day event is the day after it. */
const dates = (due: Day): readonly string[] => [
  `DTSTART;VALUE=DATE:${compact(due)}`,
  `DTEND;VALUE=DATE:${compact(addPeriod(due, { years: 0, months: 0, days: 1 }))}`,
  'TRANSP:TRANSPARENT',
]

const compact = (day: Day): string => day.replaceAll('-', '')

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (character) => `\\${character}`).replaceAll('\n', '\\n')

/** The same request has the same identity in every export, also when its day or state changes. */
function uidOf(request: EvidenceRequest, seen: Map<string, number>): string {
  const { agency, year, unit, indicator, requirement, title } = request
  const key = JSON.stringify([agency, year, unit, indicator.id, requirement?.id ?? null, title])
  const count = (seen.get(key) ?? 0) + 1
  seen.set(key, count)
  return `${hash(key)}-${count}@indeks-merit`
}

/** FNV-1a, 64 bits: short, stable, and the same on every machine. */
function hash(text: string): string {
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
