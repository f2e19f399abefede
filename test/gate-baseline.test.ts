import { access, copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { merit } from './support/cli.js'
import { folderWith } from './support/folder.js'
import {
  type BaselineName,
  documentIn,
  earlier,
  header,
  high,
  judge,
  kaltim,
  keepBaselines,
  low,
  sumbar,
  told,
} from './support/gate.js'

const baseline = keepBaselines()

describe('a baseline', () => {
  const compare = async (content: string, ...more: readonly string[]) => {
    const folder = await folderWith({ 'acuan.json': content })
    const call = [kaltim, '--baseline', 'acuan.json', '--no-regress', '--format', 'json', ...more]
    const run = await judge(call, folder)
    return { ...run, folder, document: documentIn(run) }
  }

  it.each([
    { what: 'a worksheet', content: 'instansi,tahun\nKota A,2024\n', told: ['1:1 result-syntax'] },
    { what: 'nothing', content: '', told: ['1:1 file-empty'] },
    {
      what: 'another document',
      content: '{"schemaVersion":1,"checks":[]}',
      told: ['1:1 key-missing'],
    },
  ])('that is $what is refused with its place', async ({ content, told: expected }) => {
    const { code, document } = await compare(content)
    expect(code).toBe(3)
    const places = new Set(told(document))
    for (const each of expected) expect(places).toContain(each)
  })

  it('with a wrong part is refused at that part', async () => {
    const sound = await readFile(baseline(high), 'utf8')
    const { code, document } = await compare(sound.replace('"points":271,', '"points":"271",'))
    expect([code, told(document)]).toEqual([
      3,
      [`1:${sound.indexOf('"points":271,') + 10} value-wrong`],
    ])
    const none = await compare(JSON.stringify({ ...JSON.parse(sound), assessments: [] }))
    expect([none.code, none.document.findings[0]?.code]).toEqual([3, 'result-empty'])
  })

  it('of another rubric, version or content is refused with the reason, never rescaled', async () => {
    const sound = await readFile(baseline(high), 'utf8')
    const other = await compare(sound, '--rubric', 'kasn-2019')
    expect(other.code).toBe(3)
    expect(other.stderr).toContain('kasn-2018 1.0.0')
    expect(other.stderr).toContain('kasn-2019 1.0.0')
    for (const changed of [
      sound.replace('"version":"1.0.0"', '"version":"1.1.0"'),
      sound.replace(/"sha256":"./, '"sha256":"x'),
    ]) {
      const { code, document } = await compare(changed)
      expect(changed).not.toBe(sound)
      expect(code).toBe(3)
      expect(document.findings.map((finding) => finding.code)).toEqual(['baseline-differs'])
    }
  })
})

describe('a ratchet', () => {
  const turn = async (
    sheet: string,
    from: BaselineName | undefined,
    ...more: readonly string[]
  ) => {
    const content = from === undefined ? {} : { 'a.json': await readFile(baseline(from)) }
    const folder = await folderWith(content)
    const call = [sheet, '--baseline', 'a.json', '--ratchet', '--format', 'json', ...more]
    const run = await judge(call, folder)
    const written = await readFile(join(folder, 'a.json'), 'utf8').catch(() => undefined)
    return { ...run, written, document: documentIn(run) }
  }

  it('makes the baseline where there is none, to the byte as merit score writes it', async () => {
    const folder = await folderWith()
    await copyFile(kaltim, join(folder, 'k.csv'))
    const gated = await judge(['k.csv', '--baseline', 'a.json', '--ratchet'], folder)
    expect(gated.code).toBe(0)
    const call = ['score', 'k.csv', '--rubric', 'kasn-2018', '--format', 'json']
    const { stdout } = await merit(call, { cwd: folder, today: '2024-12-31' })
    expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe(stdout)
  })

  it('takes a better result', async () => {
    const { code, written, document } = await turn(kaltim, low)
    expect([code, document.baseline?.ratchet]).toEqual([0, 'raised'])
    expect(JSON.parse(written ?? '').assessments[0].totals.claimed.points).toBe(271)
  })

  it.each([
    { what: 'a worse one', sheet: earlier, more: [], code: 1, step: 'lower' },
    {
      what: 'a worse one that is tolerated',
      sheet: earlier,
      more: ['--tolerance', '10'],
      code: 0,
      step: 'lower',
    },
    { what: 'an equal one', sheet: kaltim, more: [], code: 0, step: 'equal' },
    { what: 'one of other agencies', sheet: sumbar, more: [], code: 0, step: 'partial' },
  ])('never takes $what', async ({ sheet, more, code, step }) => {
    const run = await turn(sheet, high, ...more)
    expect([run.code, run.document.baseline?.ratchet]).toEqual([code, step])
    expect(run.written).toBe(await readFile(baseline(high), 'utf8'))
  })

  it('leaves the file alone where the input is faulty or the rubric is another', async () => {
    const other = await turn(kaltim, low, '--rubric', 'kasn-2019')
    expect([other.code, other.written]).toEqual([3, await readFile(baseline(low), 'utf8')])
    const folder = await folderWith({ 'k.csv': `${header}\nKota A,2024,9.9,2,,,,,,\n` })
    const run = await judge(['k.csv', '--baseline', 'baru.json', '--ratchet'], folder)
    expect(run.code).toBe(3)
    await expect(access(join(folder, 'baru.json'))).rejects.toThrow()
  })

  it('that cannot write says so', async () => {
    const folder = await folderWith()
    const call = [kaltim, '--baseline', 'tiada/a.json', '--ratchet', '--format', 'json']
    const run = await judge(call, folder)
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('output-failed')
    expect(JSON.parse(run.stdout).passed).toBe(false)
  })
})
