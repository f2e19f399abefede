import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rubric } from '../../src/core/rubric.js'
import { kernelProgram } from '../../src/files/tally/kernel.js'
import { type TallyMachine, tallyMachine } from '../../src/files/tally/machine.js'
import { root } from './cli.js'

const program = kernelProgram(readFileSync(join(root, 'dist/tally.wasm')))
if (!program) throw new Error('the built kernel can be run here')
const kernel = program

/** Reads bytes as a file is read, so many at a time at most. */
export function readsOf(bytes: Uint8Array, from = 0, to = bytes.length, atOnce = 1 << 20) {
  let position = from
  return (into: Uint8Array, offset: number, length: number): number => {
    const next = bytes.subarray(position, Math.min(to, position + Math.min(length, atOnce)))
    into.set(next, offset)
    position += next.length
    return next.length
  }
}

/** Adds up rows of any agency and year; as of the last day of 2024. */
export const aMachine = (rubric: Rubric): TallyMachine =>
  tallyMachine(kernel, {
    rubric,
    proof: { asOf: '2024-12-31' },
    asked: { agency: undefined, year: undefined },
  })
