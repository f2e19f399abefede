/** Teks bantuan merit evidence export dan import. */
export const cliWorkbookId = {
  export: 'buat buku kerja Excel dari kertas kerja, dengan pertanyaan dan uraian tingkat',
  exportExamples: [
    'merit evidence export kertas-kerja.csv --output kertas-kerja.xlsx',
    'merit evidence export kertas-kerja.csv --output kota.xlsx --agency "Kota Contoh" --year 2026',
  ],
  exported: 'kertas kerja CSV atau .xlsx; - untuk input standar',
  exportOutput: 'buku kerja yang dibuat (wajib)',
  import: 'kembalikan buku kerja yang sudah diisi menjadi kertas kerja CSV',
  importExamples: ['merit evidence import kertas-kerja.xlsx --output kertas-kerja.csv --force'],
  imported: 'buku kerja .xlsx; - untuk input standar',
  importOutput: 'kertas kerja CSV yang dibuat (wajib)',
  rubric: 'id rubrik bawaan atau jalur berkas YAML (bawaan: kasn-2018)',
  agency: 'hanya baris instansi ini, bila kolom instansi ada',
  year: 'hanya baris tahun ini, bila kolom tahun ada',
  sheet: 'lembar buku kerja .xlsx yang dibaca (bawaan: yang pertama terlihat)',
  force: 'timpa berkas yang sudah ada',
}
