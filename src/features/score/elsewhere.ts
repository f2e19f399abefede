import type { Diagnostic } from '../../core/diagnostic.js'
import { indicatorsOf, type Rubric } from '../../core/rubric.js'
import type { World } from '../../platform/files.js'
import { builtInRubrics, loadRubric } from '../rubric/index.js'

/** Findings about indicators that the rubric lacks, with the built-in rubrics that have them. */
export async function withElsewhere(
  diagnostics: readonly Diagnostic[],
  { id: used }: Rubric,
  world: World,
): Promise<readonly Diagnostic[]> {
  const names = builtInRubrics().filter((name) => name !== used)
  const others = await Promise.all(names.map((name) => loadRubric(name, world)))
  const known = others.flatMap(({ value }) =>
    value ? [{ id: value.id, indicators: new Set(indicatorsOf(value).map(({ id }) => id)) }] : [],
  )
  return diagnostics.map((each) => {
    if (each.code !== 'indicator-unknown') return each
    const { found } = each.facts
    const elsewhere = known.filter(({ indicators }) => indicators.has(found)).map(({ id }) => id)
    return elsewhere.length === 0 ? each : { ...each, facts: { ...each.facts, elsewhere } }
  })
}
