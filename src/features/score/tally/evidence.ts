import type { Assessment } from '../../../core/evidence.js'
import { byCodePoint } from '../../../core/order.js'
import { comparePlaces, type Place } from '../../../core/place.js'
import type { ProofContext } from '../../../core/proof.js'
import type { AssessedIndicators, IndicatorScore } from '../../../core/score.js'
import { judgedOf, talliedIndicators } from '../../../files/tally/assessment.js'
import { flagDefects } from '../../../files/tally/defects.js'
import { canTally, type TallySubject } from '../../../files/tally/figures.js'
import {
  type PartTally,
  pickRows,
  suppliedAgency,
  suppliedYear,
  type TalliedFile,
} from '../../../files/tally/file.js'
import { headBytes, readHead } from '../../../files/tally/head.js'
import { kernelProgram } from '../../../files/tally/kernel.js'
import { type TallyMachine, tallyMachine } from '../../../files/tally/machine.js'
import {
  type EvidenceReading,
  readEvidence,
  type SheetInput,
} from '../../../files/worksheet/assessments.js'
import {
  type OpenFile,
  openFile,
  readFrom,
  shownPath,
  type World,
} from '../../../platform/files.js'
import { readPackageBytes } from '../../../platform/package.js'
import { evidenceMegabytes } from '../../worksheet/index.js'
import type { EvidenceFile, EvidenceQuery } from '../evidence.js'
import { tallyParts, threadsFor } from './parts.js'

/** An agency-year: its rows added up, or read exactly because something in them is told. */
export type TalliedSubject = TallySubject | Assessment

/** What large files say together, without their documents. */
export interface TalliedEvidence {
  /** Sorted by agency and year. */
  readonly owners: readonly TalliedSubject[]
  /** Made anew each time, so that not all of them need room at once. */
  readonly read: (owner: TallySubject) => AssessedIndicators
  readonly indicators: (
    owner: TallySubject,
    judged: AssessedIndicators,
  ) => readonly IndicatorScore[]
  /** Where each indicator's answer stands. */
  readonly places: (owner: TallySubject) => readonly (Place | null)[]
  /** The place of its first answer, if there is any. */
  readonly firstAnswer: (
    owner: TalliedSubject,
  ) => readonly { readonly year: number; readonly at: Place }[]
  readonly hasInapplicable: (owner: TalliedSubject) => boolean
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
  const opened = named.map((file) => ({ ...file, open: openFile(file.path, world) }))
  try {
    const sources = opened.flatMap(({ open, ...file }) => (open ? [{ ...file, open }] : []))
    if (sources.length < opened.length) return undefined
    const tallied = await tallySources(sources, query)
    // A cut within a record, and what a part by itself cannot explain, do no harm in one part.
    const isCut = sources.some(({ open }) => threadsFor(open.size, query.jobs) > 1)
    return tallied ?? (isCut ? await tallySources(sources, { ...query, jobs: 1 }) : undefined)
  } finally {
    for (const { open } of opened) open?.close()
  }
}

interface Source extends EvidenceFile {
  readonly shown: string
  readonly open: OpenFile
}

/** A file that was added up. */
interface TalliedSource extends TalliedFile {
  readonly shown: string
  readonly open: OpenFile
  readonly told: PartTally
}

async function tallySources(
  sources: readonly Source[],
  query: TallyQuery,
): Promise<TalliedEvidence | undefined> {
  const { rubric, agency, year, asOf } = query
  const program = kernelProgram(readPackageBytes('dist', 'tally.wasm'))
  if (!program) return undefined
  const machine = tallyMachine(program, { rubric, proof: { asOf }, asked: { agency, year } })
  const tallied: TalliedSource[] = []
  for (const [number, source] of sources.entries()) {
    const file = talliedFile(source, number, query, machine)
    if (!file) return undefined
    const told = await tallyParts(source.open, file, machine, {
      program,
      threads: threadsFor(source.open.size - file.head.offset, query.jobs),
      isLastFile: number === sources.length - 1,
      onRead: query.onRead,
    })
    if (!told) return undefined
    tallied.push({ ...file, shown: source.shown, open: source.open, told })
  }
  flagDefects(machine)
  return joinTallies(tallied, machine)
}

/** Undefined where it does not say whose its rows are, or how. */
function talliedFile(
  { open, shown, year: assumedYear }: Source,
  number: number,
  { rubric, agency, year, assumedAgency }: TallyQuery,
  machine: TallyMachine,
): TalliedFile | undefined {
  const piece = new Uint8Array(headBytes)
  const head = readHead(piece.subarray(0, open.read(0, piece, 0, headBytes)), shown, machine)
  const reading = { rubric, agency, year, assumedAgency, assumedYear }
  const isStated =
    head &&
    (head.head.indexOf.has('agency') || suppliedAgency(reading) !== '') &&
    (head.head.indexOf.has('year') || suppliedYear(reading) >= 0)
  return isStated ? { head, reading, number } : undefined
}

function joinTallies(
  sources: readonly TalliedSource[],
  machine: TallyMachine,
): TalliedEvidence | undefined {
  const { owners, figures } = machine
  const exact = readFlagged(sources, machine)
  if (!exact) return undefined
  const files = sources.map(({ shown }) => shown)
  const unflagged = owners.all.filter((owner) => !figures.isFlagged(owner))
  return {
    owners: sorted([...unflagged, ...exact.assessments]),
    read: (owner) => judgedOf(owner, machine),
    indicators: (owner, judged) => talliedIndicators(owner, judged, machine, files),
    places: (owner) => figures.places(owner, files),
    firstAnswer: (owner) => {
      const { year } = owner
      const places =
        'answers' in owner
          ? [...owner.answers.values()].map(({ at }) => at)
          : figures.places(owner, files)
      const [at] = places.flatMap((place) => place ?? []).toSorted(comparePlaces)
      return at ? [{ year, at }] : []
    },
    hasInapplicable: (owner) =>
      'answers' in owner
        ? [...owner.answers.values()].some(({ claim }) => claim.kind === 'not-applicable')
        : figures.hasInapplicable(owner),
    diagnostics: exact.diagnostics,
    known: owners.known,
  }
}

/** What the exact reader says of the rows that are to be told; undefined where they are too many. */
function readFlagged(
  sources: readonly TalliedSource[],
  machine: TallyMachine,
): EvidenceReading | undefined {
  const hasFlagged = machine.owners.all.some(machine.figures.isFlagged)
  const inputs = sources.map((source) => sheetOf(source, machine, hasFlagged))
  const found = inputs.flatMap((input) => input ?? [])
  return found.length < inputs.length ? undefined : readEvidence(found, machine.rules.rubric)
}

/** The rows of a file that are to be told, under its own header. */
function sheetOf(
  source: TalliedSource,
  machine: TallyMachine,
  hasFlagged: boolean,
): SheetInput | undefined {
  const { open, shown, head, reading, told } = source
  const looseLines = new Set(told.looseLines)
  const from = hasFlagged || looseLines.size > 0 ? head.offset : open.size
  const picked = pickRows(machine, readFrom(open, { from, to: open.size }), shown, source, {
    looseLines,
    limit: evidenceMegabytes * 1_000_000,
  })
  const [header, ...rows] = picked?.rows ?? []
  if (!picked || !header) return undefined
  const lost = told.index - head.index > 0 ? 1 : 0
  const { placeOf } = picked
  const sheet = { file: shown, header, rows, lost, placeOf, shortBlocks: told.shortBlocks }
  return { sheet, options: reading }
}

/** By agency and year. Each name is compared once, not once for each of its years. */
function sorted(owners: readonly TalliedSubject[]): readonly TalliedSubject[] {
  const names = [...new Set(owners.map(({ agency }) => agency))].toSorted(byCodePoint)
  const ranks = new Map(names.map((name, rank) => [name, rank]))
  const rankOf = ({ agency }: TalliedSubject): number => ranks.get(agency) ?? 0
  return owners.toSorted((left, right) => rankOf(left) - rankOf(right) || left.year - right.year)
}
