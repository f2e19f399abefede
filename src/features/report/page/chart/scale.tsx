import { scaleLinear } from 'd3-scale'
import type { VNode } from 'preact'
import type { ScaleFigure } from '../figures.js'
import type { ReportView } from '../view.js'
import { Bands, bandHeight, bandTicks } from './bands.js'
import { AxisLabels, Bar, type Labelled, Marker, OpenBar, openLegend, percent } from './parts.js'
import { RowChart } from './rows.js'

/** The totals as bars along the categories; from the claim a dashed line leads to the next one. */
export const ScaleChart = (
  { maximum, bands, marks, gap }: ScaleFigure,
  told: Labelled,
  view: ReportView,
): VNode => {
  const scale = scaleLinear([0, maximum], [0, 100]).clamp(true)
  const ticks = bandTicks({ maximum, bands }, scale, view.texts.number)
  const head = (
    <g>
      <Bands bands={bands} scale={scale} />
      <AxisLabels ticks={ticks} y={bandHeight + 14} />
    </g>
  )
  const rows = marks.map(({ tone, label, value, highest, text }) => ({
    key: tone,
    label: gap && tone === 'claimed' ? `${label} (${gap.label})` : label,
    text,
    drawing: (
      <g data-value={value} data-highest={highest}>
        {gap && tone === 'claimed' && (
          <line
            class="gap"
            x1={percent(scale(gap.from))}
            x2={percent(scale(gap.to))}
            y1="50%"
            y2="50%"
          />
        )}
        <Bar from={0} to={scale(value)} half={4} class={tone} />
        <OpenBar from={scale(value)} to={scale(highest)} half={4} />
        <Marker tone={tone} x={scale(value)} y="50%" />
      </g>
    ),
  }))
  return (
    <RowChart
      told={told}
      kind="scale"
      ticks={ticks}
      rows={rows}
      legend={openLegend(
        marks.some(({ value, highest }) => highest > value),
        view,
      )}
      height={20}
      head={{ height: bandHeight + 20, drawing: head }}
    />
  )
}
