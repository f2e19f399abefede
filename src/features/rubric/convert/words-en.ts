import type { ImpactVerdict } from '../diff/impact.js'
import type { MapStatus, Relation } from './map.js'
import type { ConvertTexts } from './words-id.js'

export const mapStatuses: Record<MapStatus, string> = {
  official: 'official',
  proposal: 'proposed by this project, not an official document',
  draft: 'draft by this project, not an official document',
}

const relations: Record<Relation, string> = {
  equal: 'equal',
  narrower: 'narrower',
  broader: 'broader',
  split: 'split',
  merged: 'merged',
  dropped: 'without counterpart',
  new: 'new',
}

const verdicts: Record<ImpactVerdict, string> = {
  changed: 'Another category',
  open: 'Depends on indicators that have to be assessed again',
  same: 'The same category',
  incomparable: 'Categories of the two rubrics cannot be compared',
}

/** Words of merit rubric convert and rubric diff --impact. */
export const convertEn: ConvertTexts = {
  title: (from, to) => `Answers carried over: ${from} to ${to}`,
  from: (rubric, status, maximum) => `Old rubric ${rubric} (${status}), max. ${maximum}`,
  to: (rubric, status, maximum) => `New rubric ${rubric} (${status}), max. ${maximum}`,
  map: (id, status) => `Map ${id} (${status})`,
  mapStatuses,
  relations,
  owner: (agency, year) => `${agency}, ${year}`,
  carried: (answers, documents) =>
    `Carried with their levels: answers ${answers}. Documents carried: ${documents}.`,
  unanswered: (count) => `Indicators without answers and documents: ${count}.`,
  nothingLost: 'No answer and no document is left behind.',
  levelsChanged: 'Carried, with the level on the new scale',
  reassess: 'To be assessed anew; their levels are left open',
  lost: 'Left behind: no counterpart',
  asked: 'New questions, not assessed yet',
  leftBehind: 'Documents left behind',
  remarks: 'Notes left behind',
  withoutCode: 'Evidence ids left blank: the new indicator has none such',
  withoutVerdict: 'Verdicts left blank: they were about the old question',
  counted: (heading, count) => `${heading} (${count})`,
  relation: (from, to, relation) => `${from} > ${to} (${relation})`,
  levels: (levels) => `level before: ${levels}`,
  level: (indicator, claimed, verified) =>
    `${indicator} = ${claimed}${verified === undefined ? '' : `, verified ${verified}`}`,
  open: 'not assessed',
  notApplicable: 'not applicable',
  documents: (count) => (count === 1 ? '1 document' : `${count} documents`),
  levelTo: (indicator, from, to) => `${indicator}: level ${from} becomes ${to}`,
  candidates: (targets) => `Perhaps for ${targets}; to be placed by hand.`,
  row: (line, text) => `row ${line}: ${text}`,
  rows: (way, rows) => `${way}: rows ${rows}`,
  untitled: 'untitled',
  preview: ['A preview only; no file is written.', 'Write with --write, or with --output FILE.'],
  written: (path) => `The new worksheet is written to ${path}.`,
  leftovers: (path) => `The rows left behind are written to ${path}.`,
  noLeftovers: 'No rows are left behind; the file of --leftovers is not written.',
  elsewhere:
    'Paths in the column of files are unchanged and are now read from another folder; adjust them if need be.',
  next: (path, rubric) => `Next: merit score ${path} --rubric ${rubric}`,
  impact: {
    title: (from, to) => `Impact of a rubric: ${from} to ${to}`,
    total: (total) => `Total that is compared: ${total}`,
    caution:
      'This comparison is only as good as the map. Points of the two rubrics are neither subtracted nor rescaled; open indicators count 0 until they are assessed.',
    verdicts,
    agency: 'Agency',
    year: 'Year',
    category: 'Category',
    ofMaximum: (points, maximum) => `${points} / ${maximum}`,
    range: (lowest, highest) => `${lowest} to ${highest}`,
    open: (rubric) => `Open under ${rubric}, counted 0 until they are assessed`,
    forAll: 'all agencies above',
    none: 'There is no agency in these files.',
  },
}
