import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { merit, root, transcript } from '../support/cli.js'
import { folderWith } from '../support/folder.js'

const [before, after] = ['prov-kaltim-2022.csv', 'prov-kaltim-2024.csv'] as const

const resultOf = async (sheet: string, rubric: string, cwd = root): Promise<string> =>
  (await merit(['score', sheet, '--rubric', rubric, '--format', 'json'], { cwd })).stdout

/** Both years as worksheets and under kasn-2018; a rubric of one's own, like kasn-2019 but for its id. */
async function years(): Promise<string> {
  const shipped = (path: string) => readFile(join(root, path), 'utf8')
  const renamed = async (path: string) =>
    (await shipped(path)).replaceAll(/\bkasn-2019\b/g, 'rubrik-kami')
  const folder = await folderWith({
    [before]: await shipped(`samples/${before}`),
    [after]: await shipped(`samples/${after}`),
    'lama.json': await resultOf(`samples/${before}`, 'kasn-2018'),
    'kami.yaml': await renamed('rubrics/kasn-2019.yaml'),
    'peta.yaml': await renamed('rubrics/maps/kasn-2018--kasn-2019.yaml'),
  })
  return folder
}

async function compared(args: readonly string[], cwd: string) {
  const call = ['compare', ...args, '--format', 'json']
  const run = await merit(call, { cwd, today: '2024-12-31' })
  return { ...run, document: JSON.parse(run.stdout) }
}

const claimed = ['--total', 'claimed'] as const
const ours = ['--rubric', './kami.yaml'] as const

describe('results of two rubrics without a map', () => {
  it('stand beside each other with their maxima, and nothing is subtracted', async () => {
    const cwd = await years()
    const { document, code } = await compared(['lama.json', after, ...ours, ...claimed], cwd)
    expect(code).toBe(0)
    expect(document).toMatchObject({
      rubric: null,
      from: { points: 263.5 },
      to: { points: 271 },
      delta: null,
      parts: null,
      apart: 'rubrics-differ',
    })
    const maxima = document.sides.map(
      (side: { rubric: { maximum: number } }) => side.rubric.maximum,
    )
    expect(maxima).toEqual([400, 410])
    const text = await merit(['compare', 'lama.json', after, ...ours, '--lang', 'en'], { cwd })
    expect(text.stdout).toContain('the rubrics differ')
  })
})

describe('results of two rubrics with a map', () => {
  it.each([
    { what: 'that is built in', rubric: 'kasn-2019', map: [] },
    { what: 'of one’s own', rubric: './kami.yaml', map: ['--map', 'peta.yaml'] },
  ])('$what are subtracted under the newer one, which is told', async ({ rubric, map }) => {
    const cwd = await years()
    const asked = ['--rubric', rubric, ...map, ...claimed]
    const { document, code } = await compared(['lama.json', after, ...asked], cwd)
    expect(code).toBe(0)
    expect(document).toMatchObject({
      from: { year: 2022, points: 263.5 },
      to: { year: 2024, points: 271 },
      delta: 7.5,
      parts: { claim: 7.5, proof: 0, verification: 0 },
      conversion: {
        side: 'from',
        map: { status: 'proposal' },
        from: { id: 'kasn-2018', maximum: 400 },
        to: { maximum: 410 },
        carried: 36,
        of: 37,
        open: ['3.8'],
        left: [],
      },
    })
    expect(document.indicators).toHaveLength(37)
  })

  it('are carried in the map’s direction, whichever is named first', async () => {
    const asked = [after, 'lama.json', '--rubric', 'kasn-2019', ...claimed]
    const { document } = await compared(asked, await years())
    expect(document).toMatchObject({ delta: -7.5, conversion: { side: 'to', open: ['3.8'] } })
  })

  it('count what is new in the newer one, as nobody has assessed it before', async () => {
    const cwd = await years()
    const sheet = await readFile(join(cwd, after), 'utf8')
    const width = sheet.split('\n', 1).join().split(',').length
    const added = 'Provinsi Kalimantan Timur,2024,3.8,2'.padEnd(36 + width - 4, ',')
    const folder = await folderWith({
      'lama.json': await readFile(join(cwd, 'lama.json')),
      'baru.csv': `${sheet.trimEnd()}\n${added}\n`,
    })
    const asked = ['lama.json', 'baru.csv', '--rubric', 'kasn-2019', ...claimed]
    expect((await compared(asked, folder)).document).toMatchObject({ delta: 12.5 })
  })

  it('stand beside each other where proof is asked for, as documents are not carried', async () => {
    const cwd = await years()
    for (const total of ['backed', 'verified']) {
      const asked = ['lama.json', after, '--rubric', 'kasn-2019', '--total', total]
      const { document } = await compared(asked, cwd)
      expect(document).toMatchObject({ apart: 'proof-stays', delta: null })
    }
  })

  it('stand beside each other where the map carries no level at all', async () => {
    const cwd = await years()
    const sheet = 'instansi,tahun,indikator,tingkat\nProvinsi Kalimantan Timur,2026,1.1,3\n'
    const folder = await folderWith({
      'lama.json': await resultOf(after, 'kasn-2019', cwd),
      'baru.csv': sheet,
    })
    const asked = ['lama.json', 'baru.csv', '--rubric', 'panrb-2026', ...claimed]
    const { document } = await compared(asked, folder)
    expect(document).toMatchObject({ apart: 'levels-stay', delta: null })
  })

  it('are told in every form, and in both languages', async () => {
    const cwd = await years()
    const asked = 'compare lama.json prov-kaltim-2024.csv --rubric kasn-2019 --as-of 2024-12-31'
    const told = await transcript(
      [
        `${asked} --total claimed`,
        `${asked} --total claimed --lang en`,
        `${asked} --total claimed --format csv`,
        `${asked} --total claimed --format markdown`,
        `${asked} --lang en`,
        asked,
      ],
      { cwd },
    )
    await expect(told).toMatchFileSnapshot('compare-rubrics.txt')
  })
})

describe('a map', () => {
  const codesOf = ({ document }: Awaited<ReturnType<typeof compared>>): readonly string[] =>
    document.findings.map(({ code }: { code: string }) => code)

  it('that joins other rubrics is refused', async () => {
    const asked = ['lama.json', after, '--rubric', 'kasn-2019', '--map', 'peta.yaml', ...claimed]
    const run = await compared(asked, await years())
    expect([run.code, codesOf(run)]).toEqual([2, ['map-unrelated']])
  })

  it('that is not there is refused', async () => {
    const asked = ['lama.json', after, '--rubric', 'kasn-2019', '--map', 'tiada.yaml', ...claimed]
    expect((await compared(asked, await years())).code).toBe(2)
  })

  it('that is not needed is told, and changes nothing', async () => {
    const cwd = await years()
    const asked = [before, after, '--rubric', 'kasn-2018', '--map', 'peta.yaml', ...claimed]
    const run = await compared(asked, cwd)
    expect([run.code, codesOf(run), run.document.delta]).toEqual([0, ['map-unused'], 7.5])
    const many = await compared([before, ...asked], cwd)
    expect(codesOf(many)).toEqual(['map-unused'])
  })
})
