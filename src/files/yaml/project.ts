import type { AskedDay } from '../../core/day.js'
import type { Checked } from '../../core/diagnostic.js'
import type { Decision, Statement } from '../../core/eligibility.js'
import type { Place } from '../../core/place.js'
import { type Days, daysOf } from '../../core/settings/days.js'
import type { GateSettings } from '../../core/settings/gate.js'
import type { ReportFacts } from '../../core/settings/report.js'
import type { Language } from '../../core/words.js'
import { readYaml, type YamlDocument } from './document.js'
import { gateSettings } from './gate.js'
import { projectSchema } from './project-schema.js'
import { reportFacts } from './report.js'
import { readShape } from './shape.js'

/** What an office states once for all its runs. */
export interface Project {
  readonly agency?: string
  readonly rubric?: string
  readonly lang?: Language
  /** The day on which evidence is judged. */
  readonly asOf?: AskedDay
  /** Evidence files, each with the year it is kept under. */
  readonly evidence: readonly { readonly year: number; readonly path: string }[]
  readonly decisions: readonly Decision[]
  readonly statements: readonly Statement[]
  /** A file of estimates, or person-days by indicator and level, each with its place. */
  readonly effort?: string | readonly PlacedEstimate[]
  /** Person-days a quarter: of every unit, or by unit. */
  readonly capacity?: number | Readonly<Record<string, number>>
  /** What `merit gate` checks; paths are relative to the project file. */
  readonly gate?: GateSettings
  /** What is stated for reports. */
  readonly report?: ReportFacts
}

/** Person-days for a level, as the project file states them. */
export interface PlacedEstimate {
  readonly indicator: string
  readonly level: number
  readonly days: Days
  readonly at: Place
}

export function readProject(bytes: Uint8Array, file: string): Checked<Project> {
  const { value: document, diagnostics: faults } = readYaml(bytes, file)
  if (!document) return { value: undefined, diagnostics: faults }
  const shape = readShape(projectSchema, document)
  const diagnostics = [...faults, ...shape.diagnostics]
  if (!shape.value || diagnostics.length > 0) return { value: undefined, diagnostics }
  const {
    evidence = {},
    decisions = [],
    statements = {},
    effort,
    gate,
    report,
    as_of,
    ...rest
  } = shape.value
  return {
    value: {
      ...rest,
      ...(as_of !== undefined && { asOf: as_of }),
      evidence: Object.entries(evidence).flatMap(([key, paths]) =>
        [paths].flat().map((path) => ({ year: Number(key), path })),
      ),
      decisions: decisions.map(({ decided_on, ...decision }) => ({
        ...decision,
        decidedOn: decided_on,
      })),
      statements: Object.entries(statements).map(([requirement, statement]) => ({
        requirement,
        ...statement,
        at: document.keyPlaceOf(['statements', requirement]),
      })),
      ...(effort !== undefined && { effort: effortIn(effort, document) }),
      ...(gate && { gate: gateSettings(gate, document) }),
      ...(report && { report: reportFacts(report, document.placeOf) }),
    },
    diagnostics: [],
  }
}

const effortIn = (
  effort: string | Readonly<Record<string, Readonly<Record<string, number>>>>,
  document: YamlDocument,
): string | readonly PlacedEstimate[] =>
  typeof effort === 'string'
    ? effort
    : Object.entries(effort).flatMap(([indicator, levels]) =>
        Object.entries(levels).map(([level, days]) => ({
          indicator,
          level: Number(level),
          days: daysOf(days),
          at: document.keyPlaceOf(['effort', indicator]),
        })),
      )
