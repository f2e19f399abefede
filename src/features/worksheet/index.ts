/** What other features may call. */
export { evidenceMegabytes, isWorkbook, loadSheet, readCsvFile } from './sheet.js'
export { commonDialect, type DialectSheet, loadWorksheet } from './worksheets.js'
