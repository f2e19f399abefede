import type { Language } from '../../core/words.js'
import type { FoundProject } from '../../features/project/project.js'
import type { World } from '../../platform/files.js'
import type { CommandFacts, ValueFacts } from './grammar.js'
import type { CursorPosition } from './position.js'

/** Where names are looked up. Nothing is read from standard input, and no fault is told. */
export interface CompletionPlace {
  readonly world: World
  readonly project: FoundProject | undefined
  readonly language: Language
}

/** One value that is to be completed. */
export interface Query extends CompletionPlace {
  readonly program: CommandFacts
  readonly position: CursorPosition
  /** What stands of the value already. */
  readonly typed: string
  readonly value: ValueFacts
}
