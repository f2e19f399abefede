import { type Output, today } from './io.js'
import { standardOutput } from './io-output.js'

/** A reader that closes the pipe early (`| head`), or its terminal, ends the output, not the program. */
function steady<Stream extends NodeJS.WriteStream>(stream: Stream): Stream {
  if (stream.listenerCount('error', lose) === 0) stream.on('error', lose)
  return stream
}

function lose(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error
}

/** Before anything else is loaded, so that a stack trace names the sources. */
if (process.argv.includes('--debug')) process.setSourceMapsEnabled(true)

async function main(): Promise<void> {
  const stdout: Output = standardOutput(1, () => steady(process.stdout))
  const stderr: Output = standardOutput(2, () => steady(process.stderr))
  const { run } = await import('./run.js')
  process.exitCode = await run({
    args: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
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
}

void main()
