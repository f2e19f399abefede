import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { indicatorsOf } from '../../src/core/rubric.js'
import { shippedRubric } from '../support/builders.js'
import { merit, root, transcript } from '../support/cli.js'
import { folderWith } from '../support/folder.js'

const sample = (name: string) => readFile(join(root, 'samples', name), 'utf8')

const fill = (folder: string, ...args: readonly string[]) =>
  merit(['fill', ...args], { cwd: folder })

async function rowsIn(folder: string, name = 'kertas.csv') {
  const rows: Record<string, string>[] = parse(await readFile(join(folder, name), 'utf8'), {
    columns: true,
    bom: true,
    delimiter: [',', ';'],
  })
  return rows
}

const answersOf = (lines: readonly string[]): string =>
  ['agency: Kota Contoh', 'year: 2024', 'answers:', ...lines, ''].join('\n')

describe('merit fill --answers', () => {
  it('gives Kota Bogor the published 266.5, and the very result of its worksheet', async () => {
    const folder = await folderWith({ 'a.yaml': await sample('kota-bogor-2020-jawaban.yaml') })
    const filled = await fill(folder, 'kertas.csv', '--answers', 'a.yaml', '--as-of', '2020-12-31')
    expect(filled.code).toBe(0)
    expect(filled.stdout).toContain('Nilai mandiri       266,5    400   0,6663  III Baik')
    const [ours, theirs] = await Promise.all(
      [join(folder, 'kertas.csv'), 'samples/kota-bogor-2020.csv'].map(async (path) => {
        const args = ['score', path, '--as-of', '2020-12-31', '--format', 'json']
        const { stdout } = await merit(args)
        return stdout.replaceAll(/"source":\{[^}]*\}/g, '"source":null')
      }),
    )
    expect(ours).toBe(theirs)
  })

  it('makes a worksheet in which check finds nothing, where every level has its documents', async () => {
    const lines = indicatorsOf(shippedRubric('kasn-2018')).flatMap(({ id, evidence }) => [
      `  "${id}":`,
      '    level: 4',
      '    evidence:',
      ...evidence.map(
        (requirement) =>
          `      - {requirement: ${requirement.id}, title: "Dokumen ${requirement.id}", file: bukti/${id}/${requirement.id}.pdf, date: 15/01/2024, status: ada}`,
      ),
    ])
    const folder = await folderWith({ 'a.yaml': answersOf(lines) })
    await fill(folder, 'kertas.csv', '--answers', 'a.yaml')
    const checked = await merit(['check', 'kertas.csv'], { cwd: folder, today: '2024-12-31' })
    expect(checked.code).toBe(0)
    expect(checked.stderr).toBe('')
    const scored = await merit(['score', 'kertas.csv', '--format', 'json'], { cwd: folder })
    expect(JSON.parse(scored.stdout).assessments[0].totals.backed.points).toBe(400)
  })

  it('writes the same bytes from the same answers, and nothing more the second time', async () => {
    const answers = answersOf(['  "1.1": {level: 3, evidence: [{title: Anjab}, {title: ABK}]}'])
    const [one, two] = await Promise.all([1, 2].map(() => folderWith({ 'a.yaml': answers })))
    if (!one || !two) throw new Error('no folders')
    for (const folder of [one, two]) await fill(folder, 'kertas.csv', '--answers', 'a.yaml')
    const first = await readFile(join(one, 'kertas.csv'))
    expect(await readFile(join(two, 'kertas.csv'))).toEqual(first)
    const again = await fill(one, 'kertas.csv', '--answers', 'a.yaml')
    expect(again.stderr).toBe('kertas.csv sudah berisi semua jawaban itu.\n')
    expect(await readFile(join(one, 'kertas.csv'))).toEqual(first)
  })

  it('leaves no file beside the worksheet', async () => {
    const folder = await folderWith({ 'a.yaml': answersOf(['  "1.1": 3']) })
    await fill(folder, 'kertas.csv', '--answers', 'a.yaml')
    expect((await readdir(folder)).sort()).toEqual(['a.yaml', 'kertas.csv'])
  })

  it('reads answers from standard input, and lets options name agency and year', async () => {
    const folder = await folderWith()
    const { code } = await merit(
      ['fill', 'kertas.csv', '--answers', '-', '--agency', 'Kota Lain', '--year', '2025'],
      { cwd: folder, stdin: answersOf(['  "1.1": 3']) },
    )
    expect(code).toBe(0)
    const [row] = await rowsIn(folder)
    expect(row).toMatchObject({ instansi: 'Kota Lain', tahun: '2025', tingkat: '3' })
  })

  it('names commands to go on with that read the worksheet by the same rubric', async () => {
    const folder = await folderWith({ 'a.yaml': answersOf(['  "1.1": 3']) })
    const { stdout } = await merit(
      ['fill', 'kertas kerja.csv', '--answers', 'a.yaml', '--rubric', 'panrb-2026', '--no-input'],
      { cwd: folder },
    )
    expect(stdout).toContain(
      'Lanjutkan mengisi: merit fill "kertas kerja.csv" --rubric panrb-2026\n',
    )
    expect(stdout).toContain('Buat laporan: merit report "kertas kerja.csv" --rubric panrb-2026\n')
  })

  it('fills in the worksheet that the project file names', async () => {
    const folder = await folderWith({ 'a.yaml': 'answers: {"1.1": 3}' })
    await merit(['init', '.', '--agency', 'Kota Contoh', '--year', '2024'], { cwd: folder })
    const { code } = await fill(folder, '--answers', 'a.yaml')
    expect(code).toBe(0)
    const [row] = await rowsIn(folder, 'kertas-kerja-2024.csv')
    expect(row).toMatchObject({ indikator: '1.1', tingkat: '3' })
  })

  it('keeps the dialect, unknown columns and the rows of others', async () => {
    const text = [
      '\ufeffinstansi;tahun;indikator;tingkat;Catatan Kami',
      'Kota Contoh;2023;1.1;2;lama',
      'Kota Contoh;2024;1.1;;"a; b"',
      'Kota Lain;2024;1.1;4;lain',
      '',
    ].join('\r\n')
    const folder = await folderWith({ 'kertas.csv': text, 'a.yaml': answersOf(['  "1.1": 3']) })
    await fill(folder, 'kertas.csv', '--answers', 'a.yaml')
    expect(await readFile(join(folder, 'kertas.csv'), 'utf8')).toBe(
      text.replace('Kota Contoh;2024;1.1;;', 'Kota Contoh;2024;1.1;3;'),
    )
  })

  it('tells every fault at its place, and writes nothing', async () => {
    const answers = answersOf(['  "1.1": 7', '  "9.9": 1', '  "1.2": {level: 2, lvl: 3}'])
    const folder = await folderWith({ 'a.yaml': answers })
    const { code, stderr } = await fill(folder, 'kertas.csv', '--answers', 'a.yaml')
    expect(code).toBe(3)
    expect(stderr).toContain('a.yaml:4:10: kesalahan value-wrong')
    expect(stderr).toContain('a.yaml:5:3: kesalahan indicator-unknown')
    expect(stderr).toContain('a.yaml:6:21: kesalahan key-unknown')
    expect(await readdir(folder)).toEqual(['a.yaml'])
  })

  it('asks for agency and year of a new worksheet by the keys that are missing', async () => {
    const folder = await folderWith({ 'a.yaml': 'answers: {"1.1": 3}' })
    const { code, stderr } = await fill(folder, 'kertas.csv', '--answers', 'a.yaml')
    expect(code).toBe(3)
    expect(stderr).toContain('a.yaml:1:1: kesalahan key-missing')
    expect(stderr).toContain('"agency"')
    expect(stderr).toContain('"year"')
    expect(await readdir(folder)).toEqual(['a.yaml'])
  })

  it('makes no worksheet for an aspect that the rubric does not have', async () => {
    const folder = await folderWith({ 'a.yaml': answersOf(['  "1.1": 3']) })
    const { code, stderr } = await fill(
      folder,
      'kertas.csv',
      '--answers',
      'a.yaml',
      '--aspect',
      '9',
    )
    expect(code).toBe(2)
    expect(stderr).toContain('aspect-unknown')
    expect(await readdir(folder)).toEqual(['a.yaml'])
  })

  it('changes nothing where the answers contradict what the worksheet says', async () => {
    const text =
      'instansi,tahun,indikator,tingkat,bukti,tanggal\nKota Contoh,2024,1.1,2,SK,2024-05-01\n'
    const answers = answersOf(['  "1.1": {evidence: [{title: SK, valid_until: 2024-01-01}]}'])
    const folder = await folderWith({ 'kertas.csv': text, 'a.yaml': answers })
    const { code, stderr } = await fill(folder, 'kertas.csv', '--answers', 'a.yaml')
    expect(code).toBe(3)
    expect(stderr).toContain('dates-reversed')
    expect(await readFile(join(folder, 'kertas.csv'), 'utf8')).toBe(text)
  })
})

describe('merit fill without a terminal', () => {
  it('tells what it needs, in both languages', async () => {
    const folder = await folderWith({
      'dua.csv': 'instansi,tahun,indikator,tingkat\nA,2024,1.1,2\nB,2024,1.1,3\n',
      'a.yaml': 'answers: {"1.1": 3}',
      'rusak.csv': 'instansi,tahun,indikator,tingkat\nA,2024,1.1,x\n',
    })
    await writeFile(
      join(folder, 'buku.xlsx'),
      await readFile(join(root, 'test/fixtures/kota-bogor-2020.xlsx')),
    )
    const commands = [
      'fill dua.csv',
      'isi dua.csv --no-input --lang en',
      'fill dua.csv --answers a.yaml',
      'fill dua.csv --answers a.yaml --agency C',
      'fill dua.csv --answers a.yaml --agency A --unit Dinas',
      'fill dua.csv --answers a.yaml --agency A --aspect 9',
      'fill dua.csv --answers a.yaml --verify',
      'fill rusak.csv --answers a.yaml',
      'fill buku.xlsx --answers a.yaml',
      'fill - --answers a.yaml',
      'fill dua.csv --answers tidak-ada.yaml',
    ]
    const told = await transcript(commands, { cwd: folder })
    await expect(told).toMatchFileSnapshot('fill.txt')
  })
})
