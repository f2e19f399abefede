/** Teks bantuan merit check. */
export const cliCheckId = {
  description:
    'Periksa kertas kerja: bukti yang belum ada, belum ditandatangani, kedaluwarsa, dipakai berulang, atau salah tempat; setiap temuan dengan tempat dan perbaikannya.',
  examples: [
    'merit check kertas-kerja.csv',
    'merit check kertas-kerja.csv --as-of 2024-12-31 --within P90D',
    'merit check kertas-kerja.csv --files --strict',
    'merit check kertas-kerja.csv --format sarif --output temuan.sarif',
  ],
  paths: 'kertas kerja; - untuk input standar; kosong: yang tercantum di merit.yaml',
  rubric: 'id rubrik bawaan atau jalur berkas YAML (bawaan: kasn-2018)',
  agency: 'hanya instansi ini; mengisi nama bila kolom instansi tidak ada',
  year: 'hanya tahun ini; mengisi tahun bila kolom tahun tidak ada',
  asOf: 'tanggal acuan, seperti 2024-12-31, atau akhir-tahun (bawaan: hari ini)',
  sheet: 'lembar buku kerja yang dibaca (bawaan: lembar pertama)',
  within: 'tuliskan juga dokumen yang habis masa berlakunya dalam jangka ini, seperti P90D',
  files:
    'periksa juga berkas bukti setempat: ada, tidak kosong, terbaca, tidak kembar, dan sama seperti dalam bukti.lock.json bila ada',
  lock: 'bandingkan berkas bukti dengan berkas kunci ini; sudah mencakup --files',
  complete: 'indikator yang belum dinilai dianggap tidak lolos (kode keluar 1)',
  strict: 'peringatan juga dianggap tidak lolos (kode keluar 1)',
  format: 'text, json, github, sarif, atau junit (bawaan: text)',
  output: 'simpan ke berkas ini',
  force: 'timpa berkas yang sudah ada',
}
