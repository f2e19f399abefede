import type { VNode } from 'preact'
import {
  AxisLabels,
  Grid,
  type Labelled,
  Legend,
  type LegendEntry,
  Picture,
  type Tick,
} from './parts.js'

export interface ChartRow {
  readonly key: string
  readonly label: string
  /** Beside the label: the figure that the row shows. */
  readonly text: string
  /** In a strip as wide as the axis. */
  readonly drawing: VNode
}

interface RowChartProps {
  readonly told: Labelled
  readonly kind: string
  readonly ticks: readonly Tick[]
  readonly rows: readonly ChartRow[]
  readonly legend: readonly LegendEntry[]
  /** Pixels of each strip. */
  readonly height: number
  /** In place of the plain axis. */
  readonly head?: { readonly height: number; readonly drawing: VNode }
  readonly remark?: string
}

/**
 * A chart in rows: labels are text that wraps, drawings are as wide as there is room, and a page
 * may end between two rows.
 */
export const RowChart = (props: RowChartProps): VNode => {
  const { told, kind, ticks, rows, legend, height, head, remark } = props
  return (
    <div class={`chart ${kind}`}>
      {legend.length > 0 && <Legend entries={legend} />}
      <div class="axis">
        <Picture told={told} height={head?.height ?? 18}>
          {head?.drawing ?? <AxisLabels ticks={ticks} y={12} />}
        </Picture>
      </div>
      <div class="rows" aria-hidden="true">
        {rows.map(({ key, label, text, drawing }) => (
          <div class="row" key={key}>
            <div class="label">
              <span>{label}</span> <b>{text}</b>
            </div>
            <svg class="strip" width="100%" height={height}>
              <Grid ticks={ticks} />
              {drawing}
            </svg>
          </div>
        ))}
      </div>
      {remark !== undefined && <p class="remark">{remark}</p>}
    </div>
  )
}
