import type { DocumentStatus, Verdict } from '../../core/evidence.js'
import type { DocumentField } from './change.js'

/** Kata-kata kuesioner merit fill. Bentuk objek ini berlaku juga bagi bahasa lain. */
export const fillId = {
  /** Satu huruf dan artinya; huruf tidak boleh berulang. */
  keys: {
    documents: ['d', 'dokumen'],
    back: ['b', 'kembali'],
    skip: ['l', 'lewati'],
    jump: ['j', 'lompat'],
    notApplicable: ['t', 'tidak berlaku'],
    note: ['c', 'catatan'],
    undo: ['u', 'urungkan'],
    scope: ['s', 'saring'],
    help: ['h', 'bantuan'],
    quit: ['q', 'keluar'],
  },
  legend: {
    menu: 'Panah: pilih  Enter: simpan',
    search: 'Ketik: cari  Panah: pilih  Enter: buka  Esc: kembali',
    line: 'Enter: simpan  Esc: kembali',
    path: 'Enter: simpan  Tab: lengkapi  Esc: kembali',
  },
  plain: {
    choose: 'Pilihan (nomor atau huruf, lalu Enter): ',
    unknown: (text: string): string => `"${text}" bukan salah satu pilihan.`,
    /** Di bawah pertanyaan berisi teks. */
    line: 'Enter: tetap. Tanda - : kosongkan. Tanda . : kembali.',
    answer: 'Isi: ',
    now: (text: string): string => `Isi sekarang: ${text}`,
    current: 'jawaban sekarang',
  },
  start: {
    file: 'kertas-kerja.csv',
    made: (path: string): string => `Kertas kerja baru: ${path}`,
    owner: (agency: string, year: number, rubric: string, status: string): string =>
      `${agency}, ${year}. Rubrik ${rubric} (${status}).`,
    stored: (path: string): string =>
      `Setiap jawaban langsung tersimpan di ${path}. Berhenti kapan saja: q atau Ctrl-C.`,
    agency: 'Nama instansi',
    year: 'Tahun penilaian (empat angka)',
    which: 'Kertas kerja mana yang diisi?',
  },
  progress: (done: number, all: number): string => `${done} dari ${all} terjawab`,
  verifyProgress: (done: number, all: number): string => `${done} dari ${all} diverifikasi`,
  aspect: (name: string): string => `Aspek ${name}`,
  scope: {
    question: 'Indikator mana yang ditampilkan?',
    all: 'Semua indikator',
    open: 'Hanya yang belum terjawab',
    aspect: (name: string): string => `Hanya aspek ${name}`,
    unit: (name: string): string => `Hanya unit ${name}`,
  },
  level: {
    weight: (weight: string): string => `bobot ${weight}`,
    open: 'Belum dijawab.',
    now: (level: number): string => `Sekarang: tingkat ${level}.`,
    proved: (level: number): string => `Terbukti: tingkat ${level}.`,
    notApplicable: (reason: string): string => `Sekarang: tidak berlaku (${reason}).`,
    excluded: 'Tidak berlaku selama pertanyaan padanannya yang dijawab.',
    previous: (year: number, level: string): string => `Tahun ${year}: ${level}.`,
    previousLevel: (level: number): string => `tingkat ${level}`,
    previousNotApplicable: 'tidak berlaku',
    previousOpen: 'belum dinilai',
    note: (text: string): string => `Catatan: ${text}`,
    claimed: (level: number, text: string): string => `Mandiri: tingkat ${level}. ${text}`,
    unclaimed: 'Instansi belum mengisi tingkat.',
    verified: (level: number): string => `Verifikasi sekarang: tingkat ${level}.`,
    verifiedInapplicable: 'Verifikasi sekarang: tidak berlaku.',
    unverified: 'Belum diverifikasi.',
    verifierNote: (text: string): string => `Catatan verifikator: ${text}`,
    aboveClaim: 'Lebih tinggi daripada tingkat mandiri.',
    nothing: 'Belum ada bukti yang sah',
    level: (level: number): string => `Tingkat ${level}`,
    needs: (names: string): string => `Bukti yang perlu: ${names}.`,
    needsNothing: 'Tidak perlu dokumen.',
    there: (name: string): string => `${name} (ada)`,
    effect: (total: string, from: string, to: string, band: string): string =>
      from === to ? `${total} tetap ${to}, ${band}.` : `${total} ${from} -> ${to}, ${band}.`,
  },
  reason: {
    question: (indicator: string): string => `Mengapa ${indicator} tidak berlaku?`,
    hint: 'Alasan wajib diisi dan dibaca verifikator.',
    missing: 'Alasan belum diisi.',
  },
  note: {
    question: (indicator: string): string => `Catatan untuk ${indicator}`,
    verifierQuestion: (indicator: string): string => `Catatan verifikator untuk ${indicator}`,
  },
  documents: {
    question: (level: number): string => `Dokumen untuk tingkat ${level}`,
    questionOpen: 'Dokumen',
    next: 'Lanjut ke indikator berikutnya',
    missing: (name: string, reason: string): string => `${name}: ${reason}`,
    later: (level: number): string => `baru diminta untuk tingkat ${level}`,
    addHint: 'Enter: catat dokumen untuk bukti ini.',
    other: 'Tambah dokumen lain',
    reuse: 'Pakai dokumen dari indikator lain',
    untitled: '(tanpa judul)',
    until: (day: string): string => `berlaku sampai ${day}`,
  },
  requirement: {
    question: 'Dokumen ini membuktikan apa?',
    general: 'Mendukung indikator secara umum',
    from: (level: number): string => `mulai tingkat ${level}`,
  },
  reuse: {
    question: 'Dokumen mana yang juga membuktikan indikator ini?',
    under: (indicators: string): string => `di ${indicators}`,
  },
  document: {
    question: 'Ubah dokumen',
    back: 'Kembali ke daftar dokumen',
    remove: 'Hapus dokumen ini',
    removeQuestion: (title: string): string => `Hapus "${title}" dari kertas kerja?`,
    yes: 'Ya, hapus',
    no: 'Tidak',
    blank: '-',
  },
  fields: {
    requirement: 'Kode bukti',
    title: 'Judul dokumen',
    file: 'Berkas',
    number: 'Nomor',
    issued: 'Tanggal',
    validUntil: 'Berlaku sampai',
    unit: 'Unit',
    status: 'Keadaan',
  } satisfies Record<DocumentField, string>,
  hints: {
    title: 'Judul yang tertulis pada dokumen.',
    file: 'Letak berkas terhadap kertas kerja, atau alamat web. Boleh kosong.',
    number: 'Nomor dokumen. Boleh kosong.',
    issued: 'Tanggal mulai berlaku, seperti 31/12/2024, 31 Desember 2024, atau 2024-12-31.',
    validUntil: 'Hari terakhir berlaku. Kosong bila tidak tertulis pada dokumen.',
    unit: 'Unit yang memiliki atau wajib menyediakan dokumen. Boleh kosong.',
    status: 'Hanya dokumen yang ada dan ditandatangani yang membuktikan.',
  } satisfies Record<Exclude<DocumentField, 'requirement'>, string>,
  statuses: {
    have: 'ada dan ditandatangani',
    unsigned: 'belum ditandatangani',
    draft: 'masih draf',
    requested: 'baru diminta',
    absent: 'tidak ada',
  } satisfies Record<DocumentStatus, string>,
  statusBlank: 'tidak disebut (dianggap ada)',
  wrong: {
    day: (text: string): string => `"${text}" bukan tanggal. Tulis seperti 31/12/2024.`,
    fileMissing: (text: string): string =>
      `Berkas ${text} tidak ditemukan. Enter sekali lagi: tetap dicatat.`,
    fileOutside: (text: string): string =>
      `${text} berada di luar folder kertas kerja. Pindahkan berkasnya ke dalam folder itu.`,
    year: (text: string): string => `"${text}" bukan tahun. Tulis empat angka, seperti 2026.`,
    agency: 'Tulis nama instansi dalam satu baris, tanpa karakter kendali.',
    blank: 'Belum diisi.',
    reason: 'Alasan harus menjelaskan: paling sedikit tiga kata, atau nomor dokumen.',
  },
  verdicts: {
    question: 'Putusan atas dokumen ini',
    words: { accepted: 'diterima', rejected: 'ditolak' } satisfies Record<Verdict, string>,
    open: 'belum diputus',
  },
  jump: {
    question: 'Buka indikator mana?',
    nothing: 'Tidak ada yang cocok.',
    allDone: 'Semua sudah terjawab. Pilih yang ingin diubah, atau tekan Esc untuk selesai.',
    allVerified:
      'Tidak ada yang menunggu verifikasi. Pilih yang ingin diubah, atau tekan Esc untuk selesai.',
    legend:
      '[v] terbukti  [~] belum didukung bukti sepenuhnya  [-] tidak berlaku  [ ] belum dijawab',
    verifyLegend: '[v] diverifikasi  [-] tidak berlaku  [ ] belum diverifikasi',
  },
  end: {
    question: 'Indikator terakhir sudah dilewati.',
    open: (count: number): string => `Jawab yang belum (${count})`,
    jump: 'Buka indikator tertentu',
    finish: 'Selesai',
  },
  told: {
    saved: (parts: string): string => `Tersimpan. ${parts}`,
    total: (name: string, points: string, band: string): string => `${name} ${points} (${band})`,
    undone: (indicators: string): string => `Diurungkan: ${indicators}.`,
    nothingToUndo: 'Tidak ada jawaban yang dapat diurungkan.',
    merged:
      'Kertas kerja diubah program lain sejak terakhir dibaca. Perubahan itu dipakai, dan jawaban Anda ditambahkan.',
    conflict: (indicator: string): string =>
      `Indikator ${indicator} sudah diubah program lain. Jawaban Anda tidak disimpan; isi yang terbaru ditampilkan.`,
    notSaved: 'Jawaban itu tidak tersimpan.',
    lost: 'Kertas kerja tidak dapat dibaca lagi, jadi tidak ditimpa. Yang sudah tersimpan tetap ada di dalamnya.',
    interrupted: (path: string, command: string): string =>
      `Berhenti. Semua jawaban yang sudah dikonfirmasi tersimpan di ${path}.\nLanjutkan dengan: ${command}`,
  },
  closing: {
    unproved: 'Belum didukung bukti sepenuhnya:',
    unprovedLine: (indicator: string, lacking: string): string => `${indicator}: ${lacking}`,
    more: (count: number): string => `... dan ${count} indikator lagi.`,
    unverified: (count: number, ids: string): string =>
      `${count} indikator belum diverifikasi: ${ids}`,
    steps: 'Langkah berikutnya:',
    resume: (command: string): string => `Lanjutkan mengisi: ${command}`,
    check: (command: string): string => `Periksa bukti: ${command}`,
    report: (command: string): string => `Buat laporan: ${command}`,
    applied: (count: number, path: string): string => `${count} jawaban diterapkan pada ${path}.`,
    unchanged: (path: string): string => `${path} sudah berisi semua jawaban itu.`,
  },
}

export type FillTexts = typeof fillId
