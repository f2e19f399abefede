import type { Reply, Step } from '../step.js'
import type { FillTexts } from '../words.js'
import type { Shortcut } from './screen.js'

/** A letter with what it does, in the words of the language. */
export function shortcut(name: keyof FillTexts['keys'], reply: Reply, fill: FillTexts): Shortcut {
  const [key = '', text = ''] = fill.keys[name]
  return { key, name: text, reply }
}

export const go = (step: Step): Reply => ({ kind: 'go', step })
