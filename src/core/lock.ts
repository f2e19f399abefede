import type { Diagnostic } from './diagnostic.js'
import { byCodePoint } from './order.js'
import type { Place } from './place.js'

/** What is recorded of one evidence file. */
export interface FileRecord {
  /** Relative to the folder of the lock file, with `/`. */
  readonly path: string
  /** In lower-case hexadecimal. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  /** ISO 8601 in UTC. Told, never compared: copying a file changes it. */
  readonly modified: string
}

export interface LockedFile extends FileRecord {
  /** Its entry in the lock file. */
  readonly at: Place
}

/** The evidence as it was once handed in. */
export interface Lock {
  readonly files: readonly LockedFile[]
}

/** A file that worksheets name, as it is found now; a null hash: it is not there. */
export interface NamedFile {
  readonly path: string
  readonly sha256: string | null
  /** The first row that names it. */
  readonly at: Place
}

export const differenceKinds = ['changed', 'missing', 'dropped', 'moved', 'new'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/**
 * One difference between lock and evidence: another content, named but not there, no longer named,
 * the same content at another path, or named but not locked.
 */
export type LockDifference = { readonly path: string; readonly at: Place } & (
  | { readonly kind: Exclude<DifferenceKind, 'moved'> }
  | { readonly kind: 'moved'; readonly from: string }
)

/** How evidence differs from its lock, by path. A file neither locked nor there is no difference. */
export function compareLock(
  { files }: Lock,
  named: readonly NamedFile[],
): readonly LockDifference[] {
  const namedByPath = new Map(named.map((file) => [file.path, file]))
  const lockedPaths = new Set(files.map(({ path }) => path))
  const unnamed = files.filter(({ path }) => !namedByPath.has(path))
  const arrivals = named.filter(({ path, sha256 }) => sha256 !== null && !lockedPaths.has(path))
  const moves = matchMoves(unnamed, arrivals)
  const origins = new Set(moves.values())
  return [
    ...files.flatMap((file) => changeOf(file, namedByPath.get(file.path))),
    ...unnamed.filter((file) => !origins.has(file)).map(departureOf),
    ...arrivals.map((file) => arrivalOf(file, moves.get(file))),
  ].toSorted(byPath)
}

/** By code point, so that lock files and reports are the same on every machine. */
export const byPath = (left: { readonly path: string }, right: { readonly path: string }): number =>
  byCodePoint(left.path, right.path)

function changeOf({ path, sha256 }: LockedFile, found: NamedFile | undefined): LockDifference[] {
  if (!found || found.sha256 === sha256) return []
  return [{ kind: found.sha256 === null ? 'missing' : 'changed', path, at: found.at }]
}

const departureOf = ({ path, at }: LockedFile): LockDifference => ({ kind: 'dropped', path, at })

const arrivalOf = ({ path, at }: NamedFile, origin: LockedFile | undefined): LockDifference =>
  origin ? { kind: 'moved', path, from: origin.path, at } : { kind: 'new', path, at }

/** Files of one content are matched one to one, in the order of their paths. */
function matchMoves(
  unnamed: readonly LockedFile[],
  arrivals: readonly NamedFile[],
): ReadonlyMap<NamedFile, LockedFile> {
  const waiting = new Map<string, LockedFile[]>()
  for (const origin of unnamed.toSorted(byPath)) {
    waiting.set(origin.sha256, [...(waiting.get(origin.sha256) ?? []), origin])
  }
  const moves = new Map<NamedFile, LockedFile>()
  for (const arrival of arrivals.toSorted(byPath)) {
    const origin = waiting.get(arrival.sha256 ?? '')?.shift()
    if (origin) moves.set(arrival, origin)
  }
  return moves
}

const codesOf = {
  changed: 'evidence-changed',
  missing: 'evidence-missing',
  dropped: 'evidence-dropped',
  new: 'evidence-unlocked',
} as const

/** A difference as it is told, at the row that names the file, or at its entry in the lock file. */
export const differenceFound = (difference: LockDifference): Diagnostic =>
  difference.kind === 'moved'
    ? {
        code: 'evidence-moved',
        facts: { path: difference.path, from: difference.from },
        at: difference.at,
      }
    : { code: codesOf[difference.kind], facts: { path: difference.path }, at: difference.at }

/** The evidence of one agency-year beside the locks that keep it. */
export interface LockState {
  /** Worksheets whose evidence no lock keeps, as they are shown. */
  readonly unkept: readonly string[]
  /** Paths that differ, as they are shown. */
  readonly differing: readonly string[]
}
