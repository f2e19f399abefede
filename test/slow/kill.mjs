// Files are written whole or not at all. A child writes two versions of a file of 1 MB in turns and
// is killed (SIGKILL) somewhere in its writing, 200 times; after each kill the file must be wholly
// one of the two. Temporary files that a kill leaves behind are counted; they harm nothing.
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const kills = 200
const megabyte = 1_000_000
/** About three writes of the file. */
const longestLife = 30

const versions = { old: 'a'.repeat(megabyte), new: 'b'.repeat(megabyte) }

const folder = await mkdtemp(join(tmpdir(), 'merit-kill-'))
try {
  process.exitCode = await killAgain(await childIn(folder), join(folder, 'out'))
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** The program's own writing, bundled with the loop that the child runs. */
async function childIn(into) {
  const io = fileURLToPath(new URL('../../src/platform/files.ts', import.meta.url))
  const outfile = join(into, 'child.cjs')
  await build({
    stdin: {
      contents: `
        import { writeOutput } from ${JSON.stringify(io)}
        const world = { cwd: process.argv[2] }
        const contents = ['a', 'b'].map((letter) => letter.repeat(${megabyte}))
        const run = async () => {
          process.stdout.write('ready')
          for (let count = 0; ; count += 1) {
            const faults = await writeOutput('kertas.csv', contents[count % 2], { world, isForced: true })
            if (faults.length > 0) throw new Error(JSON.stringify(faults))
          }
        }
        run()`,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
    logOverride: { 'empty-import-meta': 'silent' },
  })
  return outfile
}

async function killAgain(child, out) {
  await mkdir(out)
  const path = join(out, 'kertas.csv')
  const found = { old: 0, new: 0, broken: 0 }
  let interrupted = 0
  for (let kill = 0; kill < kills; kill += 1) {
    await writeFile(path, versions.old)
    await killOnce(child, out)
    const content = await readFile(path, 'utf8')
    const version = Object.keys(versions).find((name) => versions[name] === content)
    found[version ?? 'broken'] += 1
    const left = (await readdir(out)).filter((name) => name !== 'kertas.csv')
    if (left.length > 0) interrupted += 1
    for (const name of left) await rm(join(out, name))
  }
  process.stdout.write(
    `${kills} kills: ${found.old} times wholly version 1, ${found.new} times wholly version 2, ` +
      `${found.broken} times neither; ${interrupted} kills left a temporary file behind\n`,
  )
  return found.broken === 0 && interrupted > 0 ? 0 : 1
}

/** Killed at a random moment after its first write has begun. */
function killOnce(child, out) {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, out], { stdio: ['ignore', 'pipe', 'inherit'] })
    running.once('error', reject)
    running.stdout.once('data', () => {
      setTimeout(() => running.kill('SIGKILL'), Math.random() * longestLife)
    })
    running.once('exit', (code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`the child ended by itself: ${code}`)),
    )
  })
}
