import { bandOf } from '../../core/band.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import type { Place } from '../../core/place.js'
import { commonDivisor, inUnits, noPoints, type Points } from '../../core/points.js'
import { type Band, indicatorsOf, type Rubric } from '../../core/rubric.js'

/** How far a published total had been decided. */
export const publishedStatuses = ['final', 'interim', 'self'] as const
export type PublishedStatus = (typeof publishedStatuses)[number]

/** A total that somebody has published; nothing of it is computed here. */
export interface PublishedResult {
  readonly agency: string
  /** As written: provinsi, kota, lembaga negara. Empty texts are blank cells. */
  readonly agencyType: string
  readonly year: number
  readonly points: Points
  /** The category that was published with it; null: none was, and nothing is compared. */
  readonly category: Band | null
  readonly status: PublishedStatus | null
  readonly note: string
  readonly source: string
  readonly at: Place
  /** Of the published category, for those who doubt it. */
  readonly categoryAt: Place
}

/** Whether the category that was published is another than the bands of the rubric give. */
export const isCategoryOther = (
  { points, category }: Pick<PublishedResult, 'points' | 'category'>,
  { bands }: Rubric,
): boolean => category !== null && category.id !== bandOf(points, bands).id

/**
 * What every total of a rubric is a multiple of, since levels are whole: half a point where weights
 * are 1, 2, 2.5 and 5. Undefined for a mean, which has no such step.
 */
export function stepOf(rubric: Rubric): Points | undefined {
  if (rubric.method !== 'weighted-sum') return undefined
  return indicatorsOf(rubric)
    .map(({ weight }) => weight)
    .reduce(commonDivisor, noPoints)
}

/** A remark on a published category: whoever published it may have had reasons. */
export function categoryRemark(result: PublishedResult, rubric: Rubric): Diagnostic | undefined {
  const { agency, year, points, category, categoryAt: at } = result
  if (category === null || !isCategoryOther(result, rubric)) return undefined
  const facts = {
    agency,
    year,
    total: inUnits(points),
    published: category.name,
    computed: bandOf(points, rubric.bands).name,
    rubric: rubric.id,
  }
  return { code: 'category-differs', facts, at }
}
