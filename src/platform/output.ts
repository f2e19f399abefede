import { fstatSync, type Stats, writeSync } from 'node:fs'
import { errnoOf } from './errno.js'
import type { Output } from './files.js'

/**
 * Standard output or standard error. A file or a pipe is written to as it is: to make a stream of it
 * takes longer than to score an agency. A terminal, and all that Windows has, is written to by node.
 */
export function standardOutput(descriptor: 1 | 2, stream: () => Output): Output {
  if (!isPlain(descriptor)) return stream()
  let isClosed = false
  return {
    write: (text, done = ignore) => {
      try {
        const rest = isClosed ? undefined : writeAll(descriptor, Buffer.from(text))
        if (rest) stream().write(rest, done)
        else done(isClosed ? new Error('EPIPE') : null)
      } catch (error) {
        // A reader that closes the pipe early (`| head`) ends the output, not the program.
        if (errnoOf(error) !== 'EPIPE') throw error
        isClosed = true
        done(error instanceof Error ? error : null)
      }
    },
  }
}

const ignore = (): void => undefined

function isPlain(descriptor: number): boolean {
  if (process.platform === 'win32') return false
  try {
    const found = fstatSync(descriptor)
    return found.isFile() || found.isFIFO() || found.isSocket() || isMemoryDevice(found)
  } catch {
    return false
  }
}

/** `/dev/null` and its like, on Linux. */
const isMemoryDevice = (found: Stats): boolean =>
  process.platform === 'linux' && found.isCharacterDevice() && found.rdev >> 8 === 1

/** What is left where whoever gave us the pipe does not let us wait for its reader. */
function writeAll(descriptor: number, bytes: Buffer): Buffer | undefined {
  let start = 0
  try {
    while (start < bytes.length) start += writeSync(descriptor, bytes, start)
    return undefined
  } catch (error) {
    if (errnoOf(error) !== 'EAGAIN') throw error
    return bytes.subarray(start)
  }
}
