import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { execute } from '../support/built.js'
import { root } from '../support/cli.js'
import { folderWith } from '../support/folder.js'
import { parseResult } from '../support/result.js'

/** Uses what scripts use, with the types that they get from the package alone. */
const consumer = `import {
  type Assessment,
  compareSides,
  decodeText,
  describe,
  indicatorsOf,
  inUnits,
  isError,
  json,
  loadTexts,
  type Rubric,
  readCsvSheet,
  readEvidence,
  readMap,
  readProject,
  readRubric,
  type Result,
  type Score,
  scoreAssessment,
} from 'indeks-merit'

export function scoresIn(yaml: Uint8Array, csv: Uint8Array): readonly Score[] {
  const rubric: Rubric | undefined = readRubric(yaml, 'r.yaml').value
  const sheet = readCsvSheet(decodeText(csv, 'a.csv').value?.text ?? '', 'a.csv').value
  if (!rubric || !sheet) return []
  const options = { rubric, agency: undefined, year: undefined, assumedAgency: undefined, assumedYear: undefined }
  const { assessments, diagnostics } = readEvidence([{ sheet, options }], rubric)
  if (diagnostics.some(isError)) return []
  return assessments.flatMap((assessment: Assessment) => {
    const scoring = scoreAssessment(rubric, assessment, { asOf: '2020-12-31', decisions: [], statements: [] })
    return scoring.kind === 'scored' ? [scoring.score] : []
  })
}

export async function shown(result: Result): Promise<string> {
  const texts = await loadTexts('id')
  const points: number[] = result.scores.map(({ totals }) => inUnits(totals.claimed.points))
  const messages: string[] = result.diagnostics.map((each) => describe(each, texts).message)
  const ids: string[] = indicatorsOf(result.rubric).map(({ id }) => id)
  return [json(result, { texts, display: { width: 80, hasColor: false }, isExplained: false }), points, messages, ids].join()
}

export const others = [compareSides, readMap, readProject]

// @ts-expect-error the types are those of the program, not any
scoresIn('not bytes', 1)
`

/** A folder in which nothing is installed but what `npm pack` puts into the package. */
async function unpacked(): Promise<string> {
  const folder = await folderWith({
    'consumer.mts': consumer,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        ...{ strict: true, skipLibCheck: false, noEmit: true, exactOptionalPropertyTypes: true },
        ...{ target: 'es2023', lib: ['es2023'], module: 'nodenext', types: [] },
      },
      files: ['consumer.mts'],
    }),
  })
  const call = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
  const [{ filename }] = JSON.parse((await execute('npm', call)).stdout)
  await execute('tar', ['xzf', filename], { cwd: folder })
  await mkdir(join(folder, 'node_modules'))
  await rename(join(folder, 'package'), join(folder, 'node_modules', 'indeks-merit'))
  return folder
}

describe('the package', () => {
  it('has, in a folder of its own, types that compile strictly, those of libraries checked, without other types', async () => {
    const folder = await unpacked()
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    const { code, stdout } = await execute(process.execPath, [compiler, '--project', '.'], {
      cwd: folder,
    })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  }, 120_000)

  it('names the licence of every package in its files, also of those within others', async () => {
    const dist = join(root, 'dist')
    const licences = await readFile(join(dist, 'LICENSES.txt'), 'utf8')
    const within = ['jszip', 'pako', 'lie', 'immediate', 'setimmediate', 'sax', 'xml-js', 'xml']
    for (const name of [...within, 'hash.js', 'inherits', 'minimalistic-assert', 'nanoid']) {
      const [, text = ''] = licences.split(`\n${name}, in docx `)
      expect(text.slice(0, 4000), name).toMatch(/permi(?:ssion|tted)|Purpose/i)
    }
    expect(licences).toMatch(/^assemblyscript .*Apache-2\.0/m)
  })

  it('holds none of node’s own modules as docx rewrites them for browsers', async () => {
    const dist = join(root, 'dist')
    for (const name of (await readdir(dist)).filter((each) => /\.c?js$/.test(each))) {
      const code = await readFile(join(dist, name), 'utf8')
      // Only packages that those modules need speak of these.
      expect(code, name).not.toMatch(
        /AsyncFromSyncIteratorPrototype|Attempt to allocate Buffer larger/,
      )
    }
  })

  it('installs from its tarball without a network and scores from any folder', async () => {
    const folder = await folderWith({
      'a.csv': 'instansi,tahun,indikator,tingkat\nKota A,2020,1.1,4\n',
    })
    const packed = await execute('npm', [
      'pack',
      '--ignore-scripts',
      '--json',
      '--pack-destination',
      folder,
    ])
    expect(packed.code).toBe(0)
    const [{ filename, files }] = JSON.parse(packed.stdout)
    expect(files.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining([
        'bin/merit.js',
        'dist/LICENSES.txt',
        'dist/rubrics/kasn-2018.json',
        'rubrics/kasn-2018.yaml',
        'rubrics/maps/kasn-2018--kasn-2019.yaml',
        'rubrics/rubric.schema.json',
        'samples/kota-bogor-2020.csv',
      ]),
    )
    const install = ['install', '--offline', '--no-audit', '--no-fund', '--prefix', folder]
    expect((await execute('npm', [...install, join(folder, filename)], { cwd: folder })).code).toBe(
      0,
    )
    const program = join(folder, 'node_modules/.bin/merit')
    const scored = await execute(program, ['score', 'a.csv', '--format', 'json'], { cwd: folder })
    expect(scored.code).toBe(0)
    expect(parseResult(scored.stdout).assessments[0]?.totals.claimed.points).toBe(10)
    const checked = await execute(program, ['rubric', 'test', 'kasn-2018'], { cwd: folder })
    expect(checked.code).toBe(0)
    const call = ['rubric', 'convert', 'a.csv', '--to', 'kasn-2019', '--write']
    expect((await execute(program, call, { cwd: folder })).code).toBe(0)
  })
})
