import type { cliWorkbookId } from './help-workbook-id.js'

/** Help of merit evidence export and import. */
export const cliWorkbookEn: typeof cliWorkbookId = {
  export: 'make an Excel workbook of a worksheet, with questions and level texts',
  exportExamples: [
    'merit evidence export kertas-kerja.csv --output kertas-kerja.xlsx',
    'merit evidence export kertas-kerja.csv --output kota.xlsx --agency "Kota Contoh" --year 2026',
  ],
  exported: 'worksheet in CSV or .xlsx; - for standard input',
  exportOutput: 'the workbook to make (required)',
  import: 'turn a filled-in workbook back into a CSV worksheet',
  importExamples: ['merit evidence import kertas-kerja.xlsx --output kertas-kerja.csv --force'],
  imported: 'workbook (.xlsx); - for standard input',
  importOutput: 'the CSV worksheet to make (required)',
  rubric: 'id of a built-in rubric or path of a YAML file (default: kasn-2018)',
  agency: 'only the rows of this agency, where there is an agency column',
  year: 'only the rows of this year, where there is a year column',
  sheet: 'sheet of an .xlsx workbook to read (default: the first visible one)',
  force: 'replace a file that is there',
}
