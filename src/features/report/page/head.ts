import type { Completeness } from '../../../core/completeness.js'
import { inUnits } from '../../../core/points.js'
import { caveatOf, declaredLines, localized, shownDays } from '../../../pages/score-facts.js'
import type { ReportHeader } from '../header.js'
import type { PortfolioReport } from '../portfolio.js'
import type { AssessmentReport } from '../report.js'
import type { Fact, Note, ReportPage } from './blocks.js'
import type { ReportView } from './view.js'

type Head = Omit<ReportPage, 'sections' | 'title'>

/** What a report about one agency-year names before its first figure. */
export function assessmentHead(header: AssessmentReport, view: ReportView): Head {
  const { texts, words } = view
  const { agency, year, completeness, totals, rubric } = header
  const declared = declaredLines(totals, rubric.indicators, texts)
  const { facts, notes, ...rest } = commonHead(header, [year], view)
  return {
    ...rest,
    subtitle: words.head.agencyYear(agency, year),
    facts: [
      { term: words.head.agency, text: agency },
      { term: words.head.year, text: String(year) },
      ...facts,
      { term: words.head.completeness, text: shownCompleteness(completeness, view) },
      toolFact(header, view),
    ],
    notes: [
      ...incompleteNote(completeness, view),
      ...declared.map((text): Note => ({ kind: 'note', tone: 'warning', text })),
      ...notes,
    ],
  }
}

export function portfolioHead(header: PortfolioReport, subtitle: string, view: ReportView): Head {
  const head = commonHead(header, header.years, view)
  return { ...head, subtitle, facts: [...head.facts, toolFact(header, view)] }
}

function commonHead(
  header: ReportHeader,
  years: readonly number[],
  { texts, words }: ReportView,
): Omit<Head, 'subtitle'> {
  const { rubric, tool, masked } = header
  const { head } = words
  const days = shownDays(header.asOf, years, texts)
  const name = `${rubric.id} ${rubric.version}`
  const sources = rubric.weightSources.map((source) => texts.words.weightSources[source])
  const weights: readonly Fact[] =
    sources.length > 0 ? [{ term: head.weights, text: sources.join('; ') }] : []
  return {
    language: texts.language,
    facts: [
      { term: head.rubric, text: `${name}: ${localized(rubric.title, texts)}` },
      { term: head.status, text: texts.words.rubricStatuses[rubric.status] },
      ...weights,
      { term: head.asOf, text: days },
      { term: head.maximum, text: texts.number(inUnits(rubric.maximum)) },
    ],
    notes: [
      note(head.unofficial),
      ...caveatOf(rubric, texts).map(note),
      ...(masked ? [note(head.publicCopy(masked))] : []),
    ],
    footer: words.footer(
      `${name} (${texts.words.rubricStatuses[rubric.status]})`,
      days,
      `${tool.name} ${tool.version}`,
    ),
  }
}

const toolFact = ({ tool }: ReportHeader, { words }: ReportView): Fact => ({
  term: words.head.tool,
  text: `${tool.name} ${tool.version}`,
})

const note = (text: string): Note => ({ kind: 'note', tone: 'info', text })

function incompleteNote(
  { isComplete, open }: Completeness,
  { words }: ReportView,
): readonly Note[] {
  if (isComplete) return []
  return [
    { kind: 'note', tone: 'warning', text: words.head.incomplete(open.length, open.join(', ')) },
  ]
}

function shownCompleteness(
  { applicable, open, notApplicable }: Completeness,
  { words }: ReportView,
): string {
  const assessed = words.head.assessed(applicable - open.length, applicable)
  return notApplicable.length === 0
    ? assessed
    : `${assessed}; ${words.head.notApplicable(notApplicable.join(', '))}`
}
