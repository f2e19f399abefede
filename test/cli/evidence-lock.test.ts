import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  chmod,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { merit, type RunOptions, transcript } from '../support/cli.js'
import { foundIn } from '../support/corpus.js'
import { folderWith } from '../support/folder.js'

const lockName = 'bukti.lock.json'

const day = new Date('2024-03-01T08:00:00.000Z')

/** A worksheet of one agency; each file stands on a row of its own. */
const sheetOf = (files: readonly string[]): string =>
  [
    'instansi;tahun;indikator;tingkat;bukti;berkas',
    ...files.map(
      (file, index) => `Kota Contoh;2020;1.1;${index === 0 ? 3 : ''};SK ${index};"${file}"`,
    ),
    '',
  ].join('\n')

/** Puts a file down as if it had been changed on one day, whenever the test runs. */
async function put(folder: string, path: string, content: string): Promise<void> {
  const full = join(folder, path)
  await mkdir(dirname(full), { recursive: true })
  await writeFile(full, content)
  await utimes(full, day, day)
}

/** A folder with a worksheet that names these files, and the files themselves. */
async function office(
  files: Readonly<Record<string, string>>,
  named: readonly string[] = Object.keys(files),
): Promise<string> {
  const folder = await folderWith({ 'kertas.csv': sheetOf(named) })
  for (const [path, content] of Object.entries(files)) await put(folder, path, content)
  return folder
}

const lock = (cwd: string, args: readonly string[] = [], options: RunOptions = {}) =>
  merit(['evidence', 'lock', 'kertas.csv', ...args], { cwd, ...options })

const verify = (cwd: string, args: readonly string[] = [], options: RunOptions = {}) =>
  merit(['evidence', 'verify', 'kertas.csv', ...args], { cwd, ...options })

const hashOf = (content: string) => createHash('sha256').update(content).digest('hex')

const readLockIn = async (folder: string) =>
  JSON.parse(await readFile(join(folder, lockName), 'utf8'))

/** Refused with these findings, and nothing was written. */
async function expectRefusal(
  folder: string,
  { code, found }: { readonly code: number; readonly found: readonly string[] },
): Promise<void> {
  const before = await readdir(folder)
  const run = await lock(folder)
  expect(foundIn(run.stderr)).toEqual(found)
  expect(run).toMatchObject({ code, stdout: '' })
  expect(run.stderr).toContain('Tidak ada yang dikunci.')
  expect(await readdir(folder)).toEqual(before)
}

describe('merit evidence lock', () => {
  it('records hash, size and date of every local file, by path', async () => {
    const files = { 'bukti/b.pdf': 'dua', 'bukti/a.pdf': 'satu', 'akar.pdf': 'tiga' }
    const folder = await office(files, [...Object.keys(files), 'https://contoh.go.id/sk.pdf', ''])
    const { code, stdout, stderr } = await lock(folder)
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('3 berkas bukti dikunci.')
    expect(stderr).toContain(`Tersimpan di ${lockName}.`)
    const record = (path: string, content: string) => ({
      path,
      sha256: hashOf(content),
      size: content.length,
      modified: '2024-03-01T08:00:00.000Z',
    })
    expect(await readLockIn(folder)).toEqual({
      schemaVersion: 1,
      files: [
        record('akar.pdf', 'tiga'),
        record('bukti/a.pdf', 'satu'),
        record('bukti/b.pdf', 'dua'),
      ],
    })
  })

  it('writes the same bytes twice for 200 files, in whatever order they are named', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`bukti/${(index * 7) % 200}.pdf`, `isi ${index}`]),
    )
    const folder = await office(files)
    expect((await lock(folder)).code).toBe(0)
    const first = await readFile(join(folder, lockName))
    await writeFile(join(folder, 'kertas.csv'), sheetOf(Object.keys(files).toReversed()))
    expect((await lock(folder, ['--force'])).code).toBe(0)
    expect(await readFile(join(folder, lockName))).toEqual(first)
    expect((await readLockIn(folder)).files).toHaveLength(200)
    expect((await verify(folder)).code).toBe(0)
  })

  it('a file that several rows name, in several spellings, is recorded once', async () => {
    const folder = await office({ 'bukti/a.pdf': 'satu' }, [
      'bukti/a.pdf',
      './bukti/a.pdf',
      'bukti/../bukti/a.pdf',
    ])
    expect((await lock(folder)).code).toBe(0)
    expect((await readLockIn(folder)).files).toHaveLength(1)
  })

  it('an existing lock is replaced only with --force', async () => {
    const folder = await office({ 'a.pdf': 'satu' })
    await writeFile(join(folder, lockName), 'lama')
    const refused = await lock(folder)
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('output-exists')
    expect(await readFile(join(folder, lockName), 'utf8')).toBe('lama')
    expect((await lock(folder, ['--force'])).code).toBe(0)
    expect((await readLockIn(folder)).files).toHaveLength(1)
  })

  it('paths are relative to the folder of the lock file, which may lie above', async () => {
    const folder = await folderWith()
    await put(folder, '2024/kertas.csv', sheetOf(['bukti/a.pdf']))
    await put(folder, '2024/bukti/a.pdf', 'satu')
    const call = ['evidence', 'lock', '2024/kertas.csv']
    expect((await merit(call, { cwd: folder })).code).toBe(0)
    expect((await readLockIn(folder)).files[0].path).toBe('2024/bukti/a.pdf')
    const inside = await merit([...call, '--output', `2024/${lockName}`], { cwd: folder })
    expect(inside.code).toBe(0)
    expect((await readLockIn(join(folder, '2024'))).files[0].path).toBe('bukti/a.pdf')
    await mkdir(join(folder, 'lain'))
    const beside = await merit([...call, '--output', `lain/${lockName}`], { cwd: folder })
    expect(beside.code).toBe(2)
    expect(beside.stderr).toContain('lock-outside')
    expect(await readdir(join(folder, 'lain'))).toEqual([])
  })

  it('without a worksheet named: those of merit.yaml, from below too, locked beside it', async () => {
    const folder = await office({ 'a.pdf': 'satu' })
    await writeFile(join(folder, 'merit.yaml'), 'evidence:\n  2020: kertas.csv\n')
    await mkdir(join(folder, 'bukti'))
    const cwd = join(folder, 'bukti')
    expect((await merit(['bukti', 'lock'], { cwd })).code).toBe(0)
    expect((await readLockIn(folder)).files[0].path).toBe('a.pdf')
    expect((await merit(['bukti', 'verify'], { cwd })).code).toBe(0)
    const empty = await merit(['evidence', 'lock'], { cwd: await folderWith() })
    expect(empty.code).toBe(2)
    expect(empty.stderr).toContain('input-missing')
  })

  it('--output - writes to standard output', async () => {
    const folder = await office({ 'a.pdf': 'satu' })
    const { stdout, code } = await lock(folder, ['--output', '-'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout).files[0].path).toBe('a.pdf')
    expect(await readdir(folder)).not.toContain(lockName)
  })
})

describe('a file that cannot be locked stops the whole lock, at its row', () => {
  it('one that is missing, at every row that names it', async () => {
    const folder = await office({ 'a.pdf': 'satu' }, [
      'a.pdf',
      'b.pdf',
      'c/d.pdf',
      'b.pdf',
      'a.pdf/x',
    ])
    const found = [3, 4, 5, 6].map((row) => `${row}:1 file-not-found`)
    await expectRefusal(folder, { code: 2, found })
  })

  it('a folder, also the folder of the worksheet itself', async () => {
    const folder = await office({ 'bukti/a.pdf': 'satu' }, ['bukti', 'bukti/', '.'])
    const found = [2, 3, 4].map((row) => `${row}:1 file-is-folder`)
    await expectRefusal(folder, { code: 2, found })
  })

  it('an empty file', async () => {
    const folder = await office({ 'a.pdf': 'satu', 'b.pdf': '' })
    await expectRefusal(folder, { code: 3, found: ['3:1 evidence-empty'] })
  })

  it('a path out of the folder, or an absolute one, whatever lies there', async () => {
    const folder = await office({ 'luar.pdf': 'satu', 'dalam/a.pdf': 'dua' })
    const inner = join(folder, 'dalam')
    const named = [
      '../luar.pdf',
      join(inner, 'a.pdf'),
      'C:\\a.pdf',
      '\\\\server\\a.pdf',
      'x/../../luar.pdf',
    ]
    await writeFile(join(inner, 'kertas.csv'), sheetOf(named))
    const found = [2, 3, 4, 5, 6].map((row) => `${row}:1 evidence-outside`)
    await expectRefusal(inner, { code: 3, found })
  })

  it('a link, wherever it leads, and what lies behind one', async () => {
    const outside = await folderWith({ 'rahasia.pdf': 'rahasia' })
    const folder = await office({ 'asli/a.pdf': 'satu' }, [
      'keluar.pdf',
      'kedalam.pdf',
      'putus.pdf',
      'luar/rahasia.pdf',
      'dalam/a.pdf',
    ])
    await symlink(join(outside, 'rahasia.pdf'), join(folder, 'keluar.pdf'))
    await symlink('asli/a.pdf', join(folder, 'kedalam.pdf'))
    await symlink('tidak-ada.pdf', join(folder, 'putus.pdf'))
    await symlink(outside, join(folder, 'luar'))
    await symlink('asli', join(folder, 'dalam'))
    const found = [2, 3, 4, 5, 6].map((row) => `${row}:1 evidence-link`)
    await expectRefusal(folder, { code: 3, found })
  })

  it.skipIf(process.platform === 'win32')('what is no ordinary file is not opened', async () => {
    const folder = await office({}, ['soket.pdf'])
    const server = createServer().listen(join(folder, 'soket.pdf'))
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    await expectRefusal(folder, { code: 2, found: ['2:1 file-unreadable'] })
  })

  it('a worksheet that names no local file', async () => {
    const folder = await office({}, ['https://contoh.go.id/sk.pdf'])
    await expectRefusal(folder, { code: 3, found: ['1:1 evidence-none'] })
  })

  it('a worksheet with an error: a row that is not read could name a file', async () => {
    const folder = await office({ 'a.pdf': 'satu' })
    const sheet = await readFile(join(folder, 'kertas.csv'), 'utf8')
    await writeFile(join(folder, 'kertas.csv'), `${sheet}Kota Contoh;2020;1.99;3;SK;b.pdf\n`)
    await expectRefusal(folder, { code: 3, found: ['3:18 indicator-unknown'] })
  })

  it('two worksheets of one name outside of the working folder', async () => {
    const folder = await folderWith()
    for (const name of ['a', 'b']) {
      await put(folder, `${name}/kertas.csv`, sheetOf(['a.pdf']))
      await put(folder, `${name}/a.pdf`, name)
    }
    await mkdir(join(folder, 'kerja'))
    const call = ['evidence', 'lock', '../a/kertas.csv', '../b/kertas.csv', '--output', '../x.json']
    const { code, stderr } = await merit(call, { cwd: join(folder, 'kerja') })
    expect(code).toBe(2)
    expect(stderr).toContain('worksheets-alike')
    expect(await readdir(folder)).not.toContain('x.json')
  })
})

describe('merit evidence verify', () => {
  const files = { 'bukti/a.pdf': 'satu', 'bukti/b.pdf': 'dua', 'bukti/c.pdf': 'tiga' }

  async function lockedOffice(): Promise<string> {
    const folder = await office(files)
    expect((await lock(folder)).code).toBe(0)
    return folder
  }

  it('finds no difference where there is none; another date alone is none', async () => {
    const folder = await lockedOffice()
    await utimes(join(folder, 'bukti/a.pdf'), new Date(), new Date())
    expect(await verify(folder)).toEqual({
      code: 0,
      stdout: `${lockName}: 3 berkas dikunci\n  3 sama\n`,
      stderr: '',
    })
  })

  it('tells what has changed, is missing, has moved, is new or no longer named', async () => {
    const folder = await lockedOffice()
    await put(folder, 'bukti/d.pdf', 'empat')
    await put(folder, 'bukti/e.pdf', 'lima')
    await writeFile(
      join(folder, 'kertas.csv'),
      sheetOf([...Object.keys(files), 'bukti/d.pdf', 'bukti/e.pdf']),
    )
    expect((await lock(folder, ['--force'])).code).toBe(0)
    await put(folder, 'bukti/a.pdf', 'SATU')
    await rm(join(folder, 'bukti/b.pdf'))
    await rename(join(folder, 'bukti/c.pdf'), join(folder, 'bukti/pindah.pdf'))
    await put(folder, 'bukti/baru.pdf', 'baru')
    const named = [
      'bukti/a.pdf',
      'bukti/b.pdf',
      'bukti/pindah.pdf',
      'bukti/baru.pdf',
      'bukti/e.pdf',
    ]
    await writeFile(join(folder, 'kertas.csv'), sheetOf(named))
    const { code, stdout, stderr } = await verify(folder)
    expect(code).toBe(1)
    expect(foundIn(stderr)).toEqual([
      '23:15 evidence-dropped',
      '2:1 evidence-changed',
      '3:1 evidence-missing',
      '4:1 evidence-moved',
      '5:1 evidence-unlocked',
    ])
    expect(stdout).toBe(
      `${lockName}: 5 berkas dikunci\n  1 sama\n  1 berubah\n  1 hilang\n  1 tidak lagi disebut\n  1 pindah\n  1 baru\n`,
    )
    const json = await verify(folder, ['--format', 'json', '--lang', 'en'])
    expect(json.code).toBe(1)
    const document = JSON.parse(json.stdout)
    expect(document).toMatchObject({ schemaVersion: 1, lock: lockName, locked: 5, unchanged: 1 })
    expect(document.differences).toEqual([
      { kind: 'changed', path: 'bukti/a.pdf', from: null, file: 'kertas.csv', line: 2 },
      { kind: 'missing', path: 'bukti/b.pdf', from: null, file: 'kertas.csv', line: 3 },
      { kind: 'new', path: 'bukti/baru.pdf', from: null, file: 'kertas.csv', line: 5 },
      { kind: 'dropped', path: 'bukti/d.pdf', from: null, file: lockName, line: 23 },
      { kind: 'moved', path: 'bukti/pindah.pdf', from: 'bukti/c.pdf', file: 'kertas.csv', line: 4 },
    ])
    expect(document.findings).toHaveLength(5)
  })

  it('a change of one byte in the middle of a large file is found', async () => {
    const folder = await lockedOffice()
    await truncate(join(folder, 'bukti/a.pdf'), 5_000_000)
    expect((await lock(folder, ['--force'])).code).toBe(0)
    const content = await readFile(join(folder, 'bukti/a.pdf'))
    content[3_000_000] = 1
    await writeFile(join(folder, 'bukti/a.pdf'), content)
    await utimes(join(folder, 'bukti/a.pdf'), day, day)
    expect(foundIn((await verify(folder)).stderr)).toEqual(['2:1 evidence-changed'])
  })

  it('a locked file that a link has taken the place of is a fault, not a loss', async () => {
    const folder = await lockedOffice()
    await rename(join(folder, 'bukti/a.pdf'), join(folder, 'simpan.pdf'))
    await symlink('../simpan.pdf', join(folder, 'bukti/a.pdf'))
    const { code, stderr } = await verify(folder)
    expect(foundIn(stderr)).toEqual(['2:1 evidence-link'])
    expect(code).toBe(3)
  })

  it('a file that is neither locked nor there is a fault of the worksheet', async () => {
    const folder = await lockedOffice()
    await writeFile(join(folder, 'kertas.csv'), sheetOf([...Object.keys(files), 'bukti/d.pdf']))
    const { code, stderr } = await verify(folder)
    expect(foundIn(stderr)).toEqual(['5:1 file-not-found'])
    expect(code).toBe(2)
  })

  it('a lock that is missing ends with 2, a faulty one with 3, both with a JSON document', async () => {
    const folder = await office(files)
    const missing = await verify(folder, ['--format', 'json'])
    expect(missing.code).toBe(2)
    expect(JSON.parse(missing.stdout)).toMatchObject({ locked: null, differences: [] })
    expect(JSON.parse(missing.stdout).findings[0].code).toBe('file-not-found')
    await writeFile(join(folder, 'kunci.json'), '{"schemaVersion": 1,\n "files": [}')
    const faulty = await verify(folder, ['--lock', 'kunci.json', '--format', 'json'])
    expect(faulty.code).toBe(3)
    expect(JSON.parse(faulty.stdout).findings).toMatchObject([
      { code: 'lock-syntax', file: 'kunci.json', line: 2 },
    ])
    await writeFile(
      join(folder, 'kunci.json'),
      '{"schemaVersion": 1, "files": [{"path": "/etc/passwd"}]}',
    )
    const absolute = await verify(folder, ['--lock', 'kunci.json'])
    expect(absolute.code).toBe(3)
    expect(foundIn(absolute.stderr)).toContain('1:41 value-wrong')
    expect(absolute.stdout).toBe('')
  })
})

describe('progress', () => {
  const clearLine = '\r\u001b[K'

  it('is shown on a terminal and taken away again', async () => {
    const folder = await office({ 'a.pdf': 'satu', 'b.pdf': 'dua' })
    const { stderr } = await lock(folder, [], { isTTY: true })
    expect(stderr).toContain(`${clearLine}Membaca berkas bukti: 2 dari 2${clearLine}`)
    expect(stderr.slice(stderr.lastIndexOf(clearLine))).toContain('2 berkas bukti dikunci.')
  })

  it.each([
    { what: 'a pipe', args: [], options: {} },
    { what: '--quiet', args: ['--quiet'], options: { isTTY: true } },
    { what: '--no-input', args: ['--no-input'], options: { isTTY: true } },
    { what: 'TERM=dumb', args: [], options: { isTTY: true, env: { TERM: 'dumb' } } },
  ])('is not shown with $what', async ({ args, options }) => {
    const folder = await office({ 'a.pdf': 'satu' })
    const { stderr, code } = await lock(folder, args, options)
    expect(code).toBe(0)
    expect(stderr).not.toContain('Membaca')
    expect(stderr).not.toContain(clearLine)
  })
})

describe('how the commands are called', () => {
  it.each(['id', 'en'])('help starts with examples, in %s', async (lang) => {
    const commands = ['evidence lock', 'evidence verify']
    const said = await transcript(commands.map((each) => `${each} --help --lang ${lang}`))
    expect(said.split('\n').filter((line) => line.length > 80)).toEqual([])
    await expect(said).toMatchFileSnapshot(`evidence-help-${lang}.txt`)
  })

  it('the environment gives rubric, agency and year, as for score', async () => {
    const folder = await office({ 'a.pdf': 'satu' })
    await writeFile(join(folder, 'kertas.csv'), 'indikator;tingkat;bukti;berkas\n4.1a;2;SK;a.pdf\n')
    const env = { MERIT_RUBRIC: 'panrb-2026', MERIT_AGENCY: 'Kota Contoh', MERIT_YEAR: '2026' }
    expect((await lock(folder)).code).toBe(3)
    expect((await lock(folder, [], { env })).code).toBe(0)
    expect((await verify(folder, [], { env })).code).toBe(0)
  })

  it('and does not reach a subcommand whose name is that of another command', async () => {
    const { code, stderr } = await merit(['rubric', 'check', 'kasn-2018'], {
      env: { MERIT_RUBRIC: 'kasn-2018', MERIT_AGENCY: 'Kota Contoh' },
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  it('a format that there is not is refused with the nearest', async () => {
    const { code, stderr } = await merit(['evidence', 'verify', '--format', 'jsn'])
    expect(code).toBe(2)
    expect(stderr).toContain('"json"')
  })

  it('a file without permission is named as such', async () => {
    const folder = await office({ 'a.pdf': 'satu' })
    await chmod(join(folder, 'a.pdf'), 0o000)
    const { code, stderr } = await lock(folder)
    const isRoot = process.getuid?.() === 0
    expect(code).toBe(isRoot ? 0 : 2)
    if (!isRoot) expect(foundIn(stderr)).toEqual(['2:1 file-not-permitted'])
  })
})
