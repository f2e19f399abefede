import type { Language } from '../../../../core/words.js'

/** What a paragraph or table is, from which its look follows. */
export type Role =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'heading2'
  | 'heading3'
  | 'body'
  | 'list'
  | 'caption'
  | 'note'
  | 'warning'
  | 'small'
  | 'cell'
  | 'cellHeading'
  | 'bar'
  | 'contentsHeading'
  | 'contents'
  | 'header'
  | 'footer'
  | 'table'

/** The id that a document knows each style by; a template may have its own. */
export type StyleIds = (role: Role) => string

interface Style {
  readonly id: string
  /** Word knows its own styles by their English name, whatever the id and the language. */
  readonly name: string
  readonly kind: 'paragraph' | 'table'
  readonly xml: string
}

/** Points are halves, lengths twentieths of a point. */
const run = (size: number, more = ''): string => `<w:rPr>${more}<w:sz w:val="${size}"/></w:rPr>`
const bold = '<w:b/>'
const blue = '<w:color w:val="1F4E79"/>'
const grey = '<w:color w:val="595959"/>'
const spaced = (before: number, after: number, more = ''): string =>
  `<w:pPr>${more}<w:spacing w:before="${before}" w:after="${after}"/></w:pPr>`
const bar = (colour: string, fill: string): string =>
  `<w:pPr><w:keepLines/><w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="${colour}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="${fill}"/><w:spacing w:before="80" w:after="80"/><w:ind w:left="200"/></w:pPr>`
const heading = (level: number, size: number): string =>
  `<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="${360 - level * 60}" w:after="120"/><w:outlineLvl w:val="${level - 1}"/></w:pPr>${run(size, bold + blue)}`
const line = (side: string, colour: string): string =>
  `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${colour}"/>`

const based = '<w:basedOn w:val="Normal"/>'
const normal = '<w:next w:val="Normal"/>'

const styles: Readonly<Record<Role, Style>> = {
  title: paragraph(
    'Title',
    'Title',
    `${based}${normal}<w:qFormat/>${spaced(0, 80)}${run(44, bold + blue)}`,
  ),
  subtitle: paragraph(
    'Subtitle',
    'Subtitle',
    `${based}${normal}<w:qFormat/>${spaced(0, 240)}${run(26, grey)}`,
  ),
  heading: paragraph('Heading1', 'heading 1', heading(1, 30)),
  heading2: paragraph('Heading2', 'heading 2', heading(2, 25)),
  heading3: paragraph('Heading3', 'heading 3', heading(3, 22)),
  body: { id: 'Normal', name: 'Normal', kind: 'paragraph', xml: '<w:qFormat/>' },
  list: paragraph(
    'ListParagraph',
    'List Paragraph',
    `${based}<w:qFormat/><w:pPr><w:spacing w:after="80"/><w:ind w:left="400" w:hanging="400"/></w:pPr>`,
  ),
  caption: paragraph(
    'Caption',
    'caption',
    `${based}${normal}<w:qFormat/>${spaced(160, 80, '<w:keepNext/><w:keepLines/>')}${run(18, bold + grey)}`,
  ),
  note: paragraph('MeritNote', 'Merit Note', `${based}${bar('2E75B6', 'EAF1F8')}${run(18)}`),
  warning: paragraph(
    'MeritWarning',
    'Merit Warning',
    `${based}${bar('C55A11', 'FBEBDD')}${run(18)}`,
  ),
  small: paragraph('MeritSmall', 'Merit Small', `${based}${spaced(60, 200)}${run(17, grey)}`),
  cell: paragraph('MeritCell', 'Merit Cell', `${based}${spaced(20, 20)}${run(17)}`),
  cellHeading: paragraph(
    'MeritCellHeading',
    'Merit Cell Heading',
    `<w:basedOn w:val="MeritCell"/>${spaced(40, 40, '<w:keepNext/>')}${run(16, bold)}`,
  ),
  bar: paragraph(
    'MeritBar',
    'Merit Bar',
    `${based}<w:pPr><w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="atLeast"/></w:pPr>${run(15)}`,
  ),
  contentsHeading: paragraph(
    'TOCHeading',
    'TOC Heading',
    `${based}${normal}<w:qFormat/>${spaced(280, 100, '<w:keepNext/>')}${run(26, bold + blue)}`,
  ),
  contents: paragraph(
    'TOC1',
    'toc 1',
    `${based}${normal}<w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9360"/></w:tabs><w:spacing w:after="60"/></w:pPr>`,
  ),
  header: paragraph(
    'Header',
    'header',
    `${based}<w:pPr><w:pBdr>${line('bottom', 'BFBFBF')}</w:pBdr><w:spacing w:after="0"/></w:pPr>${run(16, grey)}`,
  ),
  footer: paragraph('Footer', 'footer', `${based}${spaced(0, 0)}${run(15, grey)}`),
  table: {
    id: 'MeritTable',
    name: 'Merit Table',
    kind: 'table',
    xml: `<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => line(side, 'BFBFBF')).join('')}</w:tblBorders><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="DCE6F1"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/></w:tcPr></w:tblStylePr>`,
  },
}

function paragraph(id: string, name: string, xml: string): Style {
  return { id, name, kind: 'paragraph', xml }
}

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-US' }

const styleXml = ({ id, name, kind, xml }: Style): string =>
  `<w:style w:type="${kind}" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${xml}</w:style>`

const tableNormal =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'

/** Arial is metrically the same as what LibreOffice has in its place, so pages break alike. */
export const stylesPart = (language: Language): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="${locales[language]}" w:eastAsia="${locales[language]}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${tableNormal}${Object.values(styles).map(styleXml).join('')}</w:styles>`

export const ownStyles: StyleIds = (role) => styles[role].id

/** A template's styles with those of ours that it lacks; its own look is kept. */
export function mergedStyles(template: string): {
  readonly ids: StyleIds
  readonly part: string
} {
  const known = knownStyles(template)
  const lacking = Object.values(styles).filter(({ name }) => !known.has(fold(name)))
  const added = lacking.map(styleXml).join('')
  return {
    ids: (role) => known.get(fold(styles[role].name)) ?? styles[role].id,
    part: template.replace(/<\/w:styles>\s*$/, () => `${added}</w:styles>`),
  }
}

/** Ids by name. Word in another language has other ids, and the same names. */
function knownStyles(part: string): ReadonlyMap<string, string> {
  const found = part.matchAll(/<w:style\b([^>]*)>\s*<w:name\s+w:val="([^"]*)"/g)
  return new Map(
    [...found].flatMap(([, attributes = '', name = '']) => {
      const id = /w:styleId="([^"]*)"/.exec(attributes)?.[1]
      return id === undefined ? [] : [[fold(name), id] as const]
    }),
  )
}

const fold = (name: string): string => name.toLowerCase()
