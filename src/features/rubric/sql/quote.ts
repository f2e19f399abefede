import { printable } from '../../../core/printable.js'

/** Words that a parser takes for something else where a table is named. */
const reserved = new Set(
  'all and as asc between by case cast cross current_date desc distinct else end except exists false from full group having in inner insert intersect into is join left like limit natural not null offset on or order outer right select set table then true union unique user using values when where with'.split(
    ' ',
  ),
)

/** Plain names stand as they are, which every engine reads; others in the quotes of standard SQL. */
export const identifier = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/i.test(name) && !reserved.has(name.toLowerCase())
    ? name
    : `"${name.replaceAll('"', '""')}"`

/** A name with points is that of a table in a schema. */
export const tableName = (name: string): string => name.split('.').map(identifier).join('.')

/** Identifiers of rubrics hold no backslash, which only some engines take as it is. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Words in a comment, which ends with its line. */
export const comment = (text: string): string =>
  printable(text)
    .split('\n')
    .map((line) => `-- ${line}`.trimEnd())
    .join('\n')
