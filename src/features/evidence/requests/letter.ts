import { type Day, dayFor } from '../../../core/day.js'
import type { Texts } from '../../../pages/words/texts.js'
import { byUnit, type UnitRequests } from './requests.js'
import { type RequestReporter, requestedDocument, unitName } from './view.js'

/** All letters one after the other, ruled off. */
export const letters: RequestReporter = ({ requests, asOf }, texts) =>
  byUnit(requests)
    .map((own) => letter(own, dayFor(asOf, own.year), texts))
    .join('\n---\n\n')

/** A letter in Markdown that is ready to be numbered, signed and sent. */
export function letter(
  { agency, year, unit, requests }: UnitRequests,
  asOf: Day,
  texts: Texts,
): string {
  const { letter: words, noUnit } = texts.sheets
  const cells = requests.map((request, index) => [
    String(index + 1),
    request.indicator.id,
    plain(requestedDocument(request, texts)),
    texts.words.defects[request.reason],
    request.due === undefined ? words.noDue : texts.day(request.due),
  ])
  const rows = [words.columns, words.columns.map(() => '---'), ...cells]
  const overdue = requests.filter(({ isOverdue }) => isOverdue).length
  return [
    `**${plain(agency)}**`,
    words.head(year).join('  \n'),
    words.placeAndDay(texts.day(asOf)),
    words.addressee(unit === '' ? words.unknownUnit : plain(unitName(unit, texts))).join('  \n'),
    words.opening(plain(agency), year, requests.length),
    rows.map((row) => `| ${row.join(' | ')} |`).join('\n'),
    ...(overdue > 0 ? [words.overdue(overdue)] : []),
    words.request(requests.some(({ due }) => due !== undefined)),
    words.closing,
    words.signature(plain(agency)).join('  \n'),
    ...(unit === '' ? [words.unitRemark(noUnit)] : []),
  ]
    .join('\n\n')
    .concat('\n')
}

/** Text from cells stays text: nothing in it is Markdown, and a row of a table is one line. */
const plain = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>#|~!&]/g, (character) => `\\${character}`)
