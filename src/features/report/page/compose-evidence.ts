import { localized } from '../../../pages/score-facts.js'
import type { EvidenceReport } from '../assessment-reports.js'
import type { ReportBlock, Section } from './blocks.js'
import { column, countCell, dayCell, shownGap, textCell } from './cells.js'
import { expiryBlocks } from './compose-yearly.js'
import type { ReportView } from './view.js'

/** The evidence list, numbered by aspect, indicator and item, and what it lacks. */
export function evidenceSections(report: EvidenceReport, view: ReportView): readonly Section[] {
  const { evidence, yearly } = view.words
  return [
    { id: 'daftar', heading: evidence.table, blocks: list(report, view) },
    { id: 'kurang', heading: evidence.gaps, blocks: [gaps(report, view)] },
    { id: 'masa-berlaku-bukti', heading: yearly.expiry, blocks: expiryBlocks(report, view) },
  ]
}

function list({ entries }: EvidenceReport, view: ReportView): readonly ReportBlock[] {
  const { texts, words } = view
  const { columns, evidence } = words
  if (entries.length === 0) return [{ kind: 'paragraph', text: evidence.empty }]
  const proving = entries.filter(({ doubt }) => doubt === null).length
  return [
    { kind: 'paragraph', text: evidence.counts(entries.length, proving) },
    {
      kind: 'table',
      caption: evidence.caption,
      columns: [
        column('number', columns.no, 'text', 1),
        column('document', columns.document, 'text', 5),
        column('document_number', columns.documentNumber, 'text', 2),
        column('issued', columns.issued, 'day', 2),
        column('last_day', columns.lastDay, 'day', 2),
        column('days_left', columns.daysLeft, 'count'),
        column('status', columns.status, 'text', 2),
        column('unit', columns.unit, 'text', 3),
        column('file', columns.file, 'text', 4),
      ],
      rows: entries.map((entry) => ({
        cells: [
          textCell(entry.number, view),
          textCell(
            entry.title ||
              (entry.requirementName ? localized(entry.requirementName, texts) : words.untitled),
            view,
          ),
          textCell(entry.documentNumber, view),
          dayCell(entry.issued, view),
          dayCell(entry.lastDay, view),
          entry.daysLeft === null ? { text: words.none, value: null } : countCell(entry.daysLeft),
          textCell(entry.doubt === null ? words.proves : texts.words.defects[entry.doubt], view),
          textCell(entry.unit, view),
          textCell(entry.file, view),
        ],
      })),
    },
  ]
}

function gaps({ gaps: all, completeness }: EvidenceReport, view: ReportView): ReportBlock {
  const { columns, evidence } = view.words
  if (all.length === 0) {
    const isAssessed = completeness.open.length < completeness.applicable
    return { kind: 'paragraph', text: isAssessed ? evidence.noGaps : evidence.nothingAssessed }
  }
  return {
    kind: 'table',
    caption: evidence.gapsCaption,
    columns: [
      column('indicator', columns.indicator, 'text', 1),
      column('name', columns.name, 'text', 4),
      column('missing', columns.missing, 'text', 5),
    ],
    rows: all.map(({ indicator, indicatorName, missing }) => ({
      cells: [
        textCell(indicator, view),
        textCell(localized(indicatorName, view.texts), view),
        textCell(shownGap(missing, view), view),
      ],
    })),
  }
}
