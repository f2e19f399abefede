import { slotsOf } from '../adapters/tally/agency-year.js'
import { tallyPart } from '../adapters/tally/file.js'
import { buffersOf, packTally } from '../adapters/tally/pack.js'
import { openFile, readFrom } from '../io.js'
import { answerAsThread } from '../io-thread.js'
import type { PartTask } from './tally-parts.js'

/** A thread of its own: reads one part of a file, which does not know how many lines are before it. */
answerAsThread(({ path, part, isLast, delimiter, options }: PartTask) => {
  const file = openFile(path, { cwd: '/' })
  if (!file) return { answer: undefined, handedOver: [] }
  const slots = slotsOf(options.reading.rubric)
  const start = { line: 1, index: 0, isFirst: false, isLast }
  const tally = tallyPart(readFrom(file, part), delimiter, { ...options, slots }, start)
  file.close()
  if (!tally) return { answer: undefined, handedOver: [] }
  const packed = packTally(tally, slots)
  return { answer: packed, handedOver: buffersOf(packed) }
})
