import { readFileSync } from 'node:fs'
import Module from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { cacheFolder } from './cache-folder.js'
import { keep, kept } from './io-cache.js'

/** Stands for all files of the built program. */
declare const PROGRAM_ID: string

/** What V8 made of files of the program, by their names, in how many runs. */
interface Kept {
  readonly compiled: ReadonlyMap<string, Buffer>
  readonly runs: number
}

/** Runs after which a command has used most of what it will ever use. */
const runsToComplete = 4

/**
 * A `require` for the program's own files that compiles them with what V8 made of them in an earlier
 * run, and keeps that for the next one when the program ends. Node 20 cannot do that itself. Each
 * command has a file of its own, since a run leaves only what it has used; its first runs complete it.
 */
export function compiledRequire(
  require: NodeJS.Require,
  command: string,
  flags: readonly string[],
): (name: string) => unknown {
  const { v8 } = process.versions
  // V8 takes nothing that another version of it has made, or that was made under other flags.
  const key = JSON.stringify([PROGRAM_ID, v8, process.arch, command, flags])
  const folder = cacheFolder('program')
  const { compiled, runs } = unpacked(kept(folder, command), key)
  const scripts = new Map<string, Script>()
  const load = (name: string): unknown => {
    if (!name.startsWith('./')) return require(name)
    const path = join(__dirname, name)
    const before = require.cache[path]
    if (before) return before.exports
    const module = new Module(path)
    require.cache[path] = module
    const cachedData = compiled.get(name)
    const script = new Script(Module.wrap(readFileSync(path, 'latin1')), {
      filename: path,
      ...(cachedData && { cachedData }),
    })
    scripts.set(name, script)
    script.runInThisContext()(module.exports, load, module, path, __dirname)
    module.loaded = true
    return module.exports
  }
  process.once('exit', () => {
    const isComplete =
      runs >= runsToComplete && [...scripts.keys()].every((name) => compiled.has(name))
    // A run that was refused has used too little of what it loaded.
    if (isComplete || Number(process.exitCode ?? 0) > 1) return
    const made = [...scripts].map(([name, script]) => [name, script.createCachedData()] as const)
    keep(
      folder,
      command,
      packed({ compiled: new Map([...compiled, ...made]), runs: runs + 1 }, key),
    )
  })
  return load
}

interface Head {
  readonly key: string
  readonly runs: number
  readonly parts: readonly (readonly [name: string, length: number])[]
}

const lineFeed = 10

/**
 * All of it stands there twice: V8 looks only at the beginning of what it is given, and two copies
 * are compared in a moment, for which any sum would have to be loaded or computed.
 */
function packed({ compiled, runs }: Kept, key: string): Buffer {
  const parts = Array.from(compiled, ([name, { length }]) => [name, length] as const)
  const head: Head = { key, runs, parts }
  const content = Buffer.concat([...compiled.values()])
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), content, content])
}

const nothing: Kept = { compiled: new Map(), runs: 0 }

/** Nothing where the file is not whole, or is another program's. */
function unpacked(file: Buffer | undefined, key: string): Kept {
  const end = file?.indexOf(lineFeed) ?? -1
  if (!file || end === -1) return nothing
  const head = headIn(file.toString('utf8', 0, end))
  const middle = end + 1 + (file.length - end - 1) / 2
  const content = file.subarray(end + 1, middle)
  if (head?.key !== key || !content.equals(file.subarray(middle))) return nothing
  const compiled = new Map<string, Buffer>()
  let start = 0
  for (const [name, length] of head.parts) {
    compiled.set(name, content.subarray(start, start + length))
    start += length
  }
  return start === content.length ? { compiled, runs: head.runs } : nothing
}

function headIn(text: string): Head | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
