import { bandOf } from '../../core/band.js'
import type { Points } from '../../core/points.js'
import type { Band, Indicator, Requirement } from '../../core/rubric.js'
import type { IndicatorScore } from '../../core/score.js'
import { type DocumentRow, type SharedDocument, sharedDocuments } from './documents.js'
import { frontierOf, mostGain, stepsOf } from './frontier.js'
import { gainOf, type Network, type PlanNode, reachablePart, withProvenLevels } from './network.js'
import type { Frontier } from './outcome.js'
import { levelBelow, type PlanScale, scaleOf } from './scale.js'
import type { PlanSubject } from './steps.js'

/** What a verifier may reject: a document lowers what is backed, an indicator then counts 0. */
export type Rejectable =
  | { readonly kind: 'document'; readonly rows: readonly DocumentRow[] }
  | { readonly kind: 'indicator'; readonly indicator: Indicator }

/** The worst that this many rejections can do; of choices that are as bad, the rubric's first. */
export interface WorstCase {
  readonly count: number
  readonly points: Points
  readonly band: Band
  readonly rejected: readonly Rejectable[]
}

export interface Stress {
  readonly kind: Rejectable['kind']
  /** For one rejection up to as many as were asked for. */
  readonly worst: readonly WorstCase[]
  /** Each one that alone lets the category drop. */
  readonly critical: readonly Rejectable[]
  /** Rejections that the category survives, whichever they are; null: any number. */
  readonly survives: number | null
  /** All that can be rejected. */
  readonly count: number
}

/**
 * The worst total for every number of rejections, exactly: losing points is planned as gaining them
 * is, each rejection at the price of one. Undefined if too much hangs together.
 */
export function stressOf(
  kind: Rejectable['kind'],
  asked: number,
  subject: PlanSubject,
): Stress | undefined {
  const { rubric, score, total } = subject
  const applicable = score.indicators.filter(({ notApplicable }) => !notApplicable)
  const scale = scaleOf(rubric, new Set(applicable.map(({ indicator }) => indicator.id)))
  const hazards = scale && hazardsOf[kind](applicable, scale, subject)
  const frontier = hazards && frontierOf(hazards.network)
  if (!scale || !hazards || !frontier) return undefined
  const base = applicable.reduce(
    (sum, { indicator, [total]: level }) =>
      sum + (level ?? 0) * (scale.perLevel.get(indicator.id) ?? 0),
    0,
  )
  const { network, named } = hazards
  const nameOf = (id: string): readonly Rejectable[] => named.get(id) ?? []
  const { band } = score.totals[total]
  const isDropped = (loss: number): boolean => scale.pointsOf(base - loss) < band.from
  const single = network.filter(({ isStep }) => isStep).map(({ id }) => id)
  return {
    kind,
    worst: Array.from({ length: Math.min(asked, single.length) }, (_, index) => {
      const outcome = mostGain(frontier, index + 1)
      const points = scale.pointsOf(base - outcome.gain)
      const rejected = stepsOf(network, outcome).flatMap(nameOf)
      return { count: index + 1, points, band: bandOf(points, rubric.bands), rejected }
    }),
    critical: single
      .filter((id) => isDropped(gainOf(network, withProvenLevels(network, new Set([id])))))
      .flatMap(nameOf),
    survives: survivedBy(frontier, isDropped),
    count: single.length,
  }
}

/** One less than the first number of rejections that can drop the category. */
function survivedBy(frontier: Frontier, isDropped: (loss: number) => boolean): number | null {
  const fatal = frontier.find(({ gain }) => isDropped(gain))
  return fatal ? fatal.effort - 1 : null
}

interface Hazards {
  readonly network: Network
  readonly named: ReadonlyMap<string, readonly Rejectable[]>
}

type HazardsOf = (
  applicable: readonly IndicatorScore[],
  scale: PlanScale,
  subject: PlanSubject,
) => Hazards

const hazardsOf: Record<Rejectable['kind'], HazardsOf> = {
  document: documentHazards,
  indicator: indicatorHazards,
}

/** The claim of an indicator is rejected as a whole. */
function indicatorHazards(
  applicable: readonly IndicatorScore[],
  { perLevel }: PlanScale,
  { total }: PlanSubject,
): Hazards {
  const counted = applicable.filter(({ [total]: level }) => (level ?? 0) > 0)
  return {
    network: counted.map(({ indicator: { id }, [total]: level }) => ({
      id,
      effort: 1,
      gain: (level ?? 0) * (perLevel.get(id) ?? 0),
      isStep: true,
      requires: [],
    })),
    named: new Map(
      counted.map(({ indicator }) => [indicator.id, [{ kind: 'indicator', indicator }]]),
    ),
  }
}

/** Documents that prove something now, and the proven levels that fall without them. */
function documentHazards(
  applicable: readonly IndicatorScore[],
  scale: PlanScale,
  subject: PlanSubject,
): Hazards {
  const documents = sharedDocuments(applicable, subject.context).filter(({ rows }) =>
    rows.some(({ mending }) => mending === undefined),
  )
  const ids = new Map(documents.map((document, index) => [document, `document ${index}`]))
  const rejections = documents.map((document) => ({
    id: ids.get(document) ?? '',
    effort: 1,
    gain: 0,
    isStep: true,
    requires: [],
  }))
  const falls = applicable.flatMap((scored) => fallsOf(scored, { ids, scale }, subject))
  return {
    network: reachablePart([...rejections, ...falls]),
    named: new Map(
      documents.map(({ rows }, index) => [`document ${index}`, [{ kind: 'document', rows }]]),
    ),
  }
}

interface Proving {
  readonly ids: ReadonlyMap<SharedDocument, string>
  readonly scale: PlanScale
}

/**
 * What is backed falls level by level: from a level once some requirement of it has lost all its
 * documents; from one that asks for no certain document, once all under the indicator are lost.
 * What a level asks for the levels above it ask for as well, so that they fall with it.
 */
function fallsOf(
  scored: IndicatorScore,
  { ids, scale }: Proving,
  { rubric: { levels } }: PlanSubject,
): readonly PlanNode[] {
  const { indicator } = scored
  const backed = scored.backed ?? 0
  const lossId = (requirement: Requirement | null): string =>
    `${indicator.id} without ${requirement?.id ?? 'any'}`
  const losses = [null, ...indicator.evidence].map((requirement) => ({
    id: lossId(requirement),
    effort: 0,
    gain: 0,
    isStep: false,
    requires: [...ids]
      .filter(([{ rows }]) => rows.some((row) => proves(row, scored, requirement)))
      .map(([, id]) => [id]),
  }))
  const falls: PlanNode[] = []
  for (let level = backed; level > 0; level = levelBelow(level, levels)) {
    const asked = indicator.evidence.filter(({ fromLevel }) => fromLevel <= level)
    const isAnyAsked = asked.length === 0 && level > levels.min
    const ways = isAnyAsked ? [lossId(null)] : asked.map(lossId)
    const height = level - levelBelow(level, levels)
    falls.push({
      id: `${indicator.id} below ${level}`,
      effort: 0,
      gain: height * (scale.perLevel.get(indicator.id) ?? 0),
      isStep: false,
      requires: [ways],
    })
  }
  return [...losses, ...falls]
}

const proves = (
  { scored, requirement, mending }: DocumentRow,
  own: IndicatorScore,
  asked: Requirement | null,
): boolean =>
  scored.indicator.id === own.indicator.id &&
  mending === undefined &&
  (asked === null || requirement?.id === asked.id)
