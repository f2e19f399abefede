import {
  type AskedDay,
  commonDayOf,
  type Day,
  dayFor,
  type JudgingDay,
  judgingDay,
  yearEnd,
} from '../../core/day.js'
import { byPlace, type Checked, type Diagnostic, isError, refused } from '../../core/diagnostic.js'
import { nearest } from '../../core/nearest.js'
import type { TotalKind } from '../../core/rubric.js'
import { toolIdentity, type World } from '../../platform/files.js'
import type { FoundProject } from '../project/index.js'
import { loadChosenRubric, loadMapBetween } from '../rubric/index.js'
import type { ScoreQuery } from '../score/index.js'
import { isOneAgency, keyOf } from './agency-names.js'
import { type ComparedResult, comparableIn, isSameInstrument } from './compared-result.js'
import { type ComparisonReport, compareSides } from './comparison.js'
import type { RubricPair } from './converted-result.js'
import { type NamedSide, namedSide } from './named-result.js'
import { dayOfStored, type OpenedSide, openSides, sidesOf } from './opened-results.js'

export interface ComparisonQuery extends Omit<ScoreQuery, 'paths' | 'year' | 'skipInvalid'> {
  /** Files, `FILE@2023`, `AGENCY@2023`; none: the project's evidence. */
  readonly names: readonly string[]
  readonly total: TotalKind
  /** An id or a file; absent: the built-in map between the rubrics of two results, if there is one. */
  readonly map?: string
  /** Whose standing among the others is asked about. */
  readonly own?: string
}

/** From what the arguments name to a comparison; absent where something of it cannot be compared. */
export async function loadComparison(
  query: ComparisonQuery,
  found: Checked<FoundProject> | undefined,
  world: World,
): Promise<Checked<ComparisonReport>> {
  if (found && !found.value) return refused(found.diagnostics)
  const names = query.names.length > 0 ? query.names : [undefined]
  const hasProject = found?.value !== undefined
  const named = names.map((name) => ({
    argument: name ?? '',
    side: nameSide(name, hasProject, world),
  }))
  const unknown = named.flatMap(({ side }) => (side.kind === 'unknown' ? [side.diagnostic] : []))
  if (unknown.length > 0) return refused(unknown)
  const rubric = await loadChosenRubric(query.rubric, found?.value, world)
  if (!rubric.value) return refused(rubric.diagnostics)
  const opened = await openSides(named, query, world)
  const context = { project: found, rubric: rubric.value, world }
  const judgedOn = (day: AskedDay) =>
    Promise.all(
      opened.map(async (each) => {
        const sides = await sidesOf(each, { ...context, query: { ...query, asOf: day } })
        return { opened: each, sides }
      }),
    )
  const stated = query.asOf ?? dayOfStored(opened, world.today)
  const onOwnDays = await judgedOn(stated ?? yearEnd)
  const years = new Set(onOwnDays.flatMap(({ sides }) => yearsOf(sides.value)))
  // One year is judged as every other command judges it; several each at their ends.
  const asOf = stated ?? (years.size === 1 ? world.today : yearEnd)
  const isJudged = asOf === stated || [...years].every((year) => isDayFor(asOf, year, world.today))
  const loaded = isJudged ? onOwnDays : await judgedOn(asOf)
  const diagnostics = distinct([
    ...rubric.diagnostics,
    ...loaded.flatMap(({ sides }) => sides.diagnostics),
  ])
  if (diagnostics.some(isError)) return refused(diagnostics)
  const answered = loaded.map((each) => ({ ...each, sides: each.sides.value ?? [] }))
  const agency = found?.value?.agency
  const pair = await rubricPairBetween(answered, query, world)
  if (pair.diagnostics.some(isError)) return refused(pair.diagnostics)
  const compared = compare(answered, query, {
    asOf: judgingDay(asOf, world.today),
    agency,
    pair: pair.value,
  })
  const told = distinct([...diagnostics, ...pair.diagnostics, ...compared.diagnostics])
  return { value: compared.value && { ...compared.value, diagnostics: told }, diagnostics: told }
}

/** Whether the end of a year, as far as it has come, is the day that is asked for. */
const isDayFor = (asked: AskedDay, year: number, today: Day): boolean =>
  asked === yearEnd || dayFor({ today }, year) === asked

const yearsOf = (sides: readonly ComparedResult[] = []): readonly number[] =>
  sides.map(({ year }) => year)

const nameSide = (name: string | undefined, hasProject: boolean, world: World): NamedSide =>
  name === undefined
    ? { kind: 'project', agency: undefined, year: undefined }
    : namedSide(name, hasProject, world)

const distinct = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values()].toSorted(byPlace)

/** An argument with the results that it names. */
interface Answered {
  readonly opened: OpenedSide
  readonly sides: readonly ComparedResult[]
}

interface Circumstances {
  readonly asOf: JudgingDay
  /** Of the project. */
  readonly agency: string | undefined
  readonly pair: RubricPair | undefined
}

/** A map is of use only between two results of two rubrics, whose levels are known. */
async function rubricPairBetween(
  answered: readonly Answered[],
  query: ComparisonQuery,
  world: World,
): Promise<Checked<RubricPair | undefined>> {
  const [from, to, ...others] = answered.flatMap(({ sides }) => sides)
  const [left, right] = [from && comparableIn(from)?.rubric, to && comparableIn(to)?.rubric]
  const isPair = isPairIn(answered, query) && others.length === 0
  const { map } = query
  if (isPair && left && right && !isSameInstrument(left, right)) {
    return loadMapBetween([left, right], map, world)
  }
  const unused: readonly Diagnostic[] =
    map === undefined ? [] : [{ code: 'map-unused', facts: { map }, at: null }]
  return { value: undefined, diagnostics: unused }
}

function compare(
  answered: readonly Answered[],
  query: ComparisonQuery,
  { asOf, agency, pair }: Circumstances,
): Checked<ComparisonReport> {
  const sides = answered.flatMap((each) => each.sides)
  const isPair = isPairIn(answered, query)
  const misnamed = isPair ? ambiguous(answered) : ownUnknown(sides, query.own)
  const [first, second, ...others] = sides
  if (misnamed.length > 0) return refused(misnamed)
  if (!first || !second) return refused([single(sides)])
  const { total } = query
  const own = query.own ?? ownAmong(answered, agency)
  const comparison = compareSides([first, second, ...others], { total, isPair, own, pair })
  const asked = query.asOf === yearEnd ? undefined : query.asOf
  const days = daysOf(sides, asked)
  // Claims are the same on every day; what documents prove is not.
  const isMixed =
    !isAsAsked(sides, asOf, days) && total !== 'claimed' && comparison.kind !== 'apart'
  const diagnostics: readonly Diagnostic[] = isMixed
    ? [{ code: 'days-differ', facts: { known: days }, at: null }]
    : []
  const judged = days.length > 1 ? null : (days[0] ?? commonDayOf(asOf))
  const report = { tool: toolIdentity(), asOf: judged, total, sides, comparison, diagnostics }
  return { value: report, diagnostics }
}

/** A list of published totals is never one side; whoever asks for an own agency means all of them. */
const isPairIn = (answered: readonly Answered[], { own }: ComparisonQuery): boolean =>
  answered.length === 2 &&
  own === undefined &&
  answered.every(({ opened }) => opened.file?.value?.kind !== 'published')

const nameOf = ({ agency, year }: ComparedResult): string => `${agency} ${year}`

const ambiguous = (answered: readonly Answered[]): readonly Diagnostic[] =>
  answered.flatMap(({ opened, sides }): readonly Diagnostic[] => {
    const facts = { found: opened.argument, known: sides.map(nameOf) }
    return sides.length > 1 ? [{ code: 'side-ambiguous', facts, at: null }] : []
  })

const single = (sides: readonly ComparedResult[]): Diagnostic => ({
  code: 'side-single',
  facts: { known: sides.map(nameOf) },
  at: null,
})

function ownUnknown(
  sides: readonly ComparedResult[],
  own: string | undefined,
): readonly Diagnostic[] {
  const known = sides.map(({ agency }) => agency)
  if (own === undefined || known.some((agency) => isOneAgency(agency, own))) return []
  return [{ code: 'own-unknown', facts: { found: own, near: nearest(own, known) }, at: null }]
}

/** The project's own agency, else that of a first argument which is about one agency. */
function ownAmong(answered: readonly Answered[], agency: string | undefined): string | undefined {
  const all = answered.flatMap(({ sides }) => sides)
  const isThere = all.some((side) => isOneAgency(side.agency, agency ?? ''))
  if (agency !== undefined && isThere) return agency
  const first = answered[0]?.sides ?? []
  const isOne = new Set(first.map((side) => keyOf(side.agency))).size === 1
  return isOne && answered.length > 1 ? first[0]?.agency : undefined
}

/** On one day, or each side on the last day of its year where that was asked for. */
const isAsAsked = (
  sides: readonly ComparedResult[],
  asked: JudgingDay,
  days: readonly Day[],
): boolean =>
  typeof asked === 'string'
    ? days.length <= 1
    : sides.every(({ asOf, year }) => asOf === null || asOf === dayFor(asked, year))

/** On which the documents of all sides were judged; one that was asked for counts as well. */
const daysOf = (sides: readonly ComparedResult[], asked: Day | undefined): readonly Day[] =>
  [...new Set([asked, ...sides.map(({ asOf }) => asOf)])].flatMap((each) => each ?? []).toSorted()
