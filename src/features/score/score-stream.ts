import type { Checked } from '../../core/diagnostic.js'
import { scoreStreamOf } from '../../core/result.js'
import { sizeOf, type World } from '../../platform/files.js'
import type { FoundProject } from '../project/index.js'
import type { LoadedScoreStream, ScoreStreamQuery } from './loaded-score-stream.js'
import { asksForFiles, loadBasis, type ScoreBasis, scoreBasis } from './scores.js'

/** Less than this is read and scored before the code that reads more is even loaded. */
const usuallyTalliedFrom = 250_000

/** From files to scores, as `loadScores`, with the same findings, for any amount of evidence. */
export async function loadScoreStream(
  query: ScoreStreamQuery,
  found: Checked<FoundProject> | undefined,
  world: World,
): Promise<LoadedScoreStream> {
  const { value: basis, diagnostics: findings } = await loadBasis(query, found, world)
  if (!basis) return { stream: undefined, diagnostics: findings, setAside: [] }
  if (isLarge(basis, query, world) && isTallyable(query, world)) {
    const { talliedScoreStream } = await import('./tallied-score-stream.js')
    const tallied = await talliedScoreStream(basis, findings, query, world)
    if (tallied) return tallied
  }
  const { result, diagnostics, setAside } = await scoreBasis(basis, findings, query, world)
  return { stream: result && scoreStreamOf(result), diagnostics, setAside }
}

const isLarge = (
  { files }: ScoreBasis,
  { talliedFrom = usuallyTalliedFrom }: ScoreStreamQuery,
  world: World,
): boolean =>
  files.reduce((size, { path }) => size + (path === '-' ? 0 : sizeOf(path, world)), 0) >=
  talliedFrom

/** What asks for the documents themselves, or for how a file was read, needs them kept. */
const isTallyable = ({ explain = false, ...query }: ScoreStreamQuery, { flags }: World): boolean =>
  !explain && !asksForFiles(query) && !flags.isVerbose
