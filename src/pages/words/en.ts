import { parsePeriod } from '../../core/day.js'
import { checkEn } from './findings-en.js'
import type { SharedTexts } from './texts.js'
import { yearsEn } from './years-en.js'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** What no single feature says, in English. */
export const en: SharedTexts = {
  language: 'en',
  severities: { error: 'error', warning: 'warning', info: 'note' },
  number: (value) => String(value),
  day(day) {
    const [year = '', month = '', date = ''] = day.split('-')
    return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`
  },
  period(period) {
    const { years = 0, months: monthCount = 0, days = 0 } = parsePeriod(period) ?? {}
    const parts = [plural(years, 'year'), plural(monthCount, 'month'), plural(days, 'day')]
    return parts.filter((part) => part !== '').join(' ')
  },
  plain: { none: '-' },
  words: {
    rubricStatuses: {
      official: 'official',
      reconstructed: 'reconstructed, not an official document',
      draft: 'draft, not an official document',
    },
    weightSources: {
      official: 'official',
      published: 'from a public source',
      proposal: 'proposal, not an official figure',
    },
    methods: { 'weighted-sum': 'sum of level x weight', 'weighted-mean': 'weighted mean' },
    totals: { claimed: 'Claimed', backed: 'Backed', verified: 'Verified' },
    shortTotals: { claimed: 'Claimed', backed: 'Backed', verified: 'Verified' },
    defects: {
      expired: 'expired',
      undated: 'without a date',
      'not-yet-in-effect': 'not yet in effect',
      unsigned: 'unsigned',
      draft: 'still a draft',
      rejected: 'rejected by the verifier',
      'file-outside': 'file outside the evidence folder',
      'file-empty': 'file empty',
      'file-missing': 'file missing',
      'file-changed': 'file changed since it was locked',
      untitled: 'without title and status',
      requested: 'only requested',
      absent: 'stated to be absent',
      missing: 'missing',
    },
    conditionStatuses: { met: 'met', 'not-met': 'not met', open: 'not stated' },
    scoreConditions: {
      met: 'score condition met',
      'not-met': 'score condition not met yet',
      open: 'not certain yet',
    },
    eligibilityStatuses: {
      met: 'all conditions are stated to be met',
      'not-met': 'some condition is not met',
      open: 'not all conditions have been stated',
    },
    conditionReasons: {
      'total-reaches': 'the total reaches the band',
      'total-misses': 'the total is below the band',
      'total-incomplete': 'some indicators are not assessed yet',
      'total-absent': 'there is no verified total yet',
      'review-running': 'valid until',
      'review-over': 'validity ended on',
      'decision-absent': 'no date of decision is stated (decisions in merit.yaml)',
      'decision-later': 'decided after the day asked about',
      'review-unlimited': 'the rubric states no period of validity for this band',
      'stated-met': 'stated as met in merit.yaml',
      'stated-not-met': 'stated as not met in merit.yaml',
      'not-stated': 'not stated by the agency (statements in merit.yaml)',
    },
  },
  messages: {
    fix: 'Fix',
    more: (count, code) =>
      `... and ${count} more of ${code}; correct those above, then run it again.`,
    moreInJson: (count, code) => `... and ${count} more of ${code}; --format json holds them all.`,
    summary: (counts) =>
      [
        plural(counts.error, 'error'),
        plural(counts.warning, 'warning'),
        plural(counts.info, 'note'),
      ]
        .filter((part) => part !== '')
        .join(', '),
    explain: (code) => `Full explanation: merit explain ${code}`,
    nothingScored: 'Nothing was scored.',
    dayOutside: (today, years) =>
      `Evidence of ${years.join(', ')} is judged as of today, ${today}: documents that have expired do not count. For another day: --as-of ${years.at(-1)}-12-31.`,
    setAside: (agencies) => `Not scored because of the errors above: ${agencies.join('; ')}.`,
    written: (path) => `Written to ${path}.`,
    bug: (detail) =>
      `This is a fault of the program, not yours: ${detail}\nRun again with --debug and report what it prints.`,
  },
  score: {
    title: (agency, year) => `Merit index: ${agency}, ${year}`,
    rubric: (name, status) => `Rubric ${name} (${status})`,
    weights: (sources) => `Weights of indicators: ${sources}`,
    asOf: (day) => `Evidence judged as of ${day}`,
    total: 'Total',
    points: 'Points',
    of: 'Of',
    index: 'Index',
    category: 'Category',
    notVerified: 'no verified levels yet',
    certainty: (lowest, highest) => `incomplete; can still be ${lowest} to ${highest}`,
    span: (lowest, highest) => `${lowest} to ${highest}`,
    nothingAssessed: 'nothing assessed yet',
    uncertain: 'not certain yet',
    open: (count, ids) => `${plural(count, 'indicator')} not assessed yet: ${ids}`,
    notApplicable: (ids) => `Not applicable: ${ids}`,
    declared: (total, { count, all, ifRefused }) =>
      `${total}: ${count} of ${all} indicators ${count === 1 ? 'is' : 'are'} declared not applicable; if all were refused: ${ifRefused}.`,
    next: (band, from, missing) =>
      `Next category ${band} starts at ${from}: the claimed total is ${missing} points short.`,
    nextUnknown: (points, bands) =>
      `The claimed total is incomplete: it can still be ${points}, category ${bands}.`,
    nextBeyond: (band) => `The next category, ${band}, is out of reach of this index.`,
    highest: 'The claimed total is in the highest category.',
    aspect: 'Aspect',
    maximum: 'Max',
    lost: 'Lost',
    legend: '█ backed  ▒ claimed, not backed  ░ not reached',
    costliest: (aspect, lost, all) =>
      `Most points are lost in aspect ${aspect}: ${lost} of ${all}.`,
    unproved: (count) =>
      `${plural(count, 'indicator')} not fully backed; see --explain for the details.`,
    scoreCondition: (band) => `Score condition (category ${band} or above)`,
    noScoreCondition: 'This rubric holds no score condition.',
    otherConditions: 'The score is only one condition. All conditions',
    supervisor: (name) => `Supervisor: ${name}`,
    basis: (basis) => `Basis: ${basis}`,
    formerly: (cite) => `${cite} (at the time)`,
    decisionUntil: (reason, day) => `${reason} ${day}`,
    reading: (percent) => `Reading the worksheets: ${percent}%`,
    ranking: (count) => `Ranking of ${count} results by claimed total`,
    rank: 'No',
    agency: 'Agency',
    year: 'Year',
    distribution: 'Distribution over the categories (claimed total)',
    limit: 'Bound',
    limits: { met: 'reached', 'not-met': 'below', open: '?' },
    count: 'Number',
    condition: 'Condition',
    status: 'Status',
    reason: 'Reason',
    basisHead: 'Basis',
    trace: 'Where every point comes from',
    indicator: 'Indicator',
    level: 'Level',
    weight: 'Weight',
    claimTrace: (level, weight, points) => `claimed ${level} x weight ${weight} = ${points}`,
    claimLevel: (level) => `claimed level ${level}`,
    backedTrace: (level, points) => `backed ${level} = ${points}`,
    backedLevel: (level) => `backed level ${level}`,
    verifiedLevel: (level) => `verified level ${level}`,
    verifiedInapplicable: 'not applicable to the verifier',
    stillOpen: 'not assessed yet',
    doesNotApply: (reason) => `not applicable: ${reason}`,
    excluded: 'not applicable: its counterpart question applies',
    proof: 'Evidence',
    lacking: 'Not backed',
    nextLevel: (level) => `Level ${level}`,
    nextNeeds: 'needs',
    anyDocument: 'one valid document',
    untitled: '(untitled)',
  },
  check: checkEn,
  lock: {
    reading: (done, all) => `Reading evidence files: ${done} of ${all}`,
    locked: (count) => `${plural(count, 'evidence file')} locked.`,
    nothingLocked: 'Nothing is locked.',
    compared: (path, count) => `${path}: ${count} locked`,
    unchanged: (count) => `  ${count} unchanged`,
    differences: {
      changed: (count) => `  ${count} changed`,
      missing: (count) => `  ${count} missing`,
      dropped: (count) => `  ${count} no longer named`,
      moved: (count) => `  ${count} moved`,
      new: (count) => `  ${count} new`,
    },
  },
  rubric: {
    usual: 'default',
    status: 'Status',
    basis: 'Basis',
    bands: 'Categories',
    from: (points) => `from ${points}`,
    printed: (range) => `printed ${range}`,
    review: (period) => `re-evaluated after ${period}`,
    valid: (years) => `for assessments ${years}`,
    defaultFor: (years) => `taken by merit init ${years}`,
    years: yearsEn,
    inForce(from, until) {
      const since = from === undefined ? '' : `since ${from}`
      return until === undefined ? since : `at the time: ${since} until ${until}`.replace('  ', ' ')
    },
    size: ({ aspects, indicators, lowest, highest, maximum, method }) =>
      `${aspects} aspects, ${indicators} indicators, levels ${lowest}-${highest}, maximum ${maximum} (${method})`,
    level: (level) => `Level ${level}`,
    effort: (days) => `estimated ${days} person-days`,
    validFor: (period) => `valid for ${period}`,
    needs: (needs) => `Needed for level 3 and above: ${needs.join('; ')}`,
    need: (indicator, level) => `${indicator} at level ${level} or above`,
    advice: 'Advice',
    sound: (name, { indicators, examples }) =>
      `${name}: no faults found (${indicators} indicators, ${examples} examples).`,
    example: (name, isMet) => `${isMet ? '[v]' : '[x]'} ${name}`,
    examples: (name, passed, all) => `${name}: ${passed} of ${all} examples agree.`,
  },
  explain: {
    severity: 'Kind',
    stops: 'stops the scoring',
    continues: 'does not stop the scoring',
    wrong: 'Wrong',
    right: 'Right',
    ownWording: (name, status) =>
      `By rubric ${name} (${status}). Level texts, evidence and efforts are this project's own wording.`,
  },
  workbook: {
    sheetName: 'Evidence',
    listTitle: 'Unknown entry',
    listMessage: 'Choose one of:',
  },
  init: {
    made: (path) => `Made: ${path}`,
    rubricForYear: (rubric, years) =>
      `Rubric: ${rubric}, because this instrument is for assessments ${years}. Choose another with --rubric; they are listed by merit rubric list.`,
    rubricAsked: (rubric) => `Rubric: ${rubric}, as asked for with --rubric.`,
    rubricUsual: (rubric, year) =>
      `Rubric: ${rubric}, because there is no built-in rubric for ${year}. Choose another with --rubric; they are listed by merit rubric list.`,
    next: (command) => `Fill in the worksheet with merit fill or in Excel, then run: ${command}`,
    worksheet: (year) => `worksheet-${year}.csv`,
    projectComment: 'Settings of the assessment; options on the command line beat this file.',
    decisionsComment:
      'Day on which the supervisor decided the result; remove the # once there is one:',
    statementsComment:
      'Conditions besides the score, as the agency states them; remove the # likewise:',
    gateComment: 'What merit gate checks in CI; remove the # signs where it is needed:',
    workflowComment: 'Example for GitHub Actions: copy to .github/workflows/merit.yml.',
  },
}

function plural(count: number, noun: string): string {
  if (count === 0) return ''
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
