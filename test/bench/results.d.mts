/** A process that was measured: milliseconds and kilobytes, or why there are none. */
export interface Measured {
  readonly name: string
  readonly median: number
  readonly ratio: number
  readonly rounds: number
  readonly kilobytes?: number | undefined
  readonly goal?: number
  readonly fault?: string
  readonly isSame?: boolean
}

export interface MeasuredGroup {
  readonly title: string
  readonly rows: number
  readonly entries: readonly Measured[]
  readonly absent: readonly string[]
}

export interface MeasuredPoint {
  readonly size: number
  readonly rows: number
  readonly median: number
  readonly kilobytes?: number | undefined
  readonly fault?: string
}

export function resultsPage(measured: {
  readonly groups: readonly MeasuredGroup[]
  readonly growth:
    | {
        readonly base: number
        readonly measured: readonly {
          readonly name: string
          readonly points: readonly MeasuredPoint[]
        }[]
      }
    | undefined
  readonly versions: readonly string[]
  readonly absent: readonly string[]
  readonly day: string
}): string

export function groupTable(group: MeasuredGroup): string
