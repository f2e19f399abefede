import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { merit } from '../support/cli.js'
import { folderWith } from '../support/folder.js'
import { parseResult } from '../support/result.js'

const named = ['--agency', 'Kota Contoh']

describe('merit init', () => {
  it('makes a folder in which score works at once: every indicator is open', async () => {
    const folder = await folderWith()
    const made = await merit(['init', 'baru', ...named, '--year', '2025'], { cwd: folder })
    expect(made.code).toBe(0)
    expect((await readdir(join(folder, 'baru'))).sort()).toEqual([
      'ci',
      'kertas-kerja-2025.csv',
      'merit.yaml',
    ])
    const scored = await merit(['score', '--format', 'json'], {
      cwd: join(folder, 'baru'),
      today: '2025-12-31',
    })
    const [assessment] = parseResult(scored.stdout).assessments
    expect(assessment).toMatchObject({ agency: 'Kota Contoh', year: 2025 })
    expect(assessment?.totals.claimed.reachable).toEqual({ lowest: 0, highest: 400 })
    expect(assessment?.indicators).toHaveLength(36)
    expect(scored.stderr).toBe('')
  })

  it.each([
    { year: '2018', rubric: 'kasn-2018', why: 'sampai tahun 2025' },
    { year: '2025', rubric: 'kasn-2018', why: 'sampai tahun 2025' },
    { year: '2026', rubric: 'panrb-2026', why: 'mulai tahun 2026' },
    { year: '2031', rubric: 'panrb-2026', why: 'mulai tahun 2026' },
  ])('takes $rubric for $year, and says why', async ({ year, rubric, why }) => {
    const folder = await folderWith()
    const made = await merit(['init', ...named, '--year', year], { cwd: folder })
    expect(await readFile(join(folder, 'merit.yaml'), 'utf8')).toContain(`rubric: "${rubric}"`)
    const said = made.stdout.replaceAll(/\s+/g, ' ')
    expect(said).toContain(`Rubrik: ${rubric} `)
    expect(said).toContain(why)
    expect(said).toContain('--rubric')
    const scored = await merit(['score'], { cwd: folder, today: `${year}-12-31` })
    expect([scored.code, scored.stderr]).toEqual([0, ''])
  })

  it('takes the rubric that is asked for, and notes a year for which it is not', async () => {
    const folder = await folderWith()
    const call = ['init', ...named, '--rubric', 'kasn-2018', '--year', '2026', '--lang', 'en']
    const { code, stdout, stderr } = await merit(call, { cwd: folder })
    expect(code).toBe(0)
    expect(stdout).toContain('Rubric: kasn-2018 1.0.0')
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('as asked for with --rubric')
    expect(stderr).toContain('rubric-outside')
    expect(stderr).toContain('--rubric panrb-2026')
  })

  it('shows a gate that works once its comment signs are gone', async () => {
    const folder = await folderWith()
    await merit(['init', ...named, '--year', '2026'], { cwd: folder })
    const path = join(folder, 'merit.yaml')
    const lines = (await readFile(path, 'utf8')).split('\n')
    const start = lines.indexOf('# gate:')
    const mended = lines.map((line, index) => (index < start ? line : line.replace(/^# /, '')))
    await writeFile(path, mended.join('\n'))
    const { code, stdout } = await merit(['gate', '--format', 'json'], { cwd: folder })
    expect([code, JSON.parse(stdout).checks.length]).toEqual([1, 3])
  })

  it('speaks English and takes another rubric', async () => {
    const folder = await folderWith()
    const call = ['init', ...named, '--lang', 'en', '--rubric', 'panrb-2026', '--year', '2026']
    await merit(call, { cwd: folder })
    const worksheet = await readFile(join(folder, 'worksheet-2026.csv'), 'utf8')
    expect(worksheet).toContain('Job analysis')
    expect(worksheet.trim().split('\n')).toHaveLength(32)
    const { stdout, code } = await merit(['score'], { cwd: folder })
    expect(code).toBe(0)
    expect(stdout).toContain('Rubric panrb-2026')
  })

  it('never overwrites, and then writes nothing at all', async () => {
    const folder = await folderWith({ 'merit.yaml': 'lang: id\n' })
    const call = ['init', ...named, '--year', '2024']
    const refused = await merit(call, { cwd: folder })
    expect(refused.code).toBe(2)
    expect(await readdir(folder)).toEqual(['merit.yaml'])
    expect(await readFile(join(folder, 'merit.yaml'), 'utf8')).toBe('lang: id\n')
    expect((await merit([...call, '--force'], { cwd: folder })).code).toBe(0)
    expect(await readFile(join(folder, 'merit.yaml'), 'utf8')).toContain('rubric: "kasn-2018"')
  })

  it('keeps a name that looks like YAML or a formula as plain text', async () => {
    const folder = await folderWith()
    const agency = '=HYPERLINK("x"): #1'
    await merit(['init', '--agency', agency, '--year', '2026'], { cwd: folder })
    const worksheet = await readFile(join(folder, 'kertas-kerja-2026.csv'), 'utf8')
    expect(worksheet).not.toMatch(/^"?=/m)
    await writeFile(join(folder, 'b.csv'), 'tahun,indikator,tingkat\n2026,1.1,3\n')
    const { stdout } = await merit(['score', 'b.csv', '--format', 'json'], { cwd: folder })
    expect(parseResult(stdout).assessments[0]?.agency).toBe(agency)
  })

  it('keeps an agency that a project file above names', async () => {
    const folder = await folderWith({ 'merit.yaml': 'agency: Kota Contoh\n' })
    expect((await merit(['init', '2026'], { cwd: folder })).code).toBe(0)
    const made = await readFile(join(folder, '2026', 'merit.yaml'), 'utf8')
    expect(made).toContain('agency: "Kota Contoh"')
  })
})

describe('merit init refuses, and writes nothing,', () => {
  it.each([
    { what: 'no agency where nobody can be asked', args: [], found: 'argument-missing' },
    { what: 'a blank agency', args: ['--agency', ''], found: 'option-value-wrong' },
    { what: 'an agency of spaces', args: ['--agency', ' \u00a0 '], found: 'option-value-wrong' },
    {
      what: 'an agency on two lines',
      args: ['--agency', 'Kota\nContoh'],
      found: 'option-value-wrong',
    },
    {
      what: 'an agency with a control character',
      args: ['--agency', 'Kota \u001b[31mContoh'],
      found: 'option-value-wrong',
    },
    {
      what: 'an agency that turns the direction of writing',
      args: ['--agency', 'Kota \u202eContoh'],
      found: 'option-value-wrong',
    },
    { what: 'year 0', args: [...named, '--year', '0000'], found: 'option-value-wrong' },
    { what: 'a year below 1000', args: [...named, '--year', '0999'], found: 'option-value-wrong' },
    {
      what: 'a year of five digits',
      args: [...named, '--year', '20260'],
      found: 'option-value-wrong',
    },
  ])('$what', async ({ args, found }) => {
    const folder = await folderWith()
    for (const lang of ['id', 'en']) {
      const { code, stderr } = await merit(['init', ...args, '--lang', lang], { cwd: folder })
      expect(code).toBe(2)
      expect(stderr).toContain(found)
    }
    expect(await readdir(folder)).toEqual([])
  })

  it.each(['', ' ', 'Kota\nContoh'])('as merit fill does with agency %j', async (agency) => {
    const folder = await folderWith({ 'a.yaml': 'year: 2024\nanswers: {"1.1": 3}\n' })
    const call = ['fill', 'k.csv', '--answers', 'a.yaml', '--agency', agency]
    expect((await merit(call, { cwd: folder })).code).toBe(2)
    expect(await readdir(folder)).toEqual(['a.yaml'])
  })
})
