import type { RatchetStep } from './baseline.js'
import type { GateKind } from './outcome.js'

const ratchet: Record<RatchetStep, (path: string) => string> = {
  made: (path) => `Hasil acuan ${path} dibuat dari hasil ini.`,
  raised: (path) => `Hasil acuan ${path} diganti dengan hasil ini, yang lebih baik.`,
  equal: (path) => `Hasil acuan ${path} tidak diganti: nilainya sama.`,
  lower: (path) => `Hasil acuan ${path} tidak diganti: ada nilai yang lebih rendah.`,
  partial: (path) =>
    `Hasil acuan ${path} tidak diganti: sebagian instansi atau tahun di dalamnya tidak ada kali ini.`,
}

const names: Record<GateKind, string> = {
  'min-category': 'kategori paling rendah',
  'min-points': 'poin paling sedikit',
  'min-aspect': 'aspek',
  complete: 'kelengkapan',
  'max-excluded': 'indikator yang dinyatakan tidak berlaku',
  'no-expired': 'masa berlaku dokumen',
  locked: 'berkas bukti sesuai berkas kunci',
  'no-regress': 'tidak turun dari hasil acuan',
}

/** Berkas yang disebut. */
const shownAtMost = 5

/** Kata-kata laporan merit gate. */
export const gateId = {
  names,
  ratchet,
  title: (isPassed: boolean): string => `Uji ambang nilai: ${isPassed ? 'LULUS' : 'BELUM LULUS'}`,
  total: (name: string): string => `Nilai yang diperiksa: ${name.toLowerCase()}`,
  result: (agency: string, year: number): string => `${agency}, ${year}`,
  check: 'Pemeriksaan',
  state: 'Keadaan',
  expected: 'Diharapkan',
  found: 'Ditemukan',
  nothingAssessed: 'belum ada indikator yang dinilai',
  causes: 'Penyebab',
  nextStep: 'Langkah berikutnya',
  states: { met: 'terpenuhi', missed: 'belum terpenuhi', waived: 'dikecualikan' },
  waivers: 'Pengecualian',
  waivedUntil: (day: string): string => `Dikecualikan sampai ${day}`,
  reason: 'Alasan',
  approver: 'Disetujui',
  met: (found: string, expected: string): string =>
    `Terpenuhi. Ditemukan: ${found}. Diharapkan: ${expected}.`,
  metShort: (found: string, expected: string): string => `${found}; diharapkan ${expected}`,
  atLeastCategory: (band: string, from: string): string => `${band} ke atas (mulai ${from})`,
  category: (band: string, points: string): string => `${band} (${points})`,
  atLeast: (points: string): string => `paling sedikit ${points}`,
  atLeastOf: (points: string, maximum: string): string =>
    `paling sedikit ${points} dari ${maximum}`,
  share: (percent: string): string => `${percent}%`,
  pointsOf: (points: string, maximum: string): string => `${points} dari ${maximum}`,
  inapplicable: 'tidak berlaku bagi instansi ini',
  unverified: 'belum ada nilai hasil verifikasi',
  allAssessed: (all: number): string => `semua ${all} indikator dinilai`,
  assessed: (done: number, all: number): string => `${done} dari ${all} indikator dinilai`,
  atMostExcluded: (most: number): string => `paling banyak ${most} indikator`,
  excluded: (count: number, all: number): string => `${count} dari ${all} dinyatakan tidak berlaku`,
  ifRefused: (points: string, band: string): string => `bila semuanya ditolak: ${points} (${band})`,
  noneExpired: 'tidak ada dokumen yang kedaluwarsa',
  noneExpiring: (day: string): string => `tidak ada dokumen yang habis sampai dengan ${day}`,
  documents: (count: number): string => (count === 0 ? 'tidak ada' : `${count} dokumen`),
  asLocked: 'semua berkas bukti sama dengan berkas kunci',
  noLock: 'tidak ada berkas kunci',
  differences: (paths: readonly string[]): string => {
    const shown = [
      ...paths.slice(0, shownAtMost),
      ...(paths.length > shownAtMost ? [`dan ${paths.length - shownAtMost} lagi`] : []),
    ].join(', ')
    return paths.length === 0 ? 'tidak ada perbedaan' : `${paths.length} berkas berbeda: ${shown}`
  },
  notBelow: (lowest: string, year: number, before: string, tolerance: string | null): string =>
    `paling sedikit ${lowest} (hasil acuan ${year}: ${before}${tolerance === null ? '' : `, kelonggaran ${tolerance}`})`,
  noBefore: 'tidak lebih rendah daripada hasil acuan',
  change: (points: string, change: string): string => `${points} (${change})`,
  nothingBefore: (points: string): string => `${points}, belum ada dalam hasil acuan`,
  open: (points: string): string => `belum dinilai, sampai dengan ${points} poin`,
  unproved: (claimed: number, level: number, points: string): string =>
    `mandiri ${claimed}, didukung bukti ${level}, ${points} poin`,
  lacks: (what: string): string => `kurang ${what}`,
  lowered: (claimed: number, level: number, points: string): string =>
    `mandiri ${claimed}, hasil verifikasi ${level}, ${points} poin`,
  low: (level: number, of: number, points: string): string =>
    `tingkat ${level} dari ${of}, ${points} poin`,
  fell: (from: number, level: string, points: string): string =>
    `tingkat ${from} menjadi ${level}, -${points} poin`,
  openLevel: 'belum dinilai',
  document: (indicator: string, title: string, day: string): string =>
    `${indicator} "${title}", hari terakhir ${day}`,
  more: (count: number): string => `dan ${count} indikator lagi; semuanya ada dalam --format json.`,
  counts: (met: number, waived: number, missed: number): string =>
    `Pemeriksaan: ${met} terpenuhi, ${waived} dikecualikan, ${missed} belum terpenuhi.`,
  summary: (title: string, rubric: string): string => `${title}. ${rubric}.`,
  named: (id: string, agency: string, year: number): string => `${id} (${agency}, ${year})`,
  noRubric: 'Rubrik tidak terbaca',
  notJudged: 'Uji ambang tidak dijalankan.',
  ownReckoning:
    'Uji ambang memeriksa hitungan program ini atas kertas kerja, bukan penetapan pengawas.',
}
