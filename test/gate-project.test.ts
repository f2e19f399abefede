import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { gateFormats } from '../src/features/gate/page/index.js'
import { folderWith } from './support/folder.js'
import { documentIn, gate, kaltim, keepBaselines, low, missedIn, told } from './support/gate.js'

const baseline = keepBaselines()

describe('merit.yaml', () => {
  const inProject = async (yaml: string, ...args: readonly string[]) => {
    const folder = await folderWith({ 'merit.yaml': `rubric: kasn-2018\n${yaml}` })
    const run = await gate([kaltim, '--format', 'json', ...args], folder)
    return { ...run, document: documentIn(run) }
  }

  it('says what is checked, and flags beat it', async () => {
    const yaml = 'gate: {min_points: 280, min_aspect: {3: 60%, "1": 40}, total: backed}\n'
    const { code, document } = await inProject(yaml)
    expect([code, missedIn(document)]).toEqual([1, ['min-points', 'min-aspect-1', 'min-aspect-3']])
    const flagged = await inProject(
      yaml,
      ...['--min-points', '270', '--min-aspect', '1=1', '--total', 'claimed'],
    )
    expect([flagged.code, missedIn(flagged.document)]).toEqual([0, []])
  })

  it('says everything that flags can say', async () => {
    const folder = await folderWith({
      'merit.yaml': [
        'rubric: kasn-2018',
        'gate:',
        '  min_category: kategori III',
        '  complete: true',
        '  no_expired: true',
        '  within: P60D',
        '  baseline: acuan.json',
        '  no_regress: true',
        '  tolerance: 2.5',
        '  ratchet: false',
        '',
      ].join('\n'),
      'acuan.json': await readFile(baseline(low)),
    })
    const document = documentIn(await gate([kaltim, '--format', 'json'], folder))
    expect(document.checks.map(({ id, expected }) => [id, expected])).toEqual([
      ['min-category', 'baik'],
      ['complete', 36],
      ['no-expired', 0],
      ['no-regress', 261],
    ])
  })

  it.each([
    { yaml: 'gate: {min_category: bai}\n', found: ['2:22 reference-unknown'] },
    { yaml: 'gate: {min_aspect: {"33": 5}}\n', found: ['2:21 reference-unknown'] },
    { yaml: 'gate: {min_aspect: {"3": 160%}}\n', found: ['2:26 value-wrong'] },
    { yaml: 'gate: {min_points: -1}\n', found: ['2:20 value-wrong'] },
    { yaml: 'gate: {total: semua, complete: true}\n', found: ['2:15 value-wrong'] },
    { yaml: 'gate: {within: 60}\n', found: ['2:16 value-wrong'] },
  ])('with a fault is refused at its place: $yaml', async ({ yaml, found }) => {
    const { code, document } = await inProject(yaml)
    expect([code, told(document)]).toEqual([3, found])
  })
})

describe('a waiver', () => {
  const waive = async (parts: Readonly<Record<string, string>>, ...args: readonly string[]) => {
    const whole = { reason: 'Menunggu SK', approver: 'Kepala BKD', until: '2024-12-31' }
    const yaml = Object.entries({ check: 'min-points', ...whole, ...parts })
      .filter(([, value]) => value !== '-')
      .map(([key, value]) => `${key}: ${value}`)
    const folder = await folderWith({
      'merit.yaml': `rubric: kasn-2018\ngate:\n  min_points: 280\n  waivers:\n    - {${yaml.join(', ')}}\n`,
    })
    const run = await gate([kaltim, '--format', 'json', ...args], folder)
    return { ...run, folder, document: documentIn(run) }
  }

  it('covers a missed check up to its last day, and is shown with who answers for it', async () => {
    const { code, document, folder } = await waive({})
    expect([code, document.passed]).toEqual([0, true])
    expect(document.checks[0]).toMatchObject({
      passed: false,
      waived: { reason: 'Menunggu SK', approver: 'Kepala BKD', until: '2024-12-31' },
    })
    for (const format of gateFormats) {
      const { stdout, code: same } = await gate([kaltim, '--format', format], folder)
      expect(same).toBe(0)
      for (const fact of ['Menunggu SK', 'Kepala BKD']) expect(stdout).toContain(fact)
      expect(stdout).toMatch(/2024-12-31|31 Desember 2024/)
    }
  })

  it('does not count after its last day, and that is said in every format', async () => {
    const { code, document, folder } = await waive({}, '--as-of', '2025-01-01')
    expect([code, document.waivers[0]?.state]).toEqual([1, 'expired'])
    expect(told(document)).toContain('5:15 waiver-expired')
    for (const format of gateFormats) {
      const call = [kaltim, '--format', format, '--as-of', '2025-01-01']
      const { stdout, code: same } = await gate(call, folder)
      expect(same).toBe(1)
      expect(stdout).toMatch(/waiver-expired|tidak berlaku lagi/)
    }
  })

  it('that was not needed, or is about something else, is told', async () => {
    const unneeded = await waive({}, '--min-points', '270')
    expect([unneeded.code, unneeded.document.waivers[0]?.state]).toEqual([0, 'unneeded'])
    const other = await waive({ agency: 'Kota Lain' })
    expect([other.code, other.document.waivers[0]?.state]).toEqual([1, 'unused'])
    const unasked = await waive({ check: 'complete' })
    expect([unasked.code, unasked.document.waivers[0]?.state]).toEqual([1, 'unused'])
    expect(told(unneeded.document)).toEqual(['5:15 waiver-unneeded'])
    expect(told(other.document)).toContain('5:15 waiver-unused')
  })

  it('without an agency is of the one of the project file', async () => {
    const waiver = '{check: min-points, reason: SK, approver: Sekda, until: 2024-12-31}'
    for (const [agency, code] of [
      ['Provinsi Kalimantan Timur', 0],
      ['Kota Lain', 1],
    ] as const) {
      const folder = await folderWith({
        'merit.yaml': `agency: ${agency}\nrubric: kasn-2018\ngate: {min_points: 280, waivers: [${waiver}]}\n`,
      })
      expect((await gate([kaltim], folder)).code).toBe(code)
    }
  })

  it('names its agency in any case', async () => {
    expect((await waive({ agency: 'provinsi kalimantan timur' })).code).toBe(0)
  })

  it.each([
    { parts: { check: 'min-pionts' }, found: '5:15 waiver-check-unknown' },
    { parts: { check: 'min-aspect-33' }, found: '5:15 waiver-check-unknown' },
    { parts: { reason: '-' }, found: '5:7 key-missing' },
    { parts: { approver: '-' }, found: '5:7 key-missing' },
    { parts: { until: '-' }, found: '5:7 key-missing' },
    { parts: { reason: '""' }, found: 'value-wrong' },
    { parts: { until: '31/12/2024' }, found: 'value-wrong' },
  ])('with a fault is refused: $parts', async ({ parts, found }) => {
    const { code, document } = await waive(parts)
    expect(code).toBe(3)
    expect(told(document)).toHaveLength(1)
    expect(told(document)[0]).toContain(found)
  })
})
