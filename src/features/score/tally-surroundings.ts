import type { TallySurroundings } from '../../files/tally/index.js'
import { openFile, secondsSince, type World } from '../../platform/files.js'
import { readPackageBytes } from '../../platform/package.js'
import { hasThread, processorCount, runInThread } from '../../platform/thread.js'

/** `tally-thread.ts`, as it is built. */
const threadName = 'features-score-tally-thread'

/** This machine, as the fast reader sees it. */
export const tallySurroundings = (world: World): TallySurroundings => ({
  open: (path) => openFile(path, world),
  kernelBytes: () => readPackageBytes('dist', 'tally.wasm'),
  seconds: () => secondsSince(0),
  threads: hasThread(threadName)
    ? { processors: processorCount(), run: (task) => runInThread(threadName, task) }
    : undefined,
})
