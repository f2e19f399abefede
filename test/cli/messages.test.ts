import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { merit, root } from '../support/cli.js'
import { folderWith } from '../support/folder.js'

const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

const codesIn = (stderr: string) =>
  [...stderr.matchAll(/(?:kesalahan|peringatan|catatan) ([a-z]+(?:-[a-z]+)+)$/gm)].map(
    ([, code]) => code,
  )

describe('an earlier year', () => {
  const sheet = 'indikator;tingkat\n1.1;2\n'
  const owner = ['--agency', 'Kota A', '--kind', 'rtl', '--format', 'json', '--output', '-']

  it('is not missed in a sheet without a column for the year', async () => {
    const folder = await folderWith({ 'a.csv': sheet })
    const { code, stderr } = await merit(['report', 'a.csv', '--year', '2020', ...owner], {
      cwd: folder,
    })
    expect([code, codesIn(stderr)]).toEqual([0, []])
  })

  it('is found in another sheet beside it', async () => {
    const folder = await folderWith({
      'a.csv': sheet,
      'b.csv': 'instansi;tahun;indikator;tingkat\nKota A;2019;1.1;4\n',
    })
    const call = ['report', 'a.csv', 'b.csv', '--year', '2020', '--agency', 'Kota A']
    const lkjip = [...call, '--kind', 'lkjip', '--format', 'json', '--output', '-']
    const { code, stdout, stderr } = await merit(lkjip, { cwd: folder })
    expect([code, codesIn(stderr)]).toEqual([0, []])
    expect(stdout).toContain('"year":2019')
  })

  it('is told where it has faults of its own', async () => {
    const rows = 'Kota A;2020;1.1;2\nKota A;2019;1.1;9\n'
    const folder = await folderWith({ 'a.csv': `instansi;tahun;indikator;tingkat\n${rows}` })
    const { code, stderr } = await merit(['report', 'a.csv', '--year', '2020', ...owner], {
      cwd: folder,
    })
    expect([code, codesIn(stderr)]).toEqual([0, ['previous-unread']])
  })
})

describe('more findings of one code than are written out', () => {
  const faults = Array.from({ length: 30 }, (_, index) => `Kota A;2020;9.${index + 1};1`)
  const files = {
    'a.csv': ['instansi;tahun;indikator;tingkat', ...faults, ''].join('\n'),
  }

  it.each([
    { command: 'score a.csv', isInJson: true },
    { command: 'gate a.csv --min-category baik', isInJson: true },
    { command: 'compare a.csv a.csv', isInJson: true },
    { command: 'evidence lock a.csv', isInJson: false },
    { command: 'evidence requests a.csv', isInJson: false },
    { command: 'evidence export a.csv --output a.xlsx', isInJson: false },
    { command: 'plan a.csv --target baik', isInJson: false },
    { command: 'report a.csv --kind rtl', isInJson: false },
    { command: 'rubric convert a.csv --to kasn-2019', isInJson: false },
    { command: 'rubric diff kasn-2018 kasn-2019 --impact a.csv', isInJson: false },
  ])('are looked for by merit $command in JSON: $isInJson', async ({ command, isInJson }) => {
    const folder = await folderWith(files)
    const words = command.split(' ')
    for (const lang of ['id', 'en']) {
      const { stderr } = await merit([...words, '--lang', lang], { cwd: folder })
      expect(stderr.includes('--format json')).toBe(isInJson)
    }
    if (!isInJson) return
    const { stdout } = await merit([...words, '--format', 'json'], { cwd: folder })
    expect(stdout.match(/"code":"indicator-unknown"/g)).toHaveLength(30)
  })
})

describe('a rubric without English', () => {
  const withoutEnglish = async () => {
    const yaml = await readFile(join(root, 'rubrics/kasn-2018.yaml'), 'utf8')
    return folderWith({
      'rubrik.yaml': yaml.replaceAll(/, en: "[^"]*"/g, '').replaceAll(/^ +en: .*\n/gm, ''),
      'a.csv': 'instansi;tahun;indikator;tingkat\nKota A;2020;1.1;2\n',
    })
  }

  it.each([
    'score a.csv --rubric rubrik.yaml',
    'check a.csv --rubric rubrik.yaml',
    'gate a.csv --min-category buruk --rubric rubrik.yaml',
    'plan a.csv --target 5,5 --rubric rubrik.yaml',
    'report a.csv --kind rtl --output x --rubric rubrik.yaml',
    'compare a.csv a.csv --rubric rubrik.yaml',
    'evidence requests a.csv --rubric rubrik.yaml',
    'rubric show ./rubrik.yaml',
    'rubric test rubrik.yaml',
  ])('is told in one line by merit %s', async (command) => {
    const cwd = await withoutEnglish()
    const { stdout, stderr } = await merit(command.split(' '), { cwd })
    // merit check tells findings as its result.
    const told = command.startsWith('check') ? stdout : stderr
    expect(codesIn(told).filter((code) => code === 'translation-missing')).toHaveLength(1)
    expect(flat(told)).toMatch(/dan \d{3} teks lain belum memiliki terjemahan Inggris/)
    expect(flat(told)).toContain('merit rubric check')
  })

  it('is told text by text by merit rubric check', async () => {
    const cwd = await withoutEnglish()
    const { code, stderr } = await merit(['rubric', 'check', 'rubrik.yaml'], { cwd })
    const found = codesIn(stderr)
    expect(code).toBe(0)
    expect(found.length).toBeGreaterThan(300)
    expect(flat(stderr)).toContain(`${found.length} peringatan`)
    expect(stderr).not.toContain('--format json')
  })
})

describe('a hint names only what the command has', () => {
  it.each([
    { command: 'score a.csv', has: ['--agency', '--year'], lacks: ['BERKAS@'] },
    { command: 'compare a.csv a.csv', has: ['--agency', 'BERKAS@2024'], lacks: ['--year'] },
    {
      command: 'rubric diff kasn-2018 kasn-2019 --impact a.csv',
      has: ['Tambahkan kolom "tahun".'],
      lacks: ['--year', '--agency'],
    },
  ])('in merit $command', async ({ command, has, lacks }) => {
    const folder = await folderWith({ 'a.csv': 'indikator;tingkat\n1.1;2\n' })
    const { code, stderr } = await merit(command.split(' '), { cwd: folder })
    expect(code).toBe(3)
    for (const text of has) expect(flat(stderr)).toContain(text)
    for (const text of lacks) expect(stderr).not.toContain(text)
  })

  it('and locking, which scores nothing, says nothing of instruments', async () => {
    const folder = await folderWith({
      'a.csv': 'instansi;tahun;indikator;tingkat;bukti;berkas\nKota A;2026;1.1;2;SK;sk.txt\n',
      'sk.txt': 'SK',
    })
    const { code, stderr } = await merit(['evidence', 'lock', 'a.csv'], { cwd: folder })
    expect([code, codesIn(stderr)]).toEqual([0, []])
    const scored = await merit(['score', 'a.csv'], { cwd: folder })
    expect(codesIn(scored.stderr)).toEqual(['rubric-outside'])
    expect(scored.stderr).toContain('--rubric panrb-2026')
  })
})
