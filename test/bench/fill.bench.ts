import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bench, describe } from 'vitest'
import { indicatorsOf } from '../../src/core/rubric.js'
import { effectsOf } from '../../src/features/fill/effects.js'
import { openWorksheet, type StoreSetup } from '../../src/features/fill/worksheet-store.js'
import { shippedRubric } from '../support/builders.js'
import { root } from '../support/cli.js'
import { aWorld } from '../support/world.js'

const rubric = shippedRubric('kasn-2018')
const owner = { agency: 'Kota Bogor', year: 2020 }
const path = join(root, 'samples/kota-bogor-2020.csv')
const setup: StoreSetup = {
  path,
  owner,
  options: { rubric, ...owner, assumedAgency: undefined, assumedYear: undefined },
  context: { asOf: '2020-12-31', decisions: [], statements: [] },
  world: aWorld({ today: '2020-12-31' }),
}
const { value: worksheet } = await openWorksheet(setup)
const [indicator] = indicatorsOf(rubric)
const bytes = await readFile(path)

/** What stands between an answer and the next question, for 36 indicators with 77 documents. */
describe(`after an answer (${bytes.length} bytes)`, () => {
  bench('read the worksheet again and score it', async () => {
    await openWorksheet(setup)
  })

  bench('work out the effect of every level', () => {
    if (worksheet && indicator) {
      effectsOf(indicator, 'fill', { rubric, assessment: worksheet.assessment }, setup.context)
    }
  })
})
