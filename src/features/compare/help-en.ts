import type { cliCompareId } from './help-id.js'

/** Help of merit compare. */
export const cliCompareEn: typeof cliCompareId = {
  description:
    'Compare years, agencies and published results: differences by aspect and indicator, where they come from, and who is further ahead.',
  examples: [
    'merit compare worksheet-2023.csv worksheet-2024.csv',
    'merit compare worksheet.csv@2023 worksheet.csv@2024 --total claimed',
    'merit compare result-2023.json worksheet-2024.csv',
    'merit compare result-2018.json sheet.csv --rubric kasn-2019 --total claimed',
    'merit compare worksheet-of-all-years.csv',
    'merit compare all-agencies.csv --own "Kota Contoh"',
    'merit compare worksheet.csv published.csv@2023 --total claimed',
    'merit compare "Kota Contoh@2023" "Kota Contoh@2024"',
  ],
  results:
    'worksheets, JSON results or a list of published totals; FILE@2023 for one year; AGENCY@2023 or @2023 from merit.yaml',
  total: 'total to compare: claimed, backed or verified (default: backed)',
  agency: 'this agency only; supplies the name where there is no such column',
  own: 'agency whose standing and gaps are shown among the others',
  rubric: 'id of a built-in rubric or path of a YAML file (default: kasn-2018)',
  map: 'map for two results of two rubrics: a YAML file or the id of a built-in map (default: the map of those two)',
  asOf: 'day on which the evidence of all sides is judged, like 2024-12-31 (default: that of the JSON result; different years each at its end; one year today)',
  sheet: 'sheet of an .xlsx workbook to read (default: the first visible one)',
  files:
    'local evidence files must exist and not be empty, and be as in bukti.lock.json if there is one',
  lock: 'compare evidence files with this lock file; implies --files',
  format: 'text, json, csv or markdown (default: text)',
  output: 'write to this file',
  force: 'overwrite an existing file',
}
