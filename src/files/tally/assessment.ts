import type { Answer } from '../../core/evidence.js'
import { excludedBySiblings } from '../../core/one-of.js'
import { type IndicatorScore, type Judged, reasonIn } from '../../core/score.js'
import type { AgencyYear, Standing } from './figures.js'
import type { TallyMachine } from './machine.js'

/** An agency-year as the scorer takes it. */
export function judgedOf(owner: AgencyYear, machine: TallyMachine): Judged {
  const { agency, year } = owner
  const { figures, layout } = machine
  const isVerified = figures.isVerified(owner)
  if (!layout.hasGroups) return { agency, year, standings: figures.judged(owner), isVerified }
  const found = figures.standings(owner)
  const excluded = excludedIn(found, machine)
  const standings = found.map(({ judged }, index) =>
    excluded.has(judged.indicator.id) ? (machine.excluded[index] ?? judged) : judged,
  )
  return { agency, year, standings, isVerified }
}

/** With their answers. `files` are in the order of their numbers. */
export function indicatorsOf(
  owner: AgencyYear,
  { standings }: Judged,
  machine: TallyMachine,
  files: readonly string[],
): readonly IndicatorScore[] {
  const answers = answersOf(owner, machine, files)
  return standings.map((standing, index) => {
    const answer = answers[index]
    return { ...standing, reason: reasonIn(answer), answer }
  })
}

/** What another indicator excludes; where there is a verifier's level on one of these, it is flagged. */
export function excludedIn(
  found: readonly Standing[],
  { rules: { rubric }, layout }: TallyMachine,
): ReadonlySet<string> {
  const get = (id: string) => found[layout.indexOf.get(id) ?? -1]
  return excludedBySiblings(rubric, { answers: { get } })
}

/** By indicator; undefined without rows. Documents and remarks are gone. */
function answersOf(
  owner: AgencyYear,
  machine: TallyMachine,
  files: readonly string[],
): readonly (Answer | undefined)[] {
  const { figures } = machine
  const standings = figures.standings(owner)
  return figures.places(owner, files).map((at, index) => {
    const standing = standings[index]
    if (!at || !standing) return undefined
    const { claim, verified } = standing
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
