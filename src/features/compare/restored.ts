import type { Diagnostic } from '../../core/diagnostic.js'
import { nearest } from '../../core/nearest.js'
import { inUnits } from '../../core/points.js'
import type { Missing } from '../../core/proof.js'
import {
  type Indicator,
  indicatorsOf,
  type Rubric,
  type TotalKind,
  totalKinds,
} from '../../core/rubric.js'
import type { StatedIndicator, StatedResult } from '../../core/stated-result.js'
import { totalOf } from '../../core/total.js'
import type { ComparableIndicator, ComparableResult } from './comparable-result.js'

export type Restored =
  | { readonly kind: 'restored'; readonly result: ComparableResult }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }

/**
 * A result under its rubric, added up anew from its levels. One whose totals say something else was
 * changed by hand, or by a rubric that has kept its version: neither can be compared.
 */
export function restore(stated: StatedResult, rubric: Rubric): Restored {
  const misfits = rules.flatMap((rule) => rule(stated, rubric))
  if (misfits.length > 0) return { kind: 'refused', diagnostics: misfits }
  const { agency, year, asOf } = stated
  const byId = new Map(stated.indicators.map((each) => [each.id, each]))
  const indicators = indicatorsOf(rubric).flatMap((indicator) => {
    const own = byId.get(indicator.id)
    return own ? [{ ...own, indicator, missing: own.missing.map(missingIn(indicator)) }] : []
  })
  const totals = totalsOf(indicators, rubric)
  const differing = totalKinds.flatMap((kind) => {
    const counted = totals[kind] && inUnits(totals[kind].points)
    const told = stated.totals[kind]?.points ?? null
    return counted === told ? [] : [{ kind, counted, told }]
  })
  const diagnostics = differing.map(
    ({ kind, counted, told }): Diagnostic => ({
      code: 'result-differs',
      facts: { agency, year, total: kind, stated: told, counted, rubric: rubric.id },
      at: stated.placeOf(['totals', kind]),
    }),
  )
  return diagnostics.length > 0
    ? { kind: 'refused', diagnostics }
    : { kind: 'restored', result: { agency, year, rubric, asOf, totals, indicators } }
}

type Rule = (stated: StatedResult, rubric: Rubric) => readonly Diagnostic[]

const unknownIndicators: Rule = ({ indicators, placeOf }, rubric) => {
  const known = indicatorsOf(rubric).map(({ id }) => id)
  return indicators.flatMap(({ id: found }, index): readonly Diagnostic[] => {
    if (known.includes(found)) return []
    const facts = { found, near: nearest(found, known), rubric: rubric.id }
    return [{ code: 'indicator-unknown', facts, at: placeOf(['indicators', index, 'id']) }]
  })
}

const leftOut: Rule = ({ indicators, placeOf }, rubric) => {
  const told = new Set(indicators.map(({ id }) => id))
  const missing = indicatorsOf(rubric)
    .map(({ id }) => id)
    .filter((id) => !told.has(id))
  return missing.length > 0
    ? [{ code: 'result-partial', facts: { missing }, at: placeOf(['indicators']) }]
    : []
}

const levelsBeyond: Rule = ({ indicators, placeOf }, { levels: { max } }) =>
  indicators.flatMap((each, index) =>
    totalKinds
      .filter((kind) => (each[kind] ?? 0) > max)
      .map((kind) => ({
        code: 'level-out-of-range',
        facts: { found: String(each[kind]), column: kind, max },
        at: placeOf(['indicators', index, kind]),
      })),
  )

const nothingApplies: Rule = ({ agency, year, indicators, placeOf }) =>
  indicators.some(({ notApplicable }) => !notApplicable)
    ? []
    : [{ code: 'nothing-applicable', facts: { agency, year }, at: placeOf(['indicators']) }]

const rules: readonly Rule[] = [unknownIndicators, leftOut, levelsBeyond, nothingApplies]

const missingIn =
  ({ evidence }: Indicator) =>
  ({ requirement, reason }: StatedIndicator['missing'][number]): Missing => ({
    requirement: evidence.find(({ id }) => id === requirement) ?? null,
    reason,
  })

/** At least one indicator applies. */
function totalsOf(
  indicators: readonly ComparableIndicator[],
  rubric: Rubric,
): ComparableResult['totals'] {
  const of = (kind: TotalKind) => totalOf(kind, rubric, indicators).total
  const isVerified = indicators.some(({ verified }) => verified !== null)
  return {
    claimed: of('claimed'),
    backed: of('backed'),
    verified: isVerified ? of('verified') : null,
  }
}
