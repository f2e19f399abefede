import type { DiagnosticTexts } from '../../pages/words/texts.js'
import type { PlanFacts } from './codes.js'
import type { FixKind } from './documents.js'
import type { PlannedTotal } from './total.js'

const comma = (value: number): string => String(value).replace('.', ',')

const meant = (near: string | undefined): string =>
  near === undefined ? '' : ` Mungkin maksudnya "${near}".`

const totals: Record<PlannedTotal, string> = { claimed: 'mandiri', backed: 'didukung bukti' }

const mends: Record<FixKind, string> = {
  sign: 'menandatangani dokumen',
  renew: 'memperbarui dokumen',
  collect: 'mengumpulkan dokumen',
}

/** Pesan dan petunjuk merit plan. */
export const planDiagnosticsId: Pick<DiagnosticTexts, keyof PlanFacts> = {
  'plan-several': {
    message: ({ known }) =>
      `Rencana dibuat untuk satu instansi dan satu tahun, sedangkan di sini ada ${known.length}: ${known.join('; ')}.`,
    hint: () => 'Pilih dengan --agency dan --year.',
  },
  'target-unknown': {
    message: ({ found }) => `Sasaran "${found}" bukan kategori rubrik dan bukan poin.`,
    hint: ({ near, known }) =>
      `Kategori yang ada: ${known.join(', ')}; atau tuliskan poinnya.${meant(near)}`,
  },
  'target-ambiguous': {
    message: ({ found }) =>
      `Sasaran "${found}" dapat berarti kategori ke-${Number(found)} atau ${Number(found)} poin.`,
    hint: ({ found, category }) => `Tulis ${category} atau "${Number(found)},0 poin".`,
  },
  'target-unreachable': {
    message: ({ target, highest, total, until }) =>
      `Sasaran ${comma(target)} tidak dapat dicapai${until === undefined ? '' : ` sampai ${until} dengan kapasitas itu`}: nilai ${totals[total]} paling tinggi ${comma(highest)}.`,
    hint: ({ isRestricted, until }) => {
      if (until !== undefined)
        return 'Tambah kapasitas, undurkan --until, atau turunkan sasarannya.'
      return isRestricted
        ? 'Longgarkan --only atau --except, atau turunkan sasarannya.'
        : 'Semua langkah yang mungkin sudah dihitung; turunkan sasarannya.'
    },
  },
  'plan-unproved': {
    message: ({ gap, seconds }) =>
      `Dalam ${comma(seconds)} detik rencana ini belum dipastikan paling hemat; rencana lain menghemat paling banyak ${comma(gap)} orang-hari.`,
    hint: () => 'Rencananya sah. Ulangi dengan --time-limit yang lebih besar untuk mencari terus.',
  },
  'plan-unfound': {
    message: ({ seconds }) =>
      `Dalam ${comma(seconds)} detik belum ditemukan rencana, dan belum terbukti bahwa tidak ada.`,
    hint: () => 'Ulangi dengan --time-limit yang lebih besar, atau longgarkan batasnya.',
  },
  'plan-tangled': {
    message: () =>
      'Langkah-langkah di sini terlalu banyak yang saling bergantung untuk seluruh kurvanya.',
    hint: () => 'Tanyakan satu rencana dengan --target atau --budget, atau batasi dengan --only.',
  },
  'effort-missing': {
    message: ({ indicator, levels }) =>
      `Indikator ${indicator} tidak mempunyai perkiraan upaya untuk tingkat ${levels.join(', ')}.`,
    hint: () =>
      'Isi effort dalam rubrik, merit.yaml, atau upaya.csv (--effort), atau pakai --default-effort.',
  },
  'proof-effort-missing': {
    message: ({ kind, indicators }) =>
      `Rubrik tidak memuat perkiraan upaya untuk ${mends[kind]}, yang mungkin diperlukan di indikator ${indicators.join(', ')}.`,
    hint: ({ kind }) => `Isi proof_effort.${kind} dalam rubrik, atau pakai --default-effort.`,
  },
  'estimate-repeated': {
    message: ({ indicator, level, firstAt }) =>
      `Upaya indikator ${indicator} tingkat ${level} sudah disebut di ${firstAt.file} baris ${firstAt.line}.`,
    hint: () => 'Sisakan satu baris untuk setiap tingkat.',
  },
  'indicator-absent': {
    message: ({ option, found }) =>
      `"${found}" pada ${option} bukan indikator dan bukan aspek rubrik.`,
    hint: ({ near }) =>
      near === undefined
        ? 'Tulis nomor seperti dalam rubrik, misalnya 3.3.'
        : `Yang terdekat: "${near}".`,
  },
  'indicator-inapplicable': {
    message: ({ indicator }) => `Indikator ${indicator} tidak berlaku bagi instansi ini.`,
    hint: () => 'Pilih indikator yang berlaku.',
  },
  'options-conflict': {
    message: ({ first, second }) => `${first} dan ${second} tidak dapat dipakai bersama.`,
    hint: ({ second }) => `Jalankan dua kali, atau hapus ${second}.`,
  },
  'option-needed': {
    message: ({ option, needed }) => `${option} hanya berguna bersama ${needed}.`,
    hint: ({ option, needed }) => `Tambahkan ${needed}, atau hapus ${option}.`,
  },
  'weights-fine': {
    message: ({ rubric }) =>
      `Bobot rubrik ${rubric} terlalu halus untuk dihitung tepat sebagai bilangan bulat.`,
    hint: () => 'Bulatkan bobot aspek dan indikatornya; skala yang sama untuk semua sudah cukup.',
  },
}
