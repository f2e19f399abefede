import { localized } from '../../../pages/score-facts.js'
import type { ClarificationReport } from '../assessment-reports.js'
import type { ClarificationRow } from '../clarification.js'
import type { ReportBlock, Section, TableBlock } from './blocks.js'
import { column, levelCell, textCell } from './cells.js'
import { bothSides } from './signatures.js'
import { totalsTable } from './tables.js'
import type { ReportView } from './view.js'

/** The draft of a berita acara: what was claimed, what proves it, what was said about it. */
export function clarificationSections(
  report: ClarificationReport,
  view: ReportView,
): readonly Section[] {
  const { clarification: words, signing } = view.words
  const { agency, year, counts } = report
  const told: readonly ReportBlock[] = [
    { kind: 'paragraph', text: words.text(agency, year) },
    {
      kind: 'list',
      isNumbered: false,
      items: [
        words.counts(counts),
        ...(counts.unanswered > 0 && !report.isPublic ? [words.unanswered(counts.unanswered)] : []),
      ],
    },
    totalsTable(report, view),
  ]
  return [
    { id: 'berita-acara', heading: words.opening, blocks: told },
    { id: 'klarifikasi', heading: words.table, blocks: [table(report, view)] },
    {
      id: 'pengesahan',
      heading: signing.heading,
      blocks: [{ kind: 'paragraph', text: words.closing }, bothSides(report, view)],
    },
  ]
}

/** A public copy has no column for what it leaves out. */
function table({ rows, isPublic }: ClarificationReport, view: ReportView): TableBlock {
  const { columns, clarification } = view.words
  const notes = isPublic ? [] : [column('verifier_note', columns.verifierNote, 'text', 3)]
  return {
    kind: 'table',
    caption: clarification.caption,
    columns: [
      column('number', columns.no, 'text', 1),
      column('indicator', columns.indicator, 'text', 4),
      column('claimed', columns.claim, 'level'),
      column('verified', columns.verified, 'level'),
      column('proof', columns.proof, 'text', 4),
      column('state', columns.status, 'text', 2),
      column('verdict', columns.verdict, 'text', 2),
      ...notes,
      column('response', columns.response, 'text', 3),
    ],
    rows: rows.map((row) => ({
      cells: [
        textCell(row.number ?? row.indicator, view),
        textCell(`${row.indicator} ${localized(row.indicatorName, view.texts)}`, view),
        levelCell(row.claimed, view),
        levelCell(row.verified, view),
        textCell(shownProof(row, view), view),
        textCell(shownState(row, view), view),
        textCell(row.proof?.verdict ? view.words.verdicts[row.proof.verdict] : '', view),
        ...(isPublic ? [] : [textCell(row.verifierNote, view)]),
        textCell(row.response, view),
      ],
    })),
  }
}

function shownProof({ proof }: ClarificationRow, { words, texts }: ReportView): string {
  if (!proof) return words.clarification.noProof
  const name = proof.requirementName ? localized(proof.requirementName, texts) : words.untitled
  const title = proof.title || name
  return proof.documentNumber === '' ? title : `${title}, ${proof.documentNumber}`
}

function shownState(row: ClarificationRow, { words, texts }: ReportView): string {
  if (row.notApplicable) return words.notApplicable
  if (!row.proof) return row.claimed === null ? words.notAssessed : ''
  return row.proof.doubt === null ? words.proves : texts.words.defects[row.proof.doubt]
}
