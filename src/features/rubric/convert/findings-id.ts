import type { DiagnosticTexts } from '../../../pages/words/texts.js'
import type { ConvertFacts } from './codes.js'
import type { Relation } from './map.js'

const meant = (near: string | undefined): string =>
  near === undefined ? '' : ` Mungkin maksudnya "${near}".`

const allowed: Record<Relation, string> = {
  equal: 'satu dari rubrik asal (from) dan satu dari rubrik tujuan (to)',
  narrower: 'satu dari rubrik asal (from) dan satu dari rubrik tujuan (to)',
  broader: 'satu dari rubrik asal (from) dan satu dari rubrik tujuan (to)',
  split: 'satu dari rubrik asal (from) dan paling sedikit dua dari rubrik tujuan (to)',
  merged: 'paling sedikit dua dari rubrik asal (from) dan satu dari rubrik tujuan (to)',
  dropped: 'satu dari rubrik asal (from) dan tidak ada dari rubrik tujuan (to)',
  new: 'tidak ada dari rubrik asal (from) dan satu dari rubrik tujuan (to)',
}

/** Pesan dan petunjuk tentang peta antarrubrik. */
export const convertDiagnosticsId: Pick<DiagnosticTexts, keyof ConvertFacts> = {
  'map-rubrics-same': {
    message: ({ rubric }) => `Peta ini berasal dari dan menuju rubrik yang sama, "${rubric}".`,
    hint: () => 'Tulis id dua rubrik yang berbeda pada from dan to.',
  },
  'map-cardinality': {
    message: ({ relation, from, to }) =>
      `Hubungan "${relation}" di sini menyebut ${from} indikator asal dan ${to} indikator tujuan.`,
    hint: ({ relation }) => `Hubungan "${relation}" menyebut ${allowed[relation]}.`,
  },
  'map-indicator-repeated': {
    message: ({ indicator, rubric, firstAt }) =>
      `Indikator ${indicator} dari rubrik ${rubric} sudah disebut di ${firstAt.file} baris ${firstAt.line}.`,
    hint: () =>
      'Tuliskan setiap indikator satu kali; pakai split atau merged bila hubungannya lebih dari satu.',
  },
  'map-indicator-missing': {
    message: ({ indicators, rubric }) =>
      `Peta ini tidak menyebut ${indicators.length} indikator rubrik ${rubric}: ${indicators.join(', ')}.`,
    hint: ({ relation }) =>
      `Tuliskan semuanya; yang tidak mempunyai padanan ditulis dengan relation: ${relation}.`,
  },
  'map-levels-missing': {
    message: ({ levels }) =>
      `Skala kedua rubrik berbeda, dan peta ini tidak menyebut padanan tingkat ${levels.join(', ')}.`,
    hint: () =>
      'Tulis padanan setiap tingkat pada levels, atau ganti hubungannya supaya tingkatnya dinilai ulang.',
  },
  'map-rubric-unknown': {
    message: ({ found }) => `Rubrik "${found}" dalam peta ini bukan rubrik bawaan.`,
    hint: ({ near, known }) =>
      `Tuliskan berkas rubriknya dengan --from atau --to. Yang dikenal: ${known.join(', ')}.${meant(near)}`,
  },
  'map-unknown': {
    message: ({ from, to }) => `Tidak ada peta bawaan dari rubrik ${from} ke rubrik ${to}.`,
    hint: ({ known }) =>
      `Peta bawaan: ${known.join('; ')}. Pindahkan bertahap, tuliskan rubrik asal yang benar, atau tuliskan peta sendiri dengan --map.`,
  },
  'map-unrelated': {
    message: ({ rubric, map }) => `Peta ${map} tidak dapat dipakai untuk rubrik ${rubric} di sini.`,
    hint: ({ known }) => `Peta itu menghubungkan ${known.join(' dan ')}, ke dua arah.`,
  },
  'source-rubric-assumed': {
    message: ({ rubric, year }) =>
      `Kertas kerja tahun ${year} dibaca dengan rubrik bawaan ${rubric}.`,
    hint: () =>
      'Sejak 2021 instrumen lain juga dipakai; tuliskan rubrik kertas kerja ini dengan --from.',
  },
  'target-rubric-missing': {
    message: () => 'Rubrik tujuan belum disebut.',
    hint: ({ known }) =>
      `Tuliskan dengan --to, atau tuliskan petanya dengan --map. Peta bawaan: ${known.join('; ')}.`,
  },
}
