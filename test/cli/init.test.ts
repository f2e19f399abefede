import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { merit } from '../support/cli.js'
import { folderWith } from '../support/folder.js'
import { parseResult } from '../support/result.js'

describe('merit init', () => {
  it('makes a folder in which score works at once: every indicator is open', async () => {
    const folder = await folderWith()
    const made = await merit(['init', 'baru', '--agency', 'Kota Contoh', '--year', '2026'], {
      cwd: folder,
    })
    expect(made.code).toBe(0)
    expect((await readdir(join(folder, 'baru'))).sort()).toEqual([
      'ci',
      'kertas-kerja-2026.csv',
      'merit.yaml',
    ])
    const scored = await merit(['score', '--format', 'json'], { cwd: join(folder, 'baru') })
    const [assessment] = parseResult(scored.stdout).assessments
    expect(assessment).toMatchObject({ agency: 'Kota Contoh', year: 2026 })
    expect(assessment?.totals.claimed.reachable).toEqual({ lowest: 0, highest: 400 })
    expect(assessment?.indicators).toHaveLength(36)
    expect(scored.stderr).toBe('')
  })

  it('shows a gate that works once its comment signs are gone', async () => {
    const folder = await folderWith()
    await merit(['init', '--year', '2026'], { cwd: folder })
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
    await merit(['init', '--lang', 'en', '--rubric', 'panrb-2026', '--year', '2026'], {
      cwd: folder,
    })
    const worksheet = await readFile(join(folder, 'worksheet-2026.csv'), 'utf8')
    expect(worksheet).toContain('Job analysis')
    expect(worksheet.trim().split('\n')).toHaveLength(32)
    const { stdout, code } = await merit(['score'], { cwd: folder })
    expect(code).toBe(0)
    expect(stdout).toContain('Rubric panrb-2026')
  })

  it('never overwrites, and then writes nothing at all', async () => {
    const folder = await folderWith({ 'merit.yaml': 'lang: id\n' })
    const refused = await merit(['init', '--year', '2026'], { cwd: folder })
    expect(refused.code).toBe(2)
    expect(await readdir(folder)).toEqual(['merit.yaml'])
    expect(await readFile(join(folder, 'merit.yaml'), 'utf8')).toBe('lang: id\n')
    expect((await merit(['init', '--year', '2026', '--force'], { cwd: folder })).code).toBe(0)
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
})
