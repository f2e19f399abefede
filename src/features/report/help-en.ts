import type { cliReportId } from './help-id.js'

/** Help of merit report. */
export const cliReportEn: typeof cliReportId = {
  description:
    'Make reports from a result: yearly report, LKjIP chapter, clarification table, follow-up plan, evidence list, or a portfolio of many agencies.',
  examples: [
    'merit report worksheet.csv --output reports',
    'merit report worksheet.csv --kind lkjip --format markdown,json --output reports',
    'merit report worksheet.csv --kind klarifikasi --public --output public',
    'merit report all-agencies.csv --kind portofolio --output reports',
  ],
  paths: 'CSV or .xlsx worksheets; - for standard input; none: those named in merit.yaml',
  kind: 'tahunan (yearly), lkjip, klarifikasi, rtl, bukti or portofolio (default: tahunan)',
  format: (names, usual) => `one or more of ${names}, with commas between (default: ${usual})`,
  output: 'target folder; made if it does not exist (default: this folder); - for the screen',
  force: 'replace files that exist',
  public: 'mask personal numbers (NIP, NIK) and leave verifier notes out',
  open: 'open the first file once it is written',
  template: 'a Word file (.docx) that gives the form, for the format docx',
  rubric: 'id of a built-in rubric or path of a YAML file (default: kasn-2018)',
  agency: 'only this agency; supplies the name where there is no such column',
  year: 'only this year; supplies the year where there is no such column',
  asOf: 'the day asked about, such as 2024-12-31, or year-end (default: today)',
  sheet: 'sheet of an .xlsx workbook to read (default: the first visible one)',
  skipInvalid: 'leave out agencies with errors, report the others',
  files:
    'local evidence files must exist and not be empty, and be as in bukti.lock.json if there is one',
  lock: 'compare evidence files with this lock file; implies --files',
}
