import type { Task } from './calendar.js'

/** Work on one task: whole hundredths of a person-day by quarter, counted from the start. */
export interface Stretch {
  readonly id: string
  readonly unit: string
  readonly parts: readonly { readonly quarter: number; readonly effort: number }[]
  /** The quarter in which it is finished. */
  readonly finish: number
}

/** All tasks with their quarters, in the order in which the tasks were given. */
export type Schedule = readonly Stretch[]

/** Whether there is a schedule: one, none, or not found out. */
export type Scheduling =
  | { readonly kind: 'scheduled'; readonly schedule: Schedule }
  | { readonly kind: 'impossible' | 'unknown' }

/** Choices of due quarters that are tried before it is left open whether there is a schedule. */
const triesAtMost = 20_000

/**
 * Work can be split over quarters, and one task can follow another within a quarter. First all is
 * done as early as it can be, what most work waits for first; where that is too late, every choice
 * of due quarters for what other units wait for is tried: with fixed due quarters each unit stands
 * alone, and taking what is due first is then best.
 */
export function schedule(tasks: readonly Task[], quarters: number): Scheduling {
  const early = asEarlyAsPossible(tasks, quarters)
  if (early) return { kind: 'scheduled', schedule: early }
  return byDueQuarters(tasks, quarters)
}

interface State {
  readonly left: Map<string, number>
  readonly finish: Map<string, number>
  readonly parts: Map<string, { quarter: number; effort: number }[]>
}

function asEarlyAsPossible(tasks: readonly Task[], quarters: number): Schedule | undefined {
  const state = begin(tasks)
  const ranked = byUrgency(tasks)
  for (let quarter = 0; quarter < quarters && state.finish.size < tasks.length; quarter += 1) {
    workIn(quarter, ranked, state)
  }
  return state.finish.size === tasks.length ? asSchedule(tasks, state) : undefined
}

const begin = (tasks: readonly Task[]): State => ({
  left: new Map(tasks.map(({ id, effort }) => [id, effort])),
  finish: new Map(),
  parts: new Map(tasks.map(({ id }) => [id, []])),
})

/**
 * As long as anything can be done: the first task that can be worked on in a unit that has time.
 */
function workIn(quarter: number, ranked: readonly Task[], state: State): void {
  const spare = new Map(ranked.map(({ unit, capacity }) => [unit, capacity]))
  const ids = new Set(ranked.map(({ id }) => id))
  for (;;) {
    const next = ranked.find((task) => {
      const left = state.left.get(task.id) ?? 0
      const isOpen = !state.finish.has(task.id) && task.release <= quarter
      const isReady = task.after.every((id) => !ids.has(id) || state.finish.has(id))
      return isOpen && isReady && (left === 0 || (spare.get(task.unit) ?? 0) > 0)
    })
    if (!next) return
    const effort = Math.min(state.left.get(next.id) ?? 0, spare.get(next.unit) ?? 0)
    spare.set(next.unit, (spare.get(next.unit) ?? 0) - effort)
    work(next, quarter, effort, state)
  }
}

function work({ id }: Task, quarter: number, effort: number, { left, finish, parts }: State): void {
  const rest = (left.get(id) ?? 0) - effort
  left.set(id, rest)
  if (effort > 0) parts.get(id)?.push({ quarter, effort })
  if (rest === 0) finish.set(id, quarter)
}

const asSchedule = (tasks: readonly Task[], { finish, parts }: State): Schedule =>
  tasks.map(({ id, unit }) => ({
    id,
    unit,
    parts: parts.get(id) ?? [],
    finish: finish.get(id) ?? 0,
  }))

/** Before others what most quarters of work wait for; of equals the rubric's first. */
function byUrgency(tasks: readonly Task[]): readonly Task[] {
  const tails = new Map<string, number>()
  const tailOf = (task: Task): number => {
    const known = tails.get(task.id)
    if (known !== undefined) return known
    const next = tasks.filter(({ after }) => after.includes(task.id))
    const tail = task.effort / Math.max(1, task.capacity) + Math.max(0, ...next.map(tailOf))
    tails.set(task.id, tail)
    return tail
  }
  return tasks.toSorted((left, right) => tailOf(right) - tailOf(left))
}

function byDueQuarters(tasks: readonly Task[], quarters: number): Scheduling {
  const awaited = inOrder(tasks).filter(({ id, unit }) =>
    tasks.some((other) => other.unit !== unit && other.after.includes(id)),
  )
  let tries = 0
  const tryFrom = (index: number, due: ReadonlyMap<string, number>): Schedule | undefined => {
    tries += 1
    if (tries > triesAtMost) return undefined
    const found = withinDue(tasks, due, quarters)
    const task = awaited[index]
    if (!found || !task) return found
    for (let quarter = 0; quarter < quarters; quarter += 1) {
      const schedule = tryFrom(index + 1, new Map([...due, [task.id, quarter]]))
      if (schedule) return schedule
    }
    return undefined
  }
  const found = tryFrom(0, new Map())
  if (found) return { kind: 'scheduled', schedule: found }
  return { kind: tries > triesAtMost ? 'unknown' : 'impossible' }
}

/** Each task after those it needs. */
function inOrder(tasks: readonly Task[]): readonly Task[] {
  const placed = new Set<Task>()
  const place = (task: Task): void => {
    if (placed.has(task)) return
    for (const other of tasks) if (task.after.includes(other.id)) place(other)
    placed.add(task)
  }
  for (const task of tasks) place(task)
  return [...placed]
}

/**
 * Unit by unit, what is due first is done first. A task of another unit is waited for until its due
 * quarter; one without a due quarter yet is not waited for, so that failing here rules out all that
 * follow.
 */
function withinDue(
  tasks: readonly Task[],
  due: ReadonlyMap<string, number>,
  quarters: number,
): Schedule | undefined {
  const ordered = inOrder(tasks)
  const releases = new Map<string, number>()
  for (const task of ordered) {
    const waits = ordered
      .filter(({ id }) => task.after.includes(id))
      .map(({ id, unit }) =>
        Math.max(releases.get(id) ?? 0, unit === task.unit ? 0 : (due.get(id) ?? 0)),
      )
    releases.set(task.id, Math.max(task.release, ...waits))
  }
  const dues = new Map<string, number>()
  for (const task of ordered.toReversed()) {
    const followers = ordered.filter(({ after }) => after.includes(task.id))
    const latest = followers.map(({ id }) => dues.get(id) ?? quarters - 1)
    dues.set(task.id, Math.min(due.get(task.id) ?? quarters - 1, ...latest))
  }
  const byDue = ordered.toSorted(
    (left, right) => (dues.get(left.id) ?? 0) - (dues.get(right.id) ?? 0),
  )
  const state = begin(tasks)
  for (let quarter = 0; quarter < quarters; quarter += 1) {
    const spare = new Map(tasks.map(({ unit, capacity }) => [unit, capacity]))
    for (const task of byDue) {
      if (state.finish.has(task.id) || (releases.get(task.id) ?? 0) > quarter) continue
      const effort = Math.min(state.left.get(task.id) ?? 0, spare.get(task.unit) ?? 0)
      spare.set(task.unit, (spare.get(task.unit) ?? 0) - effort)
      work(task, quarter, effort, state)
    }
  }
  const isKept = tasks.every(({ id }) => (state.finish.get(id) ?? quarters) <= (dues.get(id) ?? 0))
  return isKept ? asSchedule(tasks, state) : undefined
}

/** All that a schedule must keep, asked anew: effort, capacity, releases, and what comes before. */
export function isKept(found: Schedule, tasks: readonly Task[], quarters: number): boolean {
  const byId = new Map(found.map((stretch) => [stretch.id, stretch]))
  const load = new Map<string, number>()
  for (const { unit, parts } of found) {
    for (const { quarter, effort } of parts) {
      const key = `${quarter} ${unit}`
      load.set(key, (load.get(key) ?? 0) + effort)
    }
  }
  return tasks.every(({ id, unit, effort, capacity, release, after }) => {
    const stretch = byId.get(id)
    if (!stretch) return false
    const { parts, finish } = stretch
    const done = parts.reduce((total, part) => total + part.effort, 0)
    const first = parts[0]?.quarter ?? finish
    const ends = after.flatMap((other) => byId.get(other)?.finish ?? [])
    return (
      done === effort &&
      first >= Math.max(release, ...ends) &&
      finish < quarters &&
      parts.every(({ quarter }) => quarter <= finish) &&
      parts.every(({ quarter }) => (load.get(`${quarter} ${unit}`) ?? 0) <= capacity)
    )
  })
}
