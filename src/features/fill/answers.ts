import type { Answer, Assessment, Document } from '../../core/evidence.js'
import type { Level } from '../../core/level.js'
import type { DocumentEntry, WorksheetChange } from './change.js'

/** What an answers file says of one indicator. */
export interface GivenAnswer {
  readonly indicator: string
  readonly claim:
    | { readonly kind: 'level'; readonly level: Level }
    | { readonly kind: 'not-applicable'; readonly reason: string }
    | undefined
  readonly note: string | undefined
  readonly documents: readonly DocumentEntry[]
}

/** An answers file: the questionnaire answered in writing. */
export interface GivenAnswers {
  readonly agency: string | undefined
  readonly year: number | undefined
  readonly answers: readonly GivenAnswer[]
}

/**
 * What an answer changes in a worksheet. A document that stands there with the same requirement
 * and title is completed, another one is added; so the same answers twice change nothing.
 */
export function changesFor(
  given: GivenAnswer,
  { answers }: Assessment,
): readonly WorksheetChange[] {
  const { indicator, claim, note, documents } = given
  return [
    ...(claim ? [{ ...claim, indicator }] : []),
    ...(note === undefined ? [] : [{ kind: 'note', indicator, text: note } as const]),
    ...documentChanges(indicator, documents, answers.get(indicator)),
  ]
}

function documentChanges(
  indicator: string,
  entries: readonly DocumentEntry[],
  answer: Answer | undefined,
): readonly WorksheetChange[] {
  const standing = answer?.documents ?? []
  const taken = new Set<number>()
  return distinct(entries).map((entry) => {
    const found = standing.findIndex((each, index) => !taken.has(index) && isSame(entry, each))
    if (found !== -1) taken.add(found)
    return { kind: 'document', indicator, position: found === -1 ? null : found, entry }
  })
}

/** A row that stands there twice to the letter would count once. */
const distinct = (entries: readonly DocumentEntry[]): readonly DocumentEntry[] => [
  ...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values(),
]

const isSame = ({ requirement = '', title = '' }: DocumentEntry, document: Document): boolean =>
  document.requirement === requirement && document.title === title
