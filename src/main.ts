import { today } from './io.js'
import { run } from './run.js'

/** A reader that closes the pipe early (`| head`) ends the output, not the program. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

if (process.argv.includes('--debug')) process.setSourceMapsEnabled(true)

process.exitCode = await run({
  args: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  today: today(),
})
