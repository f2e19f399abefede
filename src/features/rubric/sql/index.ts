import type { Rubric, ScoringMethod } from '../../../core/rubric.js'
import type { WholeMean } from '../../../core/whole-mean.js'
import { comment } from './quote.js'
import { weightedMean } from './weighted-mean.js'
import { weightedSum } from './weighted-sum.js'

export { tableName } from './quote.js'

/** A statement, with what it covers and expects above it. A weighted mean comes with its whole numbers. */
export function scoringSql(
  rubric: Rubric,
  mean: WholeMean | undefined,
  { table, heading }: { readonly table: string; readonly heading: string },
): string {
  const statement = mean ? weightedMean(rubric, mean, table) : weightedSum(rubric, table)
  return `${comment(heading)}\n${statement}`
}

/** The columns of worksheets that a statement reads. */
export const sqlColumnsOf = ({ method }: Rubric): readonly string[] => columns[method]

const always = ['instansi', 'tahun', 'indikator', 'tingkat'] as const

const columns: Record<ScoringMethod, readonly string[]> = {
  'weighted-sum': always,
  'weighted-mean': [...always, 'tingkat_verifikasi', 'alasan_tidak_berlaku'],
}
