// Claimed totals, aspects and categories with DuckDB: node duckdb.mjs WORKSHEET RUBRIC.json [STATEMENT.sql]
// Without a statement by hand, with types and only what is needed; with one as `merit rubric sql` prints it.
import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

const [worksheet, rubricFile, statement] = process.argv.slice(2)
const rubric = JSON.parse(readFileSync(rubricFile, 'utf8'))
const literal = (text) => `'${text.replaceAll("'", "''")}'`
const instance = await DuckDBInstance.create(':memory:')
const connection = await instance.connect()
const rows = statement ? await generated() : await byHand()
process.stdout.write(rows.map((row) => `${row.join('\t')}\n`).join(''))
connection.closeSync()

async function generated() {
  await connection.run(
    `CREATE VIEW kertas_kerja AS SELECT * FROM read_csv(${literal(worksheet)}, all_varchar = true)`,
  )
  const reader = await connection.runAndReadAll(readFileSync(statement, 'utf8'))
  return reader
    .getRowsJson()
    .map(([agency, year, claimed, band, , ...aspects]) => [
      agency,
      year,
      Number(claimed).toFixed(2),
      band,
      ...aspects.map((points) => Number(points).toFixed(2)),
    ])
}

async function byHand() {
  const weights = rubric.aspects.flatMap(({ indicators }, aspect) =>
    indicators.map(({ id, weight }) => `(${literal(id)}, ${aspect}, ${weight})`),
  )
  const aspects = rubric.aspects.map(
    (_, number) => `CAST(COALESCE(SUM(points) FILTER (aspect = ${number}), 0) AS BIGINT)`,
  )
  const reader = await connection.runAndReadAll(`
    WITH indicator(id, aspect, weight) AS (VALUES ${weights.join(', ')}),
    claim AS (
      SELECT instansi, tahun, indikator, MAX(tingkat) AS tingkat
      FROM read_csv(${literal(worksheet)}, types = {
        'instansi': 'VARCHAR', 'tahun': 'SMALLINT', 'indikator': 'VARCHAR', 'tingkat': 'TINYINT'})
      GROUP BY ALL
    ),
    counted AS (
      SELECT instansi, tahun, aspect, tingkat * weight AS points
      FROM claim JOIN indicator ON id = indikator
    )
    SELECT instansi, tahun, CAST(COALESCE(SUM(points), 0) AS BIGINT), ${aspects.join(', ')}
    FROM counted GROUP BY ALL`)
  return reader
    .getRowsJson()
    .map(([agency, year, total, ...shares]) => [
      agency,
      year,
      (total / 10_000).toFixed(2),
      rubric.bands.findLast(({ from }) => Number(total) >= from).id,
      ...shares.map((points) => (points / 10_000).toFixed(2)),
    ])
}
