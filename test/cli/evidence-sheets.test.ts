import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../src/cli/words/en.js'
import { id } from '../../src/cli/words/id.js'
import { readCsvSheet } from '../../src/files/csv/sheet.js'
import { describe as tell } from '../../src/pages/words/texts.js'
import { merit, root } from '../support/cli.js'
import { foundIn } from '../support/corpus.js'
import { folderWith } from '../support/folder.js'

const sample = (name: string) => readFile(join(root, 'samples', name))

const evidence = (folder: string, ...args: readonly string[]) =>
  merit(['evidence', ...args], { cwd: folder })

/** Splits a worksheet by unit and merges the parts; the parts and what became of the whole. */
async function thereAndBack(source: Uint8Array) {
  const folder = await folderWith({ 'asal.csv': source })
  const split = await evidence(folder, 'split', 'asal.csv', '--output', 'unit')
  expect(split.stderr.replace(/^.*catatan [\s\S]*$/, '')).toBe('')
  expect(split.code).toBe(0)
  const parts = (await readdir(join(folder, 'unit'))).sort()
  const paths = parts.map((part) => `unit/${part}`)
  const merged = await evidence(folder, 'merge', ...paths, '--output', 'lagi.csv')
  expect(merged.code).toBe(0)
  return { folder, parts, again: await readFile(join(folder, 'lagi.csv')) }
}

const header = 'instansi;tahun;indikator;tingkat;bukti;unit;status;tenggat;Catatan Kami'
const rows = [
  'Kota Contoh;2024;1.1;3;SK "peta";Biro Café;ada;;a, b',
  "Kota Contoh;2024;1.1;;'=1+1;;diminta;2024-10-01;",
  'Kota Contoh;2024;3.2;2;"baris\nkedua";Dinas-A;draf;2024-12-31;',
  'Kota Contoh;2024;3.2;;Laporan;Dinas A;belum-ttd;;',
  'Kota Contoh;2024;3.2;;Laporan;Dinas A;belum-ttd;;',
].map((row) => row.replace('SK "peta"', '"SK ""peta"""'))
const text = (lineEnd: string) => [header, ...rows].map((row) => `${row}${lineEnd}`).join('')

const dialects = [
  { name: 'UTF-8, LF', bytes: Buffer.from(text('\n')) },
  { name: 'UTF-8 with a mark, CRLF', bytes: Buffer.from(`\ufeff${text('\r\n')}`) },
  { name: 'UTF-16', bytes: Buffer.from(`\ufeff${text('\r\n')}`, 'utf16le') },
  { name: 'Windows-1252', bytes: Buffer.from(text('\r\n'), 'latin1') },
  { name: 'commas', bytes: Buffer.from(text('\n').replaceAll('a, b', 'ab').replaceAll(';', ',')) },
  { name: 'a stated delimiter', bytes: Buffer.from(`sep=;\r\n${text('\r\n')}`) },
]

describe('merit evidence split and merge', () => {
  it.each(['prov-kaltim-2024.csv', 'prov-sumbar-2023.csv', 'kota-bogor-2020.csv'])(
    'give %s back byte for byte',
    async (name) => {
      const source = await sample(name)
      const { parts, again } = await thereAndBack(source)
      expect(parts.length).toBeGreaterThan(3)
      expect(again.toString()).toBe(source.toString())
    },
  )

  it('give a worksheet of two agencies back in its one order, whatever the order before', async () => {
    const source = (await sample('kaltim-sumbar-excel.csv')).toString()
    const [head = '', ...all] = source.split(/(?<=\n)/)
    const { again } = await thereAndBack(Buffer.from([head, ...all.toReversed()].join('')))
    const lines = again.toString().split(/(?<=\n)/)
    expect(lines.toSorted()).toEqual([head, ...all].toSorted())
    const keys = lines.slice(1).map((line) => line.split(';').slice(0, 2).join())
    expect(keys).toEqual(keys.toSorted())
  })

  it.each(dialects)('keep the dialect and every cell: $name', async ({ bytes }) => {
    const { parts, again } = await thereAndBack(bytes)
    expect(parts).toEqual(['biro-cafe.csv', 'dinas-a-2.csv', 'dinas-a.csv', 'tanpa-unit.csv'])
    expect(again.toString('latin1')).toBe(bytes.toString('latin1'))
  })

  it('let a part be scored as it is: its own columns are known', async () => {
    const { folder } = await thereAndBack(Buffer.from(text('\n')))
    const { stderr } = await merit(['score', 'unit/biro-cafe.csv'], { cwd: folder })
    expect(foundIn(stderr)).toEqual(['1:91 column-unknown', '2:1 rubric-assumed'])
  })

  it('fill agency, year and indicator on every row and add the question', async () => {
    const folder = await folderWith({
      'k.csv': 'indikator,tingkat,bukti,unit\n3.3,2,SK,A\n,,Daftar,B\n',
    })
    const call = ['split', 'k.csv', '--output', 'u', '--agency', 'Kota X', '--year', '2024']
    expect((await evidence(folder, ...call)).code).toBe(0)
    expect(await readFile(join(folder, 'u/b.csv'), 'utf8')).toBe(
      [
        'urutan,jumlah_baris,pertanyaan,instansi,tahun,indikator,tingkat,bukti,unit',
        '2,2,Talent pool dan rencana suksesi,Kota X,2024,3.3,,Daftar,B',
        '',
      ].join('\n'),
    )
  })

  it('keep columns and rows that a unit has added', async () => {
    const { folder } = await thereAndBack(Buffer.from(text('\n')))
    const path = join(folder, 'unit/biro-cafe.csv')
    const [head, row] = (await readFile(path, 'utf8')).split('\n')
    const added = [`${head};Tautan`, `${row};https://a.id`]
    const fresh = ';;;Kota Contoh;2024;1.1;;SK baru;Biro Café;ada;;;'
    await writeFile(path, `${[...added, fresh].join('\n')}\n`)
    const parts = (await readdir(join(folder, 'unit'))).map((part) => `unit/${part}`)
    await evidence(folder, 'merge', ...parts, '--output', 'lagi.csv', '--force')
    const lines = (await readFile(join(folder, 'lagi.csv'), 'utf8')).split('\n')
    expect(lines[0]).toBe(`${header};Tautan`)
    expect(lines[1]).toBe(`${rows[0]};https://a.id`)
    expect(lines[3]).toBe('Kota Contoh;2024;1.1;;SK baru;Biro Café;ada;;;')
    expect(lines).toHaveLength(9)
  })

  it('report what contradicts by cell, and write nothing', async () => {
    const { folder } = await thereAndBack(Buffer.from(text('\n')))
    const path = join(folder, 'unit/dinas-a.csv')
    const part = await readFile(path, 'utf8')
    await writeFile(
      join(folder, 'lain.csv'),
      part.replace('Laporan', 'Laporan 2').replace(';3.2;;', ';3.2;4;'),
    )
    const call = ['merge', 'unit/dinas-a.csv', 'unit/dinas-a-2.csv', 'lain.csv']
    for (const lang of ['id', 'en']) {
      const { stdout, stderr, code } = await evidence(
        folder,
        ...call,
        '--output',
        'x.csv',
        '--lang',
        lang,
      )
      expect(code).toBe(3)
      expect(stdout).toBe('')
      expect(stderr).toContain('"Laporan 2"')
      expect(foundIn(stderr).filter((found) => found.endsWith('merge-conflict')).length).toBe(2)
    }
    expect(await readdir(folder)).not.toContain('x.csv')
  })

  it('name the character that the encoding of the source cannot hold', async () => {
    const folder = await folderWith({
      'a.csv': Buffer.from('indikator;bukti;tingkat\n1.1;Café;1\n', 'latin1'),
      'rubrik.yaml': (await readFile(join(root, 'rubrics/kasn-2018.yaml'), 'utf8')).replace(
        'id: "Talent pool dan rencana suksesi",',
        'id: "Talent pool ≥ 1",',
      ),
    })
    await writeFile(
      join(folder, 'b.csv'),
      Buffer.from('indikator;bukti;tingkat;unit\n3.3;Café;1;A\n', 'latin1'),
    )
    const call = ['split', 'b.csv', '--output', 'u', '--rubric', './rubrik.yaml']
    const { stderr, code } = await evidence(folder, ...call, '--agency', 'K', '--year', '2020')
    expect(foundIn(stderr)).toContain('2:17 character-unwritable')
    expect(code).toBe(3)
    expect(await readdir(folder)).not.toContain('u')
  })

  it('write UTF-8 where parts come in two encodings, so that nothing is lost', async () => {
    const part = (title: string) => `indikator;bukti\n1.1;${title}\n`
    const folder = await folderWith({
      'a.csv': Buffer.from(part('Café'), 'latin1'),
      'b.csv': part('≥ 3'),
    })
    await evidence(folder, 'merge', 'a.csv', 'b.csv', '--output', 'x.csv')
    expect(await readFile(join(folder, 'x.csv'), 'utf8')).toBe(
      '\ufeffindikator;bukti\n1.1;Café\n1.1;≥ 3\n',
    )
  })

  it('overwrite no part without --force, and with --dry-run write nothing at all', async () => {
    const folder = await folderWith({ 'a.csv': text('\n') })
    const split = ['split', 'a.csv', '--output', 'u']
    const trial = await evidence(folder, ...split, '--dry-run')
    expect(trial.stdout).toContain('u/tanpa-unit.csv: 1 baris, tanpa unit')
    expect(trial.stderr).toContain('--dry-run')
    expect(await readdir(folder)).toEqual(['a.csv'])
    await mkdir(join(folder, 'u'))
    await writeFile(join(folder, 'u/dinas-a.csv'), 'lama')
    expect((await evidence(folder, ...split)).code).toBe(2)
    expect(await readdir(join(folder, 'u'))).toEqual(['dinas-a.csv'])
    expect((await evidence(folder, ...split, '--force')).code).toBe(0)
    expect(await readFile(join(folder, 'u/dinas-a.csv.bak'), 'utf8')).toBe('lama')
    const part = join(folder, 'u/biro-cafe.csv')
    await writeFile(part, (await readFile(part, 'utf8')).replace('a, b', 'c'))
    const merge = ['merge', 'u/biro-cafe.csv', '--output', 'a.csv']
    const { stdout, code } = await evidence(folder, ...merge, '--dry-run')
    expect([stdout, code]).toEqual([
      'a.csv: 5 baris, diperbarui dari 1 berkas: 1 berubah, 0 baru, 0 dihapus\n',
      0,
    ])
    expect((await readdir(folder)).sort()).toEqual(['a.csv', 'u'])
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe(text('\n'))
  })

  it('go by way of workbooks as well, cell by cell', async () => {
    const folder = await folderWith({ 'asal.csv': await sample('prov-kaltim-2024.csv') })
    const split = await evidence(folder, 'split', 'asal.csv', '--output', 'u', '--format', 'xlsx')
    expect(split.code).toBe(0)
    const parts = (await readdir(join(folder, 'u'))).map((part) => `u/${part}`)
    expect(parts).toContain('u/biro-hukum.xlsx')
    await evidence(folder, 'merge', ...parts, '--output', 'lagi.csv')
    const again = await readFile(join(folder, 'lagi.csv'), 'utf8')
    const source = await readFile(join(folder, 'asal.csv'), 'utf8')
    const { value } = readCsvSheet(again.replace('\ufeff', ''), 'lagi.csv')
    const { value: first } = readCsvSheet(source, 'asal.csv')
    expect(value?.rows.map(({ cells }) => cells)).toEqual(first?.rows.map(({ cells }) => cells))
    expect(value?.header.cells).toEqual(first?.header.cells)
  })

  it('keep columns of the same names that the office made itself', async () => {
    const own = 'urutan;indikator;tingkat;pertanyaan'
    const folder = await folderWith({ 'a.csv': 'urutan;indikator\n7;1.1\n', 'b.csv': `${own}\n` })
    await evidence(folder, 'merge', 'a.csv', '--output', 'x.csv')
    expect(await readFile(join(folder, 'x.csv'), 'utf8')).toBe('urutan;indikator\n7;1.1\n')
  })

  it('show control characters of a cell written out, and keep them in the file', async () => {
    const row = 'Kota X,2024,1.1,1,Dinas \u001b[31m,\n'
    const folder = await folderWith({ 'a.csv': `instansi,tahun,indikator,tingkat,unit,x\n${row}` })
    const { stdout, code } = await evidence(folder, 'split', 'a.csv', '--output', 'u')
    expect([stdout, code]).toEqual(['u/dinas-31m.csv: 1 baris, Dinas \\u001b[31m\n', 0])
    expect(await readFile(join(folder, 'u/dinas-31m.csv'), 'utf8')).toContain(row)
  })

  it('ask for what is missing in the call', async () => {
    const folder = await folderWith({ 'a.csv': 'indikator;tingkat\n1.1;3\n' })
    const call = await evidence(folder, 'split', 'a.csv')
    expect([call.code, call.stderr.includes('--output')]).toEqual([2, true])
    const bare = await evidence(folder, 'split', 'a.csv', '--output', 'u')
    expect(foundIn(bare.stderr)).toEqual(['1:1 agency-unstated', '1:1 year-unstated'])
    const odd = await evidence(folder, 'split', 'a.csv', '--output', 'u', '--format', 'ods')
    expect([odd.code, odd.stderr.includes('csv')]).toEqual([2, true])
  })
})

describe('merit evidence requests', () => {
  const ask = async (...args: readonly string[]) => {
    const folder = await folderWith({ 'k.csv': text('\n') })
    const call = ['requests', 'k.csv', '--rubric', 'kasn-2018', '--as-of', '2024-10-31']
    return { folder, ...(await evidence(folder, ...call, ...args)) }
  }

  it.each(['id', 'en'])(
    'lists the overdue first, on a screen of 80 characters, in %s',
    async (lang) => {
      const { stdout, code } = await ask('--lang', lang)
      expect(code).toBe(0)
      expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(
        80,
      )
      const days = stdout
        .split('\n')
        .flatMap((line) => /^(?:\d{4}-\d{2}-\d{2}|-(?= ))/.exec(line)?.[0] ?? [])
      expect(days.slice(0, 2)).toEqual(['2024-10-01', '2024-12-31'])
      expect(new Set(days.slice(2))).toEqual(new Set(['-']))
      expect(stdout).toContain(lang === 'id' ? 'Lewat tenggat (1)' : 'Overdue (1)')
    },
  )

  it('neutralises formulas in CSV', async () => {
    const { stdout } = await ask('--format', 'csv')
    expect(stdout).toContain(",'=1+1,requested,2024-10-01,true,k.csv:3\n")
    expect(stdout).not.toMatch(/(^|,)"?=/m)
  })

  it('keeps to one unit, in any case, and knows those that there are', async () => {
    const { stdout } = await ask('--format', 'csv', '--unit', 'dinas-a')
    const found = stdout.split('\n').filter((line) => line.startsWith('Kota'))
    const units = found.map((line) => line.split(',')[2])
    expect(new Set(units)).toEqual(new Set(['Dinas-A']))
    const wrong = await ask('--unit', 'Dins A')
    expect([wrong.code, wrong.stderr.includes('"Dinas A"')]).toEqual([2, true])
  })

  it('makes a calendar as RFC 5545 has it, the same on every day it is run', async () => {
    const { stdout, code } = await ask('--format', 'ics')
    expect(code).toBe(0)
    expect(stdout.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of stdout.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const lines = stdout.replaceAll('\r\n ', '').trimEnd().split('\r\n')
    expect([lines[0], lines[1], lines.at(-1)]).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'END:VCALENDAR',
    ])
    const count = (start: string) => lines.filter((line) => line.startsWith(start)).length
    expect(count('BEGIN:VEVENT')).toBe(2)
    expect(count('BEGIN:VEVENT') + count('BEGIN:VTODO')).toBe(count('UID:'))
    expect(new Set(lines.filter((line) => line.startsWith('UID:'))).size).toBe(count('UID:'))
    expect(count('DTSTAMP:20241031T000000Z')).toBe(count('UID:'))
    expect(lines).toContain('DTSTART;VALUE=DATE:20241231')
    expect(lines).toContain('DTEND;VALUE=DATE:20250101')
    expect(lines).toContain('SUMMARY:3.2 baris\\nkedua (Dinas-A)')
    expect((await ask('--format', 'ics')).stdout).toBe(stdout)
  })

  it('folds between letters, never within one', async () => {
    const title = 'é, '.repeat(60)
    const folder = await folderWith({
      'k.csv': `instansi;tahun;indikator;tingkat;bukti;status\nK;2020;1.1;;${title};diminta\n`,
    })
    const { stdout } = await evidence(folder, 'requests', 'k.csv', '--format', 'ics')
    for (const line of stdout.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(stdout.replaceAll('\r\n ', '')).toContain('é\\, '.repeat(60).trim())
  })

  it('writes a letter for each unit, and none if one of them is there already', async () => {
    const { folder, code, stderr } = await ask('--format', 'letter', '--output', 'surat')
    expect(code).toBe(0)
    const files = (await readdir(join(folder, 'surat'))).sort()
    expect(files).toEqual(['surat-biro-cafe.md', 'surat-dinas-a-2.md', 'surat-dinas-a.md'])
    expect(stderr).toContain('surat/surat-dinas-a.md')
    const letter = await readFile(join(folder, 'surat/surat-dinas-a-2.md'), 'utf8')
    expect(letter).toContain('Yth. Pimpinan Dinas-A')
    expect(letter).toContain('| 1 | 3.2 | baris kedua | masih draf | 31 Desember 2024 |')
    const again = ['requests', 'k.csv', '--format', 'letter', '--output', 'surat']
    expect((await evidence(folder, ...again)).code).toBe(2)
    expect((await evidence(folder, ...again, '--force')).code).toBe(0)
  })

  it('prints all letters where no folder is named, and says where nothing is owed', async () => {
    const { stdout } = await ask('--format', 'letter', '--lang', 'en')
    expect(stdout.match(/^To the head of /gm)).toHaveLength(3)
    const folder = await folderWith({ 'k.csv': 'instansi;tahun;indikator;tingkat\nK;2020;1.1;0\n' })
    const none = await evidence(folder, 'requests', 'k.csv', '--format', 'ics')
    expect([none.stdout, none.code]).toEqual(['', 0])
    expect(none.stderr).toContain(id.sheets.nothingOwed)
  })

  it('lists nothing of a worksheet with errors', async () => {
    const folder = await folderWith({
      'k.csv': 'instansi;tahun;indikator;tingkat;tenggat\nK;2020;1.1;;besok\n',
    })
    const { stdout, code } = await evidence(folder, 'requests', 'k.csv')
    expect([stdout, code]).toEqual(['', 3])
  })
})

describe('a file that cannot be written', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENAMETOOLONG'])(
    'says in words what %s means, and that the old file is whole',
    (cause) => {
      const diagnostic = {
        code: 'output-failed',
        facts: { path: 'k.csv', cause },
        at: null,
      } as const
      expect(tell(diagnostic, id).message).not.toContain(cause)
      expect(tell(diagnostic, en).message).not.toContain(cause)
      expect(tell(diagnostic, id).hint).toContain('tetap utuh')
    },
  )

  it('is told, and nothing is left beside it', async () => {
    const folder = await folderWith({ 'a.csv': 'indikator;tingkat\n1.1;3\n', berkas: 'x' })
    await mkdir(join(folder, 'folder'))
    for (const output of ['folder', 'berkas/x.csv', `${'n'.repeat(300)}.csv`]) {
      const { code, stderr } = await evidence(
        folder,
        'merge',
        'a.csv',
        '--output',
        output,
        '--force',
      )
      expect([code, /E[A-Z]{4,}/.test(stderr)]).toEqual([2, false])
    }
    expect((await readdir(folder)).sort()).toEqual(['a.csv', 'berkas', 'folder'])
  })
})
