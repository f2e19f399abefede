import { scaleLinear } from 'd3-scale'
import { symbol, symbolCircle, symbolCross, symbolSquare } from 'd3-shape'
import type { VNode } from 'preact'
import { type Day, daysBetween } from '../../../../core/day.js'
import { type ExpiryState, expiryStates } from '../../evidence-list.js'
import type { TimelineFigure } from '../figures.js'
import type { ReportView } from '../view.js'
import { Bar, type Labelled, type Percent, percent, type Tick, Upright } from './parts.js'
import { RowChart } from './rows.js'

/** Documents that are drawn; those that expire first come first, and the table has them all. */
const most = 25

const symbols = { expired: symbolCross, expiring: symbolSquare, valid: symbolCircle } as const

/** From its date to its last day, beside the day asked about. */
export const Timeline = (
  { asOf, asOfText, entries }: TimelineFigure,
  told: Labelled,
  { words }: ReportView,
): VNode => {
  const drawn = entries.slice(0, most)
  const days = drawn.flatMap(({ from, to }) => (from === null ? [to] : [from, to]))
  const from = [asOf, ...days].reduce((first, day) => (day < first ? day : first))
  const span = Math.max(1, ...[asOf, ...days].map((day) => daysBetween(from, day)))
  const scale = scaleLinear([0, span], [0, 100])
  const at = (day: Day): Percent => scale(daysBetween(from, day))
  const head = (
    <g>
      <text class="as-of" x={percent(at(asOf))} y="12" text-anchor={asideOf(at(asOf))}>
        {asOfText}
      </text>
      <g class="ticks">
        {yearTicks(from, span, at).map((tick) => (
          <text key={tick.at} x={percent(tick.at)} y="29" text-anchor="middle">
            {tick.label}
          </text>
        ))}
      </g>
    </g>
  )
  return (
    <RowChart
      told={told}
      kind="timeline"
      ticks={yearTicks(from, span, at)}
      head={{ height: 34, drawing: head }}
      rows={drawn.map(({ label, from: first, to, toText, state }, index) => ({
        key: String(index),
        label,
        text: `${toText} (${words.expiry[state]})`,
        drawing: (
          <g data-from={first} data-to={to} data-state={state}>
            <Upright at={at(asOf)} class="as-of-line" />
            <Bar from={first === null ? 0 : at(first)} to={at(to)} half={4} class={state} />
            <StateMark state={state} x={at(to)} />
          </g>
        ),
      }))}
      legend={expiryStates.map((state) => ({
        label: words.expiry[state],
        sample: <StateMark state={state} x={50} />,
      }))}
      height={20}
      {...(drawn.length < entries.length
        ? { remark: words.page.drawn(drawn.length, entries.length) }
        : {})}
    />
  )
}

const StateMark = ({ state, x }: { state: ExpiryState; x: Percent }): VNode => (
  <svg x={percent(x)} y="50%" class={`marker ${state}`}>
    <path d={symbol(symbols[state], 60)() ?? ''} />
  </svg>
)

const asideOf = (at: Percent): 'start' | 'middle' | 'end' => {
  if (at < 20) return 'start'
  return at > 80 ? 'end' : 'middle'
}

/** The first of January of each year within, at most about eight of them. */
function yearTicks(from: Day, span: number, at: (day: Day) => Percent): readonly Tick[] {
  const first = Number(from.slice(0, 4)) + 1
  const every = Math.ceil(span / 365 / 8)
  const years = Array.from({ length: Math.ceil(span / 365) + 1 }, (_, index) => first + index)
  return years
    .filter((year) => year % every === 0)
    .map((year) => ({ at: at(`${String(year).padStart(4, '0')}-01-01`), label: String(year) }))
    .filter((tick) => tick.at <= 100)
}
