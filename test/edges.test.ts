import { lstatSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadTexts } from '../src/cli/words/texts.js'
import { isAddress } from '../src/core/address.js'
import { lineReaderFor } from '../src/features/fill/prompts/line-reader.js'
import { loadFillTexts } from '../src/features/fill/words.js'
import { stateOf } from '../src/features/score/evidence.js'
import { fileState, isWithin, pathToKeep, shownPath } from '../src/platform/files.js'
import { execute } from './support/built.js'
import { merit, root } from './support/cli.js'
import { folderWith } from './support/folder.js'
import { parseResult } from './support/result.js'
import { aWorld } from './support/world.js'

const worksheet = 'instansi,tahun,indikator,tingkat,bukti,berkas\nKota A,2020,1.1,4,SK,\n'
const score = ['score', 'a.csv', '--as-of', '2020-12-31', '--format', 'json']

/** Runs a line of the shell in which `merit` is the built program. */
const shell = (line: string, cwd: string) =>
  execute(
    'sh',
    ['-c', `merit() { "${process.execPath}" "${join(root, 'bin/merit.js')}" "$@"; }\n${line}`],
    { cwd },
  )

const onUnix = describe.skipIf(process.platform === 'win32')

onUnix('a place that lacks what a run takes for granted', () => {
  it.each([
    ['score a.csv --as-of 2020-12-31 --format json', 0],
    ['score a.csv --as-of 2020-12-31 --format json --rubric rubrik.yaml', 0],
    ['--help', 0],
    ['check a.csv', 1],
    ['tidak-ada', 2],
  ])('is no error where it is a home: merit %s', async (args, code) => {
    const folder = await folderWith({
      'a.csv': worksheet,
      'rubrik.yaml': await readFile(join(root, 'rubrics/kasn-2018.yaml')),
    })
    await chmod(folder, 0o755)
    // A user of whom the system knows nothing, where the test may become one.
    const program = [process.execPath, join(root, 'bin/merit.js'), ...args.split(' ')]
    const isRoot = process.getuid?.() === 0
    const stranger = isRoot ? ['setpriv', '--reuid', '54321', '--clear-groups'] : []
    const run = await execute('env', ['-i', ...stranger, ...program], { cwd: folder })
    expect(run.stderr).not.toMatch(/^\s+at /m)
    expect(run.code).toBe(code)
  })

  it.each([
    ['score a.csv', 2],
    ['score a.csv --lang en', 2],
    ['init', 2],
    ['fill a.csv --answers b.yaml', 2],
    ['--help', 0],
    ['--version', 0],
  ])('is told where it is the working folder: merit %s', async (args, code) => {
    const folder = await folderWith({ 'a.csv': worksheet })
    for (const variable of ['true', 'unset PWD']) {
      const line = `mkdir hilang; cd hilang; rmdir ../hilang; ${variable}; merit ${args}`
      const run = await shell(line, folder)
      expect(run.code).toBe(code)
      expect(run.stderr).not.toMatch(/^\s+at /m)
      if (code !== 0) expect(run.stderr).toContain('working-folder-missing')
    }
    expect(await readdir(folder)).toEqual(['a.csv'])
  })

  it('finds its files where a folder of the same name has come again', async () => {
    const folder = await folderWith({ 'a.csv': worksheet })
    const line = 'mkdir x; cd x; rmdir ../x; mkdir ../x; cp ../a.csv ../x; merit score a.csv'
    expect((await shell(line, folder)).code).toBe(0)
  })

  it.runIf(process.platform === 'linux').each([
    ['score tidak-ada.csv 2>/dev/full', 2],
    ['score a.csv --as-of 2020-12-31 >/dev/full 2>/dev/full', 2],
    ['score a.csv --as-of 2020-12-31 --output b.txt 2>/dev/full', 2],
    ['--help >/dev/full', 2],
    ['--help 2>/dev/full', 0],
  ])('ends with its exit code where it is room for output: merit %s', async (args, code) => {
    const folder = await folderWith({ 'a.csv': worksheet })
    const run = await shell(`merit ${args}`, folder)
    expect(run.code).toBe(code)
    expect(run.stderr).not.toMatch(/^\s+at /m)
  })
})

onUnix('--output', () => {
  it.each(['/dev/stdout', '/proc/self/fd/1', 'tautan'])(
    'writes to standard output by %s',
    async (name) => {
      const cwd = await folderWith({ 'a.csv': worksheet })
      await symlink('/dev/stdout', join(cwd, 'tautan'))
      const { stdout } = await merit(score, { cwd })
      expect(await merit([...score, '--output', name], { cwd })).toMatchObject({ stdout, code: 0 })
      expect(await readlink(join(cwd, 'tautan'))).toBe('/dev/stdout')
    },
  )

  it('leaves what stands in the file that standard output goes to', async () => {
    const cwd = await folderWith({ 'a.csv': worksheet })
    await shell(
      `{ echo satu; merit ${score.join(' ')} --output /dev/stdout; echo dua; } > b.txt`,
      cwd,
    )
    expect(await readFile(join(cwd, 'b.txt'), 'utf8')).toMatch(/^satu\n\{.*\}\ndua\n$/)
  })

  it.each(['/dev/null', 'tautan'])('writes into a device, by %s', async (name) => {
    const cwd = await folderWith({ 'a.csv': worksheet })
    await symlink('/dev/null', join(cwd, 'tautan'))
    for (const more of [[], ['--force']]) {
      expect(await merit([...score, '--output', name, ...more], { cwd })).toMatchObject({ code: 0 })
    }
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
    expect(await readlink(join(cwd, 'tautan'))).toBe('/dev/null')
  })

  it('writes into a pipe that has a name', async () => {
    const cwd = await folderWith({ 'a.csv': worksheet })
    const { stdout } = await merit(score, { cwd })
    const line = `mkfifo pipa; cat pipa > b.json & merit ${score.join(' ')} --output pipa; wait`
    expect(await shell(line, cwd)).toMatchObject({ code: 0 })
    expect(await readFile(join(cwd, 'b.json'), 'utf8')).toBe(stdout)
    expect(lstatSync(join(cwd, 'pipa')).isFIFO()).toBe(true)
  })

  it('takes a worksheet to a device as it takes a report there', async () => {
    const cwd = await folderWith({ 'a.csv': worksheet })
    const args = ['rubric', 'convert', 'a.csv', '--to', 'kasn-2019', '--write']
    expect(await merit([...args, '--output', '/dev/null'], { cwd })).toMatchObject({ code: 0 })
    const merged = ['evidence', 'merge', 'a.csv', '--output', '/dev/null']
    expect(await merit(merged, { cwd })).toMatchObject({ code: 0 })
  })

  it('follows a link to what is not there yet, and keeps it', async () => {
    const cwd = await folderWith({ 'a.csv': worksheet })
    await mkdir(join(cwd, 'd'))
    await symlink('d/b.json', join(cwd, 'tautan'))
    expect(await merit([...score, '--output', 'tautan'], { cwd })).toMatchObject({ code: 0 })
    expect(await readlink(join(cwd, 'tautan'))).toBe('d/b.json')
    const again = await merit([...score, '--output', 'tautan'], { cwd })
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('output-exists') })
    expect(await merit([...score, '--output', 'tautan', '--force'], { cwd })).toMatchObject({
      code: 0,
    })
    expect(parseResult(await readFile(join(cwd, 'd/b.json'), 'utf8')).assessments).toHaveLength(1)
  })

  it.each([
    ['a folder', 'd', 'file-is-folder'],
    ['a link to a folder', 'tautan', 'file-is-folder'],
    ['what is named as a folder', 'baru/', 'file-is-folder'],
    ['a folder that is not there', 'tidak-ada/b.json', 'output-failed'],
    ['a file as if it were a folder', 'a.csv/b.json', 'output-failed'],
    ['a link to itself', 'putar', 'output-failed'],
    ['a file that may only be read', 'kunci.json', 'file-not-permitted'],
  ])('refuses %s', async (_, name, code) => {
    const cwd = await folderWith({ 'a.csv': worksheet, 'kunci.json': '{}' })
    await mkdir(join(cwd, 'd'))
    await symlink('d', join(cwd, 'tautan'))
    await symlink('putar', join(cwd, 'putar'))
    await chmod(join(cwd, 'kunci.json'), 0o444)
    const before = await readdir(cwd)
    const { stderr, ...run } = await merit([...score, '--output', name, '--force'], { cwd })
    expect({ ...run, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(code) })
    expect(await readdir(cwd)).toEqual(before)
    expect(await readFile(join(cwd, 'kunci.json'), 'utf8')).toBe('{}')
  })
})

describe('a worksheet that may only be read', () => {
  it('is not filled in, and nothing is left beside it', async () => {
    const answers = 'agency: Kota A\nyear: 2020\nanswers: {"1.2": {level: 3}}\n'
    const cwd = await folderWith({ 'a.csv': worksheet, 'b.yaml': answers })
    await chmod(join(cwd, 'a.csv'), 0o444)
    const run = await merit(['fill', 'a.csv', '--answers', 'b.yaml'], { cwd })
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('file-not-permitted') })
    expect(await readFile(join(cwd, 'a.csv'), 'utf8')).toBe(worksheet)
    expect((await readdir(cwd)).toSorted()).toEqual(['a.csv', 'b.yaml'])
  })
})

describe('the path of a document', () => {
  const place = async () => {
    const folder = await folderWith({ '..bukti.pdf': 'x', 'a.csv': worksheet })
    await mkdir(join(folder, 'bukti'))
    await writeFile(join(folder, 'bukti', 'sk.pdf'), 'x')
    return folder
  }

  const kept: readonly [string, (folder: string) => string, string][] = [
    ['as it is', () => 'bukti/sk.pdf', 'bukti/sk.pdf'],
    ['with ./', () => './bukti/./sk.pdf', 'bukti/sk.pdf'],
    ['absolute', (folder) => join(folder, 'bukti', 'sk.pdf'), 'bukti/sk.pdf'],
    ['by way of a folder', () => 'bukti/../bukti/sk.pdf', 'bukti/sk.pdf'],
    ['with backslashes', () => '.\\bukti\\sk.pdf', 'bukti/sk.pdf'],
    ['with two dots at its start', () => '..bukti.pdf', '..bukti.pdf'],
    ['of a file that is not there', () => './nanti.pdf', 'nanti.pdf'],
  ]

  it.each(kept)('is kept relative to its worksheet: %s', async (_, typed, expected) => {
    const folder = await place()
    expect(pathToKeep(typed(folder), folder)).toBe(expected)
    const [texts, fill] = [await loadTexts('id'), await loadFillTexts('id')]
    const reader = lineReaderFor('a.csv', { texts, fill }, aWorld({ cwd: folder }))
    expect(reader.read(typed(folder), 'path')).toMatchObject({ text: expected })
  })

  it.skipIf(process.platform === 'win32')(
    'is so, too, where the folder is named by a link',
    async () => {
      const folder = await place()
      const link = `${folder}-tautan`
      await symlink(folder, link)
      try {
        expect(pathToKeep(join(folder, 'bukti/sk.pdf'), link)).toBe('bukti/sk.pdf')
        expect(pathToKeep(join(link, 'bukti/sk.pdf'), folder)).toBe('bukti/sk.pdf')
      } finally {
        await rm(link)
      }
    },
  )

  it('is kept so from an answers file', async () => {
    const cwd = await place()
    const paths = ['./bukti/sk.pdf', join(cwd, '..bukti.pdf'), 'https://a.id/sk.pdf']
    const entries = paths.map(
      (file, index) => `{title: SK ${index}, file: ${JSON.stringify(file)}}`,
    )
    const answers = `agency: Kota A\nyear: 2020\nanswers: {"1.2": {level: 3, evidence: [${entries.join(', ')}]}}\n`
    await writeFile(join(cwd, 'b.yaml'), answers)
    expect(await merit(['fill', 'a.csv', '--answers', 'b.yaml'], { cwd })).toMatchObject({
      code: 0,
    })
    const text = await readFile(join(cwd, 'a.csv'), 'utf8')
    for (const file of ['SK 0,bukti/sk.pdf', 'SK 1,..bukti.pdf', 'SK 2,https://a.id/sk.pdf']) {
      expect(text).toContain(file)
    }
  })

  it.each([
    ['..bukti.pdf', 'present'],
    ['bukti/sk.pdf', 'present'],
    ['bukti\\sk.pdf', 'present'],
    ['..\\luar.pdf', 'outside'],
    ['../luar.pdf', 'outside'],
    ['..', 'outside'],
    ['...', 'missing'],
    ['..tidak/ada.pdf', 'missing'],
    ['file:///etc/hostname', 'missing'],
  ])('%s is %s', async (path, state) => {
    expect(fileState(path, await place())).toBe(state)
  })

  it('is outside by a step up, not by two dots in a name', async () => {
    const folder = await place()
    expect(isWithin(folder, join(folder, '..bukti.pdf'))).toBe(true)
    expect(isWithin(folder, join(folder, '..'))).toBe(false)
    expect(shownPath(join(folder, '..bukti.pdf'), { cwd: join(folder) })).toBe('..bukti.pdf')
    expect(shownPath('..d/a.csv', { cwd: folder })).toBe('..d/a.csv')
  })

  it('is locked and proves where its name begins with two dots', async () => {
    const cwd = await place()
    const row = 'Kota A,2020,1.1,2,SK,..bukti.pdf\nKota A,2020,1.2,2,SK,bukti\\sk.pdf\n'
    await writeFile(join(cwd, 'a.csv'), `${worksheet.split('\n')[0]}\n${row}`)
    expect(await merit(['evidence', 'lock', 'a.csv'], { cwd })).toMatchObject({ code: 0 })
    const lock = JSON.parse(await readFile(join(cwd, 'bukti.lock.json'), 'utf8'))
    expect(lock.files.map(({ path }: { path: string }) => path)).toEqual([
      '..bukti.pdf',
      'bukti/sk.pdf',
    ])
    expect(await merit(['evidence', 'verify', 'a.csv'], { cwd })).toMatchObject({ code: 0 })
  })
})

describe('a web address', () => {
  it.each([
    ['https://contoh.go.id/sk.pdf', true],
    ['http://localhost:8080/sk.pdf', true],
    ['HTTPS://Contoh.go.id', true],
    ['https://pengguna@contoh.go.id/sk', true],
    ['https://[::1]/sk', true],
    ['http://', false],
    ['https:///sk.pdf', false],
    ['https://?a', false],
    ['http:// sk.pdf', false],
    ['https://@/sk', false],
    ['file:///etc/hostname', false],
    ['file://server/sk.pdf', false],
    ['ftp://contoh.go.id/sk.pdf', false],
    ['C://sk.pdf', false],
    ['x http://contoh.go.id', false],
    ['bukti/sk.pdf', false],
  ])('%s: %s', (text, expected) => {
    expect(isAddress(text)).toBe(expected)
  })

  it('is taken for a file where it is none', () => {
    const files = ['https://a.id/x', 'http://', 'file:///etc/hostname']
    expect(files.map((file) => stateOf(file, root))).toEqual(['present', 'missing', 'missing'])
  })
})
