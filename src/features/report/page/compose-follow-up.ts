import { inUnits } from '../../../core/points.js'
import { inDays } from '../../../core/settings/days.js'
import { localized, shownBand } from '../../../pages/score-facts.js'
import type { FollowUpReport } from '../assessment-reports.js'
import type { FollowUpEntry } from '../follow-up.js'
import type { ReportBlock, Section } from './blocks.js'
import {
  column,
  countCell,
  dayCell,
  pointsCell,
  shownMissing,
  shownProof,
  textCell,
} from './cells.js'
import { signatures } from './signatures.js'
import type { ReportView } from './view.js'

/** What is to be done, by whom, until when. */
export function followUpSections(report: FollowUpReport, view: ReportView): readonly Section[] {
  const { followUp, signing } = view.words
  return [
    { id: 'rencana', heading: followUp.table, blocks: plan(report, view) },
    { id: 'pengesahan', heading: signing.heading, blocks: [signatures(report, view)] },
  ]
}

function plan({ entries, planned }: FollowUpReport, view: ReportView): readonly ReportBlock[] {
  const { columns, followUp, statuses, noUnit, noDue } = view.words
  if (entries.length === 0) return [{ kind: 'paragraph', text: followUp.nothing }]
  const count = (kind: FollowUpEntry['kind']) =>
    entries.filter((entry) => entry.kind === kind).length
  return [
    {
      kind: 'paragraph',
      text: followUp.counts({
        stated: count('stated'),
        prove: count('prove'),
        assess: count('assess'),
        raise: count('raise'),
      }),
    },
    ...plannedNote(entries, planned, view),
    { kind: 'note', tone: 'info', text: followUp.derived },
    {
      kind: 'table',
      caption: followUp.caption,
      columns: [
        column('no', columns.no, 'count'),
        column('indicator', columns.indicator, 'text', 3),
        column('recommendation', columns.recommendation, 'text', 5),
        column('unit', columns.unit, 'text', 3),
        column('output', columns.output, 'text', 4),
        column('due', columns.due, 'day', 2),
        column('evidence', columns.evidence, 'text', 4),
        column('gain', columns.gain, 'points'),
        column('status', columns.status, 'text', 2),
      ],
      rows: entries.map((entry, index) => ({
        cells: [
          countCell(index + 1),
          textCell(indicatorOf(entry, view), view),
          textCell(recommendationOf(entry, view), view),
          textCell(entry.unit || noUnit, view),
          textCell(outputOf(entry, view), view),
          entry.due === null ? { text: noDue, value: null } : dayCell(entry.due, view),
          textCell(evidenceOf(entry, view), view),
          pointsCell(entry.kind === 'stated' ? null : entry.gain, view),
          textCell(statuses[entry.status], view),
        ],
      })),
    },
  ]
}

/** Which lines are the plan, and what they come to. */
function plannedNote(
  entries: FollowUpReport['entries'],
  planned: FollowUpReport['planned'],
  { texts, words }: ReportView,
): readonly ReportBlock[] {
  if (!planned) return []
  const { band, effort, gain, listedGain, replaced } = planned
  const numbers = entries.flatMap((entry, index) =>
    entry.kind !== 'stated' && entry.planned ? [index + 1] : [],
  )
  const [first, last] = [numbers[0], numbers.at(-1)]
  const sums = {
    band: shownBand(band, texts),
    days: texts.number(inDays(effort)),
    gain: texts.number(inUnits(gain)),
  }
  const lines = first !== undefined && last !== undefined ? { first, last } : undefined
  const listed = texts.number(inUnits(listedGain))
  const parts = replaced.map((part) => `${part.indicator} (+${texts.number(inUnits(part.gain))})`)
  const told = [
    words.followUp.planned({ lines, ...sums }),
    ...(parts.length > 0 ? [words.followUp.replaced({ listed, parts })] : []),
  ]
  return [{ kind: 'note', tone: 'info', text: told.join(' ') }]
}

const indicatorOf = ({ indicator, indicatorName }: FollowUpEntry, { texts }: ReportView): string =>
  [indicator ?? '', indicatorName ? localized(indicatorName, texts) : ''].join(' ').trim()

export function recommendationOf(entry: FollowUpEntry, { texts, words }: ReportView): string {
  if (entry.kind === 'stated') return entry.recommendation
  if (entry.kind === 'assess') return words.followUp.assess
  if (entry.kind === 'raise') {
    return words.followUp.raise(entry.level, entry.advice ? localized(entry.advice, texts) : '')
  }
  const also = entry.planned?.also ?? []
  // A document that is shared may move other indicators only.
  if (entry.level <= entry.from && also.length > 0) return words.followUp.proveElsewhere(also)
  return words.followUp.prove(entry.level, also)
}

export function outputOf(entry: FollowUpEntry, view: ReportView): string {
  const { texts, words } = view
  if (entry.kind === 'stated') return entry.output
  if (entry.output) return localized(entry.output, texts)
  if (entry.kind === 'assess') return words.followUp.assessed
  return entry.evidence.map((missing) => shownProof(missing, view)).join('; ')
}

export const evidenceOf = (entry: FollowUpEntry, view: ReportView): string =>
  entry.kind === 'stated' ? entry.evidence : shownMissing(entry.evidence, view)
