import { join } from 'node:path'
import { type Diagnostic, isCode } from '../../src/core/diagnostic.js'
import { testExamples } from '../../src/core/examples.js'
import { loadComparison } from '../../src/features/compare/load.js'
import { loadMap } from '../../src/features/rubric/convert/load-map.js'
import { loadRubricSource } from '../../src/features/rubric/load.js'
import { loadScores } from '../../src/features/score/scores.js'
import { merit, type Run, root } from './cli.js'
import { aWorld } from './world.js'

/** One input of `samples/rusak`, named after the code that it shows. */
export interface BrokenInput {
  readonly file: string
  /** What reads such a file; absent: `score` for evidence, `rubric test` for a rubric. */
  readonly command?: 'compare'
  /** What the evidence is read with; absent: the default rubric, unnamed. */
  readonly rubric?: string
  /** All that is found in it, as `line:column code`. */
  readonly expected: readonly string[]
}

export const corpusFolder = join(root, 'samples', 'rusak')

/** The same on each of these lines. */
function lines(from: number, to: number, found: string): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${from + index}:${found}`)
}

/** Every file of the folder. What is too large, or needs a project file, is made by its test. */
export const corpus: readonly BrokenInput[] = [
  { file: 'agency-similar.csv', expected: ['3:1 agency-similar'] },
  { file: 'agency-unstated.csv', expected: ['1:1 agency-unstated'] },
  { file: 'alias-excessive.yaml', expected: ['1:1 alias-excessive'] },
  {
    file: 'answers-differ--level-and-reason.csv',
    rubric: 'panrb-2026',
    expected: ['3:23 answers-differ'],
  },
  { file: 'answers-differ--reason.csv', rubric: 'panrb-2026', expected: ['3:23 answers-differ'] },
  { file: 'answers-differ--verified.csv', expected: ['3:36 answers-differ'] },
  { file: 'answers-differ.csv', expected: ['3:22 answers-differ'] },
  { file: 'aspect-weight-missing.yaml', expected: ['13:5 aspect-weight-missing'] },
  { file: 'aspect-weight-unused.yaml', expected: ['13:5 aspect-weight-unused'] },
  { file: 'bands-start.yaml', expected: ['10:37 bands-start'] },
  { file: 'bands-unordered.yaml', expected: ['11:36 bands-unordered'] },
  { file: 'category-differs.csv', command: 'compare', expected: ['2:22 category-differs'] },
  { file: 'cell-missing--merged.csv', expected: ['3:1 cell-missing', '3:2 cell-missing'] },
  { file: 'cell-missing.csv', expected: ['3:18 cell-missing'] },
  {
    file: 'characters-control--terminal.csv',
    expected: ['1:40 column-unknown', '2:1 characters-control', '2:33 characters-control'],
  },
  { file: 'cells-merged.csv', expected: ['3:1 cells-merged'] },
  { file: 'title-rows.csv', expected: ['1:1 title-rows'] },
  { file: 'characters-control.csv', expected: ['2:24 characters-control'] },
  { file: 'column-missing--level.csv', expected: ['1:1 column-missing', '1:26 column-unknown'] },
  { file: 'column-missing.csv', expected: ['1:1 column-missing'] },
  { file: 'column-repeated.csv', expected: ['1:34 column-repeated'] },
  { file: 'column-unknown.csv', expected: ['1:40 column-unknown'] },
  { file: 'date-wrong--calendar.csv', expected: ['2:46 date-wrong'] },
  { file: 'date-wrong--words.csv', expected: ['2:46 date-wrong'] },
  { file: 'date-wrong.csv', expected: ['2:46 date-wrong'] },
  { file: 'dates-reversed.csv', expected: ['2:57 dates-reversed'] },
  { file: 'decimals-excessive.yaml', expected: ['11:36 decimals-excessive'] },
  { file: 'encoding-wrong--truncated-utf-16.csv', expected: ['4:22 encoding-wrong'] },
  { file: 'encoding-wrong--windows-1252.yaml', expected: ['20:32 encoding-wrong'] },
  { file: 'encoding-wrong.csv', expected: ['3:46 encoding-wrong'] },
  { file: 'example-differs.yaml', expected: ['23:5 example-differs'] },
  { file: 'examples-none.yaml', expected: ['1:1 examples-none'] },
  { file: 'exclusion-unsupported.yaml', expected: ['8:17 exclusion-unsupported'] },
  { file: 'file-binary--nul.csv', expected: ['1:1 file-binary'] },
  { file: 'file-binary--pdf.csv', expected: ['1:1 file-binary'] },
  { file: 'file-empty--blank-lines.csv', expected: ['1:1 file-empty'] },
  { file: 'file-empty--delimiters.csv', expected: ['1:1 file-empty'] },
  { file: 'file-empty.csv', expected: ['1:1 file-empty'] },
  { file: 'header-only.csv', expected: ['1:1 header-only'] },
  { file: 'id-repeated.yaml', expected: ['19:9 id-repeated'] },
  { file: 'indicator-comma.csv', expected: ['2:18 indicator-comma'] },
  { file: 'indicator-damaged--serial.csv', expected: ['2:18 indicator-damaged'] },
  { file: 'indicator-damaged--slashes.csv', expected: ['2:18 indicator-damaged'] },
  { file: 'indicator-damaged.csv', expected: ['2:18 indicator-damaged'] },
  { file: 'indicator-unknown--words.csv', expected: ['2:18 indicator-unknown'] },
  { file: 'indicator-unknown.csv', expected: ['2:18 indicator-unknown'] },
  { file: 'key-missing--indonesian.yaml', expected: ['20:15 key-missing'] },
  { file: 'key-missing.yaml', expected: ['19:9 key-missing'] },
  { file: 'key-repeated.yaml', expected: ['23:9 key-repeated'] },
  { file: 'key-unknown--translated.yaml', expected: ['19:9 key-missing', '21:9 key-unknown'] },
  { file: 'key-unknown.yaml', expected: ['22:9 key-unknown'] },
  { file: 'level-beyond.yaml', expected: ['23:13 level-beyond'] },
  { file: 'level-fractional.csv', expected: ['2:22 level-fractional'] },
  { file: 'level-out-of-range--negative.csv', expected: ['2:22 level-out-of-range'] },
  { file: 'level-out-of-range.csv', expected: ['2:22 level-out-of-range'] },
  { file: 'level-with-reason.csv', rubric: 'panrb-2026', expected: ['2:22 level-with-reason'] },
  { file: 'level-wrong--verified.csv', expected: ['2:24 level-wrong'] },
  { file: 'level-wrong.csv', expected: ['2:22 level-wrong'] },
  { file: 'levels-reversed.yaml', expected: ['6:9 levels-reversed'] },
  {
    file: 'map-cardinality.yaml',
    expected: ['6:3 map-indicator-missing', '6:3 map-indicator-missing', '6:5 map-cardinality'],
  },
  {
    file: 'map-indicator-missing.yaml',
    expected: ['6:3 map-indicator-missing', '6:3 map-indicator-missing'],
  },
  {
    file: 'map-indicator-repeated.yaml',
    expected: [
      '6:3 map-indicator-missing',
      '6:3 map-indicator-missing',
      '7:33 map-indicator-repeated',
    ],
  },
  {
    file: 'map-levels-missing.yaml',
    expected: ['6:3 map-indicator-missing', '6:3 map-indicator-missing', '6:5 map-levels-missing'],
  },
  { file: 'map-rubric-unknown.yaml', expected: ['4:5 map-rubric-unknown'] },
  {
    file: 'map-rubrics-same.yaml',
    expected: ['4:5 map-rubrics-same', '6:3 map-indicator-missing', '6:3 map-indicator-missing'],
  },
  { file: 'maximum-differs--aspect.yaml', expected: ['15:14 maximum-differs'] },
  { file: 'maximum-differs.yaml', expected: ['7:10 maximum-differs'] },
  { file: 'needs-cycle.yaml', expected: ['23:17 needs-cycle'] },
  {
    file: 'not-applicable-forbidden--reason-only.csv',
    expected: ['2:23 not-applicable-forbidden'],
  },
  {
    file: 'not-applicable-forbidden--excluded.csv',
    rubric: 'panrb-2026',
    expected: ['2:22 not-applicable-forbidden'],
  },
  {
    file: 'not-applicable-forbidden--verified.csv',
    rubric: 'panrb-2026',
    expected: ['2:24 not-applicable-forbidden'],
  },
  { file: 'not-applicable-forbidden.csv', expected: ['2:22 not-applicable-forbidden'] },
  {
    file: 'nothing-applicable.csv',
    rubric: 'panrb-2026',
    // All but the five that may be declared so, on lines 15, 16, 25, 27 and 28.
    expected: [
      '2:1 nothing-applicable',
      ...lines(2, 14, '22 not-applicable-forbidden'),
      ...lines(17, 24, '22 not-applicable-forbidden'),
      ...lines(26, 26, '23 not-applicable-forbidden'),
      ...lines(29, 29, '23 not-applicable-forbidden'),
      ...lines(30, 32, '22 not-applicable-forbidden'),
    ],
  },
  { file: 'one-of-conflict.csv', rubric: 'panrb-2026', expected: ['3:23 one-of-conflict'] },
  { file: 'one-of-unsupported.yaml', expected: ['19:9 one-of-unsupported'] },
  { file: 'quote-broken--end.csv', expected: ['3:24 quote-broken'] },
  { file: 'quote-broken--header.csv', expected: ['1:34 quote-broken'] },
  { file: 'quote-broken--inside.csv', expected: ['2:24 quote-broken'] },
  { file: 'quote-broken--only-row.csv', expected: ['2:24 quote-broken'] },
  { file: 'quote-broken.csv', expected: ['2:24 quote-broken'] },
  { file: 'reason-missing--na.csv', rubric: 'panrb-2026', expected: ['2:22 reason-missing'] },
  { file: 'reason-missing.csv', rubric: 'panrb-2026', expected: ['2:22 reason-missing'] },
  {
    file: 'reason-vague--reason-only.csv',
    rubric: 'panrb-2026',
    expected: ['2:23 reason-vague'],
  },
  { file: 'reason-vague.csv', rubric: 'panrb-2026', expected: ['2:25 reason-vague'] },
  { file: 'reference-unknown.yaml', expected: ['26:9 reference-unknown'] },
  { file: 'requirement-unknown.csv', expected: ['2:24 requirement-unknown'] },
  { file: 'result-differs.json', command: 'compare', expected: ['1:321 result-differs'] },
  { file: 'result-empty.json', command: 'compare', expected: ['1:264 result-empty'] },
  { file: 'result-partial.json', command: 'compare', expected: ['1:1277 result-partial'] },
  { file: 'result-syntax.json', command: 'compare', expected: ['2:1 result-syntax'] },
  { file: 'row-ragged--too-few.csv', expected: ['3:1 row-ragged'] },
  { file: 'row-ragged.csv', expected: ['2:38 row-ragged'] },
  { file: 'row-repeated.csv', expected: ['3:1 row-repeated'] },
  { file: 'rows-short.csv', expected: ['17:1 rows-short'] },
  { file: 'rubric-assumed.csv', expected: ['2:1 rubric-assumed'] },
  { file: 'rubric-outside.csv', rubric: 'kasn-2019', expected: ['3:1 rubric-outside'] },
  {
    file: 'span-reversed.yaml',
    expected: ['6:5 span-reversed', '7:8 span-reversed', '8:14 span-reversed'],
  },
  { file: 'total-beyond.csv', command: 'compare', expected: ['3:18 total-beyond'] },
  { file: 'total-uneven.csv', command: 'compare', expected: ['3:18 total-uneven'] },
  { file: 'translation-missing.yaml', expected: ['20:15 translation-missing'] },
  { file: 'value-wrong--blank.yaml', expected: ['21:16 value-wrong'] },
  { file: 'value-wrong--list.yaml', expected: ['6:9 value-wrong'] },
  { file: 'value-wrong--number-id.yaml', expected: ['19:13 value-wrong'] },
  { file: 'value-wrong--version.json', command: 'compare', expected: ['1:18 value-wrong'] },
  { file: 'value-wrong.yaml', expected: ['21:17 value-wrong'] },
  {
    file: 'verified-inapplicable--counterpart.csv',
    rubric: 'panrb-2026',
    expected: ['2:24 verified-inapplicable'],
  },
  {
    file: 'verified-inapplicable.csv',
    rubric: 'panrb-2026',
    expected: ['3:46 verified-inapplicable'],
  },
  { file: 'verified-above-claim.csv', expected: ['2:24 verified-above-claim'] },
  { file: 'word-unknown--category.csv', command: 'compare', expected: ['2:22 word-unknown'] },
  { file: 'word-unknown--verdict.csv', expected: ['2:46 word-unknown'] },
  { file: 'workbook-damaged.csv', expected: ['1:1 workbook-damaged'] },
  { file: 'word-unknown.csv', expected: ['2:46 word-unknown'] },
  { file: 'yaml-syntax--asterisk.yaml', expected: ['19:17 yaml-syntax'] },
  { file: 'yaml-syntax--bracket.yaml', expected: ['7:1 yaml-syntax'] },
  { file: 'yaml-syntax--tab.yaml', expected: ['21:1 yaml-syntax'] },
  { file: 'yaml-syntax.yaml', expected: ['5:7 yaml-syntax'] },
  { file: 'year-unstated.csv', expected: ['1:1 year-unstated'] },
  { file: 'year-wrong--span.csv', expected: ['2:13 year-wrong'] },
  { file: 'year-wrong.csv', expected: ['2:13 year-wrong'] },
]

/** Maps are known by their codes. */
const isMap = ({ file }: BrokenInput): boolean => file.startsWith('map-')

export const isRubric = (input: BrokenInput): boolean =>
  input.file.endsWith('.yaml') && !isMap(input)

export const isEvidence = ({ file, command }: BrokenInput): boolean =>
  !file.endsWith('.yaml') && command === undefined

/** The program as a user would run it: scoring evidence, testing a rubric, converting, comparing. */
export const runOn = (input: BrokenInput, ...more: readonly string[]): Promise<Run> =>
  merit([...argumentsFor(input), ...more], { cwd: corpusFolder, today: '2020-12-31' })

function argumentsFor(input: BrokenInput): readonly string[] {
  if (isMap(input)) return ['rubric', 'convert', '../kota-bogor-2020.csv', '--map', input.file]
  if (isRubric(input)) return ['rubric', 'test', input.file]
  if (input.command) return [input.command, input.file, '--total', 'claimed']
  return ['score', input.file, ...(input.rubric ? ['--rubric', input.rubric] : [])]
}

/** All that is found in the file, with its facts. */
export async function diagnosticsOf(input: BrokenInput): Promise<readonly Diagnostic[]> {
  if (isMap(input)) return (await loadMap({ map: input.file }, undefined, world)).diagnostics
  if (input.command) {
    const query = { names: [input.file], total: 'claimed' } as const
    return (await loadComparison(query, undefined, world)).diagnostics
  }
  if (isEvidence(input)) {
    const { file, rubric } = input
    const query = { paths: [file], ...(rubric !== undefined && { rubric }) }
    return (await loadScores(query, undefined, world)).diagnostics
  }
  const { value, diagnostics } = await loadRubricSource(`./${input.file}`, world)
  const outcomes = value ? testExamples(value) : []
  return [...diagnostics, ...outcomes.flatMap(({ differences }) => differences)]
}

const world = aWorld({ cwd: corpusFolder, today: '2020-12-31' })

/** The findings that standard error names, in its order: `line:column code`. */
export const foundIn = (stderr: string): readonly string[] =>
  [...stderr.matchAll(/^[^\s:]+:(\d+:\d+): \S+ ([a-z-]+)$/gm)].flatMap(([, place, code = '']) =>
    isCode(code) ? [`${place} ${code}`] : [],
  )
