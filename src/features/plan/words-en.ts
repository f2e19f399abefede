import type { planId } from './words-id.js'

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** Words of the reports of merit plan. */
export const planEn: typeof planId = {
  kinds: {
    raise: 'raise the level',
    sign: 'sign',
    renew: 'renew',
    collect: 'collect',
  },
  title: (agency, year) => `Merit plan: ${agency}, ${year}`,
  planned: (total) => `Planned total: ${total.toLowerCase()}`,
  estimates: 'Efforts are estimates in person-days, not official figures.',
  aimBand: (band, points, margin) =>
    `Target: category ${band}, ${points} points${margin === null ? '' : ` (with a margin of ${margin})`}.`,
  aimPoints: (points, margin) =>
    `Target: ${points} points${margin === null ? '' : ` (with a margin of ${margin})`}.`,
  aimBudget: (days) => `Budget: ${days} person-days.`,
  fromTo: (from, fromBand, to, toBand) =>
    `Now ${from} (${fromBand}); after the plan ${to} (${toBand}).`,
  effort: (days, steps, cost) =>
    `Effort: ${days} person-days in ${counted(steps, 'step')}${cost === null ? '' : `; cost ${cost}`}.`,
  alreadyThere: 'The target is reached already; no step is needed.',
  nothingAffordable: 'No step within this budget raises the total.',
  optimalTarget:
    'Proved to be the cheapest: no other choice of steps reaches the target with less effort.',
  optimalBudget:
    'Proved to be the best: no other choice of steps within this effort gives a higher total.',
  unproved: 'Not proved to be the cheapest.',
  naiveMore: (days, more, share) =>
    `Taking the step with most points per person-day first needs ${days} person-days: ${more} more (${share}%).`,
  naiveLess: (total, fewer) =>
    `Taking the step with most points per person-day first reaches only ${total}: ${fewer} points less.`,
  naiveUnfit: 'Taking the step with most points per person-day first does not fit the capacity.',
  naiveSame: 'Taking the step with most points per person-day first comes to the same.',
  naiveFails: 'Taking the step with most points per person-day first does not reach the target.',
  unitHead: (unit, steps, days) => `${unit}: ${counted(steps, 'step')}, ${days} person-days`,
  noUnit: 'No unit',
  indicator: 'Ind.',
  step: 'Step',
  days: 'Days',
  points: 'Points',
  total: 'Total',
  raise: (name, from, to) => `${name}: level ${from} to ${to}`,
  fix: (kind, document) => `${kind}: ${document}`,
  anyDocument: 'one valid document',
  shared: (indicators) => ` (also ${indicators.join(', ')})`,
  follows: (steps) => ` (after ${steps})`,
  crosses: (band) => ` [enters ${band}]`,
  evidence: 'Evidence to prepare',
  evidenceOf: (indicator, level) => `${indicator} level ${level}:`,
  advice: 'Advice',
  unreachable: (highest) => `The target is not reached. The highest total possible: ${highest}.`,
  curve: 'Effort and the best total for it',
  curveNote: 'Between two rows the best total is that of the row above.',
  effortHead: 'Effort',
  note: 'Note',
  kink: (rate) => `kink: ${rate} points per person-day from here on`,
  entry: (band) => `enters ${band}`,
  start: 'no effort',
  end: 'all steps',
  more: (count) =>
    `Only kinks and category bounds; all ${count} points are in --format csv or json.`,
  choices: 'Next steps by points per person-day',
  rate: 'Points/day',
  free: 'no effort',
  before: 'Before',
  after: 'After',
  difference: 'Change',
  tries: (changes) => `What if: ${changes}.`,
  tried: (indicator, from, to) => `${indicator} from level ${from} to ${to}`,
  triedEffort: (days) => `Effort of the raises: ${days} person-days.`,
  unmet: (indicator, needed, level) =>
    `Prerequisite not met: ${indicator} needs ${needed} at level ${level} at least.`,
  nothingMoves: 'No level changes.',
  nothingWritten: 'Only a what-if; no file was changed.',
  now: (points, band) => `Now ${points} (${band}).`,
  rejections: {
    document: 'If documents are rejected',
    indicator: 'If indicators are rejected as a whole (and count 0)',
  },
  rejected: 'Rejected',
  worst: 'Worst',
  example: 'For instance',
  survives: {
    document: (count) =>
      count === 0
        ? 'The rejection of a single document can lower the category.'
        : `The category survives the rejection of any ${counted(count, 'document')}.`,
    indicator: (count) =>
      count === 0
        ? 'The rejection of a single indicator can lower the category.'
        : `The category survives the rejection of any ${counted(count, 'indicator')}.`,
  },
  survivesAll: (count) =>
    count === 0
      ? 'There is nothing to reject.'
      : `The category survives even if all ${count} are rejected.`,
  critical: {
    document: (names) => `Documents whose loss lowers the category: ${names}.`,
    indicator: (names) => `Indicators whose rejection lowers the category: ${names}.`,
  },
  expiry: 'Expiry of evidence (backed total if nothing is renewed)',
  day: 'Day',
  expired: 'Has expired',
  falls: (day, band) => `The category falls on ${day} to ${band}.`,
  nothingBacked: 'Nothing is backed by evidence yet.',
  neverFalls: 'Expiry alone does not lower the category.',
  schedule: (first, last) => `Schedule ${first} to ${last}`,
  load: 'Load of the units (person-days a quarter)',
  unitAndCapacity: 'Unit (capacity)',
  event: (days, documents) =>
    `${days} person-days (estimate). ${documents === '' ? '' : `Evidence: ${documents}.`}`.trim(),
  followUp: {
    title: (agency, year) => `Follow-up plan: ${agency}, ${year}`,
    columns: [
      'No',
      'Indicator',
      'Recommendation',
      'Unit',
      'Output and evidence',
      'Person-days',
      'After',
      'Due',
      'State',
    ],
    state: 'open',
    due: '',
  },
}
