import { curveLinearClosed, lineRadial } from 'd3-shape'
import type { VNode } from 'preact'
import type { ProfileFigure } from '../figures.js'

/** Pixels; the radius leaves room for the numbers of the axes. */
const [side, radius] = [300, 118]
const rings = [0.25, 0.5, 0.75, 1] as const

/** The shape of a profile; its axes bear the numbers of the aspects. */
export const Radar = ({ figure: { axes, series } }: { figure: ProfileFigure }): VNode => {
  const angle = (axis: number) => (axis / axes.length) * 2 * Math.PI
  const at = (axis: number, share: number) =>
    [Math.sin(angle(axis)) * share * radius, -Math.cos(angle(axis)) * share * radius] as const
  const outline = lineRadial<number>()
    .angle((_, axis) => angle(axis))
    .radius((share) => share * radius)
    .curve(curveLinearClosed)
  return (
    <svg
      class="radar"
      viewBox={`${-side / 2} ${-side / 2} ${side} ${side}`}
      width={side}
      height={side}
      aria-hidden="true"
    >
      {rings.map((ring) => (
        <path key={ring} class="ring" d={outline(axes.map(() => ring)) ?? ''} />
      ))}
      {axes.map(({ id }, axis) => {
        const [x, y] = at(axis, 1)
        const [labelX, labelY] = at(axis, 1.13)
        return (
          <g key={id}>
            <line class="ring" x1="0" y1="0" x2={rounded(x)} y2={rounded(y)} />
            <text x={rounded(labelX)} y={rounded(labelY)} text-anchor="middle" dy="0.35em">
              {id}
            </text>
          </g>
        )
      })}
      {series.map(
        ({ tone, values, highest }) =>
          tone === 'claimed' &&
          highest.some((most, axis) => (most ?? 0) > (values[axis] ?? 0)) && (
            <path
              key="unassessed"
              class="outline unassessed"
              d={outline(highest.map((share) => share ?? 0)) ?? ''}
            />
          ),
      )}
      {series.map(({ tone, values }) => (
        <path
          key={tone}
          class={`outline ${tone}`}
          d={outline(values.map((share) => share ?? 0)) ?? ''}
        />
      ))}
    </svg>
  )
}

const rounded = (pixels: number): number => Math.round(pixels * 10) / 10
