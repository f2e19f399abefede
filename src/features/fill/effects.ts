import type { Answer, Assessment } from '../../core/evidence.js'
import type { Level } from '../../core/level.js'
import { type Indicator, indicatorsOf } from '../../core/rubric.js'
import { type Score, type ScoreContext, scoreAssessment } from '../../core/score.js'
import type { Mode, Questions } from './scope.js'

/** What the score would be if an indicator were claimed at a level. */
export interface Effect {
  readonly level: Level
  readonly score: Score
}

/** All levels that can be claimed: 0, then those of the scale. */
function claimableLevels({ rubric: { levels } }: Questions): readonly Level[] {
  const scale = Array.from(
    { length: levels.max - levels.min + 1 },
    (_, index) => levels.min + index,
  )
  return levels.min === 0 ? scale : [0, ...scale]
}

/** The score of each level that could be chosen, by the one scorer. */
export const effectsOf = (
  indicator: Indicator,
  mode: Mode,
  questions: Questions,
  context: ScoreContext,
): readonly Effect[] =>
  claimableLevels(questions).flatMap((level) => {
    const chosen =
      mode === 'fill'
        ? withClaim(indicator, level, questions)
        : withAnswer(questions.assessment, indicator.id, { verified: level })
    const scoring = scoreAssessment(questions.rubric, chosen, context)
    return scoring.kind === 'scored' ? [{ level, score: scoring.score }] : []
  })

/** A claim; those that it excludes are open. */
function withClaim(
  { id, oneOf }: Indicator,
  level: Level,
  { rubric, assessment }: Questions,
): Assessment {
  const excluded = indicatorsOf(rubric).filter(
    (other) => oneOf !== undefined && other.oneOf === oneOf && assessment.answers.has(other.id),
  )
  const freed = excluded.reduce(
    (changed, other) => withAnswer(changed, other.id, { claim: { kind: 'open' } }),
    assessment,
  )
  return withAnswer(freed, id, { claim: { kind: 'level', level } })
}

const withAnswer = (
  assessment: Assessment,
  indicator: string,
  part: Partial<Answer>,
): Assessment => {
  const known = assessment.answers.get(indicator) ?? unanswered
  return {
    ...assessment,
    answers: new Map(assessment.answers).set(indicator, { ...known, ...part }),
  }
}

const unanswered: Answer = {
  claim: { kind: 'open' },
  verified: null,
  documents: [],
  remarks: [],
  at: { file: '', line: 1, column: 1 },
}
