import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { merit, root, transcript } from '../support/cli.js'
import { folderWith } from '../support/folder.js'

const kasn2018 = await readFile(join(root, 'rubrics/kasn-2018.yaml'), 'utf8')

describe('merit rubric', () => {
  it('lists, checks and tests the built-in rubrics', async () => {
    const commands = [
      'rubric list',
      'rubric list --lang en',
      'rubric check kasn-2018 kasn-2019 panrb-2026',
      'rubric test kasn-2018 kasn-2019 panrb-2026',
    ]
    await expect(await transcript(commands)).toMatchFileSnapshot('rubric.txt')
  })

  it('shows every indicator with every level, document and label', async () => {
    const { stdout } = await merit(['rubric', 'show', 'panrb-2026'])
    expect(stdout).toContain('rancangan, bukan dokumen resmi')
    expect(stdout.match(/^ {2}Tingkat [0-4]/gm)).toHaveLength(31 * 5)
    expect(stdout).toContain('usulan, bukan angka resmi')
    expect(stdout).toContain('survei tidak termasuk')
  })

  it('a weight changed in a copy is found out by the maximum, and by the examples', async () => {
    const heavier = kasn2018.replace('        weight: 2.5\n', '        weight: 5\n')
    const folder = await folderWith({ 'berat.yaml': heavier })
    const check = await merit(['rubric', 'check', 'berat.yaml'], { cwd: folder })
    expect(check.code).toBe(3)
    expect(check.stderr).toContain('maximum-differs')
    const balanced = heavier
      .replace('    maximum: 40\n', '    maximum: 50\n')
      .replace('maximum: 400\n', 'maximum: 410\n')
    const other = await folderWith({ 'lain.yaml': balanced })
    const test = await merit(['rubric', 'test', 'lain.yaml'], { cwd: other })
    expect(test.code).toBe(1)
    expect(test.stderr).toContain('example-differs')
    expect(test.stderr).toContain('276,5')
    expect((await merit(['rubric', 'check', 'lain.yaml'], { cwd: other })).code).toBe(0)
  })

  it('a rubric of one’s own scores like a built-in one, and its hash says which file it was', async () => {
    const folder = await folderWith({
      'milik-sendiri.yaml': kasn2018,
      'a.csv': 'instansi,tahun,indikator,tingkat\nKota A,2020,1.1,3\n',
    })
    const own = await merit(
      ['score', 'a.csv', '--rubric', './milik-sendiri.yaml', '--format', 'json'],
      {
        cwd: folder,
      },
    )
    const builtIn = await merit(['score', 'a.csv', '--format', 'json'], { cwd: folder })
    expect(own.stdout).toBe(builtIn.stdout)
    expect(own.code).toBe(0)
  })

  it.each(['rubric', 'result', 'project', 'map'])('prints the schema of a %s', async (subject) => {
    const { stdout, code } = await merit(['rubric', 'schema', subject])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object', additionalProperties: false })
  })
})

describe('merit explain', () => {
  it('tells a code and an indicator, in both languages', async () => {
    const commands = [
      'explain date-wrong',
      'explain indicator-comma --lang en',
      'explain 3.3',
      'explain 4.1a --rubric panrb-2026 --lang en',
    ]
    await expect(await transcript(commands)).toMatchFileSnapshot('explain.txt')
  })

  it('a topic that is neither is refused with the nearest, but never with another number', async () => {
    const word = await merit(['explain', 'dat-wrong'])
    expect(word.code).toBe(2)
    expect(word.stderr).toContain('"date-wrong"')
    const number = await merit(['explain', '3.33'])
    expect(number.code).toBe(2)
    expect(number.stderr).not.toContain('"3.3"')
  })
})
