import { bandOf } from '../core/band.js'
import type { Citation } from '../core/basis.js'
import { type Day, dayFor, dayOfRun, type JudgingDay } from '../core/day.js'
import type { Condition, ConditionStatus, Eligibility } from '../core/eligibility.js'
import { groupBy } from '../core/groups.js'
import { fraction, inUnits, noPoints, type Points, roundHalfUp } from '../core/points.js'
import type { Result } from '../core/result.js'
import { type Band, indicatorsOf, type Rubric, type TotalKind, totalKinds } from '../core/rubric.js'
import type { AspectScore, Score, ScoreOutline } from '../core/score.js'
import type { Total } from '../core/total.js'
import { inLanguage, type Words } from '../core/words.js'
import type { Texts } from './words/texts.js'

/** Texts of the rubric in the language of a view. */
export const localized = (words: Words, { language }: Texts): string => inLanguage(words, language)

/** On one line, as tables and lists need it. */
export const singleLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

export const shownPoints = (points: Points | null, texts: Texts): string =>
  points === null ? texts.plain.none : texts.number(inUnits(points))

export const shownBand = (
  { category, name }: Pick<Band, 'category' | 'name'>,
  texts: Texts,
): string => `${category} ${localized(name, texts)}`

/** The category of a total, or the first and the last that it may come to lie in. */
export function shownBands(
  { reachable }: Pick<Total, 'reachable'>,
  bands: readonly Pick<Band, 'category' | 'from' | 'name'>[],
  texts: Texts,
): string {
  const [first, last] = [bandOf(reachable.lowest, bands), bandOf(reachable.highest, bands)]
  return first === last
    ? shownBand(first, texts)
    : texts.score.span(shownBand(first, texts), shownBand(last, texts))
}

/** The same where it stands by itself: what nobody has assessed is in no category. */
export const shownCategory = (
  total: Pick<Total, 'reachable'>,
  { bands, maximum }: Pick<Rubric, 'bands' | 'maximum'>,
  texts: Texts,
): string =>
  isUntouched(total, maximum) ? texts.score.nothingAssessed : shownBands(total, bands, texts)

/** Any level of any indicator narrows what is still possible. */
const isUntouched = ({ reachable }: Pick<Total, 'reachable'>, maximum: Points): boolean =>
  reachable.lowest === noPoints && reachable.highest === maximum

/** With both ends of the points while indicators are open. */
export function shownOutlook(total: Total, rubric: Rubric, texts: Texts): string {
  const category = shownCategory(total, rubric, texts)
  if (total.complete) return category
  const { lowest, highest } = total.reachable
  const range = texts.score.certainty(shownPoints(lowest, texts), shownPoints(highest, texts))
  return `${category} (${range})`
}

/** How far it is to the next category: unknown while indicators are open. Blank if nothing is assessed. */
export function shownNext(
  { totals: { claimed }, next }: Pick<Score, 'totals' | 'next'>,
  rubric: Rubric,
  texts: Texts,
): string {
  const { score } = texts
  if (!next) return score.highest
  if (isUntouched(claimed, rubric.maximum)) return ''
  if (!claimed.complete) {
    const { lowest, highest } = claimed.reachable
    const points = score.span(shownPoints(lowest, texts), shownPoints(highest, texts))
    return score.nextUnknown(points, shownBands(claimed, rubric.bands, texts))
  }
  const band = shownBand(next.band, texts)
  return next.band.from > rubric.maximum
    ? score.nextBeyond(band)
    : score.next(band, shownPoints(next.band.from, texts), shownPoints(next.missing, texts))
}

/** Four decimals always, so that indexes stand under each other. */
export const shownIndex = ({ index }: Total, texts: Texts): string => fourDecimals(index, texts)

/** Of a total under a rubric with this maximum. */
export const shownIndexOf = (
  points: Points,
  { maximum }: Pick<Rubric, 'maximum'>,
  texts: Texts,
): string => fourDecimals(roundHalfUp(fraction(points, maximum)), texts)

const fourDecimals = (index: Points, texts: Texts): string => {
  const [whole = '0', decimals = ''] = String(inUnits(index)).split('.')
  return texts.number(0.5).replace(/0(.)5/, `${whole}$1${decimals.padEnd(4, '0')}`)
}

/**
 * Of each total how many of all indicators are declared not applicable, and what it would be if all of
 * these were refused; nothing where none is declared so.
 */
export function declaredLines(
  totals: DeclaringTotals,
  all: number,
  texts: Texts,
): readonly string[] {
  return totalKinds.flatMap((kind) => {
    const excluded = totals[kind]?.excluded
    if (!excluded || excluded.declared.length === 0) return []
    const { declared, ifRefused } = excluded
    const count = declared.length
    const stands = `${shownPoints(ifRefused.points, texts)} (${shownBand(ifRefused.band, texts)})`
    return texts.score.declared(texts.words.totals[kind], { count, all, ifRefused: stands })
  })
}

/** The same of one result among many; blank where nothing is declared so. */
export function declaredLine(
  { agency, year, totals }: DeclaringResult,
  all: number,
  texts: Texts,
): string {
  const lines = declaredLines(totals, all, texts)
  return lines.length === 0 ? '' : `${singleLine(agency)}, ${year}. ${lines.join(' ')}`
}

type DeclaringTotals = Readonly<Record<TotalKind, Pick<Total, 'excluded'> | null>>

interface DeclaringResult extends Pick<ScoreOutline, 'agency' | 'year'> {
  readonly totals: DeclaringTotals
}

/** The aspects that a view shows. */
export const shownAspects = (
  score: Pick<Score, 'aspects'>,
  only: string | undefined,
): readonly AspectScore[] =>
  score.aspects.filter(({ aspect }) => only === undefined || aspect.id === only)

/** What a condition rests on; a rule that is no longer in force is said to have been. Blank if nothing is stated. */
export const shownBasis = (
  { basis }: { readonly basis: readonly Citation[] },
  { score }: Texts,
): string =>
  basis
    .map(({ cite, isPast }) => (isPast ? score.formerly(singleLine(cite)) : singleLine(cite)))
    .join('; ')

/** The band that the score condition asks for, if the rubric has one. */
export function askedBand({ consequence }: Eligibility, { bands }: Rubric): Band | undefined {
  const asked = consequence.requires.find(({ kind }) => kind === 'band')
  return asked?.kind === 'band' ? bands.find(({ id }) => id === asked.atLeast) : undefined
}

/** What the rubric wants every reader of a result to know. */
export const caveatOf = ({ caveat }: Pick<Rubric, 'caveat'>, texts: Texts): readonly string[] =>
  caveat ? [singleLine(localized(caveat, texts))] : []

/** What is judged by which rubric, on which day, and of which years. */
interface Judged extends Pick<Result, 'rubric' | 'asOf'> {
  readonly years?: readonly number[]
}

/** Where each year has a day of its own, all of them, each with the years that are judged on it. */
export function shownDays(asOf: JudgingDay, years: readonly number[], texts: Texts): string {
  const judged = years.map((year) => ({ asOf: dayFor(asOf, year), year }))
  return judged.length > 0 ? daysOfYears(judged, texts) : texts.day(dayOfRun(asOf))
}

/** The day on which all were judged; where there are several, each with its years. */
export function daysOfYears(
  judged: readonly { readonly asOf: Day; readonly year: number }[],
  texts: Texts,
): string {
  const byYear = judged.toSorted((left, right) => left.year - right.year)
  const days = groupBy(byYear, ({ asOf }) => asOf)
  return days
    .map((own) => {
      const years = [...new Set(own.map(({ year }) => year))].join(', ')
      return days.length > 1 ? `${texts.day(own[0].asOf)} (${years})` : texts.day(own[0].asOf)
    })
    .join('; ')
}

/** What a result rests on, and how official that is; stands at the head of every form. */
export function provenance({ rubric, asOf, years = [] }: Judged, texts: Texts): readonly string[] {
  const { score, words } = texts
  const sources = [...new Set(indicatorsOf(rubric).flatMap(({ source }) => source ?? []))]
  return [
    score.rubric(`${rubric.id} ${rubric.version}`, words.rubricStatuses[rubric.status]),
    ...(sources.length > 0
      ? [score.weights(sources.map((source) => words.weightSources[source]).join('; '))]
      : []),
    ...caveatOf(rubric, texts),
    score.asOf(shownDays(asOf, years, texts)),
  ]
}

export const statusMarks: Record<ConditionStatus, string> = { met: 'v', 'not-met': 'x', open: '?' }

/** Why a condition stands as it does, with the day where a period ends. */
export function shownReason({ reason, until, source }: Condition, texts: Texts): string {
  const words = texts.words.conditionReasons[reason]
  const dated = until === undefined ? words : texts.score.decisionUntil(words, texts.day(until))
  return source === undefined ? dated : `${dated} (${singleLine(source)})`
}
