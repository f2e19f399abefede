// What is measured: groups of processes that run in turn, each on one worksheet.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureInTurn } from './measure.mjs'
import { merit, node, peers, score } from './peers.mjs'
import { shapes, writeWorksheet } from './worksheets.mjs'

const rubric = JSON.parse(
  readFileSync(new URL('../../dist/rubrics/kasn-2018.json', import.meta.url), 'utf8'),
)

/** By name: what its title says, and who takes part. Goals are ratios to `node -e 0` in the same run. */
export const groups = {
  startup: {
    title: 'Start-up',
    shape: 'agency',
    ours: ({ worksheet }) => [
      { ...merit('merit --help', '--help'), goal: 1.8 },
      merit(
        'one press of the tab key',
        '__complete',
        'zsh',
        '--',
        'score',
        worksheet,
        '--agency',
        '',
      ),
    ],
    peers: [],
  },
  agency: {
    title: 'One agency',
    shape: 'agency',
    ours: ({ worksheet }) => [
      { ...score(worksheet, rubric, 'json'), goal: 2.8 },
      { ...score(worksheet, rubric, 'text'), goal: 2.8 },
    ],
    peers: ['pandas', 'duckdb', 'miller', 'libreoffice'],
  },
  province: {
    title: 'A province',
    shape: 'province',
    ours: ({ worksheet }) => [{ ...score(worksheet, rubric, 'json'), goal: 3.5 }],
    peers: ['pandas', 'duckdb', 'generated', 'miller'],
  },
  nation: {
    title: 'The nation',
    shape: 'nation',
    ours: ({ worksheet }) => [score(worksheet, rubric, 'csv'), score(worksheet, rubric, 'json')],
    peers: ['pandas', 'duckdb', 'generated', 'miller'],
  },
}

/** Only when asked for: each file has about a gigabyte. */
export const largeGroups = Object.fromEntries(
  ['large-grouped', 'large-scattered'].map((shape) => [
    shape,
    {
      title: `Ten million rows, ${shapes[shape].order}`,
      shape,
      ours: ({ worksheet }) => [score(worksheet, rubric, 'csv')],
      peers: ['pandas', 'duckdb', 'generated', 'miller'],
    },
  ]),
)

/** A group's processes in turn, each with its median, its ratio, and whether its results are ours. */
export async function measureGroup(group, options) {
  const worksheet = join(options.folder, `${group.shape}.csv`)
  writeWorksheet(worksheet, rubric, shapes[group.shape])
  const here = { worksheet, rubric, folder: options.folder }
  const wanted = group.peers.filter((name) => !options.without.includes(name))
  const present = wanted.filter((name) => peers[name].version() !== undefined)
  const candidates = [
    node,
    ...group.ours(here),
    ...present.map((name) => peers[name].candidate(here)),
  ]
  const measured = await measureInTurn(candidates, options)
  const [{ median: base }] = measured
  const lines = measured.map((each) =>
    each.fault === undefined ? each.lines?.(each.output) : undefined,
  )
  const reference = lines.find((each) => each !== undefined)?.join('\n')
  return {
    title: group.title,
    rows: shapes[group.shape].rows,
    absent: wanted.filter((name) => !present.includes(name)),
    entries: measured.map((each, index) => ({
      ...each,
      ratio: each.median / base,
      isSame: lines[index] && lines[index].join('\n') === reference,
    })),
  }
}

/** What grows, and the sizes that are measured; the rest stays as it is. */
const growths = [
  {
    name: 'rows (documents of the same answers)',
    sizes: [23_040, 46_080, 92_160, 184_320].map((rows) => ({
      size: rows,
      shape: { agencies: 64, years: 10, rows, order: 'grouped' },
    })),
  },
  {
    name: 'agencies (10 years, 36 indicators, one document)',
    sizes: [80, 160, 320, 640].map((agencies) => ({
      size: agencies,
      shape: { agencies, years: 10, rows: agencies * 360, order: 'grouped' },
    })),
  },
  {
    name: 'indicators (64 agencies, 10 years, one document)',
    sizes: [9, 18, 36, 72].map((indicators) => ({
      size: indicators,
      indicators,
      shape: { agencies: 64, years: 10, rows: 640 * indicators, order: 'grouped' },
    })),
  },
]

/** How the time and memory of `merit score` grow. */
export async function measureGrowth(options) {
  const smallest = join(options.folder, 'growth.csv')
  writeWorksheet(smallest, rubric, shapes.agency)
  const [{ median: base }] = await measureInTurn([score(smallest, rubric, 'csv')], options)
  const measured = []
  for (const { name, sizes } of growths) {
    const points = []
    for (const { size, shape, indicators } of sizes) {
      const own = indicators === undefined ? rubric : rubricWith(indicators, options.folder)
      const worksheet = join(options.folder, 'growth.csv')
      writeWorksheet(worksheet, own, shape)
      const [entry] = await measureInTurn([score(worksheet, own, 'csv')], options)
      points.push({ size, rows: shape.rows, ...entry })
    }
    measured.push({ name, points })
  }
  return { base, measured }
}

/** A rubric of so many indicators of weight 1, in a file; JSON is YAML. */
function rubricWith(count, folder) {
  const file = join(folder, `rubric-${count}.yaml`)
  const words = (id) => ({ id, en: id })
  const indicators = Array.from({ length: count }, (_, index) => ({
    id: `1.${index + 1}`,
    name: words(`Indikator ${index + 1}`),
    weight: 1,
  }))
  const made = {
    id: 'pengukuran',
    version: '1.0.0',
    status: 'draft',
    title: words('Rubrik pengukuran'),
    method: 'weighted-sum',
    levels: { min: 1, max: 4 },
    maximum: count * 4,
    not_applicable: 'forbidden',
    bands: [{ id: 'semua', category: 'I', from: 0, name: words('Semua') }],
    aspects: [{ id: '1', name: words('Aspek'), indicators }],
  }
  writeFileSync(file, JSON.stringify(made))
  const read = indicators.map((indicator) => ({ ...indicator, evidence: [] }))
  return { file, levels: made.levels, notApplicable: 'forbidden', aspects: [{ indicators: read }] }
}
