import type { Diagnostic } from '../../src/core/diagnostic.js'

const [indicator, at] = ['3.3', { file: 'upaya.csv', line: 3, column: 1 }]
const firstAt = { file: 'upaya.csv', line: 2, column: 1 }
const reach = { target: 405, highest: 400, isRestricted: false, until: undefined } as const

/** What only `merit plan` finds, with facts as a run would have them. */
export const planFindings: readonly Diagnostic[] = [
  {
    code: 'plan-several',
    facts: { known: ['Kota Bogor, 2020', 'Kota Bogor, 2021'] },
    at: null,
  },
  {
    code: 'target-unknown',
    facts: { found: 'sangat-bagus', near: 'sangat-baik', known: ['baik', 'sangat-baik'] },
    at: null,
  },
  { code: 'target-ambiguous', facts: { found: '4', category: 'IV' }, at: null },
  { code: 'target-unreachable', facts: { ...reach, total: 'backed' }, at: null },
  {
    code: 'target-unreachable',
    facts: { ...reach, total: 'claimed', isRestricted: true },
    at: null,
  },
  { code: 'target-unreachable', facts: { ...reach, total: 'backed', until: '2026-Q4' }, at: null },
  { code: 'plan-unproved', facts: { gap: 2.5, seconds: 10 }, at: null },
  { code: 'plan-unfound', facts: { seconds: 10 }, at: null },
  { code: 'plan-tangled', facts: {}, at: null },
  { code: 'effort-missing', facts: { indicator, levels: [3, 4] }, at },
  { code: 'proof-effort-missing', facts: { kind: 'sign', indicators: ['1.1', '1.2'] }, at: null },
  { code: 'proof-effort-missing', facts: { kind: 'renew', indicators: ['1.1'] }, at: null },
  { code: 'proof-effort-missing', facts: { kind: 'collect', indicators: ['1.1'] }, at: null },
  { code: 'estimate-repeated', facts: { indicator, level: 4, firstAt }, at },
  {
    code: 'indicator-absent',
    facts: { option: '--only', found: '3.33', near: '3.3' },
    at: null,
  },
  { code: 'indicator-absent', facts: { option: '--set', found: 'x', near: undefined }, at: null },
  { code: 'indicator-inapplicable', facts: { indicator }, at: null },
  { code: 'options-conflict', facts: { first: '--target', second: '--budget' }, at: null },
  { code: 'option-needed', facts: { option: '--start', needed: '--capacity' }, at: null },
  { code: 'weights-fine', facts: { rubric: 'contoh' }, at: null },
]
