// The figures as Markdown. Every number comes from the measurements that are handed in.
import { arch, cpus, platform, totalmem } from 'node:os'

const gigabyte = 2 ** 30

export function resultsPage({ groups, growth, versions, absent, day }) {
  return `${[
    '# How fast it is',
    'Written by `npm run bench`; to be written anew, not edited. Whole processes are timed from start to end, in turn, and medians are told. Peak memory is that of one process. "Same results" means: total to the hundredth, category and points of each aspect of every agency and year. `merit score` also reads and judges every document and every fault, which its peers do not.',
    machine({ versions, absent, day }),
    ...groups.map(groupTable),
    ...(growth ? [growthTables(growth), whereOneMachineEnds(growth, groups)] : []),
  ].join('\n\n')}\n`
}

function machine({ versions, absent, day }) {
  const all = cpus()
  const lines = [
    `- ${all[0]?.model.trim() ?? 'unknown processor'}, ${all.length} cores, ${inGigabytes(totalmem())}, ${platform()} ${arch()}`,
    `- Node.js ${process.versions.node}; ${versions.join('; ')}`,
    `- ${day}; \`NODE_EXTRA_CA_CERTS\` is not set`,
    ...(absent.length > 0 ? [`- Absent, so not measured: ${absent.join(', ')}`] : []),
  ]
  return lines.join('\n')
}

export function groupTable({ title, rows, entries, absent }) {
  const told = entries.map((entry) => [
    entry.name,
    entry.fault === undefined ? inSeconds(entry.median) : entry.fault,
    entry.fault === undefined ? `${entry.ratio.toFixed(2)}${goalOf(entry)}` : '',
    inMegabytes(entry.kilobytes),
    String(entry.rounds),
    entry.isSame === undefined ? '' : entry.isSame ? 'yes' : '**no**',
  ])
  const without = absent.length > 0 ? `\n\nAbsent: ${absent.join(', ')}.` : ''
  return `## ${title} (${count(rows)} rows)\n\n${table(['', 'median, s', '× `node -e 0`', 'peak, MB', 'runs', 'same results'], told)}${without}`
}

const goalOf = ({ goal, ratio }) =>
  goal === undefined ? '' : ` (goal ${goal}: ${ratio <= goal ? 'met' : 'missed'})`

function growthTables({ base, measured }) {
  const parts = measured.map(({ name, points }) => {
    const sound = points.filter(({ fault }) => fault === undefined)
    const rows = points.map(({ size, rows: own, median, kilobytes, fault }) => [
      count(size),
      count(own),
      fault ?? inSeconds(median),
      inMegabytes(kilobytes),
    ])
    const slope = powerOf(sound.map(({ size, median }) => [size, median - base]))
    const { perUnit } = lineThrough(sound.map(({ size, median }) => [size, median]))
    return `By ${name}: time beyond that of one agency grows with power ${slope.toFixed(2)}, by ${shortTime(perUnit)} each.\n\n${table(['size', 'rows', 'median, s', 'peak, MB'], rows)}`
  })
  return `## How the cost of \`merit score\` grows\n\n${parts.join('\n\n')}`
}

/** Seconds that a person waits for, at most. */
const patience = 600

function whereOneMachineEnds({ measured }, groups) {
  const [, agencies] = measured
  const sound = agencies.points.filter(({ fault }) => fault === undefined)
  const time = lineThrough(sound.map(({ rows, median }) => [rows, median / 1000]))
  const memory = lineThrough(
    sound.map(({ rows, kilobytes }) => [rows, (kilobytes ?? Number.NaN) * 1024]),
  )
  const byTime = (patience - time.start) / time.perUnit
  const byMemory = (totalmem() / 2 - memory.start) / memory.perUnit
  const hasMemory = Number.isFinite(byMemory) && byMemory > 0
  const end = hasMemory ? Math.min(byTime, byMemory) : byTime
  const sentences = [
    `While agencies are added, a million rows more take merit ${(time.perUnit * 1e6).toFixed(1)} s more${hasMemory ? ` and ${((memory.perUnit * 1e6) / 2 ** 20).toFixed(0)} MB more` : ''} on this machine.`,
    `By that, ten minutes are reached at ${roughly(byTime)} rows${hasMemory ? `, and half of its memory at ${roughly(byMemory)}` : ''}: one machine of this kind ends at about ${roughly(end)} rows, ${roughly(end / 230_400)} nations.`,
    besideDuckdb(groups),
    `Each thread has at most 4 GB to add rows up in, and needs 8 bytes to know a row again: ${roughly(2 ** 32 / 8)} rows.`,
    largeFaults(groups),
    'Where the rows are in a warehouse already, or are more than that, `merit rubric sql RUBRIC` prints the same scoring for DuckDB, Spark or Trino; its results are compared above. It covers claimed totals, aspects and categories of sound input: faults and proof are still found by merit, agency by agency.',
  ]
  return `## Where one machine ends\n\n${sentences.filter((each) => each !== '').join(' ')}`
}

/** Whole processes, as they were measured side by side. */
function besideDuckdb(groups) {
  const told = groups.flatMap(({ title, entries }) => {
    const sound = entries.filter(({ fault }) => fault === undefined)
    const duckdb = sound.find(({ name }) => name.startsWith('DuckDB (SQL'))
    const ours = sound.find(({ name }) => name.startsWith('merit score'))
    return duckdb && ours
      ? [`${title.toLowerCase()} ${(ours.median / duckdb.median).toFixed(2)}`]
      : []
  })
  return told.length > 0 ? `In times of DuckDB merit took: ${told.join(', ')}.` : ''
}

function largeFaults(groups) {
  const faults = groups.flatMap(({ title, entries }) =>
    entries
      .filter(({ name, fault }) => name.startsWith('merit') && fault !== undefined)
      .map(({ fault }) => `${title}: merit ended with ${fault}.`),
  )
  return faults.join(' ')
}

/** Least squares: what size 0 costs, and what each unit adds. */
function lineThrough(points) {
  const mean = (numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length
  const [middle, level] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))]
  const perUnit =
    points.reduce((sum, [x, y]) => sum + (x - middle) * (y - level), 0) /
    points.reduce((sum, [x]) => sum + (x - middle) ** 2, 0)
  return { start: level - perUnit * middle, perUnit }
}

/** The slope on logarithmic axes: 1 is proportional. */
const powerOf = (points) =>
  lineThrough(points.filter(([, y]) => y > 0).map(([x, y]) => [Math.log(x), Math.log(y)])).perUnit

const table = (header, rows) =>
  [header, header.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')

const count = (number) => number.toLocaleString('en-US')
const roughly = (number) => count(Number(number.toPrecision(2)))
const inSeconds = (milliseconds) => (milliseconds / 1000).toFixed(3)
const inMegabytes = (kilobytes) => (kilobytes === undefined ? '' : (kilobytes / 1024).toFixed(0))
const shortTime = (milliseconds) =>
  milliseconds < 1 ? `${(milliseconds * 1000).toFixed(1)} µs` : `${milliseconds.toFixed(1)} ms`
const inGigabytes = (bytes) => `${(bytes / gigabyte).toFixed(0)} GB of memory`
