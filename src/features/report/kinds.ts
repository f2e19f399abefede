/** The kinds of report, by the names that offices know them under. */
export const reportKinds = [
  'tahunan',
  'lkjip',
  'klarifikasi',
  'rtl',
  'bukti',
  'portofolio',
] as const
export type ReportKind = (typeof reportKinds)[number]
