import type { Diagnostic } from '../../core/diagnostic.js'
import { type DifferenceKind, differenceKinds, type LockDifference } from '../../core/lock.js'
import { findingOf } from '../../pages/findings/finding.js'
import type { Texts } from '../../pages/words/texts.js'

/** What came of comparing evidence with its lock; null where they could not be compared. */
export interface LockVerification {
  readonly tool: { readonly name: string; readonly version: string }
  /** The lock file, as shown. */
  readonly lock: string
  readonly compared: {
    /** Files in the lock. */
    readonly locked: number
    /** Files in the lock that are as they were. */
    readonly unchanged: number
    readonly differences: readonly LockDifference[]
  } | null
  readonly diagnostics: readonly Diagnostic[]
}

type Reporter = (verification: LockVerification, texts: Texts) => string

const reporters = { text, json } satisfies Record<string, Reporter>

export type VerificationFormat = keyof typeof reporters

export const verificationFormats = ['text', 'json'] as const satisfies VerificationFormat[]

export const renderVerification = (
  verification: LockVerification,
  format: VerificationFormat,
  texts: Texts,
): string => reporters[format](verification, texts)

/** The counts only: each difference is told as a diagnostic, with its place. */
function text({ lock, compared }: LockVerification, { lock: words }: Texts): string {
  if (!compared) return ''
  const { locked, unchanged, differences } = compared
  const counts = differenceKinds
    .map((kind) => ({ kind, count: countOf(kind, differences) }))
    .filter(({ count }) => count > 0)
  const lines = [
    words.compared(lock, locked),
    words.unchanged(unchanged),
    ...counts.map(({ kind, count }) => words.differences[kind](count)),
  ]
  return `${lines.join('\n')}\n`
}

/** One compact line, as of `merit score`; keys and kinds are English and never translated. */
function json({ tool, lock, compared, diagnostics }: LockVerification, texts: Texts): string {
  const document = {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    lock,
    locked: compared?.locked ?? null,
    unchanged: compared?.unchanged ?? null,
    differences: (compared?.differences ?? []).map((difference) => ({
      kind: difference.kind,
      path: difference.path,
      from: difference.kind === 'moved' ? difference.from : null,
      file: difference.at.file,
      line: difference.at.line,
    })),
    findings: diagnostics.map((diagnostic) => findingOf(diagnostic, texts)),
  }
  return `${JSON.stringify(document)}\n`
}

const countOf = (kind: DifferenceKind, differences: readonly LockDifference[]): number =>
  differences.filter((difference) => difference.kind === kind).length
