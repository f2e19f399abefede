import { HTMLElement, parse } from 'node-html-parser'

export const pageOf = (html: string): HTMLElement => parse(html, { comment: true })

/** Its headings and the rows of its tables, in their order. */
export const headingsAndRows = (html: string): readonly string[] =>
  pageOf(html)
    .querySelectorAll('h1, h2, table tr')
    .map((element) =>
      element.rawTagName === 'tr' ? rowOf(elementsIn(element).map(textOf)) : textOf(element),
    )

/** The same of Markdown, as it is read. */
export const headingsAndRowsOfMarkdown = (markdown: string): readonly string[] =>
  markdown.split('\n').flatMap((line) => {
    if (/^\|(?: -+:? \|)+$/.test(line)) return []
    if (line.startsWith('| ')) return rowOf(line.slice(2, -2).split(' | ').map(unescaped))
    return /^##? /.test(line) ? unescaped(line.replace(/^##? /, '')) : []
  })

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const unescaped = (text: string): string =>
  text.replaceAll(/\\(.)/g, '$1').replaceAll('&lt;', '<').replaceAll('&amp;', '&')

const elementsIn = (element: HTMLElement): readonly HTMLElement[] =>
  element.childNodes.filter((node): node is HTMLElement => node instanceof HTMLElement)

export const textOf = (element: HTMLElement): string =>
  element.textContent.replaceAll(/\s+/g, ' ').trim()
