import { fold } from '../../core/agency.js'

/** As lists and newspapers shorten them; worksheets mostly write them out. */
const shortened: Readonly<Record<string, string>> = {
  prov: 'provinsi',
  pemprov: 'provinsi',
  kab: 'kabupaten',
  pemkab: 'kabupaten',
  pemkot: 'kota',
}

/**
 * Whether two lists mean one agency: `Prov. Riau` is `Provinsi Riau`. Only for standing beside each
 * other; rows of a worksheet are grouped as they are written.
 */
export const isOneAgency = (left: string, right: string): boolean => keyOf(left) === keyOf(right)

export function keyOf(name: string): string {
  const [first = '', ...others] = fold(name).split(' ')
  const kind = first.replace(/\.$/, '')
  return [shortened[kind] ?? kind, ...others].join(' ')
}
