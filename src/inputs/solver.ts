import type { Solver } from '../domain/plan/program.js'
import { readPackageBytes, secondsSince } from '../io.js'

/** The solver, for so many seconds in all; it is loaded only where a search is needed. */
export async function loadSolver(seconds: number): Promise<Solver> {
  const { makeHighs } = await import('../adapters/highs.js')
  const solve = await makeHighs(readPackageBytes('dist', 'highs.wasm'))
  const start = secondsSince(0)
  return (program) => {
    const left = seconds - secondsSince(start)
    return left > 0 ? solve(program, left) : { kind: 'unsolved' }
  }
}
