import { InvalidArgumentError } from 'commander'
import { parseDay, parsePeriod } from './domain/day.js'

/** A reader of option values; what it expects travels to the diagnostic as the error's message. */
export const oneOf =
  <Choice extends string>(choices: readonly Choice[]) =>
  (text: string): Choice => {
    const choice = choices.find((each) => each === text)
    if (choice === undefined) throw new InvalidArgumentError(choices.join(', '))
    return choice
  }

/** Several choices with commas between, each once, in the order given. */
export const listOf =
  <Choice extends string>(choices: readonly Choice[]) =>
  (text: string): readonly Choice[] => [
    ...new Set(text.split(',').map((part) => oneOf(choices)(part.trim()))),
  ]

export function year(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError('year')
  return Number(text)
}

export function day(text: string): string {
  if (!parseDay(text)) throw new InvalidArgumentError('day')
  return text
}

export function period(text: string): string {
  if (!parsePeriod(text)) throw new InvalidArgumentError('period')
  return text
}
