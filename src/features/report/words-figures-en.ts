import type { reportFiguresId } from './words-figures-id.js'

/** Titles of pictures and the same in words. */
export const reportFiguresEn: typeof reportFiguresId = {
  scale: 'Totals on the scale of categories',
  scaleText: ({ maximum, marks, bands, gap }) =>
    `Scale from 0 to ${maximum}. ${marks}. Limits of categories: ${bands}.${gap === '' ? '' : ` For the claimed total: ${gap}.`}`,
  gap: (missing, band) => `${missing} points short of ${band}`,
  bandFrom: (band, from) => `${band} from ${from}`,
  profile: 'Profile of aspects (share of the maximum)',
  profileText: (aspects) => `Share of the maximum of each aspect. ${aspects}.`,
  before: (year) => `Claimed ${year}`,
  bars: 'Points lost by indicator',
  barsText: (bars) => `From the most: ${bars}.`,
  heatMap: 'Levels by indicator',
  heatMapText: (counts) =>
    `Indicators by claimed level: ${counts}. The table of indicators has the details.`,
  waterfall: (from, to) => `From ${from} to ${to} by aspect`,
  waterfallText: (start, steps, end) => `Starts at ${start}; ${steps}; ends at ${end}.`,
  timeline: 'Validity of documents',
  timelineText: (asOf, entries) => `On ${asOf}. First to end: ${entries}.`,
  distribution: 'Distribution of claimed totals',
  distributionText: (counts) => `Agencies by category: ${counts}.`,
  count: (label, count) => `${label}: ${count}`,
  open: 'not assessed yet',
}
