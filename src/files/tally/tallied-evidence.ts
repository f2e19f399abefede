import type { Assessment } from '../../core/evidence.js'
import { byCodePoint } from '../../core/order.js'
import { comparePlaces, type Place } from '../../core/place.js'
import type { AssessedIndicators, IndicatorScore } from '../../core/score.js'
import type { EvidenceReading } from '../worksheet/assessments.js'
import { judgedOf, talliedIndicators } from './assessment.js'
import { readExactly } from './exact-rows.js'
import type { TallySubject } from './figures.js'
import type { TalliedSource } from './file.js'
import type { TallyMachine } from './machine.js'

/** An agency-year: its rows added up, or read exactly because something in them is reported. */
export type TalliedSubject = TallySubject | Assessment

/** What large files say together, without their documents. */
export interface TalliedEvidence extends Pick<EvidenceReading, 'diagnostics' | 'known'> {
  readonly kind: 'tallied'
  /** Sorted by agency and year. */
  readonly subjects: readonly TalliedSubject[]
  /** Made anew each time, so that not all of them need room at once. */
  readonly assess: (subject: TallySubject) => AssessedIndicators
  readonly indicators: (
    subject: TallySubject,
    assessed: AssessedIndicators,
  ) => readonly IndicatorScore[]
  /** Where each indicator's answer is. */
  readonly places: (subject: TallySubject) => readonly (Place | null)[]
  /** The place of its first answer, if there is any. */
  readonly firstAnswer: (
    subject: TalliedSubject,
  ) => readonly { readonly year: number; readonly at: Place }[]
  readonly hasInapplicable: (subject: TalliedSubject) => boolean
}

/** Undefined where too many rows would have to be read exactly. */
export function talliedEvidence(
  sources: readonly TalliedSource[],
  machine: TallyMachine,
  exactBytesAtMost: number,
): TalliedEvidence | undefined {
  const { owners, figures } = machine
  const exact = readExactly(sources, machine, exactBytesAtMost)
  if (!exact) return undefined
  const files = sources.map(({ shown }) => shown)
  const unflagged = owners.all.filter((owner) => !figures.isFlagged(owner))
  return {
    kind: 'tallied',
    subjects: sorted([...unflagged, ...exact.assessments]),
    assess: (owner) => judgedOf(owner, machine),
    indicators: (owner, judged) => talliedIndicators(owner, judged, machine, files),
    places: (owner) => figures.places(owner, files),
    firstAnswer: (owner) => {
      const { year } = owner
      const places =
        'answers' in owner
          ? [...owner.answers.values()].map(({ at }) => at)
          : figures.places(owner, files)
      const [at] = places.flatMap((place) => place ?? []).toSorted(comparePlaces)
      return at ? [{ year, at }] : []
    },
    hasInapplicable: (owner) =>
      'answers' in owner
        ? [...owner.answers.values()].some(({ claim }) => claim.kind === 'not-applicable')
        : figures.hasInapplicable(owner),
    diagnostics: exact.diagnostics,
    known: owners.known,
  }
}

/** By agency and year. Each name is compared once, not once for each of its years. */
function sorted(owners: readonly TalliedSubject[]): readonly TalliedSubject[] {
  const names = [...new Set(owners.map(({ agency }) => agency))].toSorted(byCodePoint)
  const ranks = new Map(names.map((name, rank) => [name, rank]))
  const rankOf = ({ agency }: TalliedSubject): number => ranks.get(agency) ?? 0
  return owners.toSorted((left, right) => rankOf(left) - rankOf(right) || left.year - right.year)
}
