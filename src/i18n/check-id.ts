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
  leftOut: (count: number): string =>
    `${count} temuan lagi tidak ditampilkan di sini; semuanya ada dalam --format json.`,
  standing: (agency: string, year: number): string => `Keadaan bukti: ${agency}, ${year}`,
  proved: (proved: number, claimed: number): string =>
    `${proved} dari ${claimed} indikator yang dinilai berbukti penuh.`,
  indicator: 'Ind.',
  claimed: 'Mandiri',
  backed: 'Berbukti',
  missing: 'Yang belum berbukti',
  unit: 'Unit',
  due: 'Tenggat',
}
