import type { Place } from '../../core/place.js'
import { pointsOf } from '../../core/points.js'
import type { ReportFacts, StatedPoints, YearFacts } from '../../core/settings/report.js'
import type { StatedReport } from './report-schema.js'

type PlaceOf = (path: readonly (string | number)[]) => Place

/** What the project file states for reports, as domain data. */
export const reportFacts = (stated: StatedReport, placeOf: PlaceOf): ReportFacts => ({
  ...(stated.place !== undefined && { place: stated.place }),
  signatories: stated.signatories ?? [],
  years: Object.entries(stated.years ?? {}).map(([year, facts]) =>
    yearFacts(Number(year), facts, (path) => placeOf(['report', 'years', year, ...path])),
  ),
})

type StatedYear = NonNullable<StatedReport['years']>[string]

function yearFacts(year: number, stated: StatedYear, placeOf: PlaceOf): YearFacts {
  const { target, end_target: end, analysis, previous, baseline } = stated
  return {
    year,
    ...(target !== undefined && {
      target: { points: pointsOf(target), at: placeOf(['target']) },
    }),
    ...(end && { endTarget: statedPoints(end, (key) => placeOf(['end_target', key])) }),
    ...(analysis !== undefined && { analysis }),
    obstacles: stated.obstacles ?? [],
    nextSteps: stated.next_steps ?? [],
    ...(previous !== undefined && { previous }),
    ...(baseline && {
      baseline: {
        ...statedPoints(baseline, (key) => placeOf(['baseline', key])),
        total: baseline.total ?? null,
      },
    }),
    followUp: (stated.follow_up ?? []).map((each, index) => ({
      status: 'open',
      ...each,
      at: placeOf(['follow_up', index]),
    })),
  }
}

const statedPoints = (
  { year, points }: { readonly year: number; readonly points: number },
  placeOf: (key: string) => Place,
): StatedPoints => ({
  year,
  points: pointsOf(points),
  at: { year: placeOf('year'), points: placeOf('points') },
})
