import { secondsSince } from '../../platform/files.js'
import { readPackageBytes } from '../../platform/package.js'
import type { Solver } from './program.js'

/** The solver, for so many seconds in all; it is loaded only where a search is needed. */
export async function loadSolver(seconds: number): Promise<Solver> {
  const { makeHighs } = await import('./highs.js')
  const solve = await makeHighs(readPackageBytes('dist', 'highs.wasm'))
  const start = secondsSince(0)
  return (program) => {
    const left = seconds - secondsSince(start)
    return left > 0 ? solve(program, left) : { kind: 'unsolved' }
  }
}
