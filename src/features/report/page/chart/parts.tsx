import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
} from 'd3-shape'
import type { ComponentChildren, VNode } from 'preact'
import type { Tone } from '../figures.js'
import type { ReportView } from '../view.js'

/** A place on an axis, 0 to 100 from left to right; charts are as wide as there is room. */
export type Percent = number

/** A hundredth of a percent is finer than any screen. */
export const percent = (at: Percent): string => `${Math.round(at * 100) / 100}%`

export interface Tick {
  readonly at: Percent
  readonly label: string
}

const symbols: Record<Tone, SymbolType> = {
  claimed: symbolCircle,
  backed: symbolSquare,
  verified: symbolDiamond,
  previous: symbolTriangle,
}

/** Square pixels. */
const markerArea = 70

/** Each tone has a form of its own as well as a colour. */
export const Marker = ({ tone, x, y }: { tone: Tone; x: Percent; y: string | number }): VNode => (
  <svg x={percent(x)} y={y} class={`marker ${tone}`}>
    <path d={symbol(symbols[tone], markerArea)() ?? ''} />
  </svg>
)

export interface BarProps {
  readonly from: Percent
  readonly to: Percent
  /** Half the thickness, in pixels. */
  readonly half?: number
  readonly class: string
}

/** Lies in the middle of its strip, whichever end comes first. */
export const Bar = ({ from, to, half = 7, class: name }: BarProps): VNode => (
  <rect
    class={`bar ${name}`}
    x={percent(Math.min(from, to))}
    width={percent(Math.abs(to - from))}
    y="50%"
    height={half * 2}
    transform={`translate(0 ${-half})`}
  />
)

/** What open indicators may still bring, hatched; nothing where none is open. */
export const OpenBar = ({ from, to, half }: Omit<BarProps, 'class'>): VNode | null =>
  from === to ? null : (
    <Bar from={from} to={to} class="unassessed" {...(half === undefined ? {} : { half })} />
  )

/** The entry of the legend for it. */
export const openLegend = (isAny: boolean, { words }: ReportView): readonly LegendEntry[] =>
  isAny ? [{ label: words.notAssessed, sample: boxSample('unassessed') }] : []

export const Upright = ({ at, class: name }: { at: Percent; class: string }): VNode => (
  <line class={name} x1={percent(at)} x2={percent(at)} y1="0" y2="100%" />
)

export const Grid = ({ ticks }: { ticks: readonly Tick[] }): VNode => (
  <g class="grid">
    {ticks.map(({ at }) => (
      <Upright key={at} at={at} class="gridline" />
    ))}
  </g>
)

/** Labels at the ends stay inside the picture. */
const anchorAt = (at: Percent): 'start' | 'middle' | 'end' => {
  if (at < 4) return 'start'
  return at > 96 ? 'end' : 'middle'
}

export const AxisLabels = ({ ticks, y }: { ticks: readonly Tick[]; y: number }): VNode => (
  <g class="ticks">
    {ticks.map(({ at, label }) => (
      <text key={at} x={percent(at)} y={y} text-anchor={anchorAt(at)}>
        {label}
      </text>
    ))}
  </g>
)

export interface LegendEntry {
  readonly label: string
  /** How it is drawn, in a box of 22 x 14 pixels. */
  readonly sample: VNode
}

export const Legend = ({ entries }: { entries: readonly LegendEntry[] }): VNode => (
  <ul class="legend" aria-hidden="true">
    {entries.map(({ label, sample }) => (
      <li key={label}>
        <svg width="22" height="14">
          {sample}
        </svg>
        {label}
      </li>
    ))}
  </ul>
)

export const boxSample = (name: string): VNode => (
  <rect class={`bar ${name}`} x="1" y="1" width="20" height="12" />
)

export const markerSample = (tone: Tone): VNode => (
  <g>
    <line class={`stem ${tone}`} x1="0" x2="22" y1="7" y2="7" />
    <svg x="11" y="7" class={`marker ${tone}`}>
      <path d={symbol(symbols[tone], markerArea)() ?? ''} />
    </svg>
  </g>
)

/** What a picture is called and says, for those who do not see it. */
export interface Labelled {
  readonly id: string
  readonly caption: string
  readonly alternative: string
}

interface PictureProps {
  readonly told: Labelled
  readonly height: number
  readonly class?: string
  readonly children: ComponentChildren
}

/** The part of a chart that stands for the whole of it; the rest is hidden from screen readers. */
export const Picture = ({ told, height, class: name = '', children }: PictureProps): VNode => (
  <svg
    class={`picture ${name}`}
    role="img"
    aria-labelledby={`${told.id}-judul ${told.id}-uraian`}
    width="100%"
    height={height}
  >
    <title id={`${told.id}-judul`}>{told.caption}</title>
    <desc id={`${told.id}-uraian`}>{told.alternative}</desc>
    {children}
  </svg>
)
