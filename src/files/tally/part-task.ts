import { type TalliedFile, tallyPart } from './file.js'
import { buffersOf, type PackedPart, packPart } from './join.js'
import type { KernelProgram } from './kernel.js'
import { type TallyRules, tallyMachine } from './machine.js'
import type { FilePart } from './parts.js'
import { type OpenFile, readFrom } from './pieces.js'

/** What a thread is given: a part of a file, and all that its rows are read by. */
export interface PartTask extends Omit<TalliedFile, 'number'> {
  readonly path: string
  readonly part: FilePart
  /** The file ends with it. */
  readonly isLast: boolean
  readonly program: KernelProgram
  readonly rules: TallyRules
}

/** What the thread answers, and the memory that goes to the other thread instead of being copied. */
export interface PartAnswer {
  /** Undefined where the file has to be read exactly. */
  readonly answer: PackedPart | undefined
  readonly handedOver: readonly ArrayBuffer[]
}

/** In a thread of its own: reads one part of a file, which does not know how many lines are before it. */
export function readPart(
  { path, part, isLast, program, rules, head, reading }: PartTask,
  open: (path: string) => OpenFile | undefined,
): PartAnswer {
  const file = open(path)
  if (!file) return noAnswer
  const machine = tallyMachine(program, rules)
  const start = { line: 1, index: 0, isFirst: false, isLast }
  const tally = tallyPart(machine, readFrom(file, part), { head, reading, number: 0 }, start)
  file.close()
  if (!tally) return noAnswer
  const answer = packPart(machine, tally)
  return { answer, handedOver: buffersOf(answer) }
}

const noAnswer: PartAnswer = { answer: undefined, handedOver: [] }
