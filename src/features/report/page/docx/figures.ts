import type { Table } from 'docx'
import { daysBetween } from '../../../../core/day.js'
import type { TotalKind } from '../../../../core/rubric.js'
import type {
  Amount,
  BarsFigure,
  DistributionFigure,
  HeatMapFigure,
  ProfileFigure,
  ReportFigure,
  ScaleFigure,
  TimelineFigure,
  Tone,
  WaterfallFigure,
} from '../figures.js'
import type { ReportView } from '../view.js'
import { type Drawing, drawingOf, type Segment, type Strip } from './strips.js'
import type { DocxLayout } from './text.js'

/** Dark enough to carry white letters, and told apart without colour by their words. */
const fills: Readonly<Record<Tone, string>> = {
  claimed: '1F4E79',
  backed: '2E75B6',
  verified: '4A7A2C',
  previous: '767676',
}
const white = 'FFFFFF'
/** From the lowest band to the highest. */
const bandFills = ['F4D9CC', 'FBEBC8', 'DDEBF7', 'CFE8CF', 'B7DDB7']
const bandFill = (index: number): string => bandFills[Math.min(index, bandFills.length - 1)] ?? ''

/** A figure of the report as a table of shaded cells. */
export const figureTable = (figure: ReportFigure, view: ReportView, layout: DocxLayout): Table =>
  drawingOf(drawings(figure, view), layout)

function drawings(figure: ReportFigure, view: ReportView): Drawing {
  switch (figure.kind) {
    case 'scale':
      return scale(figure, view)
    case 'profile':
      return profile(figure, view)
    case 'bars':
      return bars(figure, view)
    case 'heat-map':
      return heatMap(figure, view)
    case 'waterfall':
      return waterfall(figure, view)
    case 'timeline':
      return timeline(figure, view)
    case 'distribution':
      return distribution(figure, view)
  }
}

/** A stretch with its text in it, or beside it where it is too short for that. */
function told(from: number, to: number, text: string, look: Pick<Segment, 'fill'>): Segment[] {
  const isLong = to - from > 0.03 + text.length * 0.017
  const isLeft = to > 0.7 && from > 1 - to
  const blank = from > 0 ? [{ to: from }] : []
  if (isLong) {
    return [...blank, { to, text, color: white, align: 'end', ...look }, { to: 1 }]
  }
  return isLeft
    ? [{ to: from, text, align: 'end' }, { to, ...look }, { to: 1 }]
    : [...blank, { to, ...look }, { to: 1, text }]
}

/** A stretch, what open indicators may add to it, and both in words beside it. */
function toldOpen(
  from: number,
  ends: readonly [to: number, most: number],
  text: string,
  fill: string,
): Segment[] {
  const [to, most] = ends
  if (most <= to) return told(from, to, text, { fill })
  const blank = from > 0 ? [{ to: from }] : []
  const stretch = to > from ? [{ to, fill }] : []
  // Where there is no room behind it, the text stands in the hatched part, or before it all.
  return most < 0.75
    ? [...blank, ...stretch, { to: most, isOpen: true }, { to: 1, text }]
    : [...blank, ...stretch, { to: most, isOpen: true, text }, ...(most < 1 ? [{ to: 1 }] : [])]
}

/** What is hatched, below the drawing. */
const openLegend = (isAny: boolean, { words }: ReportView): readonly Strip[] =>
  isAny
    ? [
        {
          label: '',
          segments: [
            { to: 0.06, isOpen: true },
            { to: 1, text: words.notAssessed },
          ],
        },
      ]
    : []

const isOpen = ({ lowest, highest }: Amount): boolean => highest > lowest

function scale({ maximum, bands, marks, gap }: ScaleFigure, view: ReportView): Drawing {
  const values = marks.flatMap(({ value, highest }) => [value, highest])
  const end = Math.max(maximum, ...bands.map(({ to }) => to), ...values)
  const share = (value: number) => value / end
  const named = bands.map(({ label, to, fromText }, index) => ({
    to: share(to),
    fill: bandFill(index),
    text: `${label}\n${fromText}`,
  }))
  return {
    labels: 0.2,
    rules: bands.map(({ from }) => share(from)).filter((each) => each > 0 && each < 1),
    strips: [
      { label: '', segments: [...named, { to: 1 }] },
      ...marks.map(({ label, value, highest, text, tone }) => ({
        label,
        segments: toldOpen(0, [share(value), share(highest)], text, fills[tone]),
      })),
      // Beside the bar a label would be broken at the lines between the categories.
      ...(gap
        ? [
            {
              label: gap.label,
              segments: [{ to: share(gap.from) }, { to: share(gap.to), fill: 'C55A11' }, { to: 1 }],
            },
          ]
        : []),
      ...openLegend(marks.some(isOpen), view),
    ],
  }
}

function profile({ axes, series }: ProfileFigure, view: ReportView): Drawing {
  const { texts, words } = view
  const shownPart = (value: number) => `${texts.number(hundredth(value * 100))}%`
  const strips = axes.flatMap(({ id, label }, axis) =>
    series.map(({ label: name, tone, values, highest }, index): Strip => {
      const value = values[axis] ?? null
      const most = highest[axis] ?? value ?? 0
      const shown =
        value === null || most <= value
          ? value === null
            ? words.none
            : shownPart(value)
          : texts.score.span(shownPart(value), shownPart(most))
      return {
        label: index === 0 ? `${id} ${label}` : '',
        isFirst: index === 0,
        segments: toldOpen(
          0,
          [Math.min(1, value ?? 0), Math.min(1, most)],
          `${name} ${shown}`,
          fills[tone],
        ),
      }
    }),
  )
  const isAny = series.some(({ values, highest }) =>
    highest.some((most, axis) => (most ?? 0) > (values[axis] ?? 0)),
  )
  return { labels: 0.34, strips: [...strips, ...openLegend(isAny, view)] }
}

const hundredth = (value: number): number => Math.round(value * 100) / 100

function bars({ bars: all }: BarsFigure, view: ReportView): Drawing {
  const most = Math.max(...all.map(({ value }) => value))
  return {
    labels: 0.5,
    strips: [
      ...all.map(({ label, value, text, isOpen: isUnassessed }) => ({
        label,
        segments: isUnassessed
          ? toldOpen(0, [0, (value / most) * 0.9], text, '')
          : told(0, (value / most) * 0.9, text, { fill: 'C55A11' }),
      })),
      ...openLegend(
        all.some((each) => each.isOpen),
        view,
      ),
    ],
  }
}

/** A sign of its own for each total; what is claimed is shaded as well. */
const signs: Readonly<Record<TotalKind, string>> = { claimed: '●', backed: '■', verified: '▲' }
const kinds: readonly TotalKind[] = ['claimed', 'backed', 'verified']

function heatMap({ lowest, highest, rows }: HeatMapFigure, { texts, words }: ReportView): Drawing {
  const levels = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index)
  const end = (index: number) => (index + 1) / levels.length
  const legend = kinds
    .filter((kind) => rows.some((row) => row[kind] !== null))
    .map((kind) => `${signs[kind]} ${texts.words.totals[kind]}`)
  const levelOf = (row: HeatMapFigure['rows'][number]) =>
    levels.map((level, index): Segment => {
      const held = kinds.filter((kind) => row[kind] === level)
      const isReached = row.claimed !== null && level <= row.claimed
      const fill = isReached ? (row.claimed === level ? '9DC3E6' : 'DDEBF7') : 'F2F2F2'
      return {
        to: end(index),
        fill,
        align: 'center',
        text: held.map((kind) => signs[kind]).join(' '),
      }
    })
  return {
    labels: 0.6,
    rules: levels.slice(0, -1).map((_, index) => end(index)),
    strips: [
      {
        label: legend.join('   '),
        isHeader: true,
        segments: levels.map((level, index) => ({
          to: end(index),
          text: words.level(level),
          align: 'center',
        })),
      },
      ...rows.map((row) => ({
        label: `${row.id} ${row.label}`,
        segments: row.isOpen
          ? [{ to: 1, isOpen: true, text: words.notAssessed }]
          : row.isApplicable
            ? levelOf(row)
            : [{ to: 1, text: words.notApplicable }],
      })),
    ],
  }
}

function waterfall({ start, steps, end }: WaterfallFigure, view: ReportView): Drawing {
  let reached = start.value
  const stages = steps.map((step) => {
    const from = reached
    reached += step.value
    return { ...step, from, to: reached }
  })
  const tops = stages.flatMap(({ from, to, highest }) => [to, from + highest])
  const most = Math.max(start.highest, end.highest, ...tops) * 1.12 || 1
  return {
    labels: 0.4,
    strips: [
      {
        label: start.label,
        segments: toldOpen(
          0,
          [start.value / most, start.highest / most],
          start.text,
          fills.previous,
        ),
      },
      ...stages.map((stage) => {
        const { label, value, text, from, to, lowest, highest } = stage
        if (isOpen(stage)) {
          const first = (from + lowest) / most
          return { label, segments: toldOpen(first, [first, (from + highest) / most], text, '') }
        }
        const [lower, upper] = [Math.min(from, to), Math.max(from, to)]
        const fill = value < 0 ? 'C55A11' : '4A7A2C'
        return { label, segments: told(lower / most, upper / most, text, { fill }) }
      }),
      {
        label: end.label,
        segments: toldOpen(0, [end.value / most, end.highest / most], end.text, fills.claimed),
      },
      ...openLegend([start, end, ...steps].some(isOpen), view),
    ],
  }
}

/** Rows of a drawing; the table beside it has them all. */
const drawnAtMost = 24

const states = { expired: 'A5402D', expiring: 'B8860B', valid: '4A7A2C' } as const

function timeline({ asOf, asOfText, entries }: TimelineFigure, { words }: ReportView): Drawing {
  const daysFrom = (day: string) => daysBetween(asOf, day)
  const days = entries.flatMap(({ from, to }) => [daysFrom(from ?? asOf), daysFrom(to)])
  const first = Math.min(0, ...days)
  const last = Math.max(0, ...days)
  const share = (day: string) => ((daysFrom(day) - first) / Math.max(1, last - first)) * 0.98 + 0.01
  const drawn = entries.slice(0, drawnAtMost)
  const now = share(asOf)
  const head: Segment[] =
    now > 0.5
      ? [{ to: now, text: `${asOfText} ▸`, align: 'end' }, { to: 1 }]
      : [{ to: now }, { to: 1, text: `◂ ${asOfText}` }]
  return {
    labels: 0.42,
    rules: [now],
    strips: [
      { label: '', segments: head, isHeader: true },
      ...drawn.map(({ label, from, to, toText, state }) => {
        const start = from === null || from > to ? Math.max(0, share(to) - 0.01) : share(from)
        return { label, segments: told(start, share(to), toText, { fill: states[state] }) }
      }),
      ...(entries.length > drawn.length
        ? [{ label: words.office.more(entries.length - drawn.length), segments: [{ to: 1 }] }]
        : []),
    ],
  }
}

function distribution({ bins }: DistributionFigure, { texts }: ReportView): Drawing {
  const most = Math.max(1, ...bins.map(({ count }) => count))
  return {
    labels: 0.2,
    strips: bins.map(({ from, to, count }) => ({
      label: `${texts.number(from)} – ${texts.number(to)}`,
      segments: told(0, (count / most) * 0.9, count === 0 ? '' : String(count), {
        fill: fills.claimed,
      }),
    })),
  }
}
