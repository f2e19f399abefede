import type { Diagnostic } from '../../src/core/diagnostic.js'

const [title, indicator, path] = ['Daftar calon pensiun', '1.3', 'bukti/daftar.pdf']
const document = { title, indicator }
const file = { ...document, path }
const at = { file: 'kertas.csv', line: 3, column: 1 }
const firstAt = { file: 'kertas.csv', line: 2, column: 1 }
const name = { id: 'Daftar pegawai yang akan pensiun', en: 'List of staff reaching retirement age' }

/** What only `merit check` finds, with facts as a run would have them. */
export const checkFindings: readonly Diagnostic[] = [
  { code: 'proof-missing', facts: { indicator, level: 2, needed: [name] }, at },
  { code: 'proof-missing', facts: { indicator, level: 2, needed: [] }, at },
  {
    code: 'requirement-missing',
    facts: { indicator, level: 2, requirement: 'daftar-calon-pensiun', name },
    at,
  },
  { code: 'document-unsigned', facts: document, at },
  { code: 'document-draft', facts: document, at },
  { code: 'document-requested', facts: { ...document, unit: '', due: undefined }, at },
  { code: 'document-requested', facts: { ...document, unit: 'BKPSDM', due: '2024-11-15' }, at },
  { code: 'document-absent', facts: { ...document, unit: '', due: undefined }, at },
  { code: 'document-absent', facts: { ...document, unit: 'BKPSDM', due: '2024-11-15' }, at },
  { code: 'document-untitled', facts: { indicator }, at },
  {
    code: 'document-expired',
    facts: { ...document, lastDay: '2024-11-30', asOf: '2024-12-31' },
    at,
  },
  { code: 'document-file-unstated', facts: document, at },
  { code: 'document-file-missing', facts: file, at },
  { code: 'document-file-empty', facts: file, at },
  { code: 'document-file-changed', facts: file, at },
  { code: 'document-file-unreadable', facts: file, at },
  { code: 'document-file-outside', facts: file, at },
  {
    code: 'document-expiring',
    facts: { ...document, lastDay: '2025-01-31', until: '2025-03-31' },
    at,
  },
  { code: 'document-late', facts: { ...document, issued: '2025-01-10', year: 2024 }, at },
  {
    code: 'document-not-in-effect',
    facts: { ...document, issued: '2025-03-01', asOf: '2024-12-31' },
    at,
  },
  {
    code: 'document-undated',
    facts: { ...document, requirement: 'daftar-calon-pensiun', period: 'P1Y' },
    at,
  },
  { code: 'document-rejected', facts: document, at },
  { code: 'file-shared', facts: { path, indicator, other: '1.2', firstAt }, at },
  {
    code: 'content-shared',
    facts: { path, otherPath: 'bukti/lain.pdf', indicator, other: '1.2', firstAt },
    at,
  },
  { code: 'number-shared', facts: { number: '800/1', title, other: 'SOP', firstAt }, at },
  {
    code: 'requirement-elsewhere',
    facts: { requirement: 'naskah-skj', indicator, right: ['3.1'] },
    at,
  },
  {
    code: 'prerequisite-unmet',
    facts: { indicator: '3.3', level: 3, needed: '3.2', neededLevel: 3, claimed: 2 },
    at,
  },
  {
    code: 'prerequisite-unmet',
    facts: { indicator: '3.3', level: 3, needed: '3.2', neededLevel: 3, claimed: null },
    at,
  },
  {
    code: 'indicators-open',
    facts: { agency: 'Kota Contoh', year: 2024, assessed: 1, applicable: 3, open: ['1.1', '1.2'] },
    at,
  },
  { code: 'nothing-assessed', facts: { agency: 'Kota Contoh', year: 2024, applicable: 36 }, at },
  { code: 'note-unanswered', facts: { indicator, note: 'Lampiran tidak terbaca' }, at },
  { code: 'number-personal', facts: { kind: 'NIP', masked: '***001', field: 'note' }, at },
]
