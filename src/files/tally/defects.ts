import { fold } from '../../core/agency.js'
import { isReason, levelIn } from '../../core/evidence.js'
import { groupBy } from '../../core/groups.js'
import { mayBeInapplicable } from '../../core/rubric.js'
import { excludedIn } from './assessment.js'
import type { TallySubject } from './figures.js'
import type { TallyMachine } from './machine.js'

/** Flags what shows only when all rows are known, so that the exact reader tells it. */
export function flagDefects(machine: TallyMachine): void {
  const { kernel, owners, figures } = machine
  kernel.flagRepeats()
  const alike = alikeAgencies(owners.all)
  for (const owner of owners.all) {
    const isDoubted =
      owners.flagged.has(owner.agency) ||
      alike.has(owner.agency) ||
      (!figures.isFlagged(owner) && isDoubtful(owner, machine))
    if (isDoubted) figures.flag(owner)
  }
}

function isDoubtful(owner: TallySubject, machine: TallyMachine): boolean {
  const { figures, layout, rules } = machine
  const isPlain = !figures.isVerified(owner) && !figures.hasInapplicable(owner)
  if (isPlain && !layout.hasGroups) return false
  const answered = new Set<string>()
  const found = figures.tallies(owner)
  const excluded = excludedIn(found, machine)
  for (const [index, { claim, verified, judged }] of found.entries()) {
    const { id, oneOf: group } = judged.indicator
    if (claim.kind === 'not-applicable') {
      const isFounded = isReason(figures.reason(owner, index) ?? '')
      if (!isFounded || !mayBeInapplicable(judged.indicator, rules.rubric)) return true
    }
    const level = levelIn(verified)
    if (level !== null && (claim.kind === 'not-applicable' || excluded.has(id))) return true
    if (claim.kind !== 'level') continue
    if ((level ?? 0) > claim.level) return true
    if (group === undefined) continue
    if (answered.has(group)) return true
    answered.add(group)
  }
  return false
}

/** Agencies whose names differ only by case or spaces. */
function alikeAgencies(owners: readonly TallySubject[]): ReadonlySet<string> {
  const names = new Set(owners.map(({ agency }) => agency))
  return new Set(groupBy(names, fold).flatMap((alike) => (alike.length > 1 ? alike : [])))
}
