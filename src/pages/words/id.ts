import type { Severity } from '../../core/codes.js'
import { parsePeriod } from '../../core/day.js'
import type { ConditionReason, ConditionStatus } from '../../core/eligibility.js'
import type { Defect } from '../../core/proof.js'
import type { RubricStatus, ScoringMethod, TotalKind, WeightSource } from '../../core/rubric.js'
import type { Language } from '../../core/words.js'
import { checkId } from './findings-id.js'
import { yearsId } from './years-id.js'

/** How many indicators are declared not applicable, and where the total would stand without that. */
interface Declared {
  readonly count: number
  readonly all: number
  readonly ifRefused: string
}

const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]

const severities: Record<Severity, string> = {
  error: 'kesalahan',
  warning: 'peringatan',
  info: 'catatan',
}

const rubricStatuses: Record<RubricStatus, string> = {
  official: 'resmi',
  reconstructed: 'rekonstruksi, bukan dokumen resmi',
  draft: 'rancangan, bukan dokumen resmi',
}

const weightSources: Record<WeightSource, string> = {
  official: 'resmi',
  published: 'dari sumber publik',
  proposal: 'usulan, bukan angka resmi',
}

const methods: Record<ScoringMethod, string> = {
  'weighted-sum': 'jumlah tingkat x bobot',
  'weighted-mean': 'rata-rata tertimbang',
}

const totals: Record<TotalKind, string> = {
  claimed: 'Nilai mandiri',
  backed: 'Didukung bukti',
  verified: 'Hasil verifikasi',
}

const defects: Record<Defect, string> = {
  expired: 'kedaluwarsa',
  undated: 'tanpa tanggal',
  'not-yet-in-effect': 'belum berlaku',
  unsigned: 'belum ditandatangani',
  draft: 'masih draf',
  rejected: 'ditolak verifikator',
  'file-outside': 'berkas di luar folder bukti',
  'file-empty': 'berkas kosong',
  'file-missing': 'berkas tidak ada',
  'file-changed': 'berkas berubah sejak dikunci',
  untitled: 'tanpa judul dan status',
  requested: 'baru diminta',
  absent: 'dinyatakan tidak ada',
  missing: 'belum ada',
}

const conditionStatuses: Record<ConditionStatus, string> = {
  met: 'terpenuhi',
  'not-met': 'tidak terpenuhi',
  open: 'belum dinyatakan',
}

const scoreConditions: Record<ConditionStatus, string> = {
  met: 'memenuhi syarat nilai',
  'not-met': 'belum memenuhi syarat nilai',
  open: 'belum dapat dipastikan',
}

const eligibilityStatuses: Record<ConditionStatus, string> = {
  met: 'semua syarat dinyatakan terpenuhi',
  'not-met': 'ada syarat yang tidak terpenuhi',
  open: 'belum semua syarat dinyatakan',
}

const conditionReasons: Record<ConditionReason, string> = {
  'total-reaches': 'nilai mencapai batas kategori',
  'total-misses': 'nilai di bawah batas kategori',
  'total-incomplete': 'masih ada indikator yang belum dinilai',
  'total-absent': 'belum ada nilai hasil verifikasi',
  'review-running': 'masih berlaku sampai',
  'review-over': 'masa berlaku habis pada',
  'decision-absent': 'tanggal penetapan belum dinyatakan (decisions di merit.yaml)',
  'decision-later': 'ditetapkan setelah tanggal acuan',
  'review-unlimited': 'rubrik tidak memuat masa berlaku kategori ini',
  'stated-met': 'dinyatakan terpenuhi di merit.yaml',
  'stated-not-met': 'dinyatakan belum terpenuhi di merit.yaml',
  'not-stated': 'belum dinyatakan instansi (statements di merit.yaml)',
}

/** Semua kata berbahasa Indonesia. Bentuk objek ini berlaku juga bagi bahasa lain. */
export const id = {
  language: 'id' as Language,
  severities,
  number: (value: number): string => String(value).replace('.', ','),
  day(day: string): string {
    const [year = '', month = '', date = ''] = day.split('-')
    return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`
  },
  period(period: string): string {
    const { years = 0, months: monthCount = 0, days = 0 } = parsePeriod(period) ?? {}
    const parts = [
      years > 0 ? `${years} tahun` : '',
      monthCount > 0 ? `${monthCount} bulan` : '',
      days > 0 ? `${days} hari` : '',
    ]
    return parts.filter((part) => part !== '').join(' ')
  },
  plain: { none: '-' },
  words: {
    rubricStatuses,
    weightSources,
    methods,
    totals,
    /** Bagi kepala kolom yang sempit. */
    shortTotals: { claimed: 'Mandiri', backed: 'Didukung', verified: 'Verifikasi' },
    defects,
    conditionStatuses,
    scoreConditions,
    eligibilityStatuses,
    conditionReasons,
  },
  messages: {
    fix: 'Saran',
    more: (count: number, code: string): string =>
      `... dan ${count} temuan ${code} lagi; perbaiki yang di atas, lalu jalankan lagi.`,
    moreInJson: (count: number, code: string): string =>
      `... dan ${count} temuan ${code} lagi; semuanya ada dalam --format json.`,
    summary: (counts: Readonly<Record<Severity, number>>): string =>
      [
        counts.error > 0 ? `${counts.error} kesalahan` : '',
        counts.warning > 0 ? `${counts.warning} peringatan` : '',
        counts.info > 0 ? `${counts.info} catatan` : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    explain: (code: string): string => `Penjelasan lengkap: merit explain ${code}`,
    nothingScored: 'Tidak ada nilai yang dihitung.',
    dayOutside: (today: string, years: readonly number[]): string =>
      `Bukti tahun ${years.join(', ')} dinilai per hari ini, ${today}: dokumen yang sudah kedaluwarsa tidak dihitung. Untuk hari lain: --as-of ${years.at(-1)}-12-31.`,
    setAside: (agencies: readonly string[]): string =>
      `Tidak dihitung karena kesalahan di atas: ${agencies.join('; ')}.`,
    written: (path: string): string => `Tersimpan di ${path}.`,
    bug: (detail: string): string =>
      `Ini kesalahan program, bukan kesalahan Anda: ${detail}\nUlangi dengan --debug, lalu laporkan keluarannya.`,
  },
  score: {
    title: (agency: string, year: number): string => `Indeks merit: ${agency}, ${year}`,
    rubric: (name: string, status: string): string => `Rubrik ${name} (${status})`,
    weights: (sources: string): string => `Bobot indikator: ${sources}`,
    asOf: (day: string): string => `Bukti dinilai per ${day}`,
    total: 'Nilai',
    points: 'Poin',
    of: 'Dari',
    index: 'Indeks',
    category: 'Kategori',
    notVerified: 'belum ada tingkat verifikasi',
    certainty: (lowest: string, highest: string): string =>
      `belum lengkap; masih dapat ${lowest} sampai ${highest}`,
    span: (lowest: string, highest: string): string => `${lowest} sampai ${highest}`,
    nothingAssessed: 'belum ada yang dinilai',
    uncertain: 'belum pasti',
    open: (count: number, ids: string): string => `${count} indikator belum dinilai: ${ids}`,
    notApplicable: (ids: string): string => `Tidak berlaku: ${ids}`,
    /** Banyaknya yang dinyatakan tidak berlaku, dan nilainya andaikata semuanya ditolak. */
    declared: (total: string, { count, all, ifRefused }: Declared): string =>
      `${total}: ${count} dari ${all} indikator dinyatakan tidak berlaku; bila semuanya ditolak: ${ifRefused}.`,
    next: (band: string, from: string, missing: string): string =>
      `Kategori berikutnya ${band} mulai ${from}: nilai mandiri masih kurang ${missing} poin.`,
    nextUnknown: (points: string, bands: string): string =>
      `Nilai mandiri belum lengkap: masih dapat ${points}, kategori ${bands}.`,
    nextBeyond: (band: string): string =>
      `Kategori berikutnya ${band} di luar jangkauan indeks ini.`,
    highest: 'Nilai mandiri sudah di kategori tertinggi.',
    aspect: 'Aspek',
    maximum: 'Maks',
    lost: 'Selisih',
    legend: '█ didukung bukti  ▒ mandiri belum didukung bukti  ░ belum dicapai',
    costliest: (aspect: string, lost: string, all: string): string =>
      `Selisih ke maksimum terbesar di aspek ${aspect}: ${lost} dari ${all}.`,
    unproved: (count: number): string =>
      `${count} indikator belum didukung bukti sepenuhnya; rinciannya dengan --explain.`,
    scoreCondition: (band: string): string => `Syarat nilai (kategori ${band} ke atas)`,
    noScoreCondition: 'Rubrik ini tidak memuat syarat nilai.',
    otherConditions: 'Nilai hanya salah satu syarat. Daftar syarat',
    supervisor: (name: string): string => `Pengawas: ${name}`,
    basis: (basis: string): string => `Dasar: ${basis}`,
    formerly: (cite: string): string => `${cite} (saat itu)`,
    decisionUntil: (reason: string, day: string): string => `${reason} ${day}`,
    reading: (percent: number) => `Membaca kertas kerja: ${percent}%`,
    ranking: (count: number): string => `Peringkat ${count} hasil menurut nilai mandiri`,
    rank: 'No',
    agency: 'Instansi',
    year: 'Tahun',
    distribution: 'Sebaran kategori (nilai mandiri)',
    limit: 'Batas nilai',
    limits: { met: 'tercapai', 'not-met': 'belum', open: '?' },
    count: 'Jumlah',
    condition: 'Syarat',
    status: 'Keadaan',
    reason: 'Keterangan',
    basisHead: 'Dasar',
    trace: 'Asal setiap poin',
    indicator: 'Indikator',
    level: 'Tingkat',
    weight: 'Bobot',
    claimTrace: (level: string, weight: string, points: string): string =>
      `mandiri ${level} x bobot ${weight} = ${points}`,
    claimLevel: (level: string): string => `mandiri tingkat ${level}`,
    backedTrace: (level: string, points: string): string => `didukung bukti ${level} = ${points}`,
    backedLevel: (level: string): string => `didukung bukti tingkat ${level}`,
    verifiedLevel: (level: string): string => `hasil verifikasi tingkat ${level}`,
    verifiedInapplicable: 'tidak berlaku menurut verifikator',
    stillOpen: 'belum dinilai',
    doesNotApply: (reason: string): string => `tidak berlaku: ${reason}`,
    excluded: 'tidak berlaku: pertanyaan padanannya yang berlaku',
    proof: 'Bukti',
    lacking: 'Belum didukung bukti',
    nextLevel: (level: number): string => `Tingkat ${level}`,
    nextNeeds: 'perlu',
    anyDocument: 'satu dokumen yang sah',
    untitled: '(tanpa judul)',
  },
  check: checkId,
  lock: {
    reading: (done: number, all: number): string => `Membaca berkas bukti: ${done} dari ${all}`,
    locked: (count: number): string => `${count} berkas bukti dikunci.`,
    nothingLocked: 'Tidak ada yang dikunci.',
    compared: (path: string, count: number): string => `${path}: ${count} berkas dikunci`,
    unchanged: (count: number): string => `  ${count} sama`,
    differences: {
      changed: (count: number): string => `  ${count} berubah`,
      missing: (count: number): string => `  ${count} hilang`,
      dropped: (count: number): string => `  ${count} tidak lagi disebut`,
      moved: (count: number): string => `  ${count} pindah`,
      new: (count: number): string => `  ${count} baru`,
    },
  },
  rubric: {
    usual: 'bawaan',
    status: 'Status',
    basis: 'Dasar',
    bands: 'Kategori',
    from: (points: string): string => `mulai ${points}`,
    printed: (range: string): string => `tercetak ${range}`,
    review: (period: string): string => `dievaluasi ulang setelah ${period}`,
    valid: (years: string): string => `untuk penilaian ${years}`,
    defaultFor: (years: string): string => `dipakai merit init ${years}`,
    years: yearsId,
    inForce(from: string | undefined, until: string | undefined): string {
      const since = from === undefined ? '' : `sejak ${from}`
      return until === undefined ? since : `saat itu: ${since} sampai ${until}`.replace('  ', ' ')
    },
    size: (facts: {
      readonly aspects: number
      readonly indicators: number
      readonly lowest: number
      readonly highest: number
      readonly maximum: string
      readonly method: string
    }): string =>
      `${facts.aspects} aspek, ${facts.indicators} indikator, tingkat ${facts.lowest}-${facts.highest}, maksimum ${facts.maximum} (${facts.method})`,
    level: (level: number): string => `Tingkat ${level}`,
    effort: (days: number): string => `perkiraan ${days} orang-hari`,
    validFor: (period: string): string => `berlaku ${period}`,
    needs: (needs: readonly string[]): string =>
      `Prasyarat untuk tingkat 3 ke atas: ${needs.join('; ')}`,
    need: (indicator: string, level: number): string =>
      `${indicator} paling sedikit tingkat ${level}`,
    advice: 'Saran',
    sound: (
      name: string,
      size: { readonly indicators: number; readonly examples: number },
    ): string =>
      `${name}: tidak ditemukan kesalahan (${size.indicators} indikator, ${size.examples} contoh).`,
    example: (name: string, isMet: boolean): string => `${isMet ? '[v]' : '[x]'} ${name}`,
    examples: (name: string, passed: number, all: number): string =>
      `${name}: ${passed} dari ${all} contoh sesuai.`,
  },
  explain: {
    severity: 'Sifat',
    stops: 'menghentikan penghitungan',
    continues: 'tidak menghentikan penghitungan',
    wrong: 'Salah',
    right: 'Benar',
    ownWording: (name: string, status: string): string =>
      `Menurut rubrik ${name} (${status}). Uraian tingkat, bukti dukung, dan upaya adalah susunan proyek ini.`,
  },
  workbook: {
    sheetName: 'Kertas Kerja',
    listTitle: 'Isian tidak dikenal',
    listMessage: 'Pilih salah satu:',
  },
  init: {
    made: (path: string): string => `Dibuat: ${path}`,
    rubricForYear: (rubric: string, years: string): string =>
      `Rubrik: ${rubric}, karena instrumen ini untuk penilaian ${years}. Pilih yang lain dengan --rubric; daftarnya: merit rubric list.`,
    rubricAsked: (rubric: string): string => `Rubrik: ${rubric}, sesuai --rubric.`,
    rubricUsual: (rubric: string, year: number): string =>
      `Rubrik: ${rubric}, karena tidak ada rubrik bawaan untuk tahun ${year}. Pilih yang lain dengan --rubric; daftarnya: merit rubric list.`,
    next: (command: string): string =>
      `Isi kertas kerja dengan merit fill atau di Excel, lalu jalankan: ${command}`,
    worksheet: (year: number): string => `kertas-kerja-${year}.csv`,
    projectComment: 'Pengaturan penilaian; opsi pada baris perintah mengalahkan isi berkas ini.',
    decisionsComment: 'Tanggal penetapan hasil oleh pengawas; hapus tanda # bila sudah ada:',
    statementsComment:
      'Syarat selain nilai yang dinyatakan instansi; hapus tanda # bila sudah ada:',
    gateComment: 'Yang diperiksa merit gate di CI; hapus tanda # bila diperlukan:',
    workflowComment: 'Contoh untuk GitHub Actions: salin ke .github/workflows/merit.yml.',
  },
}
