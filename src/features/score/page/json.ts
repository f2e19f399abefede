import { commonDayOf, type JudgingDay } from '../../../core/day.js'
import type { Place } from '../../../core/place.js'
import { inUnits, inUnitsOrNull } from '../../../core/points.js'
import type { Missing } from '../../../core/proof.js'
import { type Result, type ScoreSummary, scoreStreamOf } from '../../../core/result.js'
import type { Band, Indicator } from '../../../core/rubric.js'
import type { IndicatorResult, ScoreOutline } from '../../../core/score.js'
import type { Total } from '../../../core/total.js'
import type {
  AssessmentDocument,
  IndicatorDocument,
  ResultDocument,
  TotalDocument,
} from '../../../pages/findings/document-schema.js'
import { findingOf } from '../../../pages/findings/finding.js'
import { ownDay } from '../../../pages/own-day.js'
import { shownAspects, shownBasis } from '../../../pages/score-facts.js'
import type { Texts } from '../../../pages/words/texts.js'
import type { Reporter, View } from './view.js'

/** One compact line; fields are picked by name, so that a new one inside is no change outside. */
export const json = (result: Result, view: View): string =>
  [...jsonParts(scoreStreamOf(result), view)].join('')

/** The same, an assessment at a time: those of a country are larger than all else in memory. */
export const jsonParts: Reporter = function* (stream, view) {
  const { tool, rubric, asOf, scores, diagnostics } = stream
  const { id, version, status, maximum, sha256 } = rubric
  const document: ResultDocument = {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    rubric: { id, version, status, maximum: inUnits(maximum), sha256 },
    asOf: commonDayOf(asOf),
    assessments: [],
    findings: diagnostics.map((diagnostic) => findingOf(diagnostic, view.texts)),
  }
  const [start, end] = JSON.stringify(document).split('"assessments":[]', 2)
  yield `${start}"assessments":[`
  let separator = ''
  const write = assessmentWriter(asOf, view)
  for (const score of scores) {
    yield separator + write(score)
    separator = ','
  }
  yield `]${end}\n`
}

/** The same document where the rubric or the project file could not be read: nothing is scored. */
export function refusedJson(
  { tool, asOf, diagnostics }: Pick<Result, 'tool' | 'asOf' | 'diagnostics'>,
  texts: Texts,
): string {
  const document: ResultDocument = {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    rubric: null,
    asOf: commonDayOf(asOf),
    assessments: [],
    findings: diagnostics.map((diagnostic) => findingOf(diagnostic, texts)),
  }
  return `${JSON.stringify(document)}\n`
}

/** Indicators that stand alike are written once; only their places differ. */
function assessmentWriter(
  asOf: JudgingDay,
  { texts: words, aspect: only }: View,
): (listed: ScoreSummary) => string {
  const written = new WeakMap<IndicatorResult, string>()
  const indicatorText = indicatorWriter()
  const resultText = (result: IndicatorResult): string => {
    const text = indicatorText(result)
    written.set(result, text)
    return text
  }
  // Nearly all places of a run are in one file.
  const source = { file: '', head: sourceHead('') }
  const sourceText = (place: Place | null | undefined): string => {
    if (!place) return ',"source":null}'
    if (place.file !== source.file) {
      source.file = place.file
      source.head = sourceHead(place.file)
    }
    return `${source.head}${place.line}}}`
  }
  return ({ outline, places }) => {
    const [start, end] = JSON.stringify(assessmentOf(outline, { asOf, only }, words)).split(
      '"indicators":[]',
      2,
    )
    const shown = indicatorsShown(outline, only)
    const found = places()
    let texts = ''
    for (let index = 0; index < outline.indicatorResults.length; index += 1) {
      const result = outline.indicatorResults[index]
      if (!result || shown?.has(result.indicator) === false) continue
      if (texts !== '') texts += ','
      texts += written.get(result) ?? resultText(result)
      texts += sourceText(found[index])
    }
    return `${start}"indicators":[${texts}]${end}`
  }
}

/** The source of an indicator, up to its line. */
const sourceHead = (file: string): string => `,"source":{"file":${JSON.stringify(file)},"line":`

/** Undefined: all of them. */
const indicatorsShown = (
  score: ScoreOutline,
  only: string | undefined,
): ReadonlySet<Indicator> | undefined =>
  only === undefined
    ? undefined
    : new Set(shownAspects(score, only).flatMap(({ aspect }) => aspect.indicators))

/**
 * All of an indicator but its source, without the brace at its end. Its own figures, and what is
 * missing, are written once: where a province has thousands that differ, they differ in these.
 */
function indicatorWriter(): (result: IndicatorResult) => string {
  const heads = new Map<Indicator, string>()
  const headText = (indicator: Indicator): string => {
    const head: Pick<IndicatorDocument, 'id' | 'weight'> = {
      id: indicator.id,
      weight: inUnits(indicator.weight),
    }
    const text = heads.get(indicator) ?? JSON.stringify(head).slice(0, -1)
    heads.set(indicator, text)
    return text
  }
  const lacks = new Map<string, string>()
  const lackText = ({ requirement, reason }: Missing): string => {
    const key = `${requirement?.id ?? ''} ${reason}`
    const lack: IndicatorDocument['missing'][number] = {
      requirement: requirement?.id ?? null,
      reason,
    }
    const text = lacks.get(key) ?? JSON.stringify(lack)
    lacks.set(key, text)
    return text
  }
  return ({ indicator, claimed, backed, verified, missing, ...result }) => {
    const levels = `"claimed":${claimed},"backed":${backed},"verified":${verified}`
    const lack = missing.map(lackText).join(',')
    return `${headText(indicator)},${levels},${applicability(result)},"missing":[${lack}]`
  }
}

function applicability({
  notApplicable,
  verifiedNotApplicable,
}: Pick<IndicatorResult, 'notApplicable' | 'verifiedNotApplicable'>): string {
  const own = `"notApplicable":${notApplicable}`
  return verifiedNotApplicable === notApplicable
    ? own
    : `${own},"verifiedNotApplicable":${verifiedNotApplicable}`
}

/** All but its indicators. */
function assessmentOf(
  score: ScoreOutline,
  { asOf, only }: { readonly asOf: JudgingDay; readonly only: string | undefined },
  texts: Texts,
): AssessmentDocument {
  const { agency, year, totals, next, eligibility } = score
  return {
    agency,
    year,
    ...ownDay(asOf, year),
    totals: {
      claimed: totalJson(totals.claimed),
      backed: totalJson(totals.backed),
      verified: totals.verified && totalJson(totals.verified),
    },
    next: next && {
      band: bandOf(next.band),
      from: inUnits(next.band.from),
      missing: inUnits(next.missing),
    },
    aspects: shownAspects(score, only).map(({ aspect, maximum, claimed, backed, verified }) => ({
      id: aspect.id,
      maximum: inUnits(maximum),
      claimed: inUnitsOrNull(claimed),
      backed: inUnitsOrNull(backed),
      verified: inUnitsOrNull(verified),
    })),
    indicators: [],
    eligibility: eligibility.map(({ consequence, status, scoreCondition, conditions }) => ({
      id: consequence.id,
      status,
      scoreCondition: { claimed: scoreCondition.claimed, backed: scoreCondition.backed },
      requirements: conditions.map((condition) => ({
        id: condition.requirement.id,
        status: condition.status,
        reason: condition.reason,
        basis: shownBasis(condition, texts) || null,
      })),
    })),
  }
}

/** @internal */
export const totalJson = ({
  points,
  index,
  band,
  reachable,
  complete,
  certain,
  excluded,
}: Total): TotalDocument => ({
  ...figuresOf({ points, index, band }),
  reachable: { lowest: inUnits(reachable.lowest), highest: inUnits(reachable.highest) },
  complete,
  certain,
  excluded: excluded && {
    count: excluded.declared.length,
    ifRefused: figuresOf(excluded.ifRefused),
  },
})

const figuresOf = ({ points, index, band }: Pick<Total, 'points' | 'index' | 'band'>) => ({
  points: inUnits(points),
  index: inUnits(index),
  band: bandOf(band),
})

const bandOf = ({ id, category }: Band) => ({ id, category })
