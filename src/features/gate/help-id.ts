/** Teks bantuan merit gate. */
export const cliGateId = {
  description:
    'Uji ambang untuk CI: nyatakan apakah hasil memenuhi kategori, poin, batas aspek, kelengkapan, masa berlaku bukti, dan tidak turun dari hasil acuan.',
  examples: [
    'merit gate kertas-kerja.csv --min-category baik --complete',
    'merit gate kertas-kerja.csv --min-points 250 --min-aspect 3=60% --backed',
    'merit gate kertas-kerja.csv --no-expired --within P60D --format github',
    'merit gate kertas-kerja.csv --baseline hasil.json --no-regress --tolerance 2',
    'merit gate --format junit --output ambang.xml',
  ],
  paths: 'kertas kerja; - untuk input standar; kosong: yang tercantum di merit.yaml',
  minCategory: 'kategori paling rendah: id, nama, atau nomornya',
  minPoints: 'poin paling sedikit',
  minAspect: 'batas sebuah aspek, seperti 3=60% atau 3=72; boleh diulang',
  complete: 'semua indikator harus sudah dinilai',
  maxExcluded: 'banyaknya indikator yang boleh dinyatakan tidak berlaku',
  noExpired: 'tidak boleh ada dokumen bukti yang kedaluwarsa',
  locked: 'berkas bukti harus sama dengan berkas kunci; mencakup --files',
  within: 'bersama --no-expired: juga yang habis dalam jangka ini, seperti P60D',
  baseline: 'hasil acuan dari merit score --format json',
  noRegress: 'bersama --baseline: nilai tidak boleh turun dari hasil acuan',
  tolerance: 'bersama --no-regress: penurunan yang masih diterima, dalam poin',
  ratchet:
    'bersama --baseline: hasil yang lebih baik menjadi hasil acuan baru, dan nilai tidak boleh turun',
  total: 'nilai yang diperiksa: claimed, backed, atau verified (bawaan: claimed)',
  backed: 'sama dengan --total backed',
  rubric: 'id rubrik bawaan atau jalur berkas YAML (bawaan: kasn-2018)',
  agency: 'hanya instansi ini; mengisi nama bila kolom instansi tidak ada',
  year: 'hanya tahun ini; mengisi tahun bila kolom tahun tidak ada',
  asOf: 'tanggal acuan, seperti 2024-12-31, atau akhir-tahun (bawaan: hari ini)',
  sheet: 'lembar buku kerja yang dibaca (bawaan: lembar pertama)',
  files:
    'berkas bukti setempat harus ada dan tidak kosong, dan sama seperti dalam bukti.lock.json bila ada',
  lock: 'bandingkan berkas bukti dengan berkas kunci ini; sudah mencakup --files',
  format: 'text, json, markdown, junit, sarif, atau github (bawaan: text)',
  output: 'simpan ke berkas ini',
  force: 'timpa berkas yang sudah ada',
}
