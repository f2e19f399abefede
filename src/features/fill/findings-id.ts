import type { DiagnosticTexts } from '../../pages/words/texts.js'
import type { FillFacts } from './codes.js'

/** Pesan dan petunjuk temuan merit fill. */
export const fillDiagnosticsId: Pick<DiagnosticTexts, keyof FillFacts> = {
  'terminal-missing': {
    message: () => 'Kuesioner memerlukan terminal, dan di sini tidak ada yang dapat ditanya.',
    hint: () =>
      'Berikan jawaban sebagai berkas dengan --answers jawaban.yaml, atau jalankan di terminal tanpa --no-input.',
  },
  'worksheet-held': {
    message: ({ path, pid, host }) =>
      `Kertas kerja ini sedang diisi oleh merit fill yang lain (proses ${pid} di ${host}; ${path}).`,
    hint: () =>
      'Selesaikan pengisian itu lebih dahulu. Bila komputer itu mati di tengah pengisian, hapus berkas kunci tersebut.',
  },
  'worksheet-workbook': {
    message: ({ path }) => `${path} berupa buku kerja Excel, sedangkan kuesioner mengisi CSV.`,
    hint: ({ path }) =>
      `Jalankan merit evidence import ${path} --output kertas-kerja.csv, lalu isi CSV itu.`,
  },
  'worksheet-shared': {
    message: ({ known }) =>
      `Kertas kerja memuat lebih dari satu instansi atau tahun: ${known.join('; ')}.`,
    hint: () => 'Pilih satu dengan --agency dan --year.',
  },
}
