import type { Points } from '../../../core/points.js'

const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/** A bar for each total, from the lowest to the highest; a gap where there is none. */
export function sparkline(totals: readonly (Points | null)[]): string {
  const known = totals.flatMap((total) => total ?? [])
  const [lowest, highest] = [Math.min(...known), Math.max(...known)]
  const barFor = (total: number): string =>
    lowest === highest
      ? '▄'
      : (bars[Math.round(((total - lowest) * (bars.length - 1)) / (highest - lowest))] ?? '')
  return totals.map((total) => (total === null ? ' ' : barFor(total))).join('')
}
