import {
  BuilderElement,
  type FileChild,
  ImportedXmlComponent,
  InternalHyperlink,
  Paragraph,
  TextRun,
} from 'docx'
import type { ReportPage, Section } from '../blocks.js'
import type { ReportView } from '../view.js'
import { type DocxLayout, paragraphOf, runOf } from './text.js'

/** Word's bookmarks hold letters, digits and underscores. */
export const bookmarkOf = ({ id }: Pick<Section, 'id'>): string => `_Toc_${id.replaceAll('-', '_')}`

/**
 * A table of contents that Word knows as such, filled with the headings, each leading to its place.
 * Page numbers come when it is brought up to date (F9): a file that asks for that by itself makes
 * Word warn its reader of other files at opening.
 */
export const contentsOf = (
  { sections }: ReportPage,
  { words }: ReportView,
  layout: DocxLayout,
): readonly FileChild[] => [
  paragraphOf('contentsHeading', words.office.contents, layout),
  ...sections.map(
    (section, index) =>
      new Paragraph({
        style: layout.styles('contents'),
        children: [
          ...(index === 0 ? [fieldMark('begin'), instruction, fieldMark('separate')] : []),
          new InternalHyperlink({
            anchor: bookmarkOf(section),
            children: [runOf(section.heading)],
          }),
          ...(index === sections.length - 1 ? [fieldMark('end')] : []),
        ],
      }),
  ),
]

const fieldMark = (type: 'begin' | 'separate' | 'end'): TextRun =>
  new TextRun({
    children: [
      new BuilderElement({
        name: 'w:fldChar',
        attributes: { type: { key: 'w:fldCharType', value: type } },
      }),
    ],
  })

const instruction = new TextRun({ children: [instructionText('TOC \\o "1-3" \\h \\z \\u')] })

function instructionText(text: string): ImportedXmlComponent {
  const element = new ImportedXmlComponent('w:instrText', { 'xml:space': 'preserve' })
  element.push(text)
  return element
}
