import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import { xmlSafe } from '../../../files/xlsx/text.js'
import type { ReportDocument } from '../report.js'
import type { ReportPage } from './blocks.js'
import { compose } from './compose.js'
import { contentsOf } from './docx/contents.js'
import { finished } from './docx/file.js'
import {
  headOf,
  identityOf,
  type Orientation,
  pageProperties,
  sectionOf,
  sheetsOf,
  textWidth,
} from './docx/page.js'
import { ownStyles, stylesPart } from './docx/styles.js'
import { filledTemplate } from './docx/template.js'
import { type DocxLayout, paragraphOf, runOf } from './docx/text.js'
import type { RenderContext, Renderer, ReportView } from './view.js'

export { placeholders, placeholdersIn } from './docx/template.js'

/** A Word file, on our own pages or in the form that a template gives. */
export const docx: Renderer = async (report, context) => {
  const page = compose(report, context)
  return context.template
    ? filledTemplate(report, page, { ...context, template: context.template })
    : ownDocument(page, report.tool.name, context)
}

const layoutFor = (orientation: Orientation): DocxLayout => ({
  styles: ownStyles,
  width: textWidth(orientation),
})

async function ownDocument(
  page: ReportPage,
  tool: string,
  context: RenderContext,
): Promise<Uint8Array> {
  const counts = { tables: 0, figures: 0 }
  const portrait = layoutFor('portrait')
  const first = [
    ...headOf(page, portrait),
    ...identityOf(page, context, portrait),
    ...contentsOf(page, context, portrait),
  ]
  const running = runningTexts(page, context)
  const document = new Document({
    title: xmlSafe(page.title),
    subject: xmlSafe(page.subtitle),
    description: xmlSafe(page.footer),
    creator: tool,
    lastModifiedBy: tool,
    sections: [
      {
        ...running,
        properties: { ...pageProperties('portrait'), titlePage: true },
        children: first,
      },
      ...sheetsOf(page.sections).map(({ orientation, sections }) => ({
        properties: { ...pageProperties(orientation), type: SectionType.NEXT_PAGE },
        children: sections.flatMap((section): readonly FileChild[] =>
          sectionOf(section, { view: context, layout: layoutFor(orientation), counts }),
        ),
      })),
    ],
  })
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document))
  return finished(bytes, context.stamp, { 'word/styles.xml': stylesPart(page.language) })
}

/** The first page has its title; every later one says in its head what it is part of. */
function runningTexts({ title, subtitle, footer }: ReportPage, { words }: RenderContext) {
  const layout = { styles: ownStyles }
  const foot = () =>
    new Footer({
      children: [
        paragraphOf('footer', footer, layout),
        new Paragraph({
          style: ownStyles('footer'),
          alignment: AlignmentType.END,
          children: [
            runOf(`${words.office.page} `),
            new TextRun({ children: [PageNumber.CURRENT] }),
            runOf(` ${words.office.of} `),
            new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
          ],
        }),
      ],
    })
  return {
    headers: {
      default: new Header({
        children: [paragraphOf('header', `${title} · ${subtitle}`, layout)],
      }),
      first: new Header({ children: [new Paragraph({})] }),
    },
    footers: { default: foot(), first: foot() },
  }
}

/** The rows of the report's tables, as they were meant, and as a document holds them. */
export const documentRows = {
  meantIn: (report: ReportDocument, view: ReportView): number =>
    compose(report, view)
      .sections.flatMap(({ blocks }) => blocks)
      .reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length + 1 : 0), 0),
  foundIn: (document: string): number =>
    [...document.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)]
      .filter(([table]) => table.includes(`<w:tblStyle w:val="${ownStyles('table')}"/>`))
      .reduce((sum, [table]) => sum + table.split('<w:tr>').length - 1, 0),
}
