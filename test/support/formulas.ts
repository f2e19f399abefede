import type { BookCells, CellContent } from './office.js'

type Value = string | number | boolean | null
type Range = readonly (readonly Value[])[]
type Found = Value | Range

/**
 * Recalculates a workbook: every formula anew from the cells it names, never from what stands in the
 * file as its value. Knows what our formulas use and throws at anything else.
 */
export function recalculated(book: BookCells): (sheet: string, ref: string) => Value {
  const known = new Map<string, Value>()
  const at = (sheet: string, ref: string): Value => {
    const key = `${sheet}!${ref}`
    if (!known.has(key)) known.set(key, evaluated(book.get(sheet)?.get(ref), sheet))
    return known.get(key) ?? null
  }
  const evaluated = (cell: CellContent | undefined, sheet: string): Value => {
    if (cell === undefined) return null
    return cell.formula === undefined ? cell.value : single(parsed(cell.formula, sheet, at))
  }
  return at
}

const single = (found: Found): Value =>
  Array.isArray(found) ? (found.flat()[0] ?? null) : (found as Value)
const flat = (found: Found): readonly Value[] =>
  Array.isArray(found) ? found.flat() : [found as Value]
const numbers = (found: Found): readonly number[] =>
  flat(found).filter((each): each is number => typeof each === 'number')
const numeric = (found: Found): number => {
  const value = single(found)
  if (value === null) return 0
  if (typeof value === 'string') throw new Error(`#VALUE! ${value}`)
  return Number(value)
}
const total = (all: readonly number[]): number => all.reduce((sum, each) => sum + each, 0)

/** Half away from zero, as spreadsheets round what is decimal to the reader. */
const rounded = (value: number, places: number): number =>
  Math.sign(value) *
  Number(`${Math.round(Number(`${Math.abs(value).toPrecision(15)}e${places}`))}e-${places}`)

const isWithin = (value: number, test: string): boolean => {
  const [, sign, limit] = /^(>=|<)(.*)$/.exec(test) ?? []
  return sign === '<' ? value < Number(limit) : value >= Number(limit)
}

type Lazy = () => Found

/** A range is taken cell by cell, as SUMPRODUCT has it. */
const eachOf = (found: Found, change: (value: Value) => Value): Found =>
  Array.isArray(found)
    ? found.map((row: readonly Value[]) => row.map(change))
    : change(single(found))

const functions: Readonly<Record<string, (...args: readonly Lazy[]) => Found>> = {
  SUM: (...args) => total(args.flatMap((arg) => numbers(arg()))),
  SUMPRODUCT: (...args) => {
    const [first = [], ...others] = args.map((arg) => flat(arg()))
    const figure = (value: Value | undefined) => (typeof value === 'number' ? value : 0)
    return total(
      first.map((value, index) =>
        others.reduce((product, each) => product * figure(each[index]), figure(value)),
      ),
    )
  },
  ROUND: (value, places) => rounded(numeric(value?.() ?? 0), numeric(places?.() ?? 0)),
  IF: (test, yes, no) => (single(test?.() ?? null) ? (yes?.() ?? null) : (no?.() ?? null)),
  IFERROR: (value, otherwise) => {
    try {
      return value?.() ?? null
    } catch {
      return otherwise?.() ?? null
    }
  },
  N: (value) => {
    const found = single(value?.() ?? null)
    return typeof found === 'number' ? found : 0
  },
  ISNUMBER: (value) => eachOf(value?.() ?? null, (each) => typeof each === 'number'),
  INDEX: (range, row) => {
    const found = flat(range?.() ?? null)[numeric(row?.() ?? 0) - 1]
    if (found === undefined) throw new Error('#REF!')
    return found
  },
  MATCH: (value, range, mode) => {
    if (mode && numeric(mode()) === 0) {
      const place = flat(range?.() ?? null).indexOf(single(value?.() ?? null))
      if (place === -1) throw new Error('#N/A')
      return place + 1
    }
    const asked = numeric(value?.() ?? 0)
    const index = numbers(range?.() ?? null).findLastIndex((each) => each <= asked)
    if (index === -1) throw new Error('#N/A')
    return index + 1
  },
  MIN: (...args) => Math.min(...args.flatMap((arg) => numbers(arg()))),
  MAX: (range) => Math.max(...numbers(range?.() ?? null)),
  MEDIAN: (range) => {
    const all = numbers(range?.() ?? null).toSorted((a, b) => a - b)
    return ((all[(all.length - 1) >> 1] ?? 0) + (all[all.length >> 1] ?? 0)) / 2
  },
  COUNT: (range) => numbers(range?.() ?? null).length,
  COUNTIFS: (...args) => {
    const [range] = args
    const tests = args.filter((_, index) => index % 2 === 1).map((test) => String(single(test())))
    return numbers(range?.() ?? null).filter((value) =>
      tests.every((test) => isWithin(value, test)),
    ).length
  },
  RANK: (value, range) =>
    numbers(range?.() ?? null).filter((each) => each > numeric(value?.() ?? 0)).length + 1,
}

const token =
  /\s*('(?:[^']|'')+'!|"(?:[^"]|"")*"|\d+(?:\.\d+)?|\$?[A-Z]+\$?\d+|[A-Z]+(?=\()|<>|<=|>=|[-+*/&=<>(),:])/gy

function parsed(formula: string, home: string, at: (sheet: string, ref: string) => Value): Found {
  const tokens = [...formula.matchAll(token)].map(([, each = '']) => each)
  if (tokens.join('').length !== formula.replaceAll(/\s/g, '').length && !formula.includes('"')) {
    throw new Error(`not understood: ${formula}`)
  }
  let next = 0
  const peek = () => tokens[next] ?? ''
  const take = () => tokens[next++] ?? ''

  const binary =
    (
      operators: Readonly<Record<string, (left: Found, right: Found) => Found>>,
      inner: () => Lazy,
    ) =>
    (): Lazy => {
      let left = inner()
      while (Object.hasOwn(operators, peek())) {
        const operate = operators[take()]
        const [before, after] = [left, inner()]
        left = () => operate?.(before(), after()) ?? null
      }
      return left
    }
  const primary = (): Lazy => {
    const first = take()
    if (first === '-') {
      const value = primary()
      return () => eachOf(value(), (each) => -Number(each))
    }
    if (first === '(') {
      const value = comparison()
      take()
      return value
    }
    if (first.startsWith('"')) return () => first.slice(1, -1).replaceAll('""', '"')
    if (/^\d/.test(first)) return () => Number(first)
    if (peek() === '(') return call(first)
    const isElsewhere = first.endsWith('!')
    const sheet = isElsewhere ? first.slice(1, -2).replaceAll("''", "'") : home
    const from = (isElsewhere ? take() : first).replaceAll('$', '')
    if (peek() !== ':') return () => at(sheet, from)
    take()
    const to = take().replaceAll('$', '')
    return () => cellsBetween(from, to).map((row) => row.map((ref) => at(sheet, ref)))
  }
  const call = (name: string): Lazy => {
    take()
    const args: Lazy[] = []
    while (peek() !== ')') {
      args.push(comparison())
      if (peek() === ',') take()
    }
    take()
    const known = functions[name]
    if (!known) throw new Error(`unknown function ${name}`)
    return () => known(...args)
  }
  const product = binary(
    {
      '*': (left, right) => numeric(left) * numeric(right),
      '/': (left, right) => {
        if (numeric(right) === 0) throw new Error('#DIV/0!')
        return numeric(left) / numeric(right)
      },
    },
    primary,
  )
  const sum = binary(
    {
      '+': (left, right) => numeric(left) + numeric(right),
      '-': (left, right) => numeric(left) - numeric(right),
    },
    product,
  )
  const joined = binary(
    { '&': (left, right) => `${single(left) ?? ''}${single(right) ?? ''}` },
    sum,
  )
  const comparison: () => Lazy = binary(
    {
      '=': (left, right) => eachOf(left, (each) => each === single(right)),
      '>': (left, right) => numeric(left) > numeric(right),
      '<': (left, right) => numeric(left) < numeric(right),
    },
    joined,
  )
  const value = comparison()
  if (next < tokens.length) throw new Error(`not understood: ${formula}`)
  return value()
}

function cellsBetween(from: string, to: string): readonly (readonly string[])[] {
  const [, left = '', top = ''] = /^([A-Z]+)(\d+)$/.exec(from) ?? []
  const [, right, bottom = ''] = /^([A-Z]+)(\d+)$/.exec(to) ?? []
  if (left !== right) throw new Error(`more than one column: ${from}:${to}`)
  return Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, index) => [
    `${left}${Number(top) + index}`,
  ])
}
