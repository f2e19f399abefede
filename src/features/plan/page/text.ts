import { textPage } from '../../../pages/text.js'
import { pageOf } from './page.js'
import type { PlanReporter } from './view.js'

/** For people at a terminal. */
export const text: PlanReporter = (report, { texts, display }) =>
  textPage(pageOf(report, texts), display)
