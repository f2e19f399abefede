import { levelIn, type Verification } from '../../../core/evidence.js'
import type { Level } from '../../../core/level.js'
import { excludedVariants } from '../../../core/one-of.js'
import { inUnits } from '../../../core/points.js'
import { type Indicator, mayBeInapplicable, type TotalKind } from '../../../core/rubric.js'
import { localized, shownBand, shownPoints, singleLine } from '../../../pages/score-facts.js'
import { type Effect, effectsOf } from '../effects.js'
import { previousAnswerOf } from '../scope.js'
import type { Reply } from '../step.js'
import { headingOf, headingTitle } from './heading.js'
import {
  type FillView,
  indicatorNamed,
  type MenuScreen,
  type ScreenChoice,
  type ScreenOf,
  type Shortcut,
  type Situation,
  scoreFor,
} from './screen.js'
import { go, shortcut } from './shortcut.js'

/** The question itself: the levels with their texts, proof and effect, and all that can be done here. */
export const levelScreen: ScreenOf<'level'> = ({ indicator: id }, situation, view): MenuScreen => {
  const indicator = indicatorNamed(id, situation)
  const { fill, texts } = view
  const choices = effectsOf(indicator, situation.scope.mode, situation, situation.context).map(
    (effect) => choiceOf(effect, indicator, situation, view),
  )
  const weight = fill.level.weight(texts.number(inUnits(indicator.weight)))
  return {
    kind: 'menu',
    heading: headingOf(id, situation, view),
    question: [
      `${headingTitle(id, situation, view)} (${weight})`,
      ...standing(indicator, situation, view),
    ].join('\n'),
    choices,
    active: activeAmong(choices, id, situation),
    shortcuts: shortcutsOf(indicator, situation, view),
    search: undefined,
    legend: fill.legend.menu,
  }
}

/** The current answer; else that of the year before, for a verifier what documents prove. */
function activeAmong(
  choices: readonly ScreenChoice[],
  indicator: string,
  situation: Situation,
): number {
  const { previous, scope } = situation
  const current = choices.findIndex(({ isCurrent }) => isCurrent)
  if (current !== -1) return current
  const claim = previous?.answers.get(indicator)?.claim
  const earlier = claim?.kind === 'level' ? claim.level : null
  const likely = scope.mode === 'fill' ? earlier : (scoreFor(indicator, situation)?.backed ?? null)
  return Math.max(
    0,
    choices.findIndex(({ key }) => key === String(likely)),
  )
}

/** What is known of the indicator so far. */
function standing(indicator: Indicator, situation: Situation, view: FillView): readonly string[] {
  const { texts, fill } = view
  const { assessment, previous, rubric, scope } = situation
  const answer = assessment.answers.get(indicator.id)
  const remark = answer?.remarks[0]
  const isExcluded = excludedVariants(rubric, assessment).has(indicator.id)
  const note = remark?.note ? [fill.level.note(singleLine(remark.note))] : []
  const verifierNote = remark?.verifierNote
    ? [fill.level.verifierNote(singleLine(remark.verifierNote))]
    : []
  return [
    ...(indicator.applies ? [singleLine(localized(indicator.applies, texts))] : []),
    ...(isExcluded ? [fill.level.excluded] : []),
    [
      ...(scope.mode === 'fill'
        ? ownState(indicator, situation, view)
        : verifierState(indicator, situation, view)),
      ...(previous
        ? [fill.level.previous(previous.year, previousLevel(indicator, situation, view))]
        : []),
    ].join(' '),
    ...note,
    ...verifierNote,
  ]
}

function ownState({ id }: Indicator, situation: Situation, { fill }: FillView): readonly string[] {
  const claim = situation.assessment.answers.get(id)?.claim ?? { kind: 'open' }
  if (claim.kind === 'not-applicable') return [fill.level.notApplicable(singleLine(claim.reason))]
  if (claim.kind === 'open') return [fill.level.open]
  return [fill.level.now(claim.level), fill.level.proved(scoreFor(id, situation)?.backed ?? 0)]
}

/** The claim is shown and never changed. */
function verifierState(
  indicator: Indicator,
  situation: Situation,
  view: FillView,
): readonly string[] {
  const { fill } = view
  const verified = situation.assessment.answers.get(indicator.id)?.verified ?? null
  return [...claimLines(indicator, situation, view), verifiedText(verified, fill)]
}

function verifiedText(verified: Verification, { level }: FillView['fill']): string {
  if (verified === null) return level.unverified
  return verified === 'not-applicable' ? level.verifiedInapplicable : level.verified(verified)
}

function claimLines(indicator: Indicator, situation: Situation, view: FillView): readonly string[] {
  const { fill } = view
  const claim = situation.assessment.answers.get(indicator.id)?.claim ?? { kind: 'open' }
  if (claim.kind === 'not-applicable') return [fill.level.notApplicable(singleLine(claim.reason))]
  if (claim.kind === 'open') return [fill.level.unclaimed]
  return [
    fill.level.claimed(claim.level, levelText(indicator, claim.level, view)),
    fill.level.proved(scoreFor(indicator.id, situation)?.backed ?? 0),
  ]
}

function previousLevel({ id }: Indicator, { previous }: Situation, { fill }: FillView): string {
  const claim = previous?.answers.get(id)?.claim ?? { kind: 'open' }
  if (claim.kind === 'not-applicable') return fill.level.previousNotApplicable
  return claim.kind === 'level' ? fill.level.previousLevel(claim.level) : fill.level.previousOpen
}

const levelText = ({ levels }: Indicator, level: Level, { fill, texts }: FillView): string => {
  const text = levels.find((each) => each.level === level)?.text
  if (text) return singleLine(localized(text, texts))
  return level === 0 ? fill.level.nothing : fill.level.level(level)
}

function choiceOf(
  { level, score }: Effect,
  indicator: Indicator,
  situation: Situation,
  view: FillView,
): ScreenChoice {
  const { texts, fill } = view
  const { scope, assessment } = situation
  const answer = assessment.answers.get(indicator.id)
  const claimed = answer?.claim.kind === 'level' ? answer.claim.level : null
  const current = scope.mode === 'fill' ? claimed : levelIn(answer?.verified)
  const kind = scope.mode === 'fill' ? 'claimed' : 'verified'
  const total = score.totals[kind]
  const isAbove = scope.mode === 'verify' && claimed !== null && level > claimed
  const text = levelText(indicator, level, view)
  return {
    key: String(level),
    text: `${level}  ${text}`,
    ...(total && { side: `${shownPoints(total.points, texts)} ${total.band.category}` }),
    // What a low screen must not cut off comes first.
    detail: [
      ...(isAbove ? [fill.level.aboveClaim] : []),
      ...effectLines({ level, score }, situation, view),
      text,
      ...(level === 0 ? [] : [needsOf(indicator, level, situation, view)]),
    ],
    isCurrent: level === current,
    reply: { kind: 'level', level },
  }
}

/** The documents that a level asks for, those that are there marked. */
function needsOf(
  indicator: Indicator,
  level: Level,
  situation: Situation,
  { texts, fill }: FillView,
): string {
  const asked = indicator.evidence.filter(({ fromLevel }) => fromLevel <= level)
  const valid = new Set(
    scoreFor(indicator.id, situation)?.proof.map(({ requirement }) => requirement),
  )
  const names = asked.map(({ id, name }) =>
    valid.has(id)
      ? fill.level.there(singleLine(localized(name, texts)))
      : singleLine(localized(name, texts)),
  )
  if (names.length > 0) return fill.level.needs(names.join('; '))
  return level > situation.rubric.levels.min
    ? fill.level.needs(texts.score.anyDocument)
    : fill.level.needsNothing
}

/** Claimed and backed, of the verifier the verified total: before and after. */
function effectLines(
  { score }: Effect,
  situation: Situation,
  { texts, fill }: FillView,
): readonly string[] {
  const shown: readonly TotalKind[] =
    situation.scope.mode === 'fill' ? ['claimed', 'backed'] : ['verified']
  return shown.flatMap((kind) => {
    const total = score.totals[kind]
    const before = situation.score.totals[kind]
    if (!total) return []
    const name = texts.words.totals[kind]
    const from = shownPoints(before?.points ?? null, texts)
    return [
      fill.level.effect(name, from, shownPoints(total.points, texts), shownBand(total.band, texts)),
    ]
  })
}

function shortcutsOf(
  asked: Indicator,
  situation: Situation,
  { fill }: FillView,
): readonly Shortcut[] {
  const { scope, rubric } = situation
  const { id: indicator } = asked
  const previous = previousAnswerOf(indicator, scope, situation)
  const isOptional = mayBeInapplicable(asked, rubric)
  const inapplicable: Reply =
    scope.mode === 'fill' ? go({ kind: 'reason', indicator }) : { kind: 'not-applicable' }
  return [
    shortcut('documents', go({ kind: 'documents', indicator }), fill),
    ...(previous ? [shortcut('back', go({ kind: 'level', indicator: previous.id }), fill)] : []),
    shortcut('skip', { kind: 'next' }, fill),
    shortcut('jump', go({ kind: 'jump', indicator }), fill),
    ...(isOptional ? [shortcut('notApplicable', inapplicable, fill)] : []),
    shortcut('note', go({ kind: 'note', indicator }), fill),
    shortcut('undo', { kind: 'undo' }, fill),
    shortcut('scope', go({ kind: 'scope', indicator }), fill),
    shortcut('help', { kind: 'help', indicator }, fill),
    shortcut('quit', { kind: 'quit' }, fill),
  ]
}
