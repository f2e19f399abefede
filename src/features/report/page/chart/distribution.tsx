import { scaleLinear } from 'd3-scale'
import type { VNode } from 'preact'
import type { DistributionFigure } from '../figures.js'
import type { ReportView } from '../view.js'
import { Bands, bandHeight, bandTicks } from './bands.js'
import { AxisLabels, type Labelled, Picture, percent, Upright } from './parts.js'

/** Pixels of the highest column, and of the figure above it. */
const [columnHeight, above] = [150, 16]

/** How many results lie in each step of the scale, above the categories. */
export const DistributionChart = (
  { maximum, bins, bands }: DistributionFigure,
  told: Labelled,
  { texts }: ReportView,
): VNode => {
  const scale = scaleLinear([0, maximum], [0, 100]).clamp(true)
  const tallest = scaleLinear(
    [0, Math.max(1, ...bins.map(({ count }) => count))],
    [0, columnHeight],
  )
  const ground = columnHeight + above
  const ticks = bandTicks({ maximum, bands }, scale, texts.number)
  return (
    <div class="chart distribution">
      <Picture told={told} height={ground + bandHeight + 20}>
        <svg height={ground} width="100%">
          {ticks.map(({ at }) => (
            <Upright key={at} at={at} class="gridline" />
          ))}
        </svg>
        {bins.map(({ from, to, count }) => {
          const [x, width] = [scale(from), scale(to) - scale(from)]
          const high = Math.round(tallest(count))
          return (
            <g key={from} data-from={from} data-value={count}>
              <rect
                class="bar claimed"
                x={percent(x + width * 0.08)}
                width={percent(width * 0.84)}
                y={ground - high}
                height={high}
              />
              {count > 0 && (
                <text
                  class="count"
                  x={percent(x + width / 2)}
                  y={ground - high - 4}
                  text-anchor="middle"
                >
                  {count}
                </text>
              )}
            </g>
          )
        })}
        <svg y={ground} height={bandHeight} width="100%">
          <Bands bands={bands} scale={scale} note={(band) => String(bands[band]?.count ?? 0)} />
        </svg>
        <AxisLabels ticks={ticks} y={ground + bandHeight + 14} />
      </Picture>
    </div>
  )
}
