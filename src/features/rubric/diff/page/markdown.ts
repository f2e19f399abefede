import { markdownPage } from '../../../../pages/markdown.js'
import { pageOf } from './page.js'
import type { DiffReporter } from './view.js'

export const markdown: DiffReporter = ({ difference }, view) =>
  markdownPage(pageOf(difference, view))
