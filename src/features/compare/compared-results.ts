import type { AgencyYear } from '../../core/agency.js'
import { dayFor } from '../../core/day.js'
import { type Checked, isError } from '../../core/diagnostic.js'
import { nearest } from '../../core/nearest.js'
import { pointsOf } from '../../core/points.js'
import type { Rubric } from '../../core/rubric.js'
import type {
  StatedDocument,
  StatedResult,
  StatedRubric,
  StatedTotal,
} from '../../core/stated-result.js'
import type { Sheet } from '../../files/sheet.js'
import type { World } from '../../platform/files.js'
import type { FoundProject } from '../project/index.js'
import { builtInRubrics, loadRubric } from '../rubric/index.js'
import { loadAssessments, type ScoreQuery, soundScores, statedBy } from '../score/index.js'
import { isOneAgency } from './agency-names.js'
import { comparableResultOf } from './comparable-result.js'
import { type ComparedResult, computedResult, publishedComparedResult } from './compared-result.js'
import { categoryRemark } from './published.js'
import { readPublished } from './read-published.js'
import { restore } from './restored.js'

/** Which of the results in a file are meant; undefined: all. */
export interface SideRubric {
  readonly agency: string | undefined
  readonly year: number | undefined
}

/** From evidence, as every command scores it. */
export async function evidenceSides(
  query: ScoreQuery,
  project: Checked<FoundProject> | undefined,
  world: World,
): Promise<Checked<readonly ComparedResult[]>> {
  const { value: loaded, diagnostics } = await loadAssessments(query, project, world)
  if (!loaded) return { value: undefined, diagnostics }
  const { rubric, asOf } = loaded
  const found = statedBy(diagnostics, 'argument')
  const { kept } = soundScores(loaded.scores, diagnostics, false)
  return {
    value: kept.map((score) =>
      computedResult(comparableResultOf(score, rubric, dayFor(asOf, score.year))),
    ),
    diagnostics: found,
  }
}

/** From a document of ours. Where its rubric is not at hand, its totals can still be shown. */
export async function resultSides(
  { rubric: named, results }: StatedDocument,
  choice: SideRubric,
  chosen: Rubric,
  world: World,
): Promise<Checked<readonly ComparedResult[]>> {
  const rubric = await rubricNamed(named, chosen, world)
  const picked = pick(results, choice)
  if (!picked.value) return { value: undefined, diagnostics: picked.diagnostics }
  const instrument = { ...named, maximum: pointsOf(named.maximum) }
  const restored = picked.value.map((each) =>
    rubric ? restore(each, rubric) : statedSide(each, instrument),
  )
  const diagnostics = restored.flatMap((each) => (each.kind === 'refused' ? each.diagnostics : []))
  const sides = restored.flatMap((each) => {
    if (each.kind === 'stated') return [each.side]
    return each.kind === 'restored' ? [computedResult(each.result)] : []
  })
  return { value: diagnostics.length > 0 ? undefined : sides, diagnostics }
}

function statedSide(
  { agency, year, asOf, totals: { claimed, backed, verified } }: StatedResult,
  instrument: ComparedResult['instrument'],
): { readonly kind: 'stated'; readonly side: ComparedResult } {
  const figure = (total: StatedTotal | null) =>
    total && { points: pointsOf(total.points), band: total.band }
  const figures = { claimed: figure(claimed), backed: figure(backed), verified: figure(verified) }
  const source = { kind: 'stated' } as const
  return { kind: 'stated', side: { agency, year, instrument, asOf, figures, source } }
}

/** The rubric in the version that a document names, if it was chosen or is built in. */
async function rubricNamed(
  { id, version }: StatedRubric,
  chosen: Rubric,
  world: World,
): Promise<Rubric | undefined> {
  if (chosen.id === id && chosen.version === version) return chosen
  if (!builtInRubrics().includes(id)) return undefined
  const { value } = await loadRubric(id, world)
  return value?.version === version ? value : undefined
}

/** From a list of published totals, read by the rubric that is chosen. */
export function publishedSides(
  sheet: Sheet,
  choice: SideRubric,
  rubric: Rubric,
): Checked<readonly ComparedResult[]> {
  const { value, diagnostics } = readPublished(sheet, rubric)
  if (!value || diagnostics.some(isError)) return { value: undefined, diagnostics }
  const picked = pick(value, choice)
  const remarks = (picked.value ?? []).flatMap((result) => categoryRemark(result, rubric) ?? [])
  return {
    value: picked.value?.map((result) => publishedComparedResult(result, rubric)),
    diagnostics: [...diagnostics, ...picked.diagnostics, ...remarks],
  }
}

/** A choice that finds nothing is a fault of the call. */
function pick<Item extends AgencyYear>(
  items: readonly Item[],
  { agency, year }: SideRubric,
): Checked<readonly Item[]> {
  const own = items.filter((item) => agency === undefined || isOneAgency(item.agency, agency))
  if (agency !== undefined && own.length === 0) {
    const near = nearest(
      agency,
      items.map((item) => item.agency),
    )
    const facts = { found: agency, near }
    return { value: undefined, diagnostics: [{ code: 'agency-unknown', facts, at: null }] }
  }
  const found = own.filter((item) => year === undefined || item.year === year)
  if (found.length > 0 || year === undefined) return { value: found, diagnostics: [] }
  const known = [...new Set(own.map((item) => item.year))].toSorted((a, b) => a - b)
  const facts = { found: String(year), known }
  return { value: undefined, diagnostics: [{ code: 'year-unknown', facts, at: null }] }
}
