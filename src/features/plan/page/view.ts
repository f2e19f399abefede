import type { Display } from '../../../pages/page.js'
import type { Texts } from '../../../pages/words/texts.js'
import type { PlanAnswers, PlanReport } from '../report.js'

export interface PlanView {
  readonly texts: Texts
  readonly display: Display
}

/** Makes the whole output; it ends with a line break. */
export type PlanReporter = (report: PlanReport, view: PlanView) => string

/** One way to tell each kind of answer. */
export type ByQuestionKind<Told> = {
  readonly [Kind in keyof PlanAnswers]: (
    answer: PlanAnswers[Kind],
    report: PlanReport,
    texts: Texts,
  ) => Told
}

/** Tells a report's answer in the way that its kind has. */
export const present = <Told>(ways: ByQuestionKind<Told>, report: PlanReport, texts: Texts): Told =>
  tellAnswer(ways, report.answer, report, texts)

/** An answer and the way to tell it belong together, which the type of a single kind cannot say. */
const tellAnswer = <Told, Kind extends keyof PlanAnswers>(
  ways: ByQuestionKind<Told>,
  answer: { readonly kind: Kind } & PlanAnswers[Kind],
  report: PlanReport,
  texts: Texts,
): Told => ways[answer.kind](answer, report, texts)
