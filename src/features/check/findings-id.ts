import type { DiagnosticTexts } from '../../pages/words/texts.js'
import type { CheckFacts, FreeText } from './codes.js'

const placed = ({ file, line }: { readonly file: string; readonly line: number }): string =>
  `${file} baris ${line}`

const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}...` : line
}

const document = ({ title, indicator }: { readonly title: string; readonly indicator: string }) =>
  `Dokumen "${shortened(title)}" (indikator ${indicator})`

const fields: Record<FreeText, string> = {
  title: 'bukti',
  note: 'catatan',
  verifierNote: 'catatan_verifikator',
  response: 'tanggapan',
}

/** Pesan dan petunjuk temuan merit check. */
export const checkDiagnosticsId: Pick<DiagnosticTexts, keyof CheckFacts> = {
  'proof-missing': {
    message: ({ indicator, level }) =>
      `Indikator ${indicator} dinilai tingkat ${level} tanpa satu pun bukti.`,
    hint: ({ needed }) =>
      needed.length === 0
        ? 'Cantumkan paling sedikit satu dokumen, atau turunkan tingkatnya.'
        : `Cantumkan bukti berikut, atau turunkan tingkatnya: ${needed.map((words) => words.id).join('; ')}.`,
  },
  'requirement-missing': {
    message: ({ indicator, level, name }) =>
      `Tingkat ${level} indikator ${indicator} memerlukan "${name.id}", yang belum dicantumkan.`,
    hint: ({ requirement }) =>
      `Tambahkan baris dengan kode_bukti ${requirement}, atau turunkan tingkatnya.`,
  },
  'document-unsigned': {
    message: (facts) => `${document(facts)} belum ditandatangani.`,
    hint: () => 'Mintakan tanda tangan, lalu ubah status menjadi ada.',
  },
  'document-draft': {
    message: (facts) => `${document(facts)} masih draf.`,
    hint: () => 'Selesaikan dan tetapkan dokumennya, lalu ubah status menjadi ada.',
  },
  'document-requested': {
    message: (facts) => `${document(facts)} baru diminta, belum diterima.`,
    hint: ({ unit, due }) =>
      `Tagih ${unit === '' ? 'unit pemiliknya' : unit}${due === undefined ? '' : `; tenggatnya ${due}`}, lalu ubah status menjadi ada.`,
  },
  'document-absent': {
    message: (facts) => `${document(facts)} dinyatakan tidak ada.`,
    hint: ({ unit, due }) =>
      `Mintakan kepada ${unit === '' ? 'unit pemiliknya' : unit}${due === undefined ? '' : `; tenggatnya ${due}`}, atau turunkan tingkatnya bila dokumennya memang tidak dibuat.`,
  },
  'document-untitled': {
    message: ({ indicator }) =>
      `Baris bukti indikator ${indicator} tidak memuat judul dan status, sehingga tidak membuktikan apa pun.`,
    hint: () => 'Isi judul dokumen di kolom bukti, atau kolom status.',
  },
  'document-expired': {
    message: ({ lastDay, asOf, ...facts }) =>
      `${document(facts)} berlaku sampai ${lastDay}, sebelum tanggal acuan (${asOf}).`,
    hint: () => 'Perbarui dokumen itu dan cantumkan yang baru.',
  },
  'document-file-unstated': {
    message: (facts) => `${document(facts)} tidak menyebut berkasnya.`,
    hint: () => 'Isi kolom berkas dengan jalur dari folder kertas kerja, atau dengan alamat web.',
  },
  'document-file-missing': {
    message: ({ path }) => `Berkas bukti "${path}" tidak ada.`,
    hint: () => 'Periksa ejaan jalurnya; jalur dihitung dari folder kertas kerja.',
  },
  'document-file-empty': {
    message: ({ path }) => `Berkas bukti "${path}" kosong (0 byte).`,
    hint: () => 'Salin ulang berkas itu dari sumbernya.',
  },
  'document-file-changed': {
    message: ({ path }) =>
      `Isi berkas bukti "${path}" tidak lagi sama dengan yang dikunci, sehingga tidak dihitung sebagai bukti.`,
    hint: () =>
      'Kembalikan berkas yang dikunci; bila perubahannya memang benar, kunci lagi dengan merit evidence lock --force.',
  },
  'document-file-unreadable': {
    message: ({ path }) => `Berkas bukti "${path}" tidak dapat dibaca.`,
    hint: () => 'Periksa izinnya, atau salin ulang berkas itu dari sumbernya.',
  },
  'document-file-outside': {
    message: ({ path }) => `Berkas bukti "${path}" berada di luar folder kertas kerja.`,
    hint: () => 'Salin berkas itu ke dalam folder kertas kerja, lalu perbaiki jalurnya.',
  },
  'document-expiring': {
    message: ({ lastDay, ...facts }) => `${document(facts)} hanya berlaku sampai ${lastDay}.`,
    hint: ({ until }) => `Siapkan pembaruannya; yang diperiksa sampai ${until}.`,
  },
  'document-late': {
    message: ({ issued, year, ...facts }) =>
      `${document(facts)} bertanggal ${issued}, setelah tahun penilaian ${year}.`,
    hint: () => 'Periksa tanggalnya; verifikator dapat menolak bukti dari tahun sesudahnya.',
  },
  'document-not-in-effect': {
    message: ({ issued, asOf, ...facts }) =>
      `${document(facts)} baru berlaku pada ${issued}, setelah tanggal acuan (${asOf}).`,
    hint: () => 'Periksa tanggalnya, atau cantumkan dokumen yang sudah berlaku.',
  },
  'document-undated': {
    message: (facts) => `${document(facts)} tanpa tanggal, padahal masa berlakunya terbatas.`,
    hint: ({ requirement }) =>
      `Isi kolom tanggal atau berlaku_sampai; tanpa itu ${requirement} tidak terpenuhi.`,
  },
  'document-rejected': {
    message: (facts) => `${document(facts)} ditolak verifikator.`,
    hint: () => 'Ganti dengan dokumen yang sesuai, atau jelaskan di kolom tanggapan.',
  },
  'file-shared': {
    message: ({ path, indicator, other, firstAt }) =>
      `Berkas "${path}" dipakai di indikator ${indicator} dan juga ${other} (${placed(firstAt)}).`,
    hint: () => 'Pastikan satu dokumen memang membuktikan keduanya; bila tidak, ganti salah satu.',
  },
  'content-shared': {
    message: ({ path, otherPath, indicator, other, firstAt }) =>
      `Isi berkas "${path}" (indikator ${indicator}) sama persis dengan "${otherPath}" (indikator ${other}, ${placed(firstAt)}).`,
    hint: () =>
      'Periksa apakah berkas yang disalin sudah benar; bila satu dokumen, pakai satu nama.',
  },
  'number-shared': {
    message: ({ number, title, other, firstAt }) =>
      `Nomor ${number} dipakai untuk "${shortened(title)}", padahal ${placed(firstAt)} memakainya untuk "${shortened(other)}".`,
    hint: () => 'Perbaiki nomor yang salah, atau samakan judulnya bila dokumennya sama.',
  },
  'requirement-elsewhere': {
    message: ({ requirement, indicator }) =>
      `Kode bukti "${requirement}" bukan bukti indikator ${indicator}.`,
    hint: ({ right }) =>
      `Kode itu milik indikator ${right.join(', ')}: pindahkan barisnya, atau perbaiki kodenya.`,
  },
  'prerequisite-unmet': {
    message: ({ indicator, level, needed, neededLevel, claimed }) =>
      `Tingkat ${level} indikator ${indicator} memerlukan indikator ${needed} paling sedikit tingkat ${neededLevel}; sekarang ${claimed === null ? 'belum dinilai' : `tingkat ${claimed}`}.`,
    hint: ({ needed }) =>
      `Naikkan indikator ${needed} lebih dahulu, atau tinjau kembali tingkatnya.`,
  },
  'indicators-open': {
    message: ({ agency, year, assessed, applicable, open }) =>
      `${agency}, ${year}: ${assessed} dari ${applicable} indikator dinilai; belum dinilai: ${open.join(', ')}.`,
    hint: () => 'Isi kolom tingkat indikator itu, atau lanjutkan pengisian dengan merit fill.',
  },
  'nothing-assessed': {
    message: ({ agency, year, applicable }) =>
      `${agency}, ${year}: belum satu pun dari ${applicable} indikator dinilai, sehingga tidak ada yang dapat diperiksa.`,
    hint: () => 'Isi kolom tingkat, atau mulai pengisian dengan merit fill.',
  },
  'note-unanswered': {
    message: ({ indicator, note }) =>
      `Catatan verifikator pada indikator ${indicator} belum ditanggapi: "${shortened(note)}".`,
    hint: () => 'Isi kolom tanggapan pada baris yang sama.',
  },
  'number-personal': {
    message: ({ kind, masked, field }) =>
      `Kolom ${fields[field]} memuat ${kind} seseorang (${masked}).`,
    hint: ({ kind }) => `Hapus ${kind} itu dari kertas kerja; nama jabatan sudah cukup.`,
  },
}
