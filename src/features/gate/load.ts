import { resolve } from 'node:path'
import { agencyYearKey } from '../../core/agency.js'
import { dayFor, dayOfRun, judgingDay } from '../../core/day.js'
import { byPlace, type Checked, type Diagnostic, isError } from '../../core/diagnostic.js'
import type { Result } from '../../core/result.js'
import type { Rubric } from '../../core/rubric.js'
import { type GateSettings, isRegressAsked, mergeSettings } from '../../core/settings/gate.js'
import type { StatedDocument } from '../../core/stated-result.js'
import { readResult } from '../../files/result.js'
import { exists, readInput, shownPath, toolIdentity, type World } from '../../platform/files.js'
import type { FoundProject } from '../project/index.js'
import {
  type LoadedAssessments,
  loadAssessments,
  type ScoreQuery,
  soundScores,
} from '../score/index.js'
import { askChecks } from './ask.js'
import { type Baseline, baselineIn, isWritten, type RatchetStep, ratchetStep } from './baseline.js'
import { judgeGate } from './judge.js'
import type { AskedCheck } from './outcome.js'
import { findingsOf, type GateReport } from './report.js'
import { applyWaivers } from './waivers.js'

export interface GateQuery extends Omit<ScoreQuery, 'skipInvalid'> {
  /** What options and project file ask together. */
  readonly settings: GateSettings
}

export interface LoadedGate {
  readonly report: GateReport
  /** What is to take the place of the earlier result, and where; absent: that stays. */
  readonly next: { readonly path: string; readonly result: Result } | undefined
}

/** Megabytes of an earlier result: about 4,000 agency-years. */
const limit = 64

/** From files to the verdict on every agency-year in them; faulty input leaves nothing judged. */
export async function loadGate(
  query: GateQuery,
  project: Checked<FoundProject> | undefined,
  world: World,
): Promise<LoadedGate> {
  const { settings } = query
  const { value: loaded, diagnostics } = await loadAssessments(
    settings.locked ? { ...query, files: true } : query,
    project,
    world,
  )
  const refused = refusedGate(diagnostics, query, world)
  const blank = { ...refused, rubric: loaded?.rubric ?? null, asOf: loaded?.asOf ?? refused.asOf }
  if (!loaded) return { report: blank, next: undefined }
  const baseline = await loadBaseline(settings, loaded.rubric, world)
  const { rubric } = loaded
  const context = { rubric, baseline: baseline.value ?? null }
  const checks = askChecks(settings, context)
  const input = [...diagnostics, ...baseline.diagnostics, ...checks.diagnostics].toSorted(byPlace)
  if (!checks.value || input.some(isError)) {
    return { report: { ...blank, input }, next: undefined }
  }
  return judged({ ...blank, input }, checks.value, settings, {
    loaded,
    baseline: context.baseline,
    world,
  })
}

/** The report of a gate that could not be judged. */
export const refusedGate = (
  input: readonly Diagnostic[],
  { settings, asOf }: Pick<GateQuery, 'settings' | 'asOf'>,
  world: World,
): GateReport => ({
  tool: toolIdentity(),
  rubric: null,
  asOf: judgingDay(asOf, world.today),
  total: settings.total ?? 'claimed',
  outcomes: [],
  waivers: [],
  baseline: null,
  input,
  found: [],
})

/** Options beat the project file, whose paths and waivers are its own. */
export function settingsFor(asked: GateSettings, project: FoundProject | undefined): GateSettings {
  const { gate, folder = '', agency } = project ?? {}
  if (!gate) return asked
  const { baseline, waivers = [] } = gate
  return mergeSettings(
    {
      ...gate,
      ...(baseline !== undefined && { baseline: resolve(folder, baseline) }),
      // Nobody can waive a check for another agency unless its name is stated.
      waivers: waivers.map((waiver) => (agency === undefined ? waiver : { agency, ...waiver })),
    },
    asked,
  )
}

/** The earlier result, null where a ratchet is to make it; one of another rubric is refused. */
async function loadBaseline(
  settings: GateSettings,
  rubric: Rubric,
  world: World,
): Promise<Checked<Baseline | null>> {
  const { baseline: path, ratchet } = settings
  if (path === undefined || !isRegressAsked(settings)) return { value: null, diagnostics: [] }
  if (ratchet && !exists(resolve(world.cwd, path))) return { value: null, diagnostics: [] }
  const bytes = await readInput(path, limit, world)
  if (!bytes.value) return { value: undefined, diagnostics: bytes.diagnostics }
  const reading = readResult(bytes.value, shownPath(path, world))
  if (!reading.value) return { value: undefined, diagnostics: reading.diagnostics }
  const differing = differenceOf(reading.value, rubric)
  return differing.length > 0
    ? { value: undefined, diagnostics: differing }
    : { value: baselineIn(reading.value), diagnostics: [] }
}

function differenceOf(
  { rubric: own, placeOf }: StatedDocument,
  rubric: Rubric,
): readonly Diagnostic[] {
  const isSame = (['id', 'version', 'sha256'] as const).every((key) => own[key] === rubric[key])
  const facts = {
    baseline: `${own.id} ${own.version}`,
    rubric: `${rubric.id} ${rubric.version}`,
  }
  return isSame ? [] : [{ code: 'baseline-differs', facts, at: placeOf(['rubric']) }]
}

interface Sources {
  readonly loaded: LoadedAssessments
  readonly baseline: Baseline | null
  readonly world: World
}

function judged(
  report: GateReport,
  checks: readonly AskedCheck[],
  settings: GateSettings,
  { loaded, baseline, world }: Sources,
): LoadedGate {
  const { rubric, asOf, fileOf } = loaded
  const { kept } = soundScores(loaded.scores, report.input, false)
  const scores = new Map(kept.map((score) => [agencyYearKey(score), score]))
  const outcomes = loaded.assessments.flatMap((assessment) => {
    const score = scores.get(agencyYearKey(assessment))
    const context = { asOf: dayFor(asOf, assessment.year), within: settings.within, fileOf }
    return score
      ? judgeGate(checks, {
          rubric,
          assessment,
          score,
          total: report.total,
          context,
          lock: loaded.compared?.lockOf(assessment),
        })
      : []
  })
  // Whoever answers for a missed check does so now, whatever year it is about.
  const day = dayOfRun(asOf)
  const waived = applyWaivers(outcomes, settings.waivers ?? [], day)
  const result = { tool: report.tool, rubric, asOf, scores: kept, diagnostics: report.input }
  const step = settings.ratchet ? ratchetStep(baseline, kept, report.total) : null
  return {
    report: {
      ...report,
      outcomes: waived.outcomes,
      waivers: waived.uses,
      baseline: baselineUsed(settings, step, world),
      found: findingsOf(waived, day),
    },
    next:
      step && isWritten(step) && settings.baseline !== undefined
        ? { path: settings.baseline, result }
        : undefined,
  }
}

const baselineUsed = (
  settings: GateSettings,
  step: RatchetStep | null,
  world: World,
): GateReport['baseline'] =>
  settings.baseline !== undefined && isRegressAsked(settings)
    ? { path: shownPath(settings.baseline, world), step }
    : null
