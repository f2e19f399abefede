import type { gateId } from './words-id.js'

/** Files that are named. */
const shownAtMost = 5

/** Words of the report of merit gate. */
export const gateEn: typeof gateId = {
  names: {
    'min-category': 'lowest category',
    'min-points': 'fewest points',
    'min-aspect': 'aspect',
    complete: 'completeness',
    'max-excluded': 'indicators declared not applicable',
    'no-expired': 'validity of documents',
    locked: 'evidence files as locked',
    'no-regress': 'not below the baseline',
  },
  ratchet: {
    made: (path) => `Baseline ${path} was made of this result.`,
    raised: (path) => `Baseline ${path} was replaced by this result, which is better.`,
    equal: (path) => `Baseline ${path} stays: the totals are the same.`,
    lower: (path) => `Baseline ${path} stays: a total is lower.`,
    partial: (path) => `Baseline ${path} stays: some of its agencies or years are not in this run.`,
  },
  title: (isPassed) => `Gate ${isPassed ? 'passed' : 'missed'}`,
  total: (name) => `The total looked at: ${name.toLowerCase()}`,
  result: (agency, year) => `${agency}, ${year}`,
  check: 'Check',
  state: 'State',
  expected: 'Expected',
  found: 'Found',
  nothingAssessed: 'no indicator is assessed yet',
  causes: 'Owing to',
  nextStep: 'Next step',
  states: { met: 'met', missed: 'missed', waived: 'waived' },
  waivers: 'Waivers',
  waivedUntil: (day) => `Waived until ${day}`,
  reason: 'Reason',
  approver: 'Approved by',
  met: (found, expected) => `Met. Found: ${found}. Expected: ${expected}.`,
  metShort: (found, expected) => `${found}; expected ${expected}`,
  atLeastCategory: (band, from) => `${band} or above (from ${from})`,
  category: (band, points) => `${band} (${points})`,
  atLeast: (points) => `at least ${points}`,
  atLeastOf: (points, maximum) => `at least ${points} of ${maximum}`,
  share: (percent) => `${percent}%`,
  pointsOf: (points, maximum) => `${points} of ${maximum}`,
  inapplicable: 'does not apply to this agency',
  unverified: 'no verified total yet',
  allAssessed: (all) => `all ${all} indicators assessed`,
  assessed: (done, all) => `${done} of ${all} indicators assessed`,
  atMostExcluded: (most) => `${most} ${most === 1 ? 'indicator' : 'indicators'} at most`,
  excluded: (count, all) => `${count} of ${all} declared not applicable`,
  ifRefused: (points, band) => `if all were refused: ${points} (${band})`,
  noneExpired: 'no document has expired',
  noneExpiring: (day) => `no document expires up to and including ${day}`,
  documents: (count) => (count === 0 ? 'none' : `${count} document${count === 1 ? '' : 's'}`),
  asLocked: 'all evidence files are as they were locked',
  noLock: 'no lock file',
  differences: (paths) => {
    const shown = [
      ...paths.slice(0, shownAtMost),
      ...(paths.length > shownAtMost ? [`and ${paths.length - shownAtMost} more`] : []),
    ].join(', ')
    return paths.length === 0
      ? 'no difference'
      : `${paths.length === 1 ? '1 file differs' : `${paths.length} files differ`}: ${shown}`
  },
  notBelow: (lowest, year, before, tolerance) =>
    `at least ${lowest} (baseline of ${year}: ${before}${tolerance === null ? '' : `, tolerance ${tolerance}`})`,
  noBefore: 'not lower than the baseline',
  change: (points, change) => `${points} (${change})`,
  nothingBefore: (points) => `${points}, not in the baseline yet`,
  open: (points) => `open, up to ${points} points`,
  unproved: (claimed, level, points) => `claimed ${claimed}, backed ${level}, ${points} points`,
  lacks: (what) => `lacks ${what}`,
  lowered: (claimed, level, points) => `claimed ${claimed}, verified ${level}, ${points} points`,
  low: (level, of, points) => `level ${level} of ${of}, ${points} points`,
  fell: (from, level, points) => `level ${from} became ${level}, -${points} points`,
  openLevel: 'open',
  document: (indicator, title, day) => `${indicator} "${title}", last day ${day}`,
  more: (count) => `and ${count} more indicators; all are in --format json.`,
  counts: (met, waived, missed) => `Checks: ${met} met, ${waived} waived, ${missed} missed.`,
  summary: (title, rubric) => `${title}. ${rubric}.`,
  named: (id, agency, year) => `${id} (${agency}, ${year})`,
  noRubric: 'The rubric could not be read',
  notJudged: 'The gate was not judged.',
  ownReckoning:
    "The gate looks at this program's own reckoning of the worksheet, not at a decision of the supervisor.",
}
