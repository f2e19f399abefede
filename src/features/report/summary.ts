import type { Diagnostic } from '../../core/diagnostic.js'
import { appendOutput, sizeOf, type World } from '../../platform/files.js'
import type { ReportTexts } from './words.js'

/** Bytes that GitHub keeps of a step's summary; a larger one is dropped whole. */
const limit = 1024 * 1024

/** Adds Markdown to the summary of a CI run, as much of it as there is room for. */
export function appendSummary(
  path: string,
  reports: readonly string[],
  words: ReportTexts,
  world: World,
): readonly Diagnostic[] {
  const room = limit - sizeOf(path, world)
  const text = within(room, reports.join('\n'), `> ${words.summaryCut}\n`)
  return text === '' ? [] : appendOutput(path, text, world)
}

/** The first blocks that fit, with a note where that is not all; a table is never cut in two. */
export function within(room: number, text: string, note: string): string {
  if (Buffer.byteLength(text) <= room) return text
  let left = room - Buffer.byteLength(note)
  const kept: string[] = []
  for (const block of text.split(/(?<=\n\n)/)) {
    left -= Buffer.byteLength(block)
    if (left < 0) break
    kept.push(block)
  }
  return kept.length === 0 ? '' : `${kept.join('')}${note}`
}
