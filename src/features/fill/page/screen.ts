import type { Assessment } from '../../../core/evidence.js'
import { type Indicator, indicatorsOf } from '../../../core/rubric.js'
import type { IndicatorScore, Score, ScoreContext } from '../../../core/score.js'
import type { Texts } from '../../../pages/words/texts.js'
import type { Questions, Scope } from '../scope.js'
import type { Reply, Step } from '../step.js'
import type { FillTexts } from '../words.js'

/** One question as any terminal can show it; nothing here depends on how. */
export type Screen = MenuScreen | LineScreen

export interface MenuScreen {
  readonly kind: 'menu'
  /** What one has to know, above the question. */
  readonly heading: readonly string[]
  readonly question: string
  readonly choices: readonly ScreenChoice[]
  /** Which choice is marked at first. */
  readonly active: number
  readonly shortcuts: readonly Shortcut[]
  /** Typing narrows the choices instead of using the shortcuts; Esc goes back. */
  readonly search: { readonly escape: Reply; readonly nothing: string } | undefined
  readonly legend: string
}

export interface ScreenChoice {
  /** A digit that marks this choice. */
  readonly key?: string
  readonly text: string
  /** Short, at the right. */
  readonly side?: string
  /** What is told of the marked choice. */
  readonly detail: readonly string[]
  readonly isCurrent: boolean
  readonly reply: Reply
}

export interface Shortcut {
  readonly key: string
  readonly name: string
  readonly reply: Reply
}

export interface LineScreen {
  readonly kind: 'line'
  readonly heading: readonly string[]
  readonly question: string
  readonly hint: string
  /** What stands there now. */
  readonly initial: string
  readonly entry: Entry
  readonly escape: Reply
  readonly legend: string
}

/** What a line of text is to be; a reason must say something, the agency must have a name. */
export type Entry = 'text' | 'agency' | 'reason' | 'day' | 'path' | 'year'

/** All that a screen is made from. */
export interface Situation extends Questions {
  readonly score: Score
  readonly scope: Scope
  readonly context: ScoreContext
  readonly previous: Assessment | undefined
}

export interface FillView {
  readonly texts: Texts
  readonly fill: FillTexts
}

/** One kind of step drawn as a screen. */
export type ScreenOf<Kind extends Step['kind']> = (
  step: Extract<Step, { readonly kind: Kind }>,
  situation: Situation,
  view: FillView,
) => Screen

export const indicatorNamed = (id: string, { rubric }: Questions): Indicator => {
  const found = indicatorsOf(rubric).find((indicator) => indicator.id === id)
  if (!found) throw new Error(`no indicator ${id}`)
  return found
}

export const scoreFor = (id: string, { score }: Situation): IndicatorScore | undefined =>
  score.indicators.find(({ indicator }) => indicator.id === id)
