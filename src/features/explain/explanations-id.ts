import type { CoreExplanations } from '../../pages/findings/explanation.js'

const prose = (...parts: readonly string[]): string => parts.join(' ')

const lines = (...rows: readonly string[]): string => rows.join('\n')

/** Halaman merit explain KODE: kapan muncul, akibatnya bagi nilai, dan cara memperbaiki. */
export const explanationsId: CoreExplanations = {
  'option-unknown': {
    about: prose(
      'Nama opsi salah tulis atau tidak tersedia pada perintah itu. Nama opsi selalu berbahasa',
      'Inggris (--year, bukan --tahun), sedangkan nama perintah boleh berbahasa Indonesia.',
      'Perintah tidak dijalankan dan tidak ada yang dihitung. Lihat daftar opsi dengan --help,',
      'lalu perbaiki namanya.',
    ),
    wrong: 'merit nilai kertas-kerja.csv --tahun 2024',
    right: 'merit nilai kertas-kerja.csv --year 2024',
  },
  'option-value-missing': {
    about: prose(
      'Sebuah opsi memerlukan isi, tetapi tidak ada apa pun setelahnya, misalnya karena ujung',
      'perintah terpotong ketika disalin. Perintah tidak dijalankan dan tidak ada yang dihitung.',
      'Tulis isinya setelah nama opsi, dipisahkan dengan spasi.',
    ),
    wrong: 'merit score kertas-kerja.csv --year',
    right: 'merit score kertas-kerja.csv --year 2024',
  },
  'option-value-wrong': {
    about: prose(
      'Isi sebuah opsi bukan salah satu pilihan yang tersedia atau tidak terbaca. Perintah tidak',
      'dijalankan dan tidak ada yang dihitung. Pilih isi yang disebut dalam pesan atau lihat',
      'penjelasannya dengan --help.',
    ),
    wrong: 'merit score kertas-kerja.csv --format excel',
    right: 'merit score kertas-kerja.csv --format csv',
  },
  'command-unknown': {
    about: prose(
      'Nama perintah salah tulis atau tidak ada. Setiap perintah memiliki nama Inggris dan nama',
      'Indonesia, misalnya score dan nilai. Perintah tidak dijalankan dan tidak ada yang dihitung.',
      'Lihat daftar perintah dengan merit --help.',
    ),
    wrong: 'merit hitung kertas-kerja.csv',
    right: 'merit nilai kertas-kerja.csv',
  },
  'argument-missing': {
    about: prose(
      'Perintah memerlukan keterangan yang belum ditulis, misalnya nama rubrik, nama berkas, atau',
      'kode. Perintah tidak dijalankan dan tidak ada yang dihitung. Contoh pemakaian setiap',
      'perintah ada pada --help.',
    ),
    wrong: 'merit explain',
    right: 'merit explain date-wrong',
  },
  'arguments-excessive': {
    about: prose(
      'Perintah memuat kata yang tidak diperlukannya. Penyebab yang paling sering ialah nama',
      'berkas yang memuat spasi: tanpa tanda kutip, nama itu terbaca sebagai dua kata. Perintah',
      'tidak dijalankan dan tidak ada yang dihitung. Hapus kata itu atau apit namanya dengan tanda',
      'kutip.',
    ),
    wrong: 'merit rubric check rubrik kota.yaml',
    right: 'merit rubric check "rubrik kota.yaml"',
  },
  'input-missing': {
    about: prose(
      'Tidak ada kertas kerja yang disebut pada perintah dan tidak ada pula merit.yaml yang',
      'menyebutnya. Berkas merit.yaml dicari dari folder kerja ke atas sehingga tidak ditemukan',
      'bila perintah dijalankan di folder lain. Tidak ada yang dihitung. Tuliskan kertas kerjanya',
      'atau buat yang baru dengan merit init.',
    ),
    wrong: 'merit score',
    right: 'merit score kertas-kerja.csv',
  },
  'file-not-found': {
    about: prose(
      'Berkas atau folder yang disebut tidak ada di tempat itu. Windows sering menyembunyikan',
      'akhiran nama berkas (.csv), dan perintah sering dijalankan dari folder lain. Tidak ada yang',
      'dihitung. Tulis nama lengkap berkas beserta akhirannya dan, bila perlu, foldernya.',
    ),
    wrong: 'merit score kertas-kerja-2024',
    right: 'merit score kertas-kerja-2024.csv',
  },
  'file-is-folder': {
    about: prose(
      'Yang disebut ternyata sebuah folder, padahal perintah itu memerlukan berkas. Tidak ada yang',
      'dihitung. Tuliskan berkas di dalam folder itu; perintah score menerima beberapa berkas',
      'sekaligus.',
    ),
    wrong: 'merit score 2024',
    right: 'merit score 2024/kertas-kerja.csv',
  },
  'file-not-permitted': {
    about: prose(
      'Sistem operasi menolak membaca berkas itu, misalnya karena berkas milik pengguna lain di',
      'folder bersama kantor. Tidak ada yang dihitung. Minta izin membaca atau salinan berkas',
      'kepada pemiliknya, lalu ulangi. Berkas yang ditandai hanya boleh dibaca tidak pernah ditimpa,',
      'juga tidak dengan --force dan tidak oleh administrator.',
    ),
  },
  'working-folder-missing': {
    about: prose(
      'Folder kerja, yaitu folder tempat perintah dijalankan, sudah dihapus atau dipindahkan oleh',
      'program lain. Jalur berkas tidak dapat dibaca dari situ, jadi tidak ada yang dikerjakan.',
      'Pindah ke folder yang ada, lalu jalankan perintahnya lagi.',
    ),
  },
  'file-unreadable': {
    about: prose(
      'Berkas ada, tetapi gagal dibaca: sedang dikunci program lain, diska lepasnya tercabut, atau',
      'sambungan ke folder bersama terputus. Tidak ada yang dihitung. Tutup program yang',
      'memakainya atau salin berkas ke komputer sendiri, lalu ulangi.',
    ),
  },
  'output-exists': {
    about: prose(
      'Berkas hasil dengan nama itu sudah ada. Berkas lama tidak pernah ditimpa tanpa diminta agar',
      'hasil yang sudah disunting tidak hilang. Hasil baru tidak ditulis dan berkas lama tetap',
      'utuh. Pilih nama lain atau tambahkan --force untuk menimpanya.',
    ),
    wrong: 'merit score kertas-kerja.csv --output hasil.txt',
    right: 'merit score kertas-kerja.csv --output hasil.txt --force',
  },
  'output-failed': {
    about: prose(
      'Hasil sudah selesai dibuat, tetapi tidak dapat disimpan: folder tujuan tidak ada, tidak ada',
      'izin menulis, penyimpanan penuh, atau berkas lama sedang terbuka di Word atau Excel. Berkas',
      'lama, bila ada, tetap utuh. Atasi penyebab yang disebut dalam pesan atau pilih tempat lain,',
      'lalu ulangi.',
    ),
    wrong: 'merit score kertas-kerja.csv --output folder-yang-belum-ada/hasil.txt',
    right: 'merit score kertas-kerja.csv --output hasil.txt',
  },
  'output-unverified': {
    about: prose(
      'Setiap laporan yang ditulis dibaca kembali dan dibandingkan dengan yang dimaksud: isinya sama,',
      'jumlah barisnya cocok, dan berkas Word atau Excel dapat dibuka. Di sini tidak demikian, misalnya',
      'karena penyimpanan rusak atau program lain mengubah berkas itu pada saat yang sama.',
    ),
    wrong: 'merit report kertas-kerja.csv --output D:\\rusak',
    right: 'merit report kertas-kerja.csv --output laporan --force',
  },
  'format-unsupported': {
    about: prose(
      'Tidak setiap jenis laporan tersedia dalam setiap format. Pesannya menyebut format yang tersedia',
      'untuk jenis itu; tidak ada berkas yang ditulis.',
    ),
    wrong: 'merit report kertas-kerja.csv --kind klarifikasi --format ics',
    right: 'merit report kertas-kerja.csv --kind klarifikasi --format csv',
  },
  'template-unused': {
    about: prose(
      'Hanya format docx yang memakai templat. Bila --template diberikan tanpa format itu, perintahnya',
      'mungkin salah tulis; tidak ada berkas yang ditulis.',
    ),
    wrong: 'merit report kertas-kerja.csv --format xlsx --template kop-surat.docx',
    right: 'merit report kertas-kerja.csv --format docx --template kop-surat.docx',
  },
  'template-unusable': {
    about: prose(
      'Templat harus berupa berkas Word .docx yang utuh. Templat dengan makro, atau yang mengambil',
      'gambar atau templat lain dari alamat di luar berkas, ditolak: laporan tidak boleh membawa',
      'program dan tidak boleh mengambil apa pun dari jaringan ketika dibuka.',
    ),
    wrong: 'merit report kertas-kerja.csv --format docx --template kop-surat.docm',
    right: 'merit report kertas-kerja.csv --format docx --template kop-surat.docx',
  },
  'placeholder-missing': {
    about: prose(
      'Di dalam templat, {{isi}} menandai tempat isi laporan. Tanpa itu laporan tidak punya tempat.',
      'Tulis {{isi}} pada paragraf tersendiri.',
    ),
    wrong: 'Kop surat tanpa penanda apa pun',
    right: 'Kop surat, lalu {{judul}}, lalu {{isi}} pada paragraf tersendiri',
  },
  'placeholder-unknown': {
    about: prose(
      'Templat memuat penanda dalam kurung kurawal ganda yang tidak dikenal, mungkin salah ketik.',
      'Pesannya menyebut semua penanda yang dikenal. Laporan tidak ditulis, agar penanda yang salah',
      'tidak tertinggal di dalamnya.',
    ),
    wrong: '{{instanssi}}',
    right: '{{instansi}}',
  },
  'character-unwritable': {
    about: prose(
      'Berkas akan ditulis dalam pengodean asalnya, tetapi sebuah huruf tidak ada dalam pengodean',
      'itu, misalnya tanda ≥ dalam Windows-1252. Tempat yang disebut adalah baris dan kolom pada',
      'berkas yang akan ditulis. Tidak ada berkas yang ditulis supaya huruf itu tidak hilang.',
      'Simpan kertas kerja asal sebagai CSV UTF-8, lalu ulangi perintahnya.',
    ),
  },
  'unit-unknown': {
    about: prose(
      'Nama pada --unit tidak ada di kolom unit kertas kerja. Huruf besar dan kecil tidak',
      'dibedakan. Tidak ada daftar yang dibuat. Jalankan perintah tanpa --unit untuk melihat semua',
      'unit, lalu tulis namanya seperti dalam kertas kerja.',
    ),
    wrong: 'merit evidence requests kertas-kerja.csv --unit "Bidang Mutsi"',
    right: 'merit evidence requests kertas-kerja.csv --unit "Bidang Mutasi"',
  },
  'agency-unknown': {
    about: prose(
      'Nama setelah --agency tidak ada di kolom instansi. Huruf besar dan huruf kecil tidak',
      'dibedakan, tetapi namanya harus lengkap, misalnya Kota Bogor, bukan Bogor. Tidak ada yang',
      'dihitung. Salin nama itu dari kertas kerja dan apit dengan tanda kutip bila memuat spasi.',
    ),
    wrong: 'merit score kertas-kerja.csv --agency Bogor',
    right: 'merit score kertas-kerja.csv --agency "Kota Bogor"',
  },
  'year-unknown': {
    about: prose(
      'Tahun setelah --year tidak ada di kolom tahun, misalnya karena yang disebut ialah kertas',
      'kerja tahun lain. Tidak ada yang dihitung. Pilih salah satu tahun yang disebut dalam',
      'petunjuk atau tuliskan berkas yang benar.',
    ),
    wrong: 'merit score kertas-kerja-2024.csv --year 2023',
    right: 'merit score kertas-kerja-2023.csv --year 2023',
  },
  'aspect-unknown': {
    about: prose(
      'Aspek yang disebut tidak ada dalam rubrik yang dipakai. Aspek disebut dengan pengenalnya,',
      'misalnya 3 untuk Pengembangan Karier dalam kasn-2018, bukan dengan nomor indikator seperti',
      '3.3. Tidak ada yang dihitung. Pilih salah satu aspek yang disebut dalam petunjuk.',
    ),
    wrong: 'merit score kertas-kerja.csv --aspect 3.3',
    right: 'merit score kertas-kerja.csv --aspect 3',
  },
  'sheet-unknown': {
    about: prose(
      'Buku kerja tidak mempunyai lembar dengan nama yang disebut pada --sheet. Huruf besar dan',
      'kecil tidak dibedakan. Tanpa --sheet, lembar pertama yang tidak disembunyikan yang dibaca.',
      'Tidak ada yang dihitung.',
    ),
    wrong: 'merit score kertas-kerja.xlsx --sheet "Kertas Krja"',
    right: 'merit score kertas-kerja.xlsx --sheet "Kertas Kerja"',
  },
  'rubric-unknown': {
    about: prose(
      'Nama rubrik salah tulis atau bukan rubrik bawaan. Rubrik sendiri disebut dengan jalur',
      'berkasnya, misalnya ./rubrik.yaml. Tidak ada yang dihitung. Lihat nama rubrik bawaan dengan',
      'merit rubric list.',
    ),
    wrong: 'merit score kertas-kerja.csv --rubric kasn2019',
    right: 'merit score kertas-kerja.csv --rubric kasn-2019',
  },
  'topic-unknown': {
    about: prose(
      'Kata setelah merit explain bukan kode temuan dan bukan nomor indikator dalam rubrik yang',
      'dipakai. Kode temuan berbahasa Inggris dan tercetak pada setiap temuan. Nilai tidak',
      'terpengaruh. Salin kodenya dari layar atau tuliskan nomor indikator seperti 3.3.',
    ),
    wrong: 'merit explain tanggal-salah',
    right: 'merit explain date-wrong',
  },

  'file-empty': {
    about: prose(
      'Berkas tidak berisi apa pun atau hanya berisi spasi dan baris kosong. Excel menyimpan hanya',
      'lembar kerja yang sedang aktif ke dalam CSV; bila lembar itu kosong, berkasnya pun kosong.',
      'Ini kesalahan: nilai tidak dihitung. Buka lembar kerja yang berisi data, lalu simpan ulang',
      'sebagai CSV UTF-8.',
    ),
  },
  'file-binary': {
    about: prose(
      'Isi berkas bukan teks dan bukan buku kerja .xlsx, misalnya buku kerja .xls lama, buku kerja',
      'yang dikunci dengan kata sandi, atau PDF yang salah pilih. Mengganti akhiran nama tidak',
      'mengubah isi berkas. Ini kesalahan: nilai tidak dihitung. Untuk buku kerja lama, pilih Simpan',
      'Sebagai (Save As) di Excel, lalu jenis "Buku Kerja Excel (.xlsx)".',
    ),
  },
  'file-too-large': {
    about: prose(
      'Ukuran berkas melebihi batas yang disebut dalam pesan. Kertas kerja satu instansi jauh',
      'lebih kecil; ukuran sebesar itu biasanya berasal dari banyaknya baris kosong yang ikut',
      'tersimpan, atau dari gabungan banyak instansi dan tahun. Ini kesalahan: berkas tidak dibaca',
      'sehingga nilai tidak dihitung. Hapus baris kosong di bawah data atau bagi berkas itu per',
      'instansi atau per tahun.',
    ),
  },
  'workbook-damaged': {
    about: prose(
      'Berkas dimulai seperti buku kerja .xlsx, tetapi isinya tidak dapat dibuka, biasanya karena',
      'unduhan atau penyalinan terputus. Bila tempatnya sebuah sel, isi sel itu tidak diketahui:',
      'teksnya tidak ada di dalam buku kerja, rumusnya belum pernah dihitung, atau tanggalnya bukan',
      'hari. Ini kesalahan: nilai tidak dihitung, karena sel seperti itu akan terbaca sebagai sel',
      'kosong. Buka berkas itu di Excel atau LibreOffice, biarkan diperbaiki, lalu simpan ulang.',
    ),
  },
  'encoding-wrong': {
    about: prose(
      'Berkas memuat byte yang bukan huruf, biasanya karena teks dari dua sumber dengan pengodean',
      'berbeda disambung menjadi satu. CSV boleh memakai UTF-8, UTF-16, atau Windows-1252; YAML',
      'hanya UTF-8 atau UTF-16. Ini kesalahan: huruf tidak ditebak dan nilai tidak dihitung.',
      'Simpan ulang berkas sebagai UTF-8, lalu periksa huruf di baris yang disebut.',
    ),
  },

  'yaml-syntax': {
    about: prose(
      'Susunan YAML dalam rubrik atau merit.yaml tidak benar: indentasi tidak sejajar, tab dipakai',
      'sebagai indentasi, tanda kutip atau kurung tidak ditutup, atau teks yang memuat titik dua',
      'tidak diapit tanda kutip. Ini kesalahan: berkas tidak terbaca sehingga nilai tidak',
      'dihitung. Periksa baris yang disebut dan baris sebelumnya.',
    ),
    wrong: lines('title:', '  id: Rubrik 2018: versi kota'),
    right: lines('title:', '  id: "Rubrik 2018: versi kota"'),
  },
  'key-repeated': {
    about: prose(
      'Satu kunci tertulis dua kali di tempat yang sama, biasanya karena sebuah baris disalin lalu',
      'lupa diubah. Program tidak memilih salah satunya. Ini kesalahan: nilai tidak dihitung.',
      'Hapus baris yang tidak dipakai.',
    ),
    wrong: lines('- id: "3.3"', '  weight: 5', '  weight: 2.5'),
    right: lines('- id: "3.3"', '  weight: 5'),
  },
  'alias-excessive': {
    about: prose(
      'Berkas memakai alias YAML (*) lebih banyak daripada yang diizinkan; pembatasan ini mencegah',
      'berkas kecil menghabiskan memori komputer. Rubrik yang ditulis dengan tangan hampir tidak',
      'pernah memerlukannya. Ini kesalahan: berkas ditolak sehingga nilai tidak dihitung. Ganti',
      'setiap alias dengan isinya.',
    ),
  },
  'key-unknown': {
    about: prose(
      'Kunci dalam rubrik atau merit.yaml salah tulis, diterjemahkan, atau berada di tempat yang',
      'salah karena indentasinya bergeser. Kunci selalu berbahasa Inggris. Ini kesalahan: kunci',
      'itu tidak diabaikan dan nilai tidak dihitung. Perbaiki ejaan atau letaknya, atau hapus',
      'kuncinya.',
    ),
    wrong: lines('- id: "3.3"', '  bobot: 5'),
    right: lines('- id: "3.3"', '  weight: 5'),
  },
  'key-missing': {
    about: prose(
      'Bagian rubrik atau merit.yaml yang disebut belum memiliki kunci yang wajib ada, misalnya',
      'indikator tanpa weight atau teks tanpa bahasa Indonesia (id). Ini kesalahan: nilai tidak',
      'dihitung. Tambahkan kunci itu dengan indentasi yang sama dengan kunci di sekitarnya.',
    ),
    wrong: lines('- id: "3.3"', '  name: {id: Talent pool dan rencana suksesi}'),
    right: lines('- id: "3.3"', '  name: {id: Talent pool dan rencana suksesi}', '  weight: 5'),
  },
  'value-wrong': {
    about: prose(
      'Isi sebuah kunci tidak sesuai dengan jenis yang diharapkan. Dua kebiasaan yang paling',
      'sering menjadi sebabnya: pengenal ditulis tanpa tanda kutip sehingga 3.10 terbaca sebagai',
      'bilangan 3.1, dan bilangan ditulis dengan koma desimal. Ini kesalahan: nilai tidak',
      'dihitung. Ganti isinya sesuai dengan yang disebut dalam pesan.',
    ),
    wrong: lines('- id: 3.4', '  weight: 2,5'),
    right: lines('- id: "3.4"', '  weight: 2.5'),
  },
  'decimals-excessive': {
    about: prose(
      'Sebuah bilangan dalam rubrik memiliki lebih dari dua angka desimal, misalnya karena bobot',
      'dihitung dengan membagi tiga di Excel. Nilai dihitung tepat, tanpa pembulatan di tengah',
      'perhitungan, sehingga bilangan seperti itu ditolak. Ini kesalahan: rubrik tidak dapat',
      'dipakai sehingga nilai tidak dihitung. Bulatkan menjadi dua angka desimal, lalu periksa',
      'apakah jumlah bobot masih sesuai dengan maksimum.',
    ),
    wrong: lines('- id: "3.3"', '  weight: 3.3333'),
    right: lines('- id: "3.3"', '  weight: 3.33'),
  },
  'translation-missing': {
    about: prose(
      'Sebuah teks dalam rubrik hanya tersedia dalam bahasa Indonesia. Ini hanya peringatan; nilai',
      'tetap dihitung. Layar dan laporan berbahasa Inggris menampilkan teks Indonesia sampai',
      'terjemahannya ditambahkan pada kunci en.',
    ),
    wrong: 'name: {id: Komite Talenta}',
    right: 'name: {id: Komite Talenta, en: Talent committee}',
  },

  'id-repeated': {
    about: prose(
      'Dua bagian rubrik yang sejenis memiliki pengenal yang sama, biasanya karena satu blok',
      'disalin untuk membuat blok berikutnya. Ini kesalahan: rubrik tidak dapat dipakai sehingga',
      'nilai tidak dihitung. Beri setiap aspek, indikator, kategori, dan bukti pengenal yang',
      'berbeda.',
    ),
    wrong: lines(
      '- {id: "3.3", name: {id: Talent pool}, weight: 5}',
      '- {id: "3.3", name: {id: Analisis kesenjangan}, weight: 2.5}',
    ),
    right: lines(
      '- {id: "3.3", name: {id: Talent pool}, weight: 5}',
      '- {id: "3.4", name: {id: Analisis kesenjangan}, weight: 2.5}',
    ),
  },
  'bands-unordered': {
    about: prose(
      'Batas bawah sebuah kategori tidak lebih besar daripada batas kategori sebelumnya, misalnya',
      'karena daftar dimulai dari kategori tertinggi. Kategori dibaca dari batas bawah terkecil.',
      'Ini kesalahan: rubrik tidak dapat dipakai sehingga nilai tidak dihitung. Urutkan kategori',
      'dan hilangkan batas yang sama.',
    ),
    wrong: lines('- {id: baik, from: 250}', '- {id: kurang, from: 175}'),
    right: lines('- {id: kurang, from: 175}', '- {id: baik, from: 250}'),
  },
  'bands-start': {
    about: prose(
      'Kategori pertama tidak mulai dari 0, misalnya karena rentang resminya tercetak 100-174.',
      'Indikator yang belum dinilai dihitung 0 sehingga nilai dapat berada di bawah 100 dan tidak',
      'masuk kategori mana pun. Ini kesalahan: rubrik tidak dapat dipakai sehingga nilai tidak',
      'dihitung. Tulis from: 0 dan simpan rentang resmi pada kunci printed.',
    ),
    wrong: '- {id: buruk, from: 100}',
    right: '- {id: buruk, from: 0, printed: "100-174"}',
  },
  'maximum-differs': {
    about: prose(
      'Jumlah bobot dikalikan tingkat tertinggi tidak sama dengan maksimum yang tertulis, biasanya',
      'karena bobot diganti dengan angka dari lampiran resmi, sedangkan maksimumnya belum. Ini',
      'kesalahan: rubrik tidak dapat dipakai sehingga nilai tidak dihitung. Cocokkan bobot dan',
      'maksimum aspek dengan sumbernya, lalu sesuaikan juga maksimum rubrik. Dalam metode',
      'weighted-mean, maksimum rubrik dan maksimum aspek selalu 1.',
    ),
    wrong: lines(
      'maximum: 16',
      'indicators:',
      '  - {id: "7.1", weight: 2}',
      '  - {id: "7.2", weight: 2.5}',
    ),
    right: lines(
      'maximum: 18',
      'indicators:',
      '  - {id: "7.1", weight: 2}',
      '  - {id: "7.2", weight: 2.5}',
    ),
  },
  'levels-reversed': {
    about: prose(
      'Tingkat terendah dalam rubrik tidak lebih kecil daripada tingkat tertinggi, biasanya karena',
      'kedua angka tertukar. Ini kesalahan: rubrik tidak dapat dipakai sehingga nilai tidak',
      'dihitung. Tukar kedua angka itu.',
    ),
    wrong: 'levels: {min: 4, max: 1}',
    right: 'levels: {min: 1, max: 4}',
  },
  'span-reversed': {
    about: prose(
      'Masa sebuah rubrik (valid, default_for) atau sebuah dasar hukum (basis) berakhir sebelum',
      'mulai. Ini kesalahan: rubrik tidak dapat dipakai sehingga nilai tidak dihitung. Tahun atau',
      'tanggal from dan until sama-sama termasuk; salah satunya boleh dikosongkan.',
    ),
    wrong: 'valid: {from: 2025, until: 2019}',
    right: 'valid: {from: 2019, until: 2025}',
  },
  'level-beyond': {
    about: prose(
      'Rubrik menyebut tingkat di luar skalanya sendiri, misalnya pada bukti dukung (from_level),',
      'upaya (effort), prasyarat (needs), atau contoh (examples). Ini kesalahan: rubrik tidak',
      'dapat dipakai sehingga nilai tidak dihitung. Ganti dengan tingkat yang ada dalam skala',
      'levels.',
    ),
    wrong: lines('evidence:', '  - {id: sk-komite-talenta, from_level: 5}'),
    right: lines('evidence:', '  - {id: sk-komite-talenta, from_level: 2}'),
  },
  'reference-unknown': {
    about: prose(
      'Rubrik menunjuk indikator, aspek, atau kategori yang tidak ada, misalnya setelah',
      'pengenalnya diganti di satu tempat saja. Pengenal harus sama persis, termasuk huruf besar',
      'dan huruf kecilnya. Ini kesalahan: rubrik tidak dapat dipakai sehingga nilai tidak',
      'dihitung. Perbaiki pengenal itu di tempat yang disebut.',
    ),
    wrong: 'requires: [{id: kategori, kind: band, at_least: Baik}]',
    right: 'requires: [{id: kategori, kind: band, at_least: baik}]',
  },
  'needs-cycle': {
    about: prose(
      'Prasyarat beberapa indikator saling menunggu sehingga tidak ada yang dapat dikerjakan lebih',
      'dahulu. Ini kesalahan: rubrik tidak dapat dipakai sehingga nilai tidak dihitung. Hapus',
      'prasyarat (needs) yang paling lemah alasannya dalam putaran yang disebut.',
    ),
    wrong: lines(
      '- id: "3.2"',
      '  needs: [{indicator: "3.3", level: 2}]',
      '- id: "3.3"',
      '  needs: [{indicator: "3.2", level: 3}]',
    ),
    right: lines('- id: "3.2"', '- id: "3.3"', '  needs: [{indicator: "3.2", level: 3}]'),
  },
  'aspect-weight-missing': {
    about: prose(
      'Rubrik memakai metode weighted-mean, tetapi ada aspek yang belum berbobot. Dalam metode ini',
      'nilai total adalah rata-rata nilai aspek menurut bobotnya. Ini kesalahan: rubrik tidak',
      'dapat dipakai sehingga nilai tidak dihitung. Tambahkan weight pada setiap aspek.',
    ),
    wrong: lines('method: weighted-mean', 'aspects:', '  - id: "1"'),
    right: lines('method: weighted-mean', 'aspects:', '  - id: "1"', '    weight: 10'),
  },
  'aspect-weight-unused': {
    about: prose(
      'Rubrik memakai metode weighted-sum, tetapi ada aspek yang berbobot. Dalam metode ini nilai',
      'total adalah jumlah tingkat x bobot indikator sehingga bobot aspek tidak akan dihitung. Ini',
      'kesalahan: rubrik tidak dapat dipakai sehingga nilai tidak dihitung. Hapus weight pada',
      'aspek itu atau ganti metodenya.',
    ),
    wrong: lines('method: weighted-sum', 'aspects:', '  - id: "3"', '    weight: 10'),
    right: lines('method: weighted-sum', 'aspects:', '  - id: "3"'),
  },
  'exclusion-unsupported': {
    about: prose(
      'Rubrik dengan metode weighted-sum mengizinkan indikator yang tidak berlaku. Dalam metode',
      'itu indikator yang dikeluarkan membuat maksimum, misalnya 400, tidak dapat dicapai lagi.',
      'Ini kesalahan: rubrik tidak dapat dipakai sehingga nilai tidak dihitung. Pakai',
      'not_applicable: forbidden, atau metode weighted-mean.',
    ),
    wrong: lines('method: weighted-sum', 'not_applicable: excluded'),
    right: lines('method: weighted-sum', 'not_applicable: forbidden'),
  },
  'one-of-unsupported': {
    about: prose(
      'Indikator memakai one_of, yang berarti hanya salah satu dari beberapa indikator yang',
      'berlaku, tetapi rubrik mewajibkan semua indikator. Kedua ketentuan itu bertentangan. Ini',
      'kesalahan: rubrik tidak dapat dipakai sehingga nilai tidak dihitung. Hapus one_of atau',
      'pakai not_applicable: excluded.',
    ),
    wrong: lines(
      'not_applicable: forbidden',
      'indicators:',
      '  - {id: 4.1a, one_of: standar-kompetensi-jabatan}',
    ),
    right: lines(
      'not_applicable: excluded',
      'indicators:',
      '  - {id: 4.1a, one_of: standar-kompetensi-jabatan}',
    ),
  },
  'examples-none': {
    about: prose(
      'Rubrik ini tidak memuat contoh perhitungan, sehingga merit rubric test tidak menguji apa pun dan',
      'berakhir dengan kode 1. Rubriknya tetap dapat dipakai. Tambahkan paling sedikit satu contoh,',
      'paling baik dari hasil yang sudah diterbitkan.',
    ),
  },
  'example-differs': {
    about: prose(
      'Sebuah contoh dalam rubrik menghasilkan angka atau kategori yang lain daripada yang',
      'tertulis. Temuan ini hanya muncul dari merit rubric test dan membuat perintah itu gagal;',
      'merit score tetap menghitung. Jangan pakai nilainya sebelum penyebabnya jelas: contoh yang',
      'salah tulis, atau bobot dan batas kategori yang keliru.',
    ),
    wrong: lines('name: Kota Bogor 2020', 'expect: {total: 266, band: baik}'),
    right: lines('name: Kota Bogor 2020', 'expect: {total: 266.5, band: baik}'),
  },

  'header-only': {
    about: prose(
      'Berkas hanya memuat baris judul. Biasanya yang tersimpan ialah formulir kosong atau lembar',
      'kerja lain yang sedang aktif ketika Excel menyimpan CSV. Ini kesalahan: nilai tidak',
      'dihitung. Isi paling sedikit satu baris atau simpan ulang dari lembar kerja yang berisi',
      'data.',
    ),
    wrong: 'instansi;tahun;indikator;tingkat',
    right: lines('instansi;tahun;indikator;tingkat', 'Kota Bogor;2024;3.3;1'),
  },
  'column-missing': {
    about: prose(
      'Kolom indikator atau kolom tingkat tidak ditemukan di baris judul, biasanya karena diberi',
      'nama lain, misalnya "No" atau "Nilai". Ini kesalahan, dan nilai tidak dihitung: tanpa kolom',
      'indikator tidak satu baris pun dapat dibaca, dan tanpa kolom tingkat setiap indikator akan',
      'bernilai 0. Beri nama "indikator" pada kolom nomor indikator, dan "tingkat" (atau',
      '"tingkat_verifikasi") pada kolom tingkat. Kolom lain tidak dibaca sebagai tingkat, karena',
      'isinya dapat berupa poin. Berkas tanpa kolom tingkat boleh diberikan bersama berkas lain bila',
      'setiap barisnya hanya dokumen tambahan bagi indikator yang ada di berkas lain itu.',
    ),
    wrong: lines('instansi;tahun;no;tingkat', 'Kota Bogor;2024;3.3;1'),
    right: lines('instansi;tahun;indikator;tingkat', 'Kota Bogor;2024;3.3;1'),
  },
  'column-repeated': {
    about: prose(
      'Dua kolom memiliki nama yang sama, atau nama Indonesia dan nama Inggris dari kolom yang',
      'sama dipakai bersama, misalnya tingkat dan level. Program tidak memilih salah satunya. Ini',
      'kesalahan: nilai tidak dihitung. Gabungkan isinya menjadi satu kolom atau beri kolom kedua',
      'nama lain.',
    ),
    wrong: lines('instansi;tahun;indikator;tingkat;level', 'Kota Bogor;2024;3.3;2;3'),
    right: lines('instansi;tahun;indikator;tingkat', 'Kota Bogor;2024;3.3;3'),
  },
  'column-unknown': {
    about: prose(
      'Nama sebuah kolom tidak dikenal, baik karena kolom itu milik kantor sendiri maupun karena',
      'namanya salah tulis. Ini hanya peringatan; nilai tetap dihitung. Isi kolom itu tidak',
      'dipakai: bila yang dimaksud ialah berlaku_sampai, masa berlaku dokumen tidak terbaca.',
      'Perbaiki namanya atau biarkan bila kolom itu memang catatan sendiri.',
    ),
    wrong: 'instansi;tahun;indikator;tingkat;bukti;berlaku_sampe',
    right: 'instansi;tahun;indikator;tingkat;bukti;berlaku_sampai',
  },
  'quote-broken': {
    about: prose(
      'Tanda kutip di sebuah sel tidak berpasangan atau berada di tengah teks tanpa digandakan.',
      'Excel menulisnya dengan benar; kesalahan biasanya timbul bila CSV disunting di Notepad atau',
      'dibuat aplikasi lain. Ini kesalahan: baris itu tidak terbaca sehingga nilai tidak dihitung.',
      'Apit seluruh sel dengan tanda kutip dan tulis tanda kutip di dalamnya dua kali.',
    ),
    wrong: lines(
      'instansi;tahun;indikator;tingkat;bukti',
      'Kota Bogor;2024;3.3;2;SK "Komite Talenta"',
    ),
    right: lines(
      'instansi;tahun;indikator;tingkat;bukti',
      'Kota Bogor;2024;3.3;2;"SK ""Komite Talenta"""',
    ),
  },
  'row-ragged': {
    about: prose(
      'Jumlah sel di sebuah baris tidak sama dengan jumlah kolom. Biasanya ada teks yang memuat',
      'pemisah kolom tanpa diapit tanda kutip sehingga sel sesudahnya bergeser, atau pemisah di',
      'ujung baris terhapus. Ini kesalahan: baris itu tidak dibaca agar isi tidak masuk ke kolom',
      'yang salah, dan nilai tidak dihitung. Apit teks itu dengan tanda kutip atau lengkapi',
      'pemisahnya.',
    ),
    wrong: lines(
      'instansi,tahun,indikator,tingkat,bukti',
      'Kota Bogor,2024,3.3,2,SK Komite Talenta, lampiran 1',
    ),
    right: lines(
      'instansi,tahun,indikator,tingkat,bukti',
      'Kota Bogor,2024,3.3,2,"SK Komite Talenta, lampiran 1"',
    ),
  },
  'row-repeated': {
    about: prose(
      'Sebuah baris sama persis dengan baris lain, biasanya karena tersalin dua kali atau karena',
      'berkas dari dua unit digabungkan. Ini hanya peringatan; nilai tetap dihitung. Baris kembar',
      'itu dihitung sekali. Hapus salah satunya agar daftar bukti dukung rapi.',
    ),
    wrong: lines(
      'instansi;tahun;indikator;tingkat;bukti',
      'Kota Bogor;2024;3.3;2;SK Komite Talenta',
      'Kota Bogor;2024;3.3;2;SK Komite Talenta',
    ),
    right: lines(
      'instansi;tahun;indikator;tingkat;bukti',
      'Kota Bogor;2024;3.3;2;SK Komite Talenta',
    ),
  },
  'characters-control': {
    about: prose(
      'Sebuah sel memuat karakter yang tidak tampak, biasanya terbawa ketika teks disalin dari',
      'PDF, Word, atau halaman web; karakter itu ditampilkan sebagai kode, misalnya \\u200b. Ini',
      'hanya peringatan; nilai tetap dihitung. Di kolom indikator atau kode_bukti, karakter itu',
      'dapat menimbulkan kesalahan lain. Hapus isi sel itu, lalu ketik ulang.',
    ),
  },

  'agency-unstated': {
    about: prose(
      'Kertas kerja tidak memiliki kolom instansi dan namanya tidak disebut dengan --agency atau',
      'dalam merit.yaml. Kolom itu boleh tidak ada dalam berkas satu instansi, tetapi namanya',
      'tetap diperlukan. Ini kesalahan: nilai tidak dihitung. Tambahkan kolom instansi atau tuliskan',
      'namanya.',
    ),
    wrong: 'merit score kertas-kerja.csv',
    right: 'merit score kertas-kerja.csv --agency "Kota Bogor"',
  },
  'year-unstated': {
    about: prose(
      'Kertas kerja tidak memiliki kolom tahun dan tahunnya tidak disebut dengan --year atau dalam',
      'merit.yaml. Nama berkas seperti kertas-kerja-2024.csv tidak dibaca sebagai tahun. Ini',
      'kesalahan: nilai tidak dihitung. Tambahkan kolom tahun atau tuliskan tahunnya.',
    ),
    wrong: 'merit score kertas-kerja-2024.csv',
    right: 'merit score kertas-kerja-2024.csv --year 2024',
  },
  'cell-missing': {
    about: prose(
      'Sel instansi, tahun, atau indikator kosong. Di Excel ini biasanya berasal dari sel gabungan',
      '(merge): yang tersimpan hanya sel pertamanya, sedangkan sel di bawahnya kosong. Ini',
      'kesalahan: nilai tidak dihitung sebelum baris itu diperbaiki. Batalkan penggabungan sel,',
      'lalu isi nilainya di setiap baris.',
    ),
    wrong: lines('instansi;tahun;indikator;tingkat', 'Kota Bogor;2024;3.2;1', ';;3.3;1'),
    right: lines(
      'instansi;tahun;indikator;tingkat',
      'Kota Bogor;2024;3.2;1',
      'Kota Bogor;2024;3.3;1',
    ),
  },
  'year-wrong': {
    about: prose(
      'Isi kolom tahun bukan empat angka, misalnya "TA 2024", "2023/2024", atau "2.024" karena',
      'Excel menambahkan titik ribuan. Ini kesalahan: nilai tidak dihitung sebelum baris itu',
      'diperbaiki. Tulis empat angka saja dan hapus pemisah ribuan dari format sel.',
    ),
    wrong: lines('instansi;tahun;indikator;tingkat', 'Kota Bogor;2.024;3.3;1'),
    right: lines('instansi;tahun;indikator;tingkat', 'Kota Bogor;2024;3.3;1'),
  },
  'indicator-unknown': {
    about: prose(
      'Nomor indikator tidak ada dalam rubrik yang dipakai: salah tulis, diberi titik atau teks',
      'tambahan, atau berasal dari instrumen lain yang penomorannya berbeda. Ini kesalahan: nilai',
      'tidak dihitung sebelum baris itu diperbaiki. Perbaiki nomornya atau pilih rubrik yang benar',
      'dengan --rubric.',
    ),
    wrong: lines('instansi;tahun;indikator;tingkat', 'Kota Bogor;2024;Indikator 3.3;1'),
    right: lines('instansi;tahun;indikator;tingkat', 'Kota Bogor;2024;3.3;1'),
  },
  'indicator-damaged': {
    about: prose(
      'Excel menganggap nomor indikator sebagai tanggal dan mengubahnya, misalnya 3.3 menjadi',
      '03-Mar. Nomor asli tidak dapat dipulihkan dengan pasti sehingga tidak ditebak. Ini',
      'kesalahan: nilai tidak dihitung sebelum baris itu diperbaiki. Atur format seluruh kolom',
      'indikator menjadi Teks (Text) lebih dahulu, kemudian ketik ulang nomornya; mengganti format',
      'saja tidak mengembalikan nomor itu.',
    ),
    wrong: lines('instansi;tahun;indikator;tingkat', 'Kota Bogor;2024;03-Mar;1'),
    right: lines('instansi;tahun;indikator;tingkat', 'Kota Bogor;2024;3.3;1'),
  },
  'indicator-comma': {
    about: prose(
      'Excel dengan pengaturan Indonesia mengganti titik pada nomor indikator dengan koma. Nomor',
      'seperti 3,3 dibaca sebagai 3.3 karena hanya itu yang cocok dengan rubrik. Ini hanya',
      'catatan; nilai tetap dihitung. Agar tidak terulang, atur format kolom indikator menjadi',
      'Teks (Text).',
    ),
    wrong: lines('instansi;tahun;indikator;tingkat', 'Kota Bogor;2024;3,3;1'),
    right: lines('instansi;tahun;indikator;tingkat', 'Kota Bogor;2024;3.3;1'),
  },
  'level-wrong': {
    about: prose(
      'Isi kolom tingkat atau tingkat_verifikasi bukan angka, misalnya "Level 3", "III", atau',
      'tanda hubung untuk yang belum dinilai. Ini kesalahan: nilai tidak dihitung sebelum baris',
      'itu diperbaiki. Tulis angkanya saja dan kosongkan sel bila indikator belum dinilai.',
      'Singkatan tb (tidak berlaku) hanya dipakai pada indikator yang boleh tidak berlaku dan',
      'di kolom tingkat memerlukan alasan.',
    ),
    wrong: lines('instansi;tahun;indikator;tingkat', 'Kota Bogor;2024;3.3;Level 3'),
    right: lines('instansi;tahun;indikator;tingkat', 'Kota Bogor;2024;3.3;3'),
  },
  'level-fractional': {
    about: prose(
      'Tingkat ditulis sebagai pecahan, biasanya karena dirata-ratakan dari beberapa penilai atau',
      'unit. Tingkat selalu bilangan bulat dan tidak dibulatkan oleh program. Ini kesalahan: nilai',
      'tidak dihitung sebelum baris itu diperbaiki. Pilih tingkat utuh yang syaratnya benar-benar',
      'terpenuhi; yang baru sebagian terpenuhi turun ke tingkat di bawahnya.',
    ),
    wrong: lines('instansi;tahun;indikator;tingkat', 'Kota Bogor;2024;3.3;2,5'),
    right: lines('instansi;tahun;indikator;tingkat', 'Kota Bogor;2024;3.3;2'),
  },
  'level-out-of-range': {
    about: prose(
      'Angka di kolom tingkat atau tingkat_verifikasi berada di luar skala rubrik. Sering kali',
      'yang ditulis bukan tingkat, melainkan poin (tingkat x bobot), atau tingkat menurut skala',
      'instrumen lain. Ini kesalahan: nilai tidak dihitung sebelum baris itu diperbaiki. Tulis',
      'tingkatnya; poin dihitung oleh program.',
    ),
    wrong: lines('instansi;tahun;indikator;tingkat', 'Kota Bogor;2024;3.3;10'),
    right: lines('instansi;tahun;indikator;tingkat', 'Kota Bogor;2024;3.3;2'),
  },
  'date-wrong': {
    about: prose(
      'Isi kolom tanggal, berlaku_sampai, atau tenggat bukan tanggal yang ada dalam kalender,',
      'ditulis dengan nama bulan atau tahun dua angka, atau memakai urutan Amerika',
      '(bulan/hari/tahun). Tanggal selalu dibaca sebagai hari/bulan/tahun. Ini kesalahan: nilai',
      'tidak dihitung sebelum baris itu diperbaiki. Tulis seperti 25/03/2024 atau 2024-03-25.',
    ),
    wrong: lines(
      'instansi;tahun;indikator;tingkat;bukti;tanggal',
      'Kota Bogor;2024;3.3;2;SK Komite Talenta;03/25/2024',
    ),
    right: lines(
      'instansi;tahun;indikator;tingkat;bukti;tanggal',
      'Kota Bogor;2024;3.3;2;SK Komite Talenta;25/03/2024',
    ),
  },
  'dates-reversed': {
    about: prose(
      'Tanggal berlaku_sampai lebih awal daripada tanggal dokumennya, biasanya karena kedua',
      'tanggal tertukar atau tahunnya salah ketik. Ini kesalahan: nilai tidak dihitung sebelum',
      'baris itu diperbaiki. Cocokkan kedua tanggal dengan dokumennya.',
    ),
    wrong: lines(
      'instansi;tahun;indikator;tingkat;bukti;tanggal;berlaku_sampai',
      'Kota Bogor;2024;3.3;2;SK Komite Talenta;31/12/2026;02/01/2024',
    ),
    right: lines(
      'instansi;tahun;indikator;tingkat;bukti;tanggal;berlaku_sampai',
      'Kota Bogor;2024;3.3;2;SK Komite Talenta;02/01/2024;31/12/2026',
    ),
  },
  'word-unknown': {
    about: prose(
      'Kolom status hanya menerima kata ada, draf, belum-ttd, diminta, dan tidak-ada, serta kata',
      'yang maknanya sama, misalnya lengkap atau belum ada; kolom putusan hanya menerima diterima',
      'dan ditolak. Kata lain tidak ditebak karena kata itu menentukan apakah dokumen dihitung',
      'sebagai bukti. Ini kesalahan: nilai tidak dihitung sebelum baris itu diperbaiki. Pilih salah',
      'satu kata itu; keterangan lain ditulis di kolom catatan. Sel tidak perlu dikosongkan: dokumen',
      'berjudul dengan status atau putusan kosong dapat dihitung.',
    ),
    wrong: lines(
      'instansi;tahun;indikator;tingkat;bukti;status',
      'Kota Bogor;2024;3.3;2;SK Komite Talenta;sebagian',
    ),
    right: lines(
      'instansi;tahun;indikator;tingkat;bukti;status',
      'Kota Bogor;2024;3.3;2;SK Komite Talenta;ada',
    ),
  },
  'requirement-unknown': {
    about: prose(
      'Isi kolom kode_bukti bukan kode bukti dari rubrik; sering kali kolom itu terisi nomor surat',
      'atau kode arsip. Ini kesalahan: nilai tidak dihitung sebelum baris itu diperbaiki. Salin',
      'kode dari petunjuk, pindahkan nomor surat ke kolom nomor, atau kosongkan sel bila dokumen',
      'mendukung indikator secara umum.',
    ),
    wrong: lines(
      'instansi;tahun;indikator;tingkat;kode_bukti;bukti',
      'Kota Bogor;2024;3.3;2;sk-talenta;SK Komite Talenta',
    ),
    right: lines(
      'instansi;tahun;indikator;tingkat;kode_bukti;bukti',
      'Kota Bogor;2024;3.3;2;sk-komite-talenta;SK Komite Talenta',
    ),
  },
  'reason-missing': {
    about: prose(
      'Sebuah indikator dinyatakan tidak berlaku (tb) tanpa alasan, padahal indikator seperti itu',
      'dikeluarkan dari perhitungan. Ini kesalahan: nilai tidak dihitung sebelum baris itu',
      'diperbaiki. Isi kolom alasan_tidak_berlaku atau tulis tingkatnya. Contoh ini memakai rubrik',
      'panrb-2026.',
    ),
    wrong: lines(
      'instansi;tahun;indikator;tingkat;alasan_tidak_berlaku',
      'Kota Bogor;2026;6.3;tb;',
    ),
    right: lines(
      'instansi;tahun;indikator;tingkat;alasan_tidak_berlaku',
      'Kota Bogor;2026;6.3;tb;TPP tidak dibayarkan',
    ),
  },
  'reason-vague': {
    about: prose(
      'Sebuah indikator dinyatakan tidak berlaku (tb), tetapi alasannya tidak menjelaskan apa-apa,',
      'misalnya hanya titik atau "tidak ada". Indikator seperti itu dikeluarkan dari perhitungan,',
      'jadi alasannya harus dapat diperiksa. Ini kesalahan: nilai tidak dihitung sebelum baris itu',
      'diperbaiki. Tulis paling sedikit tiga kata, atau nomor dokumen yang menjadi dasarnya. Contoh',
      'ini memakai rubrik panrb-2026.',
    ),
    wrong: lines(
      'instansi;tahun;indikator;tingkat;alasan_tidak_berlaku',
      'Kota Bogor;2026;6.3;tb;.',
    ),
    right: lines(
      'instansi;tahun;indikator;tingkat;alasan_tidak_berlaku',
      'Kota Bogor;2026;6.3;tb;TPP tidak dibayarkan',
    ),
  },
  'not-applicable-forbidden': {
    about: prose(
      'Sebuah indikator dinyatakan tidak berlaku, padahal rubriknya tidak mengizinkannya. Rubrik',
      'kasn-2018 mewajibkan semua indikator; dalam panrb-2026 hanya indikator yang menyebut kapan',
      'ia berlaku (seperti 4.1a, 4.1b, dan 6.3) yang dapat dinyatakan tidak berlaku, oleh instansi maupun',
      'oleh verifikator. Yang dimaksud sering kali bukan tidak berlaku, melainkan belum dikerjakan.',
      'Ini kesalahan: nilai tidak dihitung sebelum baris itu diperbaiki. Isi tingkat yang sesuai',
      'dengan keadaan dan kosongkan kolom alasan_tidak_berlaku.',
    ),
    wrong: lines(
      'instansi;tahun;indikator;tingkat;alasan_tidak_berlaku',
      'Kota Bogor;2024;3.3;tb;Talent pool belum ditetapkan',
    ),
    right: lines('instansi;tahun;indikator;tingkat;alasan_tidak_berlaku', 'Kota Bogor;2024;3.3;2;'),
  },
  'level-with-reason': {
    about: prose(
      'Satu baris memuat tingkat sekaligus alasan tidak berlaku. Biasanya kolom',
      'alasan_tidak_berlaku dipakai untuk catatan biasa. Ini kesalahan: nilai tidak dihitung',
      'sebelum baris itu diperbaiki. Pindahkan catatan ke kolom catatan atau ganti tingkatnya',
      'dengan tb bila indikator memang tidak berlaku.',
    ),
    wrong: lines(
      'instansi;tahun;indikator;tingkat;alasan_tidak_berlaku;catatan',
      'Kota Bogor;2024;3.3;2;Menunggu tanda tangan;',
    ),
    right: lines(
      'instansi;tahun;indikator;tingkat;alasan_tidak_berlaku;catatan',
      'Kota Bogor;2024;3.3;2;;Menunggu tanda tangan',
    ),
  },

  'answers-differ': {
    about: prose(
      'Dua baris untuk indikator yang sama memuat tingkat, tingkat verifikasi, atau alasan yang',
      'berbeda. Biasanya tingkat ditulis per dokumen atau dua unit mengisi berkas masing-masing.',
      'Program tidak memilih salah satunya: ini kesalahan dan nilai tidak dihitung. Tulis tingkat',
      'sekali saja di baris pertama dan kosongkan di baris dokumen berikutnya.',
    ),
    wrong: lines(
      'instansi;tahun;indikator;tingkat;bukti',
      'Kota Bogor;2024;3.3;3;SK Komite Talenta',
      'Kota Bogor;2024;3.3;2;Daftar talent pool',
    ),
    right: lines(
      'instansi;tahun;indikator;tingkat;bukti',
      'Kota Bogor;2024;3.3;3;SK Komite Talenta',
      'Kota Bogor;2024;3.3;;Daftar talent pool',
    ),
  },
  'one-of-conflict': {
    about: prose(
      'Dua pertanyaan yang saling meniadakan sama-sama berisi tingkat. Dalam panrb-2026, misalnya,',
      '4.1a dijawab instansi pusat dan provinsi, sedangkan 4.1b dijawab kabupaten/kota. Ini',
      'kesalahan: nilai tidak dihitung sebelum baris itu diperbaiki. Hapus tingkat pada pertanyaan',
      'yang tidak sesuai dengan jenis instansi.',
    ),
    wrong: lines(
      'instansi;tahun;indikator;tingkat',
      'Kota Bogor;2026;4.1a;2',
      'Kota Bogor;2026;4.1b;2',
    ),
    right: lines('instansi;tahun;indikator;tingkat', 'Kota Bogor;2026;4.1b;2'),
  },
  'nothing-applicable': {
    about: prose(
      'Semua indikator dinyatakan tidak berlaku sehingga tidak ada yang dapat dihitung; barangkali',
      'tb diisikan ke seluruh kolom sebagai tanda belum dinilai. Ini kesalahan: nilai tidak',
      'dihitung. Kosongkan sel tingkat untuk indikator yang belum dinilai dan pakai tb hanya untuk',
      'yang benar-benar tidak berlaku.',
    ),
  },
  'verified-above-claim': {
    about: prose(
      'Tingkat dari verifikator lebih tinggi daripada tingkat yang diajukan instansi. Hal itu',
      'mungkin terjadi, tetapi lebih sering kedua angka tertukar kolom. Ini hanya peringatan;',
      'nilai tetap dihitung. Bandingkan dengan berita acara verifikasi, lalu perbaiki bila',
      'tertukar.',
    ),
    wrong: lines('instansi;tahun;indikator;tingkat;tingkat_verifikasi', 'Kota Bogor;2024;3.3;2;3'),
    right: lines('instansi;tahun;indikator;tingkat;tingkat_verifikasi', 'Kota Bogor;2024;3.3;3;2'),
  },
  'verified-inapplicable': {
    about: prose(
      'Verifikator memberi tingkat kepada indikator yang menurut instansi tidak berlaku, atau',
      'kepada pertanyaan yang padanannya dijawab. Tingkat dari verifikator tetap dihitung dalam',
      'nilai hasil verifikasi, juga bila tingkat itu 0; nilai mandiri dan nilai yang didukung bukti tidak memuat',
      'indikator itu. Ini hanya peringatan. Bila indikator itu memang tidak berlaku, verifikator',
      'menulis tb di kolom tingkat_verifikasi; bila berlaku, instansi mengisi tingkatnya. Contoh',
      'ini memakai rubrik panrb-2026.',
    ),
    wrong: lines(
      'instansi;tahun;indikator;tingkat;alasan_tidak_berlaku;tingkat_verifikasi',
      'Kota Bogor;2026;6.3;tb;TPP tidak dibayarkan;0',
    ),
    right: lines(
      'instansi;tahun;indikator;tingkat;alasan_tidak_berlaku;tingkat_verifikasi',
      'Kota Bogor;2026;6.3;tb;TPP tidak dibayarkan;tb',
    ),
  },
  'merge-conflict': {
    about: prose(
      'Dua berkas yang digabungkan berbeda isi untuk sel yang sama: tingkat, tingkat verifikasi,',
      'atau alasan sebuah indikator, atau sel mana pun pada baris dengan nomor urutan yang sama.',
      'Penggabungan dihentikan dan tidak ada berkas yang ditulis, karena memilih salah satu berarti',
      'membuang isian orang lain. Tentukan isi yang benar, samakan di kedua berkas, lalu gabungkan',
      'lagi.',
    ),
    wrong: 'bidang-a.csv: Kota Contoh,2024,3.3,2\nbidang-b.csv: Kota Contoh,2024,3.3,3',
    right: 'bidang-a.csv: Kota Contoh,2024,3.3,3\nbidang-b.csv: Kota Contoh,2024,3.3,3',
  },
  'merge-row-missing': {
    about: prose(
      'Kertas kerja yang diperbarui memuat sebuah baris milik unit yang berkasnya disertakan, tetapi',
      'baris itu tidak ada lagi dalam berkas tersebut. Penggabungan dihentikan dan tidak ada berkas',
      'yang ditulis, karena baris itu mungkin terhapus tanpa sengaja. Kembalikan barisnya, pakai',
      '--partial supaya baris tetap disimpan, atau --delete-missing supaya baris dihapus. Baris unit',
      'yang berkasnya tidak disertakan selalu tetap disimpan.',
    ),
    wrong: lines('merit evidence merge per-unit/*.csv --output kertas-kerja.csv'),
    right: lines('merit evidence merge per-unit/*.csv --output kertas-kerja.csv --partial'),
  },
  'merge-numbers-missing': {
    about: prose(
      'Kolom urutan memuat nomor baris dalam kertas kerja semula. Bila ada nomor yang tidak terdapat',
      'dalam berkas mana pun dan kertas kerja tujuan belum ada, baris-baris itu akan hilang: biasanya',
      'berkas satu unit belum disertakan. Sertakan berkasnya, atau gabungkan ke kertas kerja semula,',
      'yang barisnya tetap disimpan. Dengan --delete-missing baris itu ditinggalkan. Berapa baris',
      'kertas kerja semula tertulis pada kolom jumlah_baris; tanpa kolom itu, baris sesudah nomor',
      'terakhir yang ada tidak dapat diketahui.',
    ),
    wrong: lines('merit evidence merge per-unit/bidang-a.csv --output baru.csv'),
    right: lines('merit evidence merge per-unit/bidang-a.csv --output kertas-kerja.csv'),
  },
  'agency-similar': {
    about:
      'Dua nama instansi hanya berbeda huruf besar atau spasi. Program tidak menggabungkannya sendiri, sehingga keduanya dinilai terpisah dan masing-masing tampak belum lengkap. Ini peringatan: nilai tetap dihitung. Samakan penulisannya bila yang dimaksud satu instansi.',
    wrong: 'instansi,tahun,indikator,tingkat\nKota Contoh,2020,1.1,3\nKOTA CONTOH,2020,1.2,3',
    right: 'instansi,tahun,indikator,tingkat\nKota Contoh,2020,1.1,3\nKota Contoh,2020,1.2,3',
  },
  'rows-short': {
    about:
      'Bila kolom terakhir kosong pada enam belas baris berturut-turut, Excel tidak menulis pemisah kolomnya. Baris seperti itu dibaca seolah-olah sel terakhirnya kosong. Ini catatan: nilai tetap dihitung dan tidak ada yang perlu diperbaiki. Baris pendek di luar kebiasaan itu tetap dianggap kesalahan (row-ragged).',
  },
  'file-read': {
    about:
      'Dengan --verbose program menyebut bagaimana setiap kertas kerja dibaca: jenis berkas, pengodean huruf, pemisah kolom, akhir baris, dan jumlah baris. Ini catatan: nilai tetap dihitung. Bila tebakannya keliru, simpan ulang berkas sebagai "CSV UTF-8".',
  },
  'title-rows': {
    about:
      'Di atas judul kolom ada baris lain, misalnya judul kertas kerja atau nama instansi. Baris itu dilewati; judul kolom dicari sampai baris kedua puluh satu. Ini catatan: nilai tetap dihitung.',
    wrong: 'KERTAS KERJA SISTEM MERIT,,,\ninstansi,tahun,indikator,tingkat\nKota Contoh,2020,3.3,2',
    right: 'instansi,tahun,indikator,tingkat\nKota Contoh,2020,3.3,2',
  },
  'cells-merged': {
    about:
      'Sel yang digabungkan di Excel menyimpan isinya hanya di baris pertama. Baris tanpa nomor indikator dan tanpa tingkat dibaca sebagai dokumen lanjutan dari indikator di atasnya, dengan instansi dan tahun yang sama. Ini catatan: nilai tetap dihitung. Isi nomor indikator di setiap baris bila baris itu milik indikator lain.',
    wrong:
      'instansi,tahun,indikator,tingkat,bukti\nKota Contoh,2020,3.3,2,SK Komite Talenta\n,,,,Daftar talent pool',
    right:
      'instansi,tahun,indikator,tingkat,bukti\nKota Contoh,2020,3.3,2,SK Komite Talenta\nKota Contoh,2020,3.3,,Daftar talent pool',
  },
  'statement-unknown': {
    about:
      'Bagian statements di merit.yaml memuat pengenal yang tidak ada di antara syarat rubrik, biasanya karena salah ketik. Pernyataan itu tidak dipakai. Ini peringatan: nilai tetap dihitung. Pakai pengenal yang tercantum pada petunjuk.',
    wrong: 'statements:\n  manajemen-talent: {met: true}',
    right: 'statements:\n  manajemen-talenta: {met: true}',
  },
  'stated-points-impossible': {
    about: prose(
      'Bagian report di merit.yaml memuat target, end_target, atau baseline yang tidak dapat menjadi nilai',
      'menurut rubrik yang dipakai: di atas nilai maksimum, atau lebih rendah daripada kertas kerja yang',
      'semua jawabannya tingkat terendah. Biasanya indeks ditulis padahal yang diminta poin, atau',
      'sebaliknya. Satuannya sama dengan satuan nilai: poin pada kasn-2018, indeks pada panrb-2026.',
    ),
    wrong: 'report:\n  years:\n    2024:\n      target: 0.7',
    right: 'report:\n  years:\n    2024:\n      target: 280',
  },
  'stated-year-impossible': {
    about: prose(
      'Bagian report di merit.yaml memuat tahun yang urutannya tidak mungkin: end_target berakhir sebelum',
      'tahun yang dilaporkan, atau baseline bukan dari tahun sebelumnya. Capaian dan perubahan yang dihitung',
      'darinya akan menyesatkan, sehingga laporan tidak dibuat.',
    ),
    wrong: 'report:\n  years:\n    2024:\n      end_target: {year: 2020, points: 325}',
    right: 'report:\n  years:\n    2024:\n      end_target: {year: 2029, points: 325}',
  },
  'previous-unread': {
    about: prose(
      'Laporan membandingkan hasil dengan tahun sebelumnya bila kertas kerjanya ada, dalam berkas yang',
      'sama atau dalam evidence di merit.yaml. Kertas kerja tahun itu memuat kesalahan, sehingga',
      'nilainya tidak dihitung dan laporan ini dibuat tanpa perbandingan. Jalankan merit check untuk',
      'tahun itu untuk melihat semua kesalahannya.',
    ),
  },
  'rubric-assumed': {
    about: prose(
      'Kertas kerja memuat tahun 2021 atau sesudahnya, tetapi rubriknya tidak disebut dengan',
      '--rubric atau dalam merit.yaml sehingga rubrik bawaan dipakai. Ini hanya catatan; nilai',
      'tetap dihitung. Sejak 2021 instrumen lain juga dipakai, dan maksimum atau kategorinya dapat',
      'berbeda. Tuliskan rubrik yang sesuai dengan instrumen penilaian tahun itu.',
    ),
    wrong: 'merit score kertas-kerja.csv',
    right: 'merit score kertas-kerja.csv --rubric kasn-2019',
  },
  'rubric-outside': {
    about: prose(
      'Rubrik menyatakan untuk tahun penilaian mana instrumennya dipakai (valid), dan kertas kerja',
      'memuat tahun di luarnya. Ini hanya catatan, satu untuk setiap tahun; nilai tetap dihitung.',
      'Pilih rubrik untuk tahun itu dengan --rubric atau rubric dalam merit.yaml, atau perbaiki',
      'tahunnya. Masa setiap rubrik bawaan disebut merit rubric list.',
    ),
    wrong: 'merit score kertas-kerja-2026.csv --rubric kasn-2018',
    right: 'merit score kertas-kerja-2026.csv --rubric panrb-2026',
  },
  'worksheets-alike': {
    about: prose(
      'Berkas bukti dicari dari folder kertas kerjanya, dan kertas kerja di luar folder kerja hanya',
      'dikenal dari namanya. Dua kertas kerja senama di folder yang berbeda karena itu ditolak.',
      'Tidak ada yang dikunci atau diperiksa. Jalankan perintah dari folder di atas keduanya.',
    ),
    wrong: 'merit evidence lock ../kota-a/kertas.csv ../kota-b/kertas.csv',
    right: 'cd ..\nmerit evidence lock kota-a/kertas.csv kota-b/kertas.csv',
  },
  'lock-outside': {
    about: prose(
      'Jalur dalam berkas kunci dihitung dari folder berkas kunci itu dan tidak boleh keluar dari',
      'sana, supaya satu folder dapat dipindahkan atau diarsipkan utuh. Kertas kerja yang disebut',
      'tidak berada di folder itu atau di bawahnya. Tidak ada yang dikunci atau diperiksa. Simpan',
      'berkas kunci di folder kertas kerja atau di atasnya.',
    ),
    wrong: 'merit evidence lock 2024/kertas.csv --output kunci/bukti.lock.json',
    right: 'merit evidence lock 2024/kertas.csv --output 2024/bukti.lock.json',
  },
  'evidence-outside': {
    about: prose(
      'Kolom berkas menyebut jalur yang keluar dari folder kertas kerja, atau jalur mutlak yang',
      'hanya berlaku di satu komputer. Berkas seperti itu tidak dibuka sehingga kertas kerja dari',
      'orang lain tidak dapat menunjuk sembarang berkas. Tidak ada yang dikunci. Simpan bukti di',
      'dalam folder kertas kerja, misalnya di folder bukti.',
    ),
    wrong: '../arsip/sk-komite.pdf',
    right: 'bukti/sk-komite.pdf',
  },
  'evidence-link': {
    about: prose(
      'Berkas bukti, atau folder di atasnya, adalah tautan (symlink). Isi di balik tautan dapat',
      'berganti tanpa terlihat dan tidak ikut bila folder disalin, jadi tautan tidak diikuti.',
      'Tidak ada yang dikunci. Ganti tautan dengan berkas aslinya.',
    ),
  },
  'evidence-empty': {
    about: prose(
      'Berkas bukti ada, tetapi isinya 0 byte, biasanya karena penyalinan atau pengunduhan',
      'terputus. Berkas kosong tidak membuktikan apa pun sehingga tidak dikunci, dan berkas lain',
      'pun tidak. Salin lagi berkasnya, lalu ulangi.',
    ),
  },
  'evidence-none': {
    about: prose(
      'Kertas kerja tidak menyebut satu pun berkas setempat di kolom berkas; alamat web tidak',
      'dikunci. Berkas kunci yang kosong akan selalu terlihat cocok, jadi tidak ditulis. Isi kolom',
      'berkas dengan jalur dari folder kertas kerja.',
    ),
    wrong: 'https://drive.example/sk-komite.pdf',
    right: 'bukti/sk-komite.pdf',
  },
  'lock-syntax': {
    about: prose(
      'Berkas kunci tidak dapat dibaca sebagai JSON, misalnya karena terpotong atau disunting',
      'dengan tangan. Tidak ada yang diperiksa. Ambil lagi berkas kunci yang asli dari arsip; bila',
      'tidak ada, kunci lagi dengan merit evidence lock --force setelah bukti diperiksa.',
    ),
    wrong: '{"schemaVersion": 1, "files": [',
    right: '{"schemaVersion": 1, "files": []}',
  },
  'lock-path-repeated': {
    about: prose(
      'Satu berkas tercatat dua kali dalam berkas kunci, sehingga tidak jelas catatan mana yang',
      'berlaku. Program ini tidak pernah menulisnya begitu; berkas kunci mungkin digabungkan atau',
      'disunting. Tidak ada yang diperiksa. Ambil lagi berkas kunci yang asli dari arsip.',
    ),
  },
  'evidence-changed': {
    about: prose(
      'Isi berkas tidak sama lagi dengan yang dikunci: SHA-256-nya berbeda. Tanggal ubah saja tidak',
      'pernah dihitung sebagai perbedaan. Perintah berakhir dengan kode 1. Pulihkan berkas aslinya,',
      'atau kunci lagi dengan --force bila perubahannya memang benar.',
    ),
  },
  'evidence-missing': {
    about: prose(
      'Berkas yang sudah dikunci masih disebut dalam kertas kerja, tetapi tidak ada lagi di',
      'tempatnya. Perintah berakhir dengan kode 1. Pulihkan berkas itu dari cadangan, atau perbaiki',
      'kolom berkas bila berkasnya dipindahkan.',
    ),
  },
  'evidence-dropped': {
    about: prose(
      'Berkas yang sudah dikunci tidak lagi disebut di kolom berkas mana pun, misalnya karena',
      'barisnya dihapus. Perintah berakhir dengan kode 1. Kembalikan barisnya, atau kunci lagi',
      'dengan --force bila bukti itu memang dikeluarkan.',
    ),
  },
  'evidence-moved': {
    about: prose(
      'Berkas dengan isi yang sama sekarang disebut dengan jalur lain, dan jalur lamanya tidak',
      'dipakai lagi. Buktinya utuh, tetapi berkas kunci belum mengenal tempat barunya. Perintah',
      'berakhir dengan kode 1. Kunci lagi dengan --force bila pemindahan itu disengaja.',
    ),
  },
  'evidence-unlocked': {
    about: prose(
      'Kertas kerja menyebut berkas yang belum ada dalam berkas kunci, misalnya bukti yang',
      'ditambahkan sesudah penguncian. Perintah berakhir dengan kode 1. Kunci lagi dengan --force',
      'bila tambahan itu memang benar.',
    ),
  },
  'file-unlocked': {
    about: prose(
      'Dengan --files atau --lock, berkas bukti dibandingkan dengan berkas kunci. Berkas ini tidak',
      'tercatat di sana, misalnya karena ditambahkan atau dipindahkan sesudah penguncian. Ini',
      'peringatan: dokumennya tetap dihitung sebagai bukti. Dengan merit gate --locked hal ini',
      'dihitung sebagai perbedaan.',
    ),
  },
}
