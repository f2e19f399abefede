import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { CommandFacts } from '../../src/cli/completion/grammar.js'
import { cliId } from '../../src/cli/help-id.js'
import { commandFacts } from '../../src/cli/program.js'
import { loadTexts } from '../../src/cli/words/texts.js'
import { printable, printableOutput } from '../../src/core/printable.js'
import { describe as describeFinding } from '../../src/pages/words/texts.js'
import { pathsLike } from '../../src/platform/files.js'
import { merit, type Run } from '../support/cli.js'
import { folderWith } from '../support/folder.js'

/** What a terminal obeys: each kind of control character, and what turns the direction of writing. */
const obeyed = [
  ...['\u001b[5m', '\u001b[2J', '\u001b]0;judul\u0007', '\u0007', '\b', '\u007f'],
  ...['\u009b2J', '\u0085', '\u0090', '\u061c', '\u200e', '\u200f', '\u200b'],
  ...['\u202a', '\u202d', '\u202e', '\u2066', '\u2067', '\u2069', '\u2028', '\ufeff'],
]

/** Texts for each command and format. */
const runs = 3

const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...obeyed), fc.constantFrom('Kota', 'a', '1.1', '"', ' ')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => `x${parts.join('')}${obeyed[15]}y`)

/** Whatever a run has printed: nothing is obeyed but colours of ours, and those only on a terminal. */
function expectHarmless({ stdout, stderr, code }: Run, isTTY = false): void {
  expect(code).not.toBe(70)
  for (const text of [stdout, stderr]) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
    const colours = isTTY ? /\u001b\[(?:[12]|22|3[1236]|39)m/g : /(?!)/g
    const shown = text.replaceAll(colours, '').replaceAll('\r\n', '\n')
    expect(shown).toBe(printable(shown))
  }
}

const everyCommand = (facts: CommandFacts, path: readonly string[] = []): readonly string[][] =>
  facts.commands.length === 0
    ? [[...path]]
    : facts.commands.flatMap((each) => everyCommand(each, [...path, each.names[0] ?? '']))

const all = commandFacts({ cli: cliId, columns: 80, version: '0' })

const factsOf = (path: readonly string[]): CommandFacts =>
  path.reduce(
    (facts, name) => facts.commands.find(({ names }) => names.includes(name)) ?? facts,
    all,
  )

const commands = everyCommand(all)

describe('hostile words of a call', () => {
  it('are known for every command', () => {
    expect(commands.map((path) => path.join(' '))).toEqual(
      expect.arrayContaining(['score', 'check', 'fill', 'gate', 'rubric show', 'evidence merge']),
    )
  })

  it.each(commands.map((path) => [path.join(' '), path] as const))('%s', async (_, path) => {
    await fc.assert(
      fc.asyncProperty(hostileText, fc.boolean(), async (text, isTTY) => {
        const cwd = await folderWith()
        const run = async (...more: readonly string[]) =>
          expectHarmless(
            await merit([...path, ...more, '--no-input'], { cwd, isTTY, stdin: text }),
            isTTY,
          )
        await run(text)
        await run(`--${text}`)
        await run(`--lang=${text}`)
        for (const { names, value } of factsOf(path).options) {
          if (value) await run(`${names.at(-1)}=${text}`)
        }
      }),
      { numRuns: runs },
    )
  })

  it('are harmless where a command or a subcommand is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        for (const args of [[text], ['rubric', text], ['help', text], ['completion', text]]) {
          expectHarmless(await merit(args))
        }
      }),
      { numRuns: 20 * runs },
    )
  })

  it.each(['MERIT_LANG', 'MERIT_RUBRIC', 'MERIT_AGENCY', 'MERIT_YEAR', 'MERIT_AS_OF'])(
    'are harmless in %s',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(hostileText, async (text) => {
          const env = { [name]: text, LANG: text }
          expectHarmless(await merit(['score', 'samples/kota-bogor-2020.csv'], { env }))
        }),
        { numRuns: 2 * runs },
      )
    },
  )
})

/** A folder in which whatever can be named by others has a hostile name. */
async function hostileFolder(text: string): Promise<string> {
  const quoted = JSON.stringify(text)
  const cell = `"${text.replaceAll('"', '""')}"`
  const name = `${text.replaceAll('/', '')}.csv`
  const rows = (level: number | string) =>
    [
      `instansi,tahun,indikator,tingkat,bukti,berkas,kode_bukti,unit,status,tenggat,tingkat_verifikasi,putusan,catatan,${cell}`,
      `${cell},2020,1.1,${level},${cell},${cell},,${cell},diminta,2020-12-01,3,diterima,${cell},${cell}`,
      `${cell},2020,1.2,3,${cell},,,${cell},,,,,,`,
      '',
    ].join('\n')
  const folder = await folderWith({
    'lembar.csv': rows(3),
    'rusak.csv': rows(cell),
    [name]: rows(4),
    'lain.yaml': `${quoted}: 1\n${quoted}: 2\n`,
    'rubrik.yaml': `id: ${quoted}\nversion: ${quoted}\n? ${quoted}\n: 1\nid: x\n`,
    'jawaban.yaml': `agency: ${quoted}\nyear: 2020\n${quoted}: {a: 1}\n${quoted}: 1\nanswers: {${quoted}: 3}\n`,
    'peta.yaml': `id: ${quoted}\nfrom: ${quoted}\nto: ${quoted}\n${quoted}: 1\n`,
    'upaya.csv': `indikator,tingkat,${cell}\n${cell},${cell},1\n`,
    'terbit.csv': `instansi,tahun,indeks,kategori\n${cell},2020,300,${cell}\n`,
    'hasil.json': `{"schemaVersion":1,${quoted}:1,"rubric":{"id":${quoted}}}`,
    'bukti.lock.json': `{"schemaVersion":1,"files":[{"path":${quoted},${quoted}:1}]}`,
    'lembar.xlsx': zipSync({ [text]: Buffer.from(text), '[Content_Types].xml': Buffer.from(text) }),
  })
  const broken = join(folder, 'proyek')
  await mkdir(broken)
  await writeFile(
    join(broken, 'merit.yaml'),
    `agency: ${quoted}\n${quoted}: 1\n${quoted}: 2\nrubric: ${quoted}\nevidence: {2020: ${quoted}}\n`,
  )
  await writeFile(join(broken, 'a.csv'), rows(2))
  return folder
}

const formats = {
  score: ['text', 'json', 'csv', 'markdown'],
  check: ['text', 'json', 'github', 'sarif', 'junit'],
  gate: ['text', 'json', 'markdown', 'github', 'sarif', 'junit'],
  plan: ['text', 'json', 'csv', 'markdown', 'ics'],
  compare: ['text', 'json', 'csv', 'markdown'],
} as const

const asked: Partial<Record<keyof typeof formats, readonly string[]>> = {
  gate: ['--min-category', 'baik', '--complete'],
  plan: ['--target', '300', '--total', 'claimed'],
}

const readings = ['lembar.csv', 'rusak.csv', 'lembar.xlsx', 'hasil.json', 'terbit.csv']

describe('hostile files', () => {
  const check = async (callsIn: (name: string) => readonly (readonly string[])[], isTTY: boolean) =>
    fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const cwd = await hostileFolder(text)
        for (const args of callsIn(`${text.replaceAll('/', '')}.csv`)) {
          const call = [...args, '--no-input']
          expectHarmless(await merit(call, { cwd, isTTY, today: '2021-01-01' }), isTTY)
        }
      }),
      { numRuns: runs },
    )

  it.each(
    Object.entries(formats).flatMap(([command, named]) =>
      named.map((each) => [command, each] as const),
    ),
  )('are harmless in %s --format %s', async (command, format) => {
    const more = Object.entries(asked).find(([name]) => name === command)?.[1] ?? []
    const callsIn = (name: string) =>
      [...readings, name].map((file) => [command, file, '--format', format, ...more])
    await check(callsIn, false)
    if (format === 'text') await check(callsIn, true)
  })

  it.each([false, true])('are harmless in every other call, on a terminal: %s', async (isTTY) => {
    await check(
      (name) => [
        ['score', 'lembar.csv', '--explain', '--verbose', '--files'],
        ['score', 'lembar.csv', name, '--skip-invalid'],
        ['score', 'lembar.csv', '--rubric', 'rubrik.yaml'],
        ['rubric', 'check', 'rubrik.yaml'],
        ['rubric', 'check', 'lain.yaml'],
        ['rubric', 'test', 'rubrik.yaml'],
        ['rubric', 'diff', 'kasn-2018', 'rubrik.yaml'],
        ['rubric', 'convert', 'lembar.csv', '--to', 'kasn-2019', '--map', 'peta.yaml'],
        ['rubric', 'convert', 'lembar.csv', '--to', 'kasn-2019'],
        ['rubric', 'convert', 'lembar.csv', '--to', 'kasn-2019', '--format', 'json'],
        ['fill', 'baru.csv', '--answers', 'jawaban.yaml'],
        ['fill', 'baru.csv', '--answers', 'lain.yaml'],
        ['plan', 'lembar.csv', '--target', '300', '--effort', 'upaya.csv'],
        ['compare', 'lembar.csv', 'terbit.csv'],
        ['gate', 'lembar.csv', '--baseline', 'hasil.json', '--no-decrease'],
        ['evidence', 'requests', 'lembar.csv'],
        ['evidence', 'requests', 'lembar.csv', '--format', 'csv'],
        ['evidence', 'requests', 'lembar.csv', '--format', 'ics'],
        ['evidence', 'lock', 'lembar.csv', '--output', '-'],
        ['evidence', 'verify', '--lock', 'bukti.lock.json'],
        ['evidence', 'verify', 'bukti.lock.json'],
        ['evidence', 'split', name, '--output', 'unit', '--force'],
        ['evidence', 'merge', 'lembar.csv', name, '--output', 'gabung.csv', '--force'],
        ['evidence', 'import', 'lembar.xlsx', '--output', 'baru.csv', '--force'],
        ...['markdown', 'html', 'csv', 'json'].map((format) => [
          ...['report', 'lembar.csv', '--format', format, '--output', '-'],
        ]),
        ['score', '--lang', 'en'],
        ['__complete', 'fish', '--', 'score', 'lembar.csv', '--agency', ''],
        ['__complete', 'zsh', '--', 'score', 'lembar.csv', '--unit', ''],
        ['__complete', 'bash', '--', '', 'merit score lembar.csv --agency '],
      ],
      isTTY,
    )
  })

  it('are harmless in the project file', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const cwd = join(await hostileFolder(text), 'proyek')
        for (const args of [['score'], ['score', 'a.csv'], ['gate'], ['report'], ['check']]) {
          const run = await merit(args, { cwd })
          expectHarmless(run)
        }
      }),
      { numRuns: 2 * runs },
    )
  })

  it('have names that the questionnaire does not offer', async () => {
    const folder = await folderWith({ 'baik.pdf': '', 'b\u001b[2J.pdf': '', 'b\u202efdp.exe': '' })
    await writeFile(join(folder, 'b\nc.pdf'), '')
    expect(pathsLike('b', folder)).toEqual(['baik.pdf'])
  })
})

describe('what is read from JSON', () => {
  it('is the text that stood in a file, and a message that nothing obeys', async () => {
    const folder = await folderWith({
      'a.csv': 'instansi,tahun,indikator,tingkat\nKota A,2020,1.1,x\u202e\n',
    })
    const { stdout } = await merit(['score', 'a.csv', '--format', 'json'], { cwd: folder })
    const [{ message }] = JSON.parse(stdout).findings
    expect(message).toBe(printable(message))
    expect(message).toContain('\\u202e')
  })

  it('is the same whether or not its characters are written out', () => {
    const document = { agency: `Kota ${obeyed.join('')}`, note: 'satu\tdua\ntiga' }
    const text = printableOutput(JSON.stringify(document), false)
    expect(text).toBe(printable(text))
    expect(JSON.parse(text)).toEqual(document)
  })

  it('cannot be obeyed in a message, whichever fact it quotes', async () => {
    const texts = await loadTexts('id')
    const facts = { key: obeyed.join('') }
    const { message } = describeFinding({ code: 'key-repeated', facts, at: null }, texts)
    expect(message).toBe(printable(message))
    expect(message).toContain('\\u202e')
  })
})

describe('a finished output', () => {
  it.each([
    ['line ends of a calendar', 'BEGIN:VCALENDAR\r\nEND\r\n', 'BEGIN:VCALENDAR\r\nEND\r\n'],
    ['colours of ours', '\u001b[1mjudul\u001b[22m', '\u001b[1mjudul\u001b[22m'],
    ['other sequences', '\u001b[1m\u001b[8m\u001b[2J', '\u001b[1m\\u001b[8m\\u001b[2J'],
    ['a return that ends no line', 'ok\rgagal', 'ok\\u000dgagal'],
    ['plain text', 'a\tb\n', 'a\tb\n'],
  ])('on a terminal: %s', (_, text, printed) => {
    expect(printableOutput(text, true)).toBe(printed)
  })

  it('has no colours elsewhere', () => {
    expect(printableOutput('\u001b[1mjudul\u001b[22m', false)).toBe('\\u001b[1mjudul\\u001b[22m')
  })
})
