import { indicatorsOf } from '../../../core/rubric.js'
import type { Block, Page } from '../../../pages/page.js'
import { declaredLines, provenance, singleLine } from '../../../pages/score-facts.js'
import type { Texts } from '../../../pages/words/texts.js'
import type { PlanReport } from '../report.js'
import { choicesPage, curvePage } from './page-curve.js'
import { planPage, unreachablePage } from './page-plan.js'
import { stressPage } from './page-stress.js'
import { whatIfPage } from './page-what-if.js'
import { type ByQuestionKind, present } from './view.js'

/** What a report says, whatever was asked. */
export function pageOf(report: PlanReport, texts: Texts): Page {
  const { rubric, score, total } = report.model.subject
  return {
    title: texts.plan.title(singleLine(score.agency), score.year),
    labels: [
      ...provenance({ rubric, asOf: report.asOf }, texts),
      texts.plan.planned(texts.words.totals[total]),
      ...declaredLines(score.totals, indicatorsOf(rubric).length, texts),
      texts.plan.estimates,
    ],
    blocks: present(blocks, report, texts),
  }
}

const blocks: ByQuestionKind<readonly Block[]> = {
  plan: ({ plan }, report, texts) => planPage(plan, report, texts),
  unreachable: (answer, _, texts) => unreachablePage(answer, texts),
  curve: ({ points }, _, texts) => curvePage(points, texts),
  choices: ({ choices }, _, texts) => choicesPage(choices, texts),
  'what-if': ({ whatIf }, { model }, texts) => whatIfPage(whatIf, model.subject.rubric, texts),
  stress: stressPage,
}
