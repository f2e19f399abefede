import { commonDayOf } from '../../../../core/day.js'
import { inUnits } from '../../../../core/points.js'
import type { Total } from '../../../../core/total.js'
import { findingOf } from '../../../../pages/findings/finding.js'
import { ownDay } from '../../../../pages/own-day.js'
import { rubricOf } from '../../../../pages/rubric-identity.js'
import { mapOf } from '../../convert/page/json.js'
import type { Impact } from '../impact.js'
import type { ImpactReporter } from './view.js'

/** One compact line; keys are English in every language. */
export const json: ImpactReporter = (report, { texts }) => {
  const { tool, map, from, to, asOf, total, impacts, diagnostics } = report
  const document = {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    map: mapOf(map),
    from: rubricOf(from),
    to: rubricOf(to),
    asOf: commonDayOf(asOf),
    total,
    impacts: impacts.map((impact) => ({ ...impactOf(impact), ...ownDay(asOf, impact.year) })),
    findings: diagnostics.map((diagnostic) => findingOf(diagnostic, texts)),
  }
  return `${JSON.stringify(document)}\n`
}

const impactOf = ({ agency, year, before, after, reachable, verdict, open }: Impact): object => ({
  agency,
  year,
  before: before && totalOf(before),
  after: after && {
    ...totalOf(after),
    reachable: {
      lowest: inUnits(after.reachable.lowest),
      highest: inUnits(after.reachable.highest),
      bands: { lowest: reachable?.lowest.id ?? null, highest: reachable?.highest.id ?? null },
    },
  },
  verdict,
  open: open.map(({ id }) => id),
})

const totalOf = ({ points, index, band }: Total): object => ({
  points: inUnits(points),
  index: inUnits(index),
  band: { id: band.id, category: band.category },
})
