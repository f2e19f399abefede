/** Teks bantuan merit plan. */
export const cliPlanId = {
  description:
    'Cari langkah paling hemat ke kategori berikutnya, nilai terbaik untuk sebuah anggaran, pengandaian, dan uji ketahanan; terbukti, bukan taksiran.',
  examples: [
    'merit plan kertas-kerja.csv --target sangat-baik --margin 5',
    'merit plan kertas-kerja.csv --budget 60',
    'merit plan kertas-kerja.csv --target 325 --total claimed --format markdown',
    'merit plan kertas-kerja.csv --frontier',
    'merit plan kertas-kerja.csv --set 3.3=4 --set 5.1=3',
    'merit plan kertas-kerja.csv --stress 2',
    'merit plan kertas-kerja.csv --capacity 20/quarter --start 2026-Q1 --until 2026-Q4',
  ],
  paths:
    'kertas kerja CSV atau .xlsx; - untuk masukan standar; kosong: yang tercantum di merit.yaml',
  rubric: 'id rubrik bawaan atau jalur berkas YAML (bawaan: kasn-2018)',
  agency: 'hanya instansi ini; mengisi nama bila kolom instansi tidak ada',
  year: 'hanya tahun ini; mengisi tahun bila kolom tahun tidak ada',
  sheet: 'lembar buku kerja .xlsx yang dibaca (bawaan: yang pertama terlihat)',
  asOf: 'hari yang ditanyakan, seperti 2024-12-31, atau akhir-tahun (bawaan: hari ini)',
  files:
    'berkas bukti setempat harus ada dan tidak kosong, dan sama seperti dalam bukti.lock.json bila ada',
  lock: 'bandingkan berkas bukti dengan berkas kunci ini; sudah mencakup --files',
  total: 'nilai yang direncanakan: backed atau claimed (bawaan: backed, nilai berbukti)',
  target:
    'kategori (IV, sangat-baik) atau poin (325) yang harus dicapai (bawaan: kategori berikutnya)',
  margin: 'cadangan poin di atas sasaran',
  budget: 'nilai terbaik dengan paling banyak sekian hari orang',
  frontier: 'kurva upaya dan nilai terbaik, dengan titik lengkungnya',
  sensitivity: 'langkah berikutnya menurut poin per hari orang',
  set: 'andaikan tingkat lain, seperti 3.3=4; boleh berulang; tidak ada yang ditulis',
  stress: 'nilai terburuk bila sekian dokumen atau indikator ditolak, dan hari kategori turun',
  capacity: 'jadwal per triwulan dengan kapasitas setiap unit, seperti 20/quarter',
  start: 'triwulan pertama jadwal, seperti 2026-Q1 (bawaan: triwulan sesudah hari yang ditanyakan)',
  until: 'triwulan terakhir; semua langkah harus selesai di dalamnya',
  timeLimit: 'detik paling lama untuk mencari bila kapasitas membatasi (bawaan: 10)',
  only: 'hanya indikator atau aspek ini, seperti 3.3,5',
  except: 'jangan sentuh indikator atau aspek ini',
  effort: 'berkas perkiraan upaya instansi: indikator, tingkat, hari_orang, biaya, unit, mulai',
  defaultEffort: 'hari orang bagi langkah yang belum mempunyai perkiraan',
  format: 'text, json, csv, markdown, atau ics (bawaan: text)',
  output: 'simpan ke berkas ini',
  force: 'timpa berkas yang sudah ada',
}
