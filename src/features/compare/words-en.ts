import { mapStatusesEn as mapStatuses } from '../rubric/convert/index.js'
import type { NotComparableReason } from './comparison.js'
import type { DifferencePart } from './parts.js'
import type { PublishedStatus } from './published.js'
import type { CompareTexts } from './words-id.js'

const parts: Record<DifferencePart, string> = {
  claim: 'Claim',
  proof: 'Proof',
  verification: 'Verif.',
}

const apart: Record<NotComparableReason, string> = {
  'rubrics-differ':
    'No difference is given: the rubrics differ, so that a point of one is not a point of the other, and there is no built-in map between them. If you have one, name it with --map.',
  'proof-stays':
    'No difference is given: the rubrics differ. The map between them carries levels, not proof, so that claimed totals alone can be subtracted: ask again with --total claimed.',
  'levels-stay':
    'No difference is given: the rubrics differ, and the map between them carries none of the levels; all have to be assessed anew.',
  'total-absent':
    'No difference is given: one side does not have the total that was asked for (there are no verified levels yet).',
  'levels-absent':
    'No difference is given: the rubric of these results is not at hand. Name its file with --rubric.',
}

const publishedStatuses: Record<PublishedStatus, string> = {
  final: 'final',
  interim: 'interim',
  self: 'self-assessed',
}

/** Words of the reports of merit compare. */
export const compareEn: CompareTexts = {
  parts,
  apart,
  publishedStatuses,
  pair: (from, to) => `Comparison: ${from} with ${to}`,
  years: (agency, from, to) => `Comparison: ${agency}, ${from} with ${to}`,
  trend: (agency) => `Merit totals over the years: ${agency}`,
  peers: (count) => `Comparison of ${count} results`,
  total: (total) => `Total compared: ${total.toLowerCase()}`,
  instrument: (name, status, maximum) => `Rubric ${name} (${status}), maximum ${maximum}`,
  isPublished: (rubric) =>
    `"Published": totals that others have announced, not computed here. Their category is read by the bands of rubric ${rubric}, which need not be the rubric they were decided by.`,
  severalRubrics:
    'Results of different rubrics stand apart, each with its maximum; their points are not subtracted from each other.',
  converted: (name) => `${name} (converted)`,
  carried: (told) =>
    `${told.result}, ${told.points} of ${told.maximum} under ${told.from}, converted to ${told.to} by map ${told.map} (${mapStatuses[told.status]}): ${told.assessed} of ${told.count} indicators carried.`,
  carriedOpen: (ids, count) =>
    `${count} ${count === 1 ? 'indicator is' : 'indicators are'} not assessed in the converted result and ${count === 1 ? 'counts' : 'count'} 0: ${ids}.`,
  carriedLeft: (rubric, ids) => `Levels of ${rubric} that were not carried: ${ids}.`,
  carriedWorth: 'This difference is only as good as the map.',
  result: 'Result',
  rubric: 'Rubric',
  difference: 'Change',
  from: 'From',
  to: 'To',
  cause: 'Cause',
  remark: 'Remark',
  aspect: 'Aspect',
  indicator: 'Indicator',
  sum: (delta, listed) => `Difference ${delta}: ${listed}.`,
  sumOf: (delta) => `Difference ${delta}.`,
  part: (part, points) => `${parts[part].toLowerCase()} ${points}`,
  contributions: 'Figures of aspects and indicators are what they bring to the index.',
  nothingAssessed: 'No indicator is assessed yet in either.',
  nothingDiffers: 'No indicator differs.',
  sameAspects: (ids) => `Aspects without a difference: ${ids}`,
  sameIndicators: (count) => `${count} other indicators do not differ.`,
  causes: {
    claim: {
      raised: (from, to) => `claimed level raised from ${from} to ${to}`,
      lowered: (from, to) => `claimed level lowered from ${from} to ${to}`,
      assessed: (to) => `newly assessed: level ${to}`,
      unassessed: (from) => `not assessed any more (was ${from})`,
    },
    verification: {
      raised: (from, to) => `verified level raised from ${from} to ${to}`,
      lowered: (from, to) => `verified level lowered from ${from} to ${to}`,
      assessed: (to) => `newly verified: level ${to}`,
      unassessed: (from) => `not verified any more (was ${from})`,
    },
    applicable: 'applies now',
    'not-applicable': 'does not apply any more',
    reweighted: 'same level, other divisor',
    new: (document) => `new document: ${document}`,
    signed: (document) => `signed by now: ${document}`,
    renewed: (document) => `renewed: ${document}`,
    replaced: (document) => `in place of the rejected one: ${document}`,
    lacking: (reason, document) => `${reason}: ${document}`,
    unclaimed: 'what was not proved is not claimed any more',
    standing: 'verified level unchanged',
  },
  causesBetween: {
    level: {
      claim: (from, to) => `claimed levels ${from} and ${to}`,
      verification: (from, to) => `verified levels ${from} and ${to}`,
    },
    proved: (document, reason) => `proved: ${document} (there: ${reason})`,
  },
  spark: (lowest, line, highest) => `${lowest} ${line} ${highest}`,
  sparkHead: 'Picture (lowest to highest)',
  whole: (from, to) => `From ${from} to ${to}`,
  published: 'published',
  publishedAs: (status) => `published, ${status}`,
  stated: 'rubric not at hand',
  categoryDiffers: (band) => `published category differs: ${band}`,
  absent: 'no such total',
  own: 'own',
  position: (own, rank, count) =>
    `${own}: rank ${rank} of ${count} agencies (latest result of each).`,
  percentile: (share) => `Percentile ${share}: ${share}% of the others have a lower total.`,
  best: (best, points, distance) => `Best: ${best}, ${points}; the distance is ${distance}.`,
  isBest: 'This is the best total.',
  ownUnknown: 'Name your own agency with --own to see its standing and its gaps.',
  gaps: 'Gaps: others stand at the next level already',
  noGaps: 'There is no indicator in which another agency stands higher.',
  gapsNeedLevels:
    'Gaps by indicator can only be seen in results that hold levels, not in published totals.',
  gap: (own, next) => `${own} to ${next}`,
  step: 'Level',
  ahead: 'There already',
  evidence: 'Kinds of evidence',
  aheadAt: (agency, level) => `${agency} (${level})`,
  moreAhead: (count) => `and ${count} more`,
  noEvidence: 'without valid evidence',
}
