/** Teks bantuan merit evidence split, merge, dan requests. */
export const sheetsCliId = {
  sheet: 'lembar buku kerja yang dibaca (bawaan: lembar pertama)',
  rubric: 'id rubrik bawaan atau jalur berkas YAML (bawaan: kasn-2018)',
  dryRun: 'tampilkan apa yang akan ditulis, tanpa menulis apa pun',
  force: 'timpa berkas yang sudah ada',
  split: {
    description:
      'Bagi kertas kerja menjadi satu berkas per unit, dengan pertanyaan dan nomor urutan di setiap baris.',
    examples: [
      'merit evidence split kertas-kerja.csv --output per-unit',
      'merit evidence split kertas-kerja.csv --output per-unit --dry-run',
    ],
    file: 'kertas kerja CSV atau .xlsx; - untuk input standar',
    agency: 'nama instansi bila kolom instansi tidak ada',
    year: 'tahun bila kolom tahun tidak ada',
    output: 'folder tujuan; dibuat bila belum ada',
    format: 'csv atau xlsx (bawaan: csv)',
  },
  merge: {
    description:
      'Gabungkan kembali berkas dari unit ke dalam kertas kerja; isi yang bertentangan dilaporkan per sel.',
    examples: [
      'merit evidence merge per-unit/*.csv --output kertas-kerja.csv',
      'merit evidence merge per-unit/dinas-a.csv --output kertas-kerja.csv --partial',
      'merit evidence merge a.csv b.csv --output gabungan.csv --dry-run',
    ],
    files: 'kertas kerja CSV atau .xlsx yang digabungkan',
    output:
      'kertas kerja yang diperbarui, atau ditulis bila belum ada; isi lama disimpan sebagai .bak',
    partial: 'tetap simpan baris yang tidak ada lagi dalam berkas unitnya',
    deleteMissing: 'hapus baris yang tidak ada lagi dalam berkas unitnya',
    force:
      'tidak diperlukan: kertas kerja yang sudah ada selalu diperbarui, tidak pernah dikosongkan',
  },
  requests: {
    description:
      'Daftar bukti yang masih ditunggu dari setiap unit, yang lewat tenggat lebih dahulu; juga sebagai kalender dan surat.',
    examples: [
      'merit evidence requests kertas-kerja.csv',
      'merit evidence requests kertas-kerja.csv --unit "Bidang Mutasi" --format letter',
      'merit evidence requests kertas-kerja.csv --format ics --output tenggat.ics',
      'merit evidence requests kertas-kerja.csv --format letter --output surat',
    ],
    paths:
      'kertas kerja CSV atau .xlsx; - untuk input standar; kosong: yang tercantum di merit.yaml',
    agency: 'hanya instansi ini; mengisi nama bila kolom instansi tidak ada',
    year: 'hanya tahun ini; mengisi tahun bila kolom tahun tidak ada',
    asOf: 'tanggal acuan, seperti 2024-12-31, atau akhir-tahun (bawaan: hari ini)',
    unit: 'hanya unit ini',
    format: 'text, csv, ics, letter, atau xlsx (bawaan: text)',
    output: 'simpan ke berkas ini; untuk letter: folder, satu surat per unit',
  },
}

export type SheetsCliTexts = typeof sheetsCliId
