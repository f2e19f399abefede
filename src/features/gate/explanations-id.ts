import type { Explanation } from '../../pages/findings/explanation.js'
import type { GateFacts } from './codes.js'

/** Halaman merit explain untuk merit gate. */
export const gateExplanationsId: Readonly<Record<keyof GateFacts, Explanation>> = {
  'gate-nothing-asked': {
    about:
      'Uji ambang hanya memeriksa yang diminta, dengan opsi atau dengan kunci gate di merit.yaml. Uji ambang tanpa permintaan akan selalu lulus tanpa memeriksa apa pun, karena itu ditolak. Tuliskan paling sedikit satu pemeriksaan.',
    wrong: 'merit gate kertas-kerja.csv',
    right: 'merit gate kertas-kerja.csv --min-category baik --complete',
  },
  'category-unknown': {
    about:
      'Kategori pada --min-category disebut dengan pengenal, nama, atau nomornya dalam rubrik yang dipakai. Yang tertulis bukan salah satunya. Tidak ada yang diperiksa.',
    wrong: 'merit gate kertas-kerja.csv --min-category bagus',
    right: 'merit gate kertas-kerja.csv --min-category baik',
  },
  'waiver-check-unknown': {
    about:
      'Pengecualian di merit.yaml menyebut pemeriksaan yang tidak pernah ada, sehingga tidak akan pernah berlaku. Namanya sama dengan nama dalam laporan uji ambang; untuk batas aspek ditambah nomornya, seperti min-aspect-3. Tidak ada yang diperiksa.',
    wrong: 'gate: {waivers: [{check: min-aspek-3, reason: ..., approver: ..., until: 2026-12-31}]}',
    right:
      'gate: {waivers: [{check: min-aspect-3, reason: ..., approver: ..., until: 2026-12-31}]}',
  },
  'baseline-differs': {
    about:
      'Hasil acuan pada --baseline dihitung dengan rubrik lain, versi lain, atau isi rubrik yang sudah diubah. Poin dari rubrik yang berbeda tidak dapat dibandingkan dan tidak pernah diubah diam-diam. Tidak ada yang diperiksa, dan hasil acuannya tidak ditimpa. Buat hasil acuan baru dengan rubrik yang dipakai sekarang.',
    wrong: 'merit gate kertas-kerja.csv --rubric kasn-2019 --baseline hasil-2018.json --no-regress',
    right: 'merit gate kertas-kerja.csv --rubric kasn-2019 --baseline hasil-2019.json --no-regress',
  },
  'gate-category': {
    about:
      'Nilai yang diperiksa lebih rendah daripada batas bawah kategori yang diminta. Nilai mana yang diperiksa (mandiri, didukung bukti, atau hasil verifikasi) dipilih dengan --total. Perintah berakhir dengan kode 1. Kategori ini menurut rubrik program, bukan penetapan resmi.',
  },
  'gate-points': {
    about:
      'Nilai yang diperiksa lebih rendah daripada poin pada --min-points. Indikator yang belum dinilai dihitung 0. Perintah berakhir dengan kode 1. Indikator yang paling banyak menyisakan poin disebut lebih dahulu.',
  },
  'gate-aspect': {
    about:
      'Nilai sebuah aspek lebih rendah daripada batas pada --min-aspect. Batas ditulis sebagai poin, seperti 3=72, atau persentase dari maksimum aspek, seperti 3=60%. Perintah berakhir dengan kode 1. Yang disebut ialah indikator dalam aspek itu yang masih menyisakan poin.',
  },
  'gate-incomplete': {
    about:
      'Masih ada indikator yang belum dinilai, padahal kelengkapan diminta. Untuk nilai hasil verifikasi yang dihitung ialah tingkat verifikasinya. Perintah berakhir dengan kode 1.',
  },
  'gate-excluded': {
    about:
      'Lebih banyak indikator dinyatakan tidak berlaku daripada yang diizinkan dengan --max-excluded. Indikator seperti itu keluar dari perhitungan, sehingga nilai dapat naik tanpa pekerjaan apa pun; pesan menyebut nilainya andaikata semuanya ditolak. Pertanyaan yang gugur karena padanannya dijawab tidak dihitung. Perintah berakhir dengan kode 1.',
    wrong: 'merit gate kertas-kerja.csv --rubric panrb-2026 --min-category tinggi',
    right: 'merit gate kertas-kerja.csv --rubric panrb-2026 --min-category tinggi --max-excluded 1',
  },
  'gate-expired': {
    about:
      'Sebuah dokumen yang dipakai sebagai bukti sudah melewati hari terakhirnya pada tanggal acuan. Dokumen lama yang sudah digantikan dokumen sah untuk bukti yang sama, dan dokumen yang ditolak, tidak disebut. Perintah berakhir dengan kode 1.',
  },
  'gate-expiring': {
    about:
      'Sebuah dokumen masih berlaku, tetapi habis dalam jangka yang disebut pada --within. Dengan begitu pembaruannya dapat disiapkan sebelum nilai yang didukung bukti turun. Perintah berakhir dengan kode 1.',
  },
  'gate-lock-missing': {
    about:
      'Dengan --locked (locked: true di merit.yaml) berkas bukti harus sama dengan berkas kunci, tetapi berkas kuncinya tidak ada di samping kertas kerja maupun di folder kerja. Pemeriksaan yang tidak dapat dilakukan dianggap belum terpenuhi. Perintah berakhir dengan kode 1.',
  },
  'gate-lock-differs': {
    about:
      'Dengan --locked semua berkas bukti harus sama dengan berkas kunci. Ada berkas yang berubah, hilang, baru, pindah, atau tidak lagi disebut dalam kertas kerja. Perintah berakhir dengan kode 1. merit evidence verify menampilkan setiap perbedaan dengan letaknya.',
  },
  'gate-regressed': {
    about:
      'Nilai yang diperiksa lebih rendah daripada nilai yang sama dalam hasil acuan, melebihi kelonggaran pada --tolerance. Dibandingkan dengan tahun yang sama, atau dengan tahun terakhir sebelumnya bila tahun itu tidak ada. Perintah berakhir dengan kode 1. Hasil acuan tidak pernah diturunkan oleh program.',
  },
  'gate-unmeasured': {
    about:
      'Hasil acuan tidak memuat instansi ini, sehingga penurunannya tidak dapat diketahui. Pemeriksaan yang tidak dapat dilakukan dianggap belum terpenuhi. Perintah berakhir dengan kode 1. Dengan --ratchet instansi baru ditambahkan ke hasil acuan.',
  },
  'gate-unverified': {
    about:
      'Yang diminta ialah nilai hasil verifikasi, tetapi belum satu pun baris memuat tingkat verifikasi. Nilai itu belum ada, dan pemeriksaannya dianggap belum terpenuhi. Perintah berakhir dengan kode 1.',
  },
  'gate-waived': {
    about:
      'Pemeriksaan belum terpenuhi, tetapi merit.yaml memuat pengecualian yang masih berlaku pada tanggal acuan; hari terakhirnya ikut dihitung. Alasan, penyetuju, dan hari terakhirnya selalu ditampilkan. Pemeriksaan itu tidak menggagalkan uji ambang.',
  },
  'waiver-expired': {
    about:
      'Hari terakhir sebuah pengecualian di merit.yaml sudah lewat pada tanggal acuan, sehingga pemeriksaannya berlaku lagi. Temuan ini sendiri tidak menggagalkan uji ambang. Penuhi pemeriksaannya, atau mintalah persetujuan baru dengan hari terakhir yang baru.',
  },
  'waiver-unneeded': {
    about:
      'Pemeriksaan yang dikecualikan di merit.yaml ternyata terpenuhi. Pengecualian yang dibiarkan akan menutupi penurunan berikutnya. Hapuslah dari merit.yaml.',
  },
  'waiver-unused': {
    about:
      'Pengecualian di merit.yaml menyebut pemeriksaan yang tidak diminta, atau instansi yang tidak ada dalam kertas kerja kali ini. Pengecualian itu tidak berpengaruh. Periksa ejaannya, atau hapus bila tidak diperlukan lagi.',
  },
}
