import type { AspectKey, BandKey, DetailKey, RequirementKey, RubricKey } from './facts.js'

const rubric: Record<RubricKey, string> = {
  id: 'id',
  version: 'versi',
  status: 'status',
  title: 'judul',
  basis: 'dasar',
  caveat: 'peringatan pada setiap hasil',
  valid: 'tahun penilaian',
  default_for: 'tahun bawaan untuk init',
  method: 'cara menghitung',
  levels: 'skala tingkat',
  maximum: 'maksimum',
  not_applicable: 'indikator yang tidak berlaku',
  proof_effort: 'upaya membenahi dokumen',
  consequences: 'syarat yang dibuka kategori',
  examples: 'contoh',
  order: 'urutan indikator',
}

const band: Record<BandKey, string> = {
  category: 'nomor',
  name: 'nama',
  from: 'mulai dari',
  printed: 'rentang tercetak',
  review: 'dinilai ulang tiap',
}

const aspect: Record<AspectKey, string> = {
  name: 'nama',
  weight: 'bobot',
  source: 'sumber bobot',
  maximum: 'maksimum',
}

const detail: Record<DetailKey, string> = {
  source: 'sumber bobot',
  applies: 'berlaku bagi',
  one_of: 'kelompok yang saling meniadakan',
  effort: 'upaya',
  needs: 'prasyarat',
  advice: 'saran',
}

const requirement: Record<RequirementKey, string> = {
  name: 'nama',
  from_level: 'mulai tingkat',
  valid_for: 'masa berlaku',
}

/** Kata merit rubric diff. */
export const rubricDiffId = {
  title: (from: string, to: string): string => `Perbedaan rubrik: ${from} ke ${to}`,
  rubric: (which: 'old' | 'new', id: string, status: string): string =>
    `Rubrik ${which === 'old' ? 'lama' : 'baru'} ${id} (${status})`,
  same: 'Tidak ada perbedaan: isi kedua rubrik sama.',
  summary: (counts: {
    readonly added: number
    readonly removed: number
    readonly moved: number
    readonly reweighted: number
    readonly reworded: number
  }): string =>
    `Indikator: ${counts.added} baru, ${counts.removed} dihapus, ${counts.moved} pindah, ${counts.reweighted} berubah bobot, ${counts.reworded} berubah kata.`,
  keys: { rubric, band, aspect, detail, requirement },
  headings: {
    rubric: 'Rubrik',
    bands: 'Kategori',
    aspects: 'Aspek',
    added: 'Indikator baru',
    removed: 'Indikator dihapus',
    moved: 'Indikator pindah',
    reweighted: 'Bobot berubah',
    reworded: 'Kata berubah',
    details: 'Keterangan lain berubah',
  },
  change: (key: string, from: string, to: string): string => `${key}: ${from} > ${to}`,
  differs: (key: string): string => `${key}: berbeda`,
  added: (name: string): string => `baru: ${name}`,
  removed: (name: string): string => `dihapus: ${name}`,
  placed: (indicator: string, aspect: string, weight: string): string =>
    `${indicator} (aspek ${aspect}, bobot ${weight})`,
  moved: (from: string, fromAspect: string, to: string, toAspect: string): string =>
    `${from} (aspek ${fromAspect}) > ${to} (aspek ${toAspect})`,
  level: (level: number): string => `tingkat ${level}`,
  evidence: (id: string): string => `bukti ${id}`,
  otherLanguage: (text: string): string => `${text} (teks Inggris)`,
}

export type RubricDiffTexts = typeof rubricDiffId
