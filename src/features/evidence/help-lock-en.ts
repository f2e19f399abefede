import type { evidenceCliId } from './help-lock-id.js'

/** Help texts of merit evidence, lock and verify. */
export const evidenceCliEn: typeof evidenceCliId = {
  description: 'Lock, verify and collect evidence.',
  examples: ['merit evidence lock worksheet.csv', 'merit evidence verify worksheet.csv'],
  paths: 'worksheets in CSV or .xlsx; none: those of merit.yaml',
  rubric: 'id of a built-in rubric or path of a YAML file (default: kasn-2018)',
  agency: 'only this agency; supplies the name where the column is absent',
  year: 'only this year; supplies the year where the column is absent',
  sheet: 'sheet of an .xlsx workbook to read (default: the first visible one)',
  lock: 'Record SHA-256, size and modification date of every file in the column file; web addresses are left out.',
  lockExamples: [
    'merit evidence lock worksheet.csv',
    'merit evidence lock worksheet.csv --output evidence-2024.lock.json',
    'merit evidence lock --force',
  ],
  output: 'the lock file to write (default: bukti.lock.json)',
  force: 'overwrite an existing lock file',
  verify: 'Compare evidence files with the lock file: changed, missing, new or moved.',
  verifyExamples: [
    'merit evidence verify worksheet.csv',
    'merit evidence verify worksheet.csv --lock evidence-2024.lock.json',
    'merit evidence verify --format json',
  ],
  lockFile: 'the lock file to read (default: bukti.lock.json)',
  format: 'text or json (default: text)',
}
