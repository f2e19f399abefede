import { cliCheckId } from '../features/check/help-id.js'
import { cliCompareId } from '../features/compare/help-id.js'
import { evidenceCliId } from '../features/evidence/help-lock-id.js'
import { sheetsCliId } from '../features/evidence/help-sheets-id.js'
import { cliWorkbookId } from '../features/evidence/help-workbook-id.js'
import { cliFillId } from '../features/fill/help-id.js'
import { cliGateId } from '../features/gate/help-id.js'
import { cliPlanId } from '../features/plan/help-id.js'
import { cliReportId } from '../features/report/help-id.js'
import { cliConvertId } from '../features/rubric/convert/help-id.js'
import { cliCompletionId } from './completion/help-id.js'

/** Teks bantuan baris perintah. Bentuk objek ini berlaku juga bagi bahasa lain. */
export const cliId = {
  headings: {
    examples: 'Contoh',
    usage: 'Pemakaian',
    arguments: 'Argumen',
    options: 'Opsi',
    globalOptions: 'Opsi umum',
    commands: 'Perintah',
  },
  placeholders: { options: '[opsi]', command: '[perintah]' },
  program: {
    description:
      'Penilaian mandiri sistem merit: indeks, kategori, bukti dukung, dan syarat nilai dari kertas kerja instansi.',
    examples: [
      'merit score kertas-kerja.csv',
      'merit score kertas-kerja.csv --explain',
      'merit init folder-baru',
      'merit explain 3.3',
    ],
  },
  global: {
    lang: 'bahasa layar: id atau en',
    quiet: 'hanya kesalahan yang ditampilkan sebagai pesan',
    debug: 'tampilkan jejak program bila terjadi kesalahan program',
    verbose: 'tuliskan bagaimana setiap kertas kerja dibaca',
    noInput: 'jangan pernah bertanya',
    noCache: 'jangan pakai atau simpan cache rubrik',
    version: 'tampilkan versi',
    help: 'tampilkan bantuan ini',
    helpCommand: 'tampilkan bantuan sebuah perintah',
  },
  score: {
    description:
      'Hitung nilai mandiri, yang didukung bukti, dan hasil verifikasi, kategori, jarak ke kategori berikutnya, dan syarat nilai.',
    examples: [
      'merit score kertas-kerja.csv',
      'merit score kertas-kerja.csv --as-of 2024-12-31 --explain',
      'merit score semua-instansi.csv --format csv --output peringkat.csv',
      'merit score kertas-kerja.csv --format json',
    ],
    paths:
      'kertas kerja CSV atau .xlsx; - untuk input standar; kosong: yang tercantum di merit.yaml',
    rubric: 'id rubrik bawaan atau jalur berkas YAML (bawaan: kasn-2018)',
    agency: 'hanya instansi ini; mengisi nama bila kolom instansi tidak ada',
    year: 'hanya tahun ini; mengisi tahun bila kolom tahun tidak ada',
    sheet: 'lembar buku kerja .xlsx yang dibaca (bawaan: yang pertama terlihat)',
    aspect: 'tampilkan aspek ini saja; nilai keseluruhan tidak berubah',
    asOf: 'tanggal acuan, seperti 2024-12-31, atau akhir-tahun (bawaan: hari ini)',
    format: 'text, json, csv, atau markdown (bawaan: text)',
    output: 'simpan ke berkas ini',
    force: 'timpa berkas yang sudah ada',
    skipInvalid: 'lewati instansi yang memuat kesalahan, hitung yang lain',
    explain: 'tampilkan asal setiap poin',
    files:
      'berkas bukti setempat harus ada dan tidak kosong, dan sama seperti dalam bukti.lock.json bila ada',
    lock: 'bandingkan berkas bukti dengan berkas kunci ini; sudah mencakup --files',
    jobs: 'pembaca berkas besar yang bekerja bersamaan (bawaan: sebanyak inti prosesor)',
  },
  fill: cliFillId,
  check: cliCheckId,
  plan: cliPlanId,
  compare: cliCompareId,
  gate: cliGateId,
  report: cliReportId,
  workbook: cliWorkbookId,
  conversion: cliConvertId,
  rubric: {
    description: 'Lihat, periksa, uji, dan bandingkan rubrik; pindahkan jawaban antarrubrik.',
    examples: [
      'merit rubric list',
      'merit rubric show kasn-2018',
      'merit rubric check rubrik.yaml',
      'merit rubric diff kasn-2018 kasn-2019',
      'merit rubric convert kertas-kerja.csv --to kasn-2019',
    ],
    name: 'id rubrik bawaan atau jalur berkas YAML',
    list: 'daftar rubrik bawaan',
    listExamples: ['merit rubric list'],
    show: 'tampilkan isi rubrik untuk dibaca',
    showExamples: ['merit rubric show kasn-2018', 'merit rubric show kasn-2018 --yaml'],
    yaml: 'tampilkan berkas YAML-nya, untuk disalin dan diubah',
    check: 'periksa berkas rubrik; setiap kesalahan dengan tempatnya',
    checkExamples: ['merit rubric check rubrik.yaml'],
    test: 'hitung contoh di dalam rubrik dan bandingkan dengan angka yang diharapkan',
    testExamples: ['merit rubric test kasn-2018', 'merit rubric test rubrik.yaml'],
    schema: 'tampilkan skema JSON untuk editor',
    schemaExamples: ['merit rubric schema', 'merit rubric schema result'],
    subject: 'rubric, result, project, answers, atau map (bawaan: rubric)',
    sql: 'cetak perhitungan nilai mandiri sebagai SQL, untuk DuckDB, Spark, atau Trino',
    sqlExamples: [
      'merit rubric sql kasn-2018',
      'merit rubric sql kasn-2018 --table skema.kertas_kerja',
    ],
    table: 'nama tabel baris kertas kerja (bawaan: kertas_kerja)',
    output: 'simpan ke berkas ini',
    force: 'timpa berkas yang sudah ada',
  },
  evidence: evidenceCliId,
  sheets: sheetsCliId,
  explain: {
    description: 'Jelaskan sebuah kode temuan atau sebuah indikator.',
    examples: [
      'merit explain date-wrong',
      'merit explain 3.3',
      'merit explain 2.1 --rubric panrb-2026',
    ],
    topic: 'kode temuan seperti date-wrong, atau nomor indikator seperti 3.3',
    rubric: 'rubrik tempat indikator itu (bawaan: kasn-2018)',
  },
  init: {
    description: 'Buat folder awal: merit.yaml, kertas kerja kosong, dan contoh CI.',
    examples: ['merit init', 'merit init penilaian-2026 --agency "Kota Contoh" --year 2026'],
    folder: 'folder tujuan (bawaan: folder ini)',
    agency: 'nama instansi (bawaan: yang di merit.yaml; selain itu ditanyakan)',
    year: 'tahun penilaian (bawaan: tahun ini)',
    rubric: 'rubrik yang dipakai (bawaan: menurut tahun; lihat merit rubric list)',
    force: 'timpa berkas yang sudah ada',
  },
  completion: cliCompletionId,
}

export type CliTexts = typeof cliId
