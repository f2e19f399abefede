// What does the job: ours, and what a user would pick instead. Each peer prints a line for each agency
// and year: agency, year, total, category and the points of each aspect, divided by tabs.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { officeWorkbook } from './peers/office.mjs'

const root = new URL('../..', import.meta.url).pathname
const meritProgram = join(root, 'bin/merit.js')
const rubricFile = (rubric) => join(root, `dist/rubrics/${rubric.id}.json`)
const peer = (name) => join(root, 'test/bench/peers', name)

export const node = { name: 'node -e 0', command: [process.execPath, '-e', '0'] }

export const merit = (name, ...args) => ({
  name,
  command: [process.execPath, meritProgram, ...args],
})

/** Ours, in a format; of JSON and CSV the lines are compared. */
export const score = (worksheet, rubric, format) => ({
  ...merit(
    `merit score (${format})`,
    'score',
    worksheet,
    '--rubric',
    rubric.file ?? rubric.id,
    '--as-of',
    '2024-12-31',
    '--format',
    format,
  ),
  lines: { csv: linesOfCsv, json: linesOfJson }[format],
})

/** The peers by name: their version if they are here, and their command. */
export const peers = {
  pandas: {
    version: () =>
      pythonWithPandas &&
      answer(pythonWithPandas, ['-c', 'import pandas; print("pandas", pandas.__version__)']),
    candidate: ({ worksheet, rubric }) => ({
      name: 'pandas (tuned)',
      command: [pythonWithPandas, peer('pandas_scores.py'), worksheet, rubricFile(rubric)],
      lines: linesAsPrinted,
    }),
  },
  duckdb: {
    version: () => duckdbVersion,
    candidate: ({ worksheet, rubric }) => ({
      name: 'DuckDB (SQL by hand)',
      command: [process.execPath, peer('duckdb.mjs'), worksheet, rubricFile(rubric)],
      lines: linesAsPrinted,
    }),
  },
  generated: {
    version: () => duckdbVersion,
    candidate: ({ worksheet, rubric, folder }) => {
      const statement = join(folder, 'rubric.sql')
      writeFileSync(
        statement,
        answer(process.execPath, [meritProgram, 'rubric', 'sql', rubric.id], (text) => text),
      )
      const command = [peer('duckdb.mjs'), worksheet, rubricFile(rubric), statement]
      return {
        name: 'DuckDB (merit rubric sql)',
        command: [process.execPath, ...command],
        lines: linesAsPrinted,
      }
    },
  },
  miller: {
    version: () => answer('mlr', ['--version'], (text) => text.replace('mlr', 'Miller')),
    candidate: ({ worksheet, rubric, folder }) => {
      const weights = join(folder, 'weights.csv')
      const rows = rubric.aspects.flatMap(({ id: aspect, indicators }) =>
        indicators.map(({ id, weight }) => `${id},${aspect},${weight / 10_000}\n`),
      )
      writeFileSync(weights, `indikator,aspek,bobot\n${rows.join('')}`)
      const bands = rubric.bands.map(({ id, from }) => `${from / 10_000}:${id}`).join(',')
      const aspects = rubric.aspects.map(({ id }) => id).join(',')
      return {
        name: 'Miller',
        command: ['sh', peer('miller.sh'), worksheet, weights, bands, aspects],
        lines: linesAsPrinted,
      }
    },
  },
  libreoffice: {
    version: () =>
      answer('soffice', ['--version'], (text) => text.split(' ').slice(0, 2).join(' ')),
    candidate: ({ worksheet, rubric, folder }) => {
      const rows = parse(readFileSync(worksheet), { columns: true })
      writeFileSync(join(folder, 'office.fods'), officeWorkbook(rows, rubric))
      return {
        name: 'LibreOffice (formulas)',
        command: [
          'soffice',
          `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
          '--headless',
          '--convert-to',
          'csv:Text - txt - csv (StarCalc):9,34,76,1',
          '--outdir',
          folder,
          join(folder, 'office.fods'),
        ],
        lines: () => linesAsPrinted(join(folder, 'office.csv')),
      }
    },
  },
}

/** What a program says of itself; undefined if it is not here. */
function answer(program, args, told = (text) => text.trim().split('\n')[0]) {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' })
  return status === 0 ? told(stdout).trim() : undefined
}

/** Debian's own Python has Debian's pandas, whatever else is called python3. */
const pythonWithPandas = ['/usr/bin/python3', 'python3'].find(
  (python) => answer(python, ['-c', 'import pandas']) !== undefined,
)

const duckdbVersion = await import('@duckdb/node-api').then(
  (duckdb) => `DuckDB ${duckdb.version()}`,
  () => undefined,
)

const linesAsPrinted = (file) =>
  readFileSync(file, 'utf8').replaceAll('"', '').trimEnd().split('\n').toSorted()

function linesOfCsv(file) {
  const rows = parse(readFileSync(file), { columns: true })
  const aspects = Object.keys(rows[0] ?? {}).filter((name) => /^aspect_.*_claimed$/.test(name))
  return rows
    .map((row) =>
      line(
        row.agency,
        row.year,
        row.claimed,
        row.claimed_band,
        aspects.map((name) => row[name]),
      ),
    )
    .toSorted()
}

function linesOfJson(file) {
  const { assessments } = JSON.parse(readFileSync(file, 'utf8'))
  return assessments
    .map(({ agency, year, totals: { claimed }, aspects }) =>
      line(
        agency,
        year,
        claimed.points,
        claimed.band.id,
        aspects.map((each) => each.claimed),
      ),
    )
    .toSorted()
}

const line = (agency, year, points, band, aspects) =>
  [agency, year, toHundredths(points), band, ...aspects.map(toHundredths)].join('\t')

const toHundredths = (points) => Number(points).toFixed(2)
