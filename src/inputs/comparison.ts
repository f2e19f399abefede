import { isOneAgency, keyOf } from '../domain/compare/agency-names.js'
import { type ComparisonReport, compareSides } from '../domain/compare/comparison.js'
import type { Side } from '../domain/compare/side.js'
import type { Day } from '../domain/day.js'
import { byPlace, type Checked, type Diagnostic, isError } from '../domain/diagnostic.js'
import { nearest } from '../domain/nearest.js'
import type { TotalKind } from '../domain/rubric.js'
import { toolIdentity, type World } from '../io.js'
import { type NamedSide, namedSide } from './named-side.js'
import { commonDay, type OpenedSide, openSides, sidesOf } from './opened-sides.js'
import type { FoundProject } from './project.js'
import { loadChosenRubric } from './rubric.js'
import type { ScoreQuery } from './scores.js'

export interface ComparisonQuery extends Omit<ScoreQuery, 'paths' | 'year' | 'skipInvalid'> {
  /** Files, `FILE@2023`, `AGENCY@2023`; none: the project's evidence. */
  readonly names: readonly string[]
  readonly total: TotalKind
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
  const named = names.map((name) => nameSide(name, found?.value !== undefined, world))
  const unknown = named.flatMap((each) => (each.kind === 'unknown' ? [each.diagnostic] : []))
  if (unknown.length > 0) return refused(unknown)
  const rubric = await loadChosenRubric(query.rubric, found?.value, world)
  if (!rubric.value) return refused(rubric.diagnostics)
  const opened = await openSides(named, query, world)
  const asOf = query.asOf ?? commonDay(opened) ?? world.today
  const context = { query: { ...query, asOf }, project: found, rubric: rubric.value, world }
  const loaded = await Promise.all(opened.map((each) => sidesOf(each, context)))
  const diagnostics = distinct([
    ...rubric.diagnostics,
    ...loaded.flatMap((each) => each.diagnostics),
  ])
  if (diagnostics.some(isError)) return refused(diagnostics)
  const groups = loaded.map(({ value = [] }) => value)
  return compare(groups, opened, { query, asOf, diagnostics, agency: found?.value?.agency })
}

const refused = (diagnostics: readonly Diagnostic[]) => ({ value: undefined, diagnostics })

const nameSide = (name: string | undefined, hasProject: boolean, world: World): NamedSide =>
  name === undefined
    ? { kind: 'project', agency: undefined, year: undefined }
    : namedSide(name, hasProject, world)

const distinct = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values()].toSorted(byPlace)

interface Question {
  readonly query: ComparisonQuery
  readonly asOf: Day
  readonly diagnostics: readonly Diagnostic[]
  /** Of the project. */
  readonly agency: string | undefined
}

function compare(
  groups: readonly (readonly Side[])[],
  opened: readonly OpenedSide[],
  { query, asOf, diagnostics: found, agency }: Question,
): Checked<ComparisonReport> {
  const sides = groups.flat()
  const isPair =
    groups.length === 2 &&
    query.own === undefined &&
    opened.every(({ file }) => file?.value?.kind !== 'published')
  const misnamed = isPair ? ambiguous(groups, opened) : ownUnknown(sides, query.own)
  const [first, second, ...others] = sides
  const diagnostics = [...found, ...misnamed]
  if (misnamed.length > 0) return refused(diagnostics)
  if (!first || !second) return refused([...diagnostics, single(sides)])
  const { total } = query
  const own = query.own ?? ownAmong(groups, agency)
  const comparison = compareSides([first, second, ...others], { total, isPair, own })
  const days = daysOf(sides, query.asOf)
  const isMixed = days.length > 1 && total !== 'claimed' && comparison.kind !== 'apart'
  const remarks: readonly Diagnostic[] = isMixed
    ? [{ code: 'days-differ', facts: { known: days }, at: null }]
    : []
  const told = distinct([...diagnostics, ...remarks])
  const judged = days.length > 1 ? null : (days[0] ?? asOf)
  return {
    value: { tool: toolIdentity(), asOf: judged, total, sides, comparison, diagnostics: told },
    diagnostics: told,
  }
}

const nameOf = ({ agency, year }: Side): string => `${agency} ${year}`

const ambiguous = (
  groups: readonly (readonly Side[])[],
  opened: readonly OpenedSide[],
): readonly Diagnostic[] =>
  groups.flatMap((sides, index): readonly Diagnostic[] => {
    const facts = { found: opened[index]?.argument ?? '', known: sides.map(nameOf) }
    return sides.length > 1 ? [{ code: 'side-ambiguous', facts, at: null }] : []
  })

const single = (sides: readonly Side[]): Diagnostic => ({
  code: 'side-single',
  facts: { known: sides.map(nameOf) },
  at: null,
})

function ownUnknown(sides: readonly Side[], own: string | undefined): readonly Diagnostic[] {
  const known = sides.map(({ agency }) => agency)
  if (own === undefined || known.some((agency) => isOneAgency(agency, own))) return []
  return [{ code: 'own-unknown', facts: { found: own, near: nearest(own, known) }, at: null }]
}

/** The project's own agency, else that of a first argument which is about one agency. */
function ownAmong(
  [first = [], ...others]: readonly (readonly Side[])[],
  agency: string | undefined,
): string | undefined {
  const isThere = [first, ...others].flat().some((side) => isOneAgency(side.agency, agency ?? ''))
  if (agency !== undefined && isThere) return agency
  const isOne = new Set(first.map((side) => keyOf(side.agency))).size === 1
  return isOne && others.length > 0 ? first[0]?.agency : undefined
}

/** On which the documents of all sides were judged; one that was asked for counts as well. */
const daysOf = (sides: readonly Side[], asked: Day | undefined): readonly Day[] =>
  [...new Set([asked, ...sides.map(({ asOf }) => asOf)])].flatMap((each) => each ?? []).toSorted()
