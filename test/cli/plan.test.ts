import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { merit, root, transcript } from '../support/cli.js'
import { folderWith } from '../support/folder.js'
import { parseResult } from '../support/result.js'

const kaltim = 'samples/prov-kaltim-2024.csv'
const call = ['plan', kaltim, '--rubric', 'kasn-2018']

describe('what a plan looks like', () => {
  it.each(['id', 'en'])('help and plans, in %s', async (lang) => {
    const commands = [
      `plan --help --lang ${lang}`,
      `plan ${kaltim} --rubric kasn-2018 --target sangat-baik --total claimed --lang ${lang}`,
      `plan ${kaltim} --rubric kasn-2018 --budget 20 --lang ${lang}`,
      `plan ${kaltim} --rubric kasn-2018 --total claimed --target 300 --capacity 20/quarter --lang ${lang}`,
    ]
    await expect(await transcript(commands)).toMatchFileSnapshot(`plan-${lang}.txt`)
  })

  it.each(['id', 'en'])('the other questions, in %s', async (lang) => {
    const commands = [
      `plan ${kaltim} --rubric kasn-2018 --frontier --lang ${lang}`,
      `plan ${kaltim} --rubric kasn-2018 --sensitivity --only 1,3.3 --lang ${lang}`,
      `plan ${kaltim} --rubric kasn-2018 --set 3.3=4 --set 5.1=2 --lang ${lang}`,
      `plan ${kaltim} --rubric kasn-2018 --stress 2 --lang ${lang}`,
      `plan ${kaltim} --rubric kasn-2018 --target 400 --only 3 --lang ${lang}`,
    ]
    await expect(await transcript(commands)).toMatchFileSnapshot(`plan-questions-${lang}.txt`)
  })

  it('in every other format', async () => {
    const plan = `plan ${kaltim} --rubric kasn-2018 --target 225 --capacity 20`
    const commands = [
      ...['json', 'csv', 'markdown', 'ics'].map((format) => `${plan} --format ${format}`),
      ...['json', 'csv', 'markdown'].flatMap((format) =>
        ['--set 3.1=1', '--stress 1', '--sensitivity --only 7', '--frontier --only 7'].map(
          (question) => `plan ${kaltim} --rubric kasn-2018 ${question} --format ${format}`,
        ),
      ),
    ]
    const told = await transcript(commands)
    await expect(told.replaceAll('\r\n', '\n')).toMatchFileSnapshot('plan-formats.txt')
  })

  it('a calendar has the line ends that calendars have', async () => {
    const { stdout } = await merit([...call, '--capacity', '20', '--format', 'ics'])
    expect(stdout.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(stdout.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(8)
    for (const line of stdout.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    }
  })

  it('a calling that is wrong is refused', async () => {
    const commands = [
      `plan ${kaltim} --rubric kasn-2018 --target sangat-bagus`,
      `plan ${kaltim} --rubric kasn-2018 --target 4`,
      `plan ${kaltim} --rubric kasn-2018 --target 4 --lang en`,
      `plan ${kaltim} --rubric kasn-2018 --target baik --budget 20`,
      `plan ${kaltim} --rubric kasn-2018 --stress 2 --capacity 20`,
      `plan ${kaltim} --rubric kasn-2018 --budget 20 --margin 5`,
      `plan ${kaltim} --rubric kasn-2018 --only 3.33 --except 9`,
      `plan ${kaltim} --rubric kasn-2018 --set 3.33=4 --set 3.3=9`,
      `plan ${kaltim} --rubric kasn-2018 --start 2026-Q1`,
      `plan ${kaltim} --rubric kasn-2018 --capacity 20 --start 2026-Q2 --until 2026-Q1`,
      `plan ${kaltim} --rubric kasn-2018 --format ics`,
      `plan ${kaltim} --rubric kasn-2018 --until 2026-Q5`,
      'plan samples/kaltim-sumbar-excel.csv --rubric kasn-2018',
    ]
    await expect(await transcript(commands)).toMatchFileSnapshot('plan-usage.txt')
  })

  it('no line is wider than 80 characters', async () => {
    for (const question of [
      ['--target', '400'],
      ['--target', '400', '--capacity', '20'],
      ['--frontier'],
      ['--sensitivity'],
      ['--set', '3.3=4'],
      ['--stress', '9'],
    ]) {
      const { stdout, stderr } = await merit([...call, ...question])
      const wide = [...stdout.split('\n'), ...stderr.split('\n')].filter((line) => line.length > 80)
      expect(wide).toEqual([])
    }
  })
})

describe('the JSON of a plan', () => {
  it('has the documented keys, and numbers as they are', async () => {
    const { stdout } = await merit([
      ...call,
      '--target',
      '220',
      '--margin',
      '5',
      '--format',
      'json',
    ])
    const plan = JSON.parse(stdout)
    expect(plan).toMatchObject({ target: 225, reached: true, optimal: true, from: 211 })
    expect(plan.to).toBeGreaterThanOrEqual(225)
    const [step] = plan.steps
    for (const key of ['indicator', 'from', 'to', 'kind', 'effort', 'points', 'unit', 'after']) {
      expect(step).toHaveProperty(key)
    }
    const { steps } = plan
    const sum = (key: string) =>
      steps.reduce((total: number, each: Record<string, number>) => total + (each[key] ?? 0), 0)
    expect(sum('effort')).toBe(plan.effort)
    expect(sum('points')).toBe(plan.to - plan.from)
  })

  it.each([
    { rubric: 'kasn-2018', target: 'IV', is: 325 },
    { rubric: 'kasn-2018', target: 'Kategori IV', is: 325 },
    { rubric: 'kasn-2018', target: '(iv)', is: 325 },
    { rubric: 'kasn-2018', target: 'kategori 4', is: 325 },
    { rubric: 'kasn-2018', target: 'Sangat Baik', is: 325 },
    { rubric: 'kasn-2018', target: '4', is: 'target-ambiguous' },
    { rubric: 'kasn-2018', target: '1', is: 'target-ambiguous' },
    { rubric: 'kasn-2018', target: '04', is: 'target-ambiguous' },
    { rubric: 'kasn-2018', target: '4,0', is: 4 },
    { rubric: 'kasn-2018', target: '4.0', is: 4 },
    { rubric: 'kasn-2018', target: '4 poin', is: 4 },
    { rubric: 'kasn-2018', target: '4,0 points', is: 4 },
    { rubric: 'kasn-2018', target: '0', is: 0 },
    { rubric: 'kasn-2018', target: '5', is: 5 },
    { rubric: 'kasn-2018', target: '325', is: 325 },
    { rubric: 'kasn-2018', target: 'V', is: 'target-unknown' },
    { rubric: 'kasn-2018', target: 'kategori III (kurang)', is: 'target-unknown' },
    { rubric: 'panrb-2026', target: 'IV', is: 0.81 },
    { rubric: 'panrb-2026', target: '1', is: 1 },
    { rubric: 'panrb-2026', target: '4', is: 4 },
    { rubric: 'panrb-2026', target: '0,81', is: 0.81 },
  ])('under $rubric the target $target is $is', async ({ rubric, target, is }) => {
    const sheet = `instansi,tahun,indikator,tingkat\nKota A,2026,1.1,1\n`
    const cwd = await folderWith({ 'a.csv': sheet })
    const asked = ['--rubric', rubric, '--default-effort', '1', '--format', 'json']
    const { stdout, stderr, code } = await merit(['plan', 'a.csv', ...asked, '--target', target], {
      cwd,
    })
    if (typeof is === 'number') expect(JSON.parse(stdout).target).toBe(is)
    else expect([code, stderr]).toEqual([2, expect.stringContaining(is)])
  })

  it('of a target out of reach says how far one can get, and the exit code is 1', async () => {
    const { stdout, code } = await merit([...call, '--target', '401', '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({
      target: 401,
      reached: false,
      highest: 400,
      steps: [],
    })
    expect(code).toBe(1)
  })
})

/** The worksheet with the claims that a plan raises. */
async function withPlannedLevels(path: string, steps: readonly Step[]): Promise<string> {
  const levels = new Map(steps.map(({ indicator, to }) => [indicator, to]))
  const [header = '', ...rows] = (await readFile(join(root, path), 'utf8')).trimEnd().split('\n')
  const claimed = rows.map((row) => {
    const cells = row.split(',')
    const level = levels.get(cells[2] ?? '')
    if (level !== undefined && cells[3] !== '') cells[3] = String(level)
    return cells.join(',')
  })
  return [header, ...claimed, ''].join('\n')
}

interface Step {
  readonly indicator: string
  readonly to: number
}

describe('Kalimantan Timur from 271 to 325', () => {
  it('comes to what the plan says once its levels stand in the worksheet', async () => {
    const asked = [...call, '--total', 'claimed', '--target', '325', '--format', 'json']
    const plan = JSON.parse((await merit(asked)).stdout)
    expect([plan.from, plan.to, plan.effort, plan.naive.effort]).toEqual([271, 325, 352, 372])
    const folder = await folderWith()
    await writeFile(join(folder, 'baru.csv'), await withPlannedLevels(kaltim, plan.steps))
    const score = ['score', 'baru.csv', '--rubric', 'kasn-2018', '--format', 'json']
    const { stdout } = await merit(score, { cwd: folder })
    expect(parseResult(stdout).assessments[0]?.totals.claimed.points).toBe(325)
  })
})

const header = 'indikator,tingkat,hari_orang,biaya,unit,mulai'

describe("the office's own estimates", () => {
  const plan = async (folder: string, ...more: readonly string[]) => {
    const { stdout, stderr, code } = await merit(
      ['plan', join(root, kaltim), '--rubric', 'kasn-2018', '--format', 'json', ...more],
      { cwd: folder },
    )
    return { document: stdout === '' ? undefined : JSON.parse(stdout), stderr, code }
  }
  const target = ['--total', 'claimed', '--target', '276']

  it('beat the rubric, cell by cell', async () => {
    const rows = ['3.1;3;2,5;1.500.000;Biro Umum;2026-Q3', '3,2;3;;;Unit Lain;']
    const folder = await folderWith({
      'upaya.csv': [header.replaceAll(',', ';'), ...rows].join('\n'),
    })
    const { document } = await plan(folder, ...target, '--effort', 'upaya.csv', '--capacity', '20')
    expect(document).toMatchObject({ effort: 2.5, cost: 1_500_000 })
    expect(document.steps).toMatchObject([
      { id: '3.1=3', effort: 2.5, unit: 'Biro Umum', earliest: '2026-Q3', start: '2026-Q3' },
    ])
  })

  it('can stand in merit.yaml, as figures or as a file', async () => {
    const figures = await folderWith({ 'merit.yaml': 'effort: {"3.1": {3: 1.5}}\n' })
    expect((await plan(figures, ...target)).document.effort).toBe(1.5)
    const file = await folderWith({
      'merit.yaml': 'effort: upaya.csv\n',
      'upaya.csv': `${header}\n3.1,3,1,,,\n`,
    })
    expect((await plan(file, ...target)).document.effort).toBe(1)
    const wrong = await folderWith({ 'merit.yaml': 'effort: {"3.33": {3: 1.5}}\n' })
    const { stderr, code } = await plan(wrong, ...target)
    expect([code, stderr.includes('merit.yaml:1:10')]).toEqual([3, true])
  })

  it('that cannot be read are told with their places, all at once', async () => {
    const rows = [
      '9.9,3,1,,,',
      '3.1,2.5,1,,,',
      '3.1,9,x,,,',
      '3.1,3,1,,,besok',
      '3.2,3,1,,,',
      '3.2,3,2,,,',
    ]
    const folder = await folderWith({
      'upaya.csv': [`${header},lain`, ...rows.map((row) => `${row},`)].join('\n'),
    })
    const { stderr, code } = await plan(folder, '--effort', 'upaya.csv')
    const places = [...stderr.matchAll(/^upaya\.csv:(\S+): \S+ (\S+)$/gm)].map(
      ([, place, found]) => `${place} ${found}`,
    )
    expect(places).toEqual([
      '1:47 column-unknown',
      '2:1 indicator-unknown',
      '3:5 level-fractional',
      '4:5 level-out-of-range',
      '4:7 value-wrong',
      '5:11 value-wrong',
      '7:1 estimate-repeated',
    ])
    expect(code).toBe(3)
  })

  it('that are missing stop the plan by name, unless there is a default', async () => {
    const rubric = (await readFile(join(root, 'rubrics/kasn-2018.yaml'), 'utf8'))
      .replace('effort: {2: 20, 3: 40, 4: 50}', 'effort: {2: 20}')
      .replace(
        'proof_effort: {sign: 1, renew: 3, collect: 2}',
        'proof_effort: {renew: 3, collect: 2}',
      )
    const folder = await folderWith({ 'r.yaml': rubric })
    const asked = ['plan', join(root, kaltim), '--rubric', './r.yaml', '--format', 'json']
    const { stderr, code } = await merit(asked, { cwd: folder })
    expect(code).toBe(2)
    expect(stderr).toContain('1.1')
    expect(stderr).toContain('effort-missing')
    expect(stderr).toContain('proof-effort-missing')
    expect((await merit([...asked, '--default-effort', '9'], { cwd: folder })).code).toBe(0)
    const away = [...asked, '--total', 'claimed', '--except', '1.1']
    expect((await merit(away, { cwd: folder })).code).toBe(0)
  })
})

describe('capacity', () => {
  const asked = [...call, '--total', 'claimed', '--target', '325', '--format', 'json']

  it('that binds makes another plan, never a cheaper one, and is kept', async () => {
    const limits = ['--capacity', '40', '--start', '2025-Q1', '--until', '2025-Q4']
    const plan = JSON.parse((await merit([...asked, ...limits])).stdout)
    expect(plan).toMatchObject({ to: 325, optimal: true, gap: 0, until: '2025-Q4' })
    expect(plan.effort).toBeGreaterThanOrEqual(352)
    const byUnit = new Map<string, number>()
    for (const { unit, effort, finish } of plan.steps) {
      byUnit.set(unit, (byUnit.get(unit) ?? 0) + effort)
      expect(finish <= '2025-Q4').toBe(true)
    }
    expect(Math.max(...byUnit.values())).toBeLessThanOrEqual(160)
  })

  it('that is too little is told with what it allows', async () => {
    const limits = ['--capacity', '10', '--until', '2025-Q1']
    const { stdout, stderr, code } = await merit([...asked, ...limits])
    const { reached, highest } = JSON.parse(stdout)
    expect([code, reached]).toEqual([1, false])
    expect(highest).toBeGreaterThan(271)
    expect(stderr).toContain('2025-Q1')
  })

  it('can stand in merit.yaml, by unit', async () => {
    const folder = await folderWith({
      'merit.yaml': 'capacity: {bidang penilaian kinerja: 100, UPT Penilaian Kompetensi: 0}\n',
    })
    const limited = ['plan', join(root, kaltim), ...asked.slice(2), '--until', '2027-Q4']
    const { stdout } = await merit([...limited, '--capacity', '60'], { cwd: folder })
    const units = JSON.parse(stdout).steps.map(({ unit }: { unit: string }) => unit)
    expect(units).not.toContain('UPT Penilaian Kompetensi')
  })

  it('without enough time is told as not found or not proved', async () => {
    const limits = ['--capacity', '40', '--until', '2025-Q4', '--time-limit', '0']
    const { stdout, stderr, code } = await merit([...asked, ...limits])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('plan-unfound')
  })
})

describe('the same question', () => {
  it('has the same answer, byte by byte', async () => {
    for (const question of [
      ['--target', '325'],
      ['--target', '325', '--capacity', '40', '--until', '2026-Q1'],
    ]) {
      const [one, other] = [
        await merit([...call, ...question]),
        await merit([...call, ...question]),
      ]
      expect(one.stdout).toBe(other.stdout)
    }
  })
})
