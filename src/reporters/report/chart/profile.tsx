import { scaleLinear } from 'd3-scale'
import type { VNode } from 'preact'
import type { ProfileFigure } from '../figures.js'
import type { ReportView } from '../view.js'
import { Marker, markerSample, percent, type Tick, type Told } from './parts.js'
import { Radar } from './radar.js'
import { RowChart } from './rows.js'

/** Axes that make a shape. */
const fewest = 3

/** As the rings of the radar. */
const quarters = [0, 0.25, 0.5, 0.75, 1] as const

/** Pixels for each series. */
const lane = 11

/** A radar for the shape, and beside it a line for each aspect and series, which can be read off. */
export const ProfileChart = (figure: ProfileFigure, told: Told, view: ReportView): VNode => {
  const { axes, series } = figure
  const scale = scaleLinear([0, 1], [0, 100]).clamp(true)
  const ticks: readonly Tick[] = quarters.map((at) => ({
    at: scale(at),
    label: shownPercent(at, view),
  }))
  const rows = axes.map(({ id, label }, axis) => ({
    key: id,
    label: `${id} ${label}`,
    text: '',
    drawing: (
      <g>
        {series.map(({ tone, values }, index) => {
          const value = values[axis] ?? null
          if (value === null) return null
          const y = (index + 0.5) * lane + 2
          return (
            <g key={tone} data-value={value} data-tone={tone}>
              <line class={`stem ${tone}`} x1="0" x2={percent(scale(value))} y1={y} y2={y} />
              <Marker tone={tone} x={scale(value)} y={y} />
            </g>
          )
        })}
      </g>
    ),
  }))
  return (
    <div class="profile-pair">
      {axes.length >= fewest && <Radar figure={figure} />}
      <RowChart
        told={told}
        kind="profile"
        ticks={ticks}
        rows={rows}
        legend={series.map(({ tone, label }) => ({ label, sample: markerSample(tone) }))}
        height={series.length * lane + 4}
      />
    </div>
  )
}

/** With two decimals at most. */
export const shownPercent = (share: number, { texts }: ReportView): string =>
  `${texts.number(Math.round(share * 10_000) / 100)} %`
