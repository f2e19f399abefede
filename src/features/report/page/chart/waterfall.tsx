import { scaleLinear } from 'd3-scale'
import type { VNode } from 'preact'
import type { Amount, WaterfallFigure } from '../figures.js'
import type { ReportView } from '../view.js'
import { Bar, boxSample, type Labelled, OpenBar, openLegend, Upright } from './parts.js'
import { RowChart } from './rows.js'

/** From one total to the next, step by step; the axis begins where something happens. */
export const Waterfall = (
  { start, steps, end }: WaterfallFigure,
  told: Labelled,
  view: ReportView,
): VNode => {
  const { texts, words } = view
  const { page } = words
  const stages = stagesOf(start.value, steps)
  const scale = scaleLinear(domainOf(stages, [start, end]), [0, 100]).nice(4)
  const ticks = scale.ticks(4).map((at) => ({ at: scale(at), label: texts.number(rounded(at)) }))
  const isBroken = (scale.domain()[0] ?? 0) > 0
  const whole = (key: string, { label, text, value, highest }: Amount, tone: string) => ({
    key,
    label,
    text,
    drawing: (
      <g data-value={value}>
        <Bar from={0} to={scale(value)} class={tone} />
        <OpenBar from={scale(value)} to={scale(highest)} />
        {isBroken && <path class="break" d="M8,3L13,10L8,14L13,21" />}
      </g>
    ),
  })
  return (
    <RowChart
      told={told}
      kind="waterfall"
      ticks={ticks}
      rows={[
        whole('start', start, 'previous'),
        ...stages.map(({ id, label, text, value, from, to, lowest, highest }) => ({
          key: id,
          label,
          text,
          drawing: (
            <g data-value={value}>
              <OpenBar from={scale(from + lowest)} to={scale(from + highest)} />
              <Upright at={scale(to)} class="joint" />
              {highest === lowest && (
                <Bar from={scale(from)} to={scale(to)} class={to < from ? 'fall' : 'rise'} />
              )}
            </g>
          ),
        })),
        whole('end', end, 'claimed'),
      ]}
      legend={[
        { label: page.rise, sample: boxSample('rise') },
        { label: page.fall, sample: boxSample('fall') },
        ...openLegend([start, end, ...steps].some(isOpen), view),
      ]}
      height={24}
      {...(isBroken ? { remark: page.broken } : {})}
    />
  )
}

const isOpen = ({ lowest, highest }: Amount): boolean => highest > lowest

type Step = WaterfallFigure['steps'][number]

interface Stage extends Step {
  readonly from: number
  readonly to: number
}

/** Where each step begins and ends; only for drawing, so a float's last digit does not matter. */
function stagesOf(start: number, steps: readonly Step[]): readonly Stage[] {
  const stages: Stage[] = []
  for (const step of steps) {
    const from = stages.at(-1)?.to ?? start
    stages.push({ ...step, from, to: from + step.value })
  }
  return stages
}

/** All that is passed through, with a third of it before, unless 0 is near. */
function domainOf(stages: readonly Stage[], totals: readonly Amount[]): [number, number] {
  const values = [
    ...totals.flatMap(({ value, highest }) => [value, highest]),
    ...stages.flatMap(({ from, to, lowest, highest }) => [from, to, from + lowest, from + highest]),
  ]
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  const before = lowest - Math.max((highest - lowest) / 2, highest / 100)
  return [before < highest / 3 ? 0 : before, highest]
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000
