import { type Calendar, horizonOf, type Task, windowsOf } from './calendar.js'
import type { Network } from './network.js'

/**
 * A choice among columns that are taken or left, as whole numbers: what any solver can be given.
 */
export interface Program {
  readonly direction: 'minimize' | 'maximize'
  /** How many columns there are. */
  readonly columns: number
  /** Whole factors, so that an objective less than one away from a bound is proved. */
  readonly objective: readonly Term[]
  readonly rows: readonly ProgramRow[]
}

export interface Term {
  readonly column: number
  readonly factor: number
}

export interface ProgramRow {
  readonly terms: readonly Term[]
  readonly sense: 'at-least' | 'at-most'
  readonly limit: number
}

/** What a solver answers; nothing of it is believed before it was counted again. */
export type ProgramAnswer =
  | { readonly kind: 'solved'; readonly isProved: boolean; readonly columns: ReadonlySet<number> }
  | { readonly kind: 'infeasible' }
  /** Out of time, or out of its depth. */
  | { readonly kind: 'unsolved' }

/** A solver with a time limit of its own. */
export type Solver = (program: Program) => ProgramAnswer

/** The least effort for a gain, or the most gain for an effort. */
export type Wish =
  | { readonly kind: 'effort'; readonly gain: number }
  | { readonly kind: 'gain'; readonly effort: number | undefined }

/** Sets of steps that cannot all be done in time. */
export type Cuts = readonly (readonly string[])[]

/**
 * Every node is a column. What cannot be finished in time is left out; of each unit, what can be
 * worked on from some quarter on only must fit into the quarters from then on. This allows all that
 * a schedule allows and sometimes more; what is too much is ruled out by cuts.
 */
export function programFor(
  wish: Wish,
  network: Network,
  { tasks, calendar, cuts }: ProgramLimits,
): Program {
  const columns = new Map(network.map(({ id }, index) => [id, index]))
  const columnOf = (id: string): number => columns.get(id) ?? 0
  const efforts = scaled(network.map(({ effort }) => effort))
  const gains = network.map(({ gain }) => gain)
  const terms = (factors: readonly number[]): readonly Term[] =>
    factors.flatMap((factor, column) => (factor === 0 ? [] : [{ column, factor }]))
  const closure = network.flatMap(({ id, requires }) =>
    requires.map(
      (clause): ProgramRow => ({
        terms: [
          { column: columnOf(id), factor: 1 },
          ...clause.map((other) => ({ column: columnOf(other), factor: -1 })),
        ],
        sense: 'at-most',
        limit: 0,
      }),
    ),
  )
  const rows = [
    ...closure,
    ...(calendar ? capacityRows(tasks, calendar, columnOf) : []),
    ...cuts.map(
      (ids): ProgramRow => ({
        terms: ids.map((id) => ({ column: columnOf(id), factor: 1 })),
        sense: 'at-most',
        limit: ids.length - 1,
      }),
    ),
  ]
  if (wish.kind === 'effort') {
    const enough = { terms: terms(gains), sense: 'at-least', limit: wish.gain } as const
    return {
      direction: 'minimize',
      columns: network.length,
      objective: terms(efforts.values),
      rows: [...rows, enough],
    }
  }
  const paid = {
    terms: terms(efforts.values),
    sense: 'at-most',
    limit: Math.floor((wish.effort ?? 0) / efforts.unit),
  } as const
  return {
    direction: 'maximize',
    columns: network.length,
    objective: terms(gains),
    rows: wish.effort === undefined ? rows : [...rows, paid],
  }
}

export interface ProgramLimits {
  readonly tasks: readonly Task[]
  readonly calendar: Calendar | undefined
  readonly cuts: Cuts
}

function capacityRows(
  tasks: readonly Task[],
  calendar: Calendar,
  columnOf: (id: string) => number,
): readonly ProgramRow[] {
  const quarters = horizonOf(calendar)
  const windows = windowsOf(tasks)
  const releaseOf = ({ id }: Task): number => windows.get(id)?.release ?? 0
  const late = tasks.filter(({ id }) => (windows.get(id)?.finish ?? 0) >= quarters)
  const tooLate = late.map(
    ({ id }): ProgramRow => ({
      terms: [{ column: columnOf(id), factor: 1 }],
      sense: 'at-most',
      limit: 0,
    }),
  )
  const units = [...new Set(tasks.map(({ unit }) => unit))]
  const loads = units.flatMap((unit) => {
    const own = tasks.filter((task) => task.unit === unit && task.effort > 0)
    const releases = [...new Set(own.map(releaseOf))].filter((release) => release < quarters)
    return releases.flatMap((release): readonly ProgramRow[] => {
      const [first] = own
      const within = own.filter((task) => releaseOf(task) >= release)
      const limit = (first?.capacity ?? 0) * (quarters - release)
      return [
        {
          terms: within.map(({ id, effort }) => ({ column: columnOf(id), factor: effort })),
          sense: 'at-most',
          limit,
        },
      ]
    })
  })
  return [...tooLate, ...loads]
}

/** Whole numbers by their greatest common divisor: a solver counts small ones better. */
function scaled(values: readonly number[]): {
  readonly values: readonly number[]
  readonly unit: number
} {
  const unit = Math.max(1, values.reduce(gcd, 0))
  return { values: values.map((value) => value / unit), unit }
}

const gcd = (left: number, right: number): number => (right === 0 ? left : gcd(right, left % right))
