import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { merit, transcript } from '../support/cli.js'
import { folderWith } from '../support/folder.js'

describe('help', () => {
  it.each(['id', 'en'])('starts with examples and is whole in %s', async (lang) => {
    const commands = [
      '',
      'score --help',
      'fill --help',
      'rubric --help',
      'explain --help',
      'init --help',
    ]
    const calls = commands.map((command) => `${command} --lang ${lang}`.trim())
    await expect(
      await transcript(['--help', ...calls].map((call) => withLang(call, lang))),
    ).toMatchFileSnapshot(`help-${lang}.txt`)
  })

  it('names every command in both languages, and both names work', async () => {
    for (const [english, indonesian] of [
      ['score', 'nilai'],
      ['fill', 'isi'],
      ['compare', 'bandingkan'],
      ['gate', 'ambang'],
      ['report', 'laporan'],
      ['rubric', 'rubrik'],
      ['explain', 'jelaskan'],
      ['init', 'mulai'],
    ] as const) {
      const [first, second] = [
        await merit([english, '--help']),
        await merit([indonesian, '--help']),
      ]
      expect(first.stdout).toContain(`merit ${english}|${indonesian}`)
      expect(second).toEqual(first)
    }
  })

  it.each([
    ['banding', 'compare'],
    ['gerbang', 'gate'],
  ])('knows the older name %s of %s without showing it', async (older, english) => {
    const [first, second] = [await merit([english, '--help']), await merit([older, '--help'])]
    expect(second).toEqual(first)
    const shown = new RegExp(`\\|${older}\\b`)
    expect(first.stdout).not.toMatch(shown)
    expect((await merit(['--help'])).stdout).not.toMatch(shown)
  })
})

describe('a wrong call ends with exit 2 and says the nearest right one', () => {
  const elsewhere = ['tidak memilikinya', 'does not have it']
  const misplaced = ['setelah nama perintahnya', 'after the name of its command']

  it.each([
    { call: 'explain --format json', says: elsewhere },
    { call: 'rubric list --format json', says: elsewhere },
    { call: '--format json score', says: misplaced },
    { call: '--format=json score', says: misplaced },
    { call: 'evidence --output x split', says: misplaced },
    { call: 'init --force=1', says: ['--force=1', '"--force"'] },
    { call: 'score --asof 2024-12-31', says: ['"--as-of"', '"--as-of"'] },
    { call: 'fill --formt json', says: [], never: ['--force'] },
    { call: 'score --cache', says: [], never: ['--no-cache'] },
    { call: 'unlock', says: [], never: ['"lock"'] },
  ])('unless that was meant for another place: $call', async ({ call, says, never = [] }) => {
    for (const [index, lang] of ['id', 'en'].entries()) {
      const { stderr, code } = await merit([...call.split(' '), '--lang', lang])
      const told = stderr.replaceAll(/\s+/g, ' ')
      expect(code).toBe(2)
      if (says.length > 0) expect(told).toContain(says[index])
      for (const text of never) expect(told).not.toContain(text)
      const found = call.split(' ').find((word) => word.startsWith('--'))
      expect(told).not.toContain(`maksudnya "${found}"`)
    }
  })

  it('in a transcript', async () => {
    const commands = [
      'scor samples/kota-bogor-2020.csv',
      'score samples/kota-bogor-2020.csv --forma json',
      'score samples/kota-bogor-2020.csv --format jsn',
      'score samples/kota-bogor-2020.csv --as-of 31/13/2020',
      'score samples/kota-bogor-2020.csv --year 20',
      'score samples/kota-bogor-2020.csv --agency',
      'score samples/kota-bogor-2020.csv --aspect 9',
      'score samples/kota-bogor-2020.csv --rubric kasn-2081',
      'score samples/kota-bogr-2020.csv',
      'score samples',
      'score',
      'rubric shw kasn-2018',
      'rubric show',
      'rubric list kasn-2018',
      'rubric schema rubrik',
      'explain dat-wrong',
      '--lang de score',
    ]
    const said = await transcript(commands)
    expect(said.match(/--- exit 2/g)).toHaveLength(commands.length)
    await expect(said).toMatchFileSnapshot('usage.txt')
    await expect(await transcript(commands.map((each) => `${each} --lang en`))).toMatchFileSnapshot(
      'usage-en.txt',
    )
  })

  it('a file without permission is named as such', async () => {
    const folder = await folderWith({ 'a.csv': 'x' })
    await chmod(join(folder, 'a.csv'), 0o000)
    const { code, stderr } = await merit(['score', 'a.csv'], { cwd: folder })
    const isRoot = process.getuid?.() === 0
    expect(code).toBe(isRoot ? 3 : 2)
    if (!isRoot) expect(stderr).toContain('file-not-permitted')
  })

  it('several missing files are all named', async () => {
    const { code, stderr } = await merit(['score', 'satu.csv', 'dua.csv'])
    expect(code).toBe(2)
    expect(stderr).toContain('"satu.csv"')
    expect(stderr).toContain('"dua.csv"')
  })
})

describe('a wrong call names the word that is wrong', () => {
  it.each([
    [['explain', 'kasn-2018', 'extra', '--rubric', 'kasn-2018'], 'arguments-excessive', '"extra"'],
    [['explain', '--', 'a', '-b'], 'arguments-excessive', '"-b"'],
    [['explain', 'a', 'b', 'c'], 'arguments-excessive', '"b"'],
    [["sco're"], 'command-unknown', `"sco're"`],
    [['score', "--fo'rce"], 'option-unknown', "--fo'rce"],
    [['score', '--rubric'], 'option-value-missing', '--rubric'],
    [['rubric', 'show'], 'argument-missing', 'rubric'],
    [['score', '--year', "20'5"], 'option-value-wrong', `"20'5"`],
  ])('%j: %s %s', async (args, code, word) => {
    const { stderr, code: exit } = await merit(args)
    expect(exit).toBe(2)
    expect(stderr).toContain(code)
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(word)
  })
})

describe('quietness', () => {
  const call = ['score', 'samples/prov-kaltim-2024.csv']

  it('--quiet leaves out notes and warnings, never errors', async () => {
    expect((await merit(call)).stderr).toContain('rubric-assumed')
    expect((await merit([...call, '--quiet'])).stderr).toBe('')
    expect((await merit(['score', 'tidak-ada.csv', '--quiet'])).stderr).toContain('file-not-found')
  })

  it('what stands after -- is a file, and asks for nothing', async () => {
    const sheet = 'instansi,tahun,indikator,tingkat\nKota A,2024,1.1,3\n'
    const cwd = await folderWith({ '--quiet': sheet, '--lang=en': sheet, '--year=2020': sheet })
    const score = (file: string, env = {}) => merit(['score', '--', file], { cwd, env })
    expect((await score('--quiet')).stderr).toContain('rubric-assumed')
    expect((await score('--lang=en')).stdout).toContain('Indeks merit: Kota A, 2024')
    const { stderr } = await score('--year=2020', { MERIT_YEAR: '2023' })
    expect(stderr).toContain('year-unknown')
    expect((await merit(['score', '--quiet', '--', '--quiet'], { cwd })).stderr).toBe('')
  })

  it('the note on the built-in rubric comes from 2021 on, and only if none was chosen', async () => {
    expect(
      (await merit(['score', 'samples/kota-bogor-2020.csv', '--as-of', '2020-12-31'])).stderr,
    ).toBe('')
    expect((await merit([...call, '--rubric', 'kasn-2018'])).stderr).toBe('')
  })
})

describe('a faulty project file', () => {
  it('stops what needs it, with places, and leaves explain and help alone', async () => {
    const folder = await folderWith({
      'merit.yaml':
        'agncy: Kota A\nlang: en\ndecisions:\n  - {year: 2020, decided_on: 31/12/2020}\n',
      'a.csv': 'instansi,tahun,indikator,tingkat\nKota A,2020,1.1,3\n',
    })
    const inner = join(folder, 'dalam')
    await mkdir(inner)
    const { code, stderr } = await merit(['score', '../a.csv'], { cwd: inner })
    expect(code).toBe(3)
    expect(stderr).toContain('merit.yaml:1:1')
    expect(stderr).toContain('"agency"')
    expect(stderr).toContain('merit.yaml:4:')
    expect((await merit(['explain', 'key-unknown'], { cwd: inner })).code).toBe(0)
    expect((await merit(['score', '--help'], { cwd: inner })).code).toBe(0)
  })
})

/** The language of an empty command line can only come from the environment or a flag. */
const withLang = (call: string, lang: string): string =>
  call.includes('--lang') ? call : `${call} --lang ${lang}`
