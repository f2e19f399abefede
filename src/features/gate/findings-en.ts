import type { AgencyYear } from '../../core/agency.js'
import type { TotalKind } from '../../core/rubric.js'
import { inLanguage, type Words } from '../../core/words.js'
import type { DiagnosticTexts } from '../../pages/words/texts.js'
import type { GateFacts } from './codes.js'

const meant = (near: string | undefined): string =>
  near === undefined ? '' : ` Did you mean "${near}"?`

const totals: Record<TotalKind, string> = {
  claimed: 'claimed',
  backed: 'backed',
  verified: 'verified',
}

/** Text from files on one line. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const of = ({ agency, year }: AgencyYear): string => `${flat(agency)}, ${year}`

const named = (words: Words): string => inLanguage(words, 'en')

/** A difference in points, without what floating numbers leave over. */
const lacking = (lowest: number, points: number): number =>
  Math.round((lowest - points) * 10_000) / 10_000

interface Short {
  readonly total: TotalKind
  readonly points: number
  readonly lowest: number
  readonly causes: readonly string[]
}

const short = ({ points, lowest, causes }: Short, command: string): string => {
  const lost = causes.length === 0 ? '' : ` Most can still be gained in ${causes.join(', ')}.`
  return `${lacking(lowest, points)} points short.${lost} Find the cheapest steps with ${command}.`
}

/** A verified total is not planned; its proof is prepared. */
const plan = (facts: Short): string =>
  short(
    facts,
    `merit plan --target ${facts.lowest} --total ${facts.total === 'claimed' ? 'claimed' : 'backed'}`,
  )

const declaredOf = (count: number, all: number): string =>
  count === 0 ? '' : `; ${count} of ${all} are declared not applicable`

/** Messages and hints of merit gate. */
export const gateDiagnosticsEn: Pick<DiagnosticTexts, keyof GateFacts> = {
  'gate-nothing-asked': {
    message: () => 'Nothing was asked to be checked.',
    hint: () =>
      'Name at least one: --min-category, --min-points, --min-aspect, --complete, --max-excluded, --no-expired, --locked, or --baseline with --no-regress; or fill in the key gate in merit.yaml.',
  },
  'category-unknown': {
    message: ({ found }) => `Category "${found}" is not in the rubric.`,
    hint: ({ near, known }) => `The categories are ${known.join(', ')}.${meant(near)}`,
  },
  'waiver-check-unknown': {
    message: ({ found }) => `A waiver names check "${found}", which there is not.`,
    hint: ({ near, known }) => `The checks are ${known.join(', ')}.${meant(near)}`,
  },
  'baseline-differs': {
    message: ({ baseline, rubric }) =>
      baseline === rubric
        ? `The baseline was scored with another content of rubric ${rubric}, so nothing can be compared.`
        : `The baseline was scored with rubric ${baseline}, this result with ${rubric}; they cannot be compared.`,
    hint: () =>
      'Make a new baseline with the same rubric: merit score --format json --output; points are never rescaled to another rubric.',
  },
  'gate-category': {
    message: ({ total, points, band, asked, lowest, highest, ...result }) =>
      `min-category: The ${totals[total]} total of ${of(result)} is ${points}, category ${band.category} ${named(band.name)}${highest > points ? ` (incomplete; can still be ${points} to ${highest})` : ''}; at least ${asked.category} ${named(asked.name)} was asked for (from ${lowest}).`,
    hint: plan,
  },
  'gate-points': {
    message: ({ total, points, lowest, ...result }) =>
      `min-points: The ${totals[total]} total of ${of(result)} is ${points}; at least ${lowest} was asked for.`,
    hint: plan,
  },
  'gate-aspect': {
    message: ({ total, points, lowest, aspect, name, ...result }) =>
      `min-aspect-${aspect}: The ${totals[total]} total of aspect ${aspect} ${named(name)}, ${of(result)}, is ${points}; at least ${lowest} was asked for.`,
    hint: (facts) => short(facts, `merit plan --sensitivity --only ${facts.aspect}`),
  },
  'gate-incomplete': {
    message: ({ total, open, of: asked, excluded, all, ...result }) =>
      `complete: The ${totals[total]} total of ${of(result)} is not complete: ${open.length} of ${asked} indicators are open (${open.join(', ')})${declaredOf(excluded, all)}.`,
    hint: ({ total }) =>
      total === 'verified'
        ? 'Fill in their verified levels, for instance with merit fill --verify.'
        : 'Fill in their levels, for instance with merit fill --open.',
  },
  'gate-excluded': {
    message: ({ total, declared, all, most, points, ifRefused, band, ...result }) =>
      `max-excluded: In the ${totals[total]} total of ${of(result)}, ${declared.length} of ${all} indicators are declared not applicable (${declared.join(', ')}), more than ${most}; if all were refused, ${points} would be ${ifRefused} (${band.category} ${named(band.name)}).`,
    hint: ({ total }) =>
      total === 'verified'
        ? 'Look at the column verified_level (tingkat_verifikasi): fill in the levels, or leave na (tb) only where the indicator does not apply.'
        : 'Fill in their levels, or have the verifier look at the reasons.',
  },
  'gate-expired': {
    message: ({ title, indicator, lastDay, asOf, ...result }) =>
      `no-expired: Document "${flat(title)}" (indicator ${indicator}, ${of(result)}) was valid until ${lastDay} and had expired by ${asOf}.`,
    hint: () => 'Renew the document, then fill in its new date and valid_until.',
  },
  'gate-expiring': {
    message: ({ title, indicator, lastDay, until, ...result }) =>
      `no-expired: Document "${flat(title)}" (indicator ${indicator}, ${of(result)}) is valid until ${lastDay} but must still be valid after ${until}.`,
    hint: () => 'Have it renewed before that day, then fill in its new valid_until.',
  },
  'gate-lock-missing': {
    message: ({ worksheets, ...result }) =>
      `locked: No lock file keeps the evidence of ${of(result)}${worksheets.length === 0 ? '' : ` (${worksheets.map(flat).join(', ')})`}.`,
    hint: () => 'Make the lock file with merit evidence lock, or say with --lock where it is.',
  },
  'gate-lock-differs': {
    message: ({ paths, count, ...result }) =>
      `locked: ${count === 1 ? '1 evidence file' : `${count} evidence files`} of ${of(result)} ${count === 1 ? 'differs' : 'differ'} from the lock file: ${paths.map((path) => `"${flat(path)}"`).join(', ')}${count > paths.length ? ', and others' : ''}.`,
    hint: () =>
      'See each difference with merit evidence verify; put the files back, or lock again with --force if the changes are right.',
  },
  'gate-regressed': {
    message: ({ total, points, before, tolerance, since, ...result }) =>
      `no-regress: The ${totals[total]} total of ${of(result)} fell by ${lacking(before, points)}: it is ${points}, and the baseline of ${since} has ${before}${tolerance === 0 ? '' : ` (tolerance ${tolerance})`}.`,
    hint: ({ fallen }) =>
      fallen.length === 0
        ? 'Look at what has changed in the worksheet since the baseline was made.'
        : `Look at the indicators that fell: ${fallen.join(', ')}. If the fall is right, ask for a waiver or make a new baseline.`,
  },
  'gate-unmeasured': {
    message: (result) =>
      `no-regress: ${of(result)} is not in the baseline, so a fall cannot be noticed.`,
    hint: () =>
      'Make a baseline that holds the agency with merit score --format json, or add it with --ratchet.',
  },
  'gate-unverified': {
    message: ({ check, ...result }) =>
      `${check}: The verified total is asked for, but ${of(result)} has no verified levels yet.`,
    hint: () => 'Fill in verified levels with merit fill --verify, or choose another --total.',
  },
  'gate-waived': {
    message: ({ check, reason, approver, until, ...result }) =>
      `${check}: The check of ${of(result)} is not met, but it is waived until ${until}: ${flat(reason)} (approved by ${flat(approver)}).`,
    hint: ({ until }) => `Meet the check before the waiver ends on ${until}.`,
  },
  'waiver-expired': {
    message: ({ check, approver, until, asOf }) =>
      `The waiver of ${check} approved by ${flat(approver)} ended on ${until}; on ${asOf} it no longer counts.`,
    hint: () => 'Meet the check, ask for a new approval, or remove the waiver.',
  },
  'waiver-unneeded': {
    message: ({ check }) => `The waiver of ${check} is not needed: its check is met.`,
    hint: () => 'Remove it from merit.yaml, so that it does not cover a later fall.',
  },
  'waiver-unused': {
    message: ({ check }) =>
      `The waiver of ${check} was not used: its check or its agency is not in this run.`,
    hint: () => 'Look at the names of check and agency, or remove it if it is no longer needed.',
  },
}
