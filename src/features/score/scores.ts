import { resolve } from 'node:path'
import { agencyYearKey, isSameAgency } from '../../core/agency.js'
import { type AskedDay, dayFor, type JudgingDay, judgingDay } from '../../core/day.js'
import { byPlace, type Checked, type Diagnostic, isError, refused } from '../../core/diagnostic.js'
import type { Statement } from '../../core/eligibility.js'
import type { Assessment } from '../../core/evidence.js'
import { nearest } from '../../core/nearest.js'
import type { ProofContext } from '../../core/proof.js'
import type { Result } from '../../core/result.js'
import type { Rubric } from '../../core/rubric.js'
import { type Score, type ScoreContext, scoreAssessment } from '../../core/score.js'
import type { EvidenceReading } from '../../files/worksheet/assessments.js'
import { toolIdentity, type World } from '../../platform/files.js'
import type { FoundProject } from '../project/index.js'
import { loadChosenRubric, yearNotes } from '../rubric/index.js'
import { type EvidenceFile, type EvidenceQuery, loadEvidence } from './evidence.js'
import type { ComparedFiles } from './locked-files.js'

/** What is to be scored, and how; absent parts come from the project file or are built in. */
export interface ScoreQuery {
  /** Evidence files; none: those of the project file. */
  readonly paths: readonly string[]
  readonly rubric?: string
  readonly agency?: string
  readonly year?: number
  /** The sheet of a workbook that is to be read, by its name. */
  readonly sheet?: string
  readonly asOf?: AskedDay
  /** Local files of documents must exist and not be empty. */
  readonly files?: boolean
  /** A lock that those files must agree with; asks for them as `files` does. */
  readonly lock?: string
  /** Told how many of those files were read, of how many. */
  readonly onFile?: (done: number, all: number) => void
  /** Agencies with errors are set aside instead of stopping the run. */
  readonly skipInvalid?: boolean
}

/** What all commands start from: assessments, and the score of each that can be scored. */
export interface LoadedAssessments {
  readonly rubric: Rubric
  readonly asOf: JudgingDay
  readonly files: readonly EvidenceFile[]
  readonly assessments: readonly Assessment[]
  readonly scores: readonly Score[]
  readonly fileOf: ProofContext['fileOf']
  /** The files of documents beside their locks, where they were asked for. */
  readonly compared: ComparedFiles | undefined
}

export interface LoadedScores {
  /** Absent if the call itself was wrong. */
  readonly result: Result | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Agencies set aside because of their errors. */
  readonly setAside: readonly string[]
}

/** From files to scores: the one way that every command takes. Errors leave nothing scored. */
export async function loadScores(
  query: ScoreQuery,
  found: Checked<FoundProject> | undefined,
  world: World,
): Promise<LoadedScores> {
  const basis = await loadBasis(query, found, world)
  if (!basis.value) return { result: undefined, diagnostics: basis.diagnostics, setAside: [] }
  return scoreBasis(basis.value, basis.diagnostics, query, world)
}

/** The same where the rubric has been loaded, with its findings. */
export async function scoreBasis(
  basis: ScoreBasis,
  findings: readonly Diagnostic[],
  query: ScoreQuery,
  world: World,
): Promise<LoadedScores> {
  const { value, diagnostics } = await assess(basis, findings, query, world)
  const { rubric, asOf, scores } = value
  const { kept, setAside } = soundScores(scores, diagnostics, query.skipInvalid ?? false)
  const result = { tool: toolIdentity(), rubric, asOf, scores: kept, diagnostics }
  return { result, diagnostics, setAside }
}

/** From files to assessments, also of agencies with errors; absent if the call itself was wrong. */
export async function loadAssessments(
  query: ScoreQuery,
  found: Checked<FoundProject> | undefined,
  world: World,
): Promise<Checked<LoadedAssessments>> {
  const { value: basis, diagnostics } = await loadBasis(query, found, world)
  return basis ? assess(basis, diagnostics, query, world) : refused(diagnostics)
}

async function assess(
  basis: ScoreBasis,
  findings: readonly Diagnostic[],
  query: ScoreQuery,
  world: World,
): Promise<Checked<LoadedAssessments> & { readonly value: LoadedAssessments }> {
  const { project, files, rubric, asOf } = basis
  const evidence = await loadEvidence(files, evidenceQuery(query, basis), world)
  const compared = await comparedFiles(evidence, query, basis, world)
  const fileOf = compared?.fileOf
  const { assessments } = evidence
  const scorings = assessments.map((assessment) => {
    const proof = { asOf: dayFor(asOf, assessment.year), fileOf }
    return scoreAssessment(rubric, assessment, contextFor(assessment, project, proof))
  })
  const answered = evidence.assessments.flatMap(({ year, answers }) =>
    [...answers.values()].map(({ at }) => ({ year, at })),
  )
  const diagnostics = [
    ...findings,
    ...evidence.diagnostics,
    ...(compared?.diagnostics ?? []),
    ...scorings.flatMap((scoring) => (scoring.kind === 'refused' ? [scoring.diagnostic] : [])),
    ...(await yearNotes(answered, { rubric, asked: query.rubric, project }, world)),
  ].toSorted(byPlace)
  const scores = scorings.flatMap((scoring) => (scoring.kind === 'scored' ? [scoring.score] : []))
  return { value: { rubric, asOf, files, assessments, scores, fileOf, compared }, diagnostics }
}

/** Whether the files of documents are looked at. */
export const asksForFiles = ({
  files = false,
  lock,
}: Pick<ScoreQuery, 'files' | 'lock'>): boolean => files || lock !== undefined

/** The code that reads them is loaded only where somebody asks for them. */
async function comparedFiles(
  { assessments, known }: EvidenceReading,
  query: ScoreQuery,
  { project, files }: ScoreBasis,
  world: World,
): Promise<ComparedFiles | undefined> {
  if (!asksForFiles(query)) return undefined
  const { compareFiles } = await import('./locked-files.js')
  const read = new Set(assessments.map(agencyYearKey))
  const isFiltered = known.some((each) => !read.has(agencyYearKey(each)))
  const isPart = isFiltered || (query.paths.length === 0 && query.year !== undefined)
  const { paths, lock, onFile } = query
  return compareFiles(assessments, files, { paths, lock, isPart, onFile }, { project, world })
}

/** What every way of scoring starts from, before any evidence is read. */
export interface ScoreBasis {
  readonly project: FoundProject | undefined
  readonly files: readonly EvidenceFile[]
  readonly rubric: Rubric
  readonly asOf: JudgingDay
}

/** With the faults of the rubric and of the project file; absent if the call itself was wrong. */
export async function loadBasis(
  query: ScoreQuery,
  found: Checked<FoundProject> | undefined,
  world: World,
): Promise<Checked<ScoreBasis>> {
  if (found && !found.value) return refused(found.diagnostics)
  const project = found?.value
  const files = evidenceFiles(query, project)
  if (files.length === 0) return refused([nothingToRead(query, project)])
  const { value: rubric, diagnostics } = await loadChosenRubric(query.rubric, project, world)
  if (!rubric) return refused(diagnostics)
  return {
    value: { project, files, rubric, asOf: judgingDay(query.asOf, world.today) },
    diagnostics: [...diagnostics, ...unknownStatements(project?.statements ?? [], rubric)],
  }
}

export const evidenceQuery = (
  { agency, year, sheet }: ScoreQuery,
  { rubric, project }: ScoreBasis,
): EvidenceQuery => ({ rubric, agency, year, assumedAgency: project?.agency, sheet })

function evidenceFiles(
  { paths, year }: ScoreQuery,
  project: FoundProject | undefined,
): readonly EvidenceFile[] {
  if (paths.length > 0 || !project) return paths.map((path) => ({ path }))
  return project.evidence
    .filter((file) => year === undefined || file.year === year)
    .map((file) => ({ path: resolve(project.folder, file.path), year: file.year }))
}

/** The project file names evidence, but none of the year asked for; or nobody names any. */
function nothingToRead({ year }: ScoreQuery, project: FoundProject | undefined): Diagnostic {
  const known = (project?.evidence ?? []).map((file) => file.year)
  return year === undefined || known.length === 0
    ? { code: 'input-missing', facts: {}, at: null }
    : { code: 'year-unknown', facts: { found: String(year), known }, at: null }
}

/** What the project file states of one agency; its statements are not about other agencies. */
export function contextFor(
  { agency }: Pick<Assessment, 'agency'>,
  project: FoundProject | undefined,
  proof: ProofContext,
): ScoreContext {
  const owner = project?.agency
  const decisions = (project?.decisions ?? []).map((decision) =>
    owner === undefined ? decision : { agency: owner, ...decision },
  )
  const isOwn = owner === undefined || isSameAgency(owner, agency)
  return { ...proof, decisions, statements: isOwn ? (project?.statements ?? []) : [] }
}

/** A statement about nothing in the rubric would be ignored without a word. */
function unknownStatements(
  statements: readonly Statement[],
  { consequences }: Rubric,
): readonly Diagnostic[] {
  const known = consequences
    .flatMap(({ requires }) => requires)
    .filter(({ kind }) => kind === 'statement')
    .map(({ id }) => id)
  return statements
    .filter(({ requirement }) => !known.includes(requirement))
    .map(({ requirement: found, at }) => ({
      code: 'statement-unknown',
      facts: { found, near: nearest(found, known), known },
      at: at ?? null,
    }))
}

/** The same where the command has no option for a year: it stands behind a file's name, or only in the file. */
export const statedBy = (
  diagnostics: readonly Diagnostic[],
  by: 'column' | 'argument',
): readonly Diagnostic[] =>
  diagnostics.map((each): Diagnostic => {
    if (each.code === 'year-unstated') return { ...each, facts: { by } }
    const isFree = each.code === 'agency-unstated' && by === 'column'
    return isFree ? { ...each, facts: { by } } : each
  })

/** Errors of one agency can be set aside; those of a header, a file or the call cannot. */
export function soundScores(
  scores: readonly Score[],
  diagnostics: readonly Diagnostic[],
  isSkipping: boolean,
): { readonly kept: readonly Score[]; readonly setAside: readonly string[] } {
  const faulty = faultyAgencies(diagnostics, isSkipping)
  return faulty
    ? { kept: scores.filter(({ agency }) => !faulty.has(agency)), setAside: [...faulty] }
    : { kept: [], setAside: [] }
}

/** Agencies that are set aside; undefined where nothing may be scored. */
export function faultyAgencies(
  diagnostics: readonly Diagnostic[],
  isSkipping: boolean,
): ReadonlySet<string> | undefined {
  const errors = diagnostics.filter(isError)
  const isWhole = errors.some(({ agency }) => agency === undefined)
  if (errors.length > 0 && (!isSkipping || isWhole)) return undefined
  return new Set(errors.flatMap(({ agency }) => agency ?? []))
}
