import { Bookmark, type FileChild, PageOrientation } from 'docx'
import type { ReportBlock, ReportPage, Section, TableBlock } from '../blocks.js'
import type { ReportView } from '../view.js'
import { bookmarkOf } from './contents.js'
import { figureTable } from './figures.js'
import { factTable, signatureTable, tableOf } from './tables.js'
import { captionOf, type DocxLayout, paragraphOf, runOf } from './text.js'

/** What numbers captions: tables and figures each have a count of their own. */
export interface Counts {
  tables: number
  figures: number
}

/** Title, what the report rests on, and notes. */
export const headOf = (
  { title, subtitle }: ReportPage,
  layout: DocxLayout,
): readonly FileChild[] => [
  paragraphOf('title', title, layout),
  paragraphOf('subtitle', subtitle, layout),
]

export const identityOf = ({ facts, notes }: ReportPage, view: ReportView, layout: DocxLayout) => [
  factTable(facts, layout),
  paragraphOf('small', '', layout),
  ...notes.flatMap((note) => blockOf(note, { view, layout, counts: { tables: 0, figures: 0 } })),
]

export interface PageSetting {
  readonly view: ReportView
  readonly layout: DocxLayout
  readonly counts: Counts
}

export const sectionOf = (section: Section, setting: PageSetting): readonly FileChild[] => [
  paragraphOf(
    'heading',
    [new Bookmark({ id: bookmarkOf(section), children: [runOf(section.heading)] })],
    setting.layout,
  ),
  ...section.blocks.flatMap((block) => blockOf(block, setting)),
]

function blockOf(block: ReportBlock, { view, layout, counts }: PageSetting): readonly FileChild[] {
  const { office } = view.words
  switch (block.kind) {
    case 'paragraph':
      return [paragraphOf('body', block.text, layout)]
    case 'list':
      return block.items.map((item, index) =>
        paragraphOf('list', `${block.isNumbered ? `${index + 1}.` : '•'}\t${item}`, layout),
      )
    case 'facts':
      return [factTable(block.items, layout), paragraphOf('small', '', layout)]
    case 'note':
      return [
        block.tone === 'warning'
          ? paragraphOf(
              'warning',
              [runOf(office.warning, { bold: true }), runOf(block.text)],
              layout,
            )
          : paragraphOf('note', block.text, layout),
      ]
    case 'table':
      counts.tables += 1
      return [
        captionOf(office.table, counts.tables, block.caption, layout, { keepNext: true }),
        tableOf(block, layout),
        paragraphOf('small', '', layout),
      ]
    case 'figure':
      counts.figures += 1
      return [
        captionOf(office.figure, counts.figures, block.caption, layout, { keepNext: true }),
        figureTable(block.figure, view, layout),
        paragraphOf('small', block.alternative, layout),
      ]
    case 'signatures':
      return signatureTable(block, layout)
  }
}

/** Twentieths of a point: A4, and margins of 2.5 and 2 cm. */
const paper = { short: 11906, long: 16838 }
const margin = { top: 1418, bottom: 1247, left: 1418, right: 1134, header: 624, footer: 567 }

export type Orientation = 'portrait' | 'landscape'

export const pageProperties = (orientation: Orientation) => ({
  page: {
    size: {
      width: paper.short,
      height: paper.long,
      orientation:
        orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin,
  },
})

export const textWidth = (orientation: Orientation): number =>
  (orientation === 'landscape' ? paper.long : paper.short) - margin.left - margin.right

/** Shares of a table's columns beyond which a page lies on its side. */
const portraitAtMost = 14

const orientationOf = ({ blocks }: Section): Orientation =>
  blocks.some((block) => block.kind === 'table' && shares(block) > portraitAtMost)
    ? 'landscape'
    : 'portrait'

const shares = ({ columns }: TableBlock): number =>
  columns.reduce((sum, { width }) => sum + width, 0)

/** Neighbours that lie alike, so that a page is turned only where it has to be. */
export function sheetsOf(
  sections: readonly Section[],
): readonly { readonly orientation: Orientation; readonly sections: readonly Section[] }[] {
  const sheets: { orientation: Orientation; sections: Section[] }[] = []
  for (const section of sections) {
    const orientation = orientationOf(section)
    const last = sheets.at(-1)
    if (last?.orientation === orientation) last.sections.push(section)
    else sheets.push({ orientation, sections: [section] })
  }
  return sheets
}
