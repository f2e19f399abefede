import type { Day } from '../../core/day.js'
import type { Answer, Assessment, Document } from '../../core/evidence.js'
import type { Level } from '../../core/level.js'
import type { ProofContext } from '../../core/proof.js'
import type { Indicator, Requirement } from '../../core/rubric.js'
import { type Score, type ScoreContext, scoreAssessment } from '../../core/score.js'
import { type FixKind, fixedDocument, type SharedDocument } from './documents.js'
import type { LevelDocument, PlanStep, PlanSubject } from './steps.js'

/** A worksheet once steps are done. */
export interface StateAfter {
  /** By the one scorer: what a plan promises must be this. */
  readonly score: Score
  /** By which it was scored: the files of what the steps make are there. */
  readonly proof: ProofContext
}

export const scoreAfter = (
  steps: readonly PlanStep[],
  subject: PlanSubject,
  lowered?: ReadonlyMap<string, Level>,
): Score => stateAfter(steps, subject, lowered).score

export function stateAfter(
  steps: readonly PlanStep[],
  subject: PlanSubject,
  lowered: ReadonlyMap<string, Level> = new Map(),
): StateAfter {
  const { rubric, context } = subject
  const made = new Set<Document>()
  const assessment = withClaims(lowered, applied(steps, subject, made))
  const fileOf = context.fileOf
  const contextAfter: ScoreContext = {
    ...context,
    ...(fileOf && {
      fileOf: (document: Document) => (made.has(document) ? 'present' : fileOf(document)),
    }),
  }
  const scoring = scoreAssessment(rubric, assessment, contextAfter)
  if (scoring.kind === 'refused') throw new Error('a plan made every indicator inapplicable')
  return { score: scoring.score, proof: contextAfter }
}

/** With these claims instead of those in the worksheet. */
const withClaims = (claims: ReadonlyMap<string, Level>, assessment: Assessment): Assessment => ({
  ...assessment,
  answers: new Map(
    [...assessment.answers].map(([id, answer]) => {
      const level = claims.get(id)
      return [id, level === undefined ? answer : { ...answer, claim: { kind: 'level', level } }]
    }),
  ),
})

/** The worksheet as it will be: claims raised, documents mended or there; `made` tells which. */
function applied(
  steps: readonly PlanStep[],
  { assessment, context: { asOf } }: PlanSubject,
  made: Set<Document>,
): Assessment {
  const answers = new Map(assessment.answers)
  const replaced = mendedRows(steps, asOf)
  for (const [id, answer] of answers) {
    const documents = answer.documents.map((document) => replaced.get(document) ?? document)
    answers.set(id, { ...answer, documents })
  }
  for (const document of replaced.values()) made.add(document)
  for (const step of steps) {
    const { indicator } = step.scored
    const answer = answers.get(indicator.id) ?? unanswered(indicator)
    const brought = newDocuments(step, asOf)
    for (const document of brought) made.add(document)
    const known = answer.claim.kind === 'level' ? answer.claim.level : 0
    answers.set(indicator.id, {
      ...answer,
      claim:
        step.kind === 'raise'
          ? { kind: 'level', level: Math.max(known, step.level) }
          : answer.claim,
      documents: [...answer.documents, ...brought],
    })
  }
  return { ...assessment, answers }
}

const unanswered = ({ at }: Indicator): Answer => ({
  claim: { kind: 'open' },
  verified: null,
  documents: [],
  remarks: [],
  at,
})

/** Every row of each document that a step mends, or that a raise brings along. */
function mendedRows(steps: readonly PlanStep[], day: Day): ReadonlyMap<Document, Document> {
  const mended = steps.flatMap((step): readonly Mended[] => {
    if (step.kind !== 'raise') return [{ rows: step.rows, mending: step.kind }]
    return step.documents.flatMap(({ shared }) =>
      shared?.mending ? [{ rows: shared.rows, mending: shared.mending }] : [],
    )
  })
  return new Map(
    mended.flatMap(({ rows, mending }) =>
      rows.map(({ document, requirement }) => {
        const title = document.title || requirement?.name.id || newTitle
        return [document, { ...fixedDocument(document, mending, day), title }] as const
      }),
    ),
  )
}

interface Mended {
  readonly rows: SharedDocument['rows']
  readonly mending: FixKind
}

/** Never shown: what a document is called before it exists. */
const newTitle = 'dokumen'

function newDocuments(step: PlanStep, day: Day): readonly Document[] {
  if (step.kind !== 'raise') {
    return step.wanted === undefined ? [] : [newDocument(step.wanted, step, day)]
  }
  return step.documents
    .filter(({ shared }: LevelDocument) => shared === undefined)
    .map(({ requirement }) => newDocument(requirement, step, day))
}

const newDocument = (
  requirement: Requirement | null,
  { scored, unit }: PlanStep,
  day: Day,
): Document => ({
  requirement: requirement?.id ?? '',
  title: requirement?.name.id ?? newTitle,
  file: '',
  number: '',
  issued: day,
  validUntil: undefined,
  unit,
  status: 'have',
  verdict: undefined,
  due: undefined,
  at: scored.answer?.at ?? scored.indicator.at,
})
