import type { Document } from '../../../core/evidence.js'
import type { Level } from '../../../core/level.js'
import { indicatorPoints } from '../../../core/methods.js'
import type { Missing } from '../../../core/proof.js'
import type { Rubric } from '../../../core/rubric.js'
import type { IndicatorScore } from '../../../core/score.js'
import { localized, shownPoints, singleLine } from '../../../pages/score-facts.js'
import type { Texts } from '../../../pages/words/texts.js'

/** Where the points of one indicator come from, in sentences. */
export interface Trace {
  readonly title: string
  readonly lines: readonly string[]
}

/** Weight x level, the documents that prove it with their places, and what the next level lacks. */
export function traceOf(score: IndicatorScore, rubric: Rubric, texts: Texts): Trace {
  const { indicator } = score
  const source = indicator.source && ` [${texts.words.weightSources[indicator.source]}]`
  const weight = `${texts.score.weight.toLowerCase()} ${shownPoints(indicator.weight, texts)}`
  return {
    title: `${indicator.id} ${singleLine(localized(indicator.name, texts))} (${weight}${source ?? ''})`,
    lines: score.notApplicable
      ? [inapplicable(score, texts)]
      : [
          levels(score, rubric, texts),
          ...score.proof.map((document) => `${texts.score.proof}: ${cited(document, texts)}`),
          ...lacking(`${texts.score.lacking}: `, score.missing, texts),
          ...next(score, texts),
        ],
  }
}

const inapplicable = ({ reason, verified }: IndicatorScore, { score }: Texts): string =>
  [
    reason === null ? score.excluded : score.doesNotApply(singleLine(reason)),
    ...(verified === null ? [] : [score.verifiedLevel(String(verified))]),
  ].join('; ')

function levels(each: IndicatorScore, rubric: Rubric, texts: Texts): string {
  const { score } = texts
  const { claimed, backed, indicator } = each
  const verified = verifiedText(each, texts)
  if (claimed === null) return [score.stillOpen, ...verified].join('; ')
  const pointsOf = (level: Level): string | null => {
    const points = indicatorPoints(indicator, level, rubric)
    return points === null ? null : shownPoints(points, texts)
  }
  const claimedPoints = pointsOf(claimed)
  const backedPoints = backed === null ? null : pointsOf(backed)
  const weight = shownPoints(indicator.weight, texts)
  return [
    claimedPoints === null
      ? score.claimLevel(String(claimed))
      : score.claimTrace(String(claimed), weight, claimedPoints),
    backedPoints === null
      ? score.backedLevel(String(backed))
      : score.backedTrace(String(backed), backedPoints),
    ...verified,
  ].join('; ')
}

/** What the verifier says, if he has said anything. */
function verifiedText(
  { verified, verifiedNotApplicable }: IndicatorScore,
  { score }: Texts,
): readonly string[] {
  if (verifiedNotApplicable) return [score.verifiedInapplicable]
  return verified === null ? [] : [score.verifiedLevel(String(verified))]
}

/** A document with its place in the file that names it. */
function cited({ title, number, requirement, at }: Document, { score }: Texts): string {
  const described = [singleLine(title) || score.untitled, singleLine(number)].filter(
    (part) => part !== '',
  )
  const code = requirement === '' ? '' : ` [${requirement}]`
  return `${described.join(', ')}${code} (${at.file}:${at.line})`
}

function lacking(lead: string, missing: readonly Missing[], texts: Texts): readonly string[] {
  return missing.length === 0
    ? []
    : [`${lead}${missing.map((each) => lack(each, texts)).join('; ')}`]
}

/** What is lacking, and why it does not prove. */
export function lack({ requirement, reason }: Missing, texts: Texts): string {
  const what = requirement
    ? singleLine(localized(requirement.name, texts))
    : texts.score.anyDocument
  return `${what} (${texts.words.defects[reason]})`
}

/** What the level after the proved one asks for, in the rubric's words, and what it lacks. */
function next({ indicator, nextLevel }: IndicatorScore, texts: Texts): readonly string[] {
  if (!nextLevel) return []
  const text = indicator.levels.find(({ level }) => level === nextLevel.level)?.text
  const head = `${texts.score.nextLevel(nextLevel.level)}: ${text ? singleLine(localized(text, texts)) : ''}`
  return [head.trim(), ...lacking(`  ${texts.score.nextNeeds} `, nextLevel.lacking, texts)]
}
