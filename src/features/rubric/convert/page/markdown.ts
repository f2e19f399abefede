import { markdownPage } from '../../../../pages/markdown.js'
import { pageOf } from './page.js'
import type { ConvertReporter } from './view.js'

export const markdown: ConvertReporter = (report, view) => markdownPage(pageOf(report, view))
