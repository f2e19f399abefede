import { type Claim, levelIn } from '../../../../core/evidence.js'
import type { Indicator } from '../../../../core/rubric.js'
import type { Block, ListItem, Page } from '../../../../pages/page.js'
import { localized, singleLine } from '../../../../pages/score-facts.js'
import {
  type Conversion,
  type ConversionOutcome,
  type ConversionSource,
  type ConversionStep,
  leftBehind,
  levelAfter,
} from '../conversion.js'
import { mapLabels } from './labels.js'
import { documentBlocks, listed } from './page-documents.js'
import type { ConvertReport, ConvertView } from './view.js'

/** What is carried, what has to be assessed anew, and everything that is left behind. */
export const pageOf = (report: ConvertReport, view: ConvertView): Page => ({
  title: view.words.title(report.from.id, report.to.id),
  labels: mapLabels(report, report.map, view),
  blocks: report.conversions.flatMap((conversion) => blocksOf(conversion, view)),
})

type Steps = Conversion['steps']

function blocksOf({ assessment, steps }: Conversion, view: ConvertView): readonly Block[] {
  const { words } = view
  return [
    { kind: 'heading', text: words.owner(singleLine(assessment.agency), assessment.year) },
    { kind: 'lines', lines: summaryOf(steps, view) },
    ...answerBlocks(steps, view),
    ...documentBlocks(steps, view),
  ]
}

const having = (steps: Steps, outcome: ConversionOutcome): readonly ConversionStep[] =>
  steps.filter((step) => step.outcome === outcome)

function summaryOf(steps: Steps, { words }: ConvertView): readonly string[] {
  const documents = steps.flatMap((step) => step.documents)
  const unanswered = having(steps, 'unanswered').flatMap(({ sources }) => sources).length
  const isWhole =
    having(steps, 'lost').length === 0 && steps.every((step) => leftBehind(step).length === 0)
  return [
    words.carried(having(steps, 'carried').length, documents.filter(({ target }) => target).length),
    ...(unanswered > 0 ? [words.unanswered(unanswered)] : []),
    ...(isWhole ? [words.nothingLost] : []),
  ]
}

function answerBlocks(steps: Steps, view: ConvertView): readonly Block[] {
  const { words } = view
  const told = (heading: string, items: readonly ListItem[]) =>
    listed(words.counted(heading, items.length), items)
  const toldOf = (
    outcome: ConversionOutcome,
    tell: (step: ConversionStep, view: ConvertView) => ListItem,
  ) => having(steps, outcome).map((step) => tell(step, view))
  const changed = having(steps, 'carried').flatMap((step) => changedLevels(step, view))
  return [
    told(words.levelsChanged, changed),
    told(words.reassess, toldOf('reassess', related)),
    told(words.lost, toldOf('lost', related)),
    told(words.asked, toldOf('new', asked)),
  ].flat()
}

const nameOf = ({ id, name }: Indicator, { texts }: ConvertView): string =>
  `${id} ${singleLine(localized(name, texts))}`

/** Old and new indicators with the old levels, and why they belong together. */
function related(
  { entry, sources, targets, documents }: ConversionStep,
  view: ConvertView,
): ListItem {
  const { words } = view
  const names = (indicators: readonly Indicator[]) =>
    indicators.map((each) => nameOf(each, view)).join(' + ')
  const olds = names(sources.map(({ indicator }) => indicator))
  return {
    text:
      targets.length === 0
        ? olds
        : words.relation(olds, names(targets), words.relations[entry.relation]),
    about: [
      [
        words.levels(sources.map((source) => levelOf(source, view)).join('; ')),
        words.documents(documents.length),
      ].join('; '),
      ...noteOf(entry, view),
    ],
  }
}

function levelOf({ indicator, answer }: ConversionSource, { words }: ConvertView): string {
  const { verified = null } = answer ?? {}
  const told = verified === 'not-applicable' ? words.notApplicable : verified?.toString()
  return words.level(indicator.id, claimText(answer?.claim, words), told)
}

function claimText(claim: Claim | undefined, words: ConvertView['words']): string {
  if (claim?.kind === 'level') return String(claim.level)
  return claim?.kind === 'not-applicable'
    ? `${words.notApplicable} (${singleLine(claim.reason)})`
    : words.open
}

const noteOf = ({ note }: ConversionStep['entry'], { texts }: ConvertView): readonly string[] =>
  note ? [singleLine(localized(note, texts))] : []

const asked = ({ entry, targets }: ConversionStep, view: ConvertView): ListItem => ({
  text: targets.map((each) => nameOf(each, view)).join(' + '),
  about: noteOf(entry, view),
})

/** Where the scales differ, each level that became another one, and each that has none. */
function changedLevels({ sources, passage }: ConversionStep, { words }: ConvertView): ListItem[] {
  return sources.flatMap(({ indicator, answer }) => {
    const claim = answer?.claim
    const verified = levelIn(answer?.verified)
    const levels = [
      ...(claim?.kind === 'level' ? [claim.level] : []),
      ...(verified === null ? [] : [verified]),
    ]
    return [...new Set(levels)]
      .map((level) => ({ level, after: levelAfter(level, passage) }))
      .filter(({ level, after }) => level !== after)
      .map(({ level, after }) => ({
        text: words.levelTo(indicator.id, String(level), after?.toString() ?? words.open),
      }))
  })
}
