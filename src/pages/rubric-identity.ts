import { inUnits } from '../core/points.js'
import type { Rubric } from '../core/rubric.js'

type Identity = Pick<Rubric, 'id' | 'version' | 'status' | 'maximum' | 'sha256'>

/** A rubric as JSON documents of the program hold it. */
export const rubricOf = ({ id, version, status, maximum, sha256 }: Identity) => ({
  id,
  version,
  status,
  maximum: inUnits(maximum),
  sha256,
})
