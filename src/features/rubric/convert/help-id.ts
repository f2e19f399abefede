/** Teks bantuan merit rubric diff dan merit rubric convert. */
export const cliConvertId = {
  diff: {
    description:
      'bandingkan dua rubrik: indikator baru, dihapus, pindah, berubah bobot atau kata; dengan --impact: kategori instansi menurut keduanya',
    examples: [
      'merit rubric diff kasn-2018 kasn-2019',
      'merit rubric diff kasn-2018 ./rubrik-resmi.yaml --format markdown',
      'merit rubric diff kasn-2018 kasn-2019 --impact kertas-kerja/',
    ],
    old: 'rubrik lama: id rubrik bawaan atau jalur berkas YAML',
    new: 'rubrik baru',
    impact:
      'kertas kerja, atau folder berisi kertas kerja, menurut rubrik lama: instansi mana yang kategorinya berubah',
    map: 'untuk --impact: peta antarrubrik (bawaan: peta yang ikut dalam program)',
    total: 'untuk --impact: claimed, backed, atau verified (bawaan: claimed)',
    asOf: 'untuk --impact: tanggal acuan, seperti 2024-12-31, atau akhir-tahun (bawaan: hari ini)',
    format: 'text, json, atau markdown (bawaan: text)',
    output: 'simpan ke berkas ini',
    force: 'timpa berkas yang sudah ada',
  },
  convert: {
    description:
      'pindahkan jawaban kertas kerja ke rubrik lain menurut sebuah peta; tanpa --write atau --output hanya pratinjau',
    examples: [
      'merit rubric convert kertas-kerja.csv --to kasn-2019',
      'merit rubric convert kertas-kerja.csv --to kasn-2019 --write',
      'merit rubric convert 2025.csv --from kasn-2019 --to panrb-2026 --write',
      'merit rubric convert kertas-kerja.csv --map peta.yaml',
    ],
    file: 'kertas kerja CSV atau .xlsx; - untuk input standar',
    to: 'rubrik tujuan: id rubrik bawaan atau jalur berkas YAML',
    from: 'rubrik kertas kerja ini (bawaan: yang di merit.yaml atau peta, lalu kasn-2018)',
    map: 'peta antarrubrik: berkas YAML atau id peta bawaan (bawaan: peta kedua rubrik itu)',
    agency: 'nama instansi bila kolom instansi tidak ada',
    year: 'tahun bila kolom tahun tidak ada',
    sheet: 'lembar buku kerja .xlsx yang dibaca (bawaan: yang pertama terlihat)',
    format: 'bentuk pratinjau: text, json, atau markdown (bawaan: text)',
    write: 'tulis kertas kerja baru di samping yang lama, dengan id rubrik tujuan pada namanya',
    output: 'tulis kertas kerja baru ke berkas ini',
    leftovers: 'tulis baris yang ditinggalkan ke berkas ini, seperti semula',
    force: 'timpa berkas yang sudah ada',
  },
}

export type CliConvertTexts = typeof cliConvertId
