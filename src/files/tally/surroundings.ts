import type { PackedPart } from './join.js'
import type { PartTask } from './part-task.js'
import type { OpenFile } from './pieces.js'

/** What the fast reader needs of the machine that it runs on; the caller hands it in. */
export interface TallySurroundings {
  /** Undefined for anything but an ordinary file that can be read. */
  readonly open: (path: string) => OpenFile | undefined
  /** What the build makes of `wasm/`. */
  readonly kernelBytes: () => Uint8Array
  /** On a clock that only goes on. */
  readonly seconds: () => number
  /** Absent where there is only the thread that asks. */
  readonly threads: Threads | undefined
}

/** Other threads, each of which runs `readPart` on one task. */
export interface Threads {
  /** How many can work at the same time. */
  readonly processors: number
  readonly run: (task: PartTask) => Promise<PackedPart | undefined>
}
