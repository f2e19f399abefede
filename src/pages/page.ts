/** One block of a page: text form and Markdown draw the same blocks. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | {
      readonly kind: 'table'
      readonly header: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** Characters of each column at a terminal; negative: figures, aligned right. */
      readonly widths: readonly number[]
    }

export interface ListItem {
  readonly text: string
  /** What is said of it, each below it. */
  readonly about?: readonly string[]
}

/** What a report says, before it is drawn. */
export interface Page {
  readonly title: string
  /** What it rests on, and how official that is. */
  readonly labels: readonly string[]
  readonly blocks: readonly Block[]
}
