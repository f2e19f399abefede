import type {
  Answer,
  Assessment,
  Claim,
  Document,
  Remark,
  Verification,
} from '../../../core/evidence.js'
import {
  type Indicator,
  indicatorsOf,
  mayBeInapplicable,
  type Rubric,
} from '../../../core/rubric.js'
import {
  type CarriedDocument,
  type Conversion,
  type ConversionOutcome,
  type ConversionSource,
  type ConversionStep,
  type DocumentTarget,
  type LevelPassage,
  levelAfter,
} from './conversion.js'
import { inverseOf, type MapEntry, type RubricMap } from './map.js'
import { chosen, isSameScale, type Rubrics } from './map-rules.js'

/**
 * The answers of one agency-year under another rubric, by a map that `checkMap` found sound, in
 * either direction. Only `equal` carries levels; all else has to be assessed anew, and what finds no
 * place is named.
 */
export function convertAssessment(
  assessment: Assessment,
  map: RubricMap,
  rubrics: Rubrics,
): Conversion {
  const oriented = map.from === rubrics.from.id ? map : inverseOf(map)
  const steps = inOrder(oriented, rubrics.from).map((entry) => stepOf(entry, assessment, rubrics))
  const { agency, year } = assessment
  const answers = new Map(steps.flatMap(answersAfter))
  return { map: oriented, assessment: { agency, year, answers }, steps }
}

/** In the order of the old rubric; what is new comes last, as in the map. */
function inOrder({ entries }: RubricMap, from: Rubric): readonly MapEntry[] {
  const order = indicatorsOf(from).map(({ id }) => id)
  const rankOf = ({ from: [first] }: MapEntry) => (first ? order.indexOf(first.id) : order.length)
  return entries.toSorted((left, right) => rankOf(left) - rankOf(right))
}

function stepOf(entry: MapEntry, { answers }: Assessment, rubrics: Rubrics): ConversionStep {
  const sources = chosen(entry.from, rubrics.from).map((indicator) => ({
    indicator,
    answer: answers.get(indicator.id),
  }))
  const targets = chosen(entry.to, rubrics.to)
  const passage = passageFor(entry, { sources, targets }, rubrics)
  const documents = sources.flatMap(({ indicator, answer }) =>
    (answer?.documents ?? []).map((document) => ({
      source: indicator.id,
      document,
      target: targetOf(document, indicator, targets, { entry, passage, to: rubrics.to }),
    })),
  )
  const remarks = targets.length === 1 ? [] : sources.flatMap((each) => unplaced(each, documents))
  const outcome = outcomeOf(entry, sources, passage)
  return { entry, outcome, sources, targets, passage, documents, remarks }
}

/** A claim that cannot be carried whole is not carried at all. */
function passageFor(
  { relation, levels }: MapEntry,
  { sources, targets }: Pick<ConversionStep, 'sources' | 'targets'>,
  { from, to }: Rubrics,
): LevelPassage {
  if (relation !== 'equal') return { kind: 'none' }
  const isTable = levels.length > 0 || !isSameScale(from.levels, to.levels)
  const passage: LevelPassage = isTable
    ? { kind: 'table', levels: new Map(levels.map((pair) => [pair.from, pair.to])) }
    : { kind: 'same' }
  const isOptional = targets.every((target) => mayBeInapplicable(target, to))
  const isCarried = sources.every(({ answer }) => canPass(answer, passage, isOptional))
  return isCarried ? passage : { kind: 'none' }
}

/** `isOptional`: the new indicator, too, may be declared not applicable. */
function canPass(
  answer: ConversionSource['answer'],
  passage: LevelPassage,
  isOptional: boolean,
): boolean {
  if (answer?.verified === 'not-applicable' && !isOptional) return false
  if (answer?.claim.kind === 'not-applicable') return isOptional
  return answer?.claim.kind !== 'level' || levelAfter(answer.claim.level, passage) !== undefined
}

interface Way {
  readonly entry: MapEntry
  readonly passage: LevelPassage
  readonly to: Rubric
}

/** Of several new indicators a document goes to the one that asks for it; never to two. */
function targetOf(
  document: Document,
  source: Indicator,
  targets: readonly Indicator[],
  { entry, passage, to }: Way,
): DocumentTarget | null {
  const { requirement } = document
  const renamed = entry.requirements.find((pair) => pair.from === requirement)?.to ?? requirement
  const asking = targets.filter(({ evidence }) => evidence.some(({ id }) => id === renamed))
  const [target, ...others] = targets.length === 1 ? targets : asking
  if (!target || others.length > 0) return null
  const isAsked = asking.includes(target)
  const kept = isOfOthers(requirement, source) && isKnown(requirement, to) ? requirement : ''
  return {
    indicator: target.id,
    requirement: isAsked ? renamed : kept,
    keepsVerdict: passage.kind !== 'none',
  }
}

/** A code of another indicator supports this one in general, and goes on to do so. */
const isOfOthers = (requirement: string, { evidence }: Indicator): boolean =>
  evidence.every(({ id }) => id !== requirement)

const isKnown = (requirement: string, rubric: Rubric): boolean =>
  indicatorsOf(rubric).some(({ evidence }) => evidence.some(({ id }) => id === requirement))

/** What rows say that stay behind, besides their documents. */
function unplaced(
  { answer }: ConversionSource,
  documents: readonly CarriedDocument[],
): readonly Remark[] {
  const rows = new Set(documents.map(({ document }) => document.at.line))
  return (answer?.remarks ?? []).filter(
    ({ note, verifierNote, response, at }) =>
      !rows.has(at.line) && [note, verifierNote, response].some((text) => text !== ''),
  )
}

function outcomeOf(
  { relation }: MapEntry,
  sources: readonly ConversionSource[],
  passage: LevelPassage,
): ConversionOutcome {
  if (relation === 'new') return 'new'
  if (!sources.some(({ answer }) => answer && saysAnything(answer))) return 'unanswered'
  if (relation === 'dropped') return 'lost'
  return passage.kind === 'none' ? 'reassess' : 'carried'
}

const saysAnything = ({ claim, verified, documents, remarks }: Answer): boolean =>
  claim.kind !== 'open' ||
  verified !== null ||
  documents.length > 0 ||
  remarks.some(({ note, verifierNote, response }) =>
    [note, verifierNote, response].some((text) => text !== ''),
  )

/** The answers of the new indicators that old ones had an answer for. */
function answersAfter(step: ConversionStep): readonly (readonly [string, Answer])[] {
  const answered = step.sources.flatMap(({ answer }) => answer ?? [])
  const [first] = answered
  if (!first) return []
  const isSplit = step.targets.length > 1
  return step.targets.map(({ id }) => {
    const own = step.documents.filter(({ target }) => target?.indicator === id)
    const answer: Answer = {
      claim: claimAfter(first.claim, step.passage),
      verified: verifiedAfter(first.verified, step.passage),
      documents: own.map(documentAfter),
      remarks: isSplit ? [] : answered.flatMap(({ remarks }) => remarks),
      at: isSplit ? (own[0]?.document.at ?? first.at) : first.at,
    }
    return [id, answer] as const
  })
}

const open: Claim = { kind: 'open' }

function claimAfter(claim: Claim, passage: LevelPassage): Claim {
  if (passage.kind === 'none') return open
  if (claim.kind !== 'level') return claim
  const level = levelAfter(claim.level, passage)
  return level === undefined ? open : { kind: 'level', level }
}

function verifiedAfter(verified: Verification, passage: LevelPassage): Verification {
  if (typeof verified === 'number') return levelAfter(verified, passage) ?? null
  return passage.kind === 'none' ? null : verified
}

function documentAfter({ document, target }: CarriedDocument): Document {
  const { requirement = '', keepsVerdict = false } = target ?? {}
  return { ...document, requirement, verdict: keepsVerdict ? document.verdict : undefined }
}
