import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type TallySurroundings, tallyEvidence } from '../../../src/files/tally/index.js'
import { readPart } from '../../../src/files/tally/part-task.js'
import { shippedRubric } from '../../support/builders.js'
import { root } from '../../support/cli.js'

const kernelBytes = readFileSync(join(root, 'dist/tally.wasm'))

/** A machine that has these files only; its threads work when they are asked, one after the other. */
function surroundingsOf(files: Readonly<Record<string, string>>) {
  const open: TallySurroundings['open'] = (path) => {
    const text = files[path]
    if (text === undefined) return undefined
    const bytes = Buffer.from(text)
    return {
      path,
      size: bytes.length,
      read: (position, into, offset, length) =>
        bytes.copy(into, offset, position, position + length),
      close: () => undefined,
    }
  }
  const tasks: string[] = []
  const surroundings: TallySurroundings = {
    open,
    kernelBytes: () => kernelBytes,
    seconds: () => 0,
    threads: {
      processors: 2,
      run: async (task) => {
        tasks.push(task.path)
        return structuredClone(readPart(task, open).answer)
      },
    },
  }
  return { surroundings, tasks }
}

async function tally(
  files: Readonly<Record<string, string>>,
  more: { readonly jobs?: number; readonly exactBytesAtMost?: number } = {},
) {
  const { surroundings, tasks } = surroundingsOf(files)
  const sources = Object.keys(files).map((path) => ({ path, shown: path }))
  const query = {
    rubric: shippedRubric('kasn-2018'),
    agency: undefined,
    year: undefined,
    assumedAgency: undefined,
    asOf: '2024-12-31',
    jobs: undefined,
    exactBytesAtMost: 1_000_000,
    onRead: () => undefined,
    ...more,
  }
  return { outcome: await tallyEvidence(sources, query, surroundings), tasks }
}

const header = 'instansi,tahun,indikator,tingkat'
const rows = ['Kota B,2020,1.1,3', 'Kota A,2020,1.1,2', 'Kota A,2019,1.1,4']
const sheet = (...lines: readonly string[]): string => `${[header, ...lines].join('\n')}\n`

describe('evidence', () => {
  it.each([
    ['in one thread', 1, []],
    ['in two', 2, ['a.csv']],
  ])('is added up %s', async (_, jobs, started) => {
    const { outcome, tasks } = await tally({ 'a.csv': sheet(...rows) }, { jobs })
    expect(tasks).toEqual(started)
    if (outcome.kind !== 'tallied') throw new Error('all of it can be added up')
    expect(outcome.subjects.map(({ agency, year }) => `${agency} ${year}`)).toEqual([
      'Kota A 2019',
      'Kota A 2020',
      'Kota B 2020',
    ])
    expect(outcome.subjects.some((subject) => 'answers' in subject)).toBe(false)
    expect(outcome.diagnostics).toEqual([])
    expect(outcome.subjects.flatMap(outcome.firstAnswer).map(({ at }) => at.line)).toEqual([
      4, 3, 2,
    ])
  })

  it('is read exactly for an agency-year in which something is reported', async () => {
    const { outcome } = await tally({ 'a.csv': sheet(...rows, 'Kota B,2020,1.2,9') })
    if (outcome.kind !== 'tallied') throw new Error('most of it can be added up')
    expect(outcome.subjects.map((subject) => 'answers' in subject)).toEqual([false, false, true])
    expect(outcome.diagnostics.map(({ code, at }) => [code, at?.line])).toEqual([
      ['level-out-of-range', 5],
    ])
  })

  it.each([
    ['a quote that is not closed', { 'a.csv': sheet(...rows, 'Kota C,2020,1.1,"3') }, {}],
    ['no header', { 'a.csv': `${rows.join('\n')}\n` }, {}],
    ['nobody whose rows they are', { 'a.csv': 'indikator,tingkat\n1.1,3\n' }, {}],
    [
      'more that is to be reported than may be kept',
      { 'a.csv': sheet(...rows, ...rows) },
      { exactBytesAtMost: 60 },
    ],
    ['a quote that is not closed, in a part', { 'a.csv': sheet(...rows, '"') }, { jobs: 2 }],
  ])('must be read exactly where there is %s', async (_, files, more) => {
    expect((await tally(files, more)).outcome).toEqual({ kind: 'must-be-read-exactly' })
  })

  it('must be read exactly where a file cannot be opened, or is given twice', async () => {
    const { surroundings } = surroundingsOf({ 'a.csv': sheet(...rows) })
    const query = {
      rubric: shippedRubric('kasn-2018'),
      agency: undefined,
      year: undefined,
      assumedAgency: undefined,
      asOf: '2024-12-31',
      jobs: 1,
      exactBytesAtMost: 1_000_000,
      onRead: () => undefined,
    }
    for (const paths of [['b.csv'], ['a.csv', 'a.csv']]) {
      const sources = paths.map((path) => ({ path, shown: path }))
      const outcome = await tallyEvidence(sources, query, surroundings)
      expect(outcome.kind).toBe('must-be-read-exactly')
    }
  })
})
