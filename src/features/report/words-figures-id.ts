/** Judul gambar dan padanannya dalam kata-kata. */
export const reportFiguresId = {
  scale: 'Nilai pada skala kategori',
  scaleText: (facts: {
    readonly maximum: string
    readonly marks: string
    readonly bands: string
    readonly gap: string
  }): string =>
    `Skala 0 sampai ${facts.maximum}. ${facts.marks}. Batas kategori: ${facts.bands}.${facts.gap === '' ? '' : ` Nilai mandiri ${facts.gap}.`}`,
  gap: (missing: string, band: string): string => `masih kurang ${missing} poin ke ${band}`,
  bandFrom: (band: string, from: string): string => `${band} mulai ${from}`,
  profile: 'Profil aspek (bagian dari maksimum)',
  profileText: (aspects: string): string => `Bagian dari maksimum setiap aspek. ${aspects}.`,
  before: (year: number): string => `Mandiri ${year}`,
  bars: 'Selisih ke maksimum per indikator',
  barsText: (bars: string): string => `Dari yang terbanyak: ${bars}.`,
  heatMap: 'Tingkat per indikator',
  heatMapText: (counts: string): string =>
    `Jumlah indikator per tingkat mandiri: ${counts}. Rinciannya ada dalam tabel indikator.`,
  waterfall: (from: number, to: number): string => `Dari ${from} ke ${to} per aspek`,
  waterfallText: (start: string, steps: string, end: string): string =>
    `Mulai ${start}; ${steps}; menjadi ${end}.`,
  timeline: 'Masa berlaku dokumen',
  timelineText: (asOf: string, entries: string): string =>
    `Pada ${asOf}. Habis paling dahulu: ${entries}.`,
  distribution: 'Sebaran nilai mandiri',
  distributionText: (counts: string): string => `Jumlah instansi per kategori: ${counts}.`,
  count: (label: string, count: number): string => `${label}: ${count}`,
  open: 'belum dinilai',
}
