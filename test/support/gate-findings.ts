import type { Diagnostic } from '../../src/core/diagnostic.js'

const at = { file: 'kertas-kerja.csv', line: 3, column: 1 }
const stated = { file: 'merit.yaml', line: 5, column: 14 }
const result = { agency: 'Kota Contoh', year: 2024 } as const
const total = { ...result, total: 'claimed' } as const
const short = { ...total, points: 247.5, lowest: 250, causes: ['3.3', '3.1'] } as const
const [fair, good] = [
  { category: 'II', name: { id: 'Kurang', en: 'Fair' } },
  { category: 'III', name: { id: 'Baik', en: 'Good' } },
] as const
const document = { ...result, title: 'SK Komite', indicator: '3.3', lastDay: '2024-05-31' } as const
const fall = { ...total, points: 260, before: 263.5, since: 2022 } as const
const waiver = { check: 'min-points', approver: 'Kepala BKPSDM', until: '2024-06-30' } as const

/** What only `merit gate` finds, with facts as a run would have them. */
export const gateFindings: readonly Diagnostic[] = [
  { code: 'gate-nothing-asked', facts: {}, at: null },
  {
    code: 'category-unknown',
    facts: { found: 'bai', near: 'baik', known: ['baik', 'sangat-baik'] },
    at: null,
  },
  {
    code: 'waiver-check-unknown',
    facts: { found: 'min-poin', near: 'min-points', known: ['min-points', 'complete'] },
    at: stated,
  },
  {
    code: 'baseline-differs',
    facts: { baseline: 'kasn-2018 1.0.0', rubric: 'kasn-2019 1.0.0' },
    at,
  },
  {
    code: 'baseline-differs',
    facts: { baseline: 'kasn-2018 1.0.0', rubric: 'kasn-2018 1.0.0' },
    at,
  },
  { code: 'gate-category', facts: { ...short, band: fair, asked: good, highest: 400 }, at },
  { code: 'gate-points', facts: short, at },
  { code: 'gate-points', facts: { ...short, total: 'verified', causes: [] }, at },
  {
    code: 'gate-aspect',
    facts: { ...short, aspect: '3', name: { id: 'Pengembangan Karier', en: 'Career development' } },
    at,
  },
  { code: 'gate-incomplete', facts: { ...total, open: ['3.3'], of: 36, excluded: 0, all: 36 }, at },
  {
    code: 'gate-incomplete',
    facts: { ...total, total: 'verified', open: ['3.3'], of: 30, excluded: 1, all: 31 },
    at,
  },
  {
    code: 'gate-excluded',
    facts: {
      ...total,
      declared: ['6.3', '6.4b'],
      all: 31,
      most: 1,
      points: 0.81,
      ifRefused: 0.79,
      band: { category: 'III', name: { id: 'Menengah', en: 'Intermediate' } },
    },
    at,
  },
  { code: 'gate-expired', facts: { ...document, asOf: '2024-06-30' }, at },
  { code: 'gate-expiring', facts: { ...document, until: '2024-06-30' }, at },
  { code: 'gate-lock-missing', facts: { ...result, worksheets: [] }, at },
  { code: 'gate-lock-missing', facts: { ...result, worksheets: ['kertas-kerja.csv'] }, at },
  { code: 'gate-lock-differs', facts: { ...result, paths: ['bukti/sk.pdf'], count: 1 }, at },
  { code: 'gate-lock-differs', facts: { ...result, paths: ['a.pdf', 'b.pdf'], count: 7 }, at },
  { code: 'gate-regressed', facts: { ...fall, tolerance: 0, fallen: ['3.3'] }, at },
  { code: 'gate-regressed', facts: { ...fall, tolerance: 2, fallen: [] }, at },
  { code: 'gate-unmeasured', facts: result, at },
  { code: 'gate-unverified', facts: { ...result, check: 'min-points' }, at },
  {
    code: 'gate-waived',
    facts: { ...result, ...waiver, reason: 'Menunggu penetapan' },
    at: stated,
  },
  { code: 'waiver-expired', facts: { ...waiver, asOf: '2024-07-01' }, at: stated },
  { code: 'waiver-unneeded', facts: { check: 'complete' }, at: stated },
  { code: 'waiver-unused', facts: { check: 'complete' }, at: stated },
]
