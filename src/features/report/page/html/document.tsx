import { renderToString } from 'preact-render-to-string'
import { compose } from '../compose.js'
import type { Renderer } from '../view.js'
import { Page } from './page.js'
import { policyFor } from './policy.js'
import { printFooter } from './print-footer.js'
import { sortScript } from './sort-script.js'
import { styleSheet } from './style.js'

/** One file that needs nothing besides itself, to be read, printed and searched in a browser. */
export const html: Renderer = async (report, context) => {
  const page = compose(report, context)
  const style = `${styleSheet}${printFooter(page.footer, context.words.page.page)}`
  const policy = await policyFor(style, sortScript)
  const content = renderToString(
    <Page page={page} view={context} style={style} script={sortScript} policy={policy} />,
  )
  return `<!DOCTYPE html>\n${content}\n`
}
