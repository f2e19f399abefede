import type { Severity } from '../core/codes.js'

/** What a text is drawn on. */
export interface Display {
  /** Characters. */
  readonly width: number
  readonly hasColor: boolean
}

/** Files and pipes, which have no width of their own: what every screen holds. */
export const paper: Display = { width: 80, hasColor: false }

/** What a text or a part of it means; a screen shows it as a colour. */
export type TextTone = 'good' | 'bad' | 'doubtful' | 'remark' | 'faint'

export const severityTones = {
  error: 'bad',
  warning: 'doubtful',
  info: 'remark',
} as const satisfies Record<Severity, TextTone>

/** A part of a text with an emphasis of its own. */
export interface TextSpan {
  readonly text: string
  readonly tone?: TextTone
  readonly isStrong?: boolean
}

/** Words, whole or in parts. */
export type Text = string | readonly TextSpan[]

export const plainText = (text: Text): string =>
  typeof text === 'string' ? text : text.map((span) => span.text).join('')

/** One block of a page: text form and Markdown draw the same blocks. */
export type Block =
  | { readonly kind: 'heading'; readonly text: Text; readonly level?: 2 | 3 }
  | { readonly kind: 'lines'; readonly lines: readonly Text[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'outline'; readonly lines: readonly OutlineLine[] }
  /** Signs and what they mean. */
  | { readonly kind: 'legend'; readonly signs: readonly string[]; readonly depth?: number }
  /** To be copied: no line of them is ever broken. */
  | { readonly kind: 'commands'; readonly commands: readonly string[] }
  | Table
  | Distribution
  /** Blocks that stand together. */
  | { readonly kind: 'section'; readonly blocks: readonly Block[] }

export interface ListItem {
  readonly text: Text
  /** What is said of it, each below it. */
  readonly about?: readonly string[]
}

/** A line that belongs to those above it that are less deep. */
export interface OutlineLine {
  readonly text: Text
  readonly depth: number
  /** Stands before all lines of the text. */
  readonly mark?: TextSpan
  /** Read by programs or copied: only a screen narrower than 80 breaks it. */
  readonly isWhole?: boolean
}

export interface Table {
  readonly kind: 'table'
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly Text[])[]
}

/** How many of all are of each kind. */
export interface Distribution {
  readonly kind: 'distribution'
  readonly heading: string
  readonly count: string
  readonly shares: readonly { readonly label: string; readonly count: number }[]
}

/**
 * Figures stand at the right and keep their width, and so do bars; text takes what is left of a wider
 * screen and gives way on a narrower one.
 */
export interface TableColumn {
  readonly heading: string
  readonly kind: 'text' | 'figures' | 'bars'
  /** Characters on a screen of 80. */
  readonly width: number
}

export const textColumn = (heading: string, width: number): TableColumn =>
  columnOf('text', heading, width)

export const figureColumn = (heading: string, width: number): TableColumn =>
  columnOf('figures', heading, width)

export const barColumn = (heading: string, width: number): TableColumn =>
  columnOf('bars', heading, width)

const columnOf = (kind: TableColumn['kind'], heading: string, width: number): TableColumn => ({
  heading,
  kind,
  width,
})

/** A column, and what stands in it for each item. */
export interface ColumnOf<Item> {
  readonly column: TableColumn
  readonly cell: (item: Item) => Text
}

export const tableOf = <Item>(
  columns: readonly ColumnOf<Item>[],
  items: readonly Item[],
): Table => ({
  kind: 'table',
  columns: columns.map(({ column }) => column),
  rows: items.map((item) => columns.map(({ cell }) => cell(item))),
})

/** What a report says, before it is drawn. */
export interface Page {
  readonly title: Text
  /** What it rests on, and how official that is. */
  readonly labels: readonly string[]
  readonly blocks: readonly Block[]
}
