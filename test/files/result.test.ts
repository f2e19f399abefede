import type { InferInput } from 'valibot'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { readResult, type statedSchema } from '../../src/files/result.js'
import type { ResultDocument } from '../../src/pages/findings/document-schema.js'
import { merit } from '../support/cli.js'

const read = (json: string) => readResult(new TextEncoder().encode(json), 'hasil.json')

/** As the program writes it. */
async function written(): Promise<string> {
  const call = ['score', 'samples/prov-sumbar-2023.csv', '--rubric', 'kasn-2018']
  const { stdout } = await merit([...call, '--as-of', '2024-12-31', '--format', 'json'])
  return stdout
}

describe('a result document', () => {
  it('of the published contract is one that can be read', () => {
    expectTypeOf<ResultDocument>().toExtend<InferInput<typeof statedSchema>>()
  })

  it('as merit score writes it is read back with its totals', async () => {
    const { value, diagnostics } = read(await written())
    expect(diagnostics).toEqual([])
    expect(value?.results.map(({ totals }) => totals.verified?.points)).toEqual([332])
  })

  it('may have keys that a later version adds', async () => {
    const json = await written()
    const later = json.replace('{"schemaVersion":1,', '{"schemaVersion":1,"later":{},')
    expect(later).not.toBe(json)
    expect(read(later)).toMatchObject({
      diagnostics: [],
      value: { results: [{ asOf: '2024-12-31' }] },
    })
  })

  it.each([
    {
      what: 'a total that is text',
      from: /"points":([\d.]+)/,
      to: '"points":"$1"',
      code: 'value-wrong',
    },
    { what: 'a level below 0', from: /"claimed":\d,/, to: '"claimed":-1,', code: 'value-wrong' },
    { what: 'no hash', from: /"sha256":/, to: '"sha":', code: 'key-missing' },
    {
      what: 'another version',
      from: /"schemaVersion":1/,
      to: '"schemaVersion":2',
      code: 'value-wrong',
    },
  ])('with $what is refused where that stands', async ({ from, to, code }) => {
    const json = await written()
    const { value, diagnostics } = read(json.replace(from, to))
    expect(value).toBeUndefined()
    expect(diagnostics.map((each) => each.code)).toEqual([code])
    expect(diagnostics[0]?.at?.column).toBeGreaterThan(1)
  })

  it('names each place in it', async () => {
    const json = await written()
    const { value } = read(json)
    const column = json.indexOf('"rubric":') + '"rubric":'.length + 1
    expect(value?.placeOf(['rubric'])).toEqual({ file: 'hasil.json', line: 1, column })
  })
})
