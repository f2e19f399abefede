import {
  chmod,
  copyFile,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { merit, root } from '../support/cli.js'
import { foundIn } from '../support/corpus.js'
import { folderWith } from '../support/folder.js'

const evidence = (folder: string, ...args: readonly string[]) =>
  merit(['evidence', ...args], { cwd: folder })

const header = 'instansi,tahun,indikator,tingkat,bukti,unit,Catatan Kami'
const rows = [
  'Kota Contoh,2024,1.1,3,SK peta,Biro A,x',
  'Kota Contoh,2024,1.1,,Laporan,Dinas B,',
  'Kota Contoh,2024,1.1,,Laporan,Dinas B,',
  'Kota Contoh,2024,1.2,2,Daftar,Dinas B,y',
  'Kota Contoh,2024,3.2,2,SOP,,',
  'Kota Contoh,2024,3.3,1,Berita acara,Biro A,',
  'Kota Contoh,2024,3.3,,Undangan,Bidang C,z',
]
const sheet = (lines: readonly string[], lineEnd = '\n') =>
  [header, ...lines].map((line) => `${line}${lineEnd}`).join('')

const units = ['biro-a', 'bidang-c', 'dinas-b', 'tanpa-unit'] as const

/** A worksheet, split by unit in the folder `u`. */
async function splitFolder(content: string | Uint8Array = sheet(rows)): Promise<string> {
  const folder = await folderWith({ 'k.csv': content })
  expect((await evidence(folder, 'split', 'k.csv', '--output', 'u')).code).toBe(0)
  return folder
}

const into = (folder: string, names: readonly string[], ...options: readonly string[]) =>
  evidence(
    folder,
    'merge',
    ...names.map((name) => `u/${name}.csv`),
    '--output',
    'k.csv',
    ...options,
  )

const read = (folder: string, name = 'k.csv') => readFile(join(folder, name), 'utf8')

const linesOf = async (folder: string, name = 'k.csv') =>
  (await read(folder, name)).trimEnd().split('\n').slice(1)

/** Changes the text of a unit's file. */
async function edit(folder: string, unit: string, change: (text: string) => string) {
  const path = join(folder, 'u', `${unit}.csv`)
  await writeFile(path, change(await readFile(path, 'utf8')))
}

const withoutLine = (part: string) => (text: string) =>
  text
    .split('\n')
    .filter((line) => !line.includes(part))
    .join('\n')

const subsets = Array.from({ length: 2 ** units.length - 1 }, (_, index) => ({
  names: units.filter((_name, bit) => (((index + 1) >> bit) & 1) === 1),
}))

describe('merging into the worksheet that was split', () => {
  it.each(subsets)(
    'loses no row where only $names are given, with or without --force',
    async ({ names }) => {
      for (const options of [[], ['--force']]) {
        const folder = await splitFolder()
        const { code } = await into(folder, names, ...options)
        expect(code).toBe(0)
        expect(await read(folder)).toBe(sheet(rows))
        expect((await readdir(folder)).sort()).toEqual(['k.csv', 'u'])
      }
    },
  )

  it.each([
    { name: 'CRLF', content: sheet(rows, '\r\n') },
    { name: 'semicolons', content: sheet(rows).replaceAll(',', ';') },
    { name: 'a mark', content: `\ufeff${sheet(rows, '\r\n').replaceAll(',', ';')}` },
    { name: 'UTF-16', content: Buffer.from(`\ufeff${sheet(rows)}`, 'utf16le') },
    { name: 'a title above', content: `Kertas kerja,,,,,,\n,,,,,,\n${sheet(rows)}` },
    { name: 'rows in no order', content: sheet(rows.toReversed()) },
    { name: 'cells in quotes', content: sheet(rows).replaceAll('Laporan', '"Laporan"') },
    { name: 'merged cells', content: sheet(rows).replaceAll('Kota Contoh,2024,1.1,,', ',,,,') },
  ])('leaves every byte as it is: $name', async ({ content }) => {
    const folder = await splitFolder(content)
    const before = await readFile(join(folder, 'k.csv'))
    const { code, stderr } = await into(folder, ['biro-a', 'dinas-b'])
    expect([code, stderr.includes('Tidak ada yang berubah')]).toEqual([0, true])
    expect(await readFile(join(folder, 'k.csv'))).toEqual(before)
  })

  it('says which units it has kept without their files, and how much has changed', async () => {
    const folder = await splitFolder()
    await edit(folder, 'biro-a', (text) => text.replace('SK peta', 'SK peta jabatan'))
    const { stdout, stderr } = await into(folder, ['biro-a'])
    expect(stdout).toBe('k.csv: 7 baris, diperbarui dari 1 berkas: 1 berubah, 0 baru, 0 dihapus\n')
    expect(stderr).toContain('Bidang C (1 baris), Dinas B (3 baris), tanpa unit (1 baris)')
    expect(stderr).toContain('k.csv.bak')
    expect(await linesOf(folder)).toEqual(
      rows.map((row) => row.replace('SK peta', 'SK peta jabatan')),
    )
    expect(await read(folder, 'k.csv.bak')).toBe(sheet(rows))
  })

  it('gives the same bytes again, and keeps the older copy, when nothing is new', async () => {
    const folder = await splitFolder()
    const fresh = ',,,Kota Contoh,2024,1.1,,SK baru,Biro A,\n'
    await edit(folder, 'biro-a', (text) => `${text}${fresh}`)
    expect((await into(folder, ['biro-a'])).code).toBe(0)
    const once = await read(folder)
    expect(once.split('\n')[4]).toBe('Kota Contoh,2024,1.1,,SK baru,Biro A,')
    for (const names of [['biro-a'], ['dinas-b'], units, ['bidang-c', 'tanpa-unit']]) {
      expect((await into(folder, names)).code).toBe(0)
      expect(await read(folder)).toBe(once)
    }
    expect(await read(folder, 'k.csv.bak')).toBe(sheet(rows))
  })

  it('puts what a unit sends later into its own rows, also where the numbers lead elsewhere by now', async () => {
    const folder = await splitFolder()
    await edit(folder, 'biro-a', (text) => `${text},,,Kota Contoh,2024,1.1,,SK baru,Biro A,\n`)
    await into(folder, ['biro-a'])
    await edit(folder, 'dinas-b', (text) => text.replace('Daftar,Dinas B,y', 'Daftar,Dinas B,baru'))
    await edit(folder, 'bidang-c', (text) => text.replace('Undangan', 'Daftar hadir'))
    expect((await into(folder, ['dinas-b', 'bidang-c'])).code).toBe(0)
    const expected = rows
      .toSpliced(3, 0, 'Kota Contoh,2024,1.1,,SK baru,Biro A,')
      .map((row) => row.replace('Daftar,Dinas B,y', 'Daftar,Dinas B,baru'))
      .map((row) => row.replace('Undangan', 'Daftar hadir'))
    expect(await linesOf(folder)).toEqual(expected)
    await edit(folder, 'biro-a', (text) => text.replace('SK baru,Biro A,', 'SK baru,Biro A,revisi'))
    expect((await into(folder, ['biro-a'])).code).toBe(0)
    expect((await linesOf(folder))[3]).toBe('Kota Contoh,2024,1.1,,SK baru,Biro A,revisi')
    expect(await linesOf(folder)).toHaveLength(8)
  })

  it.each(['id', 'en'])(
    'names the row that a unit has lost, and writes nothing, in %s',
    async (lang) => {
      const folder = await splitFolder()
      await edit(folder, 'dinas-b', withoutLine('Daftar'))
      for (const options of [[], ['--force']]) {
        const { code, stdout, stderr } = await into(
          folder,
          ['dinas-b', 'biro-a'],
          '--lang',
          lang,
          ...options,
        )
        expect([code, stdout]).toEqual([3, ''])
        expect(foundIn(stderr)).toEqual(['5:18 merge-row-missing'])
        expect(stderr).toMatch(/Dinas B/)
        expect(stderr).toContain('"Daftar"')
        expect(stderr).toContain('--partial')
        expect(stderr).toContain('--delete-missing')
      }
      expect(await read(folder)).toBe(sheet(rows))
      expect((await readdir(folder)).sort()).toEqual(['k.csv', 'u'])
    },
  )

  it('keeps such a row with --partial and removes it with --delete-missing', async () => {
    const folder = await splitFolder()
    await edit(folder, 'dinas-b', withoutLine('Daftar'))
    const kept = await into(folder, ['dinas-b'], '--partial')
    expect([kept.code, kept.stderr.includes('--partial')]).toEqual([0, true])
    expect(await read(folder)).toBe(sheet(rows))
    const removed = await into(folder, ['dinas-b'], '--delete-missing')
    expect([removed.code, removed.stdout.includes('1 dihapus')]).toEqual([0, true])
    expect(await linesOf(folder)).toEqual(rows.filter((row) => !row.includes('Daftar')))
    expect(await read(folder, 'k.csv.bak')).toBe(sheet(rows))
    const both = await into(folder, ['dinas-b'], '--partial', '--delete-missing')
    expect([both.code, both.stderr.includes('--delete-missing')]).toEqual([2, true])
  })

  it('tells one of two rows that say the same by its number', async () => {
    const folder = await splitFolder()
    await edit(folder, 'dinas-b', (text) => text.replace(/^2,.*\n/m, ''))
    const { stderr } = await into(folder, ['dinas-b'])
    expect(foundIn(stderr)).toEqual(['3:18 merge-row-missing'])
  })

  it('takes a file that is given twice, copied, renamed, or in another order as one', async () => {
    const folder = await splitFolder()
    await edit(folder, 'biro-a', (text) => `${text},,,Kota Contoh,2024,3.3,,Baru,Biro A,\n`)
    await copyFile(join(folder, 'u/biro-a.csv'), join(folder, 'u/biro-a (1).csv'))
    await edit(folder, 'dinas-b', (text) => {
      const [head = '', ...body] = text.trimEnd().split('\n')
      return [head, ...body.toReversed(), ''].join('\n')
    })
    await rename(join(folder, 'u/dinas-b.csv'), join(folder, 'u/kiriman.csv'))
    const names = ['biro-a', 'biro-a', 'biro-a (1)', 'kiriman', './biro-a']
    expect((await into(folder, names)).code).toBe(0)
    expect(await linesOf(folder)).toEqual([
      ...rows.slice(0, 7),
      'Kota Contoh,2024,3.3,,Baru,Biro A,',
    ])
  })

  it('reads a target that the pattern of the files names, too, as the target', async () => {
    const folder = await splitFolder()
    const call = ['merge', 'k.csv', 'u/biro-a.csv', '--output', './k.csv']
    expect((await evidence(folder, ...call)).code).toBe(0)
    expect(await read(folder)).toBe(sheet(rows))
    const alone = await evidence(folder, 'merge', 'k.csv', '--output', 'k.csv')
    expect(alone.code).toBe(2)
  })

  it('keeps columns that only the worksheet or only a file has', async () => {
    const folder = await splitFolder()
    await edit(folder, 'biro-a', (text) =>
      text
        .split('\n')
        .map((line) => line.replace(/,[^,]*$/, ''))
        .map((line) =>
          line === '' ? '' : `${line},${line.startsWith('urutan') ? 'Tautan' : 'https://a.id'}`,
        )
        .join('\n'),
    )
    expect((await into(folder, ['biro-a'])).code).toBe(0)
    expect(await read(folder)).toContain(`${header},Tautan\n`)
    expect((await linesOf(folder))[0]).toBe(`${rows[0]},https://a.id`)
    expect((await linesOf(folder))[1]).toBe(`${rows[1]},`)
  })

  it('follows a row that a unit has handed to another one', async () => {
    const folder = await splitFolder()
    await edit(folder, 'biro-a', (text) => text.replace('Berita acara,Biro A', 'Notula,Dinas B'))
    expect((await into(folder, ['biro-a'])).code).toBe(0)
    expect((await linesOf(folder))[5]).toBe('Kota Contoh,2024,3.3,1,Notula,Dinas B,')
    expect(await linesOf(folder)).toHaveLength(7)
  })

  it('does not choose where a unit claims otherwise than a row that is kept', async () => {
    const folder = await splitFolder()
    await edit(folder, 'bidang-c', (text) =>
      text.replace(',3.3,', ',3.3,').replace(',,Undangan', ',4,Undangan'),
    )
    const { code, stderr } = await into(folder, ['bidang-c'])
    expect(code).toBe(3)
    expect(foundIn(stderr).map((found) => found.split(' ')[1])).toEqual(['merge-conflict'])
    expect(await read(folder)).toBe(sheet(rows))
  })

  it('keeps units of the same name in other agencies and years apart', async () => {
    const other = rows.map((row) => row.replace('Kota Contoh,2024', 'Kota Lain,2023'))
    const folder = await splitFolder(sheet([...other, ...rows]))
    await edit(folder, 'dinas-b', withoutLine('Kota Lain'))
    expect((await into(folder, ['dinas-b'])).code).toBe(0)
    expect(await read(folder)).toBe(sheet([...other, ...rows]))
  })

  it('knows the rows of a worksheet that has no columns for agency and year', async () => {
    const bare = 'indikator,tingkat,bukti,unit\n3.3,2,SK,A\n3.2,2,X,B\n'
    const folder = await folderWith({ 'k.csv': bare })
    const named = ['--agency', 'Kota X', '--year', '2024']
    await evidence(folder, 'split', 'k.csv', '--output', 'u', ...named)
    expect((await into(folder, ['a'])).code).toBe(0)
    expect(await read(folder)).toBe(bare)
    await edit(folder, 'a', (text) => text.replace('SK', 'SK baru'))
    expect((await into(folder, ['a'])).code).toBe(0)
    expect(await linesOf(folder)).toEqual(['Kota X,2024,3.3,2,SK baru,A', 'Kota X,2024,3.2,2,X,B'])
  })

  it('refuses a file without rows: nobody can see whose it is', async () => {
    const folder = await splitFolder()
    await edit(folder, 'bidang-c', (text) => `${text.split('\n')[0]}\n`)
    const { code, stderr } = await into(folder, ['bidang-c', 'biro-a'])
    expect([code, foundIn(stderr)]).toEqual([3, ['1:1 header-only']])
  })

  it('takes workbooks of the units, and writes only CSV', async () => {
    const folder = await folderWith({ 'k.csv': sheet(rows) })
    await evidence(folder, 'split', 'k.csv', '--output', 'u', '--format', 'xlsx')
    const call = ['merge', 'u/biro-a.xlsx', 'u/tanpa-unit.xlsx', '--output']
    expect((await evidence(folder, ...call, 'k.csv')).code).toBe(0)
    expect(await read(folder)).toBe(sheet(rows))
    await copyFile(join(folder, 'u/biro-a.xlsx'), join(folder, 'buku'))
    for (const output of ['hasil.xlsx', 'buku']) {
      const { code, stderr } = await evidence(folder, ...call, output)
      expect([code, stderr.includes('CSV')]).toEqual([2, true])
    }
    expect(await readFile(join(folder, 'buku'))).toEqual(
      await readFile(join(folder, 'u/biro-a.xlsx')),
    )
  })

  it('gives a real worksheet back whichever unit is missing', async () => {
    const source = await readFile(join(root, 'samples/prov-kaltim-2024.csv'))
    const folder = await splitFolder(source)
    const parts = await readdir(join(folder, 'u'))
    for (const absent of parts) {
      const given = parts.filter((part) => part !== absent).map((part) => part.replace('.csv', ''))
      expect((await into(folder, given, '--force')).code).toBe(0)
      expect(await readFile(join(folder, 'k.csv'))).toEqual(source)
    }
  })
})

describe('merging into a worksheet that is not there yet', () => {
  it.each(['id', 'en'])('names the numbers that are in no file, in %s', async (lang) => {
    const folder = await splitFolder()
    await rm(join(folder, 'k.csv'))
    for (const options of [[], ['--partial'], ['--force']]) {
      const { code, stdout, stderr } = await into(
        folder,
        ['biro-a', 'bidang-c'],
        '--lang',
        lang,
        ...options,
      )
      expect([code, stdout]).toEqual([3, ''])
      expect(stderr).toContain('merge-numbers-missing')
      expect(stderr).toContain('2–5')
      expect(stderr).toContain('--delete-missing')
    }
    expect(await readdir(folder)).toEqual(['u'])
    expect((await into(folder, ['biro-a', 'bidang-c'], '--delete-missing')).code).toBe(0)
    expect(await linesOf(folder)).toEqual([rows[0], rows[5], rows[6]])
  })

  it('names the last numbers, which no number behind them gives away', async () => {
    const folder = await splitFolder()
    await rm(join(folder, 'k.csv'))
    const { code, stdout, stderr } = await into(folder, ['biro-a', 'dinas-b', 'tanpa-unit'])
    expect([code, stdout, stderr.includes('urutan 7.')]).toEqual([3, '', true])
    expect(await readdir(folder)).toEqual(['u'])
  })

  it('says how far the numbers go where files do not say how many rows there were', async () => {
    const folder = await splitFolder()
    const given = ['biro-a', 'dinas-b', 'tanpa-unit']
    for (const unit of given) {
      await edit(folder, unit, (text) => text.replaceAll(/^([^,]*),[^,]*/gm, '$1'))
    }
    const paths = given.map((unit) => `u/${unit}.csv`)
    const { stderr, code } = await evidence(folder, 'merge', ...paths, '--output', 'baru.csv')
    expect([code, stderr.includes('terbesar yang ada: 6.')]).toEqual([0, true])
  })

  it('sees the numbers of worksheets of other lengths apart', async () => {
    const folder = await splitFolder()
    const other = rows.slice(0, 3).map((row) => row.replace('Kota Contoh', 'Kota Lain'))
    await writeFile(join(folder, 'l.csv'), sheet(other))
    await evidence(folder, 'split', 'l.csv', '--output', 'v')
    const all = [...units.map((unit) => `u/${unit}.csv`), 'v/biro-a.csv']
    const { code, stderr } = await evidence(folder, 'merge', ...all, '--output', 'x.csv')
    expect([code, stderr.includes('urutan 2–3.')]).toEqual([3, true])
  })

  it('sees the numbers of two worksheets apart', async () => {
    const folder = await splitFolder()
    const other = rows.map((row) => row.replace('Kota Contoh', 'Kota Lain'))
    await writeFile(join(folder, 'l.csv'), sheet(other))
    await evidence(folder, 'split', 'l.csv', '--output', 'v')
    const all = units.flatMap((unit) => [`u/${unit}.csv`, `v/${unit}.csv`])
    const whole = await evidence(folder, 'merge', ...all, '--output', 'x.csv')
    expect(whole.code).toBe(0)
    const given = all.filter((path) => path !== 'v/dinas-b.csv')
    const { stderr } = await evidence(folder, 'merge', ...given, '--output', 'y.csv')
    expect(stderr).toContain('merge-numbers-missing')
    expect(stderr).toContain('2–4')
  })

  it('takes a target of other agencies for no reason to drop rows', async () => {
    const folder = await splitFolder()
    await writeFile(join(folder, 'k.csv'), sheet(['Kota Lain,2024,1.1,3,SK,Biro A,']))
    expect((await into(folder, ['biro-a'])).stderr).toContain('merge-numbers-missing')
    expect((await into(folder, units)).code).toBe(0)
    expect(await linesOf(folder)).toEqual(['Kota Lain,2024,1.1,3,SK,Biro A,', ...rows])
  })
})

describe('what a worksheet said before it is written over', () => {
  const old = sheet(rows)
  const ways: readonly { readonly name: string; readonly call: readonly string[] }[] = [
    { name: 'evidence merge', call: ['evidence', 'merge', 'baru.csv', '--output', 'k.csv'] },
    {
      name: 'evidence import',
      call: ['evidence', 'import', 'buku.xlsx', '--output', 'k.csv', '--force'],
    },
    {
      name: 'evidence export',
      call: ['evidence', 'export', 'baru.csv', '--output', 'k.csv', '--force'],
    },
    {
      name: 'rubric convert',
      call: [
        'rubric',
        'convert',
        'baru.csv',
        '--from',
        'kasn-2018',
        '--to',
        'kasn-2019',
        '--output',
        'k.csv',
        '--force',
      ],
    },
    { name: 'fill', call: ['fill', 'k.csv', '--answers', 'jawaban.yaml'] },
  ]

  async function officeFolder(): Promise<string> {
    const folder = await folderWith({
      'k.csv': old,
      'baru.csv': sheet([...rows, 'Kota Contoh,2024,3.3,,Baru,Biro A,']),
      'jawaban.yaml': 'answers:\n  "1.3": {level: 2}\n',
    })
    await merit(['evidence', 'export', 'baru.csv', '--output', 'buku.xlsx'], { cwd: folder })
    return folder
  }

  it.each(ways)('lies beside it, with its permissions: $name', async ({ call }) => {
    const folder = await officeFolder()
    await chmod(join(folder, 'k.csv'), 0o640)
    const { code, stderr } = await merit(call, { cwd: folder })
    expect([code, stderr.match(/galat|Error/)]).toEqual([0, null])
    expect(await readFile(join(folder, 'k.csv'))).not.toEqual(Buffer.from(old))
    expect(await read(folder, 'k.csv.bak')).toBe(old)
    expect((await stat(join(folder, 'k.csv.bak'))).mode & 0o777).toBe(0o640)
    expect((await readdir(folder)).filter((name) => name.startsWith('k.csv')).sort()).toEqual([
      'k.csv',
      'k.csv.bak',
    ])
  })

  it('replaces a link instead of writing through it', async () => {
    const folder = await officeFolder()
    await writeFile(join(folder, 'lain.txt'), 'milik orang lain')
    await symlink('lain.txt', join(folder, 'k.csv.bak'))
    expect((await evidence(folder, 'merge', 'baru.csv', '--output', 'k.csv')).code).toBe(0)
    expect(await read(folder, 'lain.txt')).toBe('milik orang lain')
    expect((await lstat(join(folder, 'k.csv.bak'))).isFile()).toBe(true)
    expect(await read(folder, 'k.csv.bak')).toBe(old)
  })

  it('stops the command where it cannot be kept', async () => {
    const folder = await officeFolder()
    await mkdir(join(folder, 'k.csv.bak/isi'), { recursive: true })
    const { code, stderr } = await evidence(folder, 'merge', 'baru.csv', '--output', 'k.csv')
    expect([code, stderr.includes('k.csv.bak')]).toEqual([2, true])
    expect(await read(folder)).toBe(old)
    expect((await readdir(folder)).filter((name) => name.startsWith('k.csv')).sort()).toEqual([
      'k.csv',
      'k.csv.bak',
    ])
  })
})
