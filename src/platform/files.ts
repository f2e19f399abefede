import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { Day } from '../core/day.js'
import type { Checked, Diagnostic } from '../core/diagnostic.js'
import { byCodePoint } from '../core/order.js'
import { printable } from '../core/printable.js'
import type { FileState } from '../core/proof.js'
import { errnoOf } from './errno.js'
import type { Flags } from './flags.js'
import { readPackageFile } from './package.js'
import { backupOf, type Target, targetAt } from './target.js'

/** All that a run takes from outside; tests make one of their own. */
export interface World extends Surroundings {
  readonly flags: Flags
}

/** What is there before anything is read from it. */
export interface Surroundings {
  /** Arguments after the program's name. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Output
  readonly stderr: Output
  /** Standard output as a stream, for what is asked and drawn on it. */
  readonly screen: Writable & Output
  readonly today: Day
}

/** What results and messages are written to. */
export interface Output {
  readonly isTTY?: boolean | undefined
  /** Its size in characters, if it is a terminal. */
  readonly columns?: number | undefined
  readonly rows?: number
  /** `done` is told when all of it has been taken, or why it never will be. */
  readonly write: (
    text: string | Uint8Array,
    done?: (error: Error | null | undefined) => void,
  ) => unknown
}

/** The only place that reads the clock: today in the office's own time zone. */
export function today(): Day {
  const now = new Date()
  const [month, date] = [now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0'))
  return `${now.getFullYear()}-${month}-${date}`
}

/** Seconds of a clock that only goes forward, since an earlier answer of it; for time limits. */
export const secondsSince = (start: number): number => process.uptime() - start

/** Name and version of this program, from its package file. */
export function toolIdentity(): ToolIdentity {
  if (!identity) {
    const { name, version } = JSON.parse(readPackageFile('package.json'))
    identity = { name, version }
  }
  return identity
}

interface ToolIdentity {
  readonly name: string
  readonly version: string
}

let identity: ToolIdentity | undefined

const megabyte = 1_000_000

/** The bytes of a file, or of standard input for `-`; larger ones are refused unread. */
export async function readInput(
  path: string,
  megabytes: number,
  world: World,
): Promise<Checked<Uint8Array>> {
  const limit = megabytes * megabyte
  try {
    const bytes =
      path === '-'
        ? await readStream(world.stdin, limit)
        : readBytes(resolve(world.cwd, path), limit)
    return bytes ? { value: bytes, diagnostics: [] } : failed(tooLarge(path, megabytes, world))
  } catch (error) {
    return failed(readFault(error, shownPath(path, world)))
  }
}

/** Stops as soon as there is more than the limit. */
async function readStream(stream: Readable, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk))
    size += chunk.length
    if (size > limit) return undefined
  }
  return Buffer.concat(chunks)
}

/**
 * Never more than the limit, whatever size the file states; undefined if there is more. At once,
 * because a start-up has nothing else to do and waiting for a thread takes longer than the reading.
 */
function readBytes(path: string, limit: number): Uint8Array | undefined {
  const file = openSync(path, 'r')
  try {
    const stated = fstatSync(file)
    if (stated.size > limit) return undefined
    return stated.isFile() ? readFileSync(file) : readUpTo(file, limit)
  } finally {
    closeSync(file)
  }
}

/** Pipes and devices state no size. */
function readUpTo(file: number, limit: number): Uint8Array | undefined {
  const bytes = Buffer.alloc(limit + 1)
  let size = 0
  for (;;) {
    const read = readSync(file, bytes, size, bytes.length - size, null)
    size += read
    if (size > limit) return undefined
    if (read === 0) return bytes.subarray(0, size)
  }
}

/**
 * A file that is read in pieces, at any place, so that its size does not matter: `read` fills a part
 * of a buffer from a byte of the file on, and says how many bytes there were. Undefined for anything
 * but an ordinary file that can be read; `readInput` says why.
 */
export function openFile(path: string, { cwd }: Pick<World, 'cwd'>) {
  if (path === '-') return undefined
  try {
    const full = resolve(cwd, path)
    if (!statSync(full).isFile()) return undefined
    const file = openSync(full, 'r')
    return {
      path: full,
      size: fstatSync(file).size,
      read: (position: number, bytes: Uint8Array, offset: number, length: number): number =>
        readSync(file, bytes, offset, length, position),
      close: (): void => closeSync(file),
    }
  } catch (error) {
    errnoOf(error)
    return undefined
  }
}

const failed = (diagnostic: Diagnostic) => ({ value: undefined, diagnostics: [diagnostic] })

const tooLarge = (path: string, limit: number, world: World): Diagnostic => ({
  code: 'file-too-large',
  facts: { limit },
  at: { file: shownPath(path, world), line: 1, column: 1 },
})

function readFault(error: unknown, path: string): Diagnostic {
  const cause = errnoOf(error)
  const at = null
  if (cause === 'ENOENT' || cause === 'ENOTDIR')
    return { code: 'file-not-found', facts: { path }, at }
  if (cause === 'EISDIR') return { code: 'file-is-folder', facts: { path }, at }
  if (cause === 'EACCES' || cause === 'EPERM') {
    return { code: 'file-not-permitted', facts: { path }, at }
  }
  return { code: 'file-unreadable', facts: { path, cause }, at }
}

export interface WriteTarget {
  readonly world: World
  /** May replace a file. */
  readonly isForced: boolean
  /** May make the folder that the file is to lie in. */
  readonly makesFolder?: boolean
  /** What is replaced stays beside it as `NAME.bak`: a worksheet is work that nobody does twice. */
  readonly keepsOld?: boolean
}

/** Whole or not at all: written beside the target, synced, renamed. What is no ordinary file is written into. */
export async function writeOutput(
  path: string,
  content: string | Uint8Array,
  { world, isForced, makesFolder = false, keepsOld = false }: WriteTarget,
): Promise<readonly Diagnostic[]> {
  const obstacles = isForced ? closedFaults(path, world) : presentFaults([{ path }], world)
  if (obstacles.length > 0) return obstacles
  const target = targetAt(world.cwd, path)
  if (keepsOld && target.kind === 'file') {
    const { isSame, faults } = await keepOldOf(resolve(world.cwd, path), content, world)
    if (isSame || faults.length > 0) return faults
  }
  try {
    if (target.kind === 'nothing' || target.kind === 'file') {
      if (makesFolder) mkdirSync(dirname(target.path), { recursive: true })
      const { default: writeFileAtomic } = await import('write-file-atomic')
      const bytes = typeof content === 'string' ? content : Buffer.from(content)
      await writeFileAtomic(target.path, bytes)
    } else {
      await pour(content, target, world)
    }
    return []
  } catch (error) {
    return [outputFailed(path, error, world)]
  }
}

const outputFailed = (path: string, error: unknown, world: World): Diagnostic => ({
  code: 'output-failed',
  facts: { path: shownPath(path, world), cause: errnoOf(error) },
  at: null,
})

/** Into something that is open, or that only its system can open. */
async function pour(content: Content, target: Target, { stdout, stderr }: World): Promise<void> {
  if (target.kind === 'stream') return writeFileSync(target.path, content, { flag: 'a' })
  if (target.kind !== 'descriptor') return
  const output = { 1: stdout, 2: stderr }[target.number]
  if (!output) return writeFileSync(target.number, content)
  await new Promise<void>((resolve, reject) => {
    output.write(content, (error) => (error ? reject(error) : resolve()))
  })
}

/** Nothing is left to write where the file says the same already. */
async function keepOldOf(path: string, content: Content, world: World): Promise<Kept> {
  try {
    const { keepOld } = await import('./backup.js')
    return { isSame: keepOld(path, Buffer.from(content)), faults: [] }
  } catch (error) {
    const facts = { path: shownPath(backupOf(path), world), cause: errnoOf(error) }
    return { isSame: false, faults: [{ code: 'output-failed', facts, at: null }] }
  }
}

interface Kept {
  readonly isSame: boolean
  readonly faults: readonly Diagnostic[]
}

/** A file that is to be written. */
export interface NewFile {
  readonly path: string
  /** A function makes it when its turn comes, so that many large files need the room of one. */
  readonly content: Content | (() => Promise<Content>)
  /** Whether what is read back is sound besides being the same bytes; absent: it is not read. */
  readonly isSound?: (written: Uint8Array) => Promise<boolean>
}

type Content = string | Uint8Array

/** Several files, or none: if one is there already, or a write fails, the rest is not begun. */
export async function writeTogether(
  files: readonly NewFile[],
  { world, isForced, keepsOld = false }: WriteTarget,
): Promise<readonly Diagnostic[]> {
  const obstacles = isForced
    ? files.flatMap(({ path }) => closedFaults(path, world))
    : presentFaults(files, world)
  if (obstacles.length > 0) return obstacles
  for (const { path, content, isSound } of files) {
    const whole = typeof content === 'function' ? await content() : content
    const target = { world, isForced: true, makesFolder: true, keepsOld }
    const faults = await writeOutput(path, whole, target)
    if (faults.length > 0) return faults
    if (!isSound || targetAt(world.cwd, path).kind !== 'file') continue
    if (!(await isWritten(resolve(world.cwd, path), whole, isSound))) {
      return [{ code: 'output-unverified', facts: { path: shownPath(path, world) }, at: null }]
    }
  }
  return []
}

async function isWritten(
  path: string,
  content: Content,
  isSound: NonNullable<NewFile['isSound']>,
): Promise<boolean> {
  const written = readFileSync(path)
  return written.equals(Buffer.from(content)) && (await isSound(written))
}

/** Adds to a file that others write, too, such as the summary of a CI run; it may not be there yet. */
export function appendOutput(path: string, content: string, world: World): readonly Diagnostic[] {
  try {
    appendFileSync(resolve(world.cwd, path), content)
    return []
  } catch (error) {
    return [outputFailed(path, error, world)]
  }
}

/** Bytes of a file; 0 where there is none. */
export function sizeOf(path: string, world: World): number {
  return statSync(resolve(world.cwd, path), { throwIfNoEntry: false })?.size ?? 0
}

/** Not a pipe, a device or a folder, and no larger than this. */
export function isOrdinaryFile(path: string, megabytes: number, world: World): boolean {
  try {
    const found = statSync(resolve(world.cwd, path))
    return found.isFile() && found.size <= megabytes * megabyte
  } catch (error) {
    errnoOf(error)
    return false
  }
}

/** What must not be written over: whatever is there and can be replaced. */
export const presentFaults = (
  files: readonly Pick<NewFile, 'path'>[],
  world: World,
): readonly Diagnostic[] =>
  files.flatMap(({ path }) =>
    targetFaults(path, world, {
      file: { code: 'output-exists', facts: { path: shownPath(path, world) }, at: null },
    }),
  )

/** What cannot be written over, not even where that is asked for. */
export const closedFaults = (path: string, world: World): readonly Diagnostic[] =>
  targetFaults(path, world, {})

function targetFaults(
  path: string,
  world: World,
  { file }: { readonly file?: Diagnostic },
): readonly Diagnostic[] {
  const facts = { path: shownPath(path, world) }
  try {
    const { kind } = targetAt(world.cwd, path)
    if (kind === 'folder') return [{ code: 'file-is-folder', facts, at: null }]
    if (kind === 'file') return file ? [file] : []
    if (kind !== 'read-only') return []
    const writing = { ...facts, isWriting: true }
    return [file ?? { code: 'file-not-permitted', facts: writing, at: null }]
  } catch (error) {
    return [outputFailed(path, error, world)]
  }
}

export const exists = (path: string): boolean => existsSync(path)

/** An ordinary file, as opposed to what can only be written into. */
export function isFile(path: string, { cwd }: Pick<World, 'cwd'>): boolean {
  try {
    return ['file', 'read-only'].includes(targetAt(cwd, path).kind)
  } catch (error) {
    errnoOf(error)
    return false
  }
}

/** The nearest file of this name, from the working folder upwards. */
export function findUpwards(name: string, from: string): string | undefined {
  const path = join(from, name)
  if (exists(path)) return path
  const parent = dirname(from)
  return parent === from ? undefined : findUpwards(name, parent)
}

/** A path as shown: relative to the working folder with `/`, outside it only its base name. */
export function shownPath(path: string, { cwd }: Pick<World, 'cwd'>): string {
  if (path === '-') return '-'
  const way = relative(cwd, resolve(cwd, path))
  return printable(
    leadsOut(way) || way === '' ? basename(resolve(cwd, path)) : way.split(sep).join('/'),
  )
}

/** A document's file as it lies on disk. Links are followed; what leads out of the folder is refused. */
export function fileState(path: string, folder: string): FileState {
  const full = fileAt(path, folder)
  if (!existsSync(full)) return isWithin(folder, full) ? 'missing' : 'outside'
  if (!isWithin(realpathSync(folder), realpathSync(full))) return 'outside'
  const found = statSync(full)
  if (!found.isFile()) return 'missing'
  return found.size > 0 ? 'present' : 'empty'
}

/** Where a document's file lies. A worksheet that was filled in on Windows divides folders by a backslash. */
export function fileAt(path: string, folder: string): string {
  const full = resolve(folder, path)
  return path.includes('\\') && !existsSync(full)
    ? resolve(folder, path.replaceAll('\\', '/'))
    : full
}

/** The path of a document's file as a worksheet keeps it: relative to its folder, where it lies in it. */
export function pathToKeep(path: string, folder: string): string {
  const full = fileAt(path, folder)
  if (isWithin(folder, full)) return pathWithin(folder, full)
  // Either may have been named by way of a link.
  const [real, realFolder] = [realPath(full), realPath(folder)]
  return isWithin(realFolder, real) ? pathWithin(realFolder, real) : path.replaceAll('\\', '/')
}

/**
 * Entries of a folder that a typed path leads to and that begin as typed; folders end with `/`. Names
 * that cannot be typed as they are printed are left out.
 */
export function pathsLike(typed: string, folder: string): readonly string[] {
  const [, parent = '', start = ''] = /^(.*\/)?([^/]*)$/.exec(typed.replaceAll('\\', '/')) ?? []
  try {
    return readdirSync(resolve(folder, parent), { withFileTypes: true })
      .filter(({ name }) => name.startsWith(start) && (start !== '' || !name.startsWith('.')))
      .filter(({ name }) => printable(name) === name && !/[\t\n]/.test(name))
      .map((entry) => `${parent}${entry.name}${entry.isDirectory() ? '/' : ''}`)
      .toSorted(byCodePoint)
  } catch (error) {
    errnoOf(error)
    return []
  }
}

/** Whether two paths lead to one file, by whatever names and links. */
export const isSameFile = (left: string, right: string, { cwd }: Pick<World, 'cwd'>): boolean =>
  left !== '-' && right !== '-' && realPath(resolve(cwd, left)) === realPath(resolve(cwd, right))

const realPath = (path: string): string => (exists(path) ? realpathSync.native(path) : path)

/** Neither beside nor above the folder; the folder itself is within. */
export const isWithin = (folder: string, path: string): boolean => !leadsOut(relative(folder, path))

/** A step up, or on Windows another drive; a name may begin with two dots as well. */
const leadsOut = (way: string): boolean =>
  way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)

/** A path relative to a folder, with `/` on every system. */
export const pathWithin = (folder: string, path: string): string =>
  relative(folder, path).split(sep).join('/')
