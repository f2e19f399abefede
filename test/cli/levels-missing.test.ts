import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { merit, wordsOf } from '../support/cli.js'
import { foundIn } from '../support/corpus.js'
import { folderWith } from '../support/folder.js'

const lines = (...texts: readonly string[]) => `${texts.join('\n')}\n`

/** Points where levels are asked for; documents only; and the levels that these belong to. */
const files = {
  'poin.csv': lines('instansi;tahun;indikator;Nilai', 'Kota Contoh;2024;1.1;10'),
  'dokumen.csv': lines(
    'instansi;tahun;indikator;kode_bukti;bukti',
    'Kota Contoh;2024;1.1;dokumen-anjab-abk;Anjab',
  ),
  'tingkat.csv': lines('instansi;tahun;indikator;tingkat', 'Kota Contoh;2024;1.1;2'),
  'jawaban.yaml': lines('agency: Kota Contoh', 'year: 2024', 'answers: {"1.1": 2}'),
}

const run = async (call: string, cwd: string) =>
  merit([...wordsOf(call), '--no-input'], { cwd, today: '2024-12-31' })

describe('a worksheet without a column of levels', () => {
  it.each([
    'score poin.csv',
    'score poin.csv --format json',
    'check poin.csv',
    'gate poin.csv --min-category buruk',
    'report poin.csv --kind lkjip --output lkjip.html',
    'plan poin.csv --target baik',
    'compare poin.csv tingkat.csv',
    'fill poin.csv --answers jawaban.yaml',
    'evidence requests poin.csv',
    'evidence export poin.csv --output poin.xlsx',
    'evidence split poin.csv --output per-unit',
    'rubric convert poin.csv --from kasn-2018 --to kasn-2019 --output lain.csv',
    'score dokumen.csv',
    'score poin.csv tingkat.csv dokumen.csv',
  ])('is refused, and nothing is written: %s', async (call) => {
    const cwd = await folderWith(files)
    const { stdout, stderr, code } = await run(call, cwd)
    const isJson = call.endsWith('json')
    expect(isJson ? stdout : `${stdout}${stderr}`).toContain('column-missing')
    expect(code).toBe(3)
    expect((await readdir(cwd)).toSorted()).toEqual(Object.keys(files).toSorted())
  })

  it('may hold further documents of what another file answers', async () => {
    const cwd = await folderWith(files)
    const { stdout, stderr, code } = await run(
      'score tingkat.csv dokumen.csv --rubric kasn-2018 --format json',
      cwd,
    )
    expect(foundIn(stderr)).toEqual([])
    expect(code).toBe(0)
    const [first] = JSON.parse(stdout).assessments
    expect(first.totals.claimed.points).toBe(5)
    expect(first.totals.backed.points).toBe(5)
  })

  it('gets one where the questionnaire begins with a header', async () => {
    const answers = 'agency: Kota Contoh\nyear: 2024\nanswers: {"1.1": {evidence: [{title: SK}]}}\n'
    const cwd = await folderWith({ 'a.csv': 'instansi;tahun;indikator\n', 'j.yaml': answers })
    const { code } = await run('fill a.csv --answers j.yaml', cwd)
    expect(code).toBe(0)
    expect(await readFile(join(cwd, 'a.csv'), 'utf8')).toMatch(/^instansi;tahun;indikator;tingkat;/)
    expect((await run('score a.csv', cwd)).code).toBe(0)
  })
})
