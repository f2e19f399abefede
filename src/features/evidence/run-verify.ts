import type { CommandResult, Session } from '../../cli/command.js'
import { byPlace } from '../../core/diagnostic.js'
import { compareLock, differenceFound, type Lock } from '../../core/lock.js'
import { shownPath, toolIdentity } from '../../platform/files.js'
import {
  comparedAs,
  faultsOf,
  type HashedEvidence,
  loadLock,
  lockPath,
  type ScoreQuery,
} from '../score/index.js'
import { readFiles } from './lock-query.js'
import {
  type LockVerification,
  renderVerification,
  type VerificationFormat,
} from './page-verify.js'

export interface VerifyOptions extends Pick<ScoreQuery, 'rubric' | 'agency' | 'year' | 'sheet'> {
  readonly lock?: string
  readonly format: VerificationFormat
}

/** Compares the local evidence files that worksheets name with what was locked. */
export async function verify(
  paths: readonly string[],
  { lock: named, format, ...query }: VerifyOptions,
  session: Session,
): Promise<CommandResult> {
  const { world, texts, project } = session
  const { path, folder } = lockPath(named, paths, project?.value, world)
  const lock = await loadLock(path, world)
  const asked = { ...query, paths, lockFolder: folder }
  const evidence = lock.value ? await readFiles(asked, session) : undefined
  const files = evidence?.value?.files
  const { compared, diagnostics } = lock.value && files ? compare(lock.value, files) : nothing
  const verification = {
    tool: toolIdentity(),
    lock: shownPath(path, world),
    compared,
    diagnostics: [...lock.diagnostics, ...(evidence?.diagnostics ?? []), ...diagnostics].toSorted(
      byPlace,
    ),
  }
  const output = renderVerification(verification, format, texts)
  return { output, diagnostics: verification.diagnostics }
}

type Comparison = Pick<LockVerification, 'compared' | 'diagnostics'>

const nothing: Comparison = { compared: null, diagnostics: [] }

/** A locked file that is not there is a difference; any other without a hash is a fault. */
function compare(lock: Lock, files: readonly HashedEvidence[]): Comparison {
  const locked = new Set(lock.files.map(({ path }) => path))
  const isFaulty = ({ path, found }: HashedEvidence) =>
    found.kind !== 'hashed' && !(found.kind === 'missing' && locked.has(path))
  const faulty = files.filter(isFaulty)
  const known = new Set(faulty.map(({ path }) => path))
  const comparable = { files: lock.files.filter(({ path }) => !known.has(path)) }
  const differences = compareLock(
    comparable,
    files.flatMap((file) => (isFaulty(file) ? [] : comparedAs(file, hashIn(file)))),
  )
  const departed = differences.filter(({ kind }) => kind !== 'new')
  return {
    compared: {
      locked: lock.files.length,
      unchanged: comparable.files.length - departed.length,
      differences,
    },
    diagnostics: [...faulty.flatMap(faultsOf), ...differences.map(differenceFound)],
  }
}

const hashIn = ({ found }: HashedEvidence): string | null =>
  found.kind === 'hashed' ? found.sha256 : null
