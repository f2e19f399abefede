import type { TotalKind } from '../../core/rubric.js'
import type { DiagnosticTexts } from '../../pages/words/texts.js'
import type { CompareFacts } from './codes.js'

const comma = (value: number): string => String(value).replace('.', ',')

const totals: Record<TotalKind, string> = {
  claimed: 'mandiri',
  backed: 'didukung bukti',
  verified: 'hasil verifikasi',
}

const near = (word: string | undefined): string =>
  word === undefined ? '' : ` Mungkin maksudnya "${word}".`

const points = (value: number | null): string => (value === null ? 'tidak ada' : comma(value))

/** Daftar yang panjang dipotong: yang pertama sudah menunjukkan bentuknya. */
const listed = (names: readonly string[]): string =>
  names.length > 6
    ? `${names.slice(0, 6).join('; ')}; dan ${names.length - 6} lagi`
    : names.join('; ')

/** Pesan dan petunjuk merit compare. */
export const compareDiagnosticsId: Pick<DiagnosticTexts, keyof CompareFacts> = {
  'side-ambiguous': {
    message: ({ found, known }) =>
      `"${found}" memuat ${known.length} hasil, sedangkan satu sisi perbandingan adalah satu hasil: ${listed(known)}.`,
    hint: () =>
      'Pilih tahunnya dengan BERKAS@2023 dan instansinya dengan --agency; atau bandingkan semuanya dengan --own INSTANSI.',
  },
  'side-unknown': {
    message: ({ found }) =>
      `"${found}" bukan berkas, dan tidak ada merit.yaml yang menyebut kertas kerja instansi itu.`,
    hint: ({ near: word }) =>
      `Tuliskan berkasnya, seperti kertas-kerja.csv@2023, atau jalankan di folder yang memuat merit.yaml.${near(word)}`,
  },
  'side-single': {
    message: ({ known }) =>
      known.length === 0
        ? 'Tidak ada hasil yang dapat dibandingkan.'
        : `Hanya ada satu hasil: ${known.join('; ')}.`,
    hint: () => 'Tuliskan paling sedikit dua hasil, atau berkas yang memuat beberapa tahun.',
  },
  'own-unknown': {
    message: ({ found }) => `Instansi "${found}" pada --own tidak ada di antara hasil ini.`,
    hint: ({ near: word }) => `Tulis namanya seperti dalam berkas.${near(word)}`,
  },
  'days-differ': {
    message: ({ known }) =>
      `Bukti dalam hasil ini dinilai pada hari yang berbeda: ${known.join(', ')}. Sebagian selisih bukti dapat berasal dari harinya saja.`,
    hint: () =>
      'Hitung kembali hasil JSON itu dari kertas kerjanya dengan --as-of yang sama, atau bandingkan kertas kerjanya langsung.',
  },
  'map-unused': {
    message: ({ map }) =>
      `Peta "${map}" tidak dipakai: --map hanya berlaku untuk dua hasil dari dua rubrik yang berbeda.`,
    hint: () =>
      'Tuliskan tepat dua hasil yang memuat tingkat, masing-masing dengan rubriknya sendiri.',
  },
  'result-syntax': {
    message: () => 'Berkas ini bukan dokumen JSON yang utuh.',
    hint: () => 'Buat lagi dengan merit score --format json --output hasil.json.',
  },
  'result-empty': {
    message: () => 'Dokumen hasil ini tidak memuat satu nilai pun.',
    hint: () =>
      'Perbaiki kesalahan yang tercantum dalam findings dokumen itu, lalu buat lagi dengan merit score --format json.',
  },
  'result-partial': {
    message: ({ missing }) =>
      `Hasil ini tidak memuat semua indikator rubriknya; yang tidak ada: ${listed(missing)}.`,
    hint: () => 'Buat lagi dengan merit score --format json tanpa --aspect.',
  },
  'result-differs': {
    message: ({ agency, year, total, stated, counted, rubric }) =>
      `Nilai ${totals[total]} ${agency} ${year} tertulis ${points(stated)}, sedangkan tingkat di bawahnya menurut rubrik ${rubric} berjumlah ${points(counted)}.`,
    hint: () =>
      'Dokumen itu diubah, atau rubriknya diubah tanpa mengganti versinya. Hitung kembali dari kertas kerjanya.',
  },
  'total-uneven': {
    message: ({ found, step, rubric }) =>
      `Total "${found}" bukan kelipatan ${comma(step)}, padahal setiap nilai rubrik ${rubric} kelipatan itu.`,
    hint: () => 'Periksa kembali sumbernya; mungkin angka itu persentase atau indeks.',
  },
  'total-beyond': {
    message: ({ found, maximum, rubric }) =>
      `Total "${found}" melebihi maksimum rubrik ${rubric}, yaitu ${comma(maximum)}.`,
    hint: () => 'Periksa angkanya, atau pilih rubrik asalnya dengan --rubric.',
  },
  'category-differs': {
    message: ({ agency, year, total, published, computed, rubric }) =>
      `Kategori terbit berbeda: ${agency} ${year} terbit sebagai ${published.id}, sedangkan ${comma(total)} menurut batas rubrik ${rubric} adalah ${computed.id}.`,
    hint: () => 'Angkanya dipakai apa adanya; periksa sumbernya bila kategori itu penting.',
  },
}
