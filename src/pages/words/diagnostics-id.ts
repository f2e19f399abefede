import type { TemplateFault, WorkbookDamage } from '../../core/codes.js'
import type { CoreDiagnosticTexts } from './texts.js'
import { yearsId } from './years-id.js'

const templateFaults: Record<TemplateFault, string> = {
  'not-word': 'bukan berkas Word (.docx) yang utuh',
  macros: 'memuat makro',
  remote: 'mengambil bagiannya dari luar berkas',
}

const workbookDamages: Record<WorkbookDamage, string> = {
  file: 'Buku kerja Excel ini rusak atau tidak lengkap.',
  text: 'Buku kerja Excel ini rusak: teks sel ini tidak ada di dalamnya.',
  formula: 'Rumus di sel ini belum pernah dihitung, sehingga isinya tidak diketahui.',
  date: 'Sel ini berformat tanggal, tetapi angkanya bukan hari yang dikenal Excel.',
}

/** Sheets number the questions of each aspect anew; such a number says nothing by itself. */
const isLoneNumber = (text: string): boolean => /^\d+[.)]?$/.test(text)

const meant = (near: string | undefined): string =>
  near === undefined ? '' : ` Mungkin maksudnya "${near}".`

const placed = ({ file, line }: { readonly file: string; readonly line: number }): string =>
  `${file} baris ${line}`

const chosen = (rubrics: readonly string[]): string =>
  rubrics.map((id) => `--rubric ${id}`).join(' atau ')

const counted = (most: number): string => (most === 2 ? 'dua' : 'empat')

const comma = (value: number): string => String(value).replace('.', ',')

const errnos: Readonly<Record<string, string>> = {
  ENOENT: 'folder tujuan tidak ada',
  EACCES: 'tidak ada izin menulis',
  EPERM: 'tidak ada izin menulis, atau berkas sedang dibuka program lain seperti Excel',
  EROFS: 'tempat itu hanya dapat dibaca',
  ENOSPC: 'penyimpanan penuh',
  EBUSY: 'berkas sedang dipakai program lain, misalnya Excel',
  EDQUOT: 'jatah penyimpanan habis',
  ENOTDIR: 'bagian dari jalur itu bukan folder',
  ENAMETOOLONG: 'nama berkas terlalu panjang',
  EISDIR: 'itu sebuah folder',
  EEXIST: 'ada berkas di tempat folder tujuan',
  ELOOP: 'tautan itu berputar',
  EINVAL: 'itu bukan berkas biasa',
}

const formats: Readonly<Record<string, string>> = {
  xlsx: 'buku kerja Excel (.xlsx)',
  xls: 'buku kerja Excel lama (.xls)',
  encrypted: 'buku kerja Excel yang dikunci dengan kata sandi',
  zip: 'berkas zip yang bukan buku kerja Excel',
  pdf: 'PDF',
}

const binaryHints: Readonly<Record<string, string>> = {
  xlsx: 'Buku kerja hanya dapat menjadi kertas kerja, bukan rubrik atau merit.yaml.',
  xls: 'Di Excel pilih Simpan Sebagai (Save As), lalu jenis "Buku Kerja Excel (.xlsx)".',
  encrypted: 'Buka di Excel, hapus kata sandinya di Informasi, Proteksi Buku Kerja, lalu simpan.',
  zip: 'Simpan sebagai "Buku Kerja Excel (.xlsx)" atau "CSV UTF-8" dari aplikasi asalnya.',
}

const expected: Readonly<Record<string, string>> = {
  csv: 'berkas CSV',
  folder: 'folder, karena laporan ini lebih dari satu berkas atau bukan teks',
  seconds: 'bilangan utuh detik sejak 1 Januari 1970',
  text: 'teks yang tidak kosong',
  agency: 'nama instansi yang tidak kosong, dalam satu baris',
  identifier: 'pengenal berupa teks dalam tanda kutip, tanpa spasi',
  number: 'bilangan, paling kecil 0',
  positive: 'bilangan lebih dari 0',
  whole: 'bilangan bulat',
  period: 'jangka waktu ISO 8601 seperti P1Y atau P6M',
  day: 'tanggal seperti 2024-12-31',
  'asked-day': 'tanggal seperti 2024-12-31, atau akhir-tahun',
  date: 'tanggal seperti 31/12/2024 atau 2024-12-31',
  year: 'tahun empat angka',
  truth: 'true atau false',
  mapping: 'pasangan kunci dan nilai',
  list: 'daftar',
  path: 'jalur relatif di dalam folder berkas kunci, dengan /',
  hash: 'SHA-256 berupa 64 angka heksadesimal huruf kecil',
  size: 'ukuran dalam byte',
  change: 'indikator dan tingkat seperti 3.3=4',
  count: 'bilangan bulat lebih dari 0',
  quarter: 'triwulan seperti 2026-Q1',
  points: 'poin atau pengenal kategori',
  floor: 'aspek dan batasnya seperti 3=60% atau 3=72',
  share: 'poin seperti 72 atau persentase seperti 60%',
  moment: 'waktu UTC seperti 2024-12-31T08:00:00.000Z',
}

const parts: Readonly<Record<string, string>> = {
  indicator: 'indikator',
  band: 'kategori',
  aspect: 'aspek',
}

const syntax: Readonly<Record<string, string>> = {
  YAML_1_1: 'berkas ini YAML 1.1; hanya YAML 1.2 yang dibaca',
  BAD_INDENT: 'indentasi tidak sejajar',
  TAB_AS_INDENT: 'indentasi memakai tab; YAML hanya menerima spasi',
  MISSING_CHAR: 'ada tanda yang kurang, misalnya tanda kutip, koma, atau kurung tutup',
  UNEXPECTED_TOKEN: 'ada tanda di tempat yang tidak semestinya',
  MULTIPLE_DOCS: 'berkas memuat lebih dari satu dokumen YAML',
  BAD_ALIAS: 'alias menunjuk jangkar yang tidak ada',
  BLOCK_AS_IMPLICIT_KEY: 'teks yang memuat titik dua perlu diapit tanda kutip',
  MULTILINE_IMPLICIT_KEY: 'titik dua setelah kunci tidak ditemukan',
  BAD_DQ_ESCAPE: 'tanda \\ di dalam kutip ganda tidak dikenal',
  TAG_RESOLVE_FAILED: 'tanda tipe (!) tidak dikenal',
}

/** Pesan: apa yang ditemukan dan yang diharapkan. Petunjuk: cara memperbaiki. */
export const diagnosticsId: CoreDiagnosticTexts = {
  'option-unknown': {
    message: ({ found, isMisplaced, commands }) =>
      isMisplaced || commands.length > 0
        ? `Opsi ${found} tidak dapat dipakai di sini.`
        : `Opsi ${found} tidak dikenal.`,
    hint: ({ near, isMisplaced, commands }) => {
      if (isMisplaced) return 'Tulis opsi itu setelah nama perintahnya.'
      return commands.length > 0
        ? `Perintah ini tidak memilikinya; opsi itu milik perintah lain, misalnya ${commands[0]}. Lihat daftar opsi dengan --help.`
        : `Lihat daftar opsi dengan --help.${meant(near)}`
    },
  },
  'option-value-missing': {
    message: ({ option }) => `Opsi ${option} memerlukan nilai.`,
    hint: () => 'Tulis nilainya setelah opsi, dipisahkan spasi.',
  },
  'option-value-wrong': {
    message: ({ option, found, expected: wanted }) =>
      `Nilai "${found}" untuk ${option} tidak dapat dipakai; yang diharapkan: ${expected[wanted] ?? wanted}.`,
    hint: ({ near }) => `Ganti nilai itu.${meant(near)}`,
  },
  'command-unknown': {
    message: ({ found }) => `Perintah "${found}" tidak dikenal.`,
    hint: ({ near }) => `Lihat daftar perintah dengan merit --help.${meant(near)}`,
  },
  'argument-missing': {
    message: ({ argument }) => `Argumen ${argument} belum diisi.`,
    hint: () => 'Lihat contoh pemakaian dengan --help.',
  },
  'arguments-excessive': {
    message: ({ found }) => `Argumen berlebih: "${found}".`,
    hint: () => 'Hapus argumen itu, atau apit dengan tanda kutip bila memuat spasi.',
  },
  'input-missing': {
    message: () => 'Tidak ada kertas kerja yang disebut, dan merit.yaml tidak menyebutnya.',
    hint: () =>
      'Tuliskan berkasnya, misalnya: merit score kertas-kerja.csv. Belum punya? Jalankan merit init.',
  },
  'file-not-found': {
    message: ({ path }) => `Berkas atau folder "${path}" tidak ada.`,
    hint: ({ near }) =>
      near === undefined
        ? 'Periksa ejaan nama dan folder tempat perintah dijalankan.'
        : `Yang terdekat: "${near}".`,
  },
  'file-is-folder': {
    message: ({ path }) => `"${path}" adalah folder, bukan berkas.`,
    hint: () => 'Tuliskan berkas di dalam folder itu.',
  },
  'file-not-permitted': {
    message: ({ path, isWriting }) =>
      isWriting
        ? `"${path}" hanya boleh dibaca, jadi tidak ditulis.`
        : `Tidak ada izin membaca "${path}".`,
    hint: ({ isWriting }) =>
      isWriting
        ? 'Beri izin menulis pada berkas itu (misalnya chmod u+w), atau pilih nama lain.'
        : 'Periksa izin berkas itu, atau salin ke folder sendiri.',
  },
  'working-folder-missing': {
    message: () => 'Folder tempat perintah ini dijalankan sudah tidak ada.',
    hint: () => 'Pindah ke folder yang ada (cd), lalu jalankan lagi.',
  },
  'file-unreadable': {
    message: ({ path, cause }) => `"${path}" tidak dapat dibaca (${errnos[cause] ?? cause}).`,
    hint: () => 'Tutup program yang sedang memakai berkas itu, lalu ulangi.',
  },
  'output-exists': {
    message: ({ path }) => `"${path}" sudah ada dan tidak ditimpa.`,
    hint: () => 'Pilih nama lain, atau tambahkan --force untuk menimpanya.',
  },
  'output-failed': {
    message: ({ path, cause }) => `"${path}" tidak dapat ditulis: ${errnos[cause] ?? cause}.`,
    hint: () => 'Perbaiki penyebabnya atau pilih tempat lain. Berkas lama, bila ada, tetap utuh.',
  },
  'output-unverified': {
    message: ({ path }) =>
      `"${path}" sudah ditulis, tetapi isinya tidak terbaca kembali seperti seharusnya.`,
    hint: () => 'Jangan pakai berkas itu. Periksa penyimpanannya, lalu ulangi dengan --force.',
  },
  'format-unsupported': {
    message: ({ format, kind }) => `Laporan ${kind} tidak tersedia dalam format ${format}.`,
    hint: ({ known }) => `Format yang tersedia: ${known.join(', ')}.`,
  },
  'template-unused': {
    message: ({ path, formats }) =>
      `Templat "${path}" tidak dipakai: format ${formats.join(', ')} tidak memerlukannya.`,
    hint: () => 'Tambahkan --format docx, atau hapus --template.',
  },
  'template-unusable': {
    message: ({ path, why }) => `Templat "${path}" tidak dapat dipakai: ${templateFaults[why]}.`,
    hint: () => 'Simpan templat sebagai Dokumen Word (.docx) biasa, tanpa makro dan tautan gambar.',
  },
  'placeholder-missing': {
    message: ({ path, name }) => `Templat "${path}" tidak memuat {{${name}}}, tempat isi laporan.`,
    hint: ({ name }) => `Tulis {{${name}}} pada paragraf tersendiri di dalam templat.`,
  },
  'placeholder-unknown': {
    message: ({ path, found }) => `Templat "${path}" memuat "{{${found}}}" yang tidak dikenal.`,
    hint: ({ near, known }) =>
      `Yang dikenal: ${known.map((name) => `{{${name}}}`).join(', ')}.${meant(near)}`,
  },
  'character-unwritable': {
    message: ({ found, encoding }) => `Huruf "${found}" tidak dapat disimpan dalam ${encoding}.`,
    hint: () =>
      'Simpan kertas kerja asal sebagai CSV UTF-8, lalu ulangi. Tidak ada berkas yang ditulis.',
  },
  'unit-unknown': {
    message: ({ found }) => `Unit "${found}" tidak ada dalam kertas kerja.`,
    hint: ({ near }) =>
      near === undefined
        ? 'Periksa nama di kolom unit, atau jalankan tanpa --unit.'
        : `Yang terdekat: "${near}".`,
  },
  'agency-unknown': {
    message: ({ found }) => `Instansi "${found}" tidak ada dalam kertas kerja.`,
    hint: ({ near }) =>
      near === undefined ? 'Periksa nama di kolom instansi.' : `Yang terdekat: "${near}".`,
  },
  'year-unknown': {
    message: ({ found }) => `Tahun ${found} tidak ada dalam kertas kerja.`,
    hint: ({ known }) => `Tahun yang ada: ${known.join(', ')}.`,
  },
  'aspect-unknown': {
    message: ({ found }) => `Aspek "${found}" tidak ada dalam rubrik.`,
    hint: ({ near, known }) => `Aspek yang ada: ${known.join(', ')}.${meant(near)}`,
  },
  'sheet-unknown': {
    message: ({ found }) => `Lembar "${found}" tidak ada dalam buku kerja.`,
    hint: ({ near, known }) => `Lembar yang ada: ${known.join(', ')}.${meant(near)}`,
  },
  'rubric-unknown': {
    message: ({ found }) => `Rubrik "${found}" tidak dikenal.`,
    hint: ({ near, known }) =>
      `Rubrik bawaan: ${known.join(', ')}. Untuk rubrik sendiri tulis jalurnya, misalnya ./rubrik.yaml.${meant(near)}`,
  },
  'topic-unknown': {
    message: ({ found }) => `"${found}" bukan kode temuan dan bukan indikator rubrik ini.`,
    hint: ({ near }) =>
      `Tuliskan kode seperti date-wrong atau nomor indikator seperti 3.3.${meant(near)}`,
  },

  'file-empty': {
    message: () => 'Berkas kosong.',
    hint: () => 'Simpan ulang dari aplikasi asalnya, atau mulai dari merit init.',
  },
  'file-binary': {
    message: ({ format }) =>
      `Berkas ini ${formats[format] ?? 'bukan teks'}; yang diharapkan CSV atau .xlsx untuk kertas kerja, YAML untuk rubrik.`,
    hint: ({ format }) => binaryHints[format] ?? 'Pastikan nama berkasnya benar.',
  },
  'file-too-large': {
    message: ({ limit, what }) => {
      if (what === 'cells') return `Buku kerja memuat lebih dari ${limit / 1_000_000} juta sel.`
      if (what === 'unzipped') return `Isi buku kerja lebih besar dari ${limit} MB.`
      return `Berkas lebih besar dari ${comma(limit)} MB.`
    },
    hint: ({ what }) =>
      what === undefined
        ? 'Berkas sebesar ini bukan rubrik; kertas kerja dapat dibagi per instansi atau tahun.'
        : 'Hapus baris dan kolom kosong di luar tabel, atau simpan lembar kertas kerjanya saja.',
  },
  'workbook-damaged': {
    message: ({ what }) => workbookDamages[what],
    hint: () =>
      'Buka di Excel atau LibreOffice, biarkan diperbaiki, lalu simpan ulang; atau unduh sekali lagi.',
  },
  'encoding-wrong': {
    message: ({ byte, accepted }) =>
      `Byte 0x${byte} bukan huruf dalam ${accepted.includes('windows-1252') ? 'UTF-8, UTF-16, atau Windows-1252' : 'UTF-8 atau UTF-16'} (pengodean rusak atau tercampur).`,
    hint: ({ accepted }) =>
      accepted.includes('windows-1252')
        ? 'Simpan ulang berkas dengan jenis "CSV UTF-8", lalu periksa huruf di baris ini.'
        : 'Simpan ulang berkas sebagai UTF-8 di editor teks, lalu periksa huruf di baris ini.',
  },

  'yaml-syntax': {
    message: ({ reason }) => `YAML tidak terbaca: ${syntax[reason] ?? 'susunannya tidak benar'}.`,
    hint: () => 'Periksa baris ini dan baris sebelumnya: tanda kutip, titik dua, dan indentasi.',
  },
  'key-repeated': {
    message: ({ key }) => `Kunci "${key}" tertulis dua kali di tempat yang sama.`,
    hint: () => 'Hapus salah satu; nilai keduanya tidak digabungkan.',
  },
  'alias-excessive': {
    message: () => 'Alias YAML dipakai terlalu banyak.',
    hint: () => 'Tulis isinya langsung tanpa alias (*).',
  },
  'key-unknown': {
    message: ({ found }) => `Kunci "${found}" tidak dikenal di sini.`,
    hint: ({ near }) => `Perbaiki ejaannya atau hapus kuncinya.${meant(near)}`,
  },
  'key-missing': {
    message: ({ key }) => `Kunci "${key}" wajib ada, tetapi tidak ditemukan.`,
    hint: ({ key }) =>
      key === 'id'
        ? 'Tambahkan "id:" (pengenal, atau teks bahasa Indonesia).'
        : `Tambahkan "${key}:".`,
  },
  'value-wrong': {
    message: ({ found, expected: wanted }) =>
      `Nilai ${found === '' ? 'kosong' : `"${found}"`} tidak sesuai; yang diharapkan: ${expected[wanted] ?? wanted}.`,
    hint: () => 'Ganti nilainya.',
  },
  'decimals-excessive': {
    message: ({ found, most }) =>
      `Bilangan ${found} memiliki lebih dari ${counted(most)} angka desimal.`,
    hint: ({ most }) =>
      `Bulatkan menjadi paling banyak ${counted(most)} angka desimal, supaya nilai tetap tepat.`,
  },
  'translation-missing': {
    message: ({ text, others = 0 }) =>
      `Teks "${shortened(text)}" ${others > 0 ? `dan ${others} teks lain ` : ''}belum memiliki terjemahan Inggris.`,
    hint: ({ others = 0 }) =>
      `Tambahkan "en:". Sebelum itu teks Indonesia yang ditampilkan.${others > 0 ? ' Semuanya disebut oleh merit rubric check.' : ''}`,
  },

  'id-repeated': {
    message: ({ id, firstAt }) => `Pengenal "${id}" sudah dipakai di ${placed(firstAt)}.`,
    hint: () => 'Beri setiap bagian pengenal yang berbeda.',
  },
  'bands-unordered': {
    message: ({ band, from, before }) =>
      `Kategori "${band}" mulai dari ${comma(from)}, tidak di atas kategori sebelumnya (${comma(before)}).`,
    hint: () => 'Urutkan kategori dari batas bawah terkecil, tanpa batas yang sama.',
  },
  'bands-start': {
    message: ({ band, from }) => `Kategori pertama "${band}" mulai dari ${comma(from)}, bukan 0.`,
    hint: () => 'Mulai kategori pertama dari 0, supaya setiap nilai memiliki kategori.',
  },
  'maximum-differs': {
    message: ({ owner, sum, stated }) =>
      `Bobot di bawah "${owner}" menghasilkan maksimum ${comma(sum)}, bukan ${comma(stated)}.`,
    hint: () => 'Perbaiki bobot atau maksimum: maksimum = jumlah bobot x tingkat tertinggi.',
  },
  'levels-reversed': {
    message: ({ min, max }) =>
      `Tingkat terendah (${min}) tidak di bawah tingkat tertinggi (${max}).`,
    hint: () => 'Perbaiki levels, misalnya {min: 1, max: 4}.',
  },
  'span-reversed': {
    message: ({ key, from, until }) =>
      `Masa pada ${key} berakhir (${until}) sebelum mulai (${from}).`,
    hint: () => 'Tukar from dan until, atau perbaiki salah satunya.',
  },
  'level-beyond': {
    message: ({ found, min, max }) =>
      `Tingkat ${found} di luar skala rubrik ini (${min} sampai ${max}).`,
    hint: () => 'Ganti dengan tingkat yang ada dalam skala.',
  },
  'reference-unknown': {
    message: ({ key, found }) =>
      `"${found}" menunjuk ${parts[key] ?? key} yang tidak ada dalam rubrik.`,
    hint: ({ near }) => `Perbaiki pengenalnya.${meant(near)}`,
  },
  'needs-cycle': {
    message: ({ path }) => `Prasyarat berputar: ${path.join(' > ')}.`,
    hint: () => 'Hapus salah satu prasyarat dalam putaran itu.',
  },
  'aspect-weight-missing': {
    message: ({ aspect }) => `Aspek "${aspect}" belum memiliki bobot (weight).`,
    hint: () => 'Metode weighted-mean memerlukan bobot pada setiap aspek.',
  },
  'aspect-weight-unused': {
    message: ({ aspect }) => `Aspek "${aspect}" memiliki bobot, padahal metodenya weighted-sum.`,
    hint: () => 'Hapus weight pada aspek; dalam weighted-sum hanya indikator yang berbobot.',
  },
  'exclusion-unsupported': {
    message: () => 'not_applicable: excluded hanya berlaku untuk metode weighted-mean.',
    hint: () => 'Pakai not_applicable: forbidden, atau ganti metodenya.',
  },
  'one-of-unsupported': {
    message: ({ indicator }) =>
      `Indikator ${indicator} memakai one_of, padahal rubrik tidak mengizinkan indikator yang tidak berlaku.`,
    hint: () => 'Hapus one_of, atau pakai not_applicable: excluded.',
  },
  'examples-none': {
    message: ({ rubric }) => `Rubrik ${rubric} tidak memuat contoh, sehingga tidak ada yang diuji.`,
    hint: () => 'Tambahkan examples dengan tingkat dan hasil yang diharapkan.',
  },
  'example-differs': {
    message: ({ example, what, expected: wanted, found }) =>
      `Contoh "${example}": ${what} ternyata ${found.replace('.', ',')}, bukan ${wanted.replace('.', ',')}.`,
    hint: () => 'Perbaiki contoh, atau bobot dan batas kategori yang menghasilkan angka itu.',
  },

  'header-only': {
    message: () => 'Berkas hanya memuat judul kolom, tanpa satu baris pun.',
    hint: () => 'Isi paling sedikit satu baris indikator.',
  },
  'column-missing': {
    message: ({ column }) => `Kolom wajib "${column}" tidak ada di baris judul.`,
    hint: ({ column, unread }) =>
      unread.length === 0
        ? 'Tambahkan kolom itu pada baris pertama, atau periksa ejaan dan pemisah kolom (koma, titik koma, atau tab).'
        : `Bila salah satu kolom lain (${unread.map((name) => `"${name}"`).join(', ')}) berisi ${column}, ganti judulnya menjadi "${column}". Bila isinya poin, tambahkan kolom "${column}".`,
  },
  'column-repeated': {
    message: ({ column, found }) => `Kolom "${found}" ada lebih dari satu kali (kolom ${column}).`,
    hint: () => 'Gabungkan isinya menjadi satu kolom.',
  },
  'column-unknown': {
    message: ({ found }) => `Kolom "${found}" tidak dikenal dan tidak dipakai.`,
    hint: ({ near }) =>
      near === undefined ? 'Isinya dibiarkan apa adanya.' : `Isinya dibiarkan.${meant(near)}`,
  },
  'quote-broken': {
    message: () =>
      'Tanda kutip di sel ini tidak berpasangan, atau tidak ditulis dua kali di dalam teks.',
    hint: () => 'Tutup tanda kutipnya; tanda kutip di dalam teks ditulis dua kali ("").',
  },
  'row-ragged': {
    message: ({ found, expected: wanted }) =>
      `Baris ini memiliki ${found} sel, padahal baris judul memiliki ${wanted} kolom.`,
    hint: () => 'Apit teks yang memuat pemisah kolom dengan tanda kutip, atau lengkapi selnya.',
  },
  'row-repeated': {
    message: ({ firstAt }) =>
      `Baris ini sama persis dengan ${placed(firstAt)} dan dihitung sekali.`,
    hint: () => 'Hapus salah satunya.',
  },
  'characters-control': {
    message: ({ column, found }) =>
      `Sel "${column}" memuat karakter kendali; ditampilkan sebagai "${shortened(found)}".`,
    hint: () => 'Ketik ulang isi sel itu tanpa menyalin dari aplikasi lain.',
  },

  'agency-unstated': {
    message: () => 'Tidak ada kolom instansi, dan nama instansi belum disebut.',
    hint: ({ by }) =>
      by === 'column'
        ? 'Tambahkan kolom "instansi".'
        : 'Tambahkan kolom "instansi", atau tentukan dengan --agency "Nama Instansi".',
  },
  'year-unstated': {
    message: () => 'Tidak ada kolom tahun, dan tahun penilaian belum disebut.',
    hint: ({ by }) => {
      if (by === 'column') return 'Tambahkan kolom "tahun".'
      const way =
        by === 'argument'
          ? 'tulis tahunnya di belakang nama berkas: BERKAS@2024'
          : 'tentukan dengan --year 2024'
      return `Tambahkan kolom "tahun", atau ${way}.`
    },
  },
  'cell-missing': {
    message: ({ column }) => `Sel "${column}" kosong, padahal wajib diisi.`,
    hint: () => 'Isi sel itu di setiap baris.',
  },
  'year-wrong': {
    message: ({ found }) => `Tahun "${found}" tidak terbaca; yang diharapkan empat angka.`,
    hint: () => 'Tulis seperti 2024, tanpa titik, koma, atau teks lain.',
  },
  'indicator-unknown': {
    message: ({ found, rubric }) => `Indikator "${found}" tidak ada dalam rubrik ${rubric}.`,
    hint: ({ found, near, rubric, elsewhere = [] }) => {
      if (elsewhere.length > 0) {
        return `Indikator itu ada dalam rubrik ${elsewhere.join(' dan ')}: pakai --rubric ${elsewhere[0]} bila kertas kerja ini memakainya.`
      }
      return isLoneNumber(found)
        ? `Tulis nomor lengkap dengan aspeknya, misalnya 1.1; lihat daftarnya dengan merit rubric show ${rubric}.`
        : `Lihat daftarnya dengan merit rubric show ${rubric}.${meant(near)}`
    },
  },
  'indicator-damaged': {
    message: ({ found }) =>
      `"${found}" bukan nomor indikator; Excel telah mengubahnya menjadi tanggal.`,
    hint: ({ meant: id }) =>
      `Di Excel format kolom indikator sebagai Teks (Text), lalu ketik ulang nomornya${id === undefined ? '' : `, mungkin ${id}`}.`,
  },
  'indicator-comma': {
    message: ({ found, read, count }) =>
      `Indikator "${found}" dibaca sebagai ${read}${count > 1 ? `; ${count} sel di berkas ini ditulis dengan koma` : ''}.`,
    hint: () =>
      'Format kolom indikator sebagai Teks supaya Excel tidak mengganti titik dengan koma.',
  },
  'level-wrong': {
    message: ({ found, column, max, isOptional }) =>
      `"${found}" di kolom ${column} bukan tingkat; yang diharapkan bilangan bulat sampai ${max}${isOptional ? ', atau tb' : ''}.`,
    hint: ({ isClaim, isOptional }) => {
      if (!isOptional) return 'Tulis angkanya saja, atau kosongkan selnya.'
      return isClaim
        ? 'Tulis angkanya saja; tb berarti tidak berlaku dan memerlukan alasan.'
        : 'Tulis angkanya saja; tb berarti tidak berlaku menurut verifikator.'
    },
  },
  'level-fractional': {
    message: ({ found, column }) => `Tingkat "${found}" di kolom ${column} bukan bilangan bulat.`,
    hint: () =>
      'Pilih tingkat utuh yang benar-benar terpenuhi; yang belum penuh turun ke bawahnya.',
  },
  'level-out-of-range': {
    message: ({ found, column, max }) =>
      `Tingkat ${found} di kolom ${column} di luar skala; yang diharapkan 0 sampai ${max}.`,
    hint: () => 'Ganti dengan tingkat dalam skala rubrik.',
  },
  'date-wrong': {
    message: ({ found, column }) =>
      `"${found}" di kolom ${column} bukan tanggal; yang diharapkan hari/bulan/tahun atau tahun-bulan-hari.`,
    hint: () => 'Tulis seperti 31/12/2024 atau 2024-12-31.',
  },
  'dates-reversed': {
    message: ({ issued, until }) =>
      `Dokumen berlaku sampai ${until}, sebelum tanggalnya sendiri (${issued}).`,
    hint: () => 'Periksa kedua tanggal itu pada dokumennya.',
  },
  'word-unknown': {
    message: ({ found, column, known }) =>
      `"${found}" di kolom ${column} tidak dikenal; yang diharapkan: ${known.map(({ id }) => id).join(', ')}.`,
    hint: ({ near, blankCounts }) =>
      `${blankCounts ? 'Pilih salah satu kata itu, dan tulis keterangan lain di kolom catatan. Jangan dikosongkan: dokumen dengan sel kosong dapat dihitung.' : 'Pilih salah satu kata itu, atau kosongkan selnya.'}${meant(near)}`,
  },
  'requirement-unknown': {
    message: ({ found, indicator }) =>
      `Kode bukti "${found}" tidak ada dalam rubrik (indikator ${indicator}).`,
    hint: ({ near, known }) =>
      `Kode untuk indikator ini: ${known.join(', ') || '(tidak ada)'}; kosongkan bila dokumen mendukung secara umum.${meant(near)}`,
  },
  'reason-missing': {
    message: ({ indicator }) => `Indikator ${indicator} dinyatakan tidak berlaku tanpa alasan.`,
    hint: () => 'Isi kolom alasan_tidak_berlaku.',
  },
  'reason-vague': {
    message: ({ indicator, found }) =>
      `Alasan "${shortened(found)}" tidak menjelaskan mengapa indikator ${indicator} tidak berlaku.`,
    hint: () => 'Tulis paling sedikit tiga kata, atau nomor dokumen yang menjadi dasarnya.',
  },
  'not-applicable-forbidden': {
    message: ({ indicator, rubric, allowed }) =>
      `Indikator ${indicator} dinyatakan tidak berlaku, padahal rubrik ${rubric} mewajibkan ${allowed.length === 0 ? 'semua indikator' : 'indikator itu'}.`,
    hint: ({ allowed }) =>
      allowed.length === 0
        ? 'Isi tingkat yang sesuai dengan uraian rubrik.'
        : `Isi tingkat yang sesuai dengan uraian rubrik. Hanya ${allowed.join(', ')} yang dapat dinyatakan tidak berlaku.`,
  },
  'level-with-reason': {
    message: ({ indicator, level }) =>
      `Indikator ${indicator} memiliki tingkat ${level} sekaligus alasan tidak berlaku.`,
    hint: () => 'Pilih salah satu: tingkat, atau alasan tidak berlaku.',
  },

  'answers-differ': {
    message: ({ indicator, column, first, firstAt, found }) =>
      `Indikator ${indicator} berisi "${shortened(found)}" di kolom ${column}, padahal ${placed(firstAt)} berisi "${shortened(first)}".`,
    hint: () => 'Samakan isinya, atau kosongkan di baris lanjutan: satu indikator hanya satu isi.',
  },
  'one-of-conflict': {
    message: ({ indicator, other, otherAt }) =>
      `Indikator ${indicator} dan ${other} (${placed(otherAt)}) tidak berlaku bersamaan.`,
    hint: () => 'Isi tingkat hanya pada pertanyaan yang sesuai dengan jenis instansi.',
  },
  'nothing-applicable': {
    message: ({ agency, year }) => `Tidak ada indikator yang berlaku bagi ${agency} tahun ${year}.`,
    hint: () =>
      'Periksa kolom tingkat dan alasan_tidak_berlaku: paling sedikit satu indikator berlaku.',
  },
  'verified-above-claim': {
    message: ({ indicator, verified, claimed }) =>
      `Tingkat verifikasi indikator ${indicator} (${verified}) di atas tingkat mandiri (${claimed}).`,
    hint: () => 'Periksa apakah kedua angka tidak tertukar.',
  },
  'verified-inapplicable': {
    message: ({ indicator, verified, other }) =>
      `Verifikator memberi tingkat ${verified} kepada indikator ${indicator}, yang ${other === null ? 'dinyatakan tidak berlaku' : `tidak berlaku karena ${other} yang dijawab`}; tingkat itu tetap dihitung dalam nilai hasil verifikasi.`,
    hint: ({ other }) =>
      other === null
        ? 'Bila memang tidak berlaku, verifikator menulis tb di tingkat_verifikasi; bila berlaku, instansi mengisi tingkatnya.'
        : `Bila memang tidak berlaku, kosongkan tingkat_verifikasi di sini atau tulis tb; bila berlaku, tulis tb pada ${other}.`,
  },
  'merge-conflict': {
    message: ({ agency, year, indicator, column, first, firstAt, found }) =>
      `${agency} ${year}, indikator ${indicator}, kolom ${column}: di sini "${found}", sedangkan di ${placed(firstAt)} "${first}".`,
    hint: () =>
      'Tentukan isi yang benar, samakan di kedua berkas, lalu gabungkan lagi. Tidak ada berkas yang ditulis.',
  },
  'merge-row-missing': {
    message: ({ agency, year, indicator, unit, title }) =>
      `${agency} ${year}, indikator ${indicator}: baris ${title === '' ? 'ini' : `"${title}"`} tidak ada lagi dalam berkas ${unit === '' ? 'baris tanpa unit' : `unit ${unit}`}, padahal berkas itu disertakan.`,
    hint: () =>
      'Kembalikan baris itu dalam berkas unit; atau pakai --partial supaya baris tetap disimpan, --delete-missing supaya dihapus. Tidak ada berkas yang ditulis.',
  },
  'merge-numbers-missing': {
    message: ({ count, ranges }) =>
      `${count} baris kertas kerja semula tidak ada dalam berkas mana pun: urutan ${listed(ranges)}.`,
    hint: () =>
      'Sertakan berkas unit yang belum ada; atau pilih kertas kerja semula sebagai --output, supaya barisnya tetap disimpan; atau pakai --delete-missing bila baris itu memang dihapus. Tidak ada berkas yang ditulis.',
  },
  'agency-similar': {
    message: ({ agency, other }) =>
      `"${agency}" dan "${other}" hanya berbeda huruf besar atau spasi, tetapi dinilai terpisah.`,
    hint: () => 'Samakan penulisan nama instansi bila yang dimaksud satu instansi.',
  },
  'rows-short': {
    message: ({ count }) =>
      `${count} baris lebih pendek daripada baris judul; sel yang tidak ada dibaca kosong.`,
    hint: () => 'Ini kebiasaan Excel bila kolom terakhir kosong; tidak perlu diperbaiki.',
  },
  'file-read': {
    message: ({ format, encoding, delimiter, lineEnd, rows }) =>
      format === 'xlsx'
        ? `Dibaca sebagai buku kerja: ${rows} baris.`
        : `Dibaca sebagai CSV: pengodean ${encoding}, pemisah ${delimiter === '\t' ? 'tab' : `"${delimiter}"`}, akhir baris ${lineEnd === '\r\n' ? 'CRLF' : 'LF'}, ${rows} baris di bawah baris pertama.`,
    hint: () => 'Tidak perlu diperbaiki bila memang begitu berkasnya.',
  },
  'title-rows': {
    message: ({ count }) => `${count} baris di atas judul kolom dilewati.`,
    hint: () => 'Tidak perlu diperbaiki, asalkan baris itu memang bukan data.',
  },
  'cells-merged': {
    message: ({ count }) =>
      `${count} baris tanpa nomor indikator dibaca sebagai dokumen lanjutan indikator di atasnya.`,
    hint: () => 'Isi nomor indikator di setiap baris bila maksudnya lain.',
  },
  'statement-unknown': {
    message: ({ found }) =>
      `Pernyataan "${found}" tidak sesuai dengan syarat mana pun dalam rubrik.`,
    hint: ({ near, known }) =>
      `Syarat yang dapat dinyatakan: ${known.join(', ') || '-'}.${meant(near)}`,
  },
  'previous-unread': {
    message: ({ code }) =>
      `Kertas kerja tahun sebelumnya memuat kesalahan (${code}); hasil tahun itu tidak dibandingkan.`,
    hint: () => 'Perbaiki kertas kerja itu bila perbandingan diperlukan. Laporan tetap dibuat.',
  },
  'stated-points-impossible': {
    message: ({ key, found, maximum, rubric }) =>
      `"${key}" adalah ${comma(found)}, sedangkan nilai menurut ${rubric} paling tinggi ${comma(maximum)}${found > maximum ? '' : ' dan tidak serendah itu'}.`,
    hint: ({ lowest, maximum }) =>
      maximum > 1
        ? `Tuliskan jumlah poin antara ${comma(lowest)} dan ${comma(maximum)}, bukan indeks atau persen.`
        : `Tuliskan indeks antara ${comma(lowest)} dan ${comma(maximum)}, bukan poin atau persen.`,
  },
  'stated-year-impossible': {
    message: ({ key, found, year }) =>
      key === 'baseline'
        ? `"baseline" bagi tahun ${year} menyebut tahun ${found}, yang tidak mendahuluinya.`
        : `"end_target" bagi tahun ${year} berakhir pada tahun ${found}, sebelum tahun itu.`,
    hint: ({ key, year }) =>
      key === 'baseline'
        ? `Tuliskan tahun sebelum ${year}, yang hasilnya dibandingkan.`
        : `Tuliskan tahun akhir periode rencana strategis: ${year} atau sesudahnya.`,
  },
  'rubric-assumed': {
    message: ({ rubric, year }) => `Tahun ${year} dinilai dengan rubrik bawaan ${rubric}.`,
    hint: ({ fitting }) =>
      `Sejak 2021 instrumen lain juga dipakai; tentukan dengan ${chosen(fitting)}.`,
  },
  'rubric-outside': {
    message: ({ rubric, year, valid }) =>
      `Tahun ${year} dinilai dengan rubrik ${rubric}, padahal rubrik itu untuk penilaian ${yearsId(valid)}.`,
    hint: ({ fitting }) =>
      fitting.length > 0
        ? `Untuk tahun itu: ${chosen(fitting)}. Nilai tetap dihitung.`
        : 'Tidak ada rubrik bawaan untuk tahun itu; periksa tahunnya. Nilai tetap dihitung.',
  },
  'worksheets-alike': {
    message: ({ path }) =>
      `Dua kertas kerja di luar folder kerja sama-sama bernama "${path}" sehingga berkas buktinya dapat tertukar.`,
    hint: () => 'Jalankan perintah dari folder yang memuat keduanya.',
  },
  'lock-outside': {
    message: ({ path }) => `Kertas kerja "${path}" berada di luar folder berkas kunci.`,
    hint: () =>
      'Simpan berkas kunci di folder kertas kerja atau di atasnya, dengan --output (lock) atau --lock (verify).',
  },
  'evidence-outside': {
    message: ({ path }) => `Berkas bukti "${path}" tidak berada di dalam folder kertas kerja.`,
    hint: () =>
      'Pindahkan berkas ke dalam folder itu, lalu tulis jalurnya tanpa "..", tanpa "/" di depan, dan tanpa huruf diska.',
  },
  'evidence-link': {
    message: ({ path }) => `Berkas bukti "${path}" adalah tautan atau berada di balik tautan.`,
    hint: () => 'Ganti tautan itu dengan berkas aslinya.',
  },
  'evidence-empty': {
    message: ({ path }) => `Berkas bukti "${path}" kosong (0 byte).`,
    hint: () => 'Salin lagi berkasnya; salinan sebelumnya mungkin terputus.',
  },
  'evidence-none': {
    message: () => 'Kolom berkas tidak menyebut satu pun berkas setempat; tidak ada yang dikunci.',
    hint: () => 'Isi kolom berkas dengan jalur dari folder kertas kerja, seperti bukti/sk.pdf.',
  },
  'lock-syntax': {
    message: () => 'Berkas kunci ini bukan JSON yang utuh.',
    hint: () => 'Ambil lagi berkas kunci yang asli; berkas kunci tidak untuk disunting.',
  },
  'lock-path-repeated': {
    message: ({ path, firstAt }) =>
      `Berkas "${path}" tercatat dua kali; yang pertama di ${placed(firstAt)}.`,
    hint: () => 'Ambil lagi berkas kunci yang asli; berkas kunci tidak untuk disunting.',
  },
  'evidence-changed': {
    message: ({ path }) => `Isi berkas "${path}" berubah sejak dikunci.`,
    hint: () =>
      'Pulihkan berkas aslinya, atau kunci lagi dengan --force bila perubahannya memang benar.',
  },
  'evidence-missing': {
    message: ({ path }) => `Berkas "${path}" sudah dikunci, tetapi sekarang tidak ada.`,
    hint: () => 'Pulihkan berkas itu dari cadangan.',
  },
  'evidence-dropped': {
    message: ({ path }) =>
      `Berkas "${path}" sudah dikunci, tetapi tidak lagi disebut dalam kertas kerja.`,
    hint: () => 'Kembalikan barisnya, atau kunci lagi dengan --force bila memang dihapus.',
  },
  'evidence-moved': {
    message: ({ path, from }) => `Berkas "${from}" pindah ke "${path}"; isinya sama.`,
    hint: () => 'Kembalikan ke tempat semula, atau kunci lagi dengan --force.',
  },
  'evidence-unlocked': {
    message: ({ path }) => `Berkas "${path}" disebut dalam kertas kerja, tetapi belum dikunci.`,
    hint: () => 'Kunci lagi dengan --force bila berkas itu memang ditambahkan.',
  },
  'file-unlocked': {
    message: ({ path, lock }) =>
      `Berkas bukti "${path}" tidak tercatat dalam berkas kunci ${lock}; dokumennya tetap dihitung.`,
    hint: () => 'Kunci lagi dengan merit evidence lock --force bila berkas itu memang ditambahkan.',
  },
}

/** A sentence lists this many ranges of rows. */
const rangesAtMost = 12

const listed = (ranges: readonly string[]): string =>
  [
    ...ranges.slice(0, rangesAtMost),
    ...(ranges.length > rangesAtMost ? [`dan ${ranges.length - rangesAtMost} rentang lagi`] : []),
  ].join(', ')

const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}...` : line
}
