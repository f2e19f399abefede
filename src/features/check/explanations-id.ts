import type { Explanation } from '../../pages/findings/explanation.js'
import type { CheckFacts } from './codes.js'

/** Halaman merit explain untuk temuan merit check. */
export const checkExplanationsId: Readonly<Record<keyof CheckFacts, Explanation>> = {
  'proof-missing': {
    about:
      'Sebuah indikator dinilai pada tingkat yang memerlukan bukti, tetapi tidak satu pun dokumen dicantumkan. Nilai yang didukung bukti indikator itu turun ke tingkat terendah. Perintah check berakhir dengan kode 1. Cantumkan dokumennya di baris indikator itu atau turunkan tingkatnya.',
  },
  'requirement-missing': {
    about:
      'Tingkat yang dinilai memerlukan dokumen tertentu menurut rubrik, tetapi tidak ada baris dengan kode_bukti itu. Dokumen yang ada tetapi diragukan disebut dengan kodenya sendiri di barisnya. Nilai yang didukung bukti turun ke tingkat yang buktinya lengkap. Tambahkan barisnya atau turunkan tingkatnya.',
  },
  'document-unsigned': {
    about:
      'Status dokumen masih belum-ttd. Dokumen yang belum ditandatangani tidak membuktikan apa pun, sehingga nilai yang didukung bukti dapat turun. Mintakan tanda tangan, lalu ubah statusnya.',
    wrong: 'status\nbelum-ttd',
    right: 'status\nada',
  },
  'document-draft': {
    about:
      'Status dokumen masih draf. Draf tidak membuktikan apa pun, sehingga nilai yang didukung bukti dapat turun. Selesaikan dan tetapkan dokumennya, lalu ubah statusnya.',
    wrong: 'status\ndraf',
    right: 'status\nada',
  },
  'document-requested': {
    about:
      'Dokumen baru diminta dari unit lain dan belum diterima. Sampai diterima, dokumen itu tidak membuktikan apa pun. Tagih unit pemiliknya menjelang tenggat, lalu ubah statusnya menjadi ada.',
    wrong: 'status\ndiminta',
    right: 'status\nada',
  },
  'document-absent': {
    about:
      'Kolom status menyatakan bahwa dokumen itu tidak ada: tidak-ada, atau tidak, belum, belum ada, tidak tersedia, dan tanda hubung. Dokumen seperti itu tidak membuktikan apa pun dan tercantum dalam permintaan bukti kepada unit pemiliknya. Jangan kosongkan selnya: dokumen berjudul dengan status kosong dianggap ada. Bila dokumennya sudah diterima, ubah statusnya menjadi ada.',
    wrong: 'status\ntidak-ada',
    right: 'status\nada',
  },
  'document-untitled': {
    about:
      'Sebuah baris memuat kode bukti, berkas, atau nomor, tetapi tidak memuat judul dan status. Program tidak dapat mengetahui apakah dokumennya ada, sehingga baris itu tidak membuktikan apa pun. Isi judulnya atau statusnya.',
  },
  'document-expired': {
    about:
      'Pada tanggal acuan masa berlaku dokumen sudah habis, menurut kolom berlaku_sampai atau menurut tanggal ditambah masa berlaku dalam rubrik. Hari terakhir masih dihitung. Edisi lama tidak disebut bila dokumen lain dengan kode bukti yang sama masih berlaku. Perbarui dokumennya dan cantumkan yang baru.',
  },
  'document-file-unstated': {
    about:
      'Dengan --files setiap dokumen yang ada harus menyebut berkasnya, tetapi kolom berkas di baris ini kosong. Dokumen tanpa berkas tidak dihitung sebagai bukti. Isi jalurnya dari folder kertas kerja, atau alamat web.',
  },
  'document-file-missing': {
    about:
      'Dengan --files berkas bukti dicari di folder kertas kerja, dan berkas ini tidak ditemukan. Dokumen itu tidak dihitung sebagai bukti. Perbaiki jalurnya atau letakkan berkasnya di sana. Alamat web tidak diperiksa.',
  },
  'document-file-empty': {
    about:
      'Berkas bukti ada, tetapi ukurannya 0 byte, biasanya karena salinan atau unduhan terputus. Dokumen itu tidak dihitung sebagai bukti. Salin ulang berkasnya dan buka sekali untuk memastikan isinya.',
  },
  'document-file-changed': {
    about:
      'Berkas bukti dibandingkan dengan berkas kunci (bukti.lock.json, atau yang ditentukan dengan --lock), dan isinya berbeda, atau berkas itu tidak dapat dibaca untuk dibandingkan. Dokumen itu tidak dihitung sebagai bukti; alasannya dalam hasil JSON adalah file-changed. Kembalikan berkas yang dikunci, atau kunci lagi dengan --force bila perubahannya memang benar.',
  },
  'document-file-unreadable': {
    about:
      'Berkas bukti ada, tetapi tidak dapat dibaca, misalnya karena izinnya atau karena medianya rusak. Verifikator pun mungkin tidak dapat membukanya. Periksa izinnya atau salin ulang berkasnya.',
  },
  'document-file-outside': {
    about:
      'Jalur berkas menunjuk ke luar folder kertas kerja, langsung atau melalui tautan. Berkas seperti itu tidak diperiksa dan tidak ikut terbawa ketika folder diserahkan. Salin berkasnya ke dalam folder, lalu perbaiki jalurnya.',
    wrong: 'berkas\n../arsip/sk.pdf',
    right: 'berkas\narsip/sk.pdf',
  },
  'document-expiring': {
    about:
      'Dokumen masih berlaku pada tanggal acuan, tetapi habis dalam jangka yang disebut dengan --within. Ini peringatan: dokumen tetap dihitung. Siapkan pembaruannya sebelum penilaian berikutnya.',
  },
  'document-late': {
    about:
      'Tanggal dokumen jatuh setelah tahun penilaian, misalnya SK tahun 2025 dalam penilaian 2024. Ini peringatan: dokumen tetap dihitung bila sudah berlaku pada tanggal acuan. Periksa tanggal dan tahunnya.',
  },
  'document-not-in-effect': {
    about:
      'Tanggal dokumen jatuh setelah tanggal acuan, sehingga dokumen itu belum membuktikan apa pun. Ini peringatan, tetapi nilai yang didukung bukti dapat turun. Periksa tanggalnya atau hari pada --as-of.',
  },
  'document-undated': {
    about:
      'Menurut rubrik dokumen ini hanya berlaku selama jangka tertentu, tetapi tanggalnya kosong. Tanpa tanggal tidak diketahui apakah masih berlaku, sehingga syaratnya tidak terpenuhi. Isi tanggal atau berlaku_sampai.',
  },
  'document-rejected': {
    about:
      'Kolom putusan menyatakan verifikator menolak dokumen ini. Dokumen itu tidak dihitung sebagai bukti. Ini peringatan. Ganti dokumennya, atau jelaskan di kolom tanggapan.',
  },
  'file-shared': {
    about:
      'Satu berkas dipakai di bawah lebih dari satu indikator. Itu boleh bila dokumennya memang membuktikan keduanya, tetapi sering kali jalurnya tersalin dari baris lain. Ini peringatan: dokumen tetap dihitung. Periksa kedua baris itu.',
  },
  'content-shared': {
    about:
      'Dua berkas dengan nama berbeda berisi sama persis (SHA-256 sama), dan dipakai di indikator yang berbeda. Biasanya berkas yang salah tersalin. Ini peringatan: dokumen tetap dihitung. Hanya diperiksa dengan --files.',
  },
  'number-shared': {
    about:
      'Satu nomor dokumen dipakai untuk dua judul yang berbeda. Salah satu nomornya keliru, atau judul dokumen yang sama ditulis dengan dua cara. Ini peringatan: dokumen tetap dihitung. Samakan judulnya atau perbaiki nomornya.',
  },
  'requirement-elsewhere': {
    about:
      'Kode bukti di baris ini milik indikator lain, sehingga dokumennya tidak memenuhi syarat indikator ini. Ini peringatan, tetapi nilai yang didukung bukti dapat turun. Pindahkan barisnya ke indikator yang benar atau perbaiki kodenya.',
  },
  'prerequisite-unmet': {
    about:
      'Rubrik menyatakan bahwa tingkat 3 ke atas indikator ini memerlukan indikator lain pada tingkat tertentu, dan itu belum tercapai. Ini peringatan: nilai tidak berubah. Verifikator dapat mempertanyakannya, jadi tinjau kembali kedua tingkat itu.',
  },
  'indicators-open': {
    about:
      'Sebagian indikator instansi ini pada tahun itu belum memiliki tingkat mandiri, sehingga belum ada yang dapat diperiksa padanya. Temuan ini muncul sekali untuk setiap instansi dan tahun, dengan daftar indikatornya. Ini peringatan: selama pengisian berjalan keadaan itu wajar. Dengan check --complete temuan ini menjadi kesalahan, dan perintah berakhir dengan kode 1. Isi tingkatnya, atau nyatakan tidak berlaku bila rubrik mengizinkan.',
  },
  'nothing-assessed': {
    about:
      'Tidak satu pun indikator instansi ini pada tahun itu memiliki tingkat, baik dari instansi maupun dari verifikator. Pemeriksaan yang tidak melihat apa pun tidak dianggap lolos: check, gate, dan evidence requests berakhir dengan kode 1. Biasanya kertas kerja belum diisi, atau berkas yang dibaca bukan yang dimaksud. Isi kolom tingkat, atau periksa berkas mana yang dibaca.',
  },
  'note-unanswered': {
    about:
      'Verifikator menulis catatan di baris ini, tetapi kolom tanggapan kosong. Ini peringatan: nilai tidak berubah. Tanggapi setiap catatan di barisnya sebelum kertas kerja dikirim kembali.',
  },
  'number-personal': {
    about:
      'Teks bebas di baris ini memuat NIP (18 angka) atau NIK (16 angka), juga bila angkanya dipisahkan spasi, titik, garis, atau tanda lain. Kertas kerja beredar ke banyak orang, dan nomor pribadi tidak diperlukan sebagai bukti. Ini peringatan: nilai tidak berubah. Hapus nomornya; laporan dengan --public hanya menampilkan tiga angka terakhir.',
  },
}
