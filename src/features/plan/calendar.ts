import { type Quarter, quarterNumber } from '../../core/quarter.js'
import type { Days } from '../../core/settings/days.js'
import type { PlanModel } from './model.js'
import type { PlanStep } from './steps.js'

/** When work can be done, and how much of it by each unit. */
export interface Calendar {
  readonly start: Quarter
  /** The last quarter of work; undefined: as many as it takes. */
  readonly until: Quarter | undefined
  /** Person-days that a unit has in each quarter. */
  readonly capacityOf: (unit: string) => Days
}

/** No plan is looked for beyond this many quarters: a hundred years. */
const farthest = 400

/** Quarters of a calendar, at most so many. */
export const horizonOf = ({ start, until }: Calendar): number =>
  until === undefined ? farthest : Math.max(0, quarterNumber(until) - quarterNumber(start) + 1)

/** A step as the calendar sees it; quarters count from its start. */
export interface Task {
  readonly id: string
  readonly unit: string
  /** Whole hundredths of a person-day. */
  readonly effort: number
  readonly capacity: number
  /** The first quarter in which it can be worked on, for reasons of its own. */
  readonly release: number
  /** Steps that must be finished before; the same quarter will do. */
  readonly after: readonly string[]
}

/** Steps as tasks, in the order of the network; what must come before is always a single step. */
export function tasksOf({ network, steps }: PlanModel, calendar: Calendar): readonly Task[] {
  const first = quarterNumber(calendar.start)
  return network.flatMap(({ id, requires }): Task[] => {
    const step = steps.get(id)
    if (!step) return []
    return [
      {
        id,
        unit: step.unit,
        effort: step.effort ?? 0,
        capacity: calendar.capacityOf(step.unit),
        release: releaseOf(step, first),
        after: requires.flat(),
      },
    ]
  })
}

const releaseOf = ({ earliest }: PlanStep, first: number): number =>
  earliest === undefined ? 0 : Math.max(0, quarterNumber(earliest) - first)

/** When a task can begin and end at the earliest, whatever else is done. */
export interface Window {
  readonly release: number
  readonly finish: number
}

/** Bounds that hold in every schedule: all that a task needs takes its units at least this long. */
export function windowsOf(tasks: readonly Task[]): ReadonlyMap<string, Window> {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const windows = new Map<string, Window>()
  const needed = new Map<string, ReadonlySet<Task>>()
  const visit = (task: Task): Window => {
    const known = windows.get(task.id)
    if (known) return known
    const before = task.after.flatMap((id) => byId.get(id) ?? [])
    const ends = before.map((other) => visit(other).finish)
    const release = Math.max(task.release, ...ends)
    const all = new Set([...before.flatMap((other) => [...(needed.get(other.id) ?? [])]), task])
    needed.set(task.id, all)
    const finish = Math.max(release, ...[...all].map((from) => endOf(from, task, all, windows)))
    const window = { release, finish: Math.max(finish, release + lengthOf(task.effort, task) - 1) }
    windows.set(task.id, window)
    return window
  }
  for (const task of tasks) visit(task)
  return windows
}

/**
 * The quarter in which a unit is through with its share of what a task needs, from a release on.
 */
function endOf(
  from: Task,
  task: Task,
  all: ReadonlySet<Task>,
  windows: ReadonlyMap<string, Window>,
): number {
  if (from.unit !== task.unit) return 0
  const start = windows.get(from.id)?.release ?? from.release
  const effort = [...all]
    .filter(({ unit }) => unit === task.unit)
    .filter(({ id, release }) => (windows.get(id)?.release ?? release) >= start)
    .reduce((total, each) => total + each.effort, 0)
  return start + Math.max(0, lengthOf(effort, task) - 1)
}

/** Quarters that an effort takes a unit; none for no effort. */
const lengthOf = (effort: number, { capacity }: Task): number =>
  effort === 0 ? 0 : Math.ceil(effort / capacity)
