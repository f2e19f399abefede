// npm run bench: measures, prints, and writes RESULTS.md. `npm run bench -- --help` tells the options.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { groups, largeGroups, measureGroup, measureGrowth } from './jobs.mjs'
import { peers } from './peers.mjs'
import { groupTable, resultsPage } from './results.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const names = [...Object.keys(groups), 'growth', 'functions', ...Object.keys(largeGroups)]

const usage = `npm run bench -- [options]

  --only a,b     only these: ${names.join(', ')}
  --without a,b  leave out peers: ${Object.keys(peers).join(', ')}
  --large        also ${Object.keys(largeGroups).join(' and ')} (2 GB on disk, minutes)
  --runs N       rounds of each group at most (default: 15)
  --seconds N    time for the rounds of one program in a group (default: 3)
  --output FILE  where the page is written (default: test/bench/RESULTS.md; with --only nowhere)
  --folder DIR   where worksheets are made (default: a new one that is removed)
`

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    without: { type: 'string', default: '' },
    large: { type: 'boolean', default: false },
    runs: { type: 'string', default: '15' },
    seconds: { type: 'string', default: '3' },
    output: { type: 'string' },
    folder: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
const chosen =
  options.only?.split(',') ?? names.filter((name) => options.large || !(name in largeGroups))
const unknown = chosen.filter((name) => !names.includes(name))

async function measure() {
  if (!existsSync(join(root, 'dist/main.cjs'))) throw new Error('There is no dist/; npm run build')
  const folder = options.folder
    ? resolve(options.folder)
    : mkdtempSync(join(tmpdir(), 'merit-bench-'))
  mkdirSync(folder, { recursive: true })
  const limits = {
    folder,
    runs: Number(options.runs),
    seconds: Number(options.seconds),
    without: options.without.split(','),
  }
  try {
    const measured = await measureGroups(limits)
    const growth = chosen.includes('growth')
      ? await measureGrowth({ ...limits, patience: 120 })
      : undefined
    const page = resultsPage({ ...whatIsHere(), groups: measured, growth, day: today() })
    const output =
      options.output ?? (options.only ? undefined : join(root, 'test/bench/RESULTS.md'))
    if (output) writeFileSync(output, page)
    process.stdout.write(`${output ? `written: ${output}` : page}\n`)
    const isWrong = measured.some(({ entries }) => entries.some(({ isSame }) => isSame === false))
    if (isWrong) throw new Error('results differ')
  } finally {
    if (!options.folder) rmSync(folder, { recursive: true, force: true })
  }
  if (chosen.includes('functions')) benchFunctions()
}

async function measureGroups(limits) {
  const measured = []
  for (const [name, group] of Object.entries({ ...groups, ...largeGroups })) {
    if (!chosen.includes(name)) continue
    // What takes seconds is measured a few times all the same.
    const isLarge = name in largeGroups
    const seconds = isLarge ? limits.seconds * 5 : limits.seconds
    const found = await measureGroup(group, { ...limits, seconds, patience: isLarge ? 900 : 120 })
    process.stdout.write(`${groupTable(found)}\n\n`)
    measured.push(found)
    if (isLarge) rmSync(join(limits.folder, `${group.shape}.csv`), { force: true })
  }
  return measured
}

/** What takes its place in the page: versions of the peers, and the names of those that are not installed. */
function whatIsHere() {
  const found = Object.entries(peers).map(([name, { version }]) => [name, version()])
  return {
    versions: [...new Set(found.flatMap(([, version]) => version ?? []))],
    absent: found.filter(([, version]) => version === undefined).map(([name]) => name),
  }
}

/** Parts of the program that people wait for, timed by Vitest in one process. */
function benchFunctions() {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const { status } = spawnSync(process.execPath, [vitest, 'bench', '--run'], {
    cwd: root,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}

const today = () => new Date().toISOString().slice(0, 10)

if (options.help || unknown.length > 0) {
  for (const name of unknown) process.stderr.write(`unknown: ${name}\n`)
  process.stdout.write(usage)
  process.exitCode = unknown.length > 0 ? 2 : 0
} else {
  await measure()
}
