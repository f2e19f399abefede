import type { Document, Remark, Verdict } from '../../core/evidence.js'
import type { Level } from '../../core/level.js'
import { comparePlaces, type Place } from '../../core/place.js'
import { type Defect, defectOf, type ProofContext } from '../../core/proof.js'
import type { Rubric } from '../../core/rubric.js'
import type { IndicatorScore, Score } from '../../core/score.js'
import type { Words } from '../../core/words.js'
import { inAspect, itemNumber } from './evidence-list.js'

/** One line of the clarification table: a document, or what a row without one says. */
export interface ClarificationRow {
  /** Aspect, indicator and item; null for a row without a document. */
  readonly number: string | null
  readonly aspect: string
  readonly indicator: string
  readonly indicatorName: Words
  readonly notApplicable: boolean
  readonly claimed: Level | null
  readonly verified: Level | null
  readonly proof: {
    readonly title: string
    readonly documentNumber: string
    readonly requirementName: Words | null
    /** Null: it proves on the day asked about. */
    readonly doubt: Defect | null
    readonly verdict: Verdict | null
  } | null
  /** Empty where there is none, and in public reports. */
  readonly verifierNote: string
  readonly response: string
  readonly at: Place | null
}

/** Every indicator once at least, in the rubric's order. */
export const clarificationRows = (
  { indicators }: Score,
  { aspects }: Rubric,
  context: ProofContext,
): readonly ClarificationRow[] =>
  aspects.flatMap((aspect) =>
    inAspect(aspect, indicators).flatMap((scored) => {
      const { indicator } = scored
      const common = {
        aspect: aspect.id,
        indicator: indicator.id,
        indicatorName: indicator.name,
        notApplicable: scored.notApplicable,
        claimed: scored.claimed,
        verified: scored.verified,
      }
      const rows = saidAbout(scored).map(({ document, remark, item }) => ({
        ...common,
        number: document ? itemNumber(aspect, indicator, item) : null,
        proof: document ? proofOf(document, scored, context) : null,
        verifierNote: remark?.verifierNote ?? '',
        response: remark?.response ?? '',
        at: document?.at ?? remark?.at ?? null,
      }))
      const nothing = { number: null, proof: null, verifierNote: '', response: '', at: null }
      return rows.length > 0 ? rows : [{ ...common, ...nothing }]
    }),
  )

interface Said {
  readonly document: Document | undefined
  readonly remark: Remark | undefined
  /** Counts documents only, as the evidence list does. */
  readonly item: number
}

/** Documents with the remark of their row, then remarks of rows that hold no document. */
function saidAbout({ answer }: IndicatorScore): readonly Said[] {
  const documents = (answer?.documents ?? []).toSorted((a, b) => comparePlaces(a.at, b.at))
  const remarks = answer?.remarks ?? []
  const isSameRow = (left: Place, right: Place) =>
    left.file === right.file && left.line === right.line
  const alone = remarks.filter(
    ({ at, verifierNote, response }) =>
      !documents.some((document) => isSameRow(document.at, at)) &&
      (verifierNote !== '' || response !== ''),
  )
  return [
    ...documents.map((document, index) => ({
      document,
      remark: remarks.find(({ at }) => isSameRow(at, document.at)),
      item: index + 1,
    })),
    ...alone.map((remark) => ({ document: undefined, remark, item: 0 })),
  ]
}

const proofOf = (document: Document, { indicator }: IndicatorScore, context: ProofContext) => ({
  title: document.title,
  documentNumber: document.number,
  requirementName: indicator.evidence.find(({ id }) => id === document.requirement)?.name ?? null,
  doubt: defectOf(document, indicator, context) ?? null,
  verdict: document.verdict ?? null,
})
