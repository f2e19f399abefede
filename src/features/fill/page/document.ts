import { fold } from '../../../core/agency.js'
import type { Document } from '../../../core/evidence.js'
import { indicatorsOf } from '../../../core/rubric.js'
import { localized, singleLine } from '../../../pages/score-facts.js'
import { documentFields } from '../change.js'
import type { FieldStep } from '../step.js'
import { documentSummary, plainChoice, shownTitle } from './documents.js'
import { headingOf, headingTitle } from './heading.js'
import {
  type Entry,
  type FillView,
  indicatorNamed,
  type MenuScreen,
  type Screen,
  type ScreenOf,
  type Situation,
} from './screen.js'
import { go, shortcut } from './shortcut.js'

/** The document that a step is about; one that is gone is an empty one. */
const documentAt = (
  { indicator, position }: { readonly indicator: string; readonly position: number | null },
  { assessment }: Situation,
): Document | undefined =>
  position === null ? undefined : assessment.answers.get(indicator)?.documents[position]

/** One document field by field. */
export const documentScreen: ScreenOf<'document'> = (step, situation, view): MenuScreen => {
  const { indicator, position } = step
  const { fill } = view
  const document = documentAt(step, situation)
  const fields = documentFields.map((field) => {
    const value = document ? shownField(field, document, view) : ''
    return plainChoice(
      `${fill.fields[field]}: ${value === '' ? fill.document.blank : value}`,
      field === 'requirement'
        ? go({ kind: 'requirement', indicator, position, like: null })
        : go({ kind: 'field', indicator, position, field, isNew: false }),
    )
  })
  return menuAbout(indicator, situation, view, {
    question: fill.document.question,
    choices: [
      plainChoice(fill.document.back, go({ kind: 'documents', indicator })),
      ...fields,
      plainChoice(fill.document.remove, go({ kind: 'removal', indicator, position })),
    ],
  })
}

function shownField(
  field: (typeof documentFields)[number],
  document: Document,
  { texts, fill }: FillView,
): string {
  if (field === 'issued' || field === 'validUntil') {
    const day = document[field]
    return day ? texts.day(day) : ''
  }
  if (field === 'status') return document.status ? fill.statuses[document.status] : fill.statusBlank
  return singleLine(document[field])
}

/** A menu about one indicator, from which one goes back to its documents. */
function menuAbout(
  indicator: string,
  situation: Situation,
  view: FillView,
  {
    question,
    choices,
    active = 0,
  }: Pick<MenuScreen, 'question' | 'choices'> & {
    readonly active?: number
  },
): MenuScreen {
  const { fill } = view
  return {
    kind: 'menu',
    heading: [...headingOf(indicator, situation, view), headingTitle(indicator, situation, view)],
    question,
    choices,
    active: Math.max(active, 0),
    shortcuts: [
      shortcut('back', go({ kind: 'documents', indicator }), fill),
      shortcut('quit', { kind: 'quit' }, fill),
    ],
    search: undefined,
    legend: fill.legend.menu,
  }
}

/** What kind of text each field takes. */
const entries: Readonly<Record<Exclude<FieldStep['field'], 'status'>, Entry>> = {
  title: 'text',
  file: 'path',
  number: 'text',
  issued: 'day',
  validUntil: 'day',
  unit: 'text',
}

/** One field of a document; its state is chosen, all else is typed. */
export const fieldScreen: ScreenOf<'field'> = (step, situation, view): Screen => {
  const { indicator, field } = step
  const { fill } = view
  if (field === 'status') return statusScreen(step, situation, view)
  const document = documentAt(step, situation)
  return {
    kind: 'line',
    heading: [...headingOf(indicator, situation, view), headingTitle(indicator, situation, view)],
    question: fill.fields[field],
    hint: fill.hints[field],
    initial: document?.[field] ?? '',
    entry: entries[field],
    escape: go({ kind: 'documents', indicator }),
    legend: entries[field] === 'path' ? fill.legend.path : fill.legend.line,
  }
}

function statusScreen(step: FieldStep, situation: Situation, view: FillView): MenuScreen {
  const { fill } = view
  const status = documentAt(step, situation)?.status
  const choices = Object.entries(fill.statuses).map(([id, text]) => ({
    ...plainChoice(text, { kind: 'text', text: id }, [fill.hints.status]),
    isCurrent: id === status,
  }))
  const blank = plainChoice(fill.statusBlank, { kind: 'text', text: '' })
  return menuAbout(step.indicator, situation, view, {
    question: fill.fields.status,
    choices: [...choices, { ...blank, isCurrent: !step.isNew && status === undefined }],
    active: choices.findIndex(({ isCurrent }) => isCurrent),
  })
}

/** Which requirement a document meets. */
export const requirementScreen: ScreenOf<'requirement'> = (step, situation, view): MenuScreen => {
  const { indicator: id, like } = step
  const { fill, texts } = view
  const current = documentAt(step, situation)?.requirement
  const choices = indicatorNamed(id, situation).evidence.map((requirement) => ({
    ...plainChoice(
      `${singleLine(localized(requirement.name, texts))} (${fill.requirement.from(requirement.fromLevel)})`,
      { kind: 'requirement', id: requirement.id },
      [requirement.id],
    ),
    isCurrent: requirement.id === current,
  }))
  const general = plainChoice(fill.requirement.general, { kind: 'requirement', id: '' })
  const about = like ? [shownTitle(like, view)] : []
  return menuAbout(id, situation, view, {
    question: [...about, fill.requirement.question].join('\n'),
    choices: [...choices, { ...general, isCurrent: current === '' }],
    active: choices.findIndex(({ isCurrent }) => isCurrent),
  })
}

/** Documents that stand under other indicators, each once. */
export const reuseScreen: ScreenOf<'reuse'> = ({ indicator }, situation, view): MenuScreen => {
  const { fill } = view
  const found = new Map<string, { readonly document: Document; readonly under: string[] }>()
  for (const { id } of indicatorsOf(situation.rubric)) {
    if (id === indicator) continue
    for (const document of situation.assessment.answers.get(id)?.documents ?? []) {
      if (document.title === '') continue
      const key = [document.title, document.number, document.file].map(fold).join('\u0000')
      const known = found.get(key) ?? { document, under: [] }
      if (!known.under.includes(id)) known.under.push(id)
      found.set(key, known)
    }
  }
  const choices = [...found.values()].map(({ document, under }) =>
    plainChoice(
      `${shownTitle(document, view)} (${fill.reuse.under(under.join(', '))})`,
      go({ kind: 'requirement', indicator, position: null, like: document }),
      documentSummary(document, indicatorNamed(under[0] ?? indicator, situation), view),
    ),
  )
  return {
    ...menuAbout(indicator, situation, view, { question: fill.reuse.question, choices }),
    shortcuts: [],
    search: { escape: go({ kind: 'documents', indicator }), nothing: fill.jump.nothing },
    legend: fill.legend.search,
  }
}

export const removalScreen: ScreenOf<'removal'> = (step, situation, view): MenuScreen => {
  const { fill } = view
  const document = documentAt(step, situation)
  const title = document ? shownTitle(document, view) : ''
  return menuAbout(step.indicator, situation, view, {
    question: fill.document.removeQuestion(title),
    choices: [
      plainChoice(fill.document.no, go({ ...step, kind: 'document' })),
      plainChoice(fill.document.yes, { kind: 'remove' }),
    ],
  })
}

/** What the verifier decides on one document. */
export const verdictScreen: ScreenOf<'verdict'> = (step, situation, view): MenuScreen => {
  const { fill } = view
  const indicator = indicatorNamed(step.indicator, situation)
  const document = documentAt(step, situation)
  const { accepted, rejected } = fill.verdicts.words
  const verdicts = [
    ['accepted', accepted],
    ['rejected', rejected],
  ] as const
  const choices = verdicts.map(([verdict, text]) => ({
    ...plainChoice(text, { kind: 'verdict', verdict }),
    isCurrent: document?.verdict === verdict,
  }))
  const facts = document
    ? [shownTitle(document, view), ...documentSummary(document, indicator, view)]
    : []
  return menuAbout(step.indicator, situation, view, {
    question: [...facts, fill.verdicts.question].join('\n'),
    choices: [...choices, plainChoice(fill.verdicts.open, { kind: 'verdict', verdict: null })],
    active: choices.findIndex(({ isCurrent }) => isCurrent),
  })
}
