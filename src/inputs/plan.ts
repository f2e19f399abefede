import { resolve } from 'node:path'
import { readEstimates } from '../adapters/evidence/estimates.js'
import { fold } from '../domain/agency.js'
import type { Day } from '../domain/day.js'
import { type Checked, type Diagnostic, isError } from '../domain/diagnostic.js'
import { nearest } from '../domain/nearest.js'
import type { Calendar } from '../domain/plan-calendar.js'
import { type Days, daysOf } from '../domain/plan-days.js'
import type { MendKind } from '../domain/plan-documents.js'
import type { EffortSources, StepEstimate } from '../domain/plan-effort.js'
import { modelOf, type PlanModel, type PlanStep } from '../domain/plan-model.js'
import type { PlannedTotal } from '../domain/planned-total.js'
import { type Quarter, quarterOf, quartersAfter } from '../domain/quarter.js'
import { indicatorsOf, type Rubric } from '../domain/rubric.js'
import type { World } from '../io.js'
import type { FoundProject } from './project.js'
import {
  contextFor,
  type LoadedAssessments,
  loadAssessments,
  type ScoreQuery,
  soundScores,
} from './scores.js'
import { loadSheet } from './sheet.js'

export interface PlanQuery extends Omit<ScoreQuery, 'skipInvalid'> {
  readonly total: PlannedTotal
  /** Indicators or aspects that alone may get steps. */
  readonly only?: readonly string[]
  /** Indicators or aspects that get none. */
  readonly except?: readonly string[]
  /** A file of the office's own estimates. */
  readonly effort?: string
  /** Person-days of each step that nobody has estimated. */
  readonly defaultEffort?: number
}

/** From files to all that can be planned for one agency-year; unestimated steps are named in the model. */
export async function loadPlanModel(
  query: PlanQuery,
  project: Checked<FoundProject> | undefined,
  world: World,
): Promise<Checked<PlanModel>> {
  const { value: loaded, diagnostics } = await loadAssessments(query, project, world)
  if (!loaded || diagnostics.some(isError)) return { value: undefined, diagnostics }
  const sources = await loadEfforts(query, loaded.rubric, project?.value, world)
  const isAllowed = allowedBy(query, loaded.rubric)
  const found = [...diagnostics, ...sources.diagnostics, ...isAllowed.diagnostics]
  if (!sources.value || !isAllowed.value || found.some(isError)) {
    return { value: undefined, diagnostics: found }
  }
  const { kept } = soundScores(loaded.scores, found, false)
  const [score, ...others] = kept
  const [assessment] = loaded.assessments.filter(
    ({ agency, year }) => agency === score?.agency && year === score.year,
  )
  if (!score || !assessment || others.length > 0) {
    return { value: undefined, diagnostics: [...found, ...severalOf(kept)] }
  }
  const proof = { asOf: loaded.asOf, fileOf: loaded.fileOf }
  const model = modelOf({
    rubric: loaded.rubric,
    assessment,
    score,
    context: contextFor(assessment, project?.value, proof),
    total: query.total,
    sources: sources.value,
    isAllowed: isAllowed.value,
  })
  return model
    ? { value: model, diagnostics: found }
    : { value: undefined, diagnostics: [...found, tooFine(loaded)] }
}

const tooFine = ({ rubric }: LoadedAssessments): Diagnostic => ({
  code: 'weights-fine',
  facts: { rubric: rubric.id },
  at: null,
})

const severalOf = (scores: LoadedAssessments['scores']): readonly Diagnostic[] =>
  scores.length === 0
    ? []
    : [
        {
          code: 'plan-several',
          facts: { known: scores.map(({ agency, year }) => `${agency}, ${year}`) },
          at: null,
        },
      ]

/** The office's estimates: an option's file beats the project file, which beats the rubric. */
async function loadEfforts(
  { effort, defaultEffort }: PlanQuery,
  rubric: Rubric,
  project: FoundProject | undefined,
  world: World,
): Promise<Checked<EffortSources>> {
  const otherwise = defaultEffort === undefined ? undefined : daysOf(defaultEffort)
  const stated = project?.effort ?? []
  const path =
    effort ?? (project && typeof stated === 'string' ? resolve(project.folder, stated) : undefined)
  const own = typeof stated === 'string' ? [] : stated
  const unknown = unknownIn(own, rubric)
  const { value, diagnostics } =
    path === undefined ? { value: [], diagnostics: [] } : await loadEstimates(path, rubric, world)
  return {
    value: value && { estimates: [...value, ...own], otherwise },
    diagnostics: [...unknown, ...diagnostics],
  }
}

async function loadEstimates(
  path: string,
  rubric: Rubric,
  world: World,
): Promise<Checked<readonly StepEstimate[]>> {
  const { value, diagnostics } = await loadSheet(path, world)
  if (!value) return { value: undefined, diagnostics }
  const read = readEstimates(value.sheet, rubric)
  return { value: read.value, diagnostics: [...diagnostics, ...read.diagnostics] }
}

/** An estimate for nothing in the rubric would be ignored without a word. */
function unknownIn(
  estimates: Exclude<FoundProject['effort'], string>,
  rubric: Rubric,
): readonly Diagnostic[] {
  const known = indicatorsOf(rubric).map(({ id }) => id)
  return estimates
    .filter(({ indicator }) => !known.includes(indicator))
    .map(({ indicator: found, at }) => ({
      code: 'indicator-unknown',
      facts: { found, near: nearest(found, known), rubric: rubric.id },
      at,
    }))
}

/** Names may be those of indicators or of whole aspects. */
function allowedBy(
  { only, except }: PlanQuery,
  rubric: Rubric,
): Checked<(indicator: string) => boolean> {
  const parts = new Map<string, readonly string[]>(
    rubric.aspects.flatMap(({ id, indicators }) => [
      [id, indicators.map((each) => each.id)] as const,
      ...indicators.map((each) => [each.id, [each.id]] as const),
    ]),
  )
  const absent = (option: string, names: readonly string[] = []): readonly Diagnostic[] =>
    names
      .filter((found) => !parts.has(found))
      .map((found) => ({
        code: 'indicator-absent',
        facts: { option, found, near: nearest(found, [...parts.keys()]) },
        at: null,
      }))
  const namedBy = (names: readonly string[]) =>
    new Set(names.flatMap((name) => parts.get(name) ?? []))
  const [chosen, left] = [only && namedBy(only), namedBy(except ?? [])]
  return {
    value: (indicator) => (chosen?.has(indicator) ?? true) && !left.has(indicator),
    diagnostics: [...absent('--only', only), ...absent('--except', except)],
  }
}

export interface CalendarQuery {
  /** Person-days of each unit in a quarter. */
  readonly capacity?: number
  readonly start?: Quarter
  readonly until?: Quarter
}

/** A calendar if anything of one is asked for: an option beats the project file. */
export function calendarFor(
  { capacity, start, until }: CalendarQuery,
  project: FoundProject | undefined,
  asOf: Day,
): Checked<Calendar> {
  if (capacity === undefined && start === undefined && until === undefined) {
    return { value: undefined, diagnostics: [] }
  }
  const stated = project?.capacity
  if (capacity === undefined && stated === undefined) {
    const option = start === undefined ? '--until' : '--start'
    const facts = { option, needed: '--capacity' }
    return { value: undefined, diagnostics: [{ code: 'option-needed', facts, at: null }] }
  }
  const first = start ?? quartersAfter(quarterOf(asOf), 1)
  if (until !== undefined && until < first) {
    const facts = { option: '--until', found: until, expected: 'quarter', near: first }
    return { value: undefined, diagnostics: [{ code: 'option-value-wrong', facts, at: null }] }
  }
  const byUnit = typeof stated === 'object' ? stated : {}
  const usual = capacity ?? (typeof stated === 'number' ? stated : 0)
  const units = new Map(Object.entries(byUnit).map(([unit, days]) => [fold(unit), days]))
  const capacityOf = (unit: string): Days => daysOf(units.get(fold(unit)) ?? usual)
  return { value: { start: first, until, capacityOf }, diagnostics: [] }
}

/** What nobody has estimated, indicator by indicator, and kind by kind for documents. */
export function unestimatedIn({ unestimated }: PlanModel): readonly Diagnostic[] {
  const levels = new Map<string, number[]>()
  const kinds = new Map<MendKind, string[]>()
  const add = <Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item) =>
    map.set(key, [...new Set([...(map.get(key) ?? []), item])])
  for (const step of unestimated) {
    const { id } = step.scored.indicator
    if (step.kind === 'raise') add(levels, id, step.level)
    else add(kinds, step.kind, id)
  }
  const placeOf = (indicator: string) =>
    unestimated.find(({ scored }: PlanStep) => scored.indicator.id === indicator)?.scored.indicator
      .at ?? null
  return [
    ...[...levels].map(
      ([indicator, own]): Diagnostic => ({
        code: 'effort-missing',
        facts: { indicator, levels: own },
        at: placeOf(indicator),
      }),
    ),
    ...[...kinds].map(
      ([kind, indicators]): Diagnostic => ({
        code: 'proof-effort-missing',
        facts: { kind, indicators },
        at: null,
      }),
    ),
  ]
}
