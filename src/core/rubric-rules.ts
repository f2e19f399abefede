import type { Diagnostic } from './diagnostic.js'
import { maximumOf, reachableMaximum } from './methods.js'
import { nearest } from './nearest.js'
import type { Place } from './place.js'
import { inUnits, noPoints, type Points } from './points.js'
import { type Indicator, indicatorsOf, type Rubric } from './rubric.js'

type Rule = (rubric: Rubric) => readonly Diagnostic[]

const rules: readonly Rule[] = [
  idsAreUnique,
  levelsAscend,
  spansAscend,
  bandsAscend,
  bandsStartAtZero,
  weightsReachMaximum,
  levelsAreOnTheScale,
  referencesExist,
  needsHaveNoCycle,
  aspectWeightsFitTheMethod,
  exclusionFitsTheMethod,
]

/** What the parts of a rubric must say together, each fault at its place. */
export const checkRubric: Rule = (rubric) => rules.flatMap((rule) => rule(rubric))

interface Named {
  readonly id: string
  readonly at: Place
}

function idsAreUnique(rubric: Rubric): readonly Diagnostic[] {
  return [
    rubric.bands,
    rubric.aspects,
    indicatorsOf(rubric),
    ...indicatorsOf(rubric).map(({ evidence }) => evidence),
    rubric.consequences,
    ...rubric.consequences.map(({ requires }) => requires),
  ].flatMap(repeatedIn)
}

function repeatedIn(list: readonly Named[]): readonly Diagnostic[] {
  const first = new Map<string, Place>()
  return list.flatMap(({ id, at }): Diagnostic[] => {
    const firstAt = first.get(id)
    if (firstAt) return [{ code: 'id-repeated', facts: { id, firstAt }, at }]
    first.set(id, at)
    return []
  })
}

function levelsAscend({ levels, levelsAt }: Rubric): readonly Diagnostic[] {
  return levels.min < levels.max ? [] : [{ code: 'levels-reversed', facts: levels, at: levelsAt }]
}

/** A span that ends before it begins would hold nothing, and nobody would notice. */
function spansAscend(rubric: Rubric): readonly Diagnostic[] {
  const conditions = rubric.consequences.flatMap(({ requires }) => requires)
  return [
    ...rubric.basis.flatMap((basis) => reversed('basis', basis)),
    ...reversed('valid', rubric.valid),
    ...reversed('default_for', rubric.defaultFor),
    ...conditions.flatMap(({ basis = [] }) => basis.flatMap((each) => reversed('basis', each))),
  ]
}

interface Span {
  readonly from?: number | string
  readonly until?: number | string
  readonly at: Place
}

function reversed(key: string, span: Span | undefined): readonly Diagnostic[] {
  if (span?.from === undefined || span.until === undefined || span.from <= span.until) return []
  const facts = { key, from: String(span.from), until: String(span.until) }
  return [{ code: 'span-reversed', facts, at: span.at }]
}

function bandsAscend({ bands }: Rubric): readonly Diagnostic[] {
  return bands.flatMap((band, index): Diagnostic[] => {
    const before = bands[index - 1]
    if (!before || before.from < band.from) return []
    const facts = { band: band.id, from: inUnits(band.from), before: inUnits(before.from) }
    return [{ code: 'bands-unordered', facts, at: band.fromAt }]
  })
}

/** Else a total below the first band would stand in none. */
function bandsStartAtZero({ bands: [first] }: Rubric): readonly Diagnostic[] {
  return !first || first.from === noPoints
    ? []
    : [
        {
          code: 'bands-start',
          facts: { band: first.id, from: inUnits(first.from) },
          at: first.fromAt,
        },
      ]
}

function weightsReachMaximum(rubric: Rubric): readonly Diagnostic[] {
  const aspects = rubric.aspects.flatMap((aspect) =>
    aspect.maximum === undefined
      ? []
      : differing(aspect.id, maximumOf(aspect, rubric), aspect.maximum, aspect.maximumAt),
  )
  const whole = differing(rubric.id, reachableMaximum(rubric), rubric.maximum, rubric.maximumAt)
  return [...aspects, ...whole]
}

function differing(owner: string, sum: Points, stated: Points, at: Place): readonly Diagnostic[] {
  const facts = { owner, sum: inUnits(sum), stated: inUnits(stated) }
  return sum === stated ? [] : [{ code: 'maximum-differs', facts, at }]
}

/** A scale in reverse is told once, not for every level that cannot lie on it. */
function levelsAreOnTheScale({ aspects, examples, levels: { min, max } }: Rubric): Diagnostic[] {
  const offScale = (
    list: readonly { readonly level: number; readonly at: Place }[],
    lowest = min,
  ): Diagnostic[] =>
    list
      .filter(({ level }) => level < lowest || level > max)
      .map(({ level, at }) => ({
        code: 'level-beyond',
        facts: { found: level, min: lowest, max },
        at,
      }))
  if (min > max) return []
  const indicators = aspects.flatMap((aspect) => aspect.indicators)
  return [
    ...indicators.flatMap((indicator) => [
      ...offScale(indicator.levels, 0),
      ...offScale(indicator.effort),
      ...offScale(indicator.needs),
      ...offScale(indicator.evidence.map(({ fromLevel, at }) => ({ level: fromLevel, at }))),
    ]),
    ...examples.flatMap((example) => offScale(example.levels, 0)),
  ]
}

function referencesExist(rubric: Rubric): readonly Diagnostic[] {
  const indicators = indicatorsOf(rubric)
  const toIndicator = pointingInto(indicators, 'indicator')
  const toBand = pointingInto(rubric.bands, 'band')
  const toAspect = pointingInto(rubric.aspects, 'aspect')
  const needs = indicators.flatMap((indicator) => indicator.needs)
  const requirements = rubric.consequences.flatMap(({ requires }) => requires)
  return [
    ...needs.flatMap(({ indicator, at }) => toIndicator(indicator, at)),
    ...requirements.flatMap((required) =>
      required.kind === 'band' ? toBand(required.atLeast, required.at) : [],
    ),
    ...rubric.examples.flatMap(({ levels, expect, bandAt }) => [
      ...levels.flatMap(({ indicator, at }) => toIndicator(indicator, at)),
      ...(expect.band === undefined ? [] : toBand(expect.band, bandAt)),
      ...expect.aspects.flatMap(({ id, at }) => toAspect(id, at)),
    ]),
  ]
}

function pointingInto(list: readonly Named[], key: string) {
  const known = list.map(({ id }) => id)
  return (found: string, at: Place): Diagnostic[] =>
    known.includes(found)
      ? []
      : [{ code: 'reference-unknown', facts: { key, found, near: nearest(found, known) }, at }]
}

/** Each cycle is told once, at the need that closes it. */
function needsHaveNoCycle(rubric: Rubric): readonly Diagnostic[] {
  const indicators = new Map(indicatorsOf(rubric).map((indicator) => [indicator.id, indicator]))
  const finished = new Set<string>()
  const faults: Diagnostic[] = []
  const visit = (indicator: Indicator, path: readonly string[]): void => {
    for (const need of indicator.needs) {
      const start = path.indexOf(need.indicator)
      const next = indicators.get(need.indicator)
      if (start >= 0) {
        const cycle = [...path.slice(start), need.indicator]
        faults.push({ code: 'needs-cycle', facts: { path: cycle }, at: need.at })
      } else if (next && !finished.has(next.id)) {
        visit(next, [...path, next.id])
      }
    }
    finished.add(indicator.id)
  }
  for (const indicator of indicators.values()) {
    if (!finished.has(indicator.id)) visit(indicator, [indicator.id])
  }
  return faults
}

function aspectWeightsFitTheMethod({ method, aspects }: Rubric): readonly Diagnostic[] {
  return aspects.flatMap(({ id, weight, at }): Diagnostic[] => {
    const isNeeded = method === 'weighted-mean'
    if (isNeeded === (weight !== undefined)) return []
    const code = isNeeded ? 'aspect-weight-missing' : 'aspect-weight-unused'
    return [{ code, facts: { aspect: id }, at }]
  })
}

/** Leaving the denominator is defined for means only; a sum would lose its stated maximum. */
function exclusionFitsTheMethod(rubric: Rubric): readonly Diagnostic[] {
  const { method, notApplicable, notApplicableAt } = rubric
  const misfit: Diagnostic[] =
    method === 'weighted-sum' && notApplicable === 'excluded'
      ? [{ code: 'exclusion-unsupported', facts: {}, at: notApplicableAt }]
      : []
  const exclusive = indicatorsOf(rubric).filter(({ oneOf }) => oneOf !== undefined)
  const unsupported = notApplicable === 'forbidden' ? exclusive : []
  return [
    ...misfit,
    ...unsupported.map(
      ({ id, at }): Diagnostic => ({ code: 'one-of-unsupported', facts: { indicator: id }, at }),
    ),
  ]
}
