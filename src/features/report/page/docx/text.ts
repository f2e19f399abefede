import {
  AlignmentType,
  CarriageReturn,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Tab,
  TextRun,
} from 'docx'
import { xmlSafe } from '../../../../files/xlsx/text.js'
import type { Role, StyleIds } from './styles.js'

/** What a page is laid out with. */
export interface DocxLayout {
  readonly styles: StyleIds
  /** Of the text on the page, in twentieths of a point. */
  readonly width: number
}

export interface RunLook {
  readonly bold?: boolean
  readonly color?: string
}

/** Text of any kind as one run; the library escapes it, line breaks and tabs stay what they are. */
export const runOf = (text: string, look: RunLook = {}): TextRun =>
  new TextRun({
    ...look,
    children: sealed(xmlSafe(text))
      .split('\n')
      .flatMap((line, index) => [
        ...(index === 0 ? [] : [new CarriageReturn()]),
        ...line.split('\t').flatMap((part, at) => (at === 0 ? [part] : [new Tab(), part])),
      ]),
  })

/**
 * Braces in the text of a report are no placeholders of a template: a non-character, which no text
 * can hold, stands for them until all placeholders are filled in.
 */
const sealed = (text: string): string => text.replaceAll('{{', seal)
const seal = '\ufffe'
export const unsealed = (xml: string): string => xml.replaceAll(seal, '{{')

export interface ParagraphLook {
  readonly align?: 'start' | 'end' | 'center'
  readonly keepNext?: boolean
}

const alignments = {
  start: AlignmentType.START,
  end: AlignmentType.END,
  center: AlignmentType.CENTER,
} as const

export const paragraphOf = (
  role: Role,
  children: readonly ParagraphChild[] | string,
  { styles }: Pick<DocxLayout, 'styles'>,
  { align, keepNext }: ParagraphLook = {},
): Paragraph =>
  new Paragraph({
    style: styles(role),
    ...(keepNext === undefined ? {} : { keepNext }),
    ...(align === undefined ? {} : { alignment: alignments[align] }),
    children: typeof children === 'string' ? [runOf(children)] : [...children],
  })

/** `Tabel 1. ...`, counted by a field, so that a table put in by hand is counted, too. */
export const captionOf = (
  label: string,
  number: number,
  text: string,
  layout: Pick<DocxLayout, 'styles'>,
  look: ParagraphLook = {},
): Paragraph =>
  paragraphOf(
    'caption',
    [
      runOf(`${label} `),
      new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)),
      runOf(`. ${text}`),
    ],
    layout,
    look,
  )
