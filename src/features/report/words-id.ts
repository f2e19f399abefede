import type { Verdict } from '../../core/evidence.js'
import type { MaskedCounts } from '../../core/personal-number.js'
import type { FollowUpStatus } from '../../core/settings/report.js'
import type { ExpiryState } from './evidence-list.js'
import type { ReportKind } from './kinds.js'
import type { ChangeRefusal, TotalBasis } from './previous.js'
import { reportFiguresId } from './words-figures-id.js'
import { reportOfficeId } from './words-office-id.js'
import { reportPageId } from './words-page-id.js'

const titles: Record<ReportKind, string> = {
  tahunan: 'Laporan Penilaian Mandiri Sistem Merit',
  lkjip: 'Capaian Kinerja: Indeks Sistem Merit (bahan LKjIP)',
  klarifikasi: 'Tabel Klarifikasi Penilaian Mandiri Sistem Merit',
  rtl: 'Rencana Tindak Lanjut Sistem Merit',
  bukti: 'Daftar Bukti Dukung Sistem Merit',
  portofolio: 'Portofolio Indeks Sistem Merit',
}

const bases: Record<TotalBasis, string> = {
  verified: 'nilai hasil verifikasi',
  claimed: 'nilai mandiri',
  stated: 'dinyatakan di merit.yaml, jenis nilainya tidak disebut',
}

const verdicts: Record<Verdict, string> = { accepted: 'diterima', rejected: 'ditolak' }

const statuses: Record<FollowUpStatus, string> = {
  open: 'belum mulai',
  started: 'sedang berjalan',
  done: 'selesai',
}

const expiry: Record<ExpiryState, string> = {
  expired: 'kedaluwarsa',
  expiring: 'segera habis',
  valid: 'berlaku',
}

interface Lines {
  readonly first: number
  readonly last: number
}

function stepsIn(lines: Lines | undefined): string {
  if (!lines) return 'Langkah'
  const { first, last } = lines
  return `Baris ${first === last ? first : `${first} sampai ${last}`} adalah langkah`
}

const noChange: Record<ChangeRefusal, (year: number) => string> = {
  'total-unstated': (year) =>
    `tidak dihitung: merit.yaml tidak menyebut apakah nilai ${year} itu nilai mandiri atau terverifikasi (tuliskan total: claimed atau total: verified pada baseline)`,
  'not-verified': (year) =>
    `tidak dihitung: nilai ${year} itu nilai hasil verifikasi, sedangkan nilai tahun ini belum seluruhnya diverifikasi`,
}

/** Kata-kata laporan. Bentuk objek ini berlaku juga bagi bahasa lain. */
export const reportId = {
  titles,
  bases,
  verdicts,
  statuses,
  expiry,
  figures: reportFiguresId,
  page: reportPageId,
  office: reportOfficeId,
  head: {
    agencyYear: (agency: string, year: number): string => `${agency}, tahun ${year}`,
    results: (agencies: number, years: string): string => `${agencies} instansi, ${years}`,
    agency: 'Instansi',
    year: 'Tahun penilaian',
    rubric: 'Rubrik',
    status: 'Status rubrik',
    weights: 'Bobot indikator',
    asOf: 'Bukti dinilai per',
    maximum: 'Nilai maksimum (penyebut indeks)',
    completeness: 'Kelengkapan',
    assessed: (done: number, all: number): string => `${done} dari ${all} indikator dinilai`,
    notApplicable: (ids: string): string => `tidak berlaku: ${ids}`,
    tool: 'Program',
    publicCopy: ({ NIP, NIK }: MaskedCounts) =>
      `Salinan publik: ${NIP} NIP dan ${NIK} NIK disamarkan, catatan verifikator tidak disertakan.`,
    incomplete: (count: number, ids: string): string =>
      `Penilaian belum lengkap: ${count} indikator belum dinilai dan dihitung 0 (${ids}). Angka dalam laporan ini masih dapat berubah.`,
    unofficial:
      'Laporan ini alat kerja instansi, bukan dokumen resmi. Kategori menurut batas bawah adalah bacaan program; yang menetapkan hasil adalah pengawas.',
    complete: 'lengkap',
    range: (lowest: string, highest: string): string => `masih dapat ${lowest} sampai ${highest}`,
  },
  footer: (name: string, asOf: string, tool: string): string => `${name} · per ${asOf} · ${tool}`,
  columns: {
    no: 'No',
    total: 'Nilai',
    points: 'Poin',
    maximum: 'Maks',
    index: 'Indeks',
    category: 'Kategori',
    reachable: 'Kelengkapan',
    aspect: 'Aspek',
    indicator: 'Indikator',
    name: 'Uraian',
    weight: 'Bobot',
    claimed: 'Mandiri',
    backed: 'Didukung',
    verified: 'Verifikasi',
    previous: (year: number | null): string => (year === null ? 'Sebelumnya' : `Mandiri ${year}`),
    lost: 'Selisih',
    open: 'Belum dinilai',
    missing: 'Yang belum didukung bukti',
    condition: 'Syarat',
    status: 'Keadaan',
    reason: 'Keterangan',
    basis: 'Dasar',
    document: 'Dokumen',
    documentNumber: 'Nomor',
    issued: 'Tanggal',
    lastDay: 'Berlaku sampai',
    daysLeft: 'Sisa hari',
    unit: 'Unit',
    file: 'Berkas',
    verdict: 'Putusan',
    claim: 'Klaim',
    proof: 'Bukti',
    verifierNote: 'Catatan verifikator',
    response: 'Tanggapan',
    recommendation: 'Rekomendasi',
    output: 'Keluaran',
    due: 'Tenggat',
    evidence: 'Bukti yang disiapkan',
    gain: 'Tambahan poin',
    rank: 'Peringkat',
    agency: 'Instansi',
    year: 'Tahun',
    change: 'Perubahan',
    missingToNext: 'Masih kurang ke kategori berikutnya',
    next: 'Kategori berikutnya',
    results: 'Jumlah hasil',
    measure: 'Ukuran',
    value: 'Nilai',
  },
  none: '-',
  /** Nama nilai yang indikatornya belum semua dinilai. */
  soFar: (label: string): string => `${label}, belum lengkap`,
  level: (level: number): string => `tingkat ${level}`,
  notAssessed: 'belum dinilai',
  notApplicable: 'tidak berlaku',
  total: 'Jumlah',
  anyDocument: 'satu dokumen yang sah',
  untitled: '(tanpa judul)',
  proves: 'membuktikan',
  noUnit: 'belum ditetapkan',
  noDue: 'belum ditetapkan',
  toFill: (key: string): string => `(belum diisi; tulis di merit.yaml: ${key})`,
  yearly: {
    summary: 'Ringkasan',
    summaryText: (facts: {
      readonly agency: string
      readonly year: number
      readonly points: string
      readonly maximum: string
      readonly index: string
      readonly band: string
      readonly backed: string
      readonly backedBand: string
    }): string =>
      `Nilai mandiri ${facts.agency} tahun ${facts.year} adalah ${facts.points} dari ${facts.maximum} (indeks ${facts.index}), kategori ${facts.band}. Yang terbukti dengan dokumen sah adalah ${facts.backed}, kategori ${facts.backedBand}.`,
    summaryOpen: (facts: {
      readonly agency: string
      readonly year: number
      readonly points: string
      readonly maximum: string
      readonly index: string
      readonly band: string
      readonly backed: string
      readonly backedBand: string
      readonly assessed: number
      readonly applicable: number
    }): string =>
      `Penilaian ${facts.agency} tahun ${facts.year} belum lengkap: baru ${facts.assessed} dari ${facts.applicable} indikator dinilai. Nilai mandirinya masih berkisar ${facts.points} dari ${facts.maximum} (indeks ${facts.index}), kategori ${facts.band}. Yang terbukti dengan dokumen sah masih berkisar ${facts.backed}, kategori ${facts.backedBand}.`,
    nextOpen: 'Kategori berikutnya baru dapat disebut setelah semua indikator dinilai.',
    unassessed: (count: number, most: string): string =>
      `${count} indikator belum dinilai; nilainya masih dapat bertambah paling banyak ${most} poin.`,
    next: (band: string, from: string, missing: string): string =>
      `Kategori berikutnya ${band} mulai ${from}; nilai mandiri masih kurang ${missing} poin.`,
    highest: 'Nilai mandiri sudah di kategori tertinggi.',
    changed: (year: number, change: string, before: string): string =>
      `Dibandingkan nilai mandiri ${year} (${before}), perubahannya ${change}.`,
    totals: 'Tiga nilai',
    aspects: 'Nilai per aspek',
    waterfall: 'Perubahan dari hasil sebelumnya',
    remainder: 'Pembulatan',
    noPrevious: 'Tidak ada hasil sebelumnya dengan rubrik yang sama untuk dibandingkan.',
    losses: 'Selisih ke maksimum',
    lossesText: (count: number, sum: string): string =>
      `${count} indikator belum di tingkat tertinggi; seluruhnya ${sum} poin.`,
    noLosses: 'Semua indikator sudah di tingkat tertinggi.',
    indicators: 'Indikator',
    indicatorsCaption: 'Tingkat, poin, dan bukti yang kurang per indikator',
    expiry: 'Masa berlaku bukti',
    noExpiry: 'Tidak ada dokumen yang memiliki batas masa berlaku.',
    expiryText: (expired: number, expiring: number, days: number): string =>
      `${expired} dokumen kedaluwarsa; ${expiring} dokumen habis dalam ${days} hari.`,
    conditions: 'Syarat nilai',
    conditionsCaption: (name: string): string => `Daftar syarat: ${name}`,
    noConditions: 'Rubrik ini tidak memuat syarat nilai.',
    onlyOne: 'Nilai hanya salah satu syarat; laporan ini tidak menyatakan lebih dari syarat nilai.',
  },
  lkjip: {
    achievement: 'Capaian',
    caption: 'Target, realisasi, dan capaian',
    target: 'Target',
    realisation: (basis: string): string => `Realisasi (${basis})`,
    category: 'Kategori realisasi',
    percent: 'Capaian (realisasi / target x 100)',
    before: (year: number, basis: string): string => `Realisasi ${year} (${basis})`,
    change: 'Perubahan dari hasil sebelumnya',
    total: (basis: string, year: number): string =>
      `${basis[0]?.toUpperCase()}${basis.slice(1)} ${year}`,
    changeOf: (basis: string, year: number): string => `Perubahan ${basis} dari ${year}`,
    noChange,
    endTarget: (year: number): string => `Target akhir periode (${year})`,
    progress: 'Realisasi terhadap target akhir periode',
    analysis: 'Analisis capaian',
    obstacles: 'Hambatan',
    nextSteps: 'Langkah berikutnya',
    support: 'Data pendukung',
    strongest: (aspect: string, share: string): string =>
      `Aspek terkuat: ${aspect} (${share} dari maksimumnya).`,
    weakest: (aspect: string, share: string): string =>
      `Aspek terlemah: ${aspect} (${share} dari maksimumnya).`,
    costliest: (indicators: string): string => `Selisih ke maksimum terbesar pada: ${indicators}.`,
  },
  clarification: {
    opening: 'Berita acara klarifikasi (rancangan)',
    text: (agency: string, year: number): string =>
      `Pada hari ini, ................, tanggal ................, telah dilakukan klarifikasi penilaian mandiri sistem merit ${agency} tahun ${year} antara tim penilai mandiri dan verifikator, dengan pokok-pokok sebagai berikut.`,
    counts: (counts: {
      readonly documents: number
      readonly accepted: number
      readonly rejected: number
      readonly undecided: number
    }): string =>
      `${counts.documents} dokumen: ${counts.accepted} diterima, ${counts.rejected} ditolak, ${counts.undecided} belum diputus.`,
    unanswered: (count: number): string => `${count} catatan verifikator belum ditanggapi.`,
    table: 'Tabel klarifikasi',
    caption: 'Klaim, bukti, putusan, catatan, dan tanggapan',
    closing:
      'Rancangan berita acara ini dibuat untuk diperiksa dan ditandatangani kedua pihak. Angka di dalamnya berasal dari kertas kerja pada tanggal yang disebut.',
    noProof: 'tanpa dokumen',
    verifiedLevel: 'Tingkat verifikasi',
  },
  followUp: {
    table: 'Rencana tindak lanjut',
    caption: 'Rekomendasi, unit, keluaran, tenggat, bukti, dan keadaan',
    planned: (facts: {
      /** Undefined where all of it is replaced. */
      readonly lines: Lines | undefined
      readonly band: string
      readonly days: string
      readonly gain: string
    }): string =>
      `${stepsIn(facts.lines)} dengan upaya paling sedikit supaya nilai yang didukung bukti mencapai kategori ${facts.band}: tambahan ${facts.gain} poin dengan ${facts.days} orang-hari menurut perkiraan, bukan angka resmi. Rinciannya: merit plan.`,
    replaced: (facts: { readonly listed: string; readonly parts: readonly string[] }): string =>
      `Dari tambahan itu ${facts.listed} poin ada di baris rencana; selebihnya ada pada indikator yang barisnya digantikan kesepakatan di merit.yaml: ${facts.parts.join(', ')}.`,
    derived:
      'Baris lain yang bukan kesepakatan di merit.yaml diturunkan dari rubrik: bukti yang kurang lebih dahulu, lalu kenaikan satu tingkat menurut tambahan poinnya. Uraian tingkat dan saran adalah susunan proyek ini.',
    prove: (level: number, also: readonly string[]): string =>
      `Lengkapi bukti tingkat ${level}${also.length > 0 ? ` (juga untuk ${also.join(', ')})` : ''}.`,
    proveElsewhere: (indicators: readonly string[]): string =>
      `Lengkapi bukti untuk ${indicators.join(', ')}.`,
    raise: (level: number, advice: string): string =>
      advice === '' ? `Naikkan ke tingkat ${level}.` : `Naikkan ke tingkat ${level}: ${advice}`,
    nothing: 'Tidak ada yang perlu ditindaklanjuti.',
    assess: 'Nilai indikator ini; tingkat mandirinya belum diisi.',
    assessed: 'Tingkat mandiri beserta buktinya',
    counts: (counts: {
      readonly stated: number
      readonly prove: number
      readonly assess: number
      readonly raise: number
    }): string =>
      [
        `${counts.stated} baris dari merit.yaml`,
        `${counts.prove} indikator yang buktinya perlu dilengkapi`,
        ...(counts.assess > 0 ? [`${counts.assess} indikator yang belum dinilai`] : []),
        `${counts.raise} indikator yang dapat dinaikkan setingkat`,
      ].join('; '),
  },
  evidence: {
    table: 'Daftar bukti',
    caption: 'Bukti menurut nomor aspek, indikator, dan urutan',
    counts: (all: number, proving: number): string =>
      `${all} dokumen; ${proving} membuktikan pada tanggal acuan.`,
    gaps: 'Bukti yang kurang',
    gapsCaption: 'Yang belum dipenuhi untuk tingkat mandiri',
    nothingAssessed: 'Belum ada indikator yang dinilai.',
    noGaps: 'Semua tingkat mandiri terbukti.',
    empty: 'Kertas kerja ini belum memuat dokumen.',
  },
  portfolio: {
    summary: 'Ringkasan',
    text: (facts: {
      readonly agencies: number
      readonly results: number
      readonly lowest: string
      readonly median: string
      readonly highest: string
    }): string =>
      `${facts.agencies} instansi dengan ${facts.results} hasil. Nilai mandiri terakhir: terendah ${facts.lowest}, tengah ${facts.median}, tertinggi ${facts.highest}.`,
    incomplete: (count: number): string =>
      `${count} hasil terakhir belum lengkap. Dalam ringkasan, sebaran, dan peringkat hasil itu dihitung menurut nilai terendahnya; kategorinya masih dapat berubah.`,
    distribution: 'Sebaran kategori',
    byYear: 'Kategori per tahun',
    byYearCaption: 'Jumlah hasil per kategori dan tahun (nilai mandiri)',
    ranking: 'Peringkat',
    rankingCaption: 'Hasil terakhir setiap instansi menurut nilai mandiri',
    movers: 'Perubahan terbesar',
    up: 'Kenaikan terbesar',
    down: 'Penurunan terbesar',
    noMovers: 'Tidak ada instansi dengan hasil dari dua tahun yang berbeda nilainya.',
    nearest: 'Terdekat ke kategori berikutnya',
    isIncomplete: 'belum lengkap',
  },
  signing: {
    heading: 'Pengesahan',
    line: (place: string, day: string): string => `${place}, ${day}`,
    place: '(Tempat)',
    date: '(tanggal)',
    role: '(Jabatan penanda tangan)',
    name: '(Nama lengkap)',
    number: 'NIP (diisi)',
    withNumber: (number: string): string => `NIP ${number}`,
    agencySide: 'Ketua Tim Penilai Mandiri',
    verifierSide: 'Verifikator',
  },
  written: (path: string, rows: number | null): string =>
    rows === null ? `Tersimpan di ${path}.` : `Tersimpan di ${path} (${rows} baris).`,
  masked: ({ NIP, NIK }: MaskedCounts): string =>
    `Salinan publik: ${NIP} NIP dan ${NIK} NIK disamarkan; periksa kembali isinya sebelum diumumkan.`,
  progress: (done: number, all: number): string => `Menulis laporan: ${done} dari ${all}`,
  notOpened: (path: string): string =>
    `${path} tidak dapat dibuka dari sini; bukalah dengan program yang biasa Anda pakai.`,
  summaryCut: 'Ringkasan ini dipotong karena batas ukuran; laporan lengkapnya ada di berkas.',
}
