import type { VNode } from 'preact'
import type { HeatMapFigure } from '../figures.js'
import type { ReportView } from '../view.js'
import { boxSample, type Labelled, Marker, markerSample, openLegend, percent } from './parts.js'
import { RowChart } from './rows.js'

type HeatRow = HeatMapFigure['rows'][number]

/** Pixels. */
const height = 24

/** A field a level: filled where it is proved, hatched where it is only claimed. */
export const HeatMap = (figure: HeatMapFigure, told: Labelled, view: ReportView): VNode => {
  const { words } = view
  const { lowest, highest, rows } = figure
  const levels = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index)
  const width = 100 / levels.length
  const isVerified = rows.some(({ verified }) => verified !== null)
  const { page } = words
  return (
    <RowChart
      told={told}
      kind="heat-map"
      ticks={[]}
      head={{
        height: 18,
        drawing: (
          <g class="ticks">
            {levels.map((level, index) => (
              <text key={level} x={percent((index + 0.5) * width)} y="12" text-anchor="middle">
                {level}
              </text>
            ))}
          </g>
        ),
      }}
      rows={rows.map((row) => ({
        key: row.id,
        label: `${row.id} ${row.label}`,
        text: rowText(row, view),
        drawing: (
          <g data-claimed={row.claimed} data-backed={row.backed} data-verified={row.verified}>
            {row.isApplicable &&
              levels.map((level, index) => (
                <Field key={level} row={row} level={level} x={index * width} width={width} />
              ))}
          </g>
        ),
      }))}
      legend={[
        { label: page.proved, sample: boxSample('claimed') },
        { label: page.unproved, sample: boxSample('unproved') },
        ...openLegend(
          rows.some(({ isOpen }) => isOpen),
          view,
        ),
        ...(isVerified ? [{ label: page.verified, sample: markerSample('verified') }] : []),
      ]}
      height={height}
    />
  )
}

function rowText({ isApplicable, isOpen }: HeatRow, { words }: ReportView): string {
  if (!isApplicable) return words.notApplicable
  return isOpen ? words.notAssessed : ''
}

interface FieldProps {
  readonly row: HeatRow
  readonly level: number
  readonly x: number
  readonly width: number
}

/** The level that is claimed bears its number. */
const Field = ({ row, level, x, width }: FieldProps): VNode => {
  const kind = fieldKind(row, level)
  const middle = x + width / 2
  return (
    <g>
      <rect
        class={`field ${kind}`}
        x={percent(x)}
        width={percent(width)}
        y="2"
        height={height - 4}
      />
      {row.claimed === level && (
        <text
          class={`figure ${kind}`}
          x={percent(middle)}
          y={height / 2}
          dy="0.35em"
          text-anchor="middle"
        >
          {level}
        </text>
      )}
      {row.verified === level && <Marker tone="verified" x={middle + width / 4} y={height / 2} />}
    </g>
  )
}

type FieldKind = 'proved' | 'unproved' | 'open' | 'unassessed'

/** Of an open indicator any level may be reached; above a claim none is. */
function fieldKind({ claimed, backed, isOpen }: HeatRow, level: number): FieldKind {
  if (isOpen) return 'unassessed'
  if (claimed === null || level > claimed) return 'open'
  return backed !== null && level <= backed ? 'proved' : 'unproved'
}
