import { describe, expect, it } from 'vitest'
import { merit, transcript } from '../support/cli.js'

const faults =
  'samples/periksa/temuan.csv --rubric kasn-2018 --as-of 2025-01-31 --files --within P90D'

describe('what merit check shows', () => {
  it.each(['id', 'en'])('at a terminal, in %s', async (lang) => {
    const commands = [
      `check ${faults} --lang ${lang}`,
      `check samples/periksa/bersih.csv --rubric kasn-2018 --as-of 2024-12-31 --files --lang ${lang}`,
      `check tiada.csv --lang ${lang}`,
      `explain document-expired --lang ${lang}`,
      `check --help --lang ${lang}`,
    ]
    await expect(await transcript(commands)).toMatchFileSnapshot(`check-${lang}.txt`)
  })

  it('to machines', async () => {
    const commands = [
      `check ${faults} --format json`,
      `check ${faults} --format github --lang en`,
      `check ${faults} --format junit`,
      `periksa samples/periksa/bersih.csv --rubric kasn-2018 --as-of 2024-12-31 --format sarif`,
    ]
    await expect(await transcript(commands)).toMatchFileSnapshot('check-formats.txt')
  })

  it('fits 80 columns in both languages', async () => {
    for (const lang of ['id', 'en']) {
      const { stdout } = await merit(['check', ...faults.split(' '), '--lang', lang])
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    }
  })

  it('in colour only on a terminal', async () => {
    const colorStart = '\u001b['
    const call = ['check', ...faults.split(' ')]
    expect((await merit(call, { isTTY: true })).stdout).toContain(colorStart)
    expect((await merit(call)).stdout).not.toContain(colorStart)
  })
})
