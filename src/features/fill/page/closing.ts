import type { Result } from '../../../core/result.js'
import type { Block, Display, Page } from '../../../pages/page.js'
import { caveatOf } from '../../../pages/score-facts.js'
import { textPage } from '../../../pages/text.js'
import { distanceLines, lack, totalsTable } from '../../score/index.js'
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
    display,
    result,
    view,
  }: {
    readonly commands: ClosingCommands
    readonly display: Display
    readonly result: Result
    readonly view: FillView
  },
): string {
  const { texts, fill } = view
  const { score, scope } = situation
  const { open } = progressOf(scope, situation)
  const steps = [
    ...(open.length > 0 ? [fill.closing.resume(commands.resume)] : []),
    fill.closing.check(commands.check),
    fill.closing.report(commands.report),
  ]
  const shown = { result, view: { texts } }
  const distance = [...distanceLines(score, shown), ...unverified(situation, view)]
  const page: Page = {
    title: texts.score.title(score.agency, score.year),
    labels: [progressText(situation, view)],
    blocks: [
      section(totalsTable(score, shown), {
        kind: 'lines',
        lines: caveatOf(result.rubric, texts),
      }),
      { kind: 'lines', lines: distance },
      ...unproved(situation, view),
      section({ kind: 'heading', text: fill.closing.steps }, { kind: 'commands', commands: steps }),
    ],
  }
  return textPage(page, display)
}

const section = (...blocks: readonly Block[]): Block => ({ kind: 'section', blocks })

function unverified(situation: Situation, { fill }: FillView): readonly string[] {
  const { open } = progressOf(situation.scope, situation)
  return situation.scope.mode === 'verify' && open.length > 0
    ? [fill.closing.unverified(open.length, open.map(({ id }) => id).join(', '))]
    : []
}

function unproved({ score }: Situation, { texts, fill }: FillView): readonly Block[] {
  const lacking = score.indicators.filter(({ missing }) => missing.length > 0)
  if (lacking.length === 0) return []
  const rest = lacking.length - shownUnproved
  const lines = [
    ...lacking.slice(0, shownUnproved).map(({ indicator, missing }) => {
      const parts = missing.map((each) => lack(each, texts)).join('; ')
      return fill.closing.unprovedLine(indicator.id, parts)
    }),
    ...(rest > 0 ? [fill.closing.more(rest)] : []),
  ]
  return [
    section(
      { kind: 'lines', lines: [fill.closing.unproved] },
      { kind: 'outline', lines: lines.map((text) => ({ text, depth: 1 })) },
    ),
  ]
}
