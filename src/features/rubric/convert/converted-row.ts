import { levelIn } from '../../../core/evidence.js'
import type { SheetRow } from '../../../files/sheet.js'
import {
  type Column,
  columnsAbout,
  type Header,
  ownColumns,
  workbookColumns,
} from '../../../files/worksheet/columns.js'
import type { EvidenceRow } from '../../../files/worksheet/evidence-row.js'
import { type Conversion, type ConversionStep, levelAfter } from './conversion.js'

export type ConvertedRow = readonly string[]

interface DirectedRow<Target = RowTarget | undefined> {
  readonly row: EvidenceRow
  readonly cells: ConvertedRow
  readonly step: ConversionStep
  /** Undefined: the row stays behind. */
  readonly target: Target
}

interface RowTarget {
  readonly indicator: string
  readonly requirement: string
}

/** Every row with where it goes. */
export function directedRows(
  rows: readonly EvidenceRow[],
  {
    conversion,
    lines,
  }: { readonly conversion: Conversion; readonly lines: ReadonlyMap<number, SheetRow> },
): readonly DirectedRow[] {
  const steps = new Map(
    conversion.steps.flatMap((step) => step.sources.map(({ indicator }) => [indicator.id, step])),
  )
  // A row that stands there twice counts once, and shall go on to do so.
  const first = new Map(rows.toReversed().map((row) => [row.content, row.at.line]))
  return rows.flatMap((row) => {
    const step = steps.get(row.indicator)
    const line = first.get(row.content) ?? row.at.line
    const cells = lines.get(row.at.line)?.cells
    return step && cells ? [{ row, cells, step, target: targetOf(row, line, step) }] : []
  })
}

/** A row without a document goes on only where there is one place for it. */
function targetOf(row: EvidenceRow, line: number, step: ConversionStep): RowTarget | undefined {
  const carried = step.documents.find(({ document }) => document.at.line === line)
  if (row.document && carried) return carried.target ?? undefined
  const [only, ...others] = step.targets
  return only && others.length === 0 ? { indicator: only.id, requirement: '' } : undefined
}

/** Where the columns of the sheet stand, and how they are headed. */
interface Columns {
  readonly header: Header
  readonly names: ConvertedRow | undefined
}

type Change = readonly [column: Column | number, text: string]

/** The cells of a row under its new indicator; what the other rubric does not change stays. */
export function cellsAfter(
  directed: DirectedRow<RowTarget>,
  { header: { indexOf }, names = [] }: Columns,
): ConvertedRow {
  const changes = [
    ...namesAfter(directed),
    ...levelsAfter(directed),
    ...(isSameQuestion(directed) ? [] : helpIn(names)),
  ]
  return changes.reduce<ConvertedRow>((cells, [column, text]) => {
    // Of a column that the sheet lacks nothing is said, so nothing has to be changed.
    const index = typeof column === 'number' ? column : (indexOf.get(column) ?? cells.length)
    return index < cells.length ? cells.with(index, text) : cells
  }, directed.cells)
}

const isSameQuestion = ({ row, step, target }: DirectedRow<RowTarget>): boolean =>
  step.passage.kind !== 'none' && target.indicator === row.indicator

/** A cell that means the same stays as it is written: `1,1` is `1.1`. */
function namesAfter({ row, target }: DirectedRow<RowTarget>): readonly Change[] {
  const pairs = [
    ['indicator', row.indicator, target.indicator],
    ['requirement', row.document?.requirement ?? '', target.requirement],
  ] as const
  return pairs.flatMap(([column, from, to]): Change[] => (from === to ? [] : [[column, to]]))
}

/** What was said of the old question goes only where the question is the same. */
function levelsAfter({ row, step: { passage } }: DirectedRow<RowTarget>): readonly Change[] {
  if (passage.kind === 'same') return []
  if (passage.kind === 'none') return aboutTheOldQuestion().map((column): Change => [column, ''])
  const claimed = row.claim?.kind === 'level' ? row.claim.level : null
  const pairs = [
    ['level', claimed],
    ['verifiedLevel', levelIn(row.verified)],
  ] as const
  return pairs.flatMap(([column, level]): Change[] =>
    level === null ? [] : [[column, String(levelAfter(level, passage) ?? '')]],
  )
}

const aboutTheOldQuestion = (): readonly Column[] => [...columnsAbout('answer'), 'verdict']

/** What an export or a split has put beside the old question. */
const helpIn = (names: ConvertedRow): readonly Change[] => {
  const help: readonly string[] = [ownColumns.question, workbookColumns.levels]
  return names.flatMap((name, index): Change[] =>
    help.includes(name.trim().toLowerCase()) ? [[index, '']] : [],
  )
}
