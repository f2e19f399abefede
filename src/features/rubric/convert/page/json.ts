import { type Answer, type Claim, levelIn } from '../../../../core/evidence.js'
import { inLanguage } from '../../../../core/words.js'
import { findingOf } from '../../../../pages/findings/finding.js'
import { rubricOf } from '../../../../pages/rubric-identity.js'
import type { Texts } from '../../../../pages/words/texts.js'
import {
  type CarriedDocument,
  type Conversion,
  type ConversionStep,
  leftBehind,
  withoutCode,
  withoutVerdict,
} from '../conversion.js'
import type { RubricMap } from '../map.js'
import type { ConvertReporter } from './view.js'

/** One compact line; keys are English in every language. */
export const json: ConvertReporter = (report, { texts }) => {
  const { tool, map, from, to, conversions, written, diagnostics } = report
  const document = {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    map: mapOf(map),
    from: rubricOf(from),
    to: rubricOf(to),
    written,
    assessments: conversions.map((conversion) => assessmentOf(conversion, texts)),
    findings: diagnostics.map((diagnostic) => findingOf(diagnostic, texts)),
  }
  return `${JSON.stringify(document)}\n`
}

export const mapOf = ({ id, status, from, to }: RubricMap): object => ({ id, status, from, to })

function assessmentOf({ assessment, steps }: Conversion, texts: Texts): object {
  const having = (outcome: ConversionStep['outcome']) =>
    steps.filter((step) => step.outcome === outcome)
  const stepsOf = (outcome: ConversionStep['outcome']) =>
    having(outcome).map((step) => stepOf(step, assessment, texts))
  return {
    agency: assessment.agency,
    year: assessment.year,
    carried: stepsOf('carried'),
    reassess: stepsOf('reassess'),
    lost: stepsOf('lost'),
    new: having('new').flatMap(({ targets }) => targets.map(({ id }) => id)),
    unanswered: having('unanswered').flatMap(({ sources }) =>
      sources.map(({ indicator }) => indicator.id),
    ),
    leftovers: {
      documents: steps.flatMap((step) =>
        leftBehind(step).map((each) => ({
          ...documentOf(each),
          candidates: step.targets.map(({ id }) => id),
        })),
      ),
      requirements: steps.flatMap((step) => withoutCode(step).map(documentOf)),
      verdicts: steps.flatMap((step) =>
        withoutVerdict(step).map((each) => ({
          ...documentOf(each),
          verdict: each.document.verdict,
        })),
      ),
      notes: steps.flatMap(({ remarks }) =>
        remarks.map(({ note, verifierNote, response, at }) => ({
          note,
          verifierNote,
          response,
          source: { file: at.file, line: at.line },
        })),
      ),
    },
  }
}

function stepOf(
  { entry, sources, targets, documents }: ConversionStep,
  { answers }: Conversion['assessment'],
  texts: Texts,
): object {
  return {
    relation: entry.relation,
    from: sources.map(({ indicator, answer }) => ({
      id: indicator.id,
      ...claimOf(answer?.claim),
      ...verifiedOf(answer),
    })),
    to: targets.map(({ id }) => {
      const answer = answers.get(id)
      return {
        id,
        ...claimOf(answer?.claim),
        ...verifiedOf(answer),
        documents: documents.filter(({ target }) => target?.indicator === id).length,
      }
    }),
    note: entry.note ? inLanguage(entry.note, texts.language) : null,
  }
}

const claimOf = (claim: Claim | undefined): object => ({
  level: claim?.kind === 'level' ? claim.level : null,
  notApplicable: claim?.kind === 'not-applicable',
})

/** As in a result, it is told only where the verifier says so himself. */
const verifiedOf = (answer: Answer | undefined): object => ({
  verified: levelIn(answer?.verified),
  ...(answer?.verified === 'not-applicable' && { verifiedNotApplicable: true }),
})

const documentOf = ({ source, document, target }: CarriedDocument): object => ({
  indicator: source,
  requirement: document.requirement,
  title: document.title,
  to: target?.indicator ?? null,
  source: { file: document.at.file, line: document.at.line },
})
