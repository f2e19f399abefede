import { type CommandResult, refuse, type Session } from '../../cli/command.js'
import { isCode, knownCodes } from '../../core/diagnostic.js'
import { nearest } from '../../core/nearest.js'
import { indicatorsOf } from '../../core/rubric.js'
import { indicatorExplanation, loadChosenRubric } from '../rubric/index.js'
import { explanationPage } from './page.js'

export interface ExplainOptions {
  readonly rubric?: string
}

/** A code of a finding, or an indicator of a rubric, in plain words. */
export async function explain(
  topic: string,
  options: ExplainOptions,
  { world, texts, project, display, loadExplanations }: Session,
): Promise<CommandResult> {
  if (isCode(topic)) {
    const explanations = await loadExplanations()
    return {
      output: explanationPage(topic, explanations[topic], texts, display.width),
      diagnostics: [],
    }
  }
  const { value: rubric, diagnostics } = await loadChosenRubric(
    options.rubric,
    project?.value,
    world,
  )
  if (!rubric) return refuse(diagnostics)
  const indicators = indicatorsOf(rubric)
  const indicator = indicators.find(({ id }) => id === topic)
  if (indicator)
    return {
      output: indicatorExplanation(indicator, rubric, texts, display.width),
      diagnostics: [],
    }
  const near = nearest(topic, [...knownCodes(), ...indicators.map(({ id }) => id)])
  return refuse([{ code: 'topic-unknown', facts: { found: topic, near }, at: null }])
}
