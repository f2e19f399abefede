import highs from 'highs'
import type { Program, ProgramAnswer, ProgramRow, Term } from './program.js'

/** Solves a program within so many seconds. */
export type TimedSolver = (program: Program, seconds: number) => ProgramAnswer

/**
 * Its types speak of the CommonJS form, while the ES module that is loaded is the function itself.
 */
const load = typeof highs === 'function' ? highs : highs.default

/**
 * The solver HiGHS (https://highs.dev, MIT) from its WebAssembly. It runs on one thread and is
 * given the same text each time, so that it gives the same answer.
 */
export async function makeHighs(wasm: Uint8Array): Promise<TimedSolver> {
  const solver = await load({ wasmBinary: wasm })
  return (program, seconds) => {
    const { Status, Columns } = solver.solve(textOf(program), {
      time_limit: seconds,
      mip_rel_gap: 0,
      // Objectives are whole numbers.
      mip_abs_gap: 0.99,
    })
    if (Status === 'Infeasible') return { kind: 'infeasible' }
    const isProved = Status === 'Optimal'
    const taken = Object.entries(Columns).filter(
      ([, column]) => 'Primal' in column && column.Primal > 0.5,
    )
    if (!isProved && (Status !== 'Time limit reached' || taken.length === 0)) {
      return { kind: 'unsolved' }
    }
    return {
      kind: 'solved',
      isProved,
      columns: new Set(taken.map(([name]) => Number(name.slice(1)))),
    }
  }
}

/** A program in the LP format of CPLEX: column 3 is `x3`. */
function textOf({ direction, columns, objective, rows }: Program): string {
  const names = Array.from({ length: columns }, (_, column) => `x${column}`)
  return [
    direction,
    ` o: ${sumOf(objective)}`,
    'subject to',
    ...rows.map(rowOf),
    'binary',
    ...names.map((name) => ` ${name}`),
    'end',
  ].join('\n')
}

const rowOf = ({ terms, sense, limit }: ProgramRow, index: number): string =>
  ` r${index}: ${sumOf(terms)} ${sense === 'at-least' ? '>=' : '<='} ${limit}`

const sumOf = (terms: readonly Term[]): string =>
  terms.length === 0
    ? '0 x0'
    : terms
        .map(({ column, factor }) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} x${column}`)
        .join(' ')
