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
import {
  type TalliedEvidence,
  type TalliedSubject,
  tallyEvidence,
} from '../../files/tally/index.js'
import { shownPath, sizeOf, toolIdentity, type World } from '../../platform/files.js'
import { isYearNoted, yearNotes } from '../rubric/index.js'
import { evidenceMegabytes } from '../worksheet/index.js'
import { lookedUp, unmatched } from './evidence.js'
import type { LoadedScoreStream, ScoreStreamQuery } from './loaded-score-stream.js'
import { contextFor, evidenceQuery, faultyAgencies, type ScoreBasis } from './scores.js'
import { tallySurroundings } from './tally-surroundings.js'

/** Bytes of evidence from which on memory matters more than the moment that it takes to see to it. */
const smallHeapFrom = 8_000_000

/** Scores of evidence of any size; undefined where it can only be read as a whole. */
export async function talliedScoreStream(
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
  const evidence = await tallyEvidence(
    files.map((file) => ({ ...file, shown: shownPath(file.path, world) })),
    { ...asked, asOf, jobs, onRead, exactBytesAtMost: evidenceMegabytes * 1_000_000 },
    tallySurroundings(world),
  )
  if (evidence.kind === 'must-be-read-exactly') return undefined
  const { subjects, known } = evidence
  const plainContext = { asOf, decisions: [], statements: [] }
  const score = (subject: TalliedSubject): Summarized => {
    const context = project ? contextFor(subject, project, { asOf }) : plainContext
    if ('answers' in subject) {
      const scoring = scoreAssessment(rubric, subject, context)
      return scoring.kind === 'refused'
        ? scoring
        : { kind: 'summarized', ...scoreSummaryOf(scoring.score) }
    }
    const assessed = evidence.assess(subject)
    const indicators = () => evidence.indicators(subject, assessed)
    if (isInapplicable(assessed.indicatorResults))
      return refusal({ ...assessed, indicators: indicators() })
    const outline = summarize(rubric, assessed, context)
    const places = () => evidence.places(subject)
    const details = () => ({ ...outline, indicators: indicators() })
    return { kind: 'summarized', outline, places, details }
  }
  const choice = { rubric, asked: query.rubric, project }
  const noted = subjects.filter(({ year }) => isYearNoted(year, choice))
  const diagnostics = [
    ...findings,
    ...(await lookedUp(evidence.diagnostics, rubric, world)),
    ...unmatched({ assessments: subjects, known, diagnostics: evidence.diagnostics }, asked),
    ...refusals(evidence, score),
    ...(await yearNotes(noted.flatMap(evidence.firstAnswer), choice, world)),
  ].toSorted(byPlace)
  const faulty = faultyAgencies(diagnostics, query.skipInvalid ?? false)
  const kept = faulty ? subjects.filter(({ agency }) => !faulty.has(agency)) : []
  return {
    stream: {
      tool: toolIdentity(),
      rubric,
      asOf: basis.asOf,
      diagnostics,
      count: kept.length,
      years: [...new Set(kept.map(({ year }) => year))],
      scores: { [Symbol.iterator]: () => scoresOf(kept, score) },
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

type Summarized = ({ readonly kind: 'summarized' } & ScoreSummary) | Refusal

/** Agency-years to which nothing applies; only these are scored before their turn. */
const refusals = (
  { subjects, hasInapplicable }: TalliedEvidence,
  score: (subject: TalliedSubject) => Summarized,
): readonly Diagnostic[] =>
  subjects.filter(hasInapplicable).flatMap((subject) => {
    const scored = score(subject)
    return scored.kind === 'refused' ? [scored.diagnostic] : []
  })

function* scoresOf(
  subjects: readonly TalliedSubject[],
  score: (subject: TalliedSubject) => Summarized,
): Generator<ScoreSummary> {
  for (const subject of subjects) {
    const scored = score(subject)
    if (scored.kind === 'summarized') yield scored
  }
}
