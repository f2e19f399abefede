import type { checkId } from './findings-id.js'

/** Words of the report of merit check. */
export const checkEn: typeof checkId = {
  title: 'Check of worksheets',
  clean: 'Nothing was found.',
  files: 'Files as a whole',
  call: '(call)',
  group: ({ agency, year, indicator, name }) => `${agency}, ${year}: ${indicator} ${name}`.trim(),
  whole: (agency, year) => `${agency}, ${year}`,
  wholeCase: 'Completeness',
  open: 'Not assessed yet.',
  excluded: 'Not applicable.',
  unread: 'Not checked in full, because of other errors.',
  assessed: ({ assessed, applicable }) =>
    applicable === 0
      ? 'There is no indicator that could be checked.'
      : `Indicators: ${assessed} of ${applicable} assessed.`,
  leftOut: (count) => `${count} more findings are not shown here; all are in --format json.`,
  standing: (agency, year) => `State of the evidence: ${agency}, ${year}`,
  proved: (proved, claimed) =>
    claimed === 0
      ? 'No indicator is assessed yet.'
      : `${proved} of ${claimed} assessed indicators are fully backed.`,
  indicator: 'Ind.',
  claimed: 'Claimed',
  backed: 'Backed',
  missing: 'Not backed',
  unit: 'Unit',
  due: 'Due',
}
