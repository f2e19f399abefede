import type { Document } from '../../../core/evidence.js'
import type { Level } from '../../../core/level.js'
import { lastDayOf } from '../../../core/proof.js'
import type { Indicator, Requirement } from '../../../core/rubric.js'
import { localized, singleLine } from '../../../pages/score-facts.js'
import type { Reply, Step } from '../step.js'
import { headingOf, headingTitle } from './heading.js'
import {
  type FillView,
  indicatorNamed,
  type MenuScreen,
  type ScreenChoice,
  type ScreenOf,
  type Situation,
  scoreFor,
} from './screen.js'
import { go, shortcut } from './shortcut.js'

/** What proves an indicator, what it lacks, and how to add to it; for a verifier what to decide. */
export const documentsScreen: ScreenOf<'documents'> = (
  { indicator: id },
  situation,
  view,
): MenuScreen => {
  const indicator = indicatorNamed(id, situation)
  const { fill } = view
  const { scope } = situation
  const claim = situation.assessment.answers.get(id)?.claim
  const question =
    claim?.kind === 'level' ? fill.documents.question(claim.level) : fill.documents.questionOpen
  const listed =
    scope.mode === 'fill'
      ? [...requirementChoices(indicator, situation, view), ...additions(id, situation, view)]
      : verdictChoices(indicator, situation, view)
  return {
    kind: 'menu',
    heading: [...headingOf(id, situation, view), headingTitle(id, situation, view)],
    question,
    choices: [plainChoice(fill.documents.next, { kind: 'next' }), ...listed],
    active: 0,
    shortcuts: [
      shortcut('back', go({ kind: 'level', indicator: id }), fill),
      shortcut('jump', go({ kind: 'jump', indicator: id }), fill),
      shortcut('undo', { kind: 'undo' }, fill),
      shortcut('help', { kind: 'help', indicator: id }, fill),
      shortcut('quit', { kind: 'quit' }, fill),
    ],
    search: undefined,
    legend: fill.legend.menu,
  }
}

export const plainChoice = (
  text: string,
  reply: Reply,
  detail: readonly string[] = [],
): ScreenChoice => ({ text, detail, isCurrent: false, reply })

/** Each requirement with its documents, or with what to add; then the documents for no requirement. */
function requirementChoices(
  indicator: Indicator,
  situation: Situation,
  view: FillView,
): readonly ScreenChoice[] {
  const documents = documentsUnder(indicator.id, situation)
  const own = new Set(indicator.evidence.map(({ id }) => id))
  return [
    ...indicator.evidence.flatMap((requirement) => {
      const met = documents.filter(({ document }) => document.requirement === requirement.id)
      return met.length > 0
        ? met.map((placed) => documentChoice(placed, indicator, situation, view))
        : [missingChoice(requirement, indicator, situation, view)]
    }),
    ...documents
      .filter(({ document }) => !own.has(document.requirement))
      .map((placed) => documentChoice(placed, indicator, situation, view)),
  ]
}

interface Placed {
  readonly document: Document
  readonly position: number
}

const documentsUnder = (indicator: string, { assessment }: Situation): readonly Placed[] =>
  (assessment.answers.get(indicator)?.documents ?? []).map((document, position) => ({
    document,
    position,
  }))

function missingChoice(
  requirement: Requirement,
  indicator: Indicator,
  situation: Situation,
  { texts, fill }: FillView,
): ScreenChoice {
  const name = singleLine(localized(requirement.name, texts))
  const claimed = claimedLevel(indicator.id, situation)
  const isLater = claimed !== undefined && requirement.fromLevel > claimed
  const reason = isLater ? fill.documents.later(requirement.fromLevel) : texts.words.defects.missing
  return plainChoice(
    `${isLater ? '[ ]' : '[x]'} ${fill.documents.missing(name, reason)}`,
    { kind: 'requirement', id: requirement.id },
    [fill.documents.addHint],
  )
}

function claimedLevel(indicator: string, { assessment }: Situation): Level | undefined {
  const claim = assessment.answers.get(indicator)?.claim
  return claim?.kind === 'level' ? claim.level : undefined
}

function documentChoice(
  { document, position }: Placed,
  indicator: Indicator,
  situation: Situation,
  view: FillView,
): ScreenChoice {
  const proof = scoreFor(indicator.id, situation)?.proof ?? []
  const isValid = proof.includes(document)
  const reason = isValid ? '' : doubtAbout(document, indicator, situation, view)
  const text = [requirementName(document, indicator, view), shownTitle(document, view)]
    .filter((part) => part !== '')
    .join(': ')
  return plainChoice(
    `${isValid ? '[v]' : '[x]'} ${text}${reason === '' ? '' : ` (${reason})`}`,
    go({ kind: 'document', indicator: indicator.id, position }),
    documentSummary(document, indicator, view),
  )
}

/** Why a document does not prove, if its requirement is one that the claimed level lacks. */
function doubtAbout(
  { requirement }: Document,
  { id }: Indicator,
  situation: Situation,
  { texts }: FillView,
): string {
  const missing = scoreFor(id, situation)?.missing ?? []
  const found = missing.find((each) => each.requirement?.id === requirement)
  return found ? texts.words.defects[found.reason] : ''
}

const requirementName = (
  { requirement }: Document,
  { evidence }: Indicator,
  { texts }: FillView,
): string => {
  const found = evidence.find(({ id }) => id === requirement)
  return found ? singleLine(localized(found.name, texts)) : requirement
}

export const shownTitle = ({ title }: Document, { fill }: FillView): string =>
  title === '' ? fill.documents.untitled : singleLine(title)

/** Number, file, unit, and the last day it counts. */
export function documentSummary(
  document: Document,
  { evidence }: Indicator,
  { texts, fill }: FillView,
): readonly string[] {
  const requirement = evidence.find(({ id }) => id === document.requirement)
  const lastDay = lastDayOf(document, requirement)
  const facts = [
    singleLine(document.number),
    document.issued ? texts.day(document.issued) : '',
    lastDay ? fill.documents.until(texts.day(lastDay)) : '',
    singleLine(document.unit),
    singleLine(document.file),
  ]
  return [facts.filter((fact) => fact !== '').join('; ')].filter((line) => line !== '')
}

function additions(
  indicator: string,
  situation: Situation,
  { fill }: FillView,
): readonly ScreenChoice[] {
  const step: Step = { kind: 'requirement', indicator, position: null, like: null }
  const hasOthers = [...situation.assessment.answers].some(
    ([id, { documents }]) => id !== indicator && documents.some(({ title }) => title !== ''),
  )
  return [
    plainChoice(fill.documents.other, go(step)),
    ...(hasOthers ? [plainChoice(fill.documents.reuse, go({ kind: 'reuse', indicator }))] : []),
  ]
}

/** Each document with the verdict on it. */
const verdictChoices = (
  indicator: Indicator,
  situation: Situation,
  view: FillView,
): readonly ScreenChoice[] =>
  documentsUnder(indicator.id, situation).map(({ document, position }) => {
    const { words, open } = view.fill.verdicts
    const verdict = document.verdict ? words[document.verdict] : open
    const name = requirementName(document, indicator, view)
    const title = [name, shownTitle(document, view)].filter((part) => part !== '').join(': ')
    return plainChoice(
      `[${verdict}] ${title}`,
      go({ kind: 'verdict', indicator: indicator.id, position }),
      documentSummary(document, indicator, view),
    )
  })
