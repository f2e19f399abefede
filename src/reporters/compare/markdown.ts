import { blockMarkdown } from '../page.js'
import { escaped } from '../score/markdown.js'
import { pageOf } from './page.js'
import type { ComparisonReporter } from './view.js'

/** For repositories and CI summaries. */
export const markdown: ComparisonReporter = (report, view) => {
  const { title, labels, blocks } = pageOf(report, view)
  const tool = `${report.tool.name} ${report.tool.version}`
  const parts = [
    `# ${escaped(title)}`,
    [...labels, tool].map((line) => `- ${escaped(line)}`).join('\n'),
    ...blocks.map(blockMarkdown),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
