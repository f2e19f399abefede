import type { CoreCode } from '../../core/codes.js'
import type { Code, Diagnostic, Facts } from '../../core/diagnostic.js'
import { printable } from '../../core/printable.js'
import type { id } from './id.js'

/** Message: what was found and what was expected. Hint: how to mend it. */
export type DiagnosticTexts = {
  readonly [C in Code]: {
    readonly message: (facts: Facts[C]) => string
    readonly hint: (facts: Facts[C]) => string
  }
}

/** The same for codes that belong to no feature. */
export type CoreDiagnosticTexts = Pick<DiagnosticTexts, CoreCode>

/** What no single feature says; the Indonesian object gives the shape, English must match it. */
export type SharedTexts = typeof id

/** All words of one language. Features add theirs in `cli/words/`. */
export interface Texts extends SharedTexts {
  readonly diagnostics: DiagnosticTexts
}

export interface DiagnosticWords {
  readonly message: string
  readonly hint: string
}

/** What is quoted in them cannot be obeyed, wherever it comes from and however they are written. */
export const describe = (diagnostic: Diagnostic, texts: Texts): DiagnosticWords =>
  wordsFor(diagnostic.code, diagnostic.facts, texts)

/** A cell may hold megabytes; a sentence quotes its beginning. */
const quotedAtMost = 120

const shortened = (facts: Facts[Code]): object =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > quotedAtMost
        ? `${value.slice(0, quotedAtMost)}...`
        : value,
    ]),
  )

/** The code and its facts belong together, which the type of a single code cannot say. */
function wordsFor<C extends Code>(code: C, facts: Facts[Code], texts: Texts): DiagnosticWords {
  const { message, hint } = texts.diagnostics[code]
  const told = shortened(facts) as Facts[C]
  return { message: printable(message(told)), hint: printable(hint(told)) }
}
