import { tallyPart } from '../adapters/tally/file.js'
import type { FileHead } from '../adapters/tally/head.js'
import { joinParts } from '../adapters/tally/join.js'
import { type PackedTally, unpackTally } from '../adapters/tally/pack.js'
import { cutInParts, type Part } from '../adapters/tally/parts.js'
import type { ReadBytes } from '../adapters/tally/pieces.js'
import type { Tally, TallyOptions } from '../adapters/tally/tally.js'
import { type OpenFile, readFrom, secondsSince } from '../io.js'
import { hasThread, processorCount, runInThread } from '../io-thread.js'

/** Bytes of a part that take longer to read than a thread takes to start. */
const partFrom = 40_000_000

/** How many threads read a file: as many as were asked for, or as pay and there are processors. */
export const threadsFor = (size: number, jobs: number | undefined): number =>
  hasThread(threadName) ? (jobs ?? Math.min(processorCount(), Math.ceil(size / partFrom))) : 1

const threadName = 'inputs-tally-thread'

/** What a thread is told; what it answers is a packed tally, or undefined. */
export interface PartTask {
  readonly path: string
  readonly part: Part
  readonly isLast: boolean
  readonly delimiter: FileHead['delimiter']
  readonly options: Omit<TallyOptions, 'slots'>
}

/** How reading is done, and who is told how far it is. */
export interface ReadingWay {
  readonly threads: number
  /** Told whole percents, after the first second. */
  readonly onRead: (percent: number) => void
}

/** Adds a file up, in parts at the same time where it is cut between records; else in one part. */
export async function tallyParts(
  file: OpenFile,
  head: FileHead,
  options: TallyOptions,
  { threads, onRead }: ReadingWay,
): Promise<Tally | undefined> {
  const { offset, line, index, delimiter } = head
  const whole = { from: offset, to: file.size }
  const read = (part: Part, isLast: boolean) =>
    tallyPart(watched(readFrom(file, part), part, onRead), delimiter, options, {
      line,
      index,
      isFirst: true,
      isLast,
    })
  const readAt = (from: number) => readFrom(file, { from, to: file.size })
  const [first, ...others] = cutInParts(whole, threads, readAt)
  if (!first || others.length === 0) return read(whole, true)
  const { slots, ...rest } = options
  const tasks = others.map((part, at) =>
    runInThread<PackedTally | undefined>(threadName, {
      path: file.path,
      part,
      isLast: at === others.length - 1,
      delimiter,
      options: rest,
    } satisfies PartTask),
  )
  const start = read(first, false)
  const ends = (await Promise.all(tasks)).map((packed) => packed && unpackTally(packed, slots))
  const joined = ends.reduce((before, after) => before && after && joinParts(before, after), start)
  return joined ?? read(whole, true)
}

/** Seconds in which nobody asks how far it is. */
const patience = 1

function watched(read: ReadBytes, { from, to }: Part, tell: ReadingWay['onRead']): ReadBytes {
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
