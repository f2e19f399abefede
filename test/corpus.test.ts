import { readdir, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { traitsOf } from '../src/core/code-registry.js'
import { type Code, isCode, knownCodes } from '../src/core/diagnostic.js'
import { checkCodes } from '../src/features/check/codes.js'
import { gateCodes } from '../src/features/gate/codes.js'
import { planCodes } from '../src/features/plan/codes.js'
import { merit } from './support/cli.js'
import {
  type BrokenInput,
  corpus,
  corpusFolder,
  foundIn,
  isEvidence,
  isRubric,
  runOn,
} from './support/corpus.js'
import { folderWith } from './support/folder.js'
import { parseResult } from './support/result.js'

/** Line feeds aside, nothing that a terminal would obey or that nobody can see. */
const hidden = /[^\P{C}\n]|[\u2028\u2029]/u

const stackTrace = /^\s+at .+:\d+:\d+|node:internal|Error:/m

/** Sound under every rubric of the corpus and under the built-in ones. */
const sheet = 'instansi;tahun;indikator;tingkat\nKota Contoh;2020;3.2;3\n'

const evidence = corpus.filter(isEvidence)
const rubrics = corpus.filter(isRubric)

/** Of many findings of one code the text writes out the first, and counts the others. */
const writtenOut = (expected: readonly string[]): readonly string[] =>
  expected.filter((found, index) => {
    const code = found.split(' ')[1]
    return expected.slice(0, index).filter((each) => each.endsWith(` ${code}`)).length < 20
  })

describe('the corpus of broken inputs', () => {
  it('holds exactly the files of its table', async () => {
    expect((await readdir(corpusFolder)).toSorted()).toEqual(
      corpus.map(({ file }) => file).toSorted(),
    )
  })

  it('shows every code that a file can have', () => {
    const elsewhere = [
      ...Object.keys(checkCodes),
      ...Object.keys(gateCodes),
      ...Object.keys(planCodes),
      'days-differ',
      'file-too-large',
      'file-read',
      'statement-unknown',
      'previous-unread',
      'stated-points-impossible',
      'stated-year-impossible',
      'source-rubric-assumed',
      'character-unwritable',
      'merge-conflict',
      'merge-row-missing',
      'merge-numbers-missing',
      'evidence-outside',
      'evidence-link',
      'evidence-empty',
      'evidence-none',
      'lock-syntax',
      'lock-path-repeated',
      'evidence-changed',
      'evidence-missing',
      'evidence-dropped',
      'evidence-moved',
      'evidence-unlocked',
      'file-unlocked',
    ]
    const shown = new Set([...corpus.map(codeOf), ...elsewhere])
    const ofFiles = knownCodes().filter((code) => traitsOf(code).concern !== 'usage')
    expect(ofFiles.filter((code) => !shown.has(code))).toEqual([])
  })

  it.each(corpus)('$file shows the code that it is named after', (input) => {
    expect(input.expected.some((found) => found.endsWith(` ${codeOf(input)}`))).toBe(true)
  })

  it.each(corpus)('$file: $expected', async (input) => {
    for (const language of ['id', 'en']) {
      const { stdout, stderr, code } = await runOn(input, '--lang', language)
      expect(foundIn(stderr).toSorted()).toEqual(writtenOut(input.expected).toSorted())
      expect(code).toBe(exitCodeFor(input))
      expect(stdout).not.toMatch(hidden)
      expect(stderr).not.toMatch(hidden)
      expect(stderr).not.toMatch(stackTrace)
    }
  })

  it.each(evidence)('$file: JSON holds the same findings, sorted by place', async (input) => {
    const { stdout } = await runOn(input, '--format', 'json')
    const { findings, assessments } = parseResult(stdout)
    expect(findings.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(
      input.expected,
    )
    expect(assessments.length > 0).toBe(exitCodeFor(input) === 0)
  })

  it.each(evidence)('$file: no format lets a control character through', async (input) => {
    for (const format of ['text', 'json', 'csv', 'markdown']) {
      const { stdout, code } = await runOn(input, '--format', format, '--explain')
      expect(stdout.replaceAll('\r\n', '\n')).not.toMatch(hidden)
      expect(code).toBe(exitCodeFor(input))
    }
  })

  it.each(rubrics)('$file stops merit score, too, unless it only warns', async (input) => {
    const folder = await folderWith({ 'kertas.csv': sheet })
    const call = ['score', 'kertas.csv', '--rubric', join(corpusFolder, input.file)]
    const { code, stdout } = await merit([...call, '--format', 'json'], { cwd: folder })
    const { findings, assessments } = parseResult(stdout)
    const isUsable = exitCodeFor(input) < 3
    expect(code).toBe(isUsable ? 0 : 3)
    expect(assessments).toHaveLength(isUsable ? 1 : 0)
    expect(findings.map((found) => `${found.line}:${found.column} ${found.code}`)).toEqual(
      input.expected.filter((found) => !/example-differs|examples-none/.test(found)),
    )
  })
})

describe('a file that is too large', () => {
  it.each([
    { what: 'evidence over 64 MB', name: 'besar.csv', megabytes: 64, command: ['score'] },
    { what: 'a rubric over 5 MB', name: 'besar.yaml', megabytes: 5, command: ['rubric', 'check'] },
  ])('$what is refused unread', async ({ name, megabytes, command }) => {
    const folder = await folderWith({ [name]: '' })
    await truncate(join(folder, name), megabytes * 1_000_000 + 1)
    const { code, stderr } = await merit([...command, `./${name}`], { cwd: folder })
    expect(foundIn(stderr)).toEqual(['1:1 file-too-large'])
    expect(stderr).toContain(`${megabytes} MB`)
    expect(code).toBe(3)
  })

  it('a file of exactly the limit is read', async () => {
    const folder = await folderWith({ 'pas.yaml': '# kosong\n'.padEnd(5_000_000) })
    const { stderr } = await merit(['rubric', 'check', './pas.yaml'], { cwd: folder })
    expect(foundIn(stderr)).not.toContain('1:1 file-too-large')
  })
})

describe('a statement in merit.yaml that fits no condition', () => {
  it('is told at its key, and the score stands', async () => {
    const project = 'agency: Kota Contoh\nstatements:\n  manajemen-talen: {met: true}\n'
    const folder = await folderWith({ 'merit.yaml': project, 'kertas.csv': sheet })
    const { stderr, code } = await merit(['score', 'kertas.csv'], { cwd: folder })
    expect(foundIn(stderr)).toEqual(['3:3 statement-unknown'])
    expect(stderr).toContain('"manajemen-talenta"')
    expect(code).toBe(0)
  })
})

const codeOf = ({ file }: BrokenInput): string => /^[a-z-]+?(?=--|\.)/.exec(file)?.[0] ?? ''

/** 3 for an error in the content, 1 for an example that differs, 0 for warnings and notes. */
function exitCodeFor({ expected }: BrokenInput): number {
  const found = expected.map((each) => each.split(' ')[1] ?? '').filter(isCode)
  const isError = (code: Code) => traitsOf(code).severity === 'error'
  if (found.some((code) => isError(code) && traitsOf(code).concern === 'content')) return 3
  return found.some(isError) ? 1 : 0
}
