import {
  type CommandResult,
  deliver,
  type OutputOptions,
  refuse,
  type Session,
} from '../../cli/command.js'
import { byPlace, type Diagnostic, isError } from '../../core/diagnostic.js'
import type { FileRecord } from '../../core/lock.js'
import { presentFaults } from '../../platform/files.js'
import { faultsOf, type HashedEvidence, lockPath, type ScoreQuery } from '../score/index.js'
import type { LoadedFiles } from './load-files.js'
import { readFiles } from './lock-query.js'
import { renderLock } from './page-lock.js'

export interface LockOptions
  extends OutputOptions,
    Pick<ScoreQuery, 'rubric' | 'agency' | 'year' | 'sheet'> {}

/** Records every local evidence file that worksheets name; one at fault leaves nothing written. */
export async function lock(
  paths: readonly string[],
  { output, force = false, ...query }: LockOptions,
  session: Session,
): Promise<CommandResult> {
  const { world, texts, project } = session
  const { path, folder } = lockPath(output, paths, project?.value, world)
  const present = path === '-' || force ? [] : presentFaults([{ path }], world)
  if (present.length > 0) return refuse(present)
  const asked = { ...query, paths, lockFolder: folder }
  const { value, diagnostics: readings } = await readFiles(asked, session)
  const faults = value ? unlockable(value, readings) : []
  const diagnostics = [...readings, ...faults].toSorted(byPlace)
  if (!value || diagnostics.some(isError)) {
    return { ...refuse(diagnostics), remarks: [texts.lock.nothingLocked] }
  }
  const records = value.files.flatMap(recordOf)
  const answer = { output: renderLock(records), diagnostics }
  const written = await deliver(answer, { output: path, force }, session)
  const isWritten = !written.diagnostics.some(isError)
  const remark = isWritten ? texts.lock.locked(records.length) : texts.lock.nothingLocked
  return { ...written, remarks: [...(written.remarks ?? []), remark] }
}

/** Evidence that proves nothing must not look kept. */
function unlockable(
  { files, start }: LoadedFiles,
  readings: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (files.length === 0 && !readings.some(isError)) {
    return [{ code: 'evidence-none', facts: {}, at: start }]
  }
  return files.flatMap((file) => [...faultsOf(file), ...emptiness(file)])
}

const emptiness = ({ found, shown: path, places }: HashedEvidence): readonly Diagnostic[] =>
  found.kind === 'hashed' && found.size === 0
    ? places.map((at) => ({ code: 'evidence-empty', facts: { path }, at }))
    : []

function recordOf({ path, found }: HashedEvidence): readonly FileRecord[] {
  if (found.kind !== 'hashed') return []
  const { sha256, size, modified } = found
  return [{ path, sha256, size, modified }]
}
