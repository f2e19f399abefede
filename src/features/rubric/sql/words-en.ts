import type { SqlTexts } from './words-id.js'

const excludedEn = `claimed_excluded: how many indicators are declared not applicable; claimed_if_refused: the total if all of
these were refused. An indicator that the rubric does not let anybody declare so counts 0.
`

/** Words of merit rubric sql. */
export const sqlEn: SqlTexts = {
  heading: ({ rubric, version, status, title, maximum, sha256, table, columns }) =>
    `Claimed totals by rubric ${rubric} ${version} (${status})
${title}; maximum ${maximum}; SHA-256 ${sha256}

Result: one row for each agency and year, with the claimed total, its category and the points of
each aspect; an indicator without a level counts 0. Columns are named as in merit score --format csv.
${columns.includes('alasan_tidak_berlaku') ? excludedEn : ''}Not covered: proof, verification, score conditions. Faults of input are not looked for; so first
check the worksheets with merit check, and use this only where there are none.

Table ${table}: rows of worksheets, all columns text (VARCHAR): ${columns.join(', ')}.
There may be other columns; columns that an office does not use may be empty. Indicators are written
as in the rubric; names of agencies have no double spaces. In DuckDB the table is made by
  CREATE VIEW ${table} AS SELECT * FROM read_csv('worksheet.csv', all_varchar = true);
Written for DuckDB, Spark SQL and Trino; tested on DuckDB.`,
}
