import { markdownPage } from '../../../../pages/markdown.js'
import { pageOf } from './page.js'
import type { ImpactReporter } from './view.js'

export const markdown: ImpactReporter = (report, view) => markdownPage(pageOf(report, view))
