import type { Diagnostic } from '../../core/diagnostic.js'
import type { Answer } from '../../core/evidence.js'
import { maskNumbers, personalNumbers } from '../../core/personal-number.js'
import type { Place } from '../../core/place.js'
import { lackingFor } from '../../core/proof.js'
import { needyLevel } from '../../core/rubric.js'
import { type FreeText, freeTexts } from './codes.js'
import { documentDefects } from './documents.js'
import { reuseDefects } from './reuse.js'
import { answered, type CheckSubject, type Rule } from './subject.js'

const rules: readonly Rule[] = [
  documentDefects,
  reuseDefects,
  remarksAreAnswered,
  noPersonalNumbers,
]

/** These would blame an agency for rows that could not be read. */
const rulesOfTheWhole: readonly Rule[] = [claimsHaveProof, prerequisitesAreMet]

/** Every doubt about one agency-year; of one with faulty rows only what its sound rows show. */
export function checkAssessment(subject: CheckSubject, isWhole: boolean): readonly Diagnostic[] {
  const { agency } = subject.assessment
  const applied = isWhole ? [...rulesOfTheWhole, ...rules] : rules
  return applied.flatMap((rule) => rule(subject)).map((found) => ({ ...found, agency }))
}

/** A requirement with a doubtful document is told by that document, not here. */
function claimsHaveProof(subject: CheckSubject): readonly Diagnostic[] {
  const { rubric, context } = subject
  return answered(subject).flatMap(({ indicator, answer }): readonly Diagnostic[] => {
    const { claim, documents, at } = answer
    if (claim.kind !== 'level') return []
    const { level } = claim
    const lacking = lackingFor({ indicator, levels: rubric.levels }, level, documents, context)
    const missing = lacking.filter(({ reason }) => reason === 'missing')
    const facts = { indicator: indicator.id, level }
    const required = missing.flatMap(({ requirement }) => requirement ?? [])
    if (missing.length > 0 && documents.length === 0) {
      const needed = required.map(({ name }) => name)
      return [{ code: 'proof-missing', facts: { ...facts, needed }, at }]
    }
    return required.map(({ id, name }) => ({
      code: 'requirement-missing',
      facts: { ...facts, requirement: id, name },
      at,
    }))
  })
}

function prerequisitesAreMet(subject: CheckSubject): readonly Diagnostic[] {
  const { answers } = subject.assessment
  return answered(subject).flatMap(({ indicator, answer }) => {
    const level = levelOf(answer)
    if (level === null || level < needyLevel) return []
    return indicator.needs.flatMap(({ indicator: needed, level: neededLevel }): Diagnostic[] => {
      const other = answers.get(needed)
      const claimed = levelOf(other)
      const isMet = other?.claim.kind === 'not-applicable' || (claimed ?? -1) >= neededLevel
      const facts = { indicator: indicator.id, level, needed, neededLevel, claimed }
      return isMet ? [] : [{ code: 'prerequisite-unmet', facts, at: answer.at }]
    })
  })
}

const levelOf = (answer: Answer | undefined): number | null =>
  answer?.claim.kind === 'level' ? answer.claim.level : null

function remarksAreAnswered(subject: CheckSubject): readonly Diagnostic[] {
  return answered(subject).flatMap(({ indicator, answer }) =>
    answer.remarks
      .filter(({ verifierNote, response }) => verifierNote !== '' && response === '')
      .map(({ verifierNote, at }) => ({
        code: 'note-unanswered',
        facts: { indicator: indicator.id, note: maskNumbers(verifierNote) },
        at,
      })),
  )
}

interface Said {
  readonly field: FreeText
  readonly text: string
  readonly at: Place
}

function noPersonalNumbers(subject: CheckSubject): readonly Diagnostic[] {
  return answered(subject)
    .flatMap(({ answer }) => saidIn(answer))
    .flatMap(({ field, text, at }) =>
      personalNumbers(text).map(({ kind, masked }) => ({
        code: 'number-personal',
        facts: { kind, masked, field },
        at,
      })),
    )
}

function saidIn({ documents, remarks }: Answer): readonly Said[] {
  const titles = documents.map(({ title, at }): Said => ({ field: 'title', text: title, at }))
  const others = remarks.flatMap((remark) =>
    freeTexts.flatMap((field): Said[] =>
      field === 'title' ? [] : [{ field, text: remark[field], at: remark.at }],
    ),
  )
  return [...titles, ...others]
}
