import type { ImpactVerdict } from '../diff/impact.js'
import type { MapStatus, Relation } from './map.js'

export const mapStatuses: Record<MapStatus, string> = {
  official: 'resmi',
  proposal: 'usulan proyek ini, bukan dokumen resmi',
  draft: 'rancangan proyek ini, bukan dokumen resmi',
}

const relations: Record<Relation, string> = {
  equal: 'sama',
  narrower: 'lebih sempit',
  broader: 'lebih luas',
  split: 'dipecah',
  merged: 'digabung',
  dropped: 'tanpa padanan',
  new: 'baru',
}

const verdicts: Record<ImpactVerdict, string> = {
  changed: 'Kategori berubah',
  open: 'Bergantung pada indikator yang harus dinilai lagi',
  same: 'Kategori tetap',
  incomparable: 'Kategori kedua rubrik tidak sebanding',
}

/** Kata merit rubric convert dan rubric diff --impact. */
export const convertId = {
  title: (from: string, to: string): string => `Pemindahan jawaban: ${from} ke ${to}`,
  from: (rubric: string, status: string, maximum: string): string =>
    `Rubrik asal ${rubric} (${status}), maks. ${maximum}`,
  to: (rubric: string, status: string, maximum: string): string =>
    `Rubrik tujuan ${rubric} (${status}), maks. ${maximum}`,
  map: (id: string, status: string): string => `Peta ${id} (${status})`,
  mapStatuses,
  relations,
  owner: (agency: string, year: number): string => `${agency}, ${year}`,
  carried: (answers: number, documents: number): string =>
    `Dipindahkan beserta tingkatnya: ${answers} jawaban. Dokumen yang dipindahkan: ${documents}.`,
  unanswered: (count: number): string => `Tanpa jawaban dan tanpa dokumen: ${count} indikator.`,
  nothingLost: 'Tidak ada jawaban atau dokumen yang ditinggalkan.',
  levelsChanged: 'Dipindahkan, dengan tingkat menurut skala baru',
  reassess: 'Harus dinilai ulang; tingkatnya dikosongkan',
  lost: 'Ditinggalkan: tidak ada padanannya',
  asked: 'Pertanyaan baru, belum dinilai',
  leftBehind: 'Dokumen yang ditinggalkan',
  remarks: 'Catatan yang ditinggalkan',
  withoutCode: 'Kode bukti dikosongkan: tidak ada pada indikator baru',
  withoutVerdict: 'Putusan verifikator dikosongkan: diberikan atas pertanyaan lama',
  counted: (heading: string, count: number): string => `${heading} (${count})`,
  relation: (from: string, to: string, relation: string): string => `${from} > ${to} (${relation})`,
  levels: (levels: string): string => `tingkat semula: ${levels}`,
  level: (indicator: string, claimed: string, verified: string | undefined): string =>
    `${indicator} = ${claimed}${verified === undefined ? '' : `, verifikasi ${verified}`}`,
  open: 'belum dinilai',
  notApplicable: 'tidak berlaku',
  documents: (count: number): string => `${count} dokumen`,
  levelTo: (indicator: string, from: string, to: string): string =>
    `${indicator}: tingkat ${from} menjadi ${to}`,
  candidates: (targets: string): string => `Mungkin untuk ${targets}; tempatkan sendiri.`,
  row: (line: number, text: string): string => `baris ${line}: ${text}`,
  rows: (way: string, rows: string): string => `${way}: baris ${rows}`,
  untitled: 'tanpa judul',
  preview: [
    'Hanya pratinjau; tidak ada berkas yang ditulis.',
    'Tulis dengan --write, atau dengan --output BERKAS.',
  ],
  written: (path: string): string => `Kertas kerja baru ditulis ke ${path}.`,
  leftovers: (path: string): string => `Baris yang ditinggalkan ditulis ke ${path}.`,
  noLeftovers: 'Tidak ada baris yang ditinggalkan; berkas --leftovers tidak ditulis.',
  elsewhere:
    'Jalur di kolom berkas tidak diubah dan kini dibaca dari folder yang lain; sesuaikan bila perlu.',
  next: (path: string, rubric: string): string =>
    `Selanjutnya: merit score ${path} --rubric ${rubric}`,
  impact: {
    title: (from: string, to: string): string => `Dampak rubrik: ${from} ke ${to}`,
    total: (total: string): string => `Nilai yang dibandingkan: ${total}`,
    caution:
      'Perbandingan ini hanya sebaik petanya. Poin kedua rubrik tidak dikurangkan dan tidak disetarakan; indikator yang terbuka dihitung 0 sampai dinilai.',
    verdicts,
    agency: 'Instansi',
    year: 'Tahun',
    category: 'Kategori',
    ofMaximum: (points: string, maximum: string): string => `${points} / ${maximum}`,
    range: (lowest: string, highest: string): string => `${lowest} sampai ${highest}`,
    open: (rubric: string): string => `Terbuka pada ${rubric}, dihitung 0 sampai dinilai`,
    forAll: 'semua instansi di atas',
    none: 'Tidak ada instansi dalam berkas ini.',
  },
}

export type ConvertTexts = typeof convertId
