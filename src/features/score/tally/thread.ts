import { tallyPart } from '../../../files/tally/file.js'
import { buffersOf, packPart } from '../../../files/tally/join.js'
import { tallyMachine } from '../../../files/tally/machine.js'
import { openFile, readFrom } from '../../../platform/files.js'
import { answerAsThread } from '../../../platform/thread.js'
import type { PartTask } from './parts.js'

/** A thread of its own: reads one part of a file, which does not know how many lines are before it. */
answerAsThread(({ path, part, isLast, program, rules, head, reading }: PartTask) => {
  const file = openFile(path, { cwd: '/' })
  if (!file) return { answer: undefined, handedOver: [] }
  const machine = tallyMachine(program, rules)
  const start = { line: 1, index: 0, isFirst: false, isLast }
  const told = tallyPart(machine, readFrom(file, part), { head, reading, number: 0 }, start)
  file.close()
  if (!told) return { answer: undefined, handedOver: [] }
  const packed = packPart(machine, told)
  return { answer: packed, handedOver: buffersOf(packed) }
})
