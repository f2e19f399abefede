import { type Day, dayFor, type JudgingDay } from '../../core/day.js'
import { byPlace, type Diagnostic } from '../../core/diagnostic.js'
import { type ScoreSummary, scoreSummaryOf } from '../../core/result.js'
import {
  isInapplicable,
  type Refusal,
  refusal,
  scoreAssessment,
  summarize,
} from '../../core/score.js'
import { sizeOf, toolIdentity, type World } from '../../platform/files.js'
import { isYearNoted, yearNotes } from '../rubric/index.js'
import { lookedUp, unmatched } from './evidence.js'
import type { LoadedScoreStream, ScoreStreamQuery } from './loaded-score-stream.js'
import { contextFor, evidenceQuery, faultyAgencies, type ScoreBasis } from './scores.js'
import { type TalliedEvidence, type TalliedSubject, tallyEvidence } from './tally/evidence.js'

/** Bytes of evidence from which on memory matters more than the moment that it takes to see to it. */
const smallHeapFrom = 8_000_000

/** Scores of evidence of any size; undefined where it can only be read as a whole. */
export async function tallyListing(
  basis: ScoreBasis,
  findings: readonly Diagnostic[],
  query: ScoreStreamQuery,
  world: World,
): Promise<LoadedScoreStream | undefined> {
  const { rubric, project, files } = basis
  const asOf = onlyDay(basis.asOf, query.year)
  if (asOf === undefined) return undefined
  const size = files.reduce((sum, { path }) => sum + sizeOf(path, world), 0)
  if (size >= smallHeapFrom) (await import('../../platform/memory.js')).keepHeapSmall()
  const asked = evidenceQuery(query, basis)
  const { jobs, onRead = () => undefined } = query
  const evidence = await tallyEvidence(files, { ...asked, asOf, jobs, onRead }, world)
  if (!evidence) return undefined
  const { owners, known } = evidence
  const plainContext = { asOf, decisions: [], statements: [] }
  const list = (owner: TalliedSubject): Listed => {
    const context = project ? contextFor(owner, project, { asOf }) : plainContext
    if ('answers' in owner) {
      const scoring = scoreAssessment(rubric, owner, context)
      return scoring.kind === 'refused'
        ? scoring
        : { kind: 'listed', ...scoreSummaryOf(scoring.score) }
    }
    const judged = evidence.read(owner)
    const indicators = () => evidence.indicators(owner, judged)
    if (isInapplicable(judged.indicatorResults))
      return refusal({ ...judged, indicators: indicators() })
    const outline = summarize(rubric, judged, context)
    const places = () => evidence.places(owner)
    const details = () => ({ ...outline, indicators: indicators() })
    return { kind: 'listed', outline, places, details }
  }
  const choice = { rubric, asked: query.rubric, project }
  const noted = owners.filter(({ year }) => isYearNoted(year, choice))
  const diagnostics = [
    ...findings,
    ...(await lookedUp(evidence.diagnostics, rubric, world)),
    ...unmatched({ assessments: owners, known, diagnostics: evidence.diagnostics }, asked),
    ...refusals(evidence, list),
    ...(await yearNotes(noted.flatMap(evidence.firstAnswer), choice, world)),
  ].toSorted(byPlace)
  const faulty = faultyAgencies(diagnostics, query.skipInvalid ?? false)
  const kept = faulty ? owners.filter(({ agency }) => !faulty.has(agency)) : []
  return {
    stream: {
      tool: toolIdentity(),
      rubric,
      asOf: basis.asOf,
      diagnostics,
      count: kept.length,
      years: [...new Set(kept.map(({ year }) => year))],
      scores: { [Symbol.iterator]: () => scoresOf(kept, list) },
    },
    diagnostics,
    setAside: faulty ? [...faulty] : [],
  }
}

/**
 * Documents are judged while they are added up, on one day for the whole file: where years have days of
 * their own, it is the exact reader that keeps documents until the year of each is known.
 */
const onlyDay = (judging: JudgingDay, year: number | undefined): Day | undefined => {
  if (typeof judging === 'string') return judging
  return year === undefined ? undefined : dayFor(judging, year)
}

type Listed = ({ readonly kind: 'listed' } & ScoreSummary) | Refusal

/** Agency-years to which nothing applies; only these are scored before their turn. */
const refusals = (
  { owners, hasInapplicable }: TalliedEvidence,
  list: (owner: TalliedSubject) => Listed,
): readonly Diagnostic[] =>
  owners.filter(hasInapplicable).flatMap((owner) => {
    const listed = list(owner)
    return listed.kind === 'refused' ? [listed.diagnostic] : []
  })

function* scoresOf(
  owners: readonly TalliedSubject[],
  list: (owner: TalliedSubject) => Listed,
): Generator<ScoreSummary> {
  for (const owner of owners) {
    const listed = list(owner)
    if (listed.kind === 'listed') yield listed
  }
}
