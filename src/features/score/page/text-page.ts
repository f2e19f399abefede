import type { ChalkInstance } from 'chalk'
import type { Result, ScoreStream } from '../../../core/result.js'
import type { View } from './view.js'

/** What every part of the text form is drawn with. */
export interface ScoreTextPage {
  readonly result: Pick<Result, 'rubric' | 'asOf'> & Partial<Pick<ScoreStream, 'years'>>
  readonly view: View
  readonly pen: ChalkInstance
}

/** A column of figures. */
export const figures = (width: number) => ({ width, alignment: 'right' }) as const
