import type { ChalkInstance } from 'chalk'
import { dayFor } from '../../../core/day.js'
import { type ConditionStatus, type Eligibility, supervisorOn } from '../../../core/eligibility.js'
import {
  askedBand,
  localized,
  shownBasis,
  shownReason,
  singleLine,
  statusMarks,
} from '../../../pages/score-facts.js'
import { wrap } from '../../../pages/wrap.js'
import type { ScoreTextPage } from './text-page.js'

/** The score condition first, then every other condition: the score alone opens nothing. */
export function conditions(eligibility: Eligibility, year: number, page: ScoreTextPage): string {
  const { result, view, pen } = page
  const { score, words } = view.texts
  const { consequence, status } = eligibility
  const name = singleLine(localized(consequence.name, view.texts))
  const supervisor = supervisorOn(consequence, dayFor(result.asOf, year))
  return [
    wrap(pen.bold(name)),
    scoreCondition(eligibility, page),
    wrap(`${score.otherConditions} (${words.eligibilityStatuses[status]}):`, '  '),
    ...eligibility.conditions.map((condition) => conditionLines(condition, page)),
    `    ${(['met', 'not-met', 'open'] as const).map((each) => `[${statusMarks[each]}] ${words.conditionStatuses[each]}`).join('  ')}`,
    supervisor === undefined ? '' : `  ${score.supervisor(supervisor)}`,
    consequence.note ? wrap(singleLine(localized(consequence.note, view.texts)), '  ') : '',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function scoreCondition(eligibility: Eligibility, page: ScoreTextPage): string {
  const { result, view, pen } = page
  const { score, words } = view.texts
  const band = askedBand(eligibility, result.rubric)
  if (!band) return `  ${score.noScoreCondition}`
  const line = (kind: 'claimed' | 'backed') => {
    const status = eligibility.scoreCondition[kind]
    const said = colored(words.scoreConditions[status], status, pen)
    return `    ${words.totals[kind].padEnd(9)} ${said}`
  }
  const asked = score.scoreCondition(localized(band.name, view.texts))
  return [`  ${asked}:`, line('claimed'), line('backed')].join('\n')
}

function conditionLines(condition: Eligibility['conditions'][number], page: ScoreTextPage): string {
  const { texts } = page.view
  const { requirement, status } = condition
  const name = requirement.name ? localized(requirement.name, texts) : requirement.id
  const reason = shownReason(condition, texts)
  const text = `${singleLine(name)}: ${reason}`
  const mark = colored(`[${statusMarks[status]}]`, status, page.pen)
  const basis = shownBasis(condition, texts)
  return [
    `    ${mark} ${wrap(text, '        ').trimStart()}`,
    ...(basis === '' ? [] : [wrap(texts.score.basis(basis), '        ')]),
  ].join('\n')
}

function colored(words: string, status: ConditionStatus, pen: ChalkInstance): string {
  if (status === 'met') return pen.green(words)
  return status === 'not-met' ? pen.red(words) : pen.yellow(words)
}
