import { HTMLElement, parse } from 'node-html-parser'

export const pageOf = (html: string): HTMLElement => parse(html, { comment: true })

/** What a reader is shown, a line for each part: headings, words, rows of tables, what is drawn. */
export const outlineOf = (html: string): string => `${lines(pageOf(html)).join('\n')}\n`

/** Elements that are told in one line. */
const told = new Set('title h1 h2 p li dt dd caption figcaption summary desc text'.split(' '))
const unseen = new Set(['style', 'script', 'defs'])

function lines(element: HTMLElement): readonly string[] {
  const name = element.rawTagName ?? ''
  if (unseen.has(name)) return []
  if (name === 'tr') return [`| ${children(element).map(textOf).join(' | ')} |`]
  if (told.has(name)) return [`${name}: ${textOf(element)}`]
  const drawn = Object.entries(element.attributes).filter(([key]) => key.startsWith('data-'))
  const own = drawn.map(([key, value]) => `${key}=${value}`).join(' ')
  return [...(own === '' ? [] : [own]), ...children(element).flatMap(lines), ...label(element)]
}

/** A row of a chart says in HTML what its drawing shows. */
const label = (element: HTMLElement): readonly string[] =>
  element.classNames === 'label' ? [`label: ${textOf(element)}`] : []

const children = (element: HTMLElement): readonly HTMLElement[] =>
  element.childNodes.filter((node): node is HTMLElement => node instanceof HTMLElement)

export const textOf = (element: HTMLElement): string =>
  element.textContent.replaceAll(/\s+/g, ' ').trim()
