import { agencyYearKey, fold } from '../../core/agency.js'
import { byPlace, type Diagnostic } from '../../core/diagnostic.js'
import { type Answer, type Assessment, type Claim, isReason } from '../../core/evidence.js'
import { type Group, groupBy } from '../../core/groups.js'
import type { Level } from '../../core/level.js'
import { inapplicableIn } from '../../core/one-of.js'
import { byCodePoint, inTurn } from '../../core/order.js'
import { comparePlaces } from '../../core/place.js'
import { indicatorsOf, mayBeInapplicable, type Rubric } from '../../core/rubric.js'
import type { Sheet } from '../sheet.js'
import type { Column } from './columns.js'
import type { EvidenceRow } from './evidence-row.js'
import type { EvidenceOptions } from './row-context.js'
import { type NamedAgencyYear, readEvidenceRows, type SheetReading } from './rows.js'

/** What the sheets say together. */
export interface EvidenceReading {
  /** Sorted by agency and year. Those of an agency with errors are incomplete. */
  readonly assessments: readonly Assessment[]
  readonly diagnostics: readonly Diagnostic[]
  /** All that the sheets name, before filtering. */
  readonly known: readonly NamedAgencyYear[]
}

/** One sheet with the options it is read with. */
export interface SheetInput {
  readonly sheet: Sheet
  readonly options: EvidenceOptions
}

/** Reads sheets, and unites what they say. */
export const readEvidence = (inputs: readonly SheetInput[], rubric: Rubric): EvidenceReading =>
  assessmentsOfRows(
    inputs.map(({ sheet, options }) => readEvidenceRows(sheet, options)),
    rubric,
  )

/** Unites files and rows of one agency-year; claims, verified levels and reasons must agree. */
export function assessmentsOfRows(
  readings: readonly SheetReading[],
  rubric: Rubric,
): EvidenceReading {
  const groups = groupBy(
    readings.flatMap(({ rows }) => rows).toSorted((a, b) => comparePlaces(a.at, b.at)),
    agencyYearKey,
  )
  const united = groups.map((rows) => unite(rows, rubric))
  return {
    assessments: united.map(({ assessment }) => assessment).toSorted(byAgencyAndYear),
    diagnostics: [
      ...readings.flatMap(({ diagnostics }) => diagnostics),
      ...levelsMissing(readings),
      ...united.flatMap(({ diagnostics }) => diagnostics),
      ...similarAgencies(groups),
    ].toSorted(byPlace),
    known: readings.flatMap(({ known }) => known),
  }
}

/** A file without levels may hold further documents of what another file answers, and nothing else. */
function levelsMissing(readings: readonly SheetReading[]): readonly Diagnostic[] {
  if (readings.every(({ levelMissing }) => !levelMissing)) return []
  const answered = new Set(
    readings.flatMap(({ levelMissing, rows }) => (levelMissing ? [] : rows.map(questionOf))),
  )
  const isFurther = (row: EvidenceRow): boolean =>
    row.document !== undefined && answered.has(questionOf(row))
  return readings.flatMap(({ levelMissing, rows }) =>
    levelMissing && !(rows.length > 0 && rows.every(isFurther)) ? [levelMissing] : [],
  )
}

const questionOf = (row: EvidenceRow): string => `${agencyYearKey(row)}\u0000${row.indicator}`

/** Agencies that differ only by case or spaces are kept apart, but not in silence. */
function similarAgencies(groups: readonly Rows[]): readonly Diagnostic[] {
  const first = new Map<string, string>()
  const seen = new Set<string>()
  return groups.flatMap(([{ agency, at }]): Diagnostic[] => {
    const other = first.get(fold(agency)) ?? agency
    const isNew = !seen.has(agency)
    first.set(fold(agency), other)
    seen.add(agency)
    return isNew && other !== agency
      ? [{ code: 'agency-similar', facts: { agency, other }, at, agency }]
      : []
  })
}

const byAgencyAndYear = inTurn<Assessment>(
  (left, right) => byCodePoint(left.agency, right.agency),
  (left, right) => left.year - right.year,
)

type Rows = Group<EvidenceRow>

interface United {
  readonly assessment: Assessment
  readonly diagnostics: readonly Diagnostic[]
}

function unite(rows: Rows, rubric: Rubric): United {
  const { distinct, diagnostics } = withoutRepeated(rows)
  const groups = groupBy(distinct, ({ indicator }) => indicator)
  const [{ agency, year }] = rows
  const answers = new Map(groups.map((group) => [group[0].indicator, answerOf(group)]))
  const conflicts = [
    ...groups.flatMap((group) => disagreements(group, rubric)),
    ...oneOfConflicts(rubric, groups),
    ...verifiedInapplicable(rubric, groups, answers),
  ]
  return {
    assessment: { agency, year, answers },
    diagnostics: [...diagnostics, ...conflicts].map((found) => ({ ...found, agency })),
  }
}

/** A row that stands there twice to the letter counts once. */
function withoutRepeated(rows: Rows): {
  readonly distinct: readonly EvidenceRow[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const first = new Map<string, EvidenceRow>()
  const diagnostics = rows.flatMap((row): Diagnostic[] => {
    const earlier = first.get(row.content)
    if (!earlier) first.set(row.content, row)
    return earlier ? [{ code: 'row-repeated', facts: { firstAt: earlier.at }, at: row.at }] : []
  })
  return { distinct: [...first.values()], diagnostics }
}

function answerOf(rows: Rows): Answer {
  const stating = rows.find(({ claim }) => claim) ?? rows[0]
  return {
    claim: claimOf(rows),
    verified: rows.find(({ verified }) => verified !== undefined)?.verified ?? null,
    documents: rows.flatMap(({ document }) => document ?? []),
    remarks: rows.map(({ remark }) => remark),
    at: stating.at,
  }
}

function claimOf(rows: Rows): Claim {
  const claim = rows.find((row) => row.claim)?.claim
  if (!claim) return { kind: 'open' }
  const reason = rows.find((row) => row.reason !== '')?.reason ?? ''
  return claim.kind === 'level'
    ? { kind: 'level', level: claim.level }
    : { kind: 'not-applicable', reason }
}

function disagreements(rows: Rows, rubric: Rubric): readonly Diagnostic[] {
  return [
    ...disagreeing(rows, 'level', ({ claim }) => claim && textOf(claim)),
    ...disagreeing(rows, 'verifiedLevel', ({ verified }) =>
      verified === 'not-applicable' ? 'tb' : verified?.toString(),
    ),
    ...disagreeing(rows, 'reason', ({ reason }) => reason || undefined),
    ...reasonFaults(rows, rubric),
    ...verifiedAboveClaim(rows),
  ]
}

const textOf = (claim: NonNullable<EvidenceRow['claim']>): string =>
  claim.kind === 'level' ? String(claim.level) : 'tb'

/** Each row that says something else than the first row that says anything. */
function disagreeing(
  rows: Rows,
  column: Column,
  stated: (row: EvidenceRow) => string | undefined,
): readonly Diagnostic[] {
  const stating = rows.filter((row) => stated(row) !== undefined)
  const [first] = stating
  if (!first) return []
  return stating
    .filter((row) => stated(row) !== stated(first))
    .map((row) => ({
      code: 'answers-differ',
      facts: {
        agency: row.agency,
        year: row.year,
        indicator: row.indicator,
        column: row.nameOf(column),
        first: stated(first) ?? '',
        firstAt: first.placeOf(column),
        found: stated(row) ?? '',
      },
      at: row.placeOf(column === 'level' ? (row.claim?.by ?? column) : column),
    }))
}

/** Where an indicator may be declared not applicable, the reason has to say something. */
function reasonFaults(rows: Rows, rubric: Rubric): readonly Diagnostic[] {
  const declaring = rows.find(({ claim }) => claim)
  const asked = indicatorsOf(rubric).find(({ id }) => id === declaring?.indicator)
  const isAllowed = asked !== undefined && mayBeInapplicable(asked, rubric)
  if (!isAllowed || declaring?.claim?.kind !== 'not-applicable') return []
  const { indicator } = declaring
  const reasoned = rows.find(({ reason }) => reason !== '')
  if (!reasoned) {
    return [{ code: 'reason-missing', facts: { indicator }, at: declaring.placeOf('level') }]
  }
  const { reason: found } = reasoned
  return isReason(found)
    ? []
    : [{ code: 'reason-vague', facts: { indicator, found }, at: reasoned.placeOf('reason') }]
}

function verifiedAboveClaim(rows: Rows): readonly Diagnostic[] {
  const claim = claimOf(rows)
  const { row, verified } = verifiedIn(rows) ?? {}
  if (claim.kind !== 'level' || !row || !verified || verified <= claim.level) return []
  const facts = { indicator: row.indicator, verified, claimed: claim.level }
  return [{ code: 'verified-above-claim', facts, at: row.placeOf('verifiedLevel') }]
}

/** The verifier's level of an indicator, and the row that states it. */
function verifiedIn(
  rows: Rows,
): { readonly row: EvidenceRow; readonly verified: Level } | undefined {
  const row = rows.find(({ verified }) => verified !== undefined)
  return typeof row?.verified === 'number' ? { row, verified: row.verified } : undefined
}

/** A level of the verifier stands, but contradicts that the indicator does not apply. */
function verifiedInapplicable(
  rubric: Rubric,
  groups: readonly Rows[],
  answers: Assessment['answers'],
): readonly Diagnostic[] {
  const { claimed } = inapplicableIn(rubric, { answers })
  return groups.flatMap((rows): Diagnostic[] => {
    const { row, verified } = verifiedIn(rows) ?? {}
    const asked = indicatorsOf(rubric).find(({ id }) => id === rows[0].indicator)
    if (!row || verified === undefined || !asked || !claimed.has(asked.id)) return []
    if (!mayBeInapplicable(asked, rubric)) return []
    const other = indicatorsOf(rubric).find(
      ({ id, oneOf }) => asked.oneOf !== undefined && oneOf === asked.oneOf && !claimed.has(id),
    )
    const facts = { indicator: asked.id, verified, other: other?.id ?? null }
    return [{ code: 'verified-inapplicable', facts, at: row.placeOf('verifiedLevel') }]
  })
}

/** Of indicators that exclude each other only one may have a level. */
function oneOfConflicts(rubric: Rubric, groups: readonly Rows[]): readonly Diagnostic[] {
  const groupNameOf = new Map(indicatorsOf(rubric).map(({ id, oneOf }) => [id, oneOf]))
  const first = new Map<string, EvidenceRow>()
  return groups.flatMap((rows): Diagnostic[] => {
    const row = rows.find(({ claim }) => claim?.kind === 'level')
    const name = groupNameOf.get(rows[0].indicator)
    if (!row || name === undefined) return []
    const other = first.get(name)
    if (!other) first.set(name, row)
    return other
      ? [
          {
            code: 'one-of-conflict',
            facts: {
              indicator: row.indicator,
              other: other.indicator,
              otherAt: other.placeOf('level'),
            },
            at: row.placeOf('level'),
          },
        ]
      : []
  })
}
