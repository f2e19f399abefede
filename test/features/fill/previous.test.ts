import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadPrevious } from '../../../src/features/fill/previous.js'
import { loadProject } from '../../../src/features/project/project.js'
import { shippedRubric, told } from '../../support/builders.js'
import { folderWith } from '../../support/folder.js'
import { aWorld } from '../../support/world.js'

const rubric = shippedRubric('kasn-2018')

const sheet = (year: number, level: number | string, agency = 'Kota Contoh') =>
  `instansi,tahun,indikator,tingkat\n${agency},${year},1.1,${level}\n`

async function previousIn(files: Readonly<Record<string, string>>, asked?: string) {
  const folder = await folderWith({ 'kertas.csv': sheet(2024, 4), ...files })
  const world = aWorld({ cwd: folder })
  const project =
    'merit.yaml' in files ? await loadProject(join(folder, 'merit.yaml'), world) : null
  const query = { rubric, agency: 'Kota Contoh', year: 2024, asked, own: 'kertas.csv' }
  const { value, diagnostics } = await loadPrevious(query, project?.value, world)
  return { year: value?.year, claim: value?.answers.get('1.1')?.claim, found: told(diagnostics) }
}

const project = (years: string) => `agency: Kota Contoh\nevidence: {${years}}\n`

it('takes the answers of the year before from the worksheet that the project file names', async () => {
  const files = {
    'merit.yaml': project('2022: a.csv, 2023: b.csv, 2024: kertas.csv'),
    'a.csv': sheet(2022, 1),
    'b.csv': sheet(2023, 2),
  }
  expect(await previousIn(files)).toMatchObject({ year: 2023, claim: { level: 2 } })
})

it('passes over a worksheet that nobody named and that cannot be read', async () => {
  const files = {
    'merit.yaml': project('2022: a.csv, 2023: b.csv'),
    'a.csv': sheet(2022, 1),
    'b.csv': sheet(2023, 'x'),
  }
  expect(await previousIn(files)).toMatchObject({ year: 2022, claim: { level: 1 }, found: [] })
})

it('takes them from an earlier year in the worksheet itself, of the same agency only', async () => {
  const own = `${sheet(2024, 4)}Kota Contoh,2021,1.1,3\nKota Lain,2023,1.1,1\n`
  expect(await previousIn({ 'kertas.csv': own })).toMatchObject({ year: 2021, claim: { level: 3 } })
  expect(await previousIn({})).toMatchObject({ year: undefined })
})

it('tells what is wrong with the file that was named for it', async () => {
  expect(await previousIn({ 'lalu.csv': sheet(2023, 'x') }, 'lalu.csv')).toMatchObject({
    year: undefined,
    found: ['2:22 level-wrong'],
  })
  expect(await previousIn({}, 'tidak-ada.csv')).toMatchObject({ found: ['file-not-found'] })
})
