import { type MapStatus, mapStatusesId as mapStatuses } from '../rubric/convert/index.js'
import type { NotComparableReason } from './comparison.js'
import type { DifferencePart } from './parts.js'
import type { PublishedStatus } from './published.js'

const parts: Record<DifferencePart, string> = {
  claim: 'Klaim',
  proof: 'Bukti',
  verification: 'Verif.',
}

const apart: Record<NotComparableReason, string> = {
  'rubrics-differ':
    'Selisihnya tidak dihitung: rubriknya berbeda, sehingga poin yang satu tidak berarti sama dengan poin yang lain, dan tidak ada peta bawaan di antara keduanya. Bila ada petanya, tuliskan dengan --map.',
  'proof-stays':
    'Selisihnya tidak dihitung: rubriknya berbeda. Peta di antara keduanya memindahkan tingkat, bukan bukti, sehingga hanya nilai mandiri yang dapat dikurangkan: ulangi dengan --total claimed.',
  'levels-stay':
    'Selisihnya tidak dihitung: rubriknya berbeda, dan peta di antara keduanya tidak memindahkan satu tingkat pun; semuanya harus dinilai ulang.',
  'total-absent':
    'Selisihnya tidak dihitung: nilai yang diminta tidak ada pada salah satu sisi (belum ada tingkat verifikasi).',
  'levels-absent':
    'Selisihnya tidak dihitung: rubrik hasil itu tidak tersedia di sini. Tuliskan berkasnya dengan --rubric.',
}

const publishedStatuses: Record<PublishedStatus, string> = {
  final: 'akhir',
  interim: 'sementara',
  self: 'nilai mandiri',
}

/** Bagaimana sebuah hasil dipindahkan ke rubrik yang lain. */
interface CarriedTold {
  readonly result: string
  readonly points: string
  readonly maximum: string
  readonly from: string
  readonly to: string
  readonly map: string
  readonly status: MapStatus
  readonly assessed: number
  readonly count: number
}

/** Kata-kata laporan merit compare. */
export const compareId = {
  parts,
  apart,
  publishedStatuses,
  pair: (from: string, to: string): string => `Perbandingan: ${from} dengan ${to}`,
  years: (agency: string, from: number, to: number): string =>
    `Perbandingan: ${agency}, ${from} dengan ${to}`,
  trend: (agency: string): string => `Perkembangan nilai merit: ${agency}`,
  peers: (count: number): string => `Perbandingan ${count} hasil`,
  total: (total: string): string => `Nilai yang dibandingkan: ${total.toLowerCase()}`,
  instrument: (name: string, status: string, maximum: string): string =>
    `Rubrik ${name} (${status}), maksimum ${maximum}`,
  isPublished: (rubric: string): string =>
    `"Terbit": total yang diumumkan pihak lain, tidak dihitung di sini. Kategorinya dibaca dengan batas rubrik ${rubric}; rubrik asalnya belum tentu sama.`,
  severalRubrics:
    'Hasil dari rubrik yang berbeda ditampilkan terpisah dengan maksimumnya; poinnya tidak dikurangkan satu dengan yang lain.',
  converted: (name: string): string => `${name} (dikonversi)`,
  carried: (told: CarriedTold): string =>
    `${told.result}, ${told.points} dari ${told.maximum} menurut ${told.from}, dikonversi ke ${told.to} dengan peta ${told.map} (${mapStatuses[told.status]}): ${told.assessed} dari ${told.count} indikator terbawa.`,
  carriedOpen: (ids: string, count: number): string =>
    `${count} indikator belum dinilai pada hasil yang dikonversi dan dihitung 0: ${ids}.`,
  carriedLeft: (rubric: string, ids: string): string =>
    `Tingkat yang tidak terbawa dari ${rubric}: ${ids}.`,
  carriedWorth: 'Selisih ini hanya sebaik petanya.',
  result: 'Hasil',
  rubric: 'Rubrik',
  difference: 'Selisih',
  from: 'Dari',
  to: 'Ke',
  cause: 'Sebab',
  remark: 'Keterangan',
  aspect: 'Aspek',
  indicator: 'Indikator',
  sum: (delta: string, parts: string): string => `Selisih ${delta}: ${parts}.`,
  sumOf: (delta: string): string => `Selisih ${delta}.`,
  part: (part: DifferencePart, points: string): string => `${parts[part].toLowerCase()} ${points}`,
  contributions: 'Angka aspek dan indikator adalah sumbangannya terhadap indeks.',
  nothingAssessed: 'Belum ada indikator yang dinilai pada keduanya.',
  nothingDiffers: 'Tidak ada indikator yang berbeda.',
  sameAspects: (ids: string): string => `Aspek tanpa selisih: ${ids}`,
  sameIndicators: (count: number): string => `${count} indikator lain tidak berbeda.`,
  causes: {
    claim: {
      raised: (from: number, to: number): string => `tingkat mandiri naik ${from} ke ${to}`,
      lowered: (from: number, to: number): string => `tingkat mandiri turun ${from} ke ${to}`,
      assessed: (to: number): string => `baru dinilai: tingkat ${to}`,
      unassessed: (from: number): string => `tidak dinilai lagi (semula ${from})`,
    },
    verification: {
      raised: (from: number, to: number): string => `tingkat verifikasi naik ${from} ke ${to}`,
      lowered: (from: number, to: number): string => `tingkat verifikasi turun ${from} ke ${to}`,
      assessed: (to: number): string => `baru diverifikasi: tingkat ${to}`,
      unassessed: (from: number): string => `tidak diverifikasi lagi (semula ${from})`,
    },
    applicable: 'kini berlaku',
    'not-applicable': 'kini tidak berlaku',
    reweighted: 'tingkat tetap, pembaginya berubah',
    new: (document: string): string => `bukti baru: ${document}`,
    signed: (document: string): string => `sudah ditandatangani: ${document}`,
    renewed: (document: string): string => `sudah diperbarui: ${document}`,
    replaced: (document: string): string => `pengganti yang ditolak: ${document}`,
    lacking: (reason: string, document: string): string => `${reason}: ${document}`,
    unclaimed: 'yang belum didukung bukti tidak dinilai lagi',
    standing: 'tingkat verifikasi tetap',
  },
  /** Antara dua instansi tidak ada yang naik atau baru. */
  causesBetween: {
    level: {
      claim: (from: string, to: string): string => `tingkat mandiri ${from} dan ${to}`,
      verification: (from: string, to: string): string => `tingkat verifikasi ${from} dan ${to}`,
    },
    proved: (document: string, reason: string): string =>
      `didukung bukti: ${document} (semula ${reason})`,
  },
  spark: (lowest: string, line: string, highest: string): string => `${lowest} ${line} ${highest}`,
  sparkHead: 'Gambar (terendah sampai tertinggi)',
  whole: (from: string, to: string): string => `Dari ${from} ke ${to}`,
  published: 'terbit',
  publishedAs: (status: string): string => `terbit, ${status}`,
  stated: 'rubrik tidak tersedia',
  categoryDiffers: (band: string): string => `kategori terbit berbeda: ${band}`,
  absent: 'nilai ini tidak ada',
  own: 'sendiri',
  position: (own: string, rank: number, count: number): string =>
    `${own}: peringkat ${rank} dari ${count} instansi (hasil terakhir masing-masing).`,
  percentile: (share: string): string =>
    `Persentil ${share}: ${share}% instansi lain bernilai lebih rendah.`,
  best: (best: string, points: string, distance: string): string =>
    `Terbaik: ${best}, ${points}; jaraknya ${distance}.`,
  isBest: 'Ini nilai terbaik.',
  ownUnknown: 'Tuliskan instansi sendiri dengan --own untuk melihat kedudukan dan kesenjangannya.',
  gaps: 'Kesenjangan: instansi lain sudah berada di tingkat berikutnya',
  noGaps: 'Tidak ada indikator yang tingkatnya sudah dilampaui instansi lain.',
  gapsNeedLevels:
    'Kesenjangan per indikator hanya dapat dilihat dari hasil yang memuat tingkat, bukan dari total terbit.',
  gap: (own: number, next: number): string => `${own} ke ${next}`,
  step: 'Tingkat',
  ahead: 'Sudah di sana',
  evidence: 'Jenis bukti',
  aheadAt: (agency: string, level: number): string => `${agency} (${level})`,
  moreAhead: (count: number): string => `dan ${count} lagi`,
  noEvidence: 'tanpa bukti yang sah',
}

export type CompareTexts = typeof compareId
