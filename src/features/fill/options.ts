import type { Session } from '../../cli/command.js'
import type { AskedDay } from '../../core/day.js'
import type { Rubric } from '../../core/rubric.js'
import type { FillView } from './page/screen.js'
export interface FillOptions {
  readonly rubric?: string
  readonly agency?: string
  readonly year?: number
  readonly asOf?: AskedDay
  readonly answers?: string
  readonly previous?: string
  readonly aspect?: string
  readonly unit?: string
  readonly open?: boolean
  readonly verify?: boolean
  readonly plain?: boolean
}

/** What both ways of answering start from. */
export interface FillContext {
  readonly path: string
  /** The year under which the project file keeps the worksheet. */
  readonly keptYear: number | undefined
  readonly options: FillOptions
  readonly session: Session
  readonly rubric: Rubric
  readonly view: FillView
}
