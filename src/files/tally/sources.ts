import type { ProofContext } from '../../core/proof.js'
import type { EvidenceOptions } from '../worksheet/row-context.js'
import { flagDefects } from './defects.js'
import { suppliedAgency, suppliedYear, type TalliedFile, type TalliedSource } from './file.js'
import { headBytes, readHead } from './head.js'
import type { KernelProgram } from './kernel.js'
import { type TallyMachine, tallyMachine } from './machine.js'
import type { OpenFile } from './pieces.js'
import type { TallySurroundings } from './surroundings.js'
import { type TalliedEvidence, talliedEvidence } from './tallied-evidence.js'
import { tallyFile } from './threads.js'

/** A file of evidence. */
export interface EvidenceSource {
  readonly path: string
  /** As findings name it. */
  readonly shown: string
  /** Of a file without that column. */
  readonly year?: number
}

/** What is asked for, on which day, and how it is read. */
export interface TallyQuery
  extends Omit<EvidenceOptions, 'assumedYear'>,
    Pick<ProofContext, 'asOf'> {
  /** How many threads may read a file; undefined: as many as pay. */
  readonly jobs: number | undefined
  /** Of rows that are read exactly; more have to be read as whole files. */
  readonly exactBytesAtMost: number
  /** Called with whole percents, after the first second. */
  readonly onRead: (percent: number) => void
}

interface Source extends EvidenceSource {
  readonly open: OpenFile
}

/** Undefined where the files have to be read exactly. */
export async function tallySources(
  sources: readonly Source[],
  query: TallyQuery,
  program: KernelProgram,
  surroundings: TallySurroundings,
): Promise<TalliedEvidence | undefined> {
  const { rubric, agency, year, asOf, jobs, onRead } = query
  const machine = tallyMachine(program, { rubric, proof: { asOf }, asked: { agency, year } })
  const tallied: TalliedSource[] = []
  for (const [number, source] of sources.entries()) {
    const file = fileOf(source, number, query, machine)
    if (!file) return undefined
    const isLastFile = number === sources.length - 1
    const way = { program, surroundings, jobs, isLastFile, onRead }
    const tally = await tallyFile(source.open, file, machine, way)
    if (!tally) return undefined
    tallied.push({ ...file, shown: source.shown, open: source.open, tally })
  }
  flagDefects(machine)
  return talliedEvidence(tallied, machine, query.exactBytesAtMost)
}

/** Undefined where it does not say whose its rows are, or how. */
function fileOf(
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
