import type { Diagnostic } from '../domain/diagnostic.js'
import { loadPlanModel, type PlanQuery, unestimatedIn } from '../inputs/plan.js'
import { answerPlan, type PlanQuestion } from '../inputs/plan-answer.js'
import { type CalendarQuery, calendarFor } from '../inputs/plan-calendar.js'
import { toolIdentity } from '../io.js'
import { type PlanFormat, planReporters } from '../reporters/plan/index.js'
import { type Answer, deliver, type OutputOptions, refuse, type Session } from './command.js'
import { dayRemarks } from './day-remarks.js'
import { showingFiles } from './file-progress.js'

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
): Promise<Answer> {
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
    { texts: session.texts, hasColor: session.hasColor && options.output === undefined },
  )
  const remarks = dayRemarks(options.asOf, [model.subject.score.year], session)
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
