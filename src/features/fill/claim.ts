import type { Level } from '../../core/level.js'
import { indicatorsOf } from '../../core/rubric.js'
import type { WorksheetChange } from './change.js'
import type { Questions } from './scope.js'

/** Of questions that exclude each other only one has a level: the one answered last. */
export function levelChanges(
  level: Level,
  indicator: string,
  { rubric, assessment }: Questions,
): readonly WorksheetChange[] {
  const all = indicatorsOf(rubric)
  const group = all.find(({ id }) => id === indicator)?.oneOf
  const others = all.filter(({ id, oneOf }) => id !== indicator && oneOf === group)
  const withLevel = others.filter(({ id }) => assessment.answers.get(id)?.claim.kind === 'level')
  const freed = group === undefined ? [] : withLevel
  return [
    ...freed.map(({ id }): WorksheetChange => ({ kind: 'open', indicator: id })),
    { kind: 'level', indicator, level },
  ]
}
