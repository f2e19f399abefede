import type { Diagnostic } from '../../core/diagnostic.js'
import type { Answer, Assessment, Document } from '../../core/evidence.js'
import { maskNumbers } from '../../core/personal-number.js'
import type { ProofContext } from '../../core/proof.js'
import { type Indicator, indicatorsOf, type Requirement, type Rubric } from '../../core/rubric.js'

/** What the content of a document's file is known by. */
export type Content =
  | { readonly kind: 'known'; readonly sha256: string }
  | { readonly kind: 'unreadable' }

/** What doubts depend on besides rubric and evidence. */
export interface CheckContext extends ProofContext {
  /** ISO 8601 period within which a document that expires is told beforehand. */
  readonly within?: string | undefined
  /** Content of a document's file, where files are to be checked and there is one. */
  readonly contentOf?: ((document: Document) => Content | undefined) | undefined
}

/** One agency-year under a rubric. */
export interface CheckSubject {
  readonly rubric: Rubric
  readonly assessment: Assessment
  readonly context: CheckContext
}

export type Rule = (subject: CheckSubject) => readonly Diagnostic[]

export interface AnsweredIndicator {
  readonly indicator: Indicator
  readonly answer: Answer
}

/** Indicators that rows speak of, in the order of the rubric. */
export const answered = ({ rubric, assessment }: CheckSubject): readonly AnsweredIndicator[] =>
  indicatorsOf(rubric).flatMap((indicator) => {
    const answer = assessment.answers.get(indicator.id)
    return answer ? [{ indicator, answer }] : []
  })

export interface Documented extends AnsweredIndicator {
  readonly document: Document
  /** What it proves; absent for a document that supports the indicator in general. */
  readonly requirement: Requirement | undefined
}

export const documented = (subject: CheckSubject): readonly Documented[] =>
  answered(subject).flatMap(({ indicator, answer }) =>
    answer.documents.map((document) => ({
      indicator,
      answer,
      document,
      requirement: indicator.evidence.find(({ id }) => id === document.requirement),
    })),
  )

/** What a document is called by: its title, else what else it is known by. */
export const titleOf = ({ title, requirement, file }: Document): string =>
  maskNumbers(title || requirement || file)

export const documentFacts = ({ document, indicator }: Documented) => ({
  title: titleOf(document),
  indicator: indicator.id,
})
