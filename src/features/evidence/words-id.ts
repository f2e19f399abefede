/** Kata untuk membagi dan menggabungkan kertas kerja, dan untuk permintaan bukti. */
export const sheetsId = {
  noUnit: 'Tanpa unit',
  unitFile: (path: string, unit: string, count: number): string =>
    `${path}: ${count} baris, ${unit === '' ? 'tanpa unit' : unit}`,
  merged: (
    path: string,
    counts: {
      readonly files: number
      readonly rows: number
      readonly repeated: number
      /** What became of the rows of a worksheet that was there already. */
      readonly target?: Readonly<Record<'changed' | 'added' | 'removed', number>>
    },
  ): string =>
    [
      counts.target
        ? `${path}: ${counts.rows} baris, diperbarui dari ${counts.files} berkas: ${counts.target.changed} berubah, ${counts.target.added} baru, ${counts.target.removed} dihapus`
        : `${path}: ${counts.rows} baris dari ${counts.files} berkas`,
      ...(counts.repeated > 0 ? [`${counts.repeated} baris yang sama disimpan sekali`] : []),
    ].join('; '),
  untouched: (units: readonly { readonly unit: string; readonly count: number }[]): string =>
    `Tetap disimpan karena berkas unitnya tidak disertakan: ${units
      .map(({ unit, count }) => `${unit || 'tanpa unit'} (${count} baris)`)
      .join(', ')}.`,
  missingKept: (count: number): string =>
    `${count} baris yang tidak ada lagi dalam berkas unitnya tetap disimpan (--partial).`,
  lastNumber: (number: number): string =>
    `Nomor urutan terbesar yang ada: ${number}. Bila kertas kerja semula lebih panjang, berkas unit yang memuat sisanya belum disertakan.`,
  unchanged: (path: string): string => `Tidak ada yang berubah; ${path} tidak ditulis ulang.`,
  oldKept: (path: string): string => `Isi sebelumnya disimpan di ${path}.`,
  dryRun: 'Hanya percobaan (--dry-run): tidak ada berkas yang ditulis.',
  title: (agency: string, year: number): string => `Permintaan bukti dukung: ${agency}, ${year}`,
  titleAll: 'Permintaan bukti dukung',
  overdue: 'Lewat tenggat',
  dated: 'Belum lewat tenggat',
  undated: 'Tanpa tenggat',
  due: 'Tenggat',
  unit: 'Unit',
  indicator: 'Indikator',
  document: 'Dokumen',
  state: 'Keadaan',
  anyDocument: 'satu dokumen yang sah',
  owed: (count: number, units: number): string =>
    `${count} dokumen dari ${units} unit masih ditunggu.`,
  listName: 'Permintaan bukti',
  nothingOwed: 'Tidak ada bukti yang masih ditunggu.',
  event: (agency: string, year: number, state: string): string =>
    `Bukti dukung sistem merit ${agency} tahun ${year}. Keadaan: ${state}.`,
  letter: {
    head: (year: number): readonly string[] => [
      'Nomor: (diisi)',
      'Sifat: Segera',
      'Lampiran: -',
      `Hal: Permintaan Bukti Dukung Penilaian Mandiri Sistem Merit Tahun ${year}`,
    ],
    placeAndDay: (day: string): string => `(Tempat), ${day}`,
    addressee: (unit: string): readonly string[] => [`Yth. Pimpinan ${unit}`, 'di tempat'],
    unknownUnit: 'unit kerja terkait',
    opening: (agency: string, year: number, count: number): string =>
      `Dalam rangka penilaian mandiri sistem merit ${agency} tahun ${year}, dengan hormat kami sampaikan bahwa masih terdapat ${count} bukti dukung dari unit kerja Saudara yang belum kami terima secara lengkap dan sah, yaitu sebagai berikut.`,
    columns: ['No.', 'Indikator', 'Dokumen', 'Keadaan', 'Tenggat'],
    noDue: 'belum ditetapkan',
    overdue: (count: number): string =>
      `Dari daftar tersebut, ${count} dokumen telah melewati tenggat sehingga mohon didahulukan.`,
    request: (hasDue: boolean): string =>
      `Sehubungan dengan hal tersebut, kami mohon Saudara menyampaikan salinan digital dokumen dimaksud yang telah ditetapkan atau ditandatangani ${hasDue ? 'paling lambat pada tanggal yang tercantum' : 'pada kesempatan pertama'}. Apabila suatu dokumen belum tersedia, kami mohon penjelasan tertulis beserta perkiraan waktu penyelesaiannya.`,
    closing:
      'Demikian kami sampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.',
    signature: (agency: string): readonly string[] => [
      '(Jabatan penanda tangan)',
      agency,
      '',
      '(Nama lengkap)',
      'NIP (diisi)',
    ],
    unitRemark: (unit: string): string =>
      `*Catatan: surat ini memuat permintaan "${unit}"; tentukan unit penanggung jawabnya sebelum surat dikirim.*`,
    file: (name: string): string => `surat-${name}.md`,
  },
}

export type SheetsTexts = typeof sheetsId
