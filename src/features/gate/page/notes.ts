import type { Diagnostic } from '../../../core/diagnostic.js'
import type { GateReport } from '../report.js'

/** What is to be told of waivers besides the checks that they cover. */
export const waiverNotes = ({ found }: GateReport): readonly Diagnostic[] =>
  found.filter(({ code }) => code.startsWith('waiver-'))
