import { inUnits, minus, type Points } from '../../../core/points.js'
import type { Total } from '../../../core/total.js'
import { localized, shownBand, shownPoints, singleLine } from '../../../pages/score-facts.js'
import { describe } from '../../../pages/words/texts.js'
import { lack } from '../../score/index.js'
import type { CheckOutcome, Measured, MissedCause } from '../outcome.js'
import type { GateReport } from '../report.js'
import { type ByCheckKind, type GateView, present } from './view.js'

/** A check by its id and what it is about. */
export function shownName({ id, measured }: CheckOutcome, { texts, words }: GateView): string {
  const name = words.names[measured.kind]
  return measured.kind === 'min-aspect'
    ? `${id} (${name} ${singleLine(localized(measured.aspect.name, texts))})`
    : `${id} (${name})`
}

/** What every form says of the rubric that was used, and how official that is. */
export const shownRubric = ({ rubric }: GateReport, { texts, words }: GateView): string =>
  rubric
    ? texts.score.rubric(
        `${rubric.id} ${rubric.version}`,
        texts.words.rubricStatuses[rubric.status],
      )
    : words.noRubric

/** What a check asks for. */
export const shownExpectation = (measured: Measured, view: GateView): string =>
  present(expectations, measured, view)

/** What it found. */
/** What a check has found; where nothing is assessed, it has looked at nothing. */
export const shownFound = ({ findings: found, measured }: CheckOutcome, view: GateView): string =>
  found.some(({ code }) => code === 'nothing-assessed')
    ? view.words.nothingAssessed
    : shownFinding(measured, view)

const shownFinding = (measured: Measured, view: GateView): string =>
  present(findings, measured, view)

const expectations: ByCheckKind<string> = {
  'min-category': ({ band }, { texts, words }) =>
    words.atLeastCategory(shownBand(band, texts), shownPoints(band.from, texts)),
  'min-points': ({ points }, { texts, words }) => words.atLeast(shownPoints(points, texts)),
  'min-aspect': ({ floor, lowest, maximum }, { texts, words }) => {
    const least = words.atLeastOf(shownPoints(lowest, texts), shownPoints(maximum, texts))
    return floor.kind === 'share'
      ? `${least} (${words.share(texts.number(floor.hundredths / 100))})`
      : least
  },
  complete: ({ of }, { words }) => words.allAssessed(of),
  'max-excluded': ({ most }, { words }) => words.atMostExcluded(most),
  'no-expired': ({ until }, { texts, words }) =>
    until === undefined ? words.noneExpired : words.noneExpiring(texts.day(until)),
  locked: (_, { words }) => words.asLocked,
  'no-regress': ({ earlier, before, lowest, tolerance }, { texts, words }) =>
    earlier && before !== null
      ? words.notBelow(
          shownPoints(lowest, texts),
          earlier.year,
          shownPoints(before, texts),
          inUnits(tolerance) === 0 ? null : shownPoints(tolerance, texts),
        )
      : words.noBefore,
}

const findings: ByCheckKind<string> = {
  'min-category': ({ total }, view) => shownTotal(total, view, true),
  'min-points': ({ total }, view) => shownTotal(total, view, false),
  'min-aspect': ({ points, maximum }, { texts, words }) =>
    points === null
      ? words.inapplicable
      : `${words.pointsOf(shownPoints(points, texts), shownPoints(maximum, texts))} (${words.share(percentOf(points, maximum, texts.number))})`,
  complete: ({ open, of, excluded, all }, { words }) =>
    [words.assessed(of - open, of), ...(excluded > 0 ? [words.excluded(excluded, all)] : [])].join(
      ', ',
    ),
  'max-excluded': ({ total, all }, { texts, words }) => {
    if (!total) return words.unverified
    const { declared = [], ifRefused = total } = total.excluded ?? {}
    const found = words.excluded(declared.length, all)
    return declared.length === 0
      ? found
      : `${found} (${declared.join(', ')}); ${words.ifRefused(shownPoints(ifRefused.points, texts), shownBand(ifRefused.band, texts))}`
  },
  'no-expired': ({ count }, { words }) => words.documents(count),
  locked: ({ differing }, { words }) =>
    differing === null ? words.noLock : words.differences(differing.map(singleLine)),
  'no-regress': ({ before, total }, view) => {
    const { texts, words } = view
    if (!total) return words.unverified
    const points = shownPoints(total.points, texts)
    return before === null
      ? words.nothingBefore(points)
      : words.change(points, signed(minus(total.points, before), view))
  },
}

function shownTotal(total: Total | null, { texts, words }: GateView, hasBand: boolean): string {
  if (!total) return words.unverified
  const points = shownPoints(total.points, texts)
  const { lowest, highest } = total.reachable
  const outlook = total.complete
    ? points
    : texts.score.certainty(shownPoints(lowest, texts), shownPoints(highest, texts))
  return hasBand ? words.category(shownBand(total.band, texts), outlook) : points
}

/** To one decimal, for showing only. */
const percentOf = (part: Points, whole: Points, number: (value: number) => string): string =>
  number(Math.round((part * 1000) / whole) / 10)

const signed = (points: Points, { texts }: GateView): string =>
  points > 0 ? `+${shownPoints(points, texts)}` : shownPoints(points, texts)

/** By whom or what, with the unit that owes it and the line of the file. */
export function shownCause(cause: MissedCause, view: GateView): string {
  const { units, at } = cause
  const owed = units.length === 0 ? [] : [units.map(singleLine).join(', ')]
  const place = at ? ` (${at.file}:${at.line})` : ''
  return `${[whatOf(cause, view), ...owed].join('; ')}${place}`
}

function whatOf(cause: MissedCause, view: GateView): string {
  const { texts, words } = view
  const { indicator } = cause
  if (cause.kind === 'document') {
    return words.document(indicator.id, singleLine(cause.title), texts.day(cause.lastDay))
  }
  return `${indicator.id} ${singleLine(localized(indicator.name, texts))}: ${shortOf(cause, view)}`
}

function shortOf(
  cause: Exclude<MissedCause, { readonly kind: 'document' }>,
  { texts, words }: GateView,
): string {
  const points = shownPoints(cause.points, texts)
  if (cause.kind === 'open') return words.open(points)
  if (cause.kind === 'low') return words.low(cause.level, cause.of, points)
  if (cause.kind === 'lowered') return words.lowered(cause.claimed, cause.level, points)
  if (cause.kind === 'fell') {
    return words.fell(cause.from, String(cause.level ?? words.openLevel), points)
  }
  const lacks = cause.missing.map((each) => lack(each, texts)).join(', ')
  const fall = words.unproved(cause.claimed, cause.level, points)
  return lacks === '' ? fall : `${fall}; ${words.lacks(lacks)}`
}

/** In a sentence or more; for a missed check why it is missed. */
export function shownMessage({ isMet, measured, findings: found }: CheckOutcome, view: GateView) {
  if (!isMet) return found.map((each) => describe(each, view.texts).message).join(' ')
  const { words } = view
  return words.met(shownFinding(measured, view), shownExpectation(measured, view))
}

/** What to do about a missed check; each advice once. */
export const shownNextStep = ({ findings: found }: CheckOutcome, { texts }: GateView): string =>
  [...new Set(found.map((each) => describe(each, texts).hint))].join(' ')
