/** Teks bantuan merit compare. */
export const cliCompareId = {
  description:
    'Bandingkan tahun, instansi, dan hasil terbit: selisih per aspek dan indikator, dari mana asalnya, dan siapa yang sudah lebih maju.',
  examples: [
    'merit compare kertas-kerja-2023.csv kertas-kerja-2024.csv',
    'merit compare kertas-kerja.csv@2023 kertas-kerja.csv@2024 --total claimed',
    'merit compare hasil-2023.json kertas-kerja-2024.csv',
    'merit compare hasil-2018.json kertas.csv --rubric kasn-2019 --total claimed',
    'merit compare kertas-kerja-semua-tahun.csv',
    'merit compare semua-instansi.csv --own "Kota Contoh"',
    'merit compare kertas-kerja.csv hasil-terbit.csv@2023 --total claimed',
    'merit compare "Kota Contoh@2023" "Kota Contoh@2024"',
  ],
  results:
    'kertas kerja, hasil JSON, atau daftar hasil terbit; BERKAS@2023 satu tahun saja; INSTANSI@2023 atau @2023 dari merit.yaml',
  total: 'nilai yang dibandingkan: claimed, backed, atau verified (bawaan: backed)',
  agency: 'hanya instansi ini; mengisi nama bila kolom instansi tidak ada',
  own: 'instansi yang kedudukan dan kesenjangannya ditampilkan di antara yang lain',
  rubric: 'id rubrik bawaan atau jalur berkas YAML (bawaan: kasn-2018)',
  map: 'peta antarrubrik bagi dua hasil dari dua rubrik: berkas YAML atau id peta bawaan (bawaan: peta kedua rubrik itu)',
  asOf: 'hari penilaian bukti semua sisi, seperti 2024-12-31 (bawaan: hari dalam hasil JSON; tahun yang berbeda per akhir tahunnya; satu tahun per hari ini)',
  sheet: 'lembar buku kerja .xlsx yang dibaca (bawaan: yang pertama terlihat)',
  files:
    'berkas bukti setempat harus ada dan tidak kosong, dan sama seperti dalam bukti.lock.json bila ada',
  lock: 'bandingkan berkas bukti dengan berkas kunci ini; sudah mencakup --files',
  format: 'text, json, csv, atau markdown (bawaan: text)',
  output: 'simpan ke berkas ini',
  force: 'timpa berkas yang sudah ada',
}
