import type { Diagnostic } from '../../core/diagnostic.js'
import type { Points } from '../../core/points.js'
import type { TotalKind } from '../../core/rubric.js'
import {
  type GateSettings,
  isAsked,
  isRegressAsked,
  type StatedFloor,
} from '../../core/settings/gate.js'

/** What is asked on the command line, as the library hands it over. */
export interface AskedOptions {
  readonly minCategory?: string
  readonly minPoints?: Points
  readonly minAspect?: readonly StatedFloor[]
  readonly complete?: true
  readonly maxExcluded?: number
  /** False where `--no-expired` is given. */
  readonly expired: boolean
  readonly within?: string
  readonly locked?: true
  readonly baseline?: string
  /** False where `--no-regress` is given. */
  readonly regress: boolean
  readonly tolerance?: Points
  readonly ratchet?: true
  readonly total?: TotalKind
  readonly backed?: true
}

/** The options as settings; what is not given is left to the project file. */
export function askedIn({
  minCategory,
  minPoints,
  minAspect,
  complete,
  maxExcluded,
  expired,
  within,
  locked,
  baseline,
  regress,
  tolerance,
  ratchet,
  total,
  backed,
}: AskedOptions): GateSettings {
  const kind = backed ? 'backed' : total
  return {
    ...(minCategory !== undefined && { minCategory: { name: minCategory, at: null } }),
    ...(minPoints !== undefined && { minPoints }),
    ...(minAspect && { minAspect }),
    ...(complete && { complete }),
    ...(maxExcluded !== undefined && { maxExcluded }),
    ...(!expired && { noExpired: true }),
    ...(within !== undefined && { within }),
    ...(locked && { locked }),
    ...(baseline !== undefined && { baseline }),
    ...(!regress && { noRegress: true }),
    ...(tolerance !== undefined && { tolerance }),
    ...(ratchet && { ratchet }),
    ...(kind && { total: kind }),
  }
}

/** Options that contradict each other, lack one, or ask for nothing. */
export function misuseOf(options: AskedOptions, settings: GateSettings): readonly Diagnostic[] {
  const { within, baseline, tolerance, ratchet, total, backed } = options
  const isMeasured = isRegressAsked(settings)
  const faults: readonly Diagnostic[] = [
    ...(backed && total !== undefined && total !== 'backed'
      ? [conflict('--backed', `--total ${total}`)]
      : []),
    ...(within !== undefined && !settings.noExpired ? [needed('--within', '--no-expired')] : []),
    ...(tolerance !== undefined && !isMeasured ? [needed('--tolerance', '--no-regress')] : []),
    ...(baseline !== undefined && !isMeasured ? [needed('--baseline', '--no-regress')] : []),
    ...(isMeasured && settings.baseline === undefined
      ? [needed(ratchet ? '--ratchet' : '--no-regress', '--baseline')]
      : []),
    ...(settings.ratchet && settings.baseline === '-'
      ? [conflict('--baseline -', '--ratchet')]
      : []),
  ]
  const nothing: Diagnostic = { code: 'gate-nothing-asked', facts: {}, at: null }
  return faults.length > 0 || isAsked(settings) ? faults : [nothing]
}

const conflict = (first: string, second: string): Diagnostic => ({
  code: 'options-conflict',
  facts: { first, second },
  at: null,
})

const needed = (option: string, other: string): Diagnostic => ({
  code: 'option-needed',
  facts: { option, needed: other },
  at: null,
})
