import { type Answer, isReason } from '../../core/evidence.js'
import type { Level } from '../../core/level.js'
import { indicatorsOf } from '../../core/rubric.js'
import type { WorksheetChange } from './change.js'
import { levelChanges } from './claim.js'
import {
  type DocumentReplies,
  fieldAnswered,
  requirementAnswered,
  still,
} from './document-answers.js'
import { isNews } from './news.js'
import { indicatorsIn, isOpen, nextOf, type Questions, type Scope } from './scope.js'
import type { Reply, Step } from './step.js'

/** Where the questionnaire stands. */
export interface Walk {
  readonly scope: Scope
  readonly step: Step
}

/** What an answer changes, and the question after it. */
export interface Move {
  readonly walk: Walk
  readonly changes: readonly WorksheetChange[]
}

/** The first question: the first open indicator, else the list of all. */
export function begin(scope: Scope, questions: Questions): Walk {
  const all = indicatorsIn(scope, questions)
  const open = all.find((indicator) => isOpen(indicator, scope, questions))
  const first = all[0]?.id ?? ''
  const step: Step = open
    ? { kind: 'level', indicator: open.id }
    : { kind: 'jump', indicator: first }
  return { scope, step }
}

/** The reply to a question, as far as it concerns the walk: no undoing, helping or ending. */
export type WalkReply = Exclude<Reply, { readonly kind: 'undo' | 'help' | 'quit' | 'interrupted' }>

/** Question and answer in, next question and changes out. */
export function advance(walk: Walk, reply: WalkReply, questions: Questions): Move {
  const { scope } = walk
  const to = (next: Step, changes: readonly WorksheetChange[] = []): Move => ({
    walk: { scope, step: next },
    changes,
  })
  if (reply.kind === 'go') return to(reply.step)
  if (reply.kind === 'next') return to(following(walk, questions))
  if (reply.kind === 'scope') return { walk: begin(reply.scope, questions), changes: [] }
  const answered = answer(walk, reply, questions)
  return to(
    answered.step,
    answered.changes.filter((change) => isNews(change, questions)),
  )
}

/** After the last indicator the walk ends. */
function following({ scope, step: { indicator } }: Walk, questions: Questions): Step {
  const next = nextOf(indicator, scope, questions)
  return next ? { kind: 'level', indicator: next.id } : { kind: 'end', indicator }
}

type Answering = Exclude<WalkReply, { readonly kind: 'go' | 'next' | 'scope' }>

function answer(walk: Walk, reply: Answering, questions: Questions): DocumentReplies {
  const { step, scope } = walk
  const { indicator } = step
  const documents: Step = { kind: 'documents', indicator }
  switch (reply.kind) {
    case 'level':
      return {
        step: hasDocuments(reply.level, walk, questions) ? documents : following(walk, questions),
        changes:
          scope.mode === 'verify'
            ? [{ kind: 'verified', indicator, level: reply.level }]
            : levelChanges(reply.level, indicator, questions),
      }
    case 'not-applicable':
      return {
        step: following(walk, questions),
        changes: [{ kind: 'verified', indicator, level: 'not-applicable' }],
      }
    case 'requirement':
      return requirementAnswered(askedFor(step), reply.id, walk, questions)
    case 'remove':
      return step.kind === 'removal'
        ? { step: documents, changes: [{ ...step, kind: 'removal' }] }
        : still(step)
    case 'verdict':
      return step.kind === 'verdict'
        ? {
            step: { ...step, kind: 'verifier-note' },
            changes: [{ ...step, kind: 'verdict', verdict: reply.verdict }],
          }
        : still(step)
    case 'text':
      return textAnswered(walk, reply.text, questions)
  }
}

/** In the list of documents a missing one is chosen by its requirement. */
const askedFor = (step: Step): Extract<Step, { readonly kind: 'requirement' }> =>
  step.kind === 'requirement'
    ? step
    : { kind: 'requirement', indicator: step.indicator, position: null, like: null }

/** Nothing proves level 0, and the lowest level may need nothing; a verifier judges what is there. */
function hasDocuments(
  level: Level,
  { scope, step: { indicator } }: Walk,
  { rubric, assessment }: Questions,
): boolean {
  const given = answerTo(indicator, assessment)?.documents ?? []
  if (scope.mode === 'verify') return given.length > 0
  const asked = indicatorsOf(rubric).find(({ id }) => id === indicator)?.evidence ?? []
  const isAsked = level > rubric.levels.min || asked.some(({ fromLevel }) => fromLevel <= level)
  return level > 0 && (isAsked || given.length > 0)
}

function textAnswered(walk: Walk, given: string, questions: Questions): DocumentReplies {
  const { step, scope } = walk
  const { indicator } = step
  const text = given.trim()
  switch (step.kind) {
    case 'reason':
      return isReason(text)
        ? {
            step: following(walk, questions),
            changes: [{ kind: 'not-applicable', indicator, reason: text }],
          }
        : still(step)
    case 'note':
      return scope.mode === 'verify'
        ? {
            step: { kind: 'level', indicator },
            changes: [{ kind: 'verifier-note', indicator, position: null, text }],
          }
        : {
            step: { kind: 'level', indicator },
            changes: [{ kind: 'note', indicator, text }],
          }
    case 'verifier-note':
      return {
        step: { kind: 'documents', indicator },
        changes: [{ kind: 'verifier-note', indicator, position: step.position, text }],
      }
    case 'field':
      return fieldAnswered(step, text, walk, questions)
    default:
      return still(step)
  }
}

const answerTo = (indicator: string, { answers }: Questions['assessment']): Answer | undefined =>
  answers.get(indicator)
