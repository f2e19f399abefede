import { textPage } from '../../../../pages/text.js'
import { pageOf } from './page.js'
import type { DiffReporter } from './view.js'

export const text: DiffReporter = ({ difference }, view) =>
  textPage(pageOf(difference, view), view.display)
