import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { merit, root, transcript } from '../support/cli.js'
import { folderWith } from '../support/folder.js'

const kaltim = 'samples/prov-kaltim-2024.csv --rubric kasn-2018 --as-of 2024-12-31'
const asked = '--min-category sangat-baik --min-aspect 3=60% --complete --no-expired'

/** A project with a waiver that runs, one that has ended, one not needed, and one about nothing here. */
const project = [
  'agency: Provinsi Kalimantan Timur',
  'rubric: kasn-2018',
  'gate:',
  '  min_points: 280',
  '  complete: true',
  '  no_expired: true',
  '  baseline: acuan.json',
  '  ratchet: true',
  '  waivers:',
  '    - check: min-points',
  '      reason: Menunggu penetapan SK Komite Talenta',
  '      approver: Kepala BKD',
  '      until: 2024-12-31',
  '    - {check: no-expired, reason: Arsip banjir, approver: Sekda, until: 2024-11-30}',
  '    - {check: complete, reason: Asesmen, approver: Sekda, until: 2025-06-30}',
  '    - {check: min-aspect-3, reason: Asesmen, approver: Sekda, until: 2025-06-30}',
  '',
].join('\n')

describe('what merit gate shows', () => {
  it.each(['id', 'en'])('at a terminal, in %s', async (lang) => {
    const commands = [
      `gate ${kaltim} ${asked} --lang ${lang}`,
      `gate ${kaltim} --min-points 271 --backed --lang ${lang}`,
      `gate samples/prov-kaltim-2022.csv ${kaltim} --min-category baik --lang ${lang}`,
      `gate ${kaltim} --min-points 1 --total verified --lang ${lang}`,
      `gate ${kaltim} --lang ${lang}`,
      `gate ${kaltim} --min-category bai --lang ${lang}`,
      `gate ${kaltim} --no-regress --lang ${lang}`,
      `explain gate-regressed --lang ${lang}`,
      `gate --help --lang ${lang}`,
    ]
    await expect(await transcript(commands)).toMatchFileSnapshot(`gate-${lang}.txt`)
  })

  it.each(['id', 'en'])('of waivers and baselines, in %s', async (lang) => {
    const sheets = ['prov-kaltim-2022.csv', 'prov-kaltim-2024.csv']
    const files = await Promise.all(
      sheets.map(async (name) => [name, await readFile(join(root, 'samples', name))] as const),
    )
    const cwd = await folderWith({ 'merit.yaml': project, ...Object.fromEntries(files) })
    const commands = [
      `gate prov-kaltim-2022.csv --min-points 1 --lang ${lang}`,
      `gerbang prov-kaltim-2024.csv --lang ${lang}`,
      `gate prov-kaltim-2022.csv --tolerance 2 --lang ${lang}`,
      `gate prov-kaltim-2024.csv --rubric kasn-2019 --lang ${lang}`,
    ]
    await expect(await transcript(commands, { cwd })).toMatchFileSnapshot(`gate-waived-${lang}.txt`)
  })

  it('to machines', async () => {
    const formats = ['json', 'markdown', 'junit', 'sarif', 'github']
    const commands = formats.map((format) => `gate ${kaltim} ${asked} --format ${format}`)
    await expect(await transcript(commands)).toMatchFileSnapshot('gate-formats.txt')
  })

  it('fits 80 columns in both languages', async () => {
    for (const lang of ['id', 'en']) {
      const call = ['gate', ...kaltim.split(' '), ...asked.split(' '), '--lang', lang]
      const { stdout } = await merit(call)
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    }
  })

  it('in colour only on a terminal', async () => {
    const colorStart = '\u001b['
    const call = ['gate', ...kaltim.split(' '), '--complete']
    expect((await merit(call, { isTTY: true })).stdout).toContain(colorStart)
    expect((await merit(call)).stdout).not.toContain(colorStart)
  })
})
