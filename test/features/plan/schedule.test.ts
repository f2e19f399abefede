import { describe, expect, it } from 'vitest'
import { daysOf } from '../../../src/core/settings/days.js'
import {
  type Calendar,
  horizonOf,
  type Task,
  tasksOf,
  windowsOf,
} from '../../../src/features/plan/calendar.js'
import type { Network } from '../../../src/features/plan/network.js'
import { type Program, programFor, type Wish } from '../../../src/features/plan/program.js'
import { isKept, type Stretch, schedule } from '../../../src/features/plan/schedule.js'
import { aNeed, anIndicator, aRubric } from '../../support/builders.js'
import { aModel, aSubject } from '../../support/plans.js'

const aTask = (id: string, parts: Partial<Task> = {}): Task => ({
  id,
  unit: 'A',
  effort: 1,
  capacity: 2,
  release: 0,
  after: [],
  ...parts,
})

/** `a 0:2 1:1` for two hundredths in the first quarter and one in the second, done there. */
function scheduleOf(tasks: readonly Task[], quarters: number): readonly string[] | string {
  const found = schedule(tasks, quarters)
  if (found.kind !== 'scheduled') return found.kind
  expect(isKept(found.schedule, tasks, quarters)).toBe(true)
  return found.schedule.map(({ id, parts, finish }) =>
    [id, ...parts.map(({ quarter, effort }) => `${quarter}:${effort}`), `=${finish}`].join(' '),
  )
}

describe('a schedule', () => {
  it('keeps the order of the tasks, whatever is done first', () => {
    const tasks = [
      aTask('a', { effort: 1 }),
      aTask('b', { effort: 2 }),
      aTask('c', { after: ['b'], effort: 2 }),
    ]
    expect(scheduleOf(tasks, 9)).toEqual(['a 2:1 =2', 'b 0:2 =0', 'c 1:2 =1'])
  })

  it('has the units of the tasks', () => {
    const found = schedule([aTask('a'), aTask('b', { unit: 'B' })], 1)
    expect(found.kind === 'scheduled' && found.schedule.map(({ unit }) => unit)).toEqual(['A', 'B'])
  })

  it.each([
    ['no task at all', [], 0, []],
    ['work that fills a quarter', [aTask('a', { effort: 2 })], 1, ['a 0:2 =0']],
    ['work for more quarters than there are', [aTask('a', { effort: 3 })], 1, 'impossible'],
    ['work over quarters', [aTask('a', { effort: 5 })], 3, ['a 0:2 1:2 2:1 =2']],
    ['a start in the last quarter', [aTask('a', { release: 2 })], 3, ['a 2:1 =2']],
    ['a start after the last quarter', [aTask('a', { release: 2 })], 2, 'impossible'],
    ['no time and no effort', [aTask('a', { effort: 0, capacity: 0 })], 1, ['a =0']],
    ['no time but effort', [aTask('a', { capacity: 0 })], 9, 'impossible'],
    ['a task to wait for that is not planned', [aTask('a', { after: ['x'] })], 1, ['a 0:1 =0']],
    [
      'units of their own',
      [aTask('a', { effort: 2 }), aTask('b', { unit: 'B', effort: 2 })],
      1,
      ['a 0:2 =0', 'b 0:2 =0'],
    ],
    [
      'equal claims on a unit: the first in the rubric',
      [aTask('a', { effort: 2 }), aTask('b', { effort: 2 }), aTask('c', { effort: 2 })],
      3,
      ['a 0:2 =0', 'b 1:2 =1', 'c 2:2 =2'],
    ],
    [
      'a task without effort after one that takes two quarters',
      [aTask('a', { effort: 4 }), aTask('b', { effort: 0, after: ['a'] })],
      2,
      ['a 0:2 1:2 =1', 'b =1'],
    ],
    [
      'a chain across units in one quarter',
      [
        aTask('a', { unit: 'A' }),
        aTask('b', { unit: 'B', after: ['a'] }),
        aTask('c', { unit: 'A', after: ['b'] }),
      ],
      1,
      ['a 0:1 =0', 'b 0:1 =0', 'c 0:1 =0'],
    ],
    [
      'first what a small unit has long work after',
      [
        aTask('a', { effort: 2 }),
        aTask('b', { effort: 2 }),
        aTask('c', { unit: 'B', capacity: 1, effort: 3, after: ['b'] }),
      ],
      3,
      ['a 1:2 =1', 'b 0:2 =0', 'c 0:1 1:1 2:1 =2'],
    ],
  ] as const)('of %s', (_, tasks, quarters, expected) => {
    expect(scheduleOf(tasks, quarters)).toEqual(expected)
  })

  it('is found where work as early as possible comes too late', () => {
    // In unit A the longest tail is not the most urgent one: B can begin late work only in time.
    const tasks = [
      aTask('a', { effort: 2 }),
      aTask('b', { effort: 2 }),
      aTask('c', { effort: 2, release: 1 }),
      aTask('d', { unit: 'B', effort: 2, after: ['a'] }),
      aTask('e', { unit: 'B', effort: 2, after: ['b'] }),
      aTask('f', { unit: 'C', capacity: 1, effort: 1, after: ['c'] }),
      aTask('g', { unit: 'C', capacity: 1, effort: 1, release: 2 }),
    ]
    expect(scheduleOf(tasks, 3)).toBeInstanceOf(Array)
    expect(scheduleOf(tasks, 2)).toBe('impossible')
  })

  it('is not ruled out where there are too many choices to try', () => {
    const many = Array.from({ length: 7 }, (_, index) => aTask(`${index}`, { unit: `A${index}` }))
    const last = aTask('b', { unit: 'B', after: many.map(({ id }) => id) })
    // Nothing but trying all quarters for x would tell that y cannot begin at once.
    const late = [
      aTask('x', { unit: 'X', effort: 4 }),
      aTask('y', { unit: 'Y', effort: 8, after: ['x'] }),
    ]
    expect(schedule([...many, last, ...late], 4).kind).toBe('unknown')
    expect(schedule([last, ...late], 4).kind).toBe('impossible')
    expect(schedule([...many, last, ...late], 5).kind).toBe('scheduled')
  })
})

describe('the rules of a schedule', () => {
  const tasks = [
    aTask('a', { effort: 3 }),
    aTask('b', { effort: 1, after: ['a'] }),
    aTask('c', { unit: 'B', release: 1 }),
  ]
  const stretch = (
    id: string,
    unit: string,
    parts: readonly (readonly [number, number])[],
    finish: number,
  ): Stretch => ({
    id,
    unit,
    parts: parts.map(([quarter, effort]) => ({ quarter, effort })),
    finish,
  })
  const a = stretch(
    'a',
    'A',
    [
      [0, 2],
      [1, 1],
    ],
    1,
  )
  const b = stretch('b', 'A', [[1, 1]], 1)
  const c = stretch('c', 'B', [[1, 1]], 1)

  it.each([
    ['a sound one', [a, b, c], true],
    ['one in another order', [c, b, a], true],
    ['one without a task', [a, b], false],
    ['too little work', [a, b, { ...c, parts: [] }], false],
    ['too much work', [a, b, stretch('c', 'B', [[1, 2]], 1)], false],
    ['work before its time', [a, b, stretch('c', 'B', [[0, 1]], 0)], false],
    ['work before what comes first', [a, stretch('b', 'A', [[0, 1]], 0), c], false],
    ['an end after the last quarter', [a, b, stretch('c', 'B', [[2, 1]], 2)], false],
    ['an end before the work', [a, b, stretch('c', 'B', [[1, 1]], 0)], false],
    ['an end after the work', [a, b, stretch('c', 'B', [[1, 1]], 1)], true],
    ['more than a unit can do', [stretch('a', 'A', [[0, 3]], 0), b, c], false],
    [
      'more than a unit can do at all its tasks',
      [
        stretch(
          'a',
          'A',
          [
            [0, 1],
            [1, 2],
          ],
          1,
        ),
        b,
        c,
      ],
      false,
    ],
  ])('hold for %s: %j %s', (_, found, is) => {
    expect(isKept(found, tasks, 2)).toBe(is)
  })

  it('ask of a task without work only that it ends in time', () => {
    const free = [aTask('a', { effort: 0, release: 1 })]
    const endsIn = (finish: number) => isKept([stretch('a', 'A', [], finish)], free, 3)
    expect([0, 1, 2, 3].map(endsIn)).toEqual([false, true, true, false])
  })

  it('count the work of each unit in each quarter by itself', () => {
    const both = [aTask('a', { effort: 4 }), aTask('b', { unit: 'B', effort: 4 })]
    const found = ['a', 'b'].map((id) =>
      stretch(
        id,
        id.toUpperCase(),
        [
          [0, 2],
          [1, 2],
        ],
        1,
      ),
    )
    expect(isKept(found, both, 2)).toBe(true)
  })
})

describe('a calendar', () => {
  const aCalendar = (parts: Partial<Calendar> = {}): Calendar => ({
    start: '2026-Q2',
    until: '2026-Q4',
    capacityOf: () => daysOf(2),
    ...parts,
  })

  it.each([
    ['2026-Q2', 1],
    ['2026-Q4', 3],
    ['2027-Q1', 4],
    ['2026-Q1', 0],
    ['2025-Q1', 0],
    [undefined, 400],
  ] as const)('from 2026-Q2 until %s has %d quarters', (until, quarters) => {
    expect(horizonOf(aCalendar({ until }))).toBe(quarters)
  })

  it('sees each step as a task of its unit, after what it requires', () => {
    const rubric = aRubric({
      indicators: [anIndicator(), anIndicator({ id: '1.2', needs: [aNeed('1.1')] })],
      levels: { min: 1, max: 3 },
    })
    const estimate = (indicator: string, level: number, parts: object) => ({
      indicator,
      level,
      days: daysOf(1.5),
      ...parts,
    })
    const estimates = [
      estimate('1.1', 2, { unit: 'Biro', earliest: '2026-Q4' }),
      estimate('1.1', 3, { earliest: '2026-Q1' }),
      estimate('1.2', 3, { days: undefined }),
    ]
    const model = aModel(
      aSubject(
        rubric,
        { '1.1': 1, '1.2': 2 },
        { total: 'claimed', sources: { estimates, otherwise: undefined } },
      ),
    )
    const capacityOf = (unit: string) => daysOf(unit === 'Biro' ? 3 : 4)
    expect(tasksOf(model, aCalendar({ capacityOf }))).toEqual([
      { id: '1.1=2', unit: 'Biro', effort: 150, capacity: 300, release: 2, after: [] },
      { id: '1.1=3', unit: '', effort: 150, capacity: 400, release: 0, after: ['1.1=2'] },
      { id: '1.2=3', unit: '', effort: 0, capacity: 400, release: 0, after: ['1.1=2'] },
    ])
  })

  it('has no task for a standing that nobody works on', () => {
    const model = aModel(aSubject(aRubric(), { '1.1': 1 }))
    const ids = tasksOf(model, aCalendar()).map(({ id }) => id)
    expect(ids).toEqual(['1.1:*+', '1.1=2', '1.1=3', '1.1=4'])
    expect(model.network.length).toBeGreaterThan(ids.length)
  })
})

const windowsIn = (tasks: readonly Task[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...windowsOf(tasks)].map(([id, { release, finish }]) => [id, `${release}-${finish}`]),
  )

describe('the earliest time of a task', () => {
  it.each([
    ['is the first quarter', [aTask('a')], { a: '0-0' }],
    ['is as long as its work', [aTask('a', { effort: 4 })], { a: '0-1' }],
    ['is longer for a little more', [aTask('a', { effort: 5 })], { a: '0-2' }],
    ['begins with its release', [aTask('a', { effort: 4, release: 2 })], { a: '2-3' }],
    ['is a quarter even without work', [aTask('a', { effort: 0, release: 1 })], { a: '1-1' }],
    [
      'begins with the end of what comes first, in the same quarter',
      [aTask('a', { effort: 3 }), aTask('b', { unit: 'B', after: ['a'] })],
      { a: '0-1', b: '1-1' },
    ],
    [
      'does not depend on the order in which tasks are told',
      [aTask('b', { unit: 'B', after: ['a'] }), aTask('a', { effort: 3 })],
      { a: '0-1', b: '1-1' },
    ],
    [
      'holds the work of its unit before it',
      [aTask('a', { effort: 2 }), aTask('b', { effort: 2, after: ['a'] })],
      { a: '0-0', b: '0-1' },
    ],
    [
      'holds the work of its unit on all that comes first',
      [
        aTask('a', { effort: 2 }),
        aTask('b', { effort: 2 }),
        aTask('c', { effort: 2, after: ['a', 'b'] }),
      ],
      { a: '0-0', b: '0-0', c: '0-2' },
    ],
    [
      'counts what comes first by two ways once',
      [
        aTask('a', { effort: 2 }),
        aTask('b', { effort: 1, after: ['a'] }),
        aTask('c', { effort: 1, after: ['a'] }),
        aTask('d', { effort: 2, after: ['b', 'c'] }),
      ],
      { a: '0-0', b: '0-1', c: '0-1', d: '1-2' },
    ],
    [
      'does not count work of other units',
      [aTask('a', { unit: 'B', effort: 2 }), aTask('b', { effort: 2, after: ['a'] })],
      { a: '0-0', b: '0-0' },
    ],
    [
      'counts work of its unit behind another one',
      [
        aTask('a', { effort: 2 }),
        aTask('b', { unit: 'B', after: ['a'] }),
        aTask('c', { effort: 2, after: ['b'] }),
      ],
      { a: '0-0', b: '0-0', c: '0-1' },
    ],
    [
      'counts late work from its release on',
      [
        aTask('a', { effort: 1 }),
        aTask('b', { effort: 2, release: 3 }),
        aTask('c', { effort: 2, release: 3, after: ['a', 'b'] }),
      ],
      { a: '0-0', b: '3-3', c: '3-4' },
    ],
    ['does not wait for what is not planned', [aTask('a', { after: ['x'] })], { a: '0-0' }],
  ])('%s', (_, tasks, windows) => {
    expect(windowsIn(tasks)).toEqual(windows)
  })
})

const aNode = (id: string, parts: Partial<Network[number]> = {}): Network[number] => ({
  id,
  effort: 0,
  gain: 0,
  isStep: true,
  requires: [],
  ...parts,
})

describe('a choice for a solver', () => {
  const network = [
    aNode('a', { effort: 150, gain: 4 }),
    aNode('b', { effort: 100 }),
    aNode('c', { gain: 6, isStep: false, requires: [['a', 'b'], ['b']] }),
  ]

  /** `max 4x0 6x2 | 150x0 <= 9`, as one would write it down. */
  const written = ({ direction, columns, objective, rows }: Program): readonly string[] => {
    const terms = (each: Program['objective']) =>
      each.map(({ column, factor }) => `${factor}x${column}`).join(' ')
    return [
      `${direction} ${terms(objective)} of ${columns}`,
      ...rows.map((row) => `${terms(row.terms)} ${row.sense} ${row.limit}`),
    ]
  }

  const program = (wish: Wish, parts: Partial<Parameters<typeof programFor>[2]> = {}) =>
    written(programFor(wish, network, { tasks: [], calendar: undefined, cuts: [], ...parts }))

  const required = ['1x2 -1x0 -1x1 at-most 0', '1x2 -1x1 at-most 0']

  it('of least effort asks for enough gain, in the largest unit that efforts share', () => {
    expect(program({ kind: 'effort', gain: 7 })).toEqual([
      'minimize 3x0 2x1 of 3',
      ...required,
      '4x0 6x2 at-least 7',
    ])
  })

  it('of most gain keeps to the effort that is paid, if any', () => {
    const maximize = 'maximize 4x0 6x2 of 3'
    expect(program({ kind: 'gain', effort: undefined })).toEqual([maximize, ...required])
    expect(program({ kind: 'gain', effort: 199 })).toEqual([
      maximize,
      ...required,
      '3x0 2x1 at-most 3',
    ])
    expect(program({ kind: 'gain', effort: 200 }).at(-1)).toBe('3x0 2x1 at-most 4')
  })

  it('among what costs nothing is one of nothing', () => {
    const free = programFor({ kind: 'gain', effort: 5 }, [aNode('a', { gain: 1 })], {
      tasks: [],
      calendar: undefined,
      cuts: [],
    })
    expect(written(free)).toEqual(['maximize 1x0 of 1', ' at-most 5'])
  })

  it('leaves out at least one of what cannot be done together', () => {
    const cuts = [['a', 'b'], ['b']]
    expect(program({ kind: 'gain', effort: undefined }, { cuts }).slice(3)).toEqual([
      '1x0 1x1 at-most 1',
      '1x1 at-most 0',
    ])
  })

  const calendar: Calendar = { start: '2026-Q1', until: '2026-Q3', capacityOf: () => daysOf(1) }
  const rows = (tasks: readonly Task[]) =>
    program({ kind: 'gain', effort: undefined }, { tasks, calendar }).slice(3)

  it.each([
    ['fits a unit into its quarters', [aTask('a'), aTask('b')], ['1x0 1x1 at-most 6']],
    [
      'fits late work into the quarters that are left',
      [aTask('a'), aTask('b', { release: 2 })],
      ['1x0 1x1 at-most 6', '1x1 at-most 2'],
    ],
    [
      'fits each unit by itself',
      [aTask('a'), aTask('b', { unit: 'B', effort: 3, capacity: 5 })],
      ['1x0 at-most 6', '3x1 at-most 15'],
    ],
    [
      'counts from when all that comes first can be done',
      [aTask('a', { effort: 3 }), aTask('b', { unit: 'B', after: ['a'] })],
      ['3x0 at-most 6', '1x1 at-most 4'],
    ],
    [
      'leaves out what begins too late',
      [aTask('a'), aTask('b', { release: 3 })],
      ['1x1 at-most 0', '1x0 1x1 at-most 6'],
    ],
    [
      'leaves out what cannot be finished',
      [aTask('a', { effort: 7 })],
      ['1x0 at-most 0', '7x0 at-most 6'],
    ],
    ['keeps what just ends in the last quarter', [aTask('a', { effort: 6 })], ['6x0 at-most 6']],
    ['does not count what is no work', [aTask('a', { effort: 0 }), aTask('b')], ['1x1 at-most 6']],
    ['asks nothing of a unit without work', [aTask('a', { effort: 0 })], []],
  ])('within a calendar %s', (_, tasks, expected) => {
    expect(rows(tasks)).toEqual(expected)
  })

  it('without a calendar asks nothing of units', () => {
    const tasks = [aTask('a', { effort: 99 })]
    expect(program({ kind: 'gain', effort: undefined }, { tasks })).toHaveLength(3)
  })
})
