import { byCodePoint } from '../../core/order.js'
import { canTally } from './figures.js'
import { kernelProgram } from './kernel.js'
import { type EvidenceSource, type TallyQuery, tallySources } from './sources.js'
import type { TallySurroundings } from './surroundings.js'
import type { TalliedEvidence } from './tallied-evidence.js'
import { threadsFor } from './threads.js'

export type { TallySurroundings } from './surroundings.js'
export type { TalliedEvidence, TalliedSubject } from './tallied-evidence.js'

/** What files say together; or that only the exact reader can say it, and nothing is known. */
export type TallyOutcome = TalliedEvidence | typeof mustBeReadExactly

const mustBeReadExactly = { kind: 'must-be-read-exactly' } as const

/**
 * Reads evidence by adding rows up instead of keeping them. Rows in which something has to be
 * reported are read again with all other rows of their agency and year, by the exact reader.
 */
export async function tallyEvidence(
  files: readonly EvidenceSource[],
  query: TallyQuery,
  surroundings: TallySurroundings,
): Promise<TallyOutcome> {
  const named = files.toSorted((left, right) => byCodePoint(left.shown, right.shown))
  const isTwice = new Set(named.map(({ shown }) => shown)).size < named.length
  if (isTwice || !canTally(query.rubric)) return mustBeReadExactly
  const opened = named.map((file) => ({ ...file, open: surroundings.open(file.path) }))
  try {
    const sources = opened.flatMap(({ open, ...file }) => (open ? [{ ...file, open }] : []))
    if (sources.length < opened.length) return mustBeReadExactly
    const program = kernelProgram(surroundings.kernelBytes())
    if (!program) return mustBeReadExactly
    const tally = (jobs: number | undefined) =>
      tallySources(sources, { ...query, jobs }, program, surroundings)
    // A cut within a record, and what a part by itself cannot explain, do no harm in one part.
    const isCut = sources.some(({ open }) => threadsFor(open.size, query.jobs, surroundings) > 1)
    return (await tally(query.jobs)) ?? (isCut ? await tally(1) : undefined) ?? mustBeReadExactly
  } finally {
    for (const { open } of opened) open?.close()
  }
}
