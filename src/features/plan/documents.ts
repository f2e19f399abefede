import { fold } from '../../core/agency.js'
import type { Day } from '../../core/day.js'
import type { Document } from '../../core/evidence.js'
import { comparePlaces } from '../../core/place.js'
import {
  type Defect,
  documentDefect,
  type ProofContext,
  requirementDefect,
} from '../../core/proof.js'
import type { Indicator, Requirement } from '../../core/rubric.js'
import type { IndicatorScore } from '../../core/score.js'
import { pathOf } from '../check/index.js'

/** What a document that does not prove yet needs, from the least to the most. */
export const fixKinds = ['sign', 'renew', 'collect'] as const
export type FixKind = (typeof fixKinds)[number]

/**
 * A draft wants a signature. What has run out, has no day or was rejected wants a new edition. What
 * is not there, or is in force only later, has to be brought.
 */
const mendings: Record<Defect, FixKind> = {
  expired: 'renew',
  undated: 'renew',
  'not-yet-in-effect': 'collect',
  unsigned: 'sign',
  draft: 'sign',
  rejected: 'renew',
  'file-outside': 'collect',
  'file-empty': 'collect',
  'file-changed': 'collect',
  'file-missing': 'collect',
  untitled: 'collect',
  requested: 'collect',
  absent: 'collect',
  missing: 'collect',
}

/** One row of the worksheet that names a document. */
export interface DocumentRow {
  readonly scored: IndicatorScore
  readonly document: Document
  readonly requirement: Requirement | undefined
  /** What it needs to prove here; undefined if it does. */
  readonly mending: FixKind | undefined
}

/** One document with all rows that name it: the same file, or the same number and title. */
export interface SharedDocument {
  /** By place, so that the first one names the document. */
  readonly rows: readonly DocumentRow[]
  /** The most that any of its rows needs; undefined if all prove. */
  readonly mending: FixKind | undefined
}

/** Every document under indicators that apply, each once, by its first place. */
export function sharedDocuments(
  scores: readonly IndicatorScore[],
  context: ProofContext,
): readonly SharedDocument[] {
  const rows = scores
    .filter(({ notApplicable }) => !notApplicable)
    .flatMap((scored) =>
      (scored.answer?.documents ?? []).map((document) => rowOf(scored, document, context)),
    )
    .toSorted((left, right) => comparePlaces(left.document.at, right.document.at))
  return united(rows).map((own) => ({
    rows: own,
    mending: most(own.map(({ mending }) => mending)),
  }))
}

function rowOf(scored: IndicatorScore, document: Document, context: ProofContext): DocumentRow {
  const { indicator } = scored
  const requirement = indicator.evidence.find(({ id }) => id === document.requirement)
  return {
    scored,
    document,
    requirement,
    mending: mendingOf(document, { indicator, requirement }, context),
  }
}

interface Asked {
  readonly indicator: Indicator
  readonly requirement: Requirement | undefined
}

/** All that stands between a document and proof, and of it the most. */
function mendingOf(document: Document, asked: Asked, context: ProofContext): FixKind | undefined {
  const doubt = asked.requirement
    ? requirementDefect(document, asked.requirement, context)
    : documentDefect(document, asked.indicator, context)
  if (!doubt) return undefined
  const kind = mendings[doubt]
  if (kind === 'collect') return kind
  const state = context.fileOf?.(document)
  const fileOf = state === undefined ? undefined : () => state
  const after = fixedDocument(document, kind, context.asOf)
  return most([kind, mendingOf(after, asked, { ...context, fileOf })])
}

/** A document after it was mended; a signature keeps its dates, all else makes it new. */
export function fixedDocument(document: Document, kind: FixKind, day: Day): Document {
  const signed: Document = { ...document, status: 'have', issued: document.issued ?? day }
  return kind === 'sign'
    ? signed
    : { ...signed, verdict: undefined, issued: day, validUntil: undefined }
}

const most = (kinds: readonly (FixKind | undefined)[]): FixKind | undefined =>
  fixKinds.findLast((kind) => kinds.includes(kind))

/** Rows that share a file, or a number with its title, are about one document. */
function united(rows: readonly DocumentRow[]): readonly (readonly DocumentRow[])[] {
  const groups: DocumentRow[][] = []
  const known = new Map<string, DocumentRow[]>()
  for (const row of rows) {
    const keys = keysOf(row.document)
    const own = [...new Set(keys.flatMap((key) => known.get(key) ?? []))]
    const found = groups.filter((group) => group.some((each) => own.includes(each)))
    const members = new Set([...found.flat(), row])
    const group = rows.filter((each) => members.has(each))
    for (const old of found) groups.splice(groups.indexOf(old), 1)
    groups.push(group)
    for (const key of group.flatMap(({ document }) => keysOf(document))) known.set(key, group)
  }
  return groups.toSorted((left, right) =>
    comparePlaces(left[0]?.document.at ?? noPlace, right[0]?.document.at ?? noPlace),
  )
}

const noPlace = { file: '', line: 0, column: 0 }

function keysOf(document: Document): readonly string[] {
  const path = pathOf({ document })
  const { number, title } = document
  return [
    ...(path === undefined ? [] : [`file\u0000${path}`]),
    ...(number === '' || title === '' ? [] : [`number\u0000${fold(number)}\u0000${fold(title)}`]),
  ]
}
