import { concernOf, type Diagnostic, isError, isWarning } from '../core/diagnostic.js'

/** How a run ended. */
export type RunOutcome =
  | {
      readonly kind: 'finished'
      readonly diagnostics: readonly Diagnostic[]
      /** Errors that belong to one agency were set aside, and something else was scored. */
      readonly isPartial?: boolean
      /** Warnings, too, mean that a check was not passed. */
      readonly isStrict?: boolean
    }
  | { readonly kind: 'bug' }
  | { readonly kind: 'interrupted' }

export const exitCodes = {
  done: 0,
  missed: 1,
  usage: 2,
  content: 3,
  bug: 70,
  interrupted: 130,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The only place that decides the exit code, for every command and format. */
export function exitCode(outcome: RunOutcome): ExitCode {
  if (outcome.kind !== 'finished') return exitCodes[outcome.kind]
  const concerns = outcome.diagnostics.filter(isError).map(concernOf)
  if (concerns.includes('usage')) return exitCodes.usage
  if (concerns.includes('content') && !outcome.isPartial) return exitCodes.content
  const isMissed =
    concerns.includes('verdict') || (outcome.isStrict && outcome.diagnostics.some(isWarning))
  return isMissed ? exitCodes.missed : exitCodes.done
}
