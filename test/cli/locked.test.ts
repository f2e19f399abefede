import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { merit } from '../support/cli.js'
import { folderWith } from '../support/folder.js'

const lockName = 'bukti.lock.json'
const rubric = ['--rubric', 'kasn-2018']

/** What the second level of 1.1 and of 1.2 needs. */
const slots = ['dokumen-anjab-abk', 'daftar-pegawai-simpeg']

const sheetOf = (files: readonly string[]): string =>
  [
    'instansi,tahun,indikator,tingkat,kode_bukti,bukti,tanggal,berkas',
    ...files.map((file, index) =>
      [
        'Kota Contoh,2020',
        `1.${index + 1}`,
        2,
        slots[index],
        `SK ${index},2020-06-30`,
        file,
      ].join(),
    ),
    '',
  ].join('\n')

async function put(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

const contents = { 'bukti/a.pdf': 'satu', 'bukti/b.pdf': 'dua' }

/** A worksheet with two evidence files and their lock. */
async function lockedOffice(): Promise<string> {
  const folder = await folderWith({ 'k.csv': sheetOf(Object.keys(contents)) })
  await put(folder, contents)
  expect((await run(folder, 'evidence lock k.csv')).code).toBe(0)
  return folder
}

const run = (cwd: string, command: string, today = '2020-12-31') =>
  merit(command.split(' ').filter(Boolean), { cwd, today })

interface Result {
  readonly assessments: readonly {
    readonly totals: { readonly backed: { readonly points: number } }
    readonly indicators: readonly {
      readonly id: string
      readonly backed: number | null
      readonly missing: readonly { readonly reason: string }[]
    }[]
  }[]
  readonly findings: readonly { readonly code: string; readonly severity: string }[]
}

async function scoreIn(folder: string, options = '--files') {
  const { stdout, code, stderr } = await run(
    folder,
    `score k.csv ${rubric.join(' ')} ${options} --format json`,
  )
  const { assessments, findings }: Result = JSON.parse(stdout)
  const [own] = assessments
  const reasonsOf = (id: string) => [
    ...new Set(
      own?.indicators.find((each) => each.id === id)?.missing.map(({ reason }) => reason) ?? [],
    ),
  ]
  return {
    code,
    stderr,
    backed: own?.totals.backed.points,
    reasons: ['1.1', '1.2'].map(reasonsOf),
    codes: findings.map(({ code: found }) => found).filter((each) => each !== 'rubric-assumed'),
  }
}

/** What may happen to evidence after it was locked. */
const changes: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
  'a byte has changed': (folder) => put(folder, { 'bukti/b.pdf': 'duo' }),
  'the content was exchanged': (folder) => put(folder, { 'bukti/b.pdf': 'satu' }),
  'a link took its place': async (folder) => {
    await rename(join(folder, 'bukti/b.pdf'), join(folder, 'bukti/c.pdf'))
    await symlink('c.pdf', join(folder, 'bukti/b.pdf'))
  },
}

describe('a lock beside the worksheet', () => {
  it('changes nothing while the files are what they were', async () => {
    const folder = await lockedOffice()
    const before = await scoreIn(folder, '')
    expect(await scoreIn(folder)).toEqual(before)
    const { code } = await run(folder, `gate k.csv ${rubric.join(' ')} --locked`)
    expect(code).toBe(0)
  })

  it.each(Object.keys(changes))('lets a file prove no more where %s', async (name) => {
    const folder = await lockedOffice()
    const whole = await scoreIn(folder)
    await changes[name]?.(folder)
    const { reasons, code, codes, backed } = await scoreIn(folder)
    expect([code, codes, reasons[0]?.includes('file-changed')]).toEqual([0, [], false])
    expect(reasons[1]).toContain('file-changed')
    expect(backed).toBeLessThan(whole.backed ?? 0)
    expect((await scoreIn(folder, '')).backed).toBe(whole.backed)
    const gate = await run(folder, `gate k.csv ${rubric.join(' ')} --locked --format json`)
    const { checks } = JSON.parse(gate.stdout)
    expect([gate.code, checks[0].id, checks[0].found]).toEqual([1, 'locked', 1])
    expect(checks[0].message).toContain('bukti/b.pdf')
    for (const lang of ['id', 'en']) {
      const check = await run(folder, `check k.csv ${rubric.join(' ')} --files --lang ${lang}`)
      expect(check.stdout.match(/k\.csv:3:1: .*document-file-changed/)).not.toBeNull()
      expect(check.code).toBe(1)
      const told = await run(folder, `score k.csv ${rubric.join(' ')} --files --lang ${lang}`)
      expect(told.code).toBe(0)
    }
  })

  it('tells a missing file as missing, and as a difference', async () => {
    const folder = await lockedOffice()
    await rm(join(folder, 'bukti/b.pdf'))
    const { reasons } = await scoreIn(folder)
    expect(reasons[1]).toContain('file-missing')
    const { code, stdout } = await run(folder, `gate k.csv ${rubric.join(' ')} --locked`)
    expect([code, stdout.includes('bukti/b.pdf')]).toEqual([1, true])
  })

  it('lets a file prove that it does not know, with a warning', async () => {
    const folder = await lockedOffice()
    const whole = await scoreIn(folder)
    await put(folder, {
      'k.csv': `${sheetOf(Object.keys(contents))}Kota Contoh,2020,1.4,2,,Baru,,bukti/baru.pdf\n`,
      'bukti/baru.pdf': 'tiga',
    })
    const found = await scoreIn(folder)
    expect([found.code, found.codes]).toEqual([0, ['file-unlocked']])
    expect(found.backed).toBeGreaterThan(whole.backed ?? 0)
    const check = await run(folder, `check k.csv ${rubric.join(' ')} --files`)
    expect(check.stdout).toMatch(/k\.csv:4:1: .*file-unlocked/)
    expect((await run(folder, `gate k.csv ${rubric.join(' ')} --locked`)).code).toBe(1)
    await run(folder, 'evidence lock k.csv --force')
    expect((await scoreIn(folder)).codes).toEqual([])
    expect((await run(folder, `gate k.csv ${rubric.join(' ')} --locked`)).code).toBe(0)
  })

  it('warns of a path that no lock can hold', async () => {
    const folder = await lockedOffice()
    await put(folder, { 'k.csv': sheetOf([join(folder, 'bukti/a.pdf'), 'bukti/b.pdf']) })
    expect((await scoreIn(folder)).codes).toEqual(['file-unlocked'])
    expect((await run(folder, `gate k.csv ${rubric.join(' ')} --locked`)).code).toBe(1)
  })

  it('knows what was moved, and what is no longer named', async () => {
    const folder = await lockedOffice()
    await rename(join(folder, 'bukti/b.pdf'), join(folder, 'bukti/c.pdf'))
    await put(folder, { 'k.csv': sheetOf(['bukti/a.pdf', 'bukti/c.pdf']) })
    expect((await scoreIn(folder)).codes).toEqual(['file-unlocked'])
    await put(folder, { 'k.csv': sheetOf(['bukti/a.pdf']) })
    const { code, stdout } = await run(folder, `gate k.csv ${rubric.join(' ')} --locked`)
    expect([code, stdout.includes('bukti/b.pdf')]).toEqual([1, true])
  })

  it('is found beside a worksheet in another folder, too', async () => {
    const folder = await lockedOffice()
    await put(folder, { 'bukti/b.pdf': 'duo' })
    const above = dirname(folder)
    const path = folder.slice(above.length + 1)
    const call = `score ${path}/k.csv ${rubric.join(' ')} --files --format json`
    expect((await run(above, call)).stdout).toContain('file-changed')
  })

  it.each(['{', '{"schemaVersion": 1, "files": [{"path": "../x"}]}', '[]'])(
    'that is damaged stops everything: %s',
    async (content) => {
      const folder = await lockedOffice()
      await put(folder, { [lockName]: content })
      for (const command of ['score', 'check', 'gate --locked', 'plan', 'report --output r']) {
        const [name = '', ...options] = command.split(' ')
        const call = [name, 'k.csv', ...rubric, '--files', ...options].join(' ')
        const { code, stderr, stdout } = await run(folder, call)
        expect([name, code, `${stdout}${stderr}`.includes(lockName)]).toEqual([name, 3, true])
      }
      expect((await run(folder, `score k.csv ${rubric.join(' ')}`)).code).toBe(0)
    },
  )
})

describe('a lock that is named', () => {
  it('asks for the files, wherever it lies, in every command that reads evidence', async () => {
    const folder = await lockedOffice()
    await rename(join(folder, lockName), join(folder, 'kunci.json'))
    await put(folder, { 'bukti/b.pdf': 'duo' })
    expect((await scoreIn(folder, '--lock kunci.json')).reasons[1]).toContain('file-changed')
    expect((await scoreIn(folder)).reasons[1]).not.toContain('file-changed')
    const named = `${rubric.join(' ')} --lock kunci.json`
    const check = await run(folder, `check k.csv ${named}`)
    expect(check.stdout).toContain('document-file-changed')
    const gate = await run(folder, `gate k.csv ${named} --locked`)
    expect([gate.code, gate.stdout.includes('bukti/b.pdf')]).toEqual([1, true])
    const report = await run(folder, `report k.csv ${named} --kind bukti --format csv --output -`)
    expect([report.code, report.stdout]).toEqual([0, expect.stringContaining('file-changed')])
    const plan = await run(folder, `plan k.csv ${named} --target kurang --format json`)
    expect([plan.stderr, plan.stdout.includes('schemaVersion')]).toEqual(['', true])
    const compare = await run(folder, `compare k.csv k.csv ${named}`)
    expect(compare.code).toBe(0)
  })

  it.each([
    { what: 'is not there', lock: 'tidak-ada.json', code: 2, found: 'file-not-found' },
    { what: 'is damaged', lock: 'rusak.json', code: 3, found: 'lock-syntax' },
    { what: 'lies below the worksheet', lock: 'bukti/l.json', code: 2, found: 'lock-outside' },
  ])('that $what is told, exit $code', async ({ lock, code, found }) => {
    const folder = await lockedOffice()
    await put(folder, {
      'rusak.json': '{"files"',
      'bukti/l.json': '{"schemaVersion":1,"files":[]}',
    })
    for (const command of ['score', 'check', 'gate --locked', 'compare k.csv']) {
      const told = await run(folder, `${command} k.csv ${rubric.join(' ')} --lock ${lock}`)
      expect([command, told.code, `${told.stdout}${told.stderr}`.includes(found)]).toEqual([
        command,
        code,
        true,
      ])
    }
  })
})

describe('merit gate --locked', () => {
  it('is missed where nothing is locked, also as merit.yaml asks it', async () => {
    const folder = await lockedOffice()
    await rm(join(folder, lockName))
    await put(folder, {
      'merit.yaml': 'rubric: kasn-2018\nevidence: {2020: k.csv}\ngate: {locked: true}\n',
    })
    for (const [lang, call] of [
      ['id', `gate k.csv ${rubric.join(' ')} --locked`],
      ['en', 'gate'],
    ] as const) {
      const { code, stdout } = await run(folder, `${call} --lang ${lang}`)
      expect([code, stdout.includes('merit evidence lock')]).toEqual([1, true])
    }
    const json = await run(folder, 'gate --format json')
    const { checks, findings } = JSON.parse(json.stdout)
    expect([checks[0].expected, checks[0].found]).toEqual([0, null])
    expect(findings.map(({ code }: { code: string }) => code)).toEqual(['gate-lock-missing'])
    expect((await run(folder, 'evidence lock')).code).toBe(0)
    expect((await run(folder, 'gate')).code).toBe(0)
    await put(folder, { 'bukti/a.pdf': 'satuu' })
    expect((await run(folder, 'gate')).code).toBe(1)
  })

  it('looks at the worksheets of a year without missing those of other years', async () => {
    const folder = await lockedOffice()
    await rm(join(folder, lockName))
    await put(folder, {
      'l.csv': sheetOf(['bukti/l.pdf']).replaceAll(',2020,', ',2019,'),
      'bukti/l.pdf': 'lama',
      'merit.yaml': 'rubric: kasn-2018\nevidence: {2019: l.csv, 2020: k.csv}\n',
    })
    await run(folder, 'evidence lock')
    for (const filter of ['--year 2020', '--year 2019', '']) {
      const { code } = await run(folder, `gate --locked ${filter}`)
      expect(code).toBe(0)
    }
    await put(folder, { 'bukti/l.pdf': 'baru' })
    expect((await run(folder, 'gate --locked --year 2020')).code).toBe(0)
    expect((await run(folder, 'gate --locked --year 2019')).code).toBe(1)
    const { stdout } = await run(folder, 'gate --locked --format json')
    const { checks } = JSON.parse(stdout)
    expect(
      checks.map(({ year, passed }: { year: number; passed: boolean }) => [year, passed]),
    ).toEqual([
      [2019, false],
      [2020, true],
    ])
  })

  it('can be waived as every check', async () => {
    const folder = await lockedOffice()
    await rm(join(folder, lockName))
    await put(folder, {
      'merit.yaml': [
        'rubric: kasn-2018',
        'evidence: {2020: k.csv}',
        'gate:',
        '  locked: true',
        '  waivers:',
        '    - {check: locked, reason: Belum dikunci, approver: Sekda, until: 2021-01-31}',
        '',
      ].join('\n'),
    })
    expect((await run(folder, 'gate')).code).toBe(0)
  })
})
