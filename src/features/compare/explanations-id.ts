import type { Explanation } from '../../pages/findings/explanation.js'
import type { CompareFacts } from './codes.js'

/** Halaman merit explain untuk merit compare. */
export const compareExplanationsId: Readonly<Record<keyof CompareFacts, Explanation>> = {
  'side-ambiguous': {
    about:
      'Dua argumen dibandingkan satu lawan satu, tetapi salah satunya memuat beberapa instansi atau tahun. Tidak ada yang dibandingkan. Tuliskan tahunnya dengan @ di belakang nama berkas dan instansinya dengan --agency. Bila yang dimaksud adalah membandingkan semuanya, tuliskan satu berkas saja, atau tuliskan instansi sendiri dengan --own.',
    wrong: 'merit compare semua-tahun.csv kertas-kerja-2024.csv',
    right: 'merit compare semua-tahun.csv@2022 kertas-kerja-2024.csv',
  },
  'side-unknown': {
    about:
      'Bentuk INSTANSI@TAHUN dicari dalam kertas kerja yang tercantum di merit.yaml. Di sini tidak ada merit.yaml, dan tidak ada berkas dengan nama itu. Tidak ada yang dibandingkan.',
    wrong: 'merit compare "Kota Contoh@2023" "Kota Contoh@2024"',
    right: 'merit compare kertas-kerja.csv@2023 kertas-kerja.csv@2024',
  },
  'side-single': {
    about:
      'Perbandingan memerlukan paling sedikit dua hasil: dua berkas, satu berkas dengan beberapa tahun, atau satu berkas dengan beberapa instansi. Setelah --agency dan @TAHUN diterapkan hanya satu yang tersisa.',
    wrong: 'merit compare kertas-kerja-2024.csv',
    right: 'merit compare kertas-kerja-2023.csv kertas-kerja-2024.csv',
  },
  'own-unknown': {
    about:
      'Instansi pada --own adalah instansi yang kedudukan dan kesenjangannya ditampilkan, jadi hasilnya harus ada di antara yang dibandingkan. Huruf besar dan kecil tidak dibedakan, dan Prov. sama dengan Provinsi.',
    wrong: 'merit compare semua.csv --own "Kota Boger"',
    right: 'merit compare semua.csv --own "Kota Bogor"',
  },
  'days-differ': {
    about:
      'Dokumen dapat kedaluwarsa, sehingga nilai yang didukung bukti bergantung pada harinya. Hasil JSON sudah dinilai pada harinya sendiri dan tidak dapat dinilai kembali. Perbandingannya tetap ditampilkan, tetapi sebagian selisih bukti dapat berasal dari perbedaan hari. Nilai mandiri tidak terpengaruh.',
    wrong: 'merit compare hasil-2023.json hasil-2024.json',
    right: 'merit compare kertas-kerja-2023.csv kertas-kerja-2024.csv --as-of 2024-12-31',
  },
  'map-unused': {
    about:
      'Peta antarrubrik memindahkan tingkat satu hasil ke rubrik hasil yang lain, supaya selisih nilai mandirinya dapat dihitung. Bila rubriknya sama, bila hasilnya lebih dari dua, atau bila salah satunya total terbit, tidak ada yang dipindahkan. Perbandingannya tetap ditampilkan tanpa peta itu.',
    wrong: 'merit compare kertas-2023.csv kertas-2024.csv --map peta.yaml',
    right:
      'merit compare hasil-kasn-2018.json kertas-2024.csv --rubric kasn-2019 --total claimed --map peta.yaml',
  },
  'result-syntax': {
    about:
      'Berkas .json yang dibandingkan harus dokumen yang ditulis merit score --format json. Berkas ini terpotong atau diubah sehingga tidak lagi berupa JSON. Tidak ada yang dibandingkan; tempat yang disebut adalah tempat pembacaannya berhenti.',
  },
  'result-empty': {
    about:
      'merit score menulis dokumen tanpa nilai bila kertas kerjanya salah, supaya program lain dapat membaca sebabnya. Dokumen seperti itu tidak dapat dibandingkan. Lihat findings di dalamnya.',
  },
  'result-partial': {
    about:
      'Selisih dihitung dari tingkat setiap indikator, jadi semua indikator harus ada dalam dokumen hasil. Dengan --aspect dokumen itu hanya memuat sebagian. Tidak ada yang dibandingkan.',
    wrong: 'merit score kertas-kerja.csv --format json --aspect 3 --output hasil.json',
    right: 'merit score kertas-kerja.csv --format json --output hasil.json',
  },
  'result-differs': {
    about:
      'Nilai dalam dokumen hasil dijumlahkan kembali dari tingkatnya menurut rubrik yang disebutnya, dan hasilnya lain. Dokumen itu mungkin disunting, atau rubriknya diubah tanpa mengganti version. Selisih dari angka seperti itu tidak berarti, jadi tidak ada yang dibandingkan.',
  },
  'total-uneven': {
    about:
      'Tingkat adalah bilangan bulat, sehingga setiap nilai merupakan kelipatan bobot terkecil: pada kasn-2018 dan kasn-2019 kelipatan 0,5. Total ini tidak mungkin menurut rubrik yang dipakai. Sering kali yang tertulis adalah persentase, indeks, atau salah ketik. Tidak ada yang dibandingkan.',
    wrong: 'agency,year,total\nKota Contoh,2023,86.8',
    right: 'agency,year,total\nKota Contoh,2023,286.5',
  },
  'total-beyond': {
    about:
      'Total terbit melebihi maksimum rubrik yang dipakai membacanya. Instrumen 2018 bermaksimum 400 dan instrumen 2019 bermaksimum 410. Periksa angkanya, atau pilih rubriknya dengan --rubric. Tidak ada yang dibandingkan.',
    wrong: 'agency,year,total\nKota Contoh,2023,3370',
    right: 'agency,year,total\nKota Contoh,2023,337',
  },
  'category-differs': {
    about:
      'Kategori yang diumumkan bersama total ini bukan kategori menurut batas bawah rubrik. Sumbernya mungkin salah, mungkin memakai batas lain, atau menyebut keadaan sebelumnya. Ini catatan, bukan kesalahan: totalnya tetap dipakai, dan kedua kategori ditampilkan.',
    wrong: 'agency,year,total,category_published\nKota Contoh,2021,330,baik',
    right: 'agency,year,total,category_published\nKota Contoh,2021,330,sangat baik',
  },
}
