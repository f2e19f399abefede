import { type Answer, refuse, type Session } from '../../cli/command.js'
import { codes, isCode } from '../../core/diagnostic.js'
import { nearest } from '../../core/nearest.js'
import { indicatorsOf } from '../../core/rubric.js'
import { loadChosenRubric } from '../rubric/load.js'
import { indicatorExplanation } from '../rubric/page.js'
import { loadExplanations } from './explanation.js'
import { explanationPage } from './page.js'

export interface ExplainOptions {
  readonly rubric?: string
}

/** A code of a finding, or an indicator of a rubric, in plain words. */
export async function explain(
  topic: string,
  options: ExplainOptions,
  { world, texts, project }: Session,
): Promise<Answer> {
  if (isCode(topic)) {
    const explanations = await loadExplanations(texts.language)
    return { output: explanationPage(topic, explanations[topic], texts), diagnostics: [] }
  }
  const { value: rubric, diagnostics } = await loadChosenRubric(
    options.rubric,
    project?.value,
    world,
  )
  if (!rubric) return refuse(diagnostics)
  const indicators = indicatorsOf(rubric)
  const indicator = indicators.find(({ id }) => id === topic)
  if (indicator) return { output: indicatorExplanation(indicator, rubric, texts), diagnostics: [] }
  const near = nearest(topic, [...Object.keys(codes), ...indicators.map(({ id }) => id)])
  return refuse([{ code: 'topic-unknown', facts: { found: topic, near }, at: null }])
}
