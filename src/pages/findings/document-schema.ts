import * as v from 'valibot'
import { severities } from '../../core/codes.js'
import { conditionReasons, conditionStatuses } from '../../core/eligibility.js'
import { defects } from '../../core/proof.js'
import { rubricStatuses } from '../../core/rubric.js'

const band = v.strictObject({ id: v.string(), category: v.string() })

const figures = { points: v.number(), index: v.number(), band }

const total = v.strictObject({
  ...figures,
  reachable: v.strictObject({ lowest: v.number(), highest: v.number() }),
  complete: v.boolean(),
  certain: v.boolean(),
  /** Null where the rubric forbids to declare an indicator not applicable. */
  excluded: v.nullable(v.strictObject({ count: v.number(), ifRefused: v.strictObject(figures) })),
})

const level = v.nullable(v.pipe(v.number(), v.integer()))
const points = v.nullable(v.number())
const condition = v.picklist(conditionStatuses)

const indicator = v.strictObject({
  id: v.string(),
  weight: v.number(),
  claimed: level,
  backed: level,
  verified: level,
  notApplicable: v.boolean(),
  /** Only where it differs from `notApplicable`. */
  verifiedNotApplicable: v.exactOptional(v.boolean()),
  missing: v.array(
    v.strictObject({ requirement: v.nullable(v.string()), reason: v.picklist(defects) }),
  ),
  source: v.nullable(v.strictObject({ file: v.string(), line: v.number() })),
})

const eligibility = v.strictObject({
  id: v.string(),
  status: condition,
  scoreCondition: v.strictObject({ claimed: condition, backed: condition }),
  requirements: v.array(
    v.strictObject({
      id: v.string(),
      status: condition,
      reason: v.picklist(conditionReasons),
      basis: v.nullable(v.string()),
    }),
  ),
})

const assessment = v.strictObject({
  agency: v.string(),
  year: v.number(),
  /** Only where it differs by assessment. */
  asOf: v.exactOptional(v.string()),
  totals: v.strictObject({ claimed: total, backed: total, verified: v.nullable(total) }),
  next: v.nullable(v.strictObject({ band, from: v.number(), missing: v.number() })),
  aspects: v.array(
    v.strictObject({
      id: v.string(),
      maximum: v.number(),
      claimed: points,
      backed: points,
      verified: points,
    }),
  ),
  indicators: v.array(indicator),
  eligibility: v.array(eligibility),
})

const finding = v.strictObject({
  code: v.string(),
  severity: v.picklist(severities),
  file: v.nullable(v.string()),
  line: v.nullable(v.number()),
  column: v.nullable(v.number()),
  message: v.string(),
  hint: v.string(),
})

/** The contract of `merit score --format json`. Names are English and never translated. */
export const resultSchema = v.strictObject({
  schemaVersion: v.literal(1),
  tool: v.strictObject({ name: v.string(), version: v.string() }),
  /** Null where the rubric itself could not be read. */
  rubric: v.nullable(
    v.strictObject({
      id: v.string(),
      version: v.string(),
      status: v.picklist(rubricStatuses),
      maximum: v.number(),
      sha256: v.string(),
    }),
  ),
  /** Null where each assessment names its own. */
  asOf: v.nullable(v.string()),
  assessments: v.array(assessment),
  findings: v.array(finding),
})

export type ResultDocument = v.InferOutput<typeof resultSchema>
export type AssessmentDocument = v.InferOutput<typeof assessment>
export type IndicatorDocument = v.InferOutput<typeof indicator>
export type TotalDocument = v.InferOutput<typeof total>
export type FindingDocument = v.InferOutput<typeof finding>
