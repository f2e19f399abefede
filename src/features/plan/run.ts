import {
  type CommandResult,
  deliver,
  displayFor,
  type OutputOptions,
  refuse,
  type Session,
} from '../../cli/command.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import { toolIdentity } from '../../platform/files.js'
import { dayRemarks, showingFiles } from '../score/index.js'
import { answerPlan, type PlanQuestion } from './answer.js'
import { loadPlanModel, type PlanQuery, unestimatedIn } from './load.js'
import { type CalendarQuery, calendarFor } from './load-calendar.js'
import { type PlanFormat, planReporters } from './page/index.js'

export interface PlanOptions
  extends Omit<PlanQuery, 'paths'>,
    Omit<PlanQuestion, 'isRestricted'>,
    CalendarQuery,
    OutputOptions {
  readonly format: PlanFormat
}

/** What to do next: the cheapest plan, the best for a budget, and what else was asked. */
export async function plan(
  paths: readonly string[],
  options: PlanOptions,
  session: Session,
): Promise<CommandResult> {
  const { project, world } = session
  const misused = misuseOf(options)
  if (misused.length > 0) return refuse(misused)
  const { value: model, diagnostics } = await showingFiles(session, (onFile) =>
    loadPlanModel({ ...options, paths, onFile }, project, world),
  )
  if (!model) return refuse(diagnostics)
  const isWeighed = options.set === undefined && options.stress === undefined
  const unestimated = isWeighed ? unestimatedIn(model) : []
  const { asOf } = model.subject.context
  const calendar = calendarFor(options, project?.value, asOf)
  const faults = [...unestimated, ...calendar.diagnostics]
  if (faults.length > 0) return refuse([...diagnostics, ...faults])
  const isRestricted = options.only !== undefined || options.except !== undefined
  const answered = await answerPlan({ ...options, isRestricted }, model, calendar.value)
  const told = [...diagnostics, ...answered.diagnostics]
  if (!answered.value) return refuse(told)
  const render = await planReporters[options.format]()
  const output = render(
    { tool: toolIdentity(), asOf, model, answer: answered.value },
    { texts: session.texts, display: displayFor(options, session) },
  )
  const remarks = await dayRemarks(options.asOf, [model.subject.score.year], session)
  return deliver({ output, diagnostics: told, remarks }, options, session)
}

/** Each asks another question, so one run answers one of them. */
const questions = ['target', 'budget', 'frontier', 'sensitivity', 'set', 'stress'] as const

/** Only plans for a target or a budget have a calendar. */
const withoutCalendar = ['frontier', 'sensitivity', 'set', 'stress'] as const
const ofCalendar = ['capacity', 'start', 'until'] as const

function misuseOf(options: PlanOptions): readonly Diagnostic[] {
  const [first, second] = questions.filter((name) => options[name] !== undefined)
  const other = withoutCalendar.find((name) => options[name] !== undefined)
  const dated = ofCalendar.find((name) => options[name] !== undefined)
  return [
    ...(first && second ? [conflict(first, second)] : []),
    ...(other && dated ? [conflict(other, dated)] : []),
    ...(options.margin !== undefined && first !== undefined && first !== 'target'
      ? [conflict(first, 'margin')]
      : []),
    ...(options.format === 'ics' && dated === undefined
      ? [needed('--format ics', '--capacity')]
      : []),
  ]
}

const conflict = (first: string, second: string): Diagnostic => ({
  code: 'options-conflict',
  facts: { first: `--${first}`, second: `--${second}` },
  at: null,
})

const needed = (option: string, other: string): Diagnostic => ({
  code: 'option-needed',
  facts: { option, needed: other },
  at: null,
})
