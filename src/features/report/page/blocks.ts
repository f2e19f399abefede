import type { Language } from '../../../core/words.js'
import type { ReportFigure } from './figures.js'

/**
 * A report in words, ready to be laid out: every format renders these blocks and adds no word or
 * figure of its own. Texts are plain text, of any length; a renderer escapes what it would obey.
 */
export interface ReportPage {
  readonly language: Language
  readonly title: string
  /** The agency and year, or how many results. */
  readonly subtitle: string
  /** What the report rests on; stands at the head of every form. */
  readonly facts: readonly Fact[]
  /** That it is incomplete, or not official. */
  readonly notes: readonly Note[]
  readonly sections: readonly Section[]
  /** One line for the foot of each page. */
  readonly footer: string
}

export interface Section {
  /** Unique in its page, of small letters and hyphens; fit for an anchor. */
  readonly id: string
  readonly heading: string
  readonly blocks: readonly ReportBlock[]
}

export type ReportBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly isNumbered: boolean }
  | { readonly kind: 'facts'; readonly items: readonly Fact[] }
  | TableBlock
  | FigureBlock
  | Note
  | SignatureBlock

export interface Fact {
  readonly term: string
  readonly text: string
}

export interface Note {
  readonly kind: 'note'
  readonly tone: 'info' | 'warning'
  readonly text: string
}

export interface TableBlock {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly Row[]
}

export const columnKinds = ['text', 'points', 'level', 'day', 'index', 'count', 'percent'] as const
/** What a column holds, from which its alignment and its order follow. */
export type ColumnKind = (typeof columnKinds)[number]

export interface ReportColumn {
  /** English and stable, unique in its table. */
  readonly key: string
  readonly heading: string
  readonly kind: ColumnKind
  /** Share of the width, where widths are shared out: 1 is a narrow figure, 6 a long text. */
  readonly width: number
}

export interface Row {
  readonly cells: readonly Cell[]
  /** A sum, at the foot of its table. */
  readonly isTotal?: boolean
}

export interface Cell {
  readonly text: string
  /** What it is sorted by: plain units, a level, or an ISO day; null sorts last. */
  readonly value: string | number | null
}

export interface FigureBlock {
  readonly kind: 'figure'
  /** Unique in its page. */
  readonly id: string
  readonly caption: string
  /** The same in words, for those who do not see it. */
  readonly alternative: string
  readonly figure: ReportFigure
}

export interface SignatureBlock {
  readonly kind: 'signatures'
  /** Place and day. */
  readonly line: string
  readonly signatories: readonly {
    readonly role: string
    readonly name: string
    readonly number: string
  }[]
}
