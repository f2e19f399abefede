import { dirname, resolve } from 'node:path'
import { isAddress } from '../../core/address.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import type { Assessment, Document } from '../../core/evidence.js'
import { compareLock, type Lock, type LockDifference, type LockState } from '../../core/lock.js'
import type { Place } from '../../core/place.js'
import type { FileState } from '../../core/proof.js'
import { exists, fileAt, isWithin, shownPath, type World } from '../../platform/files.js'
import type { HashedFile } from '../../platform/hash.js'
import type { FoundProject } from '../project/index.js'
import { documentsOf, type EvidenceFile, foldersOf, stateOf } from './evidence.js'
import { loadLock, lockBeside, lockPath } from './load-lock.js'
import { comparedAs, type HashedEvidence, hashFiles, nameFiles } from './named-files.js'

/** The local files of evidence beside the locks that keep them. */
export interface ComparedFiles {
  readonly fileOf: (document: Document) => FileState
  /** How the files of one agency-year differ from their locks. */
  readonly lockOf: (assessment: Assessment) => LockState
  /** What was read to be compared, by its whole path. */
  readonly hashes: ReadonlyMap<string, HashedFile>
  /** Faults of locks, and files that they do not know. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface LockQuery {
  /** As named; absent: the one beside the worksheet, or where `evidence lock` puts it. */
  readonly lock?: string | undefined
  /** The worksheets as named. */
  readonly paths: readonly string[]
  /** Some rows of the worksheets, or some worksheets, were left out. */
  readonly isPart: boolean
  readonly onFile?: ((done: number, all: number) => void) | undefined
}

/** Whether the documents' files are at hand and, where a lock keeps them, what they were. */
export async function compareFiles(
  assessments: readonly Assessment[],
  files: readonly EvidenceFile[],
  query: LockQuery,
  { project, world }: { readonly project: FoundProject | undefined; readonly world: World },
): Promise<ComparedFiles> {
  const documents = documentsOf(assessments)
  const places = lockPlaces(files, query, project, world)
  const kept = new Set(places.flatMap(({ sheets }) => sheets))
  const compared: Comparison[] = []
  for (const place of places) compared.push(await compareWith(place, documents, query, world))
  const changed = new Set(compared.flatMap((each) => [...each.changed]))
  const folderOf = foldersOf(files, world)
  const fullPathOf = (document: Document) => fileAt(document.file, folderOf(document))
  const states = new Map(
    documents.map((document) => {
      const state = stateOf(document.file, folderOf(document))
      const isChanged = state === 'present' && changed.has(fullPathOf(document))
      return [document, isChanged ? 'changed' : state] as const
    }),
  )
  return {
    fileOf: (document) => states.get(document) ?? 'missing',
    lockOf: (assessment) => {
      const own = documentsOf([assessment])
      const names = new Set(own.map(({ at }) => at.file))
      const paths = new Set(own.map(fullPathOf))
      return {
        unkept: files
          .filter((file) => !kept.has(file))
          .map(({ path }) => shownPath(path, world))
          .filter((shown) => names.has(shown)),
        differing: compared
          .flatMap(({ differing }) => differing)
          .filter(({ full, kind }) => kind === 'dropped' || paths.has(full))
          .map(({ shown }) => shown),
      }
    },
    hashes: new Map(
      compared.flatMap(({ hashed }) => hashed.map(({ full, found }) => [full, found])),
    ),
    diagnostics: compared.flatMap(({ diagnostics }) => diagnostics),
  }
}

/** A lock, and the worksheets whose evidence it keeps. */
interface LockPlace {
  readonly path: string
  readonly folder: string
  readonly sheets: readonly EvidenceFile[]
}

/** One that is named keeps all worksheets; else each has the nearest one in whose folder it lies. */
function lockPlaces(
  files: readonly EvidenceFile[],
  { lock: named, paths }: LockQuery,
  project: FoundProject | undefined,
  world: World,
): readonly LockPlace[] {
  const usual = lockPath(named, paths, project, world)
  if (named !== undefined) return [{ ...usual, sheets: files }]
  const places = new Map<string, LockPlace>()
  for (const file of files) {
    const folder = dirname(resolve(world.cwd, file.path))
    const found = [lockBeside(folder), usual].find(
      (place) => exists(place.path) && isWithin(place.folder, folder),
    )
    if (!found) continue
    const known = places.get(found.path)?.sheets ?? []
    places.set(found.path, { ...found, sheets: [...known, file] })
  }
  return [...places.values()]
}

interface Comparison {
  readonly hashed: readonly HashedEvidence[]
  /** Whole paths of files that are not what was locked. */
  readonly changed: ReadonlySet<string>
  readonly differing: readonly ShownDifference[]
  readonly diagnostics: readonly Diagnostic[]
}

interface ShownDifference {
  readonly kind: LockDifference['kind']
  readonly full: string
  readonly shown: string
}

async function compareWith(
  { path, folder, sheets }: LockPlace,
  documents: readonly Document[],
  query: LockQuery,
  world: World,
): Promise<Comparison> {
  const lock = await loadLock(path, world)
  const names = new Set(sheets.map((sheet) => shownPath(sheet.path, world)))
  const own = documents.filter(({ at }) => names.has(at.file))
  const named = nameFiles(own, sheets, folder, world)
  if (!lock.value || !named.value) {
    const faults = named.value ? [] : named.diagnostics
    return { ...nothing, diagnostics: [...lock.diagnostics, ...faults] }
  }
  const hashed = await hashFiles(named.value, query.onFile)
  const others = unnameable(own, sheets, hashed, world)
  const differences = differencesOf(lock.value, hashed, query)
  const shownLock = shownPath(path, world)
  return {
    hashed,
    changed: new Set(
      differences.flatMap((each) => (each.kind === 'changed' ? resolve(folder, each.path) : [])),
    ),
    differing: [
      ...differences.map(({ kind, path: differing }) => ({
        kind,
        full: resolve(folder, differing),
      })),
      ...others.map(({ full }) => ({ kind: 'new' as const, full })),
    ].map((each) => ({ ...each, shown: shownPath(each.full, world) })),
    diagnostics: [
      ...lock.diagnostics,
      ...differences
        .filter(({ kind }) => kind === 'new' || kind === 'moved')
        .map(({ path: found, at }) => ({ full: resolve(folder, found), at }))
        .concat(others)
        .map(({ full, at }) => unlockedFound(full, at, shownLock, world)),
    ],
  }
}

const nothing = { hashed: [], changed: new Set<string>(), differing: [] }

/**
 * What cannot be read is not known to be what was locked. Of a part of the worksheets nobody can say
 * which files are no longer named.
 */
function differencesOf(
  lock: Lock,
  hashed: readonly HashedEvidence[],
  { isPart }: LockQuery,
): readonly LockDifference[] {
  const files = hashed.flatMap((file) => comparedAs(file, hashIn(file)))
  return compareLock(lock, files).filter(({ kind }) => !isPart || kind !== 'dropped')
}

function hashIn({ found }: HashedEvidence): string | null {
  if (found.kind === 'hashed') return found.sha256
  return found.kind === 'missing' ? null : ''
}

/** Files at hand whose paths no lock can hold, such as absolute ones; each once. */
function unnameable(
  documents: readonly Document[],
  sheets: readonly EvidenceFile[],
  hashed: readonly HashedEvidence[],
  world: World,
): readonly { readonly full: string; readonly at: Place }[] {
  const folderOf = foldersOf(sheets, world)
  const known = new Set(hashed.map(({ full }) => full))
  return documents.flatMap((document) => {
    const [{ file, at }, folder] = [document, folderOf(document)]
    const full = fileAt(file, folder)
    if (isAddress(file) || known.has(full) || stateOf(file, folder) !== 'present') return []
    known.add(full)
    return [{ full, at }]
  })
}

const unlockedFound = (full: string, at: Place, lock: string, world: World): Diagnostic => ({
  code: 'file-unlocked',
  facts: { path: shownPath(full, world), lock },
  at,
})
