import type { Day } from '../../core/day.js'
import type { Document } from '../../core/evidence.js'
import { nearest, nearestWord } from '../../core/nearest.js'
import { type Indicator, inapplicableAllowed, mayBeInapplicable } from '../../core/rubric.js'
import {
  type CellWord,
  folded,
  readDay,
  readIndicator,
  readLevel,
  readWord,
  statusWords,
  verdictWords,
} from './cells.js'
import type { EvidenceRow, RowClaim } from './evidence-row.js'
import type { Context, RowCells } from './row-context.js'

export function indicatorOf(
  { of, nameOf, report }: RowCells,
  { ids, indicators, options: { rubric } }: Context,
): Indicator | undefined {
  const found = of('indicator')
  if (found === '') {
    report({ code: 'cell-missing', facts: { column: nameOf('indicator') } }, 'indicator')
    return undefined
  }
  const cell = readIndicator(found, ids)
  if (cell.kind === 'known') return indicators.get(cell.id)
  if (cell.kind === 'comma') {
    report({ code: 'indicator-comma', facts: { found, read: cell.id, count: 1 } }, 'indicator')
    return indicators.get(cell.id)
  }
  if (cell.kind === 'damaged') {
    report({ code: 'indicator-damaged', facts: { found, meant: cell.meant } }, 'indicator')
  } else {
    const facts = { found, near: nearest(found, [...ids]), rubric: rubric.id }
    report({ code: 'indicator-unknown', facts }, 'indicator')
  }
  return undefined
}

export function claimOf(
  cells: RowCells,
  indicator: Indicator | undefined,
  context: Context,
): RowClaim | undefined {
  const level = levelIn('level', cells, indicator, context)
  if (level === 'not-applicable') return { kind: level, by: 'level' }
  if (level !== undefined) return { kind: 'level', by: 'level', level }
  const isStated = cells.of('level') === '' && cells.of('reason') !== ''
  return isStated ? { kind: 'not-applicable', by: 'reason' } : undefined
}

export const verifiedIn = (
  cells: RowCells,
  indicator: Indicator | undefined,
  context: Context,
): EvidenceRow['verified'] => levelIn('verifiedLevel', cells, indicator, context)

/** The level in a cell; anything but a whole level on the rubric's scale, or tb, is reported. */
function levelIn(
  column: 'level' | 'verifiedLevel',
  { of, nameOf, report }: RowCells,
  indicator: Indicator | undefined,
  { options: { rubric } }: Context,
): EvidenceRow['verified'] {
  const found = of(column)
  const cell = readLevel(found)
  if (cell.kind === 'blank') return undefined
  if (cell.kind === 'not-applicable') return cell.kind
  const { min, max } = rubric.levels
  const facts = { found, column: nameOf(column) }
  if (cell.kind === 'level') {
    if (cell.level === 0 || (cell.level >= min && cell.level <= max)) return cell.level
    report({ code: 'level-out-of-range', facts: { ...facts, max } }, column)
  } else if (cell.kind === 'fractional') {
    report({ code: 'level-fractional', facts }, column)
  } else {
    const isOptional = indicator !== undefined && mayBeInapplicable(indicator, rubric)
    const isClaim = column === 'level'
    report({ code: 'level-wrong', facts: { ...facts, max, isClaim, isOptional } }, column)
  }
  return undefined
}

/** What a row says of one indicator. */
interface Said extends Pick<EvidenceRow, 'claim' | 'verified'> {
  readonly indicator: Indicator | undefined
}

export function reportApplicability(
  { of, report }: RowCells,
  { options: { rubric } }: Context,
  { indicator, claim, verified }: Said,
): void {
  const isAllowed = indicator
    ? mayBeInapplicable(indicator, rubric)
    : rubric.notApplicable === 'excluded'
  const forbid = (column: 'level' | 'reason' | 'verifiedLevel') => {
    const allowed = inapplicableAllowed(rubric)
    const facts = { indicator: indicator?.id ?? of('indicator'), rubric: rubric.id, allowed }
    report({ code: 'not-applicable-forbidden', facts }, column)
  }
  if (claim?.kind === 'not-applicable' && !isAllowed) forbid(claim.by)
  if (claim?.kind === 'level' && of('reason') !== '') {
    const facts = { indicator: of('indicator'), level: of('level') }
    report({ code: 'level-with-reason', facts }, 'level')
  }
  if (verified === 'not-applicable' && !isAllowed) forbid('verifiedLevel')
}

export function documentOf(
  cells: RowCells,
  indicator: Indicator | undefined,
  { requirements }: Context,
): Omit<Document, 'at'> | undefined {
  const { of, report } = cells
  const issued = dayIn('issued', cells)
  const validUntil = dayIn('validUntil', cells)
  const due = dayIn('due', cells)
  if (issued && validUntil && validUntil < issued) {
    report(
      { code: 'dates-reversed', facts: { issued: of('issued'), until: of('validUntil') } },
      'validUntil',
    )
  }
  const status = wordIn('status', statusWords, cells)
  const verdict = wordIn('verdict', verdictWords, cells)
  const requirement = of('requirement')
  if (indicator && requirement !== '' && !requirements.includes(requirement)) {
    reportUnknownRequirement(cells, indicator, requirements)
  }
  const described = [requirement, of('title'), of('file'), of('number'), of('status')]
  if (described.every((text) => text === '')) return undefined
  return {
    requirement,
    title: of('title'),
    file: of('file'),
    number: of('number'),
    issued,
    validUntil,
    unit: of('unit'),
    status,
    verdict,
    due,
  }
}

/** A code of another indicator is known: such a document supports this one in general only. */
function reportUnknownRequirement(
  { of, report }: RowCells,
  { id, evidence }: Indicator,
  requirements: readonly string[],
): void {
  const found = of('requirement')
  const known = evidence.map((requirement) => requirement.id)
  const near = nearest(found, known) ?? nearest(found, requirements)
  const facts = { found, near, indicator: id, known }
  report({ code: 'requirement-unknown', facts }, 'requirement')
}

function dayIn(
  column: 'issued' | 'validUntil' | 'due',
  { of, nameOf, report }: RowCells,
): Day | undefined {
  const found = of(column)
  if (found === '') return undefined
  const day = readDay(found)
  if (!day) report({ code: 'date-wrong', facts: { found, column: nameOf(column) } }, column)
  return day
}

function wordIn<Meaning>(
  column: 'status' | 'verdict',
  words: readonly CellWord<Meaning>[],
  { of, nameOf, report }: RowCells,
): Meaning | undefined {
  const found = of(column)
  if (found === '') return undefined
  const meaning = readWord(found, words)
  if (meaning === undefined) {
    const near = nearestWord(
      folded(found),
      words.flatMap(({ id, en }) => [id, en]),
    )
    const known = words.map(({ id, en }) => ({ id, en }))
    const facts = { found, near, column: nameOf(column), known, blankCounts: true }
    report({ code: 'word-unknown', facts }, column)
  }
  return meaning
}
