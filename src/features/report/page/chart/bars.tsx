import { scaleLinear } from 'd3-scale'
import type { VNode } from 'preact'
import type { BarsFigure } from '../figures.js'
import type { ReportView } from '../view.js'
import { Bar, type Labelled, openLegend } from './parts.js'
import { RowChart } from './rows.js'

export const BarChart = ({ bars }: BarsFigure, told: Labelled, view: ReportView): VNode => {
  const scale = scaleLinear([0, Math.max(...bars.map(({ value }) => value))], [0, 100]).nice(4)
  const ticks = scale.ticks(4).map((at) => ({ at: scale(at), label: view.texts.number(at) }))
  const rows = bars.map(({ id, label, value, text, isOpen }) => ({
    key: id,
    label,
    text,
    drawing: (
      <g data-value={value}>
        <Bar from={0} to={scale(value)} half={6} class={isOpen ? 'unassessed' : 'claimed'} />
      </g>
    ),
  }))
  return (
    <RowChart
      told={told}
      kind="bars"
      ticks={ticks}
      rows={rows}
      legend={openLegend(
        bars.some(({ isOpen }) => isOpen),
        view,
      )}
      height={22}
    />
  )
}
