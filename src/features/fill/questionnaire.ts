import type { Diagnostic } from '../../core/diagnostic.js'
import type { Assessment } from '../../core/evidence.js'
import { renderDiagnostics } from '../../pages/findings/list.js'
import type { Display } from '../../pages/page.js'
import { indicatorExplanation } from '../rubric/index.js'
import type { WorksheetChange } from './change.js'
import { type FillView, indicatorNamed, type Situation } from './page/screen.js'
import { screenOf } from './page/screens.js'
import { savedLine } from './page/told.js'
import type { Prompter } from './prompts/prompter.js'
import type { Questions, Scope } from './scope.js'
import type { Reply, Step } from './step.js'
import { advance, begin, type Walk, type WalkReply } from './walk.js'
import {
  type Earlier,
  type OpenWorksheet,
  restoreRows,
  type Saved,
  type StoreSetup,
  saveChanges,
} from './worksheet-store.js'

/** All that a run of the questionnaire needs. */
export interface Questionnaire {
  readonly setup: StoreSetup
  readonly scope: Scope
  readonly previous: Assessment | undefined
  readonly prompter: Prompter
  readonly view: FillView
  readonly display: Display
}

/** How it ended; whatever was answered is on disk by then. */
export type QuestionnaireEnding =
  | { readonly kind: 'finished' | 'interrupted'; readonly situation: Situation }
  | { readonly kind: 'lost'; readonly diagnostics: readonly Diagnostic[] }

interface State {
  readonly walk: Walk
  readonly worksheet: OpenWorksheet
  /** What each answer replaced, the latest last. */
  readonly history: readonly Earlier[]
}

type Turn =
  | { readonly kind: 'goes-on'; readonly state: State }
  | { readonly kind: 'ends'; readonly ending: QuestionnaireEnding }

/** Asks question after question; each answer is on disk before the next one is asked. */
export async function runQuestionnaire(
  opened: OpenWorksheet,
  questionnaire: Questionnaire,
): Promise<QuestionnaireEnding> {
  const { prompter, view } = questionnaire
  let state = stateAtStart(opened, questionnaire)
  for (;;) {
    const situation = situationOf(state.worksheet, state.walk.scope, questionnaire)
    const step = standing(state.walk.step, situation)
    const reply = await prompter.ask(screenOf(step, situation, view))
    const turn = await takeTurn(reply, { ...state, walk: { ...state.walk, step } }, questionnaire)
    if (turn.kind === 'ends') return turn.ending
    state = turn.state
  }
}

const stateAtStart = (worksheet: OpenWorksheet, questionnaire: Questionnaire): State => ({
  walk: begin(questionnaire.scope, questionsOf(worksheet, questionnaire)),
  worksheet,
  history: [],
})

const questionsOf = (
  { assessment }: OpenWorksheet,
  { setup: { options } }: Pick<Questionnaire, 'setup'>,
): Questions => ({ rubric: options.rubric, assessment })

/** The worksheet as the screens and the closing page see it. */
export const situationOf = (
  worksheet: OpenWorksheet,
  scope: Scope,
  { setup, previous }: Pick<Questionnaire, 'setup' | 'previous'>,
): Situation => ({
  ...questionsOf(worksheet, { setup }),
  score: worksheet.score,
  scope,
  context: setup.context,
  previous,
})

/** A document that someone else has removed meanwhile cannot be asked about. */
function standing(step: Step, { assessment }: Questions): Step {
  if (!('position' in step) || step.position === null) return step
  const count = assessment.answers.get(step.indicator)?.documents.length ?? 0
  return step.position < count ? step : { kind: 'documents', indicator: step.indicator }
}

async function takeTurn(reply: Reply, state: State, questionnaire: Questionnaire): Promise<Turn> {
  const { prompter, setup, view, display } = questionnaire
  const { worksheet, walk } = state
  if (reply.kind === 'quit' || reply.kind === 'interrupted') {
    const kind = reply.kind === 'quit' ? 'finished' : 'interrupted'
    const situation = situationOf(worksheet, walk.scope, questionnaire)
    return { kind: 'ends', ending: { kind, situation } }
  }
  if (reply.kind === 'help') {
    const { rubric } = setup.options
    const indicator = indicatorNamed(reply.indicator, questionsOf(worksheet, questionnaire))
    prompter.tell(`\n${indicatorExplanation(indicator, rubric, view.texts, display.width)}`)
    return { kind: 'goes-on', state }
  }
  return reply.kind === 'undo' ? undo(state, questionnaire) : answer(reply, state, questionnaire)
}

async function answer(reply: WalkReply, state: State, questionnaire: Questionnaire): Promise<Turn> {
  const { setup, prompter, view } = questionnaire
  const { worksheet } = state
  const move = advance(state.walk, reply, questionsOf(worksheet, questionnaire))
  if (move.changes.length === 0) {
    return { kind: 'goes-on', state: { ...state, walk: move.walk } }
  }
  const saved = await saveChanges(move.changes, worksheet, setup)
  return settled(saved, state, questionnaire, (kept) => {
    tellSaved(move.changes, { before: worksheet, after: kept.worksheet }, prompter, view)
    return { ...kept, walk: move.walk }
  })
}

function tellSaved(
  changes: readonly WorksheetChange[],
  { before, after }: { readonly before: OpenWorksheet; readonly after: OpenWorksheet },
  prompter: Prompter,
  view: FillView,
): void {
  const line = savedLine(changes, { before: before.score, after: after.score }, view)
  if (line !== undefined) prompter.tell(line)
}

async function undo(state: State, questionnaire: Questionnaire): Promise<Turn> {
  const { setup, prompter, view } = questionnaire
  const { told } = view.fill
  const last = state.history.at(-1)
  if (!last) {
    prompter.tell(told.nothingToUndo)
    return { kind: 'goes-on', state }
  }
  const saved = await restoreRows(last, state.worksheet, setup)
  return settled(saved, state, questionnaire, (kept) => {
    const indicators = last.map(({ indicator }) => indicator)
    prompter.tell(told.undone(indicators.join(', ')))
    const step: Step = { kind: 'level', indicator: indicators.at(-1) ?? '' }
    return { ...kept, walk: { ...kept.walk, step }, history: state.history.slice(0, -1) }
  })
}

/** What became of a save; where it was kept, what follows from that. */
function settled(
  saved: Saved,
  state: State,
  { prompter, view, display }: Questionnaire,
  follow: (kept: State) => State,
): Turn {
  const { told } = view.fill
  if (saved.kind === 'lost') {
    prompter.tell(told.lost)
    return { kind: 'ends', ending: { kind: 'lost', diagnostics: saved.diagnostics } }
  }
  if (saved.kind === 'refused') {
    const shown = { texts: view.texts, display, isQuiet: true, remainder: 'counted' as const }
    prompter.tell(`${renderDiagnostics(saved.diagnostics, shown)}${told.notSaved}`)
    return { kind: 'goes-on', state }
  }
  if (saved.kind === 'conflict') {
    prompter.tell(told.conflict(saved.indicator))
    const step: Step = { kind: 'level', indicator: saved.indicator }
    const { worksheet } = saved
    return {
      kind: 'goes-on',
      state: { walk: { ...state.walk, step }, worksheet, history: [] },
    }
  }
  const { worksheet, earlier, isMerged } = saved
  if (isMerged) prompter.tell(told.merged)
  // What others wrote must not be undone with what was answered before.
  const history = isMerged ? [] : state.history
  return {
    kind: 'goes-on',
    state: follow({ ...state, worksheet, history: [...history, earlier] }),
  }
}
