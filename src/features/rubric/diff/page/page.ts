import { inUnits, type Points } from '../../../../core/points.js'
import type { Aspect, Band, Indicator, Rubric } from '../../../../core/rubric.js'
import type { Words } from '../../../../core/words.js'
import type { Block, ListItem, Page } from '../../../../pages/page.js'
import { localized, shownBand, singleLine } from '../../../../pages/score-facts.js'
import { isSame, type ListDifference, type Reworded, type RubricDifference } from '../difference.js'
import type { FactChange, Shown } from '../facts.js'
import type { IndicatorPair, Placed } from '../pairs.js'
import type { DiffView } from './view.js'

/** All that differs, in the order of the rubrics. */
export function pageOf(difference: RubricDifference, view: DiffView): Page {
  const { from, to } = difference
  const { texts, words } = view
  const labelOf = (which: 'old' | 'new', { id, version, status }: Rubric) =>
    words.rubric(which, `${id} ${version}`, texts.words.rubricStatuses[status])
  return {
    title: words.title(from.id, to.id),
    labels: [labelOf('old', from), labelOf('new', to)],
    blocks: isSame(difference)
      ? [{ kind: 'lines', lines: [words.same] }]
      : [{ kind: 'lines', lines: [summaryOf(difference, view)] }, ...sections(difference, view)],
  }
}

const summaryOf = (
  { added, removed, moved, reweighted, reworded }: RubricDifference,
  { words }: DiffView,
): string =>
  words.summary({
    added: added.length,
    removed: removed.length,
    moved: moved.length,
    reweighted: reweighted.length,
    reworded: reworded.length,
  })

function sections(difference: RubricDifference, view: DiffView): readonly Block[] {
  const { words } = view
  const { headings, keys } = words
  const { rubric, bands, aspects, added, removed, moved, reweighted } = difference
  const aspectName = ({ id, name }: Aspect) => `${id} ${singleLine(localized(name, view.texts))}`
  const bandName = (band: Band) => shownBand(band, view.texts)
  return [
    section(headings.rubric, changeLines(rubric, keys.rubric, view).map(asItem)),
    section(headings.bands, listItems(bands, bandName, keys.band, view)),
    section(headings.aspects, listItems(aspects, aspectName, keys.aspect, view)),
    section(headings.added, added.map(placedItem(view))),
    section(headings.removed, removed.map(placedItem(view))),
    section(headings.moved, moved.map(movedItem(view))),
    section(
      headings.reweighted,
      reweighted.map((each) => ({
        text: words.change(
          pairName(each, view),
          amount(each.weights.from, view),
          amount(each.weights.to, view),
        ),
      })),
    ),
    section(
      headings.reworded,
      difference.reworded.map((each) => rewordedItem(each, view)),
    ),
    section(
      headings.details,
      difference.details.map((each) => ({
        text: pairName(each, view),
        about: changeLines(each.changes, keys.detail, view),
      })),
    ),
  ].flat()
}

const section = (heading: string, items: readonly ListItem[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
      ]

const asItem = (text: string): ListItem => ({ text })

const amount = (points: Points, { texts }: DiffView): string => texts.number(inUnits(points))

const indicatorName = ({ id, name }: Indicator, { texts }: DiffView): string =>
  `${id} ${singleLine(localized(name, texts))}`

/** As the new rubric has it. */
const pairName = ({ to }: IndicatorPair, view: DiffView): string =>
  indicatorName(to.indicator, view)

const placedItem =
  (view: DiffView) =>
  ({ aspect, indicator }: Placed): ListItem =>
    asItem(
      view.words.placed(indicatorName(indicator, view), aspect, amount(indicator.weight, view)),
    )

const movedItem =
  (view: DiffView) =>
  ({ from, to }: IndicatorPair): ListItem =>
    asItem(
      view.words.moved(
        indicatorName(from.indicator, view),
        from.aspect,
        to.indicator.id,
        to.aspect,
      ),
    )

function rewordedItem(reworded: Reworded, view: DiffView): ListItem {
  const { words } = view
  const { name, levels, requirements } = reworded
  const sayEvidence = ({ id, name: about }: { readonly id: string; readonly name: Words }) =>
    `${words.evidence(id)}, ${singleLine(localized(about, view.texts))}`
  return {
    text: pairName(reworded, view),
    about: [
      ...(name ? [wordChange(words.keys.aspect.name, name, view)] : []),
      ...levels.map((each) => wordChange(words.level(each.level), each, view)),
      ...requirements.added.map((each) => words.added(sayEvidence(each))),
      ...requirements.removed.map((each) => words.removed(sayEvidence(each))),
      ...requirements.changed.flatMap(({ to, changes }) =>
        changeLines(changes, words.keys.requirement, view).map(
          (line) => `${words.evidence(to.id)}, ${line}`,
        ),
      ),
    ],
  }
}

function listItems<Item, Key extends string>(
  { added, removed, changed }: ListDifference<Item, Key>,
  nameIn: (item: Item) => string,
  keys: Readonly<Record<Key, string>>,
  view: DiffView,
): readonly ListItem[] {
  return [
    ...added.map((item) => asItem(view.words.added(nameIn(item)))),
    ...removed.map((item) => asItem(view.words.removed(nameIn(item)))),
    ...changed.map(({ to, changes }) => ({
      text: nameIn(to),
      about: changeLines(changes, keys, view),
    })),
  ]
}

const changeLines = <Key extends string>(
  changes: readonly FactChange<Key>[],
  keys: Readonly<Record<Key, string>>,
  view: DiffView,
): readonly string[] =>
  changes.map(({ key, from, to }) => {
    if (!from && !to) return view.words.differs(keys[key])
    const isWords = [from, to].some((each) => each?.kind === 'words')
    return isWords
      ? wordChange(keys[key], { from: wordsIn(from), to: wordsIn(to) }, view)
      : view.words.change(keys[key], shown(key, from, view), shown(key, to, view))
  })

const wordsIn = (fact: Shown): Words | null => (fact?.kind === 'words' ? fact.words : null)

/** Where the language of the screen says the same, it is the other one that differs. */
function wordChange(
  key: string,
  { from, to }: { readonly from: Words | null; readonly to: Words | null },
  { texts, words }: DiffView,
): string {
  const say = (text: Words | null) => (text ? singleLine(localized(text, texts)) : texts.plain.none)
  if (say(from) !== say(to)) return words.change(key, say(from), say(to))
  const other = texts.language === 'id' ? 'en' : 'id'
  const inOther = (text: Words | null) => singleLine(text?.[other] ?? texts.plain.none)
  return words.change(words.otherLanguage(key), inOther(from), inOther(to))
}

function shown(key: string, fact: Shown, view: DiffView): string {
  const { texts } = view
  if (fact?.kind === 'points') return amount(fact.points, view)
  const text = fact?.kind === 'text' ? singleLine(fact.text) : texts.plain.none
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: texts.words.rubricStatuses,
    method: texts.words.methods,
    source: texts.words.weightSources,
  }
  return named[key]?.[text] ?? text
}
