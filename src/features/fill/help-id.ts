/** Teks bantuan merit fill. */
export const cliFillId = {
  description:
    'Isi kertas kerja dengan kuesioner di terminal, atau dari berkas jawaban. Setiap jawaban langsung tersimpan di CSV.',
  examples: [
    'merit fill kertas-kerja.csv',
    'merit fill kertas-kerja.csv --unit "Bidang Mutasi" --open',
    'merit fill kertas-kerja.csv --verify',
    'merit fill kertas-kerja.csv --answers jawaban.yaml',
  ],
  file: 'kertas kerja CSV; dibuat bila belum ada (bawaan: yang tercantum di merit.yaml, atau kertas-kerja.csv)',
  rubric: 'id rubrik bawaan atau jalur berkas YAML (bawaan: kasn-2018)',
  agency: 'instansi yang diisi, atau nama instansi untuk kertas kerja baru',
  year: 'tahun yang diisi, atau tahun untuk kertas kerja baru',
  asOf: 'tanggal acuan, seperti 2024-12-31, atau akhir-tahun (bawaan: hari ini)',
  answers: 'terapkan jawaban dari berkas YAML ini tanpa bertanya; - untuk input standar',
  previous: 'kertas kerja tahun lalu, yang jawabannya ditampilkan sebagai pembanding',
  aspect: 'hanya aspek ini',
  unit: 'hanya indikator dengan baris milik unit ini',
  open: 'hanya indikator yang belum terjawab',
  verify: 'isi tingkat verifikasi, putusan, dan catatan verifikator; tingkat mandiri tidak berubah',
  plain: 'tanya dalam baris biasa, untuk pembaca layar',
}

export type CliFillTexts = typeof cliFillId
