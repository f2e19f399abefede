import { addPeriod, type Day, parsePeriod } from './day.js'
import type { Document } from './evidence.js'
import type { Level } from './level.js'
import { comparePlaces } from './place.js'
import type { Indicator, LevelRange, Requirement } from './rubric.js'

/**
 * Why a document does not prove, from the nearest to proof to the farthest; of several documents
 * for one requirement the nearest is named.
 */
export const defects = [
  'expired',
  'undated',
  'not-yet-in-effect',
  'unsigned',
  'draft',
  'rejected',
  'file-outside',
  'file-empty',
  'file-changed',
  'file-missing',
  'untitled',
  'requested',
  'absent',
  'missing',
] as const
export type Defect = (typeof defects)[number]

/** Changed: not the file that was locked. */
export type FileState = 'present' | 'empty' | 'missing' | 'outside' | 'changed'

/** What proof depends on besides the documents themselves. */
export interface ProofContext {
  /** The day asked about. */
  readonly asOf: Day
  /** State of a document's file, where files are to be checked; a blank one is missing. */
  readonly fileOf?: ((document: Document) => FileState) | undefined
}

/** What a level lacks; a null requirement is "any valid document at all". */
export interface Missing {
  readonly requirement: Requirement | null
  readonly reason: Defect
}

export interface ProvenLevel {
  /** The highest level at or below the claim that valid documents prove. */
  readonly level: Level
  /** What the claimed level lacks; empty if the claim is proved. */
  readonly missing: readonly Missing[]
}

/** An indicator with the scale that its levels stand on. */
export interface Scale {
  readonly indicator: Indicator
  readonly levels: LevelRange
}

/**
 * What all documents of an indicator prove together, whatever is claimed: enough for every level,
 * so that the documents themselves need not be kept.
 */
export interface Proof {
  /** For each requirement of the indicator, in its order; undefined: a valid document proves it. */
  readonly defects: readonly (Defect | undefined)[]
  /** About any document at all; undefined: at least one is valid. */
  readonly general: Defect | undefined
}

export function proofOf(
  indicator: Indicator,
  documents: readonly Document[],
  context: ProofContext,
): Proof {
  return {
    defects: indicator.evidence.map((requirement) => {
      const own = documents.filter((document) => document.requirement === requirement.id)
      return nearestDoubt(own.map((document) => requirementDefect(document, requirement, context)))
    }),
    general: nearestDoubt(documents.map((each) => documentDefect(each, indicator, context))),
  }
}

/** Which level is proved, of a claim. */
export function prove(scale: Scale, claim: Level, proof: Proof): ProvenLevel {
  const missing = lackingIn(scale, claim, proof)
  let level = claim
  while (level > 0 && !isProved(scale, level, proof)) level = levelBelow(level, scale.levels)
  return { level, missing }
}

const nothing: readonly Missing[] = []

/** Whether a level lacks nothing. */
function isProved(
  { indicator, levels }: Scale,
  level: Level,
  { defects, general }: Proof,
): boolean {
  if (level > levels.min && general !== undefined) return false
  const { evidence } = indicator
  for (let index = 0; index < evidence.length; index += 1) {
    const fromLevel = evidence[index]?.fromLevel ?? 0
    if (fromLevel <= level && defects[index] !== undefined) return false
  }
  return true
}

/**
 * What a level still lacks: every requirement with `from_level` at or below it needs a valid
 * document, and above the lowest level at least one valid document must stand under the indicator.
 */
export const lackingIn = (scale: Scale, level: Level, proof: Proof): readonly Missing[] =>
  level === 0 || isProved(scale, level, proof) ? nothing : listLacking(scale, level, proof)

function listLacking(
  { indicator, levels }: Scale,
  level: Level,
  { defects: found, general }: Proof,
): readonly Missing[] {
  const unmet: Missing[] = []
  for (const [index, requirement] of indicator.evidence.entries()) {
    const reason = requirement.fromLevel <= level ? found[index] : undefined
    if (reason) unmet.push({ requirement, reason })
  }
  if (unmet.length > 0 || level <= levels.min) return unmet
  return general ? [{ requirement: null, reason: general }] : []
}

export const lackingFor = (
  scale: Scale,
  level: Level,
  documents: readonly Document[],
  context: ProofContext,
): readonly Missing[] => lackingIn(scale, level, proofOf(scale.indicator, documents, context))

/** The valid documents under an indicator, in the order of their places. */
export const provingDocuments = (
  indicator: Indicator,
  documents: readonly Document[],
  context: ProofContext,
): readonly Document[] =>
  documents.length === 0
    ? documents
    : documents
        .filter((document) => documentDefect(document, indicator, context) === undefined)
        .toSorted((left, right) => comparePlaces(left.at, right.at))

/** Why a document does not prove what it stands for; undefined if it does. */
export function defectOf(
  document: Document,
  { evidence }: Indicator,
  context: ProofContext,
): Defect | undefined {
  const requirement = evidence.find(({ id }) => id === document.requirement)
  return requirement
    ? requirementDefect(document, requirement, context)
    : validityDoubt(document, undefined, context)
}

/** The last day on which a document counts, undefined if it has no end. */
export function lastDayOf(
  document: Pick<Document, 'issued' | 'validUntil'>,
  requirement: Pick<Requirement, 'validFor'> | undefined,
): Day | undefined {
  if (document.validUntil) return document.validUntil
  const period = requirement?.validFor ? parsePeriod(requirement.validFor) : undefined
  return period && document.issued ? addPeriod(document.issued, period) : undefined
}

/** 0 is always possible; between 0 and the lowest level of the scale there is nothing. */
const levelBelow = (level: Level, levels: LevelRange): Level => (level > levels.min ? level - 1 : 0)

/** No doubt about one document settles the matter. */
const nearestDoubt = (found: readonly (Defect | undefined)[]): Defect | undefined =>
  found.includes(undefined)
    ? undefined
    : (defects.find((doubt) => found.includes(doubt)) ?? 'missing')

/** A document without a date is in effect, but not for a requirement that lets documents expire. */
export function requirementDefect(
  document: Document,
  requirement: Requirement,
  context: ProofContext,
): Defect | undefined {
  const doubt = validityDoubt(document, requirement, context)
  if (doubt) return doubt
  const undated = requirement.validFor && !document.issued && !document.validUntil
  return undated ? 'undated' : undefined
}

export const documentDefect = (
  document: Document,
  indicator: Indicator,
  context: ProofContext,
): Defect | undefined =>
  validityDoubt(
    document,
    indicator.evidence.find(({ id }) => id === document.requirement),
    context,
  )

function validityDoubt(
  document: Document,
  requirement: Requirement | undefined,
  { asOf, fileOf }: ProofContext,
): Defect | undefined {
  if (document.status && document.status !== 'have') return document.status
  if (!document.status && document.title === '') return 'untitled'
  if (document.verdict === 'rejected') return 'rejected'
  if (document.issued && document.issued > asOf) return 'not-yet-in-effect'
  const lastDay = lastDayOf(document, requirement)
  if (lastDay && lastDay < asOf) return 'expired'
  const file = fileOf?.(document) ?? 'present'
  return file === 'present' ? undefined : `file-${file}`
}
