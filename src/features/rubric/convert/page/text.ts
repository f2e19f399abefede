import { textPage } from '../../../../pages/text.js'
import { pageOf } from './page.js'
import type { ConvertReporter } from './view.js'

export const text: ConvertReporter = (report, view) => textPage(pageOf(report, view), view.display)
