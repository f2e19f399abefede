import type { Session } from '../../cli/command.js'
import { watchForInterruption } from '../../platform/interruption.js'
import { loadFillTexts, prompterFor } from '../fill/index.js'

/** The name of the agency as it is typed; undefined: whoever was asked has stopped. */
export async function askAgency(session: Session): Promise<string | undefined> {
  const { texts, world } = session
  const fill = await loadFillTexts(texts.language)
  const { signal, end } = watchForInterruption(world)
  const view = { texts, fill }
  const prompter = await prompterFor({ worksheet: '.', view, session, signal, isPlain: false })
  try {
    const reply = await prompter.ask({
      kind: 'line',
      heading: [],
      question: fill.start.agency,
      hint: '',
      initial: '',
      entry: 'agency',
      escape: { kind: 'quit' },
      legend: fill.legend.line,
    })
    return reply.kind === 'text' ? reply.text : undefined
  } finally {
    prompter.close()
    end()
  }
}
