import { inLanguage } from '../../../core/words.js'
import { escaped, markdownBlock, table } from '../../../pages/markdown.js'
import { type Block, plainText } from '../../../pages/page.js'
import { singleLine } from '../../../pages/score-facts.js'
import type { Texts } from '../../../pages/words/texts.js'
import { planFollowUp } from '../follow-up.js'
import type { Plan } from '../plan.js'
import { pageOf } from './page.js'
import type { PlanReporter } from './view.js'
import { quartersOf, shownDays, shownOutput, shownStep, shownUnit } from './words.js'

/** A follow-up plan ready to hand in; whatever else was asked as the same page as at a terminal. */
export const markdown: PlanReporter = (report, { texts }) => {
  const { labels, blocks, title } = pageOf(report, texts)
  const { score } = report.model.subject
  const isPlan = report.answer.kind === 'plan'
  const head = isPlan ? texts.plan.followUp.title(singleLine(score.agency), score.year) : title
  const tool = `${report.tool.name} ${report.tool.version}`
  const parts = [
    `# ${escaped(plainText(head))}`,
    [...labels, tool].map((line) => `- ${escaped(line)}`).join('\n'),
    ...(report.answer.kind === 'plan'
      ? planParts(report.answer.plan, blocks, texts)
      : blocks.map(markdownBlock)),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** Instead of the tables of steps: one table as offices hand it in. */
function planParts(plan: Plan, blocks: readonly Block[], texts: Texts): readonly string[] {
  const lines = blocks.filter(({ kind }) => kind === 'lines')
  const [summary, quality] = [lines[0], lines.length > 1 ? lines.at(-1) : undefined]
  const { columns, state, due } = texts.plan.followUp
  const followUp = planFollowUp(plan)
  const numbers = new Map(followUp.map(({ id }, index) => [id, String(index + 1)]))
  const steps = new Map(plan.steps.map(({ step }) => [step.id, step]))
  const rows = followUp.map((each) => {
    const step = steps.get(each.id)
    const advice = each.advice ? ` ${singleLine(inLanguage(each.advice, texts.language))}` : ''
    return [
      numbers.get(each.id) ?? '',
      each.indicator.id,
      `${step ? shownStep(step, texts) : ''}.${advice}`,
      shownUnit(each.unit, texts),
      each.outputs.map((output) => shownOutput(output, texts)).join('; '),
      shownDays(each.effort, texts),
      each.after.map((id) => numbers.get(id) ?? id).join(', '),
      (step && quartersOf(plan, step)?.last) ?? due,
      state,
    ]
  })
  return [
    summary ? markdownBlock(summary) : '',
    rows.length > 0 ? table(columns, rows) : '',
    quality ? markdownBlock(quality) : '',
  ]
}
