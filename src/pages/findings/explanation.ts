import type { CoreCode } from '../../core/codes.js'
import type { Code } from '../../core/diagnostic.js'
/** What `merit explain CODE` tells: two to four sentences, and an example where one helps. */
export interface Explanation {
  readonly about: string
  /** A line or a few of a file or a call that shows the fault. */
  readonly wrong?: string
  /** The same, mended. */
  readonly right?: string
}

export type Explanations = Readonly<Record<Code, Explanation>>

/** Of codes that belong to no feature. */
export type CoreExplanations = Pick<Explanations, CoreCode>
