import { textPage } from '../../../pages/text.js'
import { pageOf } from './page.js'
import type { PlanReporter } from './view.js'

/** For people at a terminal; 80 characters wide at most. */
export const text: PlanReporter = (report, { texts, hasColor }) =>
  textPage(pageOf(report, texts), hasColor)
