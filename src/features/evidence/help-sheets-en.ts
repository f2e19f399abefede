import type { SheetsCliTexts } from './help-sheets-id.js'

/** Help of merit evidence split, merge and requests. */
export const sheetsCliEn: SheetsCliTexts = {
  sheet: 'sheet of a workbook to read (default: the first)',
  rubric: 'id of a built-in rubric or path of a YAML file (default: kasn-2018)',
  dryRun: 'show what would be written, and write nothing',
  force: 'replace files that exist',
  split: {
    description:
      'Split a worksheet into one file per unit, with the question and an order number on every row.',
    examples: [
      'merit evidence split worksheet.csv --output by-unit',
      'merit evidence split worksheet.csv --output by-unit --dry-run',
    ],
    file: 'CSV or .xlsx worksheet; - for standard input',
    agency: 'name of the agency, where there is no such column',
    year: 'year, where there is no such column',
    output: 'target folder; made if it does not exist',
    format: 'csv or xlsx (default: csv)',
  },
  merge: {
    description:
      'Merge the files of the units into the worksheet again; contradictions are reported by cell.',
    examples: [
      'merit evidence merge by-unit/*.csv --output worksheet.csv',
      'merit evidence merge by-unit/unit-a.csv --output worksheet.csv --partial',
      'merit evidence merge a.csv b.csv --output merged.csv --dry-run',
    ],
    files: 'CSV or .xlsx worksheets to be merged',
    output: 'the worksheet to be updated, or written if there is none; the old one is kept as .bak',
    partial: 'keep rows that are no longer in the file of their unit',
    deleteMissing: 'delete rows that are no longer in the file of their unit',
    force: 'not needed: a worksheet that exists is always updated, never emptied',
  },
  requests: {
    description:
      'List the evidence that each unit still owes, overdue first; also as a calendar and as letters.',
    examples: [
      'merit evidence requests worksheet.csv',
      'merit evidence requests worksheet.csv --unit "Bidang Mutasi" --format letter',
      'merit evidence requests worksheet.csv --format ics --output due.ics',
      'merit evidence requests worksheet.csv --format letter --output letters',
    ],
    paths: 'CSV worksheets; - for standard input; none: those named in merit.yaml',
    agency: 'only this agency; supplies the name where there is no such column',
    year: 'only this year; supplies the year where there is no such column',
    asOf: 'the day asked about, such as 2024-12-31, or year-end (default: today)',
    unit: 'only this unit',
    format: 'text, csv, ics, letter or xlsx (default: text)',
    output: 'save to this file; for letter: a folder, one letter per unit',
  },
}
