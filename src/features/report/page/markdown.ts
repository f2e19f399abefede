import { singleLine } from '../../../pages/score-facts.js'
import type {
  Fact,
  ReportBlock,
  ReportColumn,
  ReportPage,
  SignatureBlock,
  TableBlock,
} from './blocks.js'
import { compose } from './compose.js'
import type { Renderer } from './view.js'

/** For repositories and CI summaries; a figure stands there in words. */
export const markdown: Renderer = (report, context) => renderMarkdown(compose(report, context))

function renderMarkdown({ title, subtitle, facts, notes, sections, footer }: ReportPage): string {
  const blocks = [
    `# ${escaped(title)}`,
    `**${escaped(subtitle)}**`,
    factList(facts),
    ...notes.map(rendered),
    ...sections.flatMap(({ heading, blocks: own }) => [
      `## ${escaped(heading)}`,
      ...own.map(rendered),
    ]),
    '---',
    escaped(footer),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function rendered(block: ReportBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return escaped(block.text)
    case 'list':
      return block.items
        .map((item, index) => `${block.isNumbered ? `${index + 1}.` : '-'} ${escaped(item)}`)
        .join('\n')
    case 'facts':
      return factList(block.items)
    case 'table':
      return table(block)
    case 'figure':
      return `*${escaped(block.caption)}.* ${escaped(block.alternative)}`
    case 'note':
      return `> ${escaped(block.text)}`
    case 'signatures':
      return signed(block)
  }
}

const factList = (facts: readonly Fact[]): string =>
  facts.map(({ term, text }) => `- ${escaped(term)}: ${escaped(text)}`).join('\n')

function table({ caption, columns, rows }: TableBlock): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inline).join(' | ')} |`
  const rules = `|${columns.map((each) => ` ${isFigure(each) ? '--:' : '---'} |`).join('')}`
  const body = rows.map(({ cells }) => line(cells.map(({ text }) => text)))
  return [
    `**${escaped(caption)}**\n`,
    line(columns.map(({ heading }) => heading)),
    rules,
    ...body,
  ].join('\n')
}

const isFigure = ({ kind }: ReportColumn): boolean => kind !== 'text' && kind !== 'day'

const signed = ({ line, signatories }: SignatureBlock): string =>
  [
    escaped(line),
    ...signatories.map(({ role, name, number }) =>
      [`${escaped(role)},`, '', '', escaped(name), escaped(number)].join('  \n'),
    ),
  ].join('\n\n')

/** A block of its own: its beginning would else make it a list or a quotation. */
const escaped = (text: string): string =>
  inline(text)
    .replace(/^([-+>=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')

/** On one line, and without what Markdown, or the HTML in it, would obey; an address is no link. */
const inline = (text: string): string =>
  singleLine(text)
    .replaceAll(/[\\`*_{}[\]<>|#~&!@]/g, (character) =>
      character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`,
    )
    .replaceAll('://', ':\\//')
    .replaceAll(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
