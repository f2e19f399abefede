import { printable } from '../../core/printable.js'
import type { ProofContext } from '../../core/proof.js'
import type { Rubric } from '../../core/rubric.js'
import { type IndicatorResult, inapplicable } from '../../core/score.js'
import { restored } from '../csv/neutral.js'
import { rowsPerBlock } from '../worksheet/raggedness.js'
import type { EvidenceOptions } from '../worksheet/row-context.js'
import { type CellCodes, cellCodes } from './cell-codes.js'
import { documentJudge, setRequirements } from './document-defects.js'
import {
  emptyRecord,
  type Figures,
  figuresOf,
  type IndicatorTally,
  indicatorTallyOf,
  layoutOf,
  type RecordLayout,
} from './figures.js'
import { type Host, type Kernel, type KernelProgram, makeKernel } from './kernel.js'
import { type SubjectTable, subjectTable } from './subjects.js'
import * as numbers from './wasm/numbers.js'

/** What the rows of all files are added up by. */
export interface TallyRules {
  readonly rubric: Rubric
  readonly proof: Pick<ProofContext, 'asOf'>
  /** Filters where the column exists. */
  readonly asked: Pick<EvidenceOptions, 'agency' | 'year'>
}

/** Adds up rows in a memory of its own; one for all files that are read together. */
export interface TallyMachine {
  readonly rules: TallyRules
  readonly kernel: Kernel
  readonly layout: RecordLayout
  readonly codes: CellCodes
  readonly owners: SubjectTable
  readonly figures: Figures
  /** By indicator: what is known of one that another one excludes. */
  readonly excluded: readonly IndicatorResult[]
  /** Is told what cannot be added up, from here on. */
  readonly listen: (listener: Listener) => void
}

/** What is told of rows that cannot be added up. */
export type Listener = Pick<
  Host,
  'tellOwnerless' | 'tellFurther' | 'tellRagged' | 'tellBlock' | 'tellRecord'
>

/** More agency-years than any country has in a century; their figures are what memory holds. */
const agencyYearsAtMost = 100_000

export function tallyMachine(program: KernelProgram, rules: TallyRules): TallyMachine {
  const { rubric, proof, asked } = rules
  const layout = layoutOf(rubric)
  const codes = cellCodes(rubric)
  const owners = subjectTable(asked, codes.agencies)
  const tallies: IndicatorTally[] = []
  let listener: Listener = ignoreRows
  const textAt = (at: number, length: number): string =>
    kernel.bytes().toString('utf8', at, at + length)
  const judge = (index: number, at: number): number => {
    const indicator = layout.indicators[index]
    if (!indicator) throw new Error(`there is no indicator ${index}`)
    return (
      tallies.push(indicatorTallyOf(kernel.bytes(), at, { indicator, levels: rubric.levels })) - 1
    )
  }
  const kernel = makeKernel(program, {
    understand: (role, at, length) =>
      role < numbers.firstIndicator
        ? codes.understand(role, printable(textAt(at, length)))
        : judge(role - numbers.firstIndicator, at),
    // Never more than there was: bytes that are not UTF-8 are longer as letters.
    trim: (at, length) => kernel.bytes().write(restored(textAt(at, length)).trim(), at, length),
    judge: documentJudge(layout.indicators, codes, proof),
    meet: (agency, year) => {
      if (owners.known.length >= agencyYearsAtMost) kernel.giveUp()
      return owners.add(agency, year)
    },
    tellOwnerless: (...facts) => listener.tellOwnerless(...facts),
    tellFurther: (...facts) => listener.tellFurther(...facts),
    tellRagged: (...facts) => listener.tellRagged(...facts),
    tellBlock: (...facts) => listener.tellBlock(...facts),
    tellRecord: (...facts) => listener.tellRecord(...facts),
  })
  prepare(kernel, rules, layout, codes)
  const figures = figuresOf(kernel, layout, tallies, codes.reasons.items)
  const listen = (to: Listener): void => {
    listener = to
  }
  const excluded = layout.indicators.map(inapplicable)
  return { rules, kernel, layout, codes, owners, figures, excluded, listen }
}

function prepare(
  kernel: Kernel,
  { rubric, proof }: TallyRules,
  layout: RecordLayout,
  codes: CellCodes,
): void {
  const { indicators, offsets, lengths, recordSize } = layout
  const tables = kernel.codeTables(numbers.firstIndicator + indicators.length)
  const isForbidden = rubric.notApplicable === 'forbidden'
  kernel.setRubric(tables, kernel.put(offsets), kernel.put(lengths), isForbidden)
  kernel.setRecord(kernel.put(emptyRecord(layout)), recordSize)
  kernel.setBlocks(rowsPerBlock)
  setRequirements(kernel, indicators, codes, proof)
}

const ignore = (): void => undefined

/** Hears nothing of what is told. */
export const ignoreRows: Listener = {
  tellOwnerless: ignore,
  tellFurther: ignore,
  tellRagged: ignore,
  tellBlock: ignore,
  tellRecord: ignore,
}
