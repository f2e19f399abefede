import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** Older ones are forgotten: a file that is being written is another one after each change. */
const filesAtMost = 20

/** A file of the cache; undefined where there is none, it cannot be read, or somebody else may have written it. */
export const kept = (folder: string, name: string): Buffer | undefined =>
  attempt(() => {
    const file = openSync(join(folder, name), 'r')
    try {
      return isOwn(fstatSync(file)) ? readFileSync(file) : undefined
    } finally {
      closeSync(file)
    }
  })

/** A compiled program is run: nobody else's is, as with `sudo` in the home of another user. */
const isOwn = ({ uid, mode }: Stats): boolean =>
  process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)

/** Whole or not at all. A cache that cannot be written is none: nothing is told of it. */
export function keep(folder: string, name: string, content: string | Uint8Array): void {
  attempt(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const path = join(folder, name)
    const draft = openSync(`${path}.${process.pid}`, 'w', 0o600)
    writeFileSync(draft, content)
    fsyncSync(draft)
    closeSync(draft)
    renameSync(`${path}.${process.pid}`, path)
    forgetOld(folder)
  })
}

function forgetOld(folder: string): void {
  const files = readdirSync(folder).map((name) => {
    const path = join(folder, name)
    return { path, changed: statSync(path).mtimeMs }
  })
  const old = files.toSorted((left, right) => right.changed - left.changed).slice(filesAtMost)
  for (const { path } of old) rmSync(path, { force: true })
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
