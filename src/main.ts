import module from 'node:module'
import { today } from './io.js'

/** A reader that closes the pipe early (`| head`), or its terminal, ends the output, not the program. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error
  })
}

/** Before anything else is loaded, so that a stack trace names the sources. */
if (process.argv.includes('--debug')) process.setSourceMapsEnabled(true)

/** Node 22 and later keep what they have compiled; `--no-cache` leaves that out. */
async function useCompiled(): Promise<void> {
  const enable: unknown = Reflect.get(module, 'enableCompileCache')
  if (typeof enable !== 'function' || process.argv.includes('--no-cache')) return
  const { cacheFolder } = await import('./cache-folder.js')
  enable(cacheFolder('program'))
}

async function main(): Promise<void> {
  await useCompiled()
  const { run } = await import('./run.js')
  process.exitCode = await run({
    args: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    // Opened when it is read: most runs read files.
    get stdin() {
      return process.stdin
    },
    stdout: process.stdout,
    stderr: process.stderr,
    today: today(),
  })
}

void main()
