import type { Diagnostic } from '../../src/core/diagnostic.js'

const known = ['Kota Bogor 2020', 'Kota Bogor 2021']

/** What only `merit compare` finds and no file shows, with facts as a run would have them. */
export const compareFindings: readonly Diagnostic[] = [
  { code: 'side-ambiguous', facts: { found: 'semua.csv', known }, at: null },
  {
    code: 'side-ambiguous',
    facts: { found: 'semua.csv', known: [...known, 'A', 'B', 'C', 'D', 'E'] },
    at: null,
  },
  { code: 'side-unknown', facts: { found: 'Kota Boger@2020', near: undefined }, at: null },
  { code: 'side-unknown', facts: { found: 'bogr@2020', near: 'bogor.csv' }, at: null },
  { code: 'side-single', facts: { known: ['Kota Bogor 2020'] }, at: null },
  { code: 'side-single', facts: { known: [] }, at: null },
  { code: 'own-unknown', facts: { found: 'Kota Boger', near: 'Kota Bogor' }, at: null },
  { code: 'own-unknown', facts: { found: 'X', near: undefined }, at: null },
  { code: 'map-unused', facts: { map: 'peta.yaml' }, at: null },
  { code: 'days-differ', facts: { known: ['2022-12-31', '2024-12-31'] }, at: null },
  {
    code: 'result-differs',
    facts: {
      agency: 'Kota Bogor',
      year: 2020,
      total: 'verified',
      stated: 266.5,
      counted: null,
      rubric: 'kasn-2018',
    },
    at: { file: 'hasil.json', line: 1, column: 9 },
  },
  { code: 'file-not-found', facts: { path: 'kertas.csv', near: 'kertas-kerja.csv' }, at: null },
]
