/**
 * The functional core, for people who script it: read, check, score, plan, compare. Functions are
 * pure; faults come back as diagnostics, and what they mean in words is told by `describe`.
 */

import './cli/codes.js'

export { loadTexts } from './cli/words/texts.js'
export type { Severity } from './core/codes.js'
export type { Day } from './core/day.js'
export type { Checked, Code, Diagnostic } from './core/diagnostic.js'
export { isError, severityOf } from './core/diagnostic.js'
export type { Decision, Eligibility, Statement } from './core/eligibility.js'
export type { Answer, Assessment, Claim, Document } from './core/evidence.js'
export { type ExampleOutcome, testExamples } from './core/examples.js'
export type { Place } from './core/place.js'
export { inUnits, type Points, pointsOf } from './core/points.js'
export type { Result } from './core/result.js'
export type { Aspect, Band, Indicator, Requirement, Rubric } from './core/rubric.js'
export { indicatorsOf } from './core/rubric.js'
export { checkRubric } from './core/rubric-rules.js'
export {
  type Score,
  type ScoreContext,
  type Scoring,
  scoreAssessment,
} from './core/score.js'
export { inDays } from './core/settings/days.js'
export type { GateSettings, Waiver } from './core/settings/gate.js'
export type { Total } from './core/total.js'
export type { Language } from './core/words.js'
export type { ChangeCause as Cause } from './features/compare/causes.js'
export {
  type ComparableResult as Standing,
  comparableResultOf as standingOf,
} from './features/compare/comparable-result.js'
export {
  type ComparedResult as Side,
  computedResult as computedSide,
  publishedComparedResult as publishedSide,
} from './features/compare/compared-result.js'
export { type Comparison, compareSides } from './features/compare/comparison.js'
export { differenceOf, type ResultDifference as Difference } from './features/compare/difference.js'
export type { DifferencePart as Part, DifferenceParts as Parts } from './features/compare/parts.js'
export type { PublishedResult } from './features/compare/published.js'
export { readPublished } from './features/compare/read-published.js'
export { askChecks } from './features/gate/ask.js'
export { judgeGate } from './features/gate/judge.js'
export type { AskedCheck, CheckOutcome } from './features/gate/outcome.js'
export type { GateSubject } from './features/gate/subject.js'
export { applyWaivers } from './features/gate/waivers.js'
export type { PlanAim } from './features/plan/aim.js'
export {
  type FollowUp,
  type FollowUpOutput as Output,
  planFollowUp,
} from './features/plan/follow-up.js'
export { modelOf, type PlanModel } from './features/plan/model.js'
export { type Plan, type Planning, planBest } from './features/plan/plan.js'
export type { PlanSubject } from './features/plan/steps.js'
export type { Conversion, ConversionStep } from './features/rubric/convert/conversion.js'
export { convertAssessment } from './features/rubric/convert/convert.js'
export { inverseOf, type RubricMap } from './features/rubric/convert/map.js'
export { checkMap } from './features/rubric/convert/map-rules.js'
export { readMap } from './features/rubric/convert/read-map.js'
export { diffRubrics, type RubricDifference } from './features/rubric/diff/difference.js'
export { json } from './features/score/page/json.js'
export { distribute, type Ranked, rank } from './features/score/ranking.js'
export { readCsvSheet } from './files/csv/sheet.js'
export { type DecodedText, decodeText } from './files/text.js'
export {
  type EvidenceReading,
  readEvidence,
  type SheetInput,
} from './files/worksheet/assessments.js'
export type { EvidenceOptions } from './files/worksheet/row-context.js'
export { type Project, readProject } from './files/yaml/project.js'
export { readRubric } from './files/yaml/rubric.js'
export { describe, type Texts } from './pages/words/texts.js'
