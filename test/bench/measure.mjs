// Whole processes, timed from their start to their end, in turn, so that a slow moment of the machine
// falls on all of them.
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the child must not be given: certificates are read at each start of Node and cost more than Node itself. */
const unwanted = /^(?:NODE_|MERIT_|npm_|CI$|FORCE_COLOR$)/

const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !unwanted.test(name)),
)

/** GNU time tells the peak of resident memory; without it there is no figure for it. */
const gnuTime = '/usr/bin/time'
export const tellsMemory =
  existsSync(gnuTime) && spawnSync(gnuTime, ['-f', '%M', 'true']).status === 0

/**
 * The first run of each is not timed: its memory and its output are looked at. Then up to `runs` rounds,
 * fewer for what takes long.
 */
export async function measureInTurn(candidates, { folder, runs, seconds, patience }) {
  const measured = []
  for (const candidate of candidates) {
    const output = join(folder, `output-${measured.length}`)
    const first = await runOnce(candidate, { output, folder, patience, isWatched: true })
    const most = Math.max(1, Math.floor((seconds * 1000) / first.milliseconds))
    const rounds = first.fault === undefined ? Math.min(runs, most) : 0
    measured.push({ ...candidate, ...first, output, rounds, times: [] })
  }
  for (let round = 0; round < runs; round += 1) {
    for (const each of measured.filter(({ rounds }) => round < rounds)) {
      const { milliseconds } = await runOnce(each, { output: each.output, folder, patience })
      each.times.push(milliseconds)
    }
  }
  return measured.map((each) => ({ ...each, median: median(each.times) }))
}

export function median(numbers) {
  const sorted = numbers.toSorted((left, right) => left - right)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Output goes into a file: a pipe would have to be read meanwhile. */
async function runOnce({ command }, { output, folder, patience, isWatched = false }) {
  const memory = join(folder, 'memory')
  const watched =
    isWatched && tellsMemory ? [gnuTime, '-f', '%M', '-o', memory, ...command] : command
  const [out, err] = [openSync(output, 'w'), openSync(join(folder, 'messages'), 'w')]
  const [program, ...args] = watched
  const start = process.hrtime.bigint()
  const ended = await new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: environment,
      stdio: ['ignore', out, err],
      detached: true,
    })
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), patience * 1000)
    const end = (fault) => {
      clearTimeout(timer)
      resolve({ fault, milliseconds: Number(process.hrtime.bigint() - start) / 1e6 })
    }
    child.on('error', (error) => end(error.code))
    child.on('exit', (code, signal) => {
      if (signal) end(`ended by ${signal} after ${patience} s`)
      else end(code === 0 ? undefined : `exit ${code}: ${firstMessage(folder)}`)
    })
  })
  for (const file of [out, err]) closeSync(file)
  const kilobytes =
    isWatched && tellsMemory && ended.fault === undefined
      ? Number(readFileSync(memory, 'utf8').trim().split('\n').at(-1))
      : undefined
  return { ...ended, kilobytes }
}

const firstMessage = (folder) =>
  readFileSync(join(folder, 'messages'), 'utf8').split('\n')[0].slice(0, 80)
