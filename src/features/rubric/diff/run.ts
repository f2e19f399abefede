import {
  type CommandResult,
  deliver,
  displayFor,
  type OutputOptions,
  refuse,
  type Session,
} from '../../../cli/command.js'
import type { AskedDay } from '../../../core/day.js'
import { type Diagnostic, isError } from '../../../core/diagnostic.js'
import type { TotalKind } from '../../../core/rubric.js'
import { toolIdentity } from '../../../platform/files.js'
import { loadMap } from '../convert/load-map.js'
import { loadConvertTexts } from '../convert/words.js'
import { loadRubric } from '../load.js'
import { diffRubrics } from './difference.js'
import { impactReporters } from './impact-page/index.js'
import { loadImpacts } from './load-impact.js'
import { type DiffFormat, diffReporters } from './page/index.js'
import { loadRubricDiffTexts } from './words.js'

/** Names of the two rubrics: ids or paths. */
export interface RubricNames {
  readonly from: string
  readonly to: string
}

export interface DiffOptions extends OutputOptions {
  readonly format: DiffFormat
  /** Worksheets and folders: what the other rubric would mean for them. */
  readonly impact?: readonly string[]
  readonly map?: string
  readonly total?: TotalKind
  readonly asOf?: AskedDay
}

/** What differs between two rubrics, or which agencies change category under the other one. */
export async function diff(
  names: RubricNames,
  options: DiffOptions,
  session: Session,
): Promise<CommandResult> {
  if (options.impact) return impact(names, { ...options, impact: options.impact }, session)
  const misused = ofImpact.filter((name) => options[name] !== undefined)
  if (misused.length > 0) return refuse(misused.map(needsImpact))
  const { world, texts } = session
  const loaded = [await loadRubric(names.from, world), await loadRubric(names.to, world)]
  const diagnostics = loaded.flatMap((each) => each.diagnostics)
  const [from, to] = loaded.map(({ value }) => value)
  if (!from || !to) return refuse(diagnostics)
  const words = await loadRubricDiffTexts(texts.language)
  const render = await diffReporters[options.format]()
  const report = { tool: toolIdentity(), difference: diffRubrics(from, to) }
  const output = render(report, { texts, words, display: displayFor(options, session) })
  return deliver({ output, diagnostics }, options, session)
}

const ofImpact = ['map', 'total'] as const

const needsImpact = (name: string): Diagnostic => ({
  code: 'option-needed',
  facts: { option: `--${name}`, needed: '--impact' },
  at: null,
})

async function impact(
  { from, to }: RubricNames,
  options: DiffOptions & { readonly impact: readonly string[] },
  session: Session,
): Promise<CommandResult> {
  const { world, texts, project } = session
  if (project && !project.value) return refuse(project.diagnostics)
  const { map: name, total = 'claimed', asOf } = options
  const mapQuery = { from, to, ...(name !== undefined && { map: name }) }
  const map = await loadMap(mapQuery, project?.value, world)
  if (!map.value) return refuse(map.diagnostics)
  const query = { paths: options.impact, rubric: from, total, asOf }
  const loaded = await loadImpacts(query, map.value, project, world)
  const found = [...map.diagnostics, ...loaded.diagnostics]
  if (!loaded.value || found.some(isError)) return refuse(found)
  const words = await loadConvertTexts(texts.language)
  const render = await impactReporters[options.format]()
  const report = {
    ...map.value,
    ...loaded.value,
    tool: toolIdentity(),
    total,
    diagnostics: found,
  }
  const output = render(report, { texts, words, display: displayFor(options, session) })
  return deliver({ output, diagnostics: found }, options, session)
}
