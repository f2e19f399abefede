import type { Checked, Diagnostic } from '../../core/diagnostic.js'
import { type Listing, listingOf } from '../../core/result.js'
import { sizeOf, type World } from '../../platform/files.js'
import type { FoundProject } from '../project/project.js'
import { asksForFiles, loadBasis, type ScoreBasis, type ScoreQuery, scoreBasis } from './scores.js'

export interface LoadedListing {
  /** Absent if the call itself was wrong. */
  readonly listing: Listing | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Agencies set aside because of their errors. */
  readonly setAside: readonly string[]
}

export interface ListingQuery extends ScoreQuery {
  /** Every document is to be shown, so none can be forgotten. */
  readonly explain?: boolean
  /** How many threads may read one file; absent: as many as there are processors. */
  readonly jobs?: number
  /** Told how far reading is, in percent, where it takes longer than a second. */
  readonly onRead?: (percent: number) => void
  /** Bytes of evidence from which on rows are added up instead of kept. */
  readonly talliedFrom?: number
}

/** Less than this is read and scored before the code that reads more is even loaded. */
const usuallyTalliedFrom = 250_000

/** From files to scores, as `loadScores`, with the same findings, for any amount of evidence. */
export async function loadListing(
  query: ListingQuery,
  found: Checked<FoundProject> | undefined,
  world: World,
): Promise<LoadedListing> {
  const { value: basis, diagnostics: findings } = await loadBasis(query, found, world)
  if (!basis) return { listing: undefined, diagnostics: findings, setAside: [] }
  if (isLarge(basis, query, world) && isTallyable(query, world)) {
    const { tallyListing } = await import('./tallied-listing.js')
    const tallied = await tallyListing(basis, findings, query, world)
    if (tallied) return tallied
  }
  const { result, diagnostics, setAside } = await scoreBasis(basis, findings, query, world)
  return { listing: result && listingOf(result), diagnostics, setAside }
}

const isLarge = (
  { files }: ScoreBasis,
  { talliedFrom = usuallyTalliedFrom }: ListingQuery,
  world: World,
): boolean =>
  files.reduce((size, { path }) => size + (path === '-' ? 0 : sizeOf(path, world)), 0) >=
  talliedFrom

/** What asks for the documents themselves, or for how a file was read, needs them kept. */
const isTallyable = ({ explain = false, ...query }: ListingQuery, { args }: World): boolean =>
  !explain && !asksForFiles(query) && !args.includes('--verbose')
