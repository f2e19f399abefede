import { type Output, today } from '../platform/files.js'
import { standardOutput } from '../platform/output.js'
import type { exitCodes } from './exit.js'

/** A reader that closes the pipe early (`| head`), or its terminal, ends the output, not the program. */
function steady<Stream extends NodeJS.WriteStream>(stream: Stream): Stream {
  if (stream.listenerCount('error', lose) === 0) stream.on('error', lose)
  return stream
}

/** Told by the exit code alone: what could not be written was the output itself. */
function lose(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || error.code === 'EIO') return
  isLost = true
  process.exitCode = lostCode
}

let isLost = false

/** As for any other output that cannot be written. */
const lostCode: typeof exitCodes.usage = 2

/** The system does not say where a folder was that is gone; the shell may know. */
function workingFolder(): string {
  try {
    return process.cwd()
  } catch {
    return process.env['PWD'] ?? ''
  }
}

/** Before anything else is loaded, so that a stack trace names the sources. */
if (process.argv.includes('--debug')) process.setSourceMapsEnabled(true)

async function main(): Promise<void> {
  const stdout: Output = standardOutput(1, () => steady(process.stdout))
  const stderr: Output = standardOutput(2, () => steady(process.stderr))
  const { run } = await import('./run.js')
  const code = await run({
    args: process.argv.slice(2),
    env: process.env,
    cwd: workingFolder(),
    // Opened when they are used: most runs read files and ask nothing.
    get stdin() {
      return process.stdin
    },
    get screen() {
      return steady(process.stdout)
    },
    stdout,
    stderr,
    today: today(),
  })
  process.exitCode = isLost ? lostCode : code
}

void main()
