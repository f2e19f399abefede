import { addPeriod, type Day, parsePeriod } from '../../core/day.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import { lastDayOf, provingDocuments } from '../../core/proof.js'
import {
  type CheckContext,
  type CheckSubject,
  type Documented,
  documented,
  documentFacts,
  type Rule,
} from './subject.js'

type DocumentRule = (own: Documented, subject: CheckSubject) => readonly Diagnostic[]

const rules: readonly DocumentRule[] = [
  isAtHand,
  isInTime,
  isDated,
  isOfTheYear,
  isAccepted,
  hasItsFile,
  requirementFitsIndicator,
]

/** What is doubtful about each document by itself. */
export const documentDefects: Rule = (subject) =>
  documented(subject).flatMap((own) => rules.flatMap((rule) => rule(own, subject)))

const isAvailable = ({ document }: Documented): boolean =>
  document.status === 'have' || (document.status === undefined && document.title !== '')

function isAtHand(own: Documented): readonly Diagnostic[] {
  const { document, indicator } = own
  const { status, unit, due, at } = document
  const facts = documentFacts(own)
  if (status === 'unsigned') return [{ code: 'document-unsigned', facts, at }]
  if (status === 'draft') return [{ code: 'document-draft', facts, at }]
  if (status === 'requested') {
    return [{ code: 'document-requested', facts: { ...facts, unit, due }, at }]
  }
  if (status === 'absent') {
    return [{ code: 'document-absent', facts: { ...facts, unit, due }, at }]
  }
  return isAvailable(own)
    ? []
    : [{ code: 'document-untitled', facts: { indicator: indicator.id }, at }]
}

function isInTime(own: Documented, { context }: CheckSubject): readonly Diagnostic[] {
  const { asOf } = context
  const end = endOf(own, context)
  if (!end) return []
  const facts = { ...documentFacts(own), lastDay: end.lastDay }
  const { at } = own.document
  return end.kind === 'expired'
    ? [{ code: 'document-expired', facts: { ...facts, asOf }, at }]
    : [{ code: 'document-expiring', facts: { ...facts, until: end.until }, at }]
}

/** How a document that is at hand comes to its end; undefined: not by the last day asked about. */
export type DocumentEnd =
  | { readonly kind: 'expired'; readonly lastDay: Day }
  | { readonly kind: 'expiring'; readonly lastDay: Day; readonly until: Day }

export function endOf(own: Documented, context: CheckContext): DocumentEnd | undefined {
  const lastDay = lastDayOf(own.document, own.requirement)
  if (!isAvailable(own) || !lastDay) return undefined
  if (lastDay < context.asOf) {
    return isReplaced(own, context) ? undefined : { kind: 'expired', lastDay }
  }
  const until = untilWhen(context)
  return until !== undefined && lastDay <= until ? { kind: 'expiring', lastDay, until } : undefined
}

/** The old edition of what a valid document proves today is no doubt. */
const isReplaced = ({ document, indicator, answer }: Documented, context: CheckContext): boolean =>
  document.requirement !== '' &&
  provingDocuments(indicator, answer.documents, context).some(
    ({ requirement }) => requirement === document.requirement,
  )

export function untilWhen({
  asOf,
  within,
}: Pick<CheckContext, 'asOf' | 'within'>): Day | undefined {
  const period = within === undefined ? undefined : parsePeriod(within)
  return period && addPeriod(asOf, period)
}

function isDated(own: Documented): readonly Diagnostic[] {
  const { document, requirement } = own
  const { issued, validUntil, at } = document
  if (!isAvailable(own) || !requirement?.validFor || issued || validUntil) return []
  const facts = {
    ...documentFacts(own),
    requirement: requirement.id,
    period: requirement.validFor,
  }
  return [{ code: 'document-undated', facts, at }]
}

/** A document that is not in effect yet is told so, and not also as one of a later year. */
function isOfTheYear(
  own: Documented,
  { assessment, context }: CheckSubject,
): readonly Diagnostic[] {
  const { issued, at } = own.document
  if (!isAvailable(own) || !issued) return []
  const { asOf } = context
  const facts = { ...documentFacts(own), issued }
  if (issued > asOf) return [{ code: 'document-not-in-effect', facts: { ...facts, asOf }, at }]
  const { year } = assessment
  return Number(issued.slice(0, 4)) > year
    ? [{ code: 'document-late', facts: { ...facts, year }, at }]
    : []
}

function isAccepted(own: Documented): readonly Diagnostic[] {
  const { verdict, at } = own.document
  return verdict === 'rejected'
    ? [{ code: 'document-rejected', facts: documentFacts(own), at }]
    : []
}

/** What is not at hand yet needs no file, but a path that leads out of the folder is told. */
function hasItsFile(own: Documented, { context }: CheckSubject): readonly Diagnostic[] {
  const { document } = own
  const state = context.fileOf?.(document) ?? 'present'
  const { file: path, at } = document
  const facts = { ...documentFacts(own), path }
  if (state === 'outside') return [{ code: 'document-file-outside', facts, at }]
  if (!isAvailable(own)) return []
  if (state === 'missing') {
    return path === ''
      ? [{ code: 'document-file-unstated', facts: documentFacts(own), at }]
      : [{ code: 'document-file-missing', facts, at }]
  }
  if (state === 'empty') return [{ code: 'document-file-empty', facts, at }]
  if (state === 'changed') return [{ code: 'document-file-changed', facts, at }]
  return context.contentOf?.(document)?.kind === 'unreadable'
    ? [{ code: 'document-file-unreadable', facts, at }]
    : []
}

/** A code of another indicator proves nothing here. */
function requirementFitsIndicator(
  own: Documented,
  { rubric }: CheckSubject,
): readonly Diagnostic[] {
  const { document, requirement, indicator } = own
  if (document.requirement === '' || requirement) return []
  const right = rubric.aspects
    .flatMap(({ indicators }) => indicators)
    .filter(({ evidence }) => evidence.some(({ id }) => id === document.requirement))
    .map(({ id }) => id)
  const facts = { requirement: document.requirement, indicator: indicator.id, right }
  return right.length === 0 ? [] : [{ code: 'requirement-elsewhere', facts, at: document.at }]
}
