import type { Diagnostic } from '../../domain/diagnostic.js'
import type { GateReport } from '../../domain/gate/report.js'

/** What is to be told of waivers besides the checks that they cover. */
export const waiverNotes = ({ found }: GateReport): readonly Diagnostic[] =>
  found.filter(({ code }) => code.startsWith('waiver-'))
