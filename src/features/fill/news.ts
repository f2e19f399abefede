import type { Answer, Document } from '../../core/evidence.js'
import { type DocumentEntry, documentFields, type WorksheetChange } from './change.js'
import type { Questions } from './scope.js'

/** Whether a change says anything that the worksheet does not say already. */
export function isNews(change: WorksheetChange, { assessment }: Questions): boolean {
  const known = assessment.answers.get(change.indicator)
  const remark = known?.remarks[0]
  switch (change.kind) {
    case 'level':
      return known?.claim.kind !== 'level' || known.claim.level !== change.level
    case 'not-applicable':
      return known?.claim.kind !== 'not-applicable' || known.claim.reason !== change.reason
    case 'open':
      return (known?.claim.kind ?? 'open') !== 'open'
    case 'verified':
      return (known?.verified ?? null) !== change.level
    case 'note':
      return (remark?.note ?? '') !== change.text
    case 'verdict':
      return (known?.documents[change.position]?.verdict ?? null) !== change.verdict
    case 'document':
      return change.position === null || differs(change.entry, known?.documents[change.position])
    case 'verifier-note':
      return noteOf(known, change.position) !== change.text
    case 'removal':
      return true
  }
}

function noteOf(answer: Answer | undefined, position: number | null): string {
  const document = position === null ? undefined : answer?.documents[position]
  const own = answer?.remarks.find(({ at }) => at.line === document?.at.line)
  return (document ? own : answer?.remarks[0])?.verifierNote ?? ''
}

/** Whether a document says something else than was entered of it. */
export const differs = (entry: DocumentEntry, document: Document | undefined): boolean =>
  documentFields.some(
    (field) => entry[field] !== undefined && entry[field] !== (document?.[field] ?? ''),
  )
