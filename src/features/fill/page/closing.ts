import { Chalk } from 'chalk'
import type { Result } from '../../../core/result.js'
import { caveatOf } from '../../../pages/score-facts.js'
import { wrap } from '../../../pages/wrap.js'
import { distance, lack, totalsTable } from '../../score/index.js'
import { progressOf } from '../scope.js'
import { progressText } from './heading.js'
import type { FillView, Situation } from './screen.js'

/** Commands that the closing page names. */
export interface ClosingCommands {
  readonly resume: string
  readonly check: string
  readonly report: string
}

/** Indicators that are named; the check lists them all. */
const shownUnproved = 8

/** What stands at the end: totals, category, what is unproved, and what to do next. */
export function closingPage(
  situation: Situation,
  {
    commands,
    hasColor,
    result,
    view,
  }: {
    readonly commands: ClosingCommands
    readonly hasColor: boolean
    readonly result: Result
    readonly view: FillView
  },
): string {
  const { texts, fill } = view
  const { score, scope } = situation
  const pen = new Chalk({ level: hasColor ? 1 : 0 })
  const shown = { texts, hasColor, isExplained: false }
  const page = { result, view: shown, pen }
  const { open } = progressOf(scope, situation)
  const steps = [
    ...(open.length > 0 ? [fill.closing.resume(commands.resume)] : []),
    fill.closing.check(commands.check),
    fill.closing.report(commands.report),
  ]
  const blocks = [
    [pen.bold(texts.score.title(score.agency, score.year)), progressText(situation, view)],
    [totalsTable(score, page), ...caveatOf(result.rubric, texts).map((line) => wrap(line))],
    [distance(score, page), ...unverified(situation, view)],
    unproved(situation, view),
    [pen.bold(fill.closing.steps), ...steps.map((step) => `  ${step}`)],
  ]
  const written = blocks.map((lines) => lines.filter((line) => line !== '').join('\n'))
  return `${written.filter((block) => block !== '').join('\n\n')}\n`
}

function unverified(situation: Situation, { fill }: FillView): readonly string[] {
  const { open } = progressOf(situation.scope, situation)
  return situation.scope.mode === 'verify' && open.length > 0
    ? [wrap(fill.closing.unverified(open.length, open.map(({ id }) => id).join(', ')))]
    : []
}

function unproved({ score }: Situation, { texts, fill }: FillView): readonly string[] {
  const lacking = score.indicators.filter(({ missing }) => missing.length > 0)
  if (lacking.length === 0) return []
  const rest = lacking.length - shownUnproved
  return [
    fill.closing.unproved,
    ...lacking.slice(0, shownUnproved).map(({ indicator, missing }) => {
      const parts = missing.map((each) => lack(each, texts)).join('; ')
      return wrap(fill.closing.unprovedLine(indicator.id, parts), '  ')
    }),
    ...(rest > 0 ? [`  ${fill.closing.more(rest)}`] : []),
  ]
}
