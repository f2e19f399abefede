import type { ChalkInstance } from 'chalk'
import type { Listing, Result } from '../../../core/result.js'
import type { View } from './view.js'

/** What every part of the text form is drawn with. */
export interface Page {
  readonly result: Pick<Result, 'rubric' | 'asOf'> & Partial<Pick<Listing, 'years'>>
  readonly view: View
  readonly pen: ChalkInstance
}

/** A column of figures. */
export const figures = (width: number) => ({ width, alignment: 'right' }) as const
