import { provenance } from '../../../pages/score-facts.js'
import { describe } from '../../../pages/words/texts.js'
import type { GateReport } from '../report.js'
import { checkStateOf, type GateState, type GateView } from './view.js'

/** What the verdict rests on. */
export function labelsOf(
  { rubric, asOf, total, outcomes }: GateReport,
  { texts, words }: GateView,
): readonly string[] {
  const years = outcomes.map(({ year }) => year)
  return [
    ...(rubric ? provenance({ rubric, asOf, years }, texts) : []),
    words.total(texts.words.totals[total]),
    words.ownReckoning,
  ]
}

/** What is to be told of waivers besides the checks that they cover, with its place. */
export const waiverLines = ({ found }: GateReport, { texts }: GateView): readonly string[] =>
  found
    .filter(({ code }) => code.startsWith('waiver-'))
    .map((note) => {
      const place = note.at ? `${note.at.file}:${note.at.line}: ` : ''
      return `${place}${describe(note, texts).message}`
    })

/** What became of the earlier result, where there is one to keep up with. */
export const ratchetLines = ({ baseline }: GateReport, { words }: GateView): readonly string[] =>
  baseline?.step ? [words.ratchet[baseline.step](baseline.path)] : []

export function countsLine({ outcomes }: GateReport, { words }: GateView): string {
  const count = (state: GateState) =>
    outcomes.filter((outcome) => checkStateOf(outcome) === state).length
  return words.counts(count('met'), count('waived'), count('missed'))
}
