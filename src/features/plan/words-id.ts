import type { FixKind } from './documents.js'

const kinds: Record<'raise' | FixKind, string> = {
  raise: 'naikkan tingkat',
  sign: 'tetapkan',
  renew: 'perbarui',
  collect: 'kumpulkan',
}

/** Kata-kata laporan merit plan. */
export const planId = {
  kinds,
  title: (agency: string, year: number): string => `Rencana nilai merit: ${agency}, ${year}`,
  planned: (total: string): string => `Nilai yang direncanakan: ${total.toLowerCase()}`,
  estimates: 'Upaya adalah perkiraan orang-hari (OH), bukan angka resmi.',
  aimBand: (band: string, points: string, margin: string | null): string =>
    `Sasaran: kategori ${band}, ${points} poin${margin === null ? '' : ` (termasuk cadangan ${margin})`}.`,
  aimPoints: (points: string, margin: string | null): string =>
    `Sasaran: ${points} poin${margin === null ? '' : ` (termasuk cadangan ${margin})`}.`,
  aimBudget: (days: string): string => `Anggaran: ${days} orang-hari.`,
  fromTo: (from: string, fromBand: string, to: string, toBand: string): string =>
    `Saat ini ${from} (${fromBand}); sesudah rencana ${to} (${toBand}).`,
  effort: (days: string, steps: number, cost: string | null): string =>
    `Upaya: ${days} orang-hari, ${steps} langkah${cost === null ? '' : `; biaya ${cost}`}.`,
  alreadyThere: 'Sasaran sudah tercapai; tidak ada langkah yang diperlukan.',
  nothingAffordable: 'Tidak ada langkah yang menaikkan nilai dengan anggaran itu.',
  optimalTarget:
    'Dipastikan paling hemat: tidak ada pilihan langkah lain yang mencapai sasaran dengan upaya lebih kecil.',
  optimalBudget:
    'Dipastikan terbaik: tidak ada pilihan langkah lain dengan upaya sebesar itu yang nilainya lebih tinggi.',
  unproved: 'Belum dipastikan paling hemat.',
  naiveMore: (days: string, more: string, share: string): string =>
    `Mengambil langkah dengan poin per orang-hari tertinggi lebih dahulu memerlukan ${days} orang-hari: ${more} lebih banyak (${share}%).`,
  naiveLess: (total: string, fewer: string): string =>
    `Mengambil langkah dengan poin per orang-hari tertinggi lebih dahulu hanya mencapai ${total}: ${fewer} poin lebih rendah.`,
  naiveUnfit:
    'Mengambil langkah dengan poin per orang-hari tertinggi lebih dahulu tidak muat dalam kapasitas.',
  naiveSame:
    'Mengambil langkah dengan poin per orang-hari tertinggi lebih dahulu memberi hasil yang sama.',
  naiveFails:
    'Mengambil langkah dengan poin per orang-hari tertinggi lebih dahulu tidak mencapai sasaran.',
  unitHead: (unit: string, steps: number, days: string): string =>
    `${unit}: ${steps} langkah, ${days} orang-hari`,
  noUnit: 'Tanpa unit',
  indicator: 'Ind.',
  step: 'Langkah',
  days: 'Hari',
  points: 'Poin',
  total: 'Nilai',
  raise: (name: string, from: number, to: number): string => `${name}: tingkat ${from} ke ${to}`,
  fix: (kind: string, document: string): string => `${kind}: ${document}`,
  anyDocument: 'satu dokumen yang sah',
  shared: (indicators: readonly string[]): string => ` (juga ${indicators.join(', ')})`,
  follows: (steps: string): string => ` (sesudah ${steps})`,
  crosses: (band: string): string => ` [masuk ${band}]`,
  evidence: 'Bukti yang disiapkan',
  evidenceOf: (indicator: string, level: number): string => `${indicator} tingkat ${level}:`,
  advice: 'Saran',
  unreachable: (highest: string): string =>
    `Sasaran tidak tercapai. Nilai tertinggi yang mungkin: ${highest}.`,
  curve: 'Kurva upaya dan nilai terbaik',
  curveNote: 'Antara dua baris nilai terbaik ialah nilai baris di atasnya.',
  effortHead: 'Upaya',
  note: 'Keterangan',
  kink: (rate: string): string => `titik belok: sesudahnya ${rate} poin per orang-hari`,
  entry: (band: string): string => `masuk ${band}`,
  start: 'tanpa upaya',
  end: 'semua langkah',
  more: (count: number): string =>
    `Hanya titik belok dan batas kategori; ${count} titik selengkapnya ada dalam --format csv atau json.`,
  choices: 'Langkah berikutnya menurut poin per orang-hari',
  rate: 'Poin/hari',
  free: 'tanpa upaya',
  before: 'Sebelum',
  after: 'Sesudah',
  difference: 'Selisih',
  tries: (changes: string): string => `Simulasi: ${changes}.`,
  tried: (indicator: string, from: string, to: string): string =>
    `${indicator} tingkat ${from} menjadi ${to}`,
  triedEffort: (days: string): string => `Upaya untuk menaikkannya: ${days} orang-hari.`,
  unmet: (indicator: string, needed: string, level: number): string =>
    `Prasyarat belum terpenuhi: ${indicator} memerlukan ${needed} paling sedikit tingkat ${level}.`,
  nothingMoves: 'Tidak ada tingkat yang berubah.',
  nothingWritten: 'Hanya simulasi; tidak ada berkas yang diubah.',
  now: (points: string, band: string): string => `Saat ini ${points} (${band}).`,
  rejections: {
    document: 'Bila dokumen ditolak',
    indicator: 'Bila penilaian indikator ditolak seluruhnya (menjadi 0)',
  },
  rejected: 'Ditolak',
  worst: 'Terburuk',
  example: 'Misalnya',
  survives: {
    document: (count: number): string =>
      count === 0
        ? 'Penolakan satu dokumen saja sudah dapat menurunkan kategori.'
        : `Kategori bertahan terhadap penolakan ${count} dokumen, yang mana pun.`,
    indicator: (count: number): string =>
      count === 0
        ? 'Penolakan satu indikator saja sudah dapat menurunkan kategori.'
        : `Kategori bertahan terhadap penolakan ${count} indikator, yang mana pun.`,
  },
  survivesAll: (count: number): string =>
    count === 0
      ? 'Tidak ada yang dapat ditolak.'
      : `Kategori bertahan sekalipun semuanya (${count}) ditolak.`,
  critical: {
    document: (names: string): string =>
      `Dokumen yang kehilangannya menurunkan kategori: ${names}.`,
    indicator: (names: string): string =>
      `Indikator yang penolakannya menurunkan kategori: ${names}.`,
  },
  expiry: 'Masa berlaku bukti (nilai yang didukung bukti bila tidak ada yang diperbarui)',
  day: 'Hari',
  expired: 'Habis masa berlakunya',
  falls: (day: string, band: string): string => `Kategori turun pada ${day} menjadi ${band}.`,
  nothingBacked: 'Belum ada nilai yang didukung bukti.',
  neverFalls: 'Kategori tidak turun karena masa berlaku saja.',
  schedule: (first: string, last: string): string => `Jadwal ${first} sampai ${last}`,
  load: 'Beban unit (orang-hari per triwulan)',
  unitAndCapacity: 'Unit (kapasitas)',
  event: (days: string, documents: string): string =>
    `${days} orang-hari (perkiraan). ${documents === '' ? '' : `Bukti: ${documents}.`}`.trim(),
  followUp: {
    title: (agency: string, year: number): string => `Rencana tindak lanjut: ${agency}, ${year}`,
    columns: [
      'No',
      'Indikator',
      'Rekomendasi',
      'Unit',
      'Keluaran dan bukti',
      'Orang-hari',
      'Sesudah',
      'Tenggat',
      'Keadaan',
    ],
    state: 'belum',
    due: '',
  },
}
