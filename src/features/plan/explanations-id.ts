import type { Explanation } from '../../pages/findings/explanation.js'
import type { PlanFacts } from './codes.js'

/** Halaman merit explain untuk merit plan. */
export const planExplanationsId: Readonly<Record<keyof PlanFacts, Explanation>> = {
  'plan-several': {
    about:
      'Kertas kerja memuat beberapa instansi atau tahun, sedangkan sebuah rencana berlaku untuk satu hasil. Tidak ada rencana yang dibuat. Pilih satu instansi dengan --agency dan satu tahun dengan --year.',
    wrong: 'merit plan semua-provinsi.csv',
    right: 'merit plan semua-provinsi.csv --agency "Provinsi Contoh" --year 2024',
  },
  'target-unknown': {
    about:
      'Sasaran pada --target adalah kategori dalam rubrik (pengenal, nama, atau angka Romawinya) atau jumlah poin. Yang tertulis bukan salah satunya. Tidak ada rencana yang dibuat.',
    wrong: 'merit plan kertas-kerja.csv --target sangat-bagus',
    right: 'merit plan kertas-kerja.csv --target sangat-baik',
  },
  'target-ambiguous': {
    about:
      'Bilangan bulat kecil pada --target dapat berarti nomor kategori, dapat pula berarti poin, dan keduanya menghasilkan rencana yang jauh berbeda. Karena itu tidak ada rencana yang dibuat. Tuliskan kategori dengan angka Romawi atau namanya, dan poin dengan desimal atau kata poin.',
    wrong: 'merit plan kertas-kerja.csv --target 4',
    right: 'merit plan kertas-kerja.csv --target IV',
  },
  'target-unreachable': {
    about:
      'Semua langkah yang diperbolehkan dihitung, tetapi nilainya belum sampai ke sasaran. Batasnya dapat berupa nilai maksimum rubrik, pilihan --only dan --except, prasyarat yang tidak boleh disentuh, atau kapasitas sampai triwulan terakhir. Nilai tertinggi yang masih dapat dicapai disebut dalam pesannya. Perintah berakhir dengan kode 1.',
  },
  'plan-unproved': {
    about:
      'Pencari rencana berhenti pada batas waktunya. Rencana yang ditampilkan sah dan mencapai sasaran, tetapi belum dipastikan paling hemat. Selisihnya dengan batas bawah yang sudah terbukti disebut dalam pesan. Beri waktu lebih banyak dengan --time-limit.',
  },
  'plan-unfound': {
    about:
      'Pencari rencana berhenti pada batas waktunya sebelum menemukan satu pun rencana yang memenuhi semua batas. Ini bukan bukti bahwa rencana itu tidak ada. Beri waktu lebih banyak dengan --time-limit, tambah kapasitas, atau undurkan --until.',
  },
  'plan-tangled': {
    about:
      'Kurva memuat semua rencana terbaik sekaligus. Bila sangat banyak langkah saling bergantung melalui prasyarat dan dokumen bersama, semuanya tidak dapat dihitung bersamaan. Satu rencana tetap dapat dicari dengan --target atau --budget.',
  },
  'effort-missing': {
    about:
      'Rencana paling hemat hanya dapat dibuktikan bila setiap langkah yang mungkin mempunyai perkiraan upaya. Tingkat yang disebut tidak mempunyainya, baik di rubrik maupun di perkiraan instansi. Tidak ada rencana yang dibuat. Isi upayanya, kecualikan indikatornya dengan --except, atau beri satu angka untuk semuanya dengan --default-effort.',
    wrong: 'merit plan kertas-kerja.csv',
    right: 'merit plan kertas-kerja.csv --default-effort 20',
  },
  'proof-effort-missing': {
    about:
      'Nilai yang didukung bukti dapat naik dengan menandatangani, memperbarui, atau mengumpulkan dokumen, dan upayanya tercantum dalam kunci proof_effort rubrik. Kunci yang diperlukan di sini tidak ada. Isi kuncinya, atau rencanakan nilai mandiri dengan --total claimed.',
    wrong: 'proof_effort: {sign: 1}',
    right: 'proof_effort: {sign: 1, renew: 3, collect: 2}',
  },
  'estimate-repeated': {
    about:
      'Dua baris berkas perkiraan menyebut upaya tingkat yang sama, sehingga tidak jelas mana yang berlaku. Tidak ada rencana yang dibuat. Hapus salah satunya.',
  },
  'indicator-absent': {
    about:
      'Nama pada --only, --except, atau --set harus pengenal indikator, dan untuk --only dan --except boleh pengenal aspek. Yang tertulis tidak ada dalam rubrik yang dipakai. Tidak ada rencana yang dibuat.',
    wrong: 'merit plan kertas-kerja.csv --except 3.33',
    right: 'merit plan kertas-kerja.csv --except 3.3',
  },
  'indicator-inapplicable': {
    about:
      'Indikator pada --set dinyatakan tidak berlaku dalam kertas kerja, atau pertanyaan padanannya yang berlaku. Tingkatnya tidak dihitung, sehingga tidak dapat dicoba dengan tingkat lain.',
  },
  'options-conflict': {
    about:
      'Dua opsi itu menanyakan dua hal yang berbeda, sehingga satu kali jalan tidak dapat menjawab keduanya. merit plan menjawab satu pertanyaan: sasaran, anggaran, kurva, simulasi, uji tekanan, atau peringkat; merit fill --answers memuat jawaban instansi, sedangkan --verify adalah pekerjaan verifikator. Jalankan perintahnya dua kali.',
    wrong: 'merit plan kertas-kerja.csv --target sangat-baik --budget 60',
    right: 'merit plan kertas-kerja.csv --budget 60',
  },
  'option-needed': {
    about:
      'Opsi pertama melengkapi opsi kedua, misalnya --margin menambah sasaran dan --start membuka jadwal. Tanpa opsi kedua opsi itu tidak berpengaruh, jadi lebih baik ditolak daripada diabaikan.',
    wrong: 'merit plan kertas-kerja.csv --start 2026-Q1',
    right: 'merit plan kertas-kerja.csv --capacity 20 --start 2026-Q1',
  },
  'weights-fine': {
    about:
      'Rencana (merit plan) dan SQL (merit rubric sql) dihitung dengan bilangan bulat supaya tepat. Dengan bobot rubrik ini bilangannya melampaui batas ketelitian komputer. Nilai tetap dapat dihitung dengan merit score. Bulatkan bobotnya, misalnya menjadi bilangan bulat kecil dengan perbandingan yang sama.',
  },
}
