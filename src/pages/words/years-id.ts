import type { YearSpan } from '../../core/year-span.js'

/** Masa sebuah rubrik dalam kata; ujung yang kosong terbuka. */
export function yearsId({ from, until }: Pick<YearSpan, 'from' | 'until'>): string {
  if (from === undefined) return until === undefined ? 'tahun berapa pun' : `sampai tahun ${until}`
  if (until === undefined) return `mulai tahun ${from}`
  return from === until ? `tahun ${from}` : `tahun ${from} sampai ${until}`
}
