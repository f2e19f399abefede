import { type EvidenceReading, readEvidence, type SheetInput } from '../worksheet/assessments.js'
import { setColumns, type TalliedSource } from './file.js'
import { ignoreRows, type TallyMachine } from './machine.js'
import { type PickedRows, pickedRows } from './picked-sheet.js'
import { readFrom, scanPieces } from './pieces.js'
import * as numbers from './wasm/numbers.js'

/** What the exact reader says of the rows in which something is reported; undefined if they are too many. */
export function readExactly(
  sources: readonly TalliedSource[],
  machine: TallyMachine,
  bytesAtMost: number,
): EvidenceReading | undefined {
  const hasFlagged = machine.owners.all.some(machine.figures.isFlagged)
  const inputs = sources.map((source) => sheetOf(source, machine, hasFlagged, bytesAtMost))
  const found = inputs.flatMap((input) => input ?? [])
  return found.length < inputs.length ? undefined : readEvidence(found, machine.rules.rubric)
}

/** Such rows of a file, under its own header. */
function sheetOf(
  source: TalliedSource,
  machine: TallyMachine,
  hasFlagged: boolean,
  bytesAtMost: number,
): SheetInput | undefined {
  const { shown, head, reading, tally } = source
  const picked = pickedRows(head.delimiter, shown)
  for (const { bytes, line, index } of head.records) picked.add(bytes, line, index)
  if (hasFlagged || tally.looseLines.length > 0) pickRows(source, machine, picked, bytesAtMost)
  const [header, ...rows] = picked.rows
  if (picked.size() > bytesAtMost || !header) return undefined
  const lost = tally.index - head.index > 0 ? 1 : 0
  const { placeOf } = picked
  const sheet = { file: shown, header, rows, lost, placeOf, shortBlocks: tally.shortBlocks }
  return { sheet, options: reading }
}

/** Reads a file once more, for these rows only; what is more than so many bytes is not kept. */
function pickRows(
  { head, reading, number, open, tally }: TalliedSource,
  machine: TallyMachine,
  picked: PickedRows,
  bytesAtMost: number,
): void {
  const { kernel } = machine
  const looseLines = new Set(tally.looseLines)
  machine.listen({
    ...ignoreRows,
    tellRecord: (at, length, line, index, isFlagged) => {
      const isWanted = isFlagged === 1 || looseLines.has(line)
      if (!isWanted || picked.size() > bytesAtMost) return
      picked.add(kernel.bytes().subarray(at, at + length), line, index)
    },
  })
  setColumns(machine, head.head, reading)
  const delimiter = head.delimiter.charCodeAt(0)
  kernel.start(numbers.picking, delimiter, number, head.line, head.index, -1)
  scanPieces(kernel, readFrom(open, { from: head.offset, to: open.size }), true)
}
