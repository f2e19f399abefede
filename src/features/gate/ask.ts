import { bandNames, readBand } from '../../core/band.js'
import type { Checked, Diagnostic } from '../../core/diagnostic.js'
import { nearest, nearestWord } from '../../core/nearest.js'
import type { Place } from '../../core/place.js'
import { noPoints } from '../../core/points.js'
import type { Rubric } from '../../core/rubric.js'
import {
  type GateSettings,
  isRegressAsked,
  type StatedFloor,
  type Waiver,
} from '../../core/settings/gate.js'
import type { Baseline } from './baseline.js'
import { type AskedCheck, aspectCheckId, singleKinds } from './outcome.js'

export interface AskContext {
  readonly rubric: Rubric
  /** Null: there is none yet. */
  readonly baseline: Baseline | null
}

/** The checks in the terms of the rubric, in the order in which they are told. */
export function askChecks(
  settings: GateSettings,
  { rubric, baseline }: AskContext,
): Checked<readonly AskedCheck[]> {
  const band = askedBand(settings, rubric)
  const floors = (settings.minAspect ?? []).map((each) => askedFloor(each, rubric))
  const strangers = (settings.waivers ?? []).flatMap((each) => unknownCheck(each, rubric))
  const { minPoints, maxExcluded, tolerance = noPoints } = settings
  const checks: readonly AskedCheck[] = [
    ...(band.value ?? []),
    ...(minPoints === undefined ? [] : [{ kind: 'min-points', points: minPoints } as const]),
    ...floors.flatMap(({ value }) => value ?? []),
    ...(settings.complete ? [{ kind: 'complete' } as const] : []),
    ...(maxExcluded === undefined ? [] : [{ kind: 'max-excluded', most: maxExcluded } as const]),
    ...(settings.noExpired ? [{ kind: 'no-expired' } as const] : []),
    ...(settings.locked ? [{ kind: 'locked' } as const] : []),
    ...(isRegressAsked(settings)
      ? [{ kind: 'no-regress', baseline, tolerance, isGrowing: settings.ratchet ?? false } as const]
      : []),
  ]
  const diagnostics = [
    ...band.diagnostics,
    ...floors.flatMap((each) => each.diagnostics),
    ...strangers,
  ]
  return { value: diagnostics.length > 0 ? undefined : checks, diagnostics }
}

function askedBand(
  { minCategory }: GateSettings,
  { bands }: Rubric,
): Checked<readonly AskedCheck[]> {
  if (!minCategory) return { value: [], diagnostics: [] }
  const { name, at } = minCategory
  const band = readBand(name, bands)
  if (band) return { value: [{ kind: 'min-category', band }], diagnostics: [] }
  const near = nearestWord(name, bands.flatMap(bandNames))
  const known = bands.map(({ id }) => id)
  return {
    value: undefined,
    diagnostics: at
      ? [unknownReference('band', name, near, at)]
      : [{ code: 'category-unknown', facts: { found: name, near, known }, at }],
  }
}

function askedFloor(
  { aspect: id, floor, at }: StatedFloor,
  { aspects }: Rubric,
): Checked<AskedCheck> {
  const aspect = aspects.find((each) => each.id === id)
  if (aspect) return { value: { kind: 'min-aspect', aspect, floor }, diagnostics: [] }
  const known = aspects.map((each) => each.id)
  const near = nearest(id, known)
  return {
    value: undefined,
    diagnostics: at
      ? [unknownReference('aspect', id, near, at)]
      : [{ code: 'aspect-unknown', facts: { found: id, near, known }, at }],
  }
}

/** A waiver of a check that there never is would never count. */
function unknownCheck({ check, at }: Waiver, { aspects }: Rubric): readonly Diagnostic[] {
  const known = [...singleKinds, ...aspects.map(({ id }) => aspectCheckId(id))]
  if (known.includes(check)) return []
  const facts = { found: check, near: nearest(check, known), known }
  return [{ code: 'waiver-check-unknown', facts, at }]
}

const unknownReference = (
  key: 'band' | 'aspect',
  found: string,
  near: string | undefined,
  at: Place,
): Diagnostic => ({ code: 'reference-unknown', facts: { key, found, near }, at })
