import { loadTexts } from '../../../../src/cli/words/texts.js'
import type {
  FillView,
  LineScreen,
  MenuScreen,
  ScreenChoice,
  Situation,
} from '../../../../src/features/fill/page/screen.js'
import { screenOf } from '../../../../src/features/fill/page/screens.js'
import type { Scope } from '../../../../src/features/fill/scope.js'
import type { Step } from '../../../../src/features/fill/step.js'
import { loadFillTexts } from '../../../../src/features/fill/words.js'
import { scoreOf } from '../../../support/builders.js'
import { questions, whole } from '../questions.js'

export const view: FillView = { texts: await loadTexts('id'), fill: await loadFillTexts('id') }
export const english: FillView = { texts: await loadTexts('en'), fill: await loadFillTexts('en') }

const context = { asOf: '2024-12-31', decisions: [], statements: [] }

export interface SituationParts {
  readonly given?: Parameters<typeof questions>[0]
  readonly scope?: Partial<Scope>
  readonly previous?: Parameters<typeof questions>[0]
  readonly rubric?: Situation['rubric']
}

/** What a screen is made from, answered so. */
export function situationWith(parts: SituationParts = {}): Situation {
  const { given, scope, previous } = parts
  const asked = questions(given)
  const rubric = parts.rubric ?? asked.rubric
  return {
    rubric,
    assessment: asked.assessment,
    score: scoreOf(rubric, asked.assessment, context),
    scope: { ...whole, ...scope },
    context,
    previous: previous && { ...questions(previous).assessment, year: 2023 },
  }
}

/** The menu of a step; throws where a line is typed instead. */
export function menuOf(step: Step, parts: SituationParts = {}, by = view): MenuScreen {
  const screen = screenOf(step, situationWith(parts), by)
  if (screen.kind !== 'menu') throw new Error(`${step.kind} is a line`)
  return screen
}

export function lineOf(step: Step, parts: SituationParts = {}, by = view): LineScreen {
  const screen = screenOf(step, situationWith(parts), by)
  if (screen.kind !== 'line') throw new Error(`${step.kind} is a menu`)
  return screen
}

export const textsOf = (choices: readonly ScreenChoice[]): readonly string[] =>
  choices.map(({ text }) => text)

export const keysOf = ({ shortcuts }: MenuScreen): string =>
  shortcuts.map(({ key }) => key).join('')
