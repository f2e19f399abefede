import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/cli/completion/source.js'
import { cliEn } from '../../src/cli/help-en.js'
import { cliId } from '../../src/cli/help-id.js'
import { commandFacts } from '../../src/cli/program.js'
import { merit, root, transcript } from '../support/cli.js'
import { folderWith } from '../support/folder.js'

describe('merit completion', () => {
  it.each(['id', 'en'])('says how to set it up in %s', async (lang) => {
    const calls = ['completion --help', 'completion', 'completion tcsh']
    await expect(
      await transcript(calls.map((call) => `${call} --lang ${lang}`)),
    ).toMatchFileSnapshot(`completion-${lang}.txt`)
    expect(await merit(['completion', 'install'])).toEqual(await merit(['completion']))
  })

  it.each(['bash', 'zsh', 'fish', 'powershell'])(
    'the script for %s is plain text',
    async (shell) => {
      const { stdout, code } = await merit(['pelengkapan', shell])
      expect(code).toBe(0)
      // A file that PowerShell writes may be in any encoding.
      expect(stdout).toMatch(/^[\n\x20-\x7e]+$/)
      expect(stdout).toContain(`merit __complete ${shell} --`)
    },
  )

  it('is found by help, and what it calls is not', async () => {
    const { stdout } = await merit(['--help'])
    expect(stdout).toContain('completion|pelengkapan')
    expect(stdout).not.toContain('__complete')
  })
})

/** Values and descriptions after the words, the last of which is being typed. */
async function offered(words: readonly string[], options: Parameters<typeof merit>[1] = {}) {
  const { stdout, stderr, code } = await merit(['__complete', 'zsh', '--', ...words], options)
  expect([stderr, code]).toEqual(['', 0])
  const [hint, ...lines] = stdout.trimEnd().split('\n')
  return { hint, values: lines.map((line) => line.split('\t')[0]), lines }
}

describe('what is offered', () => {
  it.each([
    { words: ['rubric', ''], has: ['list', 'schema'] },
    { words: ['--qu'], has: ['--quiet', '--lang', '--help', '--version'] },
    { words: ['bukti', 'lock', '--'], has: ['--output', '--quiet'] },
    { words: ['--lang', ''], is: ['id', 'en'] },
    { words: ['score', '--format='], is: ['text', 'json', 'csv', 'markdown'] },
    { words: ['plan', '--total', ''], is: ['backed', 'claimed'] },
    { words: ['report', '--format', 'html,docx,'], has: ['html,docx,csv'] },
    {
      words: ['rubric', 'schema', ''],
      is: ['rubric', 'result', 'project', 'answers', 'map'],
    },
    { words: ['rubric', 'show', ''], is: ['kasn-2018', 'kasn-2019', 'panrb-2026'] },
    { words: ['completion', ''], is: ['bash', 'zsh', 'fish', 'powershell', 'install'] },
    { words: ['explain', ''], has: ['3.3', 'date-wrong'] },
    { words: ['explain', '--rubric', 'panrb-2026', ''], has: ['4.1a'] },
    { words: ['score', '--aspect', ''], is: ['1', '2', '3', '4', '5', '6', '7', '8'] },
    { words: ['plan', '--only', '3.3,'], has: ['3.3,3.4', '3.3,5'] },
    { words: ['plan', '--set', ''], has: ['3.3='] },
    { words: ['plan', '--set', '3.3='], is: ['3.3=1', '3.3=2', '3.3=3', '3.3=4'] },
    { words: ['plan', '--target', ''], is: ['buruk', 'kurang', 'baik', 'sangat-baik'] },
    { words: ['help', ''], has: ['score', 'nilai'] },
    { words: ['score', '--as-of', ''], is: ['year-end', 'akhir-tahun'] },
    { words: ['score', '--', '--'], is: [] },
  ])('after $words', async ({ words, has, is }) => {
    const { values } = await offered(words)
    if (has) expect(values).toEqual(expect.arrayContaining(has))
    if (is) expect(values).toEqual(is)
  })

  it('what is in a list already is not offered again', async () => {
    const { values } = await offered(['report', '--format', 'html,docx,'])
    expect(values).not.toContain('html,docx,html')
  })

  it('files and folders are the shell’s own to complete', async () => {
    expect((await offered(['score', ''])).hint).toBe('files')
    expect((await offered(['score', '--output', ''])).hint).toBe('files')
    expect((await offered(['init', ''])).hint).toBe('folders')
    expect((await offered(['score', '--rubric', ''])).hint).toBe('files')
    expect((await offered(['plan', '--set', ''])).hint).toBe('none unfinished')
  })

  it('descriptions are in the language of the screen', async () => {
    const { lines } = await offered(['explain', '3.3'], { env: { MERIT_LANG: 'en' } })
    expect(lines).toContain('3.3\tTalent pool and succession plan')
  })
})

describe('names in worksheets', () => {
  const sheet = [
    'instansi;tahun;indikator;tingkat;unit',
    'Kota  B;2024;1.1;3;Bidang X',
    'Kota A;2023;1.1;3;',
    'Kota A;2023;1.2;3;Bidang \u001b[31mY',
    '',
  ].join('\n')

  it.each([
    { option: '--agency', is: ['Kota A', 'Kota B'] },
    { option: '--year', is: ['2023', '2024'] },
    { option: '--unit', is: ['Bidang X'] },
  ])('$option, each once and only if it can be typed', async ({ option, is }) => {
    const cwd = await folderWith({ 'a.csv': sheet })
    expect((await offered(['fill', 'a.csv', option, ''], { cwd })).values).toEqual(is)
    expect((await offered(['fill', option, ''], { cwd })).values).toEqual([])
  })

  it('come from the project file where the line names no file', async () => {
    const project = 'agency: Kota A\nevidence:\n  2024: a.csv\n'
    const cwd = await folderWith({ 'a.csv': sheet, 'merit.yaml': project })
    expect((await offered(['score', '--agency', ''], { cwd })).values).toEqual(['Kota A', 'Kota B'])
  })

  it('nothing is said of what cannot be read', async () => {
    const cwd = await folderWith({ 'merit.yaml': 'x: [', 'kosong.csv': '', 'r.yaml': 'id: 1' })
    for (const words of [
      ['score', 'kosong.csv', 'tiada.csv', '.', '-', '/dev/zero', '--agency', ''],
      ['explain', '--rubric', 'r.yaml', ''],
      ['explain', '--rubric', '-', ''],
    ]) {
      expect((await offered(words, { cwd })).values).not.toContain('Kota A')
    }
  })
})

describe('the definition of the command line', () => {
  it.each([
    ['id', cliId],
    ['en', cliEn],
  ])('says of every value where it comes from (%s)', (_, cli) => {
    const unknown: string[] = []
    const visit = ({ names, options, operands, commands }: ReturnType<typeof commandFacts>) => {
      for (const { names: flags, value } of options) {
        if (value && !sourceOf(value, flags.at(-1))) unknown.push(`${names[0]} ${flags.at(-1)}`)
      }
      for (const { value } of operands) {
        if (!sourceOf(value, undefined)) unknown.push(`${names[0]} ${value.placeholder}`)
      }
      commands.forEach(visit)
    }
    visit(commandFacts({ cli, columns: 80, version: '0' }))
    expect(unknown).toEqual([])
  })
})

it('a worksheet of a whole province gives its agencies', async () => {
  const path = join(root, 'samples/kaltim-sumbar-excel.csv')
  const { values } = await offered(['score', path, '--agency', ''])
  expect(values).toEqual(['Provinsi Kalimantan Timur', 'Provinsi Sumatera Barat'])
})
