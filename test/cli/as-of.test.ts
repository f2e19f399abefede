import { describe, expect, it } from 'vitest'
import { merit } from '../support/cli.js'
import { folderWith } from '../support/folder.js'

const sheet =
  'instansi,tahun,indikator,tingkat,bukti,tanggal,berlaku_sampai\nKota A,2024,1.1,1,SK,2024-01-02,2024-06-30\n'

const today = '2024-12-31'

async function dayOf(
  args: readonly string[],
  stated: string | undefined,
  env: Readonly<Record<string, string>> = {},
) {
  const project = `rubric: kasn-2018\nevidence: {2024: a.csv}\n${stated === undefined ? '' : `as_of: ${stated}\n`}`
  const cwd = await folderWith({ 'merit.yaml': project, 'a.csv': sheet })
  return merit(args, { cwd, env, today })
}

const json = ['score', 'a.csv', '--format', 'json']

describe('the day asked about', () => {
  it.each([
    { flag: '2024-05-01', env: '2024-04-01', stated: '2024-03-01', is: '2024-05-01' },
    { env: '2024-04-01', stated: '2024-03-01', is: '2024-04-01' },
    { env: '', stated: '2024-03-01', is: '2024-03-01' },
    { is: today },
  ])('is $is: a flag goes before the environment, that before merit.yaml', async (given) => {
    const args = given.flag === undefined ? json : [...json, '--as-of', given.flag]
    const env = given.env === undefined ? {} : { MERIT_AS_OF: given.env }
    const { stdout } = await dayOf(args, given.stated, env)
    expect(JSON.parse(stdout).asOf).toBe(given.is)
  })

  it.each([
    ['31/05/2024', '2024-05-31'],
    ['31-5-2024', '2024-05-31'],
    ['31.05.2024', '2024-05-31'],
    ['31 Mei 2024', '2024-05-31'],
    ['31 May 2024', '2024-05-31'],
    [' 2024-05-31 ', '2024-05-31'],
  ])('may be written as in a cell: %s', async (written, day) => {
    const { stdout } = await dayOf([...json, '--as-of', written], undefined)
    expect(JSON.parse(stdout).asOf).toBe(day)
    const { stdout: other } = await dayOf(json, undefined, { MERIT_AS_OF: written })
    expect(JSON.parse(other).asOf).toBe(day)
  })

  it.each(['31/02/2024', '05/31/2024', '2024-5-31', 'kemarin', ''])(
    'is refused where it is none: "%s"',
    async (written) => {
      const { stderr, code } = await dayOf([...json, '--as-of', written], undefined)
      expect([code, stderr]).toEqual([2, expect.stringContaining('option-value-wrong')])
    },
  )

  it('is refused in merit.yaml, with its place', async () => {
    const { stderr, code } = await dayOf(json, '2024-02-31')
    expect([code, stderr]).toEqual([3, expect.stringContaining('merit.yaml:3:8')])
  })

  it.each([
    { command: 'score', says: '30 April 2024' },
    { command: 'check', says: '30 April 2024' },
    { command: 'gate --complete', says: '30 April 2024' },
    { command: 'plan --default-effort 1 --budget 1', says: '30 April 2024' },
    { command: 'evidence requests', says: '30 April 2024' },
    { command: 'report --kind bukti --format markdown --output -', says: '30 April 2024' },
  ])('of merit.yaml holds for $command', async ({ command, says }) => {
    const { stdout } = await dayOf(command.split(' '), '2024-04-30')
    expect(stdout).toContain(says)
  })
})

describe('a day outside of the assessed year', () => {
  const commands = [
    'score a.csv',
    'score a.csv --format json',
    'check a.csv',
    'gate a.csv --min-points 0',
    'plan a.csv --default-effort 1 --budget 1',
    'report a.csv --kind bukti --format markdown --output -',
    'compare a.csv@2023 a.csv@2024',
  ]
  const said = /Bukti tahun .* dinilai per hari ini, 1 Desember 2026/
  const files = {
    'a.csv': `${sheet}Kota A,2023,1.1,1,SK,2023-01-02,\n`,
    'b.csv': sheet.replaceAll('2024', '2026'),
  }

  it.each(commands)('is told where nobody has asked for it: %s', async (command) => {
    const cwd = await folderWith(files)
    const year = /^(?:check|plan|report)/.test(command) ? ['--year', '2024'] : []
    const args = [...command.split(' '), ...year, '--rubric', 'kasn-2018']
    const run = async (...more: readonly string[]) =>
      merit([...args, ...more], { cwd, today: '2026-12-01' })
    expect((await run()).stderr.replaceAll('\n', ' ')).toMatch(said)
    expect((await run('--lang', 'en')).stderr.replaceAll('\n', ' ')).toMatch(
      /judged as of today, 1 December 2026/,
    )
    expect((await run('--as-of', '2026-12-01')).stderr).not.toMatch(said)
  })

  it('is not told of this year’s evidence', async () => {
    const cwd = await folderWith(files)
    const { stderr } = await merit(['score', 'b.csv', '--rubric', 'kasn-2018'], {
      cwd,
      today: '2026-12-01',
    })
    expect(stderr).not.toMatch(said)
  })
})
