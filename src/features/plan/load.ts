import { dayFor } from '../../core/day.js'
import { type Checked, type Diagnostic, isError } from '../../core/diagnostic.js'
import { nearest } from '../../core/nearest.js'
import type { Rubric } from '../../core/rubric.js'
import type { World } from '../../platform/files.js'
import type { FoundProject } from '../project/index.js'
import {
  contextFor,
  type LoadedAssessments,
  loadAssessments,
  type ScoreQuery,
  soundScores,
} from '../score/index.js'
import type { FixKind } from './documents.js'
import { type EffortQuery, loadEfforts } from './load-efforts.js'
import { modelOf, type PlanModel } from './model.js'
import type { PlanStep } from './steps.js'
import type { PlannedTotal } from './total.js'

export interface PlanQuery extends Omit<ScoreQuery, 'skipInvalid'>, EffortQuery {
  readonly total: PlannedTotal
  /** Indicators or aspects that alone may get steps. */
  readonly only?: readonly string[]
  /** Indicators or aspects that get none. */
  readonly except?: readonly string[]
}

/**
 * From files to all that can be planned for one agency-year; unestimated steps are named in the
 * model.
 */
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
  const proof = { asOf: dayFor(loaded.asOf, assessment.year), fileOf: loaded.fileOf }
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

/** What nobody has estimated, indicator by indicator, and kind by kind for documents. */
export function unestimatedIn({ unestimated }: PlanModel): readonly Diagnostic[] {
  const levels = new Map<string, number[]>()
  const kinds = new Map<FixKind, string[]>()
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
