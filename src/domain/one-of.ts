import type { Answer } from './evidence.js'
import { type Indicator, indicatorsOf, type Rubric } from './rubric.js'

/**
 * Of indicators that exclude each other one applies: the one with a level, of the office or else
 * of the verifier, else the first that is not said to be inapplicable, so that the question stays
 * open once and not several times.
 */
export function excludedBySiblings(rubric: Rubric, { answers }: Answered): ReadonlySet<string> {
  const grouped = indicatorsOf(rubric).filter(({ oneOf }) => oneOf !== undefined)
  if (grouped.length === 0) return nobody
  const groups = new Map<string, Indicator[]>()
  for (const indicator of grouped) {
    if (indicator.oneOf === undefined) continue
    groups.set(indicator.oneOf, [...(groups.get(indicator.oneOf) ?? []), indicator])
  }
  return new Set([...groups.values()].flatMap((group) => losersOf(group, answers)))
}

/** As much of an assessment as matters here, by indicator id. */
export interface Answered {
  readonly answers: Pick<ReadonlyMap<string, Pick<Answer, 'claim' | 'verified'>>, 'get'>
}

const nobody: ReadonlySet<string> = new Set()

function losersOf(group: readonly Indicator[], answers: Answered['answers']): readonly string[] {
  const claimOf = ({ id }: Indicator) => answers.get(id)?.claim.kind ?? 'open'
  const open = group.filter((indicator) => claimOf(indicator) === 'open')
  const applies =
    group.find((indicator) => claimOf(indicator) === 'level') ??
    open.find(({ id }) => (answers.get(id)?.verified ?? null) !== null) ??
    open[0]
  return group.filter((indicator) => indicator !== applies).map(({ id }) => id)
}
