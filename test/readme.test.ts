import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAnswers } from '../src/features/fill/read-answers.js'
import { columnsIn } from '../src/files/worksheet/columns.js'
import { readProject } from '../src/files/yaml/project.js'
import { shippedRubric } from './support/builders.js'
import { merit, root, wordsOf } from './support/cli.js'

/**
 * Every `$ npx merit ...` of the README is run in a copy of the repository's samples and rubrics;
 * the lines under it are its standard output, where `[...]` stands for any lines.
 */
const readme = await readFile(join(root, 'README.md'), 'utf8')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merit-readme-'))
  for (const part of ['samples', 'rubrics']) {
    await cp(join(root, part), join(folder, part), { recursive: true })
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const blocks = [...readme.matchAll(/```console\n([\s\S]*?)```/g)].map(([, block = '']) => block)
const examples = blocks.flatMap((block) =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...output] = part.trimEnd().split('\n')
      return [command, output.join('\n')] as const
    }),
)

it('the README has examples', () => expect(examples.length).toBeGreaterThan(5))

it.each(examples)('README: %s', async (command, expected) => {
  const [npx, name, ...args] = wordsOf(command)
  expect([npx, name]).toEqual(['npx', 'merit'])
  const { stdout } = await merit(args, { cwd: folder })
  const lines = stdout.trimEnd()
  if (!expected.includes('[...]')) {
    expect(lines).toBe(expected)
    return
  }
  const parts = expected.split(/^\[\.\.\.\]\n?/m).map((part) => part.trimEnd())
  const pattern = parts
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s\\S]*')
  expect(lines).toMatch(new RegExp(`^${pattern}$`))
})

const yamlBlocks = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block)

const isAnswers = (block: string) => /^answers:/m.test(block)

it('the project file in the README is one', () => {
  const projects = yamlBlocks.filter((block) => block.includes('agency:') && !isAnswers(block))
  expect(projects.length).toBeGreaterThan(0)
  for (const block of projects) {
    expect(readProject(Buffer.from(block), 'merit.yaml').diagnostics).toEqual([])
  }
})

it('the answers file in the README is one', () => {
  const [block = '', ...others] = yamlBlocks.filter(isAnswers)
  expect(others).toEqual([])
  const { value, diagnostics } = readAnswers(
    Buffer.from(block),
    'jawaban.yaml',
    shippedRubric('kasn-2018'),
  )
  expect(diagnostics).toEqual([])
  expect(value?.answers.map(({ indicator }) => indicator)).toEqual(['1.1', '1.2'])
})

it('the README explains every column of a worksheet, in the order of new ones', () => {
  const [, table = ''] = readme.split('| Kolom | Nama Inggris | Isi |\n|---|---|---|\n')
  const explained = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| `(\w+)` \| `(\w+)` \| \S/gm)]
  const english = columnsIn('en')
  expect(explained.map(([, id, en]) => [id, en])).toEqual(
    columnsIn('id').map(({ name }, index) => [name, english[index]?.name]),
  )
})
