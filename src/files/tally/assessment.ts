import type { Answer } from '../../core/evidence.js'
import { excludedVariants } from '../../core/one-of.js'
import { type AssessedIndicators, type IndicatorScore, reasonIn } from '../../core/score.js'
import type { IndicatorTally, TallySubject } from './figures.js'
import type { TallyMachine } from './machine.js'

/** An agency-year as the scorer takes it. */
export function judgedOf(owner: TallySubject, machine: TallyMachine): AssessedIndicators {
  const { agency, year } = owner
  const { figures, layout } = machine
  const isVerified = figures.isVerified(owner)
  if (!layout.hasGroups)
    return { agency, year, indicatorResults: figures.judged(owner), isVerified }
  const found = figures.tallies(owner)
  const excluded = excludedIn(found, machine)
  const indicatorResults = found.map(({ judged }, index) =>
    excluded.has(judged.indicator.id) ? (machine.excluded[index] ?? judged) : judged,
  )
  return { agency, year, indicatorResults, isVerified }
}

/** With their answers. `files` are in the order of their numbers. */
export function talliedIndicators(
  owner: TallySubject,
  { indicatorResults }: AssessedIndicators,
  machine: TallyMachine,
  files: readonly string[],
): readonly IndicatorScore[] {
  const answers = answersOf(owner, machine, files)
  return indicatorResults.map((result, index) => {
    const answer = answers[index]
    return { ...result, reason: reasonIn(answer), answer }
  })
}

/** What another indicator excludes; where there is a verifier's level on one of these, it is flagged. */
export function excludedIn(
  found: readonly IndicatorTally[],
  { rules: { rubric }, layout }: TallyMachine,
): ReadonlySet<string> {
  const get = (id: string) => found[layout.indexOf.get(id) ?? -1]
  return excludedVariants(rubric, { answers: { get } })
}

/** By indicator; undefined without rows. Documents and remarks are gone. */
function answersOf(
  owner: TallySubject,
  machine: TallyMachine,
  files: readonly string[],
): readonly (Answer | undefined)[] {
  const { figures } = machine
  const tallies = figures.tallies(owner)
  return figures.places(owner, files).map((at, index) => {
    const tally = tallies[index]
    if (!at || !tally) return undefined
    const { claim, verified } = tally
    const reason = figures.reason(owner, index) ?? ''
    return {
      claim: claim.kind === 'not-applicable' ? { ...claim, reason } : claim,
      verified,
      documents: nothing,
      remarks: nothing,
      at,
    }
  })
}

const nothing: readonly never[] = []
