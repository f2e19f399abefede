import { type IPatch, PatchType, patchDetector, patchDocument } from 'docx'
import { maskNumbers } from '../../../../core/personal-number.js'
import { partText, textPart, unzipped, zipped } from '../../../../files/zip.js'
import { localized, shownDays } from '../../../../pages/score-facts.js'
import type { ReportDocument } from '../../report.js'
import type { ReportPage } from '../blocks.js'
import type { ReportView } from '../view.js'
import { contentsOf } from './contents.js'
import { finished } from './file.js'
import { identityOf, sectionOf, textWidth } from './page.js'
import { mergedStyles } from './styles.js'
import { type DocxLayout, paragraphOf, runOf } from './text.js'

/** What `{{name}}` in a template may be; `isi` has to be there. */
export const placeholders = [
  'judul',
  'subjudul',
  'instansi',
  'tahun',
  'per',
  'rubrik',
  'status',
  'program',
  'kaki',
  'identitas',
  'daftar-isi',
  'isi',
] as const
export type Placeholder = (typeof placeholders)[number]

interface Filling extends ReportView {
  readonly stamp: string
  readonly template: Uint8Array
}

/** The names in double braces that a template asks for, each once. */
export const placeholdersIn = async (template: Uint8Array): Promise<readonly string[]> =>
  patchDetector({ data: template })

/** The template with its placeholders filled in; what it does not ask for of the labels, `isi` holds. */
export async function filledTemplate(
  report: ReportDocument,
  page: ReportPage,
  { template: given, stamp, ...view }: Filling,
): Promise<Uint8Array> {
  const template = report.isPublic ? withoutNumbers(given) : given
  const parts = unzipped(template)
  const asked = await placeholdersIn(template)
  const styles = mergedStyles(partText(parts, 'word/styles.xml') ?? '<w:styles></w:styles>')
  const layout = { styles: styles.ids, width: widthOf(partText(parts, 'word/document.xml') ?? '') }
  const bytes = await patchDocument({
    outputType: 'uint8array',
    data: template,
    patches: patches(report, page, { view, layout, asked }),
    keepOriginalStyles: true,
  })
  return finished(bytes, stamp, { 'word/styles.xml': styles.part })
}

/** Its own texts and its properties are published, too. */
const withoutNumbers = (template: Uint8Array): Uint8Array =>
  zipped(
    new Map(
      [...unzipped(template)].map(([name, part]) => [
        name,
        isTextual(name) ? textPart(maskedXml(new TextDecoder().decode(part))) : part,
      ]),
    ),
  )

const isTextual = (name: string): boolean =>
  /^(?:word|docProps|customXml)\/.*\.(?:xml|rels)$/.test(name)

/** Between tags, and in the attributes that a reader or a search can see. */
const maskedXml = (xml: string): string =>
  xml
    .replaceAll(/>[^<]+</g, maskNumbers)
    .replaceAll(/ (?:descr|title|alt|name|Target)=(?:"[^"]*"|'[^']*')/g, maskNumbers)

interface Placing {
  readonly view: ReportView
  readonly layout: DocxLayout
  readonly asked: readonly string[]
}

function patches(
  report: ReportDocument,
  page: ReportPage,
  { view, layout, asked }: Placing,
): Readonly<Record<Placeholder, IPatch>> {
  const { rubric, tool, asOf } = report
  const { texts } = view
  const counts = { tables: 0, figures: 0 }
  const text = (value: string): IPatch => ({ type: PatchType.PARAGRAPH, children: [runOf(value)] })
  const identity = identityOf(page, view, layout)
  const body = page.sections.flatMap((section) => sectionOf(section, { view, layout, counts }))
  return {
    judul: text(page.title),
    subjudul: text(page.subtitle),
    instansi: text('agency' in report ? report.agency : page.subtitle),
    tahun: text('year' in report ? String(report.year) : report.years.join(', ')),
    per: text(shownDays(asOf, 'year' in report ? [report.year] : report.years, texts)),
    rubrik: text(`${rubric.id} ${rubric.version}: ${localized(rubric.title, texts)}`),
    status: text(texts.words.rubricStatuses[rubric.status]),
    program: text(`${tool.name} ${tool.version}`),
    kaki: text(page.footer),
    identitas: { type: PatchType.DOCUMENT, children: identity },
    'daftar-isi': { type: PatchType.DOCUMENT, children: contentsOf(page, view, layout) },
    isi: {
      type: PatchType.DOCUMENT,
      children: [
        ...(asked.includes('identitas') ? [] : identity),
        ...body,
        paragraphOf('body', '', layout),
      ],
    },
  }
}

/** Of the text on the template's last pages, where `isi` mostly stands. */
function widthOf(document: string): number {
  const size = /<w:pgSz\b[^>]*w:w="(\d+)"/.exec(document)?.[1]
  const [left, right] = ['left', 'right'].map(
    (side) => new RegExp(`<w:pgMar\\b[^>]*w:${side}="(\\d+)"`).exec(document)?.[1],
  )
  const width = Number(size) - Number(left) - Number(right)
  return width > 0 ? width : textWidth('portrait')
}
