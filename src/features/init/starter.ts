import { stringify } from 'csv-stringify/sync'
import { indicatorsOf, type Rubric } from '../../core/rubric.js'
import { inLanguage } from '../../core/words.js'
import { initialHeader } from '../../files/worksheet/columns.js'
import type { Texts } from '../../pages/words/texts.js'

/** A file of the starter folder, by its path in the folder. */
export interface StarterFile {
  readonly path: string
  readonly content: string
}

export interface StarterFacts {
  readonly agency: string
  readonly year: number
  readonly rubric: Rubric
  /** As the project file names it: an id or a path. */
  readonly rubricName: string
}

/** What `merit init` makes: enough to fill in and score at once. */
export function starterFiles(facts: StarterFacts, texts: Texts): readonly StarterFile[] {
  const worksheet = texts.init.worksheet(facts.year)
  return [
    { path: 'merit.yaml', content: projectFile(facts, worksheet, texts) },
    { path: worksheet, content: emptyWorksheet(facts, texts) },
    { path: 'ci/github-actions.yml', content: workflow(texts) },
  ]
}

function projectFile(
  { agency, year, rubric, rubricName }: StarterFacts,
  worksheet: string,
  { init, language }: Texts,
): string {
  const statements = rubric.consequences
    .flatMap(({ requires }) => requires)
    .filter(({ kind }) => kind === 'statement')
  return [
    `# ${init.projectComment}`,
    `agency: ${JSON.stringify(agency)}`,
    `rubric: ${JSON.stringify(rubricName)}`,
    `lang: ${language}`,
    'evidence:',
    `  ${year}: ${worksheet}`,
    `# ${init.decisionsComment}`,
    '# decisions:',
    `#   - {year: ${year}, decided_on: "${year}-12-31", by: BKN}`,
    `# ${init.statementsComment}`,
    '# statements:',
    ...statements.map(({ id }) => `#   ${id}: {met: true, document: "..."}`),
    `# ${init.gateComment}`,
    '# gate:',
    `#   min_category: ${middleBand(rubric)}`,
    '#   complete: true',
    '#   no_expired: true',
    '#   waivers:',
    `#     - {check: complete, reason: "...", approver: "...", until: "${year}-12-31"}`,
    '',
  ].join('\n')
}

/** An example that neither the lowest category nor the highest is. */
const middleBand = ({ bands }: Rubric): string => bands[Math.floor(bands.length / 2)]?.id ?? ''

/** One row an indicator, with its question beside it. */
export function emptyWorksheet(
  { agency, year, rubric }: Pick<StarterFacts, 'agency' | 'year' | 'rubric'>,
  { language }: Texts,
): string {
  const header = initialHeader(language)
  const rows = indicatorsOf(rubric).map(({ id, name }) => {
    const known = [agency, String(year), id, inLanguage(name, language)]
    return [...known, ...header.slice(known.length).map(() => '')]
  })
  return stringify([[...header], ...rows], { escape_formulas: true })
}

const workflow = ({ init }: Texts): string =>
  [
    `# ${init.workflowComment}`,
    'name: indeks-merit',
    'on: [push]',
    'jobs:',
    '  score:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: actions/checkout@v4',
    '      - uses: actions/setup-node@v4',
    '        with: {node-version: 22}',
    '      - run: npm install --global ./indeks-merit-*.tgz',
    '      - run: merit score --format json --output hasil.json',
    '      - run: merit score --format markdown >> "$GITHUB_STEP_SUMMARY"',
    '',
  ].join('\n')
