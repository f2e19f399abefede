import { textPage } from '../../../../pages/text.js'
import { pageOf } from './page.js'
import type { ImpactReporter } from './view.js'

export const text: ImpactReporter = (report, view) => textPage(pageOf(report, view), view.display)
