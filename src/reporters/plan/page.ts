import type { PlanAnswer, PlanReport } from '../../domain/plan-report.js'
import type { Texts } from '../../i18n/texts.js'
import { flat, provenance } from '../score/facts.js'
import { choicesPage, curvePage } from './page-curve.js'
import { planPage, unreachablePage } from './page-plan.js'
import { stressPage } from './page-stress.js'
import { whatIfPage } from './page-what-if.js'
import type { Block, PlanPage } from './view.js'

/** What a report says, whatever was asked. */
export function pageOf(report: PlanReport, texts: Texts): PlanPage {
  const { rubric, score, total } = report.model.subject
  return {
    title: texts.plan.title(flat(score.agency), score.year),
    labels: [
      ...provenance({ rubric, asOf: report.asOf }, texts),
      texts.plan.planned(texts.words.totals[total]),
      texts.plan.estimates,
    ],
    blocks: blocksOf(report.answer, report, texts),
  }
}

function blocksOf(answer: PlanAnswer, report: PlanReport, texts: Texts): readonly Block[] {
  switch (answer.kind) {
    case 'plan':
      return planPage(answer.plan, report, texts)
    case 'unreachable':
      return unreachablePage(answer, texts)
    case 'curve':
      return curvePage(answer.points, report, texts)
    case 'choices':
      return choicesPage(answer.choices, texts)
    case 'what-if':
      return whatIfPage(answer.whatIf, texts)
    case 'stress':
      return stressPage(answer, report, texts)
  }
}
