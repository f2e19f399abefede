import { pointsOf } from '../../core/points.js'
import { parseFloor } from '../../core/settings/floor.js'
import type { GateSettings } from '../../core/settings/gate.js'
import type { YamlDocument } from './document.js'
import type { StatedGate } from './gate-schema.js'

/** What `gate:` of a project file asks, each part that the rubric has to know with its place. */
export function gateSettings(
  stated: StatedGate,
  { placeOf, keyPlaceOf }: YamlDocument,
): GateSettings {
  const { min_category, min_points, min_aspect, no_expired, no_regress, ...rest } = stated
  const { max_excluded, tolerance, waivers, ...plain } = rest
  const at = (...path: readonly (string | number)[]) => placeOf(['gate', ...path])
  return {
    ...plain,
    ...(min_category !== undefined && {
      minCategory: { name: String(min_category), at: at('min_category') },
    }),
    ...(min_points !== undefined && { minPoints: pointsOf(min_points) }),
    ...(min_aspect && {
      minAspect: Object.entries(min_aspect).flatMap(([aspect, written]) => {
        const floor = parseFloor(String(written))
        return floor ? [{ aspect, floor, at: keyPlaceOf(['gate', 'min_aspect', aspect]) }] : []
      }),
    }),
    ...(max_excluded !== undefined && { maxExcluded: max_excluded }),
    ...(no_expired !== undefined && { noExpired: no_expired }),
    ...(no_regress !== undefined && { noRegress: no_regress }),
    ...(tolerance !== undefined && { tolerance: pointsOf(tolerance) }),
    ...(waivers && {
      waivers: waivers.map((waiver, index) => ({ ...waiver, at: at('waivers', index, 'check') })),
    }),
  }
}
