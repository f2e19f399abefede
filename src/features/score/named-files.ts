import { dirname, resolve } from 'node:path'
import { isAddress } from '../../core/address.js'
import type { Checked, Diagnostic } from '../../core/diagnostic.js'
import type { Document } from '../../core/evidence.js'
import { byPath, type NamedFile } from '../../core/lock.js'
import { comparePlaces, type Place } from '../../core/place.js'
import { fileAt, isWithin, pathWithin, shownPath, type World } from '../../platform/files.js'
import { type HashedFile, hashFile } from '../../platform/hash.js'
import { inParallel } from '../../platform/parallel.js'
import type { EvidenceFile } from './evidence.js'

/** Files that are read at once: more would only make a shared disk seek. */
const atOnce = 4

/** A local file that worksheets name, with what was found of it. */
export interface HashedEvidence extends NamedPath {
  readonly found: HashedFile
}

interface NamedPath {
  /** Relative to the folder of the lock file, with `/`. */
  readonly path: string
  /** As shown: relative to the working folder. */
  readonly shown: string
  /** The rows that name it. */
  readonly places: readonly Place[]
  readonly full: string
  /** Of the worksheet. */
  readonly folder: string
}

/** The files that documents name, once each and by path. */
export function nameFiles(
  documents: readonly Document[],
  sheets: readonly EvidenceFile[],
  lockFolder: string,
  world: World,
): Checked<readonly NamedPath[]> {
  const folders = new Map<string, string>()
  for (const { path } of sheets) {
    const [shown, folder] = [shownPath(path, world), dirname(resolve(world.cwd, path))]
    if ((folders.get(shown) ?? folder) !== folder) return refused('worksheets-alike', shown)
    if (!isWithin(lockFolder, folder)) return refused('lock-outside', shown)
    folders.set(shown, folder)
  }
  const local = documents
    .filter(({ file }) => file !== '' && !isAddress(file))
    .toSorted((left, right) => comparePlaces(left.at, right.at))
  const paths = local.map(({ file, at }) => {
    const folder = folders.get(at.file) ?? world.cwd
    const full = fileAt(file, folder)
    const isOutside = isAbsoluteAnywhere(file) || !isWithin(folder, full)
    const path = pathWithin(lockFolder, full)
    return { file, isOutside, path, full, folder, shown: shownPath(full, world), places: [at] }
  })
  return {
    value: united(paths.filter(({ isOutside }) => !isOutside)),
    diagnostics: paths
      .filter(({ isOutside }) => isOutside)
      .flatMap(({ file, places }) =>
        places.map((at) => ({ code: 'evidence-outside', facts: { path: file }, at }) as const),
      ),
  }
}

const refused = (code: 'worksheets-alike' | 'lock-outside', path: string): Checked<never> => ({
  value: undefined,
  diagnostics: [{ code, facts: { path }, at: null }],
})

/** On any system: a lock of absolute paths would hold on one computer only. */
const isAbsoluteAnywhere = (path: string): boolean => /^(?:[\\/]|[a-z]:)/i.test(path)

function united(paths: readonly NamedPath[]): readonly NamedPath[] {
  const byFull = new Map<string, NamedPath>()
  for (const each of paths) {
    const known = byFull.get(each.full)
    byFull.set(each.full, known ? { ...known, places: [...known.places, ...each.places] } : each)
  }
  return [...byFull.values()].toSorted(byPath)
}

/** Reads each file once, in pieces; none is followed through a link. */
export function hashFiles(
  named: readonly NamedPath[],
  onFile: (done: number, all: number) => void = () => {},
): Promise<readonly HashedEvidence[]> {
  let done = 0
  return inParallel(named, atOnce, async (file) => {
    const found = await hashFile(file.full, file.folder)
    done += 1
    onFile(done, named.length)
    return { ...file, found }
  })
}

/** As it is compared with a lock, at the first row that names it; null: it is not there. */
export const comparedAs = (
  { path, places }: Pick<HashedEvidence, 'path' | 'places'>,
  sha256: string | null,
): readonly NamedFile[] => places.slice(0, 1).map((at) => ({ path, sha256, at }))

/** Why a file has no hash, at every row that names it; empty for one that has. */
export function faultsOf({ shown: path, places, found }: HashedEvidence): readonly Diagnostic[] {
  return places.flatMap((at) => faultOf(found, path, at) ?? [])
}

function faultOf(found: HashedFile, path: string, at: Place): Diagnostic | undefined {
  const facts = { path }
  if (found.kind === 'missing') return { code: 'file-not-found', facts, at }
  if (found.kind === 'folder') return { code: 'file-is-folder', facts, at }
  if (found.kind === 'link') return { code: 'evidence-link', facts, at }
  if (found.kind === 'not-permitted') return { code: 'file-not-permitted', facts, at }
  return found.kind === 'unreadable'
    ? { code: 'file-unreadable', facts: { path, cause: found.cause }, at }
    : undefined
}
