import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type { World } from './files.js'

/** Who holds a file, as its hold says. */
export interface Holder {
  readonly pid: number
  readonly host: string
  /** UTC, ISO 8601. */
  readonly since: string
}

export type Hold =
  | { readonly kind: 'held'; readonly release: () => void }
  | { readonly kind: 'taken'; readonly by: Holder; readonly path: string }
  /** The folder does not let us say that we hold it. */
  | { readonly kind: 'failed'; readonly cause: string }

/**
 * Takes hold of a file, so that a second run does not write into it: a file beside it says who
 * holds it. A hold whose process has ended is stale and taken over; of another machine's process
 * that cannot be known, so that one stays until its file is removed.
 */
export function holdFile(path: string, { cwd }: Pick<World, 'cwd'>): Hold {
  const full = resolve(cwd, path)
  const mark = join(dirname(full), `.${basename(full)}.merit-lock`)
  const own = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
  })
  try {
    if (takeMark(mark, own)) return held(mark, own)
    const text = readMark(mark)
    const by = holderIn(text)
    if (by && !isStale(by)) return { kind: 'taken', by, path: mark }
    return text !== undefined && !takeAway(mark, text)
      ? { kind: 'taken', by: by ?? unknownHolder, path: mark }
      : takenAgain(mark, own)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { kind: 'failed', cause: `${error.code}` }
    throw error
  }
}

const unknownHolder: Holder = { pid: 0, host: '', since: '' }

const held = (mark: string, own: string): Hold => ({
  kind: 'held',
  release: () => {
    if (readMark(mark) === own) rmSync(mark, { force: true })
  },
})

/** The second try after a stale hold is gone; someone else may have been faster. */
function takenAgain(mark: string, own: string): Hold {
  if (takeMark(mark, own)) return held(mark, own)
  return { kind: 'taken', by: holderIn(readMark(mark)) ?? unknownHolder, path: mark }
}

/** Made only if it is not there, and never seen half written. */
function takeMark(mark: string, own: string): boolean {
  // Of a name that nobody can guess, and nothing is written through a link that has it.
  const draft = `${mark}.${process.pid}-${Math.random().toString(36).slice(2)}`
  writeFileSync(draft, own, { flag: 'wx' })
  try {
    linkSync(draft, mark)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    // Some shared folders know no links.
    return takeWithoutLink(mark, own)
  } finally {
    rmSync(draft, { force: true })
  }
}

function takeWithoutLink(mark: string, own: string): boolean {
  try {
    writeFileSync(mark, own, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function readMark(mark: string): string | undefined {
  try {
    return readFileSync(mark, 'utf8')
  } catch {
    return undefined
  }
}

function holderIn(text: string | undefined): Holder | undefined {
  try {
    const { pid, host, since } = JSON.parse(text ?? '')
    const isHolder =
      Number.isInteger(pid) && pid > 0 && typeof host === 'string' && typeof since === 'string'
    return isHolder ? { pid, host, since } : undefined
  } catch {
    return undefined
  }
}

const isStale = ({ pid, host }: Holder): boolean => host === hostname() && !isRunning(pid)

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Renamed first, so that of two runs only one takes it away; a fresh hold is put back. */
function takeAway(mark: string, stale: string): boolean {
  const away = `${mark}.${process.pid}.stale`
  try {
    renameSync(mark, away)
  } catch {
    return true
  }
  const isSame = readMark(away) === stale
  if (!isSame) renameSync(away, mark)
  else rmSync(away, { force: true })
  return isSame
}
