import { type PartTally, type TalliedFile, tallyPart } from './file.js'
import { joinPart } from './join.js'
import type { KernelProgram } from './kernel.js'
import type { TallyMachine } from './machine.js'
import { cutInParts, type FilePart } from './parts.js'
import { type OpenFile, type ReadBytes, readFrom } from './pieces.js'
import type { TallySurroundings } from './surroundings.js'

/** Bytes of a part that take longer to read than a thread takes to start. */
const partFrom = 60_000_000

/** How many threads read a file: as many as were asked for, or as pay and there are processors. */
export const threadsFor = (
  size: number,
  jobs: number | undefined,
  { threads }: Pick<TallySurroundings, 'threads'>,
): number => (threads ? (jobs ?? Math.min(threads.processors, Math.ceil(size / partFrom))) : 1)

/** How a file is read, and what is called with whole percents, after the first second. */
export interface ReadingWay {
  readonly program: KernelProgram
  readonly surroundings: TallySurroundings
  readonly jobs: number | undefined
  /** No other file is read after this one. */
  readonly isLastFile: boolean
  readonly onRead: (percent: number) => void
}

/**
 * Adds a file up, in parts at the same time; undefined where it has to be read exactly, or is cut
 * within a record: then the machine has added up what it should not have, and is of no use any more.
 */
export async function tallyFile(
  open: OpenFile,
  file: TalliedFile,
  machine: TallyMachine,
  way: ReadingWay,
): Promise<PartTally | undefined> {
  const { head, number } = file
  const [first, ...others] = partsOf(open, file, way)
  if (!first) return undefined
  const elsewhere = startThreads(others, open.path, file, machine, way)
  const start = { line: head.line, index: head.index, isFirst: true, isLast: others.length === 0 }
  const tally = tallyPart(machine, watched(readFrom(open, first), first, way), file, start)
  const parts = await Promise.all(elsewhere)
  return parts.reduce(
    (before, packed, at) =>
      before &&
      packed &&
      joinPart(machine, packed, {
        file: number,
        before,
        isLast: way.isLastFile && at === parts.length - 1,
      }),
    tally,
  )
}

function partsOf(
  open: OpenFile,
  { head: { offset } }: TalliedFile,
  { jobs, surroundings }: ReadingWay,
): readonly FilePart[] {
  const readAt = (from: number) => readFrom(open, { from, to: open.size })
  const count = threadsFor(open.size - offset, jobs, surroundings)
  return cutInParts({ from: offset, to: open.size }, count, readAt)
}

function startThreads(
  parts: readonly FilePart[],
  path: string,
  { head, reading }: TalliedFile,
  { rules }: TallyMachine,
  { program, surroundings: { threads } }: ReadingWay,
) {
  return parts.map((part, at) =>
    threads?.run({
      path,
      part,
      isLast: at === parts.length - 1,
      program,
      rules,
      head,
      reading,
    }),
  )
}

/** Seconds in which nobody asks how far it is. */
const patience = 1

function watched(
  read: ReadBytes,
  { from, to }: FilePart,
  { surroundings: { seconds }, onRead }: ReadingWay,
): ReadBytes {
  const start = seconds()
  let done = 0
  let shown = 0
  return (bytes, offset, length) => {
    const count = read(bytes, offset, length)
    done += count
    const percent = Math.floor((100 * done) / (to - from))
    if (percent > shown && seconds() - start > patience) {
      shown = percent
      onRead(percent)
    }
    return count
  }
}
