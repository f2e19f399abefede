import { byPlace, type Diagnostic } from '../domain/diagnostic.js'
import { type Score, type Scoring, scoreAssessment } from '../domain/score.js'
import { toolIdentity, type World } from '../io.js'
import { keepHeapSmall } from '../io-memory.js'
import { unmatched } from './evidence.js'
import type { ListingQuery, LoadedListing } from './listing.js'
import {
  contextFor,
  evidenceQuery,
  faultyAgencies,
  rubricAssumed,
  type ScoreBasis,
} from './scores.js'
import { type TalliedEvidence, type TalliedOwner, tallyEvidence } from './tallied-evidence.js'

/** Scores of evidence of any size; undefined where it can only be read as a whole. */
export async function tallyListing(
  basis: ScoreBasis,
  findings: readonly Diagnostic[],
  query: ListingQuery,
  world: World,
): Promise<LoadedListing | undefined> {
  keepHeapSmall()
  const { rubric, asOf, project, files } = basis
  const asked = evidenceQuery(query, basis)
  const { jobs, onRead = () => undefined } = query
  const evidence = await tallyEvidence(files, { ...asked, asOf, jobs, onRead }, world)
  if (!evidence) return undefined
  const { owners, known } = evidence
  const score = (owner: TalliedOwner): Scoring => {
    const { proofs, ...assessment } = evidence.read(owner)
    const context = contextFor(assessment, project, { asOf })
    return scoreAssessment(rubric, assessment, proofs ? { ...context, proofs } : context)
  }
  const diagnostics = [
    ...findings,
    ...evidence.diagnostics,
    ...unmatched({ assessments: owners, known, diagnostics: evidence.diagnostics }, asked),
    ...refusals(evidence, score),
    ...rubricAssumed(owners.flatMap(evidence.firstAnswer), query.rubric, project),
  ].toSorted(byPlace)
  const faulty = faultyAgencies(diagnostics, query.skipInvalid ?? false)
  const kept = faulty ? owners.filter(({ agency }) => !faulty.has(agency)) : []
  return {
    listing: {
      tool: toolIdentity(),
      rubric,
      asOf,
      diagnostics,
      count: kept.length,
      scores: { [Symbol.iterator]: () => scoresOf(kept, score) },
    },
    diagnostics,
    setAside: faulty ? [...faulty] : [],
  }
}

/** Agency-years to which nothing applies; only these are scored before their turn. */
const refusals = (
  { owners, hasInapplicable }: TalliedEvidence,
  score: (owner: TalliedOwner) => Scoring,
): readonly Diagnostic[] =>
  owners.filter(hasInapplicable).flatMap((owner) => {
    const scoring = score(owner)
    return scoring.kind === 'refused' ? [scoring.diagnostic] : []
  })

function* scoresOf(
  owners: readonly TalliedOwner[],
  score: (owner: TalliedOwner) => Scoring,
): Generator<Score> {
  for (const owner of owners) {
    const scoring = score(owner)
    if (scoring.kind === 'scored') yield scoring.score
  }
}
