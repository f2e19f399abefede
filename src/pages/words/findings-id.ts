/** Kata-kata laporan merit check. */
export const checkId = {
  title: 'Pemeriksaan kertas kerja',
  clean: 'Tidak ada temuan.',
  files: 'Berkas secara keseluruhan',
  call: '(perintah)',
  group: (facts: {
    readonly agency: string
    readonly year: number
    readonly indicator: string
    readonly name: string
  }): string => `${facts.agency}, ${facts.year}: ${facts.indicator} ${facts.name}`.trim(),
  whole: (agency: string, year: number): string => `${agency}, ${year}`,
  wholeCase: 'Kelengkapan penilaian',
  open: 'Belum dinilai.',
  excluded: 'Tidak berlaku.',
  unread: 'Tidak diperiksa seluruhnya karena kesalahan lain.',
  assessed: (facts: { readonly assessed: number; readonly applicable: number }): string =>
    facts.applicable === 0
      ? 'Tidak ada indikator yang dapat diperiksa.'
      : `Indikator: ${facts.assessed} dari ${facts.applicable} dinilai.`,
  leftOut: (count: number): string =>
    `${count} temuan lagi tidak ditampilkan di sini; semuanya ada dalam --format json.`,
  standing: (agency: string, year: number): string => `Keadaan bukti: ${agency}, ${year}`,
  proved: (proved: number, claimed: number): string =>
    claimed === 0
      ? 'Belum ada indikator yang dinilai.'
      : `${proved} dari ${claimed} indikator yang dinilai yang didukung bukti penuh.`,
  indicator: 'Ind.',
  claimed: 'Mandiri',
  backed: 'Didukung',
  missing: 'Yang belum didukung bukti',
  unit: 'Unit',
  due: 'Tenggat',
}
