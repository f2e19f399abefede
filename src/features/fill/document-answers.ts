import type { Document } from '../../core/evidence.js'
import { type DocumentEntry, documentFields, type WorksheetChange } from './change.js'
import { differs } from './news.js'
import type { Questions, Scope } from './scope.js'
import type { FieldStep, Step } from './step.js'

/** The question after an answer, and what the answer changes. */
export interface DocumentReplies {
  readonly step: Step
  readonly changes: readonly WorksheetChange[]
}

export const still = (step: Step): DocumentReplies => ({ step, changes: [] })

/** Which requirement a document meets: a new one begins, another one is moved. */
export function requirementAnswered(
  { indicator, position, like }: Extract<Step, { readonly kind: 'requirement' }>,
  requirement: string,
  { scope }: { readonly scope: Scope },
  { assessment }: Questions,
): DocumentReplies {
  const documents = assessment.answers.get(indicator)?.documents ?? []
  const list: Step = { kind: 'documents', indicator }
  const entered = (entry: DocumentEntry, at: number | null): WorksheetChange => ({
    kind: 'document',
    indicator,
    position: at,
    entry,
  })
  if (position !== null) {
    return {
      step: { kind: 'document', indicator, position },
      changes: [entered({ requirement }, position)],
    }
  }
  if (like) {
    const entry = { ...entryOf(like), requirement }
    const isThere = documents.some((each) => !differs(entry, each))
    return { step: list, changes: isThere ? [] : [entered(entry, null)] }
  }
  const begun = documents.findIndex((each) => each.requirement === requirement && isBare(each))
  const title = { kind: 'field', indicator, field: 'title', isNew: true } as const
  if (begun !== -1) return still({ ...title, position: begun })
  const unit = scope.unit === undefined ? {} : { unit: scope.unit }
  // What supports an indicator in general is written once it has a title: there is nothing before.
  return requirement === ''
    ? still({ ...title, position: null })
    : {
        step: { ...title, position: documents.length },
        changes: [entered({ requirement, ...unit }, null)],
      }
}

/** Begun, and left before its title was given. */
const isBare = ({ title, file, number }: Document): boolean =>
  title === '' && file === '' && number === ''

const entryOf = (document: Document): DocumentEntry => ({
  title: document.title,
  file: document.file,
  number: document.number,
  issued: document.issued ?? '',
  validUntil: document.validUntil ?? '',
  unit: document.unit,
  status: document.status ?? '',
})

/** One field of a document; of a new one the next field comes after it. */
export function fieldAnswered(
  step: FieldStep,
  text: string,
  { scope }: { readonly scope: Scope },
  { assessment }: Questions,
): DocumentReplies {
  const { indicator, position, field, isNew } = step
  const documents = assessment.answers.get(indicator)?.documents ?? []
  if (position === null && text === '') return still({ kind: 'documents', indicator })
  const known = documents.findIndex(
    ({ requirement, title }) => requirement === '' && title === text,
  )
  if (position === null && known !== -1) {
    return still({ ...step, position: known, field: fieldAfter(field) ?? field })
  }
  const place = position ?? documents.length
  const unit = position === null && scope.unit !== undefined ? { unit: scope.unit } : {}
  const change: WorksheetChange = {
    kind: 'document',
    indicator,
    position,
    entry: { ...unit, [field]: text },
  }
  const next = isNew ? fieldAfter(field) : undefined
  if (next) return { step: { ...step, position: place, field: next }, changes: [change] }
  return {
    step: isNew
      ? { kind: 'documents', indicator }
      : { kind: 'document', indicator, position: place },
    changes: [change],
  }
}

const askedFields = documentFields.filter((field) => field !== 'requirement')

const fieldAfter = (field: FieldStep['field']): FieldStep['field'] | undefined =>
  askedFields[askedFields.indexOf(field) + 1]
