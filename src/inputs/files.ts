import { dirname, resolve } from 'node:path'
import { isAddress } from '../domain/address.js'
import {
  byPlace,
  type Checked,
  type Code,
  comparePlaces,
  type Diagnostic,
  isError,
  type Place,
} from '../domain/diagnostic.js'
import type { Document } from '../domain/evidence.js'
import { byPath } from '../domain/lock.js'
import { fileAt, isWithin, pathWithin, shownPath, type World } from '../io.js'
import { type HashedFile, hashFile } from '../io-hash.js'
import type { EvidenceFile } from './evidence.js'
import { inParallel } from './parallel.js'
import type { FoundProject } from './project.js'
import { loadAssessments, type ScoreQuery } from './scores.js'

/** Files that are read at once: more would only make a shared disk seek. */
const atOnce = 4

/** A local file that worksheets name, with what was found of it. */
export interface HashedEvidence {
  /** Relative to the folder of the lock file, with `/`. */
  readonly path: string
  /** As shown: relative to the working folder. */
  readonly shown: string
  /** The rows that name it. */
  readonly places: readonly Place[]
  readonly found: HashedFile
}

export interface LoadedFiles {
  /** By path, each once. */
  readonly files: readonly HashedEvidence[]
  /** The start of the first worksheet. */
  readonly start: Place
}

export interface FilesQuery extends Omit<ScoreQuery, 'asOf' | 'files' | 'skipInvalid'> {
  /** Absolute; paths are told relative to it. */
  readonly lockFolder: string
  readonly onProgress: (done: number, all: number) => void
}

/**
 * Hashes every local file that worksheets name. Absent if the worksheets cannot be read; paths that
 * leave the folder of their worksheet are not touched.
 */
export async function loadFiles(
  query: FilesQuery,
  project: Checked<FoundProject> | undefined,
  world: World,
): Promise<Checked<LoadedFiles>> {
  const { value: loaded, diagnostics: found } = await loadAssessments(query, project, world)
  // Nothing is scored here, so it does not matter by which instrument.
  const diagnostics = found.filter(({ code }) => !aboutScores.includes(code))
  if (!loaded || diagnostics.some(isError)) return { value: undefined, diagnostics }
  const documents = loaded.assessments.flatMap(({ answers }) =>
    [...answers.values()].flatMap((answer) => answer.documents),
  )
  const { value: named, diagnostics: faults } = nameFiles(documents, loaded.files, query, world)
  const all = [...diagnostics, ...faults].toSorted(byPlace)
  if (!named) return { value: undefined, diagnostics: all }
  let done = 0
  const files = await inParallel(named, atOnce, async ({ full, folder, ...file }) => {
    const found = await hashFile(full, folder)
    done += 1
    query.onProgress(done, named.length)
    return { ...file, found }
  })
  const start = { file: shownPath(loaded.files[0]?.path ?? '', world), line: 1, column: 1 }
  return { value: { files, start }, diagnostics: all }
}

const aboutScores: readonly Code[] = ['rubric-assumed', 'rubric-outside']

interface NamedPath extends Omit<HashedEvidence, 'found'> {
  readonly full: string
  /** Of the worksheet. */
  readonly folder: string
}

/** The files that documents name, once each and by path. */
function nameFiles(
  documents: readonly Document[],
  sheets: readonly EvidenceFile[],
  { lockFolder }: FilesQuery,
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
