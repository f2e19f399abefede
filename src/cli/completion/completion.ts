import { printable } from '../../core/printable.js'
import type { CommandFacts } from './grammar.js'

/** What can stand in place of the word that is being typed. */
export interface Completion {
  readonly candidates: readonly Candidate[]
  /** What the shell itself knows and may add. */
  readonly paths: 'none' | 'files' | 'folders'
  /** More is to be typed after a candidate, so no space follows it. */
  readonly isUnfinished: boolean
  /** `--format=`, where the candidates are joined to their option. */
  readonly prefix: string
}

export interface Candidate {
  readonly value: string
  /** A line of text, or nothing. */
  readonly description: string
}

/** The part of a completion that depends on where a value comes from. */
export type Values = Partial<Pick<Completion, 'candidates' | 'paths' | 'isUnfinished'>>

/** A word as a shell hands it over: what it leaves standing, and in which quotes it is. */
export interface TypedLine {
  /** Without the program's name, and without quotes; the last is being typed and may be empty. */
  readonly words: readonly string[]
  /** So many characters of the last word the shell leaves as they are. */
  readonly kept: number
  /** The quotation mark that is still open. */
  readonly quote: '' | "'" | '"'
}

/** Both texts in one line each; a value that cannot be typed as it is printed is left out. */
export function candidate(value: string, description = ''): readonly Candidate[] {
  const isTypeable = value !== '' && printable(value) === value && !/[\t\n]/.test(value)
  return isTypeable ? [{ value, description: inOneLine(description) }] : []
}

const inOneLine = (text: string): string => printable(text).replaceAll(/\s+/g, ' ').trim()

export const commandCandidates = ({ commands }: CommandFacts): readonly Candidate[] =>
  commands.flatMap(({ names, description }) =>
    names.flatMap((name) => candidate(name, description)),
  )

/** Long names only; short ones are for those who know them. */
export const optionCandidates = ({ options }: CommandFacts): readonly Candidate[] =>
  options.flatMap(({ names, description }) => candidate(names.at(-1) ?? '', description))

/** Choices that are not in the list yet; a list is completed at its last comma. */
export function listCandidates(typed: string, choices: readonly Candidate[]): readonly Candidate[] {
  const before = typed.slice(0, typed.lastIndexOf(',') + 1)
  const named = before.split(',')
  return choices
    .filter(({ value }) => !named.includes(value))
    .map(({ value, description }) => ({ value: before + value, description }))
}
