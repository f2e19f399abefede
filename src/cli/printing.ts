import { printableOutput } from '../core/printable.js'
import { type Display, paper } from '../pages/page.js'
import type { Output, Surroundings, World } from '../platform/files.js'
import { flagsIn } from '../platform/flags.js'

/**
 * The world of a run, whose standard output and standard error print text only in a form that no
 * terminal obeys. All that a run says goes this way, so no renderer can forget it. Bytes pass as
 * they are: they are control characters of ours.
 */
export function printingWorld(world: Surroundings): World {
  const { args, env, cwd, today } = world
  return {
    ...{ args, env, cwd, today },
    flags: flagsIn(args),
    // Opened when they are used.
    get stdin() {
      return world.stdin
    },
    get screen() {
      return world.screen
    },
    stdout: printing(world.stdout, hasColor(world, 'stdout')),
    stderr: printing(world.stderr, hasColor(world, 'stderr')),
  }
}

/** As users and terminals ask: https://no-color.org, TERM=dumb, and never into a pipe or file. */
const hasColor = (world: Surroundings, stream: 'stdout' | 'stderr'): boolean =>
  world[stream].isTTY === true && !world.env['NO_COLOR'] && world.env['TERM'] !== 'dumb'

/** As wide as the terminal is now, as long as lines can be read; files and pipes have no columns. */
export const displayOf = (world: World, stream: 'stdout' | 'stderr'): Display => ({
  width: Math.min(Math.max(world[stream].columns || paper.width, narrowest), widest),
  hasColor: hasColor(world, stream),
})

/** On a narrower screen the terminal breaks lines itself. */
const narrowest = 40

/** The eye does not find back from the end of a longer line. */
const widest = 120

/** Its size is asked for when it is used: a window may have become another one. */
const printing = (output: Output, isColored: boolean): Output => ({
  get isTTY() {
    return output.isTTY
  },
  get columns() {
    return output.columns
  },
  write: (text, done) =>
    output.write(typeof text === 'string' ? printableOutput(text, isColored) : text, done),
})
