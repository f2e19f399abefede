import type { SheetsTexts } from './words-id.js'

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Words for splitting and merging worksheets, and for requests of evidence. */
export const sheetsEn: SheetsTexts = {
  noUnit: 'No unit',
  unitFile: (path, unit, count) =>
    `${path}: ${plural(count, 'row')}, ${unit === '' ? 'no unit' : unit}`,
  merged: (path, { files, rows, repeated, target }) =>
    [
      target
        ? `${path}: ${plural(rows, 'row')}, updated from ${plural(files, 'file')}: ${target.changed} changed, ${target.added} new, ${target.removed} deleted`
        : `${path}: ${plural(rows, 'row')} from ${plural(files, 'file')}`,
      ...(repeated > 0 ? [`${plural(repeated, 'identical row')} kept once`] : []),
    ].join('; '),
  untouched: (units) =>
    `Kept because the files of these units were not given: ${units
      .map(({ unit, count }) => `${unit || 'no unit'} (${plural(count, 'row')})`)
      .join(', ')}.`,
  missingKept: (count) =>
    `${plural(count, 'row')} no longer in the file of the unit kept (--partial).`,
  lastNumber: (number) =>
    `The highest urutan number is ${number}. If the original worksheet was longer, the files of the units with its last rows were not given.`,
  unchanged: (path) => `Nothing has changed; ${path} was not written again.`,
  oldKept: (path) => `The former content is kept in ${path}.`,
  dryRun: 'This was only a trial (--dry-run): nothing was written.',
  title: (agency, year) => `Evidence requests: ${agency}, ${year}`,
  titleAll: 'Evidence requests',
  overdue: 'Overdue',
  dated: 'Not yet due',
  undated: 'Without a due date',
  due: 'Due',
  unit: 'Unit',
  indicator: 'Indicator',
  document: 'Document',
  state: 'State',
  anyDocument: 'one valid document',
  owed: (count, units) =>
    `${plural(count, 'document')} still awaited from ${plural(units, 'unit')}.`,
  listName: 'Evidence requests',
  nothingOwed: 'No evidence is awaited any more.',
  event: (agency, year, state) => `Merit system evidence of ${agency}, ${year}. State: ${state}.`,
  letter: {
    head: (year) => [
      'Number: (to be filled in)',
      'Priority: Urgent',
      'Enclosures: -',
      `Subject: Request for Evidence for the Merit System Self-Assessment ${year}`,
    ],
    placeAndDay: (day) => `(Place), ${day}`,
    addressee: (unit) => [`To the head of ${unit}`],
    unknownUnit: 'the unit concerned',
    opening: (agency, year, count) =>
      `For the merit system self-assessment of ${agency} in ${year}, the following ${plural(count, 'document')} from your unit ${count === 1 ? 'has' : 'have'} not yet reached us in complete and valid form.`,
    columns: ['No.', 'Indicator', 'Document', 'State', 'Due'],
    noDue: 'not set',
    overdue: (count) =>
      `${plural(count, 'document')} of this list ${count === 1 ? 'is' : 'are'} overdue; please see to ${count === 1 ? 'it' : 'them'} first.`,
    request: (hasDue) =>
      `Please send us a digital copy of each document, adopted or signed, ${hasDue ? 'by the date that is stated' : 'as soon as you can'}. If a document does not exist yet, please explain why in writing and tell us when it can be expected.`,
    closing: 'Thank you for your attention and cooperation.',
    signature: (agency) => ['(Position of the signatory)', agency, '', '(Full name)'],
    unitRemark: (unit) =>
      `*Note: this letter holds the requests under "${unit}"; decide which unit is responsible before sending it.*`,
    file: (name) => `letter-${name}.md`,
  },
}
