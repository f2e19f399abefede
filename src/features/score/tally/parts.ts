import { type PartTally, type TalliedFile, tallyPart } from '../../../files/tally/file.js'
import { joinPart, type PackedPart } from '../../../files/tally/join.js'
import type { KernelProgram } from '../../../files/tally/kernel.js'
import type { TallyMachine, TallyRules } from '../../../files/tally/machine.js'
import { cutInParts, type FilePart } from '../../../files/tally/parts.js'
import type { ReadBytes } from '../../../files/tally/pieces.js'
import { type OpenFile, readFrom, secondsSince } from '../../../platform/files.js'
import { hasThread, processorCount, runInThread } from '../../../platform/thread.js'

/** Bytes of a part that take longer to read than a thread takes to start. */
const partFrom = 60_000_000

/** How many threads read a file: as many as were asked for, or as pay and there are processors. */
export const threadsFor = (size: number, jobs: number | undefined): number =>
  hasThread(threadName) ? (jobs ?? Math.min(processorCount(), Math.ceil(size / partFrom))) : 1

const threadName = 'features-score-tally-thread'

/** What a thread is told; what it answers is a packed part, or undefined. */
export interface PartTask extends Omit<TalliedFile, 'number'> {
  readonly path: string
  readonly part: FilePart
  readonly isLast: boolean
  readonly program: KernelProgram
  readonly rules: TallyRules
}

/** How reading is done, and who is told how far it is. */
export interface ReadingWay {
  readonly program: KernelProgram
  readonly threads: number
  /** No other file is read after this one. */
  readonly isLastFile: boolean
  /** Told whole percents, after the first second. */
  readonly onRead: (percent: number) => void
}

/**
 * Adds a file up, in parts at the same time; undefined where it has to be read as a whole, or is cut
 * within a record: then the machine has added up what it should not have, and is of no use any more.
 */
export async function tallyParts(
  open: OpenFile,
  file: TalliedFile,
  machine: TallyMachine,
  { program, threads, isLastFile, onRead }: ReadingWay,
): Promise<PartTally | undefined> {
  const { head, reading, number } = file
  const readAt = (from: number) => readFrom(open, { from, to: open.size })
  const [first, ...others] = cutInParts({ from: head.offset, to: open.size }, threads, readAt)
  if (!first) return undefined
  const tasks = others.map((part, at) =>
    runInThread<PackedPart | undefined>(threadName, {
      path: open.path,
      part,
      isLast: at === others.length - 1,
      program,
      rules: machine.rules,
      head,
      reading,
    } satisfies PartTask),
  )
  const start = { line: head.line, index: head.index, isFirst: true, isLast: others.length === 0 }
  const told = tallyPart(machine, watched(readFrom(open, first), first, onRead), file, start)
  const parts = await Promise.all(tasks)
  return parts.reduce(
    (before, packed, at) =>
      before &&
      packed &&
      joinPart(machine, packed, {
        file: number,
        before,
        isLast: isLastFile && at === parts.length - 1,
      }),
    told,
  )
}

/** Seconds in which nobody asks how far it is. */
const patience = 1

function watched(read: ReadBytes, { from, to }: FilePart, tell: ReadingWay['onRead']): ReadBytes {
  const start = secondsSince(0)
  let done = 0
  let told = 0
  return (bytes, offset, length) => {
    const count = read(bytes, offset, length)
    done += count
    const percent = Math.floor((100 * done) / (to - from))
    if (percent > told && secondsSince(start) > patience) {
      told = percent
      tell(percent)
    }
    return count
  }
}
