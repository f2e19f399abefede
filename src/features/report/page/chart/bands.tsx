import type { VNode } from 'preact'
import { type Percent, percent, type Tick } from './parts.js'

interface Band {
  readonly label: string
  readonly from: number
  readonly to: number
}

/** Pixels. */
export const bandHeight = 40

interface BandsProps {
  readonly bands: readonly Band[]
  readonly scale: (value: number) => Percent
  /** Under each name. */
  readonly note?: (band: number) => string
}

/** The categories along the scale, each darker than the one before; the name in two lines. */
export const Bands = ({ bands, scale, note }: BandsProps): VNode => (
  <g class="bands">
    {bands.map(({ label, from, to }, index) => {
      const [x, end] = [scale(from), scale(to)]
      if (end <= x) return null
      const [category = '', ...name] = label.split(' ')
      return (
        <svg key={label} x={percent(x)} width={percent(end - x)} height={bandHeight} class="band">
          <rect width="100%" height="100%" class={`band-${index % 5}`} />
          <text x="50%" y="16" text-anchor="middle" class="category">
            {category}
            {note && ` \u00b7 ${note(index)}`}
          </text>
          <text x="50%" y="32" text-anchor="middle">
            {name.join(' ')}
          </text>
        </svg>
      )
    })}
  </g>
)

interface Extent {
  readonly maximum: number
  readonly bands: readonly Band[]
}

/** Where each band begins, and the end of the scale; a band may lie beyond it. */
export const bandTicks = (
  { maximum, bands }: Extent,
  scale: (value: number) => Percent,
  shown: (value: number) => string,
): readonly Tick[] => {
  const limits = bands.map(({ from }) => from).filter((from) => from < maximum)
  return [...limits, maximum].map((value) => ({ at: scale(value), label: shown(value) }))
}
