/** Teks bantuan merit evidence, lock, dan verify. */
export const evidenceCliId = {
  description: 'Kunci, periksa, dan kumpulkan bukti dukung.',
  examples: ['merit evidence lock kertas-kerja.csv', 'merit evidence verify kertas-kerja.csv'],
  paths: 'kertas kerja CSV atau .xlsx; kosong: yang tercantum di merit.yaml',
  rubric: 'id rubrik bawaan atau jalur berkas YAML (bawaan: kasn-2018)',
  agency: 'hanya instansi ini; mengisi nama bila kolom instansi tidak ada',
  year: 'hanya tahun ini; mengisi tahun bila kolom tahun tidak ada',
  sheet: 'lembar buku kerja .xlsx yang dibaca (bawaan: yang pertama terlihat)',
  lock: 'Catat SHA-256, ukuran, dan tanggal ubah setiap berkas di kolom berkas; alamat web dilewati.',
  lockExamples: [
    'merit evidence lock kertas-kerja.csv',
    'merit evidence lock kertas-kerja.csv --output bukti-2024.lock.json',
    'merit evidence lock --force',
  ],
  output: 'berkas kunci yang ditulis (bawaan: bukti.lock.json)',
  force: 'timpa berkas kunci yang sudah ada',
  verify: 'Bandingkan berkas bukti dengan berkas kunci: berubah, hilang, baru, atau pindah.',
  verifyExamples: [
    'merit evidence verify kertas-kerja.csv',
    'merit evidence verify kertas-kerja.csv --lock bukti-2024.lock.json',
    'merit evidence verify --format json',
  ],
  lockFile: 'berkas kunci yang dibaca (bawaan: bukti.lock.json)',
  format: 'text atau json (bawaan: text)',
}
