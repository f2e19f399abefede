import { Readable, Writable } from 'node:stream'
import type { World } from '../../src/platform/files.js'
import { flagsIn } from '../../src/platform/flags.js'
import { root } from './cli.js'

/** A place to run in that nobody reads from or writes to. */
export const aWorld = (parts: Partial<World> = {}): World => {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  return {
    args: [],
    flags: flagsIn(parts.args ?? []),
    env: {},
    cwd: root,
    stdin: Readable.from([]),
    stdout: nowhere,
    screen: nowhere,
    stderr: nowhere,
    today: '2024-12-31',
    ...parts,
  }
}
