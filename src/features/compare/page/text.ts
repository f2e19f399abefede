import { textPage } from '../../../pages/text.js'
import { pageOf } from './page.js'
import type { ComparisonReporter } from './view.js'

/** For people at a terminal. */
export const text: ComparisonReporter = (report, view) =>
  textPage(pageOf(report, view), view.display)
