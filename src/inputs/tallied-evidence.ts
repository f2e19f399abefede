import {
  type EvidenceReading,
  readEvidence,
  type SheetInput,
} from '../adapters/evidence/assessments.js'
import {
  type AgencyYear,
  canTally,
  firstPlace,
  notApplicableClaim,
  type Slots,
  slotsOf,
} from '../adapters/tally/agency-year.js'
import { assessmentOf, type TalliedAssessment } from '../adapters/tally/assessment.js'
import { flagDoubtful } from '../adapters/tally/doubtful.js'
import { pickRows } from '../adapters/tally/file.js'
import { type FileHead, headBytes, readHead } from '../adapters/tally/head.js'
import { joinFiles, nameOf, placeNumbered } from '../adapters/tally/join.js'
import { suppliedAgency, suppliedYear } from '../adapters/tally/row-identity.js'
import type { Tally, TallyOptions } from '../adapters/tally/tally.js'
import type { Place } from '../domain/diagnostic.js'
import type { Assessment } from '../domain/evidence.js'
import { byCodePoint, inTurn } from '../domain/order.js'
import type { ProofContext } from '../domain/proof.js'
import type { Rubric } from '../domain/rubric.js'
import { type OpenFile, openFile, readFrom, shownPath, type World } from '../io.js'
import type { EvidenceFile, EvidenceQuery } from './evidence.js'
import { evidenceMegabytes } from './sheet.js'
import { tallyParts, threadsFor } from './tally-parts.js'

/** An agency-year: its rows added up, or read exactly because something in them is told. */
export type TalliedOwner = AgencyYear | Assessment

/** What large files say together, without their documents. */
export interface TalliedEvidence {
  /** Sorted by agency and year. */
  readonly owners: readonly TalliedOwner[]
  /** Made anew each time, so that not all of them need room at once. */
  readonly read: (owner: TalliedOwner) => Assessment & Partial<TalliedAssessment>
  /** The place of its first answer, if there is any. */
  readonly firstAnswer: (
    owner: TalliedOwner,
  ) => readonly { readonly year: number; readonly at: Place }[]
  readonly hasInapplicable: (owner: TalliedOwner) => boolean
  readonly diagnostics: EvidenceReading['diagnostics']
  readonly known: EvidenceReading['known']
}

/** The day asked about, how many threads may read, and who is told how far it is, in percent. */
export interface TallyQuery extends EvidenceQuery, Pick<ProofContext, 'asOf'> {
  readonly jobs: number | undefined
  readonly onRead: (percent: number) => void
}

/**
 * Reads evidence by adding rows up instead of keeping them. Rows in which something has to be told
 * are read again with all other rows of their agency and year, by the reader that judges. Undefined
 * where files can only be read as a whole.
 */
export async function tallyEvidence(
  files: readonly EvidenceFile[],
  query: TallyQuery,
  world: World,
): Promise<TalliedEvidence | undefined> {
  const named = files
    .map((file) => ({ ...file, shown: shownPath(file.path, world) }))
    .toSorted((left, right) => byCodePoint(left.shown, right.shown))
  const isTwice = new Set(named.map(({ shown }) => shown)).size < named.length
  if (isTwice || !canTally(query.rubric)) return undefined
  const slots = slotsOf(query.rubric)
  const sources: Source[] = []
  try {
    for (const file of named) {
      const open = openFile(file.path, world)
      if (!open) return undefined
      const source = await tallySource({ open, file, query, slots })
      if (!source) {
        open.close()
        return undefined
      }
      sources.push(source)
    }
    return unite(sources, slots, query.rubric)
  } finally {
    for (const { open } of sources) open.close()
  }
}

/** One file, added up. */
interface Source {
  readonly open: OpenFile
  readonly shown: string
  readonly head: FileHead
  readonly options: TallyOptions
  readonly tally: Tally
}

interface OpenSource {
  readonly open: OpenFile
  readonly file: EvidenceFile & { readonly shown: string }
  readonly query: TallyQuery
  readonly slots: Slots
}

async function tallySource({ open, file, query, slots }: OpenSource): Promise<Source | undefined> {
  const piece = new Uint8Array(headBytes)
  const head = readHead(piece.subarray(0, open.read(0, piece, 0, headBytes)), file.shown)
  if (!head) return undefined
  const { rubric, agency, year, assumedAgency } = query
  const reading = { rubric, agency, year, assumedAgency, assumedYear: file.year }
  const options = { head: head.head, reading, slots, proof: { asOf: query.asOf } }
  const isStated =
    (head.head.indexOf.has('agency') || suppliedAgency(reading) !== '') &&
    (head.head.indexOf.has('year') || suppliedYear(reading) >= 0)
  if (!isStated) return undefined
  const threads = threadsFor(open.size - head.offset, query.jobs)
  const tally = await tallyParts(open, head, options, { threads, onRead: query.onRead })
  return tally && { open, shown: file.shown, head, options, tally }
}

function unite(
  sources: readonly Source[],
  slots: Slots,
  rubric: Rubric,
): TalliedEvidence | undefined {
  const owners = joinFiles(sources.map(({ tally }) => tally))
  flagDoubtful(owners, slots, rubric)
  const exact = readFlagged(sources, owners, rubric)
  if (!exact) return undefined
  const files = sources.map(({ shown }) => shown)
  const unflagged = owners.filter(({ isFlagged }) => !isFlagged)
  const placeOf = (place: number): Place => placeNumbered(place, files)
  return {
    owners: [...unflagged, ...exact.assessments].toSorted(byAgencyAndYear),
    read: (owner) => ('answers' in owner ? owner : assessmentOf(owner, slots, placeOf)),
    firstAnswer: (owner) => {
      const { year } = owner
      if (!('answers' in owner)) return [{ year, at: placeOf(firstPlace(owner)) }]
      return [...owner.answers.values()].map(({ at }) => ({ year, at }))
    },
    hasInapplicable: (owner) =>
      'answers' in owner
        ? [...owner.answers.values()].some(({ claim }) => claim.kind === 'not-applicable')
        : owner.claims.includes(notApplicableClaim),
    diagnostics: exact.diagnostics,
    known: sources.flatMap(({ tally }) => tally.known),
  }
}

/** What the exact reader says of the rows that are to be told; undefined where they are too many. */
function readFlagged(
  sources: readonly Source[],
  owners: readonly AgencyYear[],
  rubric: Rubric,
): EvidenceReading | undefined {
  const flagged = new Set(owners.filter(({ isFlagged }) => isFlagged).map(nameOf))
  const inputs = sources.map((source) => sheetOf(source, flagged))
  return inputs.some((input) => input === undefined)
    ? undefined
    : readEvidence(
        inputs.flatMap((input) => input ?? []),
        rubric,
      )
}

/** The rows of a file that are to be told, under its own header. */
function sheetOf(source: Source, flagged: ReadonlySet<string>): SheetInput | undefined {
  const { open, shown, head, options, tally } = source
  const looseLines = new Set(tally.looseLines)
  const isClean = flagged.size === 0 && looseLines.size === 0
  const picked = pickRows(
    readFrom(open, { from: isClean ? open.size : head.offset, to: open.size }),
    head,
    shown,
    options,
    {
      isFlagged: (agency, year) => flagged.has(nameOf({ agency, year })),
      looseLines,
      limit: evidenceMegabytes * 1_000_000,
    },
  )
  const [header, ...rows] = picked?.rows ?? []
  if (!picked || !header) return undefined
  const lost = tally.index - head.index > 0 ? 1 : 0
  const { placeOf } = picked
  const sheet = { file: shown, header, rows, lost, placeOf, shortBlocks: tally.shortBlocks }
  return { sheet, options: options.reading }
}

const byAgencyAndYear = inTurn<Pick<AgencyYear, 'agency' | 'year'>>(
  (left, right) => byCodePoint(left.agency, right.agency),
  (left, right) => left.year - right.year,
)
