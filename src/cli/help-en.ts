import { cliCheckEn } from '../features/check/help-en.js'
import { cliCompareEn } from '../features/compare/help-en.js'
import { evidenceCliEn } from '../features/evidence/help-lock-en.js'
import { sheetsCliEn } from '../features/evidence/help-sheets-en.js'
import { cliWorkbookEn } from '../features/evidence/help-workbook-en.js'
import { cliFillEn } from '../features/fill/help-en.js'
import { cliGateEn } from '../features/gate/help-en.js'
import { cliPlanEn } from '../features/plan/help-en.js'
import { cliReportEn } from '../features/report/help-en.js'
import { cliConvertEn } from '../features/rubric/convert/help-en.js'
import { cliCompletionEn } from './completion/help-en.js'
import type { CliTexts } from './help-id.js'

/** Help texts of the command line in English. */
export const cliEn: CliTexts = {
  headings: {
    examples: 'Examples',
    usage: 'Usage',
    arguments: 'Arguments',
    options: 'Options',
    globalOptions: 'General options',
    commands: 'Commands',
  },
  placeholders: { options: '[options]', command: '[command]' },
  program: {
    description:
      "Merit-system self-assessment: index, category, evidence and score condition from an agency's worksheet.",
    examples: [
      'merit score kertas-kerja.csv',
      'merit score kertas-kerja.csv --explain',
      'merit init new-folder',
      'merit explain 3.3',
    ],
  },
  global: {
    lang: 'language of the screen: id or en',
    quiet: 'show errors only as messages',
    debug: 'show a stack trace when the program fails',
    verbose: 'tell how each worksheet was read',
    noInput: 'never ask',
    noCache: 'neither use nor keep the cache of rubrics',
    version: 'show the version',
    help: 'show this help',
    helpCommand: 'show the help of a command',
  },
  score: {
    description:
      'Compute the claimed, backed and verified totals, the category, the distance to the next one, and the score condition.',
    examples: [
      'merit score worksheet.csv',
      'merit score worksheet.csv --as-of 2024-12-31 --explain',
      'merit score all-agencies.csv --format csv --output ranking.csv',
      'merit score worksheet.csv --format json',
    ],
    paths: 'worksheets in CSV or .xlsx; - for standard input; none: those of merit.yaml',
    rubric: 'id of a built-in rubric or path of a YAML file (default: kasn-2018)',
    agency: 'only this agency; supplies the name where the column is absent',
    year: 'only this year; supplies the year where the column is absent',
    sheet: 'sheet of an .xlsx workbook to read (default: the first visible one)',
    aspect: 'show this aspect only; totals stay those of the whole',
    asOf: 'the day asked about, such as 2024-12-31, or year-end (default: today)',
    format: 'text, json, csv or markdown (default: text)',
    output: 'write to this file',
    force: 'overwrite an existing file',
    skipInvalid: 'leave out agencies with errors, score the others',
    explain: 'show where every point comes from',
    files:
      'local evidence files must exist and not be empty, and be as in bukti.lock.json if there is one',
    lock: 'compare evidence files with this lock file; implies --files',
    jobs: 'readers of a large file that work at once (default: one a processor)',
  },
  fill: cliFillEn,
  check: cliCheckEn,
  plan: cliPlanEn,
  compare: cliCompareEn,
  gate: cliGateEn,
  report: cliReportEn,
  workbook: cliWorkbookEn,
  conversion: cliConvertEn,
  rubric: {
    description: 'Look at, check, test and compare rubrics; carry answers from one to another.',
    examples: [
      'merit rubric list',
      'merit rubric show kasn-2018',
      'merit rubric check rubric.yaml',
      'merit rubric diff kasn-2018 kasn-2019',
      'merit rubric convert worksheet.csv --to kasn-2019',
    ],
    name: 'id of a built-in rubric or path of a YAML file',
    list: 'list the built-in rubrics',
    listExamples: ['merit rubric list'],
    show: 'show a rubric for reading',
    showExamples: ['merit rubric show kasn-2018', 'merit rubric show kasn-2018 --yaml'],
    yaml: 'print the YAML file itself, to be copied and changed',
    check: 'check a rubric file; every fault with its place',
    checkExamples: ['merit rubric check rubric.yaml'],
    test: 'score the examples in a rubric and compare them with the expected figures',
    testExamples: ['merit rubric test kasn-2018', 'merit rubric test rubric.yaml'],
    schema: 'print the JSON Schema for editors',
    schemaExamples: ['merit rubric schema', 'merit rubric schema result'],
    subject: 'rubric, result, project, answers or map (default: rubric)',
    sql: 'print the scoring of claimed totals as SQL, for DuckDB, Spark or Trino',
    sqlExamples: [
      'merit rubric sql kasn-2018',
      'merit rubric sql kasn-2018 --table schema.worksheets',
    ],
    table: 'name of the table of worksheet rows (default: kertas_kerja)',
    output: 'write to this file',
    force: 'overwrite a file that exists',
  },
  evidence: evidenceCliEn,
  sheets: sheetsCliEn,
  explain: {
    description: 'Explain a code of a finding, or an indicator.',
    examples: [
      'merit explain date-wrong',
      'merit explain 3.3',
      'merit explain 2.1 --rubric panrb-2026',
    ],
    topic: 'a code such as date-wrong, or the number of an indicator such as 3.3',
    rubric: 'the rubric of the indicator (default: kasn-2018)',
  },
  init: {
    description: 'Make a starter folder: merit.yaml, an empty worksheet and a CI example.',
    examples: ['merit init', 'merit init assessment-2026 --agency "Kota Contoh" --year 2026'],
    folder: 'target folder (default: this one)',
    agency: 'name of the agency (default: that of merit.yaml; else it is asked for)',
    year: 'year of the assessment (default: this year)',
    rubric: 'the rubric to use (default: by year; see merit rubric list)',
    force: 'overwrite existing files',
  },
  completion: cliCompletionEn,
}
