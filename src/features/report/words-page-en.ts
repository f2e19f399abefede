import type { reportPageId } from './words-page-id.js'

/** Words of a report's page in a browser. */
export const reportPageEn: typeof reportPageId = {
  skip: 'Skip to the report',
  contents: 'Contents',
  basis: 'What this report rests on',
  page: 'Page',
  table: (number) => `Table ${number}`,
  figure: (number) => `Figure ${number}`,
  ascending: 'Sorted ascending by',
  descending: 'Sorted descending by',
  data: 'Figures in this picture',
  range: 'Range',
  results: 'Agencies',
  broken: 'The axis does not begin at 0.',
  drawn: (count, all) => `${count} of ${all} are drawn; the table has all of them.`,
  rise: 'rise',
  fall: 'fall',
  proved: 'proved',
  unproved: 'claimed, not proved',
  verified: 'verified',
}
