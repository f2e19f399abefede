import { pageText } from '../page.js'
import { pageOf } from './page.js'
import type { PlanReporter } from './view.js'

/** For people at a terminal. */
export const text: PlanReporter = (report, { texts, hasColor }) =>
  pageText(pageOf(report, texts), hasColor)
