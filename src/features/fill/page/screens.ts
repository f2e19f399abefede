import type { Indicator } from '../../../core/rubric.js'
import { localized, singleLine } from '../../../pages/score-facts.js'
import { indicatorsIn, isOpen, progressOf, unitsIn } from '../scope.js'
import type { Step } from '../step.js'
import {
  documentScreen,
  fieldScreen,
  removalScreen,
  requirementScreen,
  reuseScreen,
  verdictScreen,
} from './document.js'
import { documentsScreen, plainChoice } from './documents.js'
import { headingOf, headingTitle, progressText } from './heading.js'
import { levelScreen } from './level.js'
import {
  type FillView,
  type LineScreen,
  type MenuScreen,
  type Screen,
  type ScreenChoice,
  type ScreenOf,
  type Situation,
  scoreFor,
} from './screen.js'
import { go, shortcut } from './shortcut.js'

/** The question of a step, ready for any terminal. */
export function screenOf(step: Step, situation: Situation, view: FillView): Screen {
  return drawn(step.kind, step, situation, view)
}

const reasonScreen: ScreenOf<'reason'> = ({ indicator }, situation, view): LineScreen => {
  const { fill } = view
  const claim = situation.assessment.answers.get(indicator)?.claim
  return {
    kind: 'line',
    heading: [...headingOf(indicator, situation, view), headingTitle(indicator, situation, view)],
    question: fill.reason.question(indicator),
    hint: fill.reason.hint,
    initial: claim?.kind === 'not-applicable' ? claim.reason : '',
    entry: 'reason',
    escape: go({ kind: 'level', indicator }),
    legend: fill.legend.line,
  }
}

const noteScreen: ScreenOf<'note'> = ({ indicator }, situation, view): LineScreen => {
  const { fill } = view
  const remark = situation.assessment.answers.get(indicator)?.remarks[0]
  const isOwn = situation.scope.mode === 'fill'
  return {
    kind: 'line',
    heading: [...headingOf(indicator, situation, view), headingTitle(indicator, situation, view)],
    question: isOwn ? fill.note.question(indicator) : fill.note.verifierQuestion(indicator),
    hint: '',
    initial: singleLine((isOwn ? remark?.note : remark?.verifierNote) ?? ''),
    entry: 'text',
    escape: go({ kind: 'level', indicator }),
    legend: fill.legend.line,
  }
}

const verifierNoteScreen: ScreenOf<'verifier-note'> = (step, situation, view): LineScreen => {
  const { indicator, position } = step
  const { fill } = view
  const answer = situation.assessment.answers.get(indicator)
  const line = position === null ? undefined : answer?.documents[position]?.at.line
  const remark = answer?.remarks.find(({ at }) => at.line === line)
  return {
    kind: 'line',
    heading: [...headingOf(indicator, situation, view), headingTitle(indicator, situation, view)],
    question: fill.note.verifierQuestion(indicator),
    hint: '',
    initial: singleLine(remark?.verifierNote ?? ''),
    entry: 'text',
    escape: go({ kind: 'documents', indicator }),
    legend: fill.legend.line,
  }
}

/** All indicators with the state of each, to be searched. */
const jumpScreen: ScreenOf<'jump'> = ({ indicator: from }, situation, view): MenuScreen => {
  const { fill } = view
  const { scope } = situation
  const all = indicatorsIn(scope, situation)
  const isDone = progressOf(scope, situation).open.length === 0
  const { allDone, legend, allVerified, verifyLegend } = fill.jump
  const words =
    scope.mode === 'fill' ? { allDone, legend } : { allDone: allVerified, legend: verifyLegend }
  const choices = all.map((indicator) => jumpChoice(indicator, situation, view))
  return {
    kind: 'menu',
    heading: [progressText(situation, view), ...(isDone ? [words.allDone] : [])],
    question: `${fill.jump.question}\n${words.legend}`,
    choices,
    active: Math.max(
      0,
      all.findIndex(({ id }) => id === from),
    ),
    shortcuts: [],
    search: {
      escape: isDone ? { kind: 'quit' } : go({ kind: 'level', indicator: from }),
      nothing: fill.jump.nothing,
    },
    legend: fill.legend.search,
  }
}

function jumpChoice(indicator: Indicator, situation: Situation, view: FillView): ScreenChoice {
  const mark = markOf(indicator, situation)
  return plainChoice(
    `[${mark}] ${headingTitle(indicator.id, situation, view)}`,
    go({ kind: 'level', indicator: indicator.id }),
  )
}

function markOf(indicator: Indicator, situation: Situation): string {
  const found = scoreFor(indicator.id, situation)
  if (found?.notApplicable) return '-'
  if (isOpen(indicator, situation.scope, situation) || found?.claimed === null) return ' '
  if (situation.scope.mode === 'verify') return 'v'
  return (found?.missing.length ?? 0) > 0 ? '~' : 'v'
}

/** What the walk shall be narrowed to. */
const scopeScreen: ScreenOf<'scope'> = ({ indicator }, situation, view): MenuScreen => {
  const { fill, texts } = view
  const { scope, rubric } = situation
  const whole = { mode: scope.mode, aspect: undefined, unit: undefined, isOpenOnly: false }
  return {
    kind: 'menu',
    heading: headingOf(indicator, situation, view),
    question: fill.scope.question,
    choices: [
      plainChoice(fill.scope.all, { kind: 'scope', scope: whole }),
      plainChoice(fill.scope.open, { kind: 'scope', scope: { ...scope, isOpenOnly: true } }),
      ...rubric.aspects.map(({ id, name }) =>
        plainChoice(fill.scope.aspect(`${id} ${singleLine(localized(name, texts))}`), {
          kind: 'scope',
          scope: { ...whole, aspect: id },
        }),
      ),
      ...unitsIn(situation).map((unit) =>
        plainChoice(fill.scope.unit(singleLine(unit)), {
          kind: 'scope',
          scope: { ...whole, unit },
        }),
      ),
    ],
    active: 0,
    shortcuts: [
      shortcut('back', go({ kind: 'level', indicator }), fill),
      shortcut('quit', { kind: 'quit' }, fill),
    ],
    search: undefined,
    legend: fill.legend.menu,
  }
}

/** After the last indicator: what is open, or the end. */
const endScreen: ScreenOf<'end'> = ({ indicator }, situation, view): MenuScreen => {
  const { fill } = view
  const { open } = progressOf(situation.scope, situation)
  const [first] = open
  return {
    kind: 'menu',
    heading: [progressText(situation, view)],
    question: fill.end.question,
    choices: [
      ...(first
        ? [plainChoice(fill.end.open(open.length), go({ kind: 'level', indicator: first.id }))]
        : []),
      plainChoice(fill.end.finish, { kind: 'quit' }),
      plainChoice(fill.end.jump, go({ kind: 'jump', indicator })),
    ],
    active: 0,
    shortcuts: [
      shortcut('back', go({ kind: 'level', indicator }), fill),
      shortcut('undo', { kind: 'undo' }, fill),
      shortcut('quit', { kind: 'quit' }, fill),
    ],
    search: undefined,
    legend: fill.legend.menu,
  }
}

/** One way to draw each kind of step. */
const screens: { readonly [Kind in Step['kind']]: ScreenOf<Kind> } = {
  level: levelScreen,
  reason: reasonScreen,
  note: noteScreen,
  documents: documentsScreen,
  requirement: requirementScreen,
  reuse: reuseScreen,
  document: documentScreen,
  field: fieldScreen,
  removal: removalScreen,
  verdict: verdictScreen,
  'verifier-note': verifierNoteScreen,
  jump: jumpScreen,
  scope: scopeScreen,
  end: endScreen,
}

/** The kind and the step belong together, which the type of a single step cannot say. */
function drawn<Kind extends Step['kind']>(
  kind: Kind,
  step: Step,
  situation: Situation,
  view: FillView,
): Screen {
  return screens[kind](step as Extract<Step, { readonly kind: Kind }>, situation, view)
}
