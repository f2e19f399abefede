import type { Block, ListItem } from '../../../../pages/page.js'
import { singleLine } from '../../../../pages/score-facts.js'
import {
  type CarriedDocument,
  type Conversion,
  type ConversionStep,
  leftBehind,
  withoutCode,
  withoutVerdict,
} from '../conversion.js'
import type { ConvertView } from './view.js'

/** Counted by documents and rows, and listed by indicators. */
export function documentBlocks(steps: Conversion['steps'], view: ConvertView): readonly Block[] {
  const { words } = view
  const itemsBy = (documentsOf: (step: ConversionStep) => readonly CarriedDocument[]) =>
    steps.flatMap((step) => documentItems(documentsOf(step), view))
  const left = steps.flatMap((step) => leftItems(step, view))
  const remarks = steps.flatMap((step) => remarksOf(step, view))
  return [
    listed(words.counted(words.leftBehind, steps.flatMap(leftBehind).length), left),
    listed(words.counted(words.remarks, remarks.length), remarks),
    listed(
      words.counted(words.withoutCode, steps.flatMap(withoutCode).length),
      itemsBy(withoutCode),
    ),
    listed(
      words.counted(words.withoutVerdict, steps.flatMap(withoutVerdict).length),
      steps.flatMap((step) => rowItems(withoutVerdict(step), view)),
    ),
  ].flat()
}

/** Nothing where there is nothing to list. */
export const listed = (heading: string, items: readonly ListItem[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'lines', lines: [heading] },
        { kind: 'list', items },
      ]

/** Documents of one old indicator together, by their rows. */
const documentItems = (
  documents: readonly CarriedDocument[],
  view: ConvertView,
  aboutAll: readonly string[] = [],
): readonly ListItem[] =>
  byWay(documents).map(([way, own]) => ({
    text: way,
    about: [...aboutAll, ...own.map((each) => titled(each, view))],
  }))

const rowItems = (
  documents: readonly CarriedDocument[],
  { words }: ConvertView,
): readonly ListItem[] =>
  byWay(documents).map(([way, own]) => ({
    text: words.rows(way, own.map(({ document }) => document.at.line).join(', ')),
  }))

function byWay(
  documents: readonly CarriedDocument[],
): readonly (readonly [string, readonly CarriedDocument[]])[] {
  const wayOf = ({ source, target }: CarriedDocument) =>
    target ? `${source} > ${target.indicator}` : source
  return [...new Set(documents.map(wayOf))].map((way) => [
    way,
    documents.filter((each) => wayOf(each) === way),
  ])
}

function titled({ document }: CarriedDocument, { words }: ConvertView): string {
  const title = singleLine(document.title) || singleLine(document.file) || words.untitled
  const code = document.requirement === '' ? '' : ` (${document.requirement})`
  return words.row(document.at.line, `${title}${code}`)
}

/** With the new indicators that they may belong to. */
const leftItems = (step: ConversionStep, view: ConvertView): readonly ListItem[] =>
  documentItems(
    leftBehind(step),
    view,
    step.targets.length === 0
      ? []
      : [view.words.candidates(step.targets.map(({ id }) => id).join(', '))],
  )

const remarksOf = ({ remarks }: ConversionStep, { words }: ConvertView): readonly ListItem[] =>
  remarks.map(({ note, verifierNote, response, at }) => ({
    text: words.row(
      at.line,
      [note, verifierNote, response]
        .filter((text) => text !== '')
        .map(singleLine)
        .join('; '),
    ),
  }))
