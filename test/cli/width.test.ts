import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { merit } from '../support/cli.js'

const asOf = ['--as-of', '2024-12-31']

const calls = [
  ['score', 'samples/prov-sumbar-2023.csv', '--explain', ...asOf],
  ['score', 'samples/kota-bogor-2020.csv', '--lang', 'en', ...asOf],
  ['score', 'samples/kaltim-sumbar-excel.csv', ...asOf],
  ['score', 'samples/prov-kaltim-2022.csv', 'samples/prov-kaltim-2024.csv', ...asOf],
  ['check', 'samples/kota-bogor-2020.csv', ...asOf],
  ['check', 'samples/prov-sumbar-2023.csv', '--lang', 'en', ...asOf],
  ['gate', 'samples/kota-bogor-2020.csv', '--min-category', 'baik', '--complete', ...asOf],
  ['compare', 'samples/prov-kaltim-2022.csv', 'samples/prov-kaltim-2024.csv', ...asOf],
  ['plan', 'samples/kota-bogor-2020.csv', '--target', 'baik', ...asOf],
  ['plan', 'samples/kota-bogor-2020.csv', '--stress', ...asOf],
  ['evidence', 'requests', 'samples/kota-bogor-2020.csv', ...asOf],
] as const

async function shown(call: readonly string[], columns: number | undefined): Promise<string> {
  const options = columns === undefined ? {} : { isTTY: true, columns, env: { NO_COLOR: '1' } }
  return (await merit(call, options)).stdout
}

const wordsOf = (text: string): readonly string[] =>
  text.split(/\s+/).filter((word) => word !== '' && !/^[─█]/.test(word))

describe.each(calls)('%s %s %s %s', (...call) => {
  it.each([40, 80, 120])('no line is wider than a screen of %d', async (columns) => {
    const lines = (await shown(call, columns)).split('\n')
    const wide = lines.filter((line) => stringWidth(line) > columns)
    expect(wide.filter((line) => line.trim().includes(' '))).toEqual([])
  })

  it('says the same words on every screen', async () => {
    const [narrow, wide] = [await shown(call, 40), await shown(call, 120)]
    const said = narrow.replaceAll(/\s+/g, '')
    expect(wordsOf(wide).filter((word) => !said.includes(word))).toEqual([])
  })

  it('is written to files and pipes as on a screen of 80', async () => {
    expect(await shown(call, undefined)).toBe(await shown(call, 80))
  })
})

it('follows no screen beyond what is read well', async () => {
  const call = calls[0]
  expect(await shown(call, 300)).toBe(await shown(call, 120))
  expect(await shown(call, 20)).toBe(await shown(call, 40))
})
