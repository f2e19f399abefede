import type { Entry, Screen } from '../page/screen.js'
import type { Reply } from '../step.js'

/** Whoever shows questions and hears answers: a terminal that redraws, or one that only prints lines. */
export interface Prompter {
  readonly ask: (screen: Screen) => Promise<Reply>
  /** Lines between two questions, which stay. */
  readonly tell: (text: string) => void
  readonly close: () => void
}

/** What becomes of a typed line. */
export type ReadLine =
  | { readonly kind: 'fine'; readonly text: string }
  | { readonly kind: 'wrong'; readonly message: string }
  /** Taken if it is confirmed once more. */
  | { readonly kind: 'doubtful'; readonly text: string; readonly message: string }

/** What a prompter needs to know about typed lines, and cannot know itself. */
export interface LineReader {
  readonly read: (text: string, entry: Entry) => ReadLine
  /** Paths that begin as typed. */
  readonly complete: (text: string) => readonly string[]
}
