import { reportFiguresEn } from './words-figures-en.js'
import type { reportId } from './words-id.js'
import { reportOfficeEn } from './words-office-en.js'
import { reportPageEn } from './words-page-en.js'

function linesOf(lines: { readonly first: number; readonly last: number } | undefined): string {
  if (!lines) return 'The plan has'
  const { first, last } = lines
  return first === last ? `Line ${first} has` : `Lines ${first} to ${last} are`
}

/** Words of reports. */
export const reportEn: typeof reportId = {
  titles: {
    tahunan: 'Merit System Self-Assessment Report',
    lkjip: 'Performance: Merit System Index (for the LKjIP)',
    klarifikasi: 'Clarification Table of the Merit System Self-Assessment',
    rtl: 'Merit System Follow-up Plan',
    bukti: 'Merit System Evidence List',
    portofolio: 'Merit System Index Portfolio',
  },
  bases: {
    verified: 'verified total',
    claimed: 'claimed total',
    stated: 'stated in merit.yaml, of which total it does not say',
  },
  verdicts: { accepted: 'accepted', rejected: 'rejected' },
  statuses: { open: 'not begun', started: 'under way', done: 'done' },
  expiry: { expired: 'expired', expiring: 'expiring soon', valid: 'valid' },
  figures: reportFiguresEn,
  page: reportPageEn,
  office: reportOfficeEn,
  head: {
    agencyYear: (agency, year) => `${agency}, year ${year}`,
    results: (agencies, years) => `${agencies} ${agencies === 1 ? 'agency' : 'agencies'}, ${years}`,
    agency: 'Agency',
    year: 'Year assessed',
    rubric: 'Rubric',
    status: 'Status of the rubric',
    weights: 'Weights of indicators',
    asOf: 'Evidence judged as of',
    maximum: 'Maximum (denominator of the index)',
    completeness: 'Completeness',
    assessed: (done, all) => `${done} of ${all} indicators assessed`,
    notApplicable: (ids) => `not applicable: ${ids}`,
    tool: 'Program',
    publicCopy: ({ NIP, NIK }) =>
      `Public copy: ${NIP} NIP and ${NIK} NIK (personal numbers) masked, verifier notes left out.`,
    incomplete: (count, ids) =>
      `The assessment is incomplete: ${plural(count, 'indicator')} not assessed yet, counted as 0 (${ids}). Figures in this report may still change.`,
    unofficial:
      'This report is a working tool of the agency, not an official document. Categories by lower bounds are the reading of the program; the supervisor decides the result.',
    complete: 'complete',
    range: (lowest, highest) => `may still become ${lowest} to ${highest}`,
  },
  footer: (name, asOf, tool) => `${name} · as of ${asOf} · ${tool}`,
  columns: {
    no: 'No.',
    total: 'Total',
    points: 'Points',
    maximum: 'Max.',
    index: 'Index',
    category: 'Category',
    reachable: 'Completeness',
    aspect: 'Aspect',
    indicator: 'Indicator',
    name: 'Description',
    weight: 'Weight',
    claimed: 'Claimed',
    backed: 'Backed',
    verified: 'Verified',
    previous: (year) => (year === null ? 'Before' : `Claimed ${year}`),
    lost: 'Lost',
    open: 'Not assessed',
    missing: 'Not proved yet',
    condition: 'Condition',
    status: 'Status',
    reason: 'Reason',
    basis: 'Basis',
    document: 'Document',
    documentNumber: 'Number',
    issued: 'Date',
    lastDay: 'Valid until',
    daysLeft: 'Days left',
    unit: 'Unit',
    file: 'File',
    verdict: 'Verdict',
    claim: 'Claim',
    proof: 'Proof',
    verifierNote: 'Verifier note',
    response: 'Response',
    recommendation: 'Recommendation',
    output: 'Output',
    due: 'Due',
    evidence: 'Evidence to prepare',
    gain: 'Points gained',
    rank: 'Rank',
    agency: 'Agency',
    year: 'Year',
    change: 'Change',
    missingToNext: 'Missing to the next category',
    next: 'Next category',
    results: 'Results',
    measure: 'Measure',
    value: 'Value',
  },
  none: '-',
  soFar: (label) => `${label}, not complete`,
  level: (level) => `level ${level}`,
  notAssessed: 'not assessed yet',
  notApplicable: 'not applicable',
  total: 'Total',
  anyDocument: 'any valid document',
  untitled: '(untitled)',
  proves: 'proves',
  noUnit: 'not assigned',
  noDue: 'not set',
  toFill: (key) => `(not stated; write it in merit.yaml: ${key})`,
  yearly: {
    summary: 'Summary',
    summaryText: ({ agency, year, points, maximum, index, band, backed, backedBand }) =>
      `The claimed total of ${agency} for ${year} is ${points} of ${maximum} (index ${index}), category ${band}. What valid documents prove is ${backed}, category ${backedBand}.`,
    summaryOpen: (facts) =>
      `The assessment of ${facts.agency} for ${facts.year} is not complete: ${facts.assessed} of ${facts.applicable} indicators are assessed. The claimed total may be ${facts.points} of ${facts.maximum} (index ${facts.index}), category ${facts.band}. What valid documents prove may be ${facts.backed}, category ${facts.backedBand}.`,
    nextOpen: 'The next category can be named once all indicators are assessed.',
    unassessed: (count, most) =>
      `${plural(count, 'indicator')} not assessed yet; at most ${most} more points may come from there.`,
    next: (band, from, missing) =>
      `The next category ${band} starts at ${from}; the claimed total is ${missing} points short.`,
    highest: 'The claimed total is in the highest category.',
    changed: (year, change, before) =>
      `Against the claimed total of ${year} (${before}) the change is ${change}.`,
    totals: 'The three totals',
    aspects: 'Points by aspect',
    waterfall: 'Change from the earlier result',
    remainder: 'Rounding',
    noPrevious: 'There is no earlier result under the same rubric to compare with.',
    losses: 'Points lost',
    lossesText: (count, sum) =>
      `${plural(count, 'indicator')} below the highest level; ${sum} points in all.`,
    noLosses: 'All indicators are at the highest level.',
    indicators: 'Indicators',
    indicatorsCaption: 'Levels, points and missing proof by indicator',
    expiry: 'Validity of evidence',
    noExpiry: 'No document has an end of validity.',
    expiryText: (expired, expiring, days) =>
      `${plural(expired, 'document')} expired; ${plural(expiring, 'document')} ending within ${days} days.`,
    conditions: 'Score condition',
    conditionsCaption: (name) => `Conditions: ${name}`,
    noConditions: 'This rubric states no score condition.',
    onlyOne: 'The score is only one condition; this report says nothing beyond it.',
  },
  lkjip: {
    achievement: 'Achievement',
    caption: 'Target, realisation and achievement',
    target: 'Target',
    realisation: (basis) => `Realisation (${basis})`,
    category: 'Category of the realisation',
    percent: 'Achievement (realisation / target x 100)',
    before: (year, basis) => `Realisation ${year} (${basis})`,
    change: 'Change from the earlier result',
    total: (basis, year) => `${basis[0]?.toUpperCase()}${basis.slice(1)} of ${year}`,
    changeOf: (basis, year) => `Change of the ${basis} from ${year}`,
    noChange: {
      'total-unstated': (year) =>
        `not calculated: merit.yaml does not say whether the figure of ${year} is a claimed or a verified total (write total: claimed or total: verified under baseline)`,
      'not-verified': (year) =>
        `not calculated: the figure of ${year} is a verified total, and this year's is not yet verified as a whole`,
    },
    endTarget: (year) => `Target at the end of the plan (${year})`,
    progress: 'Realisation against the target at the end of the plan',
    analysis: 'Analysis',
    obstacles: 'Obstacles',
    nextSteps: 'Next steps',
    support: 'Supporting figures',
    strongest: (aspect, share) => `Strongest aspect: ${aspect} (${share} of its maximum).`,
    weakest: (aspect, share) => `Weakest aspect: ${aspect} (${share} of its maximum).`,
    costliest: (indicators) => `Most points are lost at: ${indicators}.`,
  },
  clarification: {
    opening: 'Minutes of the clarification (draft)',
    text: (agency, year) =>
      `On this day, ................, date ................, the merit system self-assessment of ${agency} for ${year} was clarified between the self-assessment team and the verifier, as follows.`,
    counts: ({ documents, accepted, rejected, undecided }) =>
      `${plural(documents, 'document')}: ${accepted} accepted, ${rejected} rejected, ${undecided} not decided yet.`,
    unanswered: (count) => `${plural(count, 'verifier note')} without a response.`,
    table: 'Clarification table',
    caption: 'Claim, proof, verdict, note and response',
    closing:
      'This draft is to be checked and signed by both sides. Its figures come from the worksheet on the day named.',
    noProof: 'no document',
    verifiedLevel: 'Verified level',
  },
  followUp: {
    table: 'Follow-up plan',
    caption: 'Recommendation, unit, output, due day, evidence and status',
    planned: ({ lines, band, days, gain }) =>
      `${linesOf(lines)} the steps with the least effort by which the backed total reaches category ${band}: ${gain} points more for ${days} person-days by estimate, not an official figure. Details: merit plan.`,
    replaced: ({ listed, parts }) =>
      `Of these, ${listed} points are in the lines of the plan; the rest is in indicators whose lines are replaced by what merit.yaml states: ${parts.join(', ')}.`,
    derived:
      'Other lines that merit.yaml does not state are derived from the rubric: missing proof first, then one level more, by the points gained. Level texts and advice are wording of this project.',
    prove: (level, also) =>
      `Complete the proof of level ${level}${also.length > 0 ? ` (also for ${also.join(', ')})` : ''}.`,
    proveElsewhere: (indicators) => `Complete the proof for ${indicators.join(', ')}.`,
    raise: (level, advice) =>
      advice === '' ? `Raise to level ${level}.` : `Raise to level ${level}: ${advice}`,
    nothing: 'There is nothing to follow up.',
    assess: 'Assess this indicator; its claimed level is not filled in yet.',
    assessed: 'Claimed level with its evidence',
    counts: ({ stated, prove, assess, raise }) =>
      [
        `${plural(stated, 'line')} from merit.yaml`,
        `${plural(prove, 'indicator')} whose proof is to be completed`,
        ...(assess > 0 ? [`${plural(assess, 'indicator')} not assessed yet`] : []),
        `${plural(raise, 'indicator')} that can be raised by one level`,
      ].join('; '),
  },
  evidence: {
    table: 'Evidence list',
    caption: 'Evidence by aspect, indicator and item',
    counts: (all, proving) =>
      `${plural(all, 'document')}; ${proving} prove on the day asked about.`,
    gaps: 'Missing evidence',
    gapsCaption: 'What the claimed levels still lack',
    nothingAssessed: 'No indicator is assessed yet.',
    noGaps: 'All claimed levels are proved.',
    empty: 'This worksheet holds no documents yet.',
  },
  portfolio: {
    summary: 'Summary',
    text: ({ agencies, results, lowest, median, highest }) =>
      `${agencies} ${agencies === 1 ? 'agency' : 'agencies'} with ${plural(results, 'result')}. Latest claimed totals: lowest ${lowest}, median ${median}, highest ${highest}.`,
    incomplete: (count) =>
      `${plural(count, 'latest result')} not complete yet, and counted by the lowest total in summary, distribution and ranking; the category may still change.`,
    distribution: 'Distribution of categories',
    byYear: 'Categories by year',
    byYearCaption: 'Results by category and year (claimed total)',
    ranking: 'Ranking',
    rankingCaption: 'Latest result of each agency by claimed total',
    movers: 'Greatest changes',
    up: 'Greatest rises',
    down: 'Greatest falls',
    noMovers: 'No agency has results of two years that differ.',
    nearest: 'Nearest to the next category',
    isIncomplete: 'incomplete',
  },
  signing: {
    heading: 'Approval',
    line: (place, day) => `${place}, ${day}`,
    place: '(Place)',
    date: '(date)',
    role: '(Post of the signatory)',
    name: '(Full name)',
    number: 'NIP (to be filled in)',
    withNumber: (number) => `NIP ${number}`,
    agencySide: 'Head of the self-assessment team',
    verifierSide: 'Verifier',
  },
  written: (path, rows) =>
    rows === null ? `Saved to ${path}.` : `Saved to ${path} (${plural(rows, 'row')}).`,
  masked: ({ NIP, NIK }) =>
    `Public copy: ${NIP} NIP and ${NIK} NIK masked; look through it again before you publish it.`,
  progress: (done, all) => `Writing reports: ${done} of ${all}`,
  notOpened: (path) => `${path} cannot be opened from here; open it with the program you use.`,
  summaryCut: 'This summary is cut at the size limit; the whole report is in its file.',
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
