/** Teks bantuan merit report. */
export const cliReportId = {
  description:
    'Buat laporan dari hasil penilaian: laporan tahunan, bahan LKjIP, tabel klarifikasi, rencana tindak lanjut, daftar bukti, atau portofolio banyak instansi.',
  examples: [
    'merit report kertas-kerja.csv --output laporan',
    'merit report kertas-kerja.csv --kind lkjip --format markdown,json --output laporan',
    'merit report kertas-kerja.csv --kind klarifikasi --public --output publik',
    'merit report semua-instansi.csv --kind portofolio --output laporan',
  ],
  paths: 'kertas kerja CSV atau .xlsx; - untuk input standar; kosong: yang tercantum di merit.yaml',
  kind: 'tahunan, lkjip, klarifikasi, rtl, bukti, atau portofolio (bawaan: tahunan)',
  format: (names: string, usual: string): string =>
    `satu atau beberapa dari ${names}, dipisahkan koma (bawaan: ${usual})`,
  output: 'folder tujuan; dibuat bila belum ada (bawaan: folder ini); - untuk layar',
  force: 'timpa berkas yang sudah ada',
  public: 'samarkan NIP dan NIK, tanpa catatan verifikator',
  open: 'buka berkas pertama setelah ditulis',
  template: 'berkas Word (.docx) sebagai contoh bentuk, untuk format docx',
  rubric: 'id rubrik bawaan atau jalur berkas YAML (bawaan: kasn-2018)',
  agency: 'hanya instansi ini; mengisi nama bila kolom instansi tidak ada',
  year: 'hanya tahun ini; mengisi tahun bila kolom tahun tidak ada',
  asOf: 'tanggal acuan, seperti 2024-12-31, atau akhir-tahun (bawaan: hari ini)',
  sheet: 'lembar buku kerja .xlsx yang dibaca (bawaan: yang pertama terlihat)',
  skipInvalid: 'lewati instansi yang memuat kesalahan, laporkan yang lain',
  files:
    'berkas bukti setempat harus ada dan tidak kosong, dan sama seperti dalam bukti.lock.json bila ada',
  lock: 'bandingkan berkas bukti dengan berkas kunci ini; sudah mencakup --files',
}
