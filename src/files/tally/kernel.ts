/** What the rows of evidence are added up by: the program in `wasm/`, compiled when this one is built. */
export type KernelProgram = WebAssembly.Module

/** Undefined on a machine that has no WebAssembly, or none with vectors of sixteen bytes. */
export function kernelProgram(bytes: Uint8Array): KernelProgram | undefined {
  if (typeof WebAssembly === 'undefined') return undefined
  const own = Uint8Array.from(bytes)
  return WebAssembly.validate(own) ? new WebAssembly.Module(own) : undefined
}

/** What it asks for, as `wasm/host.ts` says. Truth is 1 or 0. */
export interface Host {
  readonly understand: (role: number, at: number, length: number) => number
  readonly trim: (at: number, length: number) => number
  readonly judge: (
    indicator: number,
    requirement: number,
    issued: number,
    validUntil: number,
    state: number,
  ) => number
  readonly meet: (agency: number, year: number) => boolean
  readonly tellOwnerless: (agency: number, year: number, line: number) => void
  readonly tellFurther: (line: number, hasAbove: number, namesOwner: number) => void
  readonly tellRagged: (owner: number) => void
  readonly tellBlock: (block: number, isShort: number) => void
  readonly tellRecord: (
    at: number,
    length: number,
    line: number,
    index: number,
    isFlagged: number,
  ) => void
}

/** What it can be asked for, as `wasm/index.ts` says; addresses are those of its memory. */
interface Exports {
  readonly memory: WebAssembly.Memory
  readonly room: (bytes: number) => number
  readonly codeTables: (count: number) => number
  readonly setRequirements: (
    count: number,
    slots: number,
    periods: number,
    firstDays: number,
    periodCount: number,
    asOf: number,
    statusCount: number,
    verdictCount: number,
  ) => void
  readonly setRecord: (empty: number, size: number) => void
  readonly setRubric: (
    tables: number,
    offsets: number,
    lengths: number,
    isForbidden: boolean,
  ) => void
  readonly setBlocks: (rows: number) => void
  readonly setColumns: (
    roles: number,
    count: number,
    named: number,
    cells: number,
    agency: number,
    year: number,
  ) => void
  readonly start: (
    what: number,
    delimiter: number,
    file: number,
    line: number,
    index: number,
    headerIndex: number,
  ) => void
  readonly scan: (from: number, to: number) => number
  readonly line: WebAssembly.Global
  readonly index: WebAssembly.Global
  readonly isBroken: WebAssembly.Global
  readonly isBeyond: WebAssembly.Global
  readonly isFull: WebAssembly.Global
  readonly giveUp: () => void
  readonly findOwner: (agency: number, year: number) => number
  readonly recordOf: (owner: number) => number
  readonly talliesOf: (record: number, to: number, indicators: number) => void
  readonly setJoin: (file: number, linesBefore: number, reasons: number) => void
  readonly joinRecord: (
    earlier: number,
    later: number,
    indicators: number,
    offsets: number,
    lengths: number,
  ) => void
  readonly flagRepeats: () => void
  readonly hashCount: (part: number) => number
  readonly copyHashes: (part: number, to: number) => void
  readonly takeHashes: (part: number, from: number, count: number, owners: number) => void
  readonly flagRepeatsWith: (part: number, from: number, count: number, owners: number) => void
}

export interface Kernel extends Exports {
  /** All its memory, as it is now: what it asks for may make it move. */
  readonly bytes: () => Buffer
  /** Writes what a table holds into its memory; where. */
  readonly put: (table: Int16Array | Int32Array | Uint8Array) => number
}

export function makeKernel(program: KernelProgram, host: Host): Kernel {
  const { exports } = new WebAssembly.Instance(program, { host: { ...host, ...unsigned(host) } })
  // Nothing checks what a program exports: the tests do.
  const own = exports as unknown as Exports
  let seen = Buffer.from(own.memory.buffer)
  const bytes = (): Buffer => {
    if (seen.buffer !== own.memory.buffer) seen = Buffer.from(own.memory.buffer)
    return seen
  }
  const room = (size: number): number => own.room(size) >>> 0
  return {
    ...own,
    room,
    codeTables: (count) => own.codeTables(count) >>> 0,
    scan: (from, to) => own.scan(from, to) >>> 0,
    findOwner: (agency, year) => own.findOwner(agency, year) >>> 0,
    recordOf: (owner) => own.recordOf(owner) >>> 0,
    bytes,
    put: ({ buffer, byteOffset, byteLength }) => {
      const at = room(byteLength)
      bytes().set(new Uint8Array(buffer, byteOffset, byteLength), at)
      return at
    },
  }
}

/** Addresses above two gigabytes come as numbers below 0. */
const unsigned = ({ understand, trim, tellRecord }: Host): Partial<Host> => ({
  understand: (role, at, length) => understand(role, at >>> 0, length),
  trim: (at, length) => trim(at >>> 0, length),
  tellRecord: (at, ...facts) => tellRecord(at >>> 0, ...facts),
})
