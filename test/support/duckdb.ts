import { DuckDBInstance } from '@duckdb/node-api'

/** The rows that the last of these statements gives, in a database of their own; numbers are texts. */
export async function queried(...statements: readonly string[]) {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    for (const statement of statements.slice(0, -1)) await connection.run(statement)
    const reader = await connection.runAndReadAll(statements.at(-1) ?? '')
    return reader.getRowObjectsJson()
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
