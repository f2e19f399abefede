import type { cliCheckId } from './help-id.js'

/** Help texts of merit check in English. */
export const cliCheckEn: typeof cliCheckId = {
  description:
    'Check worksheets: evidence that is missing, unsigned, expired, used again or in the wrong slot; every finding with its place and how to fix it.',
  examples: [
    'merit check worksheet.csv',
    'merit check worksheet.csv --as-of 2024-12-31 --within P90D',
    'merit check worksheet.csv --files --strict',
    'merit check worksheet.csv --format sarif --output findings.sarif',
  ],
  paths: 'worksheets; - for standard input; none: those of merit.yaml',
  rubric: 'id of a built-in rubric or path of a YAML file (default: kasn-2018)',
  agency: 'only this agency; supplies the name where the column is absent',
  year: 'only this year; supplies the year where the column is absent',
  asOf: 'the day asked about, such as 2024-12-31, or year-end (default: today)',
  sheet: 'sheet of a workbook to read (default: the first)',
  within: 'also tell documents that expire within this period, such as P90D',
  files:
    'check local evidence files, too: there, not empty, readable, not twice the same, and be as in bukti.lock.json if there is one',
  lock: 'compare evidence files with this lock file; implies --files',
  complete: 'indicators that are not assessed yet miss the check (exit code 1)',
  strict: 'warnings miss the check, too (exit code 1)',
  format: 'text, json, github, sarif or junit (default: text)',
  output: 'write to this file',
  force: 'overwrite an existing file',
}
