import type { Points } from '../../../core/points.js'
import type { Aspect, Band, Indicator, Requirement, Rubric } from '../../../core/rubric.js'
import type { Words } from '../../../core/words.js'
import type { YearSpan } from '../../../core/year-span.js'

/** A fact of a rubric as it can be shown; null where it is absent, or too long to be shown. */
export type Shown =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'points'; readonly points: Points }
  | null

/** One fact that is not the same. Both null: it is told that it differs, not how. */
export interface FactChange<Key extends string = string> {
  readonly key: Key
  readonly from: Shown
  readonly to: Shown
}

type Facts<Whole, Key extends string> = Readonly<Record<Key, (whole: Whole) => Shown | object>>

const text = (value: string | number | undefined): Shown =>
  value === undefined ? null : { kind: 'text', text: String(value) }

const words = (value: Words | undefined): Shown =>
  value === undefined ? null : { kind: 'words', words: value }

const points = (value: Points | undefined): Shown =>
  value === undefined ? null : { kind: 'points', points: value }

function years(value: YearSpan | undefined): Shown {
  if (value?.from === undefined) return text(value?.until && `≤ ${value.until}`)
  return text(value.until === undefined ? `≥ ${value.from}` : `${value.from}-${value.until}`)
}

/** Told to differ, but too long to be shown side by side. */
const whole = (value: unknown): object => ({ whole: value ?? null })

/** What differs between two of a kind, in the order of the table. */
function changesBetween<Whole, Key extends string>(
  facts: Facts<Whole, Key>,
  keys: readonly Key[],
): (from: Whole, to: Whole) => readonly FactChange<Key>[] {
  return (from, to) =>
    keys
      .filter((key) => rubricContentOf(facts[key](from)) !== rubricContentOf(facts[key](to)))
      .map((key) => ({ key, from: shownOf(facts[key](from)), to: shownOf(facts[key](to)) }))
}

const shownOf = (fact: Shown | object): Shown => (fact && 'kind' in fact ? fact : null)

/** Without the places where parts stand in their files. */
export const rubricContentOf = (value: unknown): string =>
  JSON.stringify(value, (key, part) => (/^at$|At$/.test(key) ? undefined : part))

export const rubricKeys = [
  'id',
  'version',
  'status',
  'title',
  'basis',
  'caveat',
  'valid',
  'default_for',
  'method',
  'levels',
  'maximum',
  'not_applicable',
  'proof_effort',
  'consequences',
  'examples',
] as const
export type RubricKey = (typeof rubricKeys)[number] | 'order'

export const rubricChanges = changesBetween<Rubric, (typeof rubricKeys)[number]>(
  {
    id: ({ id }) => text(id),
    version: ({ version }) => text(version),
    status: ({ status }) => text(status),
    title: ({ title }) => words(title),
    basis: ({ basis }) => whole(basis),
    caveat: ({ caveat }) => words(caveat),
    valid: ({ valid }) => years(valid),
    default_for: ({ defaultFor }) => years(defaultFor),
    method: ({ method }) => text(method),
    levels: ({ levels }) => text(`${levels.min}-${levels.max}`),
    maximum: ({ maximum }) => points(maximum),
    not_applicable: ({ notApplicable }) => text(notApplicable),
    proof_effort: ({ proofEffort }) => whole(proofEffort),
    consequences: ({ consequences }) => whole(consequences),
    examples: ({ examples }) => whole(examples),
  },
  rubricKeys,
)

const bandKeys = ['category', 'name', 'from', 'printed', 'review'] as const
export type BandKey = (typeof bandKeys)[number]

export const bandChanges = changesBetween<Band, BandKey>(
  {
    category: ({ category }) => text(category),
    name: ({ name }) => words(name),
    from: ({ from }) => points(from),
    printed: ({ printed }) => text(printed),
    review: ({ review }) => text(review),
  },
  bandKeys,
)

const aspectKeys = ['name', 'weight', 'source', 'maximum'] as const
export type AspectKey = (typeof aspectKeys)[number]

export const aspectChanges = changesBetween<Aspect, AspectKey>(
  {
    name: ({ name }) => words(name),
    weight: ({ weight }) => points(weight),
    source: ({ source }) => text(source),
    maximum: ({ maximum }) => points(maximum),
  },
  aspectKeys,
)

const detailKeys = ['source', 'applies', 'one_of', 'effort', 'needs', 'advice'] as const
export type DetailKey = (typeof detailKeys)[number]

/** What an indicator says besides its name, weight, level texts and requirements. */
export const detailChanges = changesBetween<Indicator, DetailKey>(
  {
    source: ({ source }) => text(source),
    applies: ({ applies }) => words(applies),
    one_of: ({ oneOf }) => text(oneOf),
    effort: ({ effort }) => whole(effort),
    needs: ({ needs }) => whole(needs),
    advice: ({ advice }) => words(advice),
  },
  detailKeys,
)

const requirementKeys = ['name', 'from_level', 'valid_for'] as const
export type RequirementKey = (typeof requirementKeys)[number]

export const requirementChanges = changesBetween<Requirement, RequirementKey>(
  {
    name: ({ name }) => words(name),
    from_level: ({ fromLevel }) => text(fromLevel),
    valid_for: ({ validFor }) => text(validFor),
  },
  requirementKeys,
)
