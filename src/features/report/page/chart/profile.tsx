import { scaleLinear } from 'd3-scale'
import type { VNode } from 'preact'
import type { ProfileFigure } from '../figures.js'
import type { ReportView } from '../view.js'
import { type Labelled, Marker, markerSample, openLegend, percent, type Tick } from './parts.js'
import { Radar } from './radar.js'
import { RowChart } from './rows.js'

/** Axes that make a shape. */
const fewest = 3

/** As the rings of the radar. */
const quarters = [0, 0.25, 0.5, 0.75, 1] as const

/** Pixels for each series. */
const lane = 11

/** A radar for the shape, and beside it a line for each aspect and series, which can be read off. */
export const ProfileChart = (figure: ProfileFigure, told: Labelled, view: ReportView): VNode => {
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
        {series.map(({ tone, values, highest }, index) => {
          const value = values[axis] ?? null
          const most = highest[axis] ?? value
          if (value === null) return null
          const y = (index + 0.5) * lane + 2
          const isOpen = most !== null && most > value
          return (
            <g key={tone} data-value={value} data-tone={tone}>
              {isOpen && (
                <rect
                  class="bar unassessed"
                  x={percent(scale(value))}
                  width={percent(scale(most) - scale(value))}
                  y={y - 3}
                  height="6"
                />
              )}
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
        legend={[
          ...series.map(({ tone, label }) => ({ label, sample: markerSample(tone) })),
          ...openLegend(series.some(isOpenIn), view),
        ]}
        height={series.length * lane + 4}
      />
    </div>
  )
}

const isOpenIn = ({ values, highest }: ProfileFigure['series'][number]): boolean =>
  highest.some((most, axis) => (most ?? 0) > (values[axis] ?? 0))

/** With two decimals at most. */
export const shownPercent = (share: number, { texts }: ReportView): string =>
  `${texts.number(Math.round(share * 10_000) / 100)}%`
