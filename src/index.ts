/**
 * The functional core, for people who script it: read, check, score, plan, compare. Functions are
 * pure; faults come back as diagnostics, and what they mean in words is told by `describe`.
 */

export { readCsvSheet } from './adapters/csv/sheet.js'
export {
  type EvidenceReading,
  readEvidence,
  type SheetInput,
} from './adapters/evidence/assessments.js'
export type { EvidenceOptions } from './adapters/evidence/row-context.js'
export { readPublished } from './adapters/published.js'
export { type DecodedText, decodeText } from './adapters/text.js'
export { readMap } from './adapters/yaml/map.js'
export { type Project, readProject } from './adapters/yaml/project.js'
export { readRubric } from './adapters/yaml/rubric.js'
export type { Cause } from './domain/compare/causes.js'
export { type Comparison, compareSides } from './domain/compare/comparison.js'
export { type Difference, differenceOf } from './domain/compare/difference.js'
export type { Part, Parts } from './domain/compare/parts.js'
export type { PublishedResult } from './domain/compare/published.js'
export { computedSide, publishedSide, type Side } from './domain/compare/side.js'
export { type Standing, standingOf } from './domain/compare/standing.js'
export type { Conversion, ConversionStep } from './domain/convert/conversion.js'
export { convertAssessment } from './domain/convert/convert.js'
export { inverseOf, type RubricMap } from './domain/convert/map.js'
export { checkMap } from './domain/convert/map-rules.js'
export type { Day } from './domain/day.js'
export type { Checked, Code, Diagnostic, Place, Severity } from './domain/diagnostic.js'
export { isError, severityOf } from './domain/diagnostic.js'
export type { Decision, Eligibility, Statement } from './domain/eligibility.js'
export type { Answer, Assessment, Claim, Document } from './domain/evidence.js'
export { type ExampleOutcome, testExamples } from './domain/examples.js'
export { askChecks } from './domain/gate/ask.js'
export { judgeGate } from './domain/gate/judge.js'
export type { AskedCheck, CheckOutcome } from './domain/gate/outcome.js'
export type { GateSettings, Waiver } from './domain/gate/settings.js'
export type { GateSubject } from './domain/gate/subject.js'
export { applyWaivers } from './domain/gate/waivers.js'
export { inDays } from './domain/plan/days.js'
export { type FollowUp, type Output, planFollowUp } from './domain/plan/follow-up.js'
export { modelOf, type PlanModel } from './domain/plan/model.js'
export { type Plan, type PlanAim, type Planning, planBest } from './domain/plan/plan.js'
export type { PlanSubject } from './domain/plan/steps.js'
export { inUnits, type Points, pointsOf } from './domain/points.js'
export { distribute, type Ranked, rank } from './domain/ranking.js'
export type { Result } from './domain/result.js'
export type { Aspect, Band, Indicator, Requirement, Rubric } from './domain/rubric.js'
export { indicatorsOf } from './domain/rubric.js'
export { diffRubrics, type RubricDifference } from './domain/rubric-diff/rubric-difference.js'
export { checkRubric } from './domain/rubric-rules.js'
export {
  type Score,
  type ScoreContext,
  type Scoring,
  scoreAssessment,
} from './domain/score.js'
export type { Total } from './domain/total.js'
export type { Language } from './domain/words.js'
export { describe, loadTexts, type Texts } from './i18n/texts.js'
export { json } from './reporters/score/json.js'
