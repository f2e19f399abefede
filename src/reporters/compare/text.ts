import { pageText } from '../page.js'
import { pageOf } from './page.js'
import type { ComparisonReporter } from './view.js'

/** For people at a terminal. */
export const text: ComparisonReporter = (report, view) =>
  pageText(pageOf(report, view), view.hasColor)
