import type { Score } from '../../../core/score.js'
import { shownBand, shownPoints } from '../../../pages/score-facts.js'
import type { WorksheetChange } from '../change.js'
import type { FillView } from './screen.js'

/** What an answer did, on one line: nothing where a detail was typed that moves no total. */
export function savedLine(
  changes: readonly WorksheetChange[],
  { before, after }: { readonly before: Score; readonly after: Score },
  { fill, texts }: FillView,
): string | undefined {
  const kinds = ['claimed', 'backed', 'verified'] as const
  const isClaim = changes.some(({ kind }) => claiming.has(kind))
  const moved = kinds.filter((kind) => after.totals[kind]?.points !== before.totals[kind]?.points)
  if (!isClaim && moved.length === 0) return undefined
  const shown = moved.length > 0 ? moved : (['claimed'] as const)
  const parts = shown.flatMap((kind) => {
    const total = after.totals[kind]
    const name = texts.words.totals[kind]
    return total
      ? [fill.told.total(name, shownPoints(total.points, texts), shownBand(total.band, texts))]
      : []
  })
  const indicators = [...new Set(changes.map(({ indicator }) => indicator))].join(', ')
  return `${indicators}: ${fill.told.saved(parts.join(', '))}`
}

const claiming: ReadonlySet<WorksheetChange['kind']> = new Set([
  'level',
  'not-applicable',
  'verified',
  'removal',
])
