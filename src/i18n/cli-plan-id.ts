/** Teks bantuan merit plan. */
export const cliPlanId = {
  description:
    'Cari langkah paling hemat ke kategori berikutnya, nilai terbaik untuk sebuah anggaran, pengandaian, dan uji ketahanan; terbukti, bukan taksiran.',
  examples: [
    'merit plan kertas-kerja.csv --target sangat-baik --margin 5',
    'merit plan kertas-kerja.csv --budget 60',
    'merit plan kertas-kerja.csv --target 325 --total claimed --format markdown',
    'merit plan kertas-kerja.csv --frontier',
  ],
  paths:
    'kertas kerja CSV atau .xlsx; - untuk masukan standar; kosong: yang tercantum di merit.yaml',
  rubric: 'id rubrik bawaan atau jalur berkas YAML (bawaan: kasn-2018)',
  agency: 'hanya instansi ini; mengisi nama bila kolom instansi tidak ada',
  year: 'hanya tahun ini; mengisi tahun bila kolom tahun tidak ada',
  sheet: 'lembar buku kerja .xlsx yang dibaca (bawaan: yang pertama terlihat)',
  asOf: 'hari yang ditanyakan, seperti 2024-12-31 (bawaan: hari ini)',
  files: 'berkas bukti setempat harus ada dan tidak kosong',
  total: 'nilai yang direncanakan: backed atau claimed (bawaan: backed, nilai berbukti)',
  target: 'kategori atau poin yang harus dicapai (bawaan: kategori berikutnya)',
  margin: 'cadangan poin di atas sasaran',
  budget: 'nilai terbaik dengan paling banyak sekian hari orang',
  frontier: 'kurva upaya dan nilai terbaik, dengan titik lengkungnya',
  sensitivity: 'langkah berikutnya menurut poin per hari orang',
  only: 'hanya indikator atau aspek ini, seperti 3.3,5',
  except: 'jangan sentuh indikator atau aspek ini',
  effort: 'berkas perkiraan upaya instansi: indikator, tingkat, hari_orang, biaya, unit, mulai',
  defaultEffort: 'hari orang bagi langkah yang belum mempunyai perkiraan',
  format: 'text, json, csv, atau markdown (bawaan: text)',
  output: 'simpan ke berkas ini',
  force: 'timpa berkas yang sudah ada',
}
