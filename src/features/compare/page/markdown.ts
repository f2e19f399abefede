import { markdownPage } from '../../../pages/markdown.js'
import { pageOf } from './page.js'
import type { ComparisonReporter } from './view.js'

/** For repositories and CI summaries. */
export const markdown: ComparisonReporter = (report, view) => {
  const page = pageOf(report, view)
  const tool = `${report.tool.name} ${report.tool.version}`
  return markdownPage({ ...page, labels: [...page.labels, tool] })
}
