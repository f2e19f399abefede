import { type Day, dayFor } from '../../../core/day.js'
import { allDay, calendarOf, compact, escaped, hash } from '../../../pages/calendar.js'
import type { Texts } from '../../../pages/words/texts.js'
import type { EvidenceRequest } from './requests.js'
import { type RequestReporter, requestedDocument, unitName } from './view.js'

/**
 * A calendar (RFC 5545): an all-day event on the due day, which every calendar shows, and a task
 * where there is no due day. The stamp is the day asked about, so that the file stays the same.
 */
export const ics: RequestReporter = ({ requests, asOf }, texts) => {
  // A calendar must hold something.
  if (requests.length === 0) return ''
  const seen = new Map<string, number>()
  return calendarOf(
    'evidence requests',
    requests.flatMap((request) =>
      component(request, dayFor(asOf, request.year), uidOf(request, seen), texts),
    ),
  )
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
  const title = requestedDocument(request, texts)
  return [
    `BEGIN:${kind}`,
    `UID:${uid}`,
    `DTSTAMP:${compact(asOf)}T000000Z`,
    ...(due === undefined ? [] : allDay(due, due)),
    `SUMMARY:${escaped(`${indicator.id} ${title} (${unit})`)}`,
    `DESCRIPTION:${escaped(texts.sheets.event(request.agency, request.year, texts.words.defects[reason]))}`,
    `END:${kind}`,
  ]
}

/** The same request has the same identity in every export, also when its day or state changes. */
function uidOf(request: EvidenceRequest, seen: Map<string, number>): string {
  const { agency, year, unit, indicator, requirement, title } = request
  const key = JSON.stringify([agency, year, unit, indicator.id, requirement?.id ?? null, title])
  const count = (seen.get(key) ?? 0) + 1
  seen.set(key, count)
  return `${hash(key)}-${count}@indeks-merit`
}
