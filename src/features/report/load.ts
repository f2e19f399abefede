import { resolve } from 'node:path'
import { fold, isSameAgency } from '../../core/agency.js'
import { byPlace, type Checked, type Diagnostic, isError } from '../../core/diagnostic.js'
import { groupMap } from '../../core/groups.js'
import { nearest } from '../../core/nearest.js'
import { indicatorsOf, type Rubric } from '../../core/rubric.js'
import type { Score } from '../../core/score.js'
import { noFacts, type ReportFacts, type YearFacts } from '../../core/settings/report.js'
import { shownPath, toolIdentity, type World } from '../../platform/files.js'
import type { FoundProject } from '../project/index.js'
import { loadAssessments, type ScoreQuery, soundScores } from '../score/index.js'
import { loadPlanner } from './load-plan.js'
import { impossibleFigures } from './stated.js'
import type { PreviousResult, ReportSource, ReportSubject } from './subject.js'

export interface ReportQuery extends ScoreQuery {
  /** Personal numbers are masked and verifier notes left out. */
  readonly public?: boolean
}

export interface LoadedReport {
  /** Absent if nothing can be reported. */
  readonly source: ReportSource | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Agencies set aside because of their errors. */
  readonly setAside: readonly string[]
}

type Project = Checked<FoundProject> | undefined

/** From files to all that reports are made from, with each agency's earlier result. */
export async function loadReport(
  query: ReportQuery,
  project: Project,
  world: World,
): Promise<LoadedReport> {
  const { value: loaded, diagnostics } = await loadAssessments(query, project, world)
  if (!loaded) return { source: undefined, diagnostics, setAside: [] }
  const { rubric, asOf, fileOf } = loaded
  const { kept, setAside } = soundScores(loaded.scores, diagnostics, query.skipInvalid ?? false)
  const facts = project?.value?.report ?? noFacts
  const earlier = await loadEarlier(query, kept, project, world)
  const stated = await loadStated(query, facts, project, world)
  const found = [
    ...diagnostics,
    ...earlier.diagnostics,
    ...stated.diagnostics,
    ...unknownIndicators(facts, rubric),
    ...impossibleFigures(facts, rubric, yearsOf(kept, project)),
  ].toSorted(byPlace)
  const isRefused = found.some((each) => isError(each) && !diagnostics.includes(each))
  if (kept.length === 0 || isRefused) return { source: undefined, diagnostics: found, setAside }
  const histories = {
    stated: stated.scores,
    others: historiesOf([...kept, ...earlier.scores]),
  }
  const planFor = await loadPlanner(loaded, project, world)
  const subjects = kept.map((score) => {
    const own = isOwn(score, project) ? facts : noFacts
    return { ...subjectOf(score, own, histories), plan: () => planFor(score) }
  })
  const isPublic = query.public ?? false
  const source = { tool: toolIdentity(), rubric, asOf, fileOf, subjects, isPublic }
  return { source, diagnostics: found, setAside }
}

/** Of the agency that the project file is about. */
const yearsOf = (scores: readonly Score[], project: Project): ReadonlySet<number> =>
  new Set(scores.filter((score) => isOwn(score, project)).map(({ year }) => year))

const isOwn = ({ agency }: Score, project: Project): boolean => {
  const owner = project?.value?.agency
  return owner === undefined || isSameAgency(owner, agency)
}

interface EarlierScores {
  /** From the worksheet that the project file names for this purpose. */
  readonly stated: ReadonlyMap<YearFacts, Histories>
  readonly others: Histories
}

function subjectOf(
  score: Score,
  { place, signatories, years }: ReportFacts,
  { stated, others }: EarlierScores,
): ReportSubject {
  const facts = years.find(({ year }) => year === score.year)
  const named = facts && stated.get(facts)
  const before = (named && latestBefore(score, named)) ?? latestBefore(score, others)
  return { score, facts, place, signatories, previous: previousOf(before, facts) }
}

function previousOf(
  before: Score | undefined,
  facts: YearFacts | undefined,
): PreviousResult | null {
  if (before) return { kind: 'scored', score: before }
  if (!facts?.baseline) return null
  const { year, points, total } = facts.baseline
  return { kind: 'stated', year, points, total }
}

/** Results by agency, the years in their order: of thousands each is looked up once. */
type Histories = ReadonlyMap<string, readonly Score[]>

function historiesOf(scores: readonly Score[]): Histories {
  const byYear = scores.toSorted((left, right) => left.year - right.year)
  return groupMap(byYear, ({ agency }) => fold(agency))
}

const latestBefore = ({ agency, year }: Score, histories: Histories): Score | undefined =>
  histories.get(fold(agency))?.findLast((each) => each.year < year)

interface Earlier {
  readonly scores: readonly Score[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Earlier years that the call itself leaves out: those that `--year` filters away, and those that
 * only the project file names. What is wrong with them spoils no report of this year.
 */
async function loadEarlier(
  query: ReportQuery,
  scores: readonly Score[],
  project: Project,
  world: World,
): Promise<Earlier> {
  const { year: asked, ...anyYear } = query
  const histories = historiesOf(scores)
  const isLacking = scores.some((score) => latestBefore(score, histories) === undefined)
  if (!isLacking || query.paths.includes('-')) return { scores: [], diagnostics: [] }
  const isNamed = (project?.value?.evidence ?? []).some(({ year }) =>
    scores.some((score) => year < score.year),
  )
  const queries = [
    ...(asked !== undefined && query.paths.length > 0 ? [anyYear] : []),
    ...(isNamed ? [{ ...anyYear, paths: [] }] : []),
  ]
  const found = await Promise.all(queries.map(async (each) => soundEarlier(each, project, world)))
  return {
    scores: found.flatMap((each) => each.scores),
    diagnostics: found.flatMap((each) => each.diagnostics),
  }
}

async function soundEarlier(query: ScoreQuery, project: Project, world: World): Promise<Earlier> {
  const { value, diagnostics } = await loadAssessments(query, project, world)
  const ofOneYear = new Set(
    diagnostics.flatMap(({ code, at }) => (code === 'year-unstated' && at ? [at.file] : [])),
  )
  if (ofOneYear.size > 0) {
    // A sheet without a column for the year holds the year asked for, and so none before it.
    const paths = query.paths.filter((path) => !ofOneYear.has(shownPath(path, world)))
    return paths.length === 0 || paths.length === query.paths.length
      ? { scores: [], diagnostics: [] }
      : soundEarlier({ ...query, paths }, project, world)
  }
  const { kept } = soundScores(value?.scores ?? [], diagnostics, true)
  const [fault] = diagnostics.filter(isError)
  if (!fault) return { scores: kept, diagnostics: [] }
  const { code, at } = fault
  return { scores: kept, diagnostics: [{ code: 'previous-unread', facts: { code }, at }] }
}

/** The worksheets that the project file names as earlier results; their faults are faults. */
async function loadStated(
  { year: _, agency: __, ...query }: ReportQuery,
  { years }: ReportFacts,
  project: Project,
  world: World,
): Promise<Omit<Earlier, 'scores'> & { readonly scores: EarlierScores['stated'] }> {
  const folder = project?.value?.folder ?? world.cwd
  const loaded = await Promise.all(
    years.flatMap((facts) => {
      if (facts.previous === undefined) return []
      const paths = [resolve(folder, facts.previous)]
      return [
        loadAssessments({ ...query, paths }, project, world).then((found) => ({ facts, found })),
      ]
    }),
  )
  return {
    scores: new Map(
      loaded.map(({ facts, found }) => [facts, historiesOf(found.value?.scores ?? [])]),
    ),
    diagnostics: loaded.flatMap(({ found }) => found.diagnostics.filter(isError)),
  }
}

/** A follow-up for nothing in the rubric would stand under no indicator. */
function unknownIndicators({ years }: ReportFacts, rubric: Rubric): readonly Diagnostic[] {
  const known = indicatorsOf(rubric).map(({ id }) => id)
  return years
    .flatMap(({ followUp }) => followUp)
    .flatMap(({ indicator: found, at }) =>
      found === undefined || known.includes(found)
        ? []
        : [
            {
              code: 'reference-unknown' as const,
              facts: { found, key: 'indicator', near: nearest(found, known) },
              at,
            },
          ],
    )
}
