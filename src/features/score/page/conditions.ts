import { dayFor } from '../../../core/day.js'
import { type ConditionStatus, type Eligibility, supervisorOn } from '../../../core/eligibility.js'
import type { Rubric } from '../../../core/rubric.js'
import type { Block, OutlineLine, TextTone } from '../../../pages/page.js'
import {
  askedBand,
  localized,
  shownBasis,
  shownReason,
  singleLine,
  statusMarks,
} from '../../../pages/score-facts.js'
import type { Texts } from '../../../pages/words/texts.js'
import type { ScoreFrame } from './view.js'

/** The score condition first, then every other condition: the score alone opens nothing. */
export function conditionBlock(
  eligibility: Eligibility,
  year: number,
  { result, view: { texts } }: ScoreFrame,
): Block {
  const { score, words } = texts
  const { consequence, status } = eligibility
  const supervisor = supervisorOn(consequence, dayFor(result.asOf, year))
  const others = `${score.otherConditions} (${words.eligibilityStatuses[status]}):`
  const about = [
    ...(supervisor === undefined ? [] : [score.supervisor(supervisor)]),
    ...(consequence.note ? [singleLine(localized(consequence.note, texts))] : []),
  ]
  const marks = (['met', 'not-met', 'open'] as const).map(
    (each) => `[${statusMarks[each]}] ${words.conditionStatuses[each]}`,
  )
  return {
    kind: 'section',
    blocks: [
      { kind: 'heading', text: singleLine(localized(consequence.name, texts)) },
      {
        kind: 'outline',
        lines: [
          ...scoreCondition(eligibility, result.rubric, texts),
          { text: others, depth: 1 },
          ...eligibility.conditions.flatMap((condition) => conditionLines(condition, texts)),
        ],
      },
      { kind: 'legend', signs: marks, depth: 2 },
      { kind: 'outline', lines: about.map((text) => ({ text, depth: 1 })) },
    ],
  }
}

function scoreCondition(
  eligibility: Eligibility,
  rubric: Rubric,
  texts: Texts,
): readonly OutlineLine[] {
  const { score, words } = texts
  const { claimed, backed } = eligibility.scoreCondition
  const band = askedBand(eligibility, rubric)
  if (!band) return [{ text: score.noScoreCondition, depth: 1 }]
  const line = (kind: 'claimed' | 'backed', status: ConditionStatus): OutlineLine => ({
    text: [{ text: words.scoreConditions[status], tone: tones[status] }],
    depth: 2,
    mark: { text: words.totals[kind].padEnd(9) },
  })
  const asked = score.scoreCondition(localized(band.name, texts))
  return [{ text: `${asked}:`, depth: 1 }, line('claimed', claimed), line('backed', backed)]
}

function conditionLines(
  condition: Eligibility['conditions'][number],
  texts: Texts,
): readonly OutlineLine[] {
  const { requirement, status } = condition
  const name = requirement.name ? localized(requirement.name, texts) : requirement.id
  const basis = shownBasis(condition, texts)
  return [
    {
      text: `${singleLine(name)}: ${shownReason(condition, texts)}`,
      depth: 2,
      mark: { text: `[${statusMarks[status]}]`, tone: tones[status] },
    },
    ...(basis === '' ? [] : [{ text: texts.score.basis(basis), depth: 4 }]),
  ]
}

const tones: Record<ConditionStatus, TextTone> = { met: 'good', 'not-met': 'bad', open: 'doubtful' }
