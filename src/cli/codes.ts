import { registerCodes } from '../core/code-registry.js'
import type { CodeTraits, CoreCode } from '../core/codes.js'
import type { Code } from '../core/diagnostic.js'
import { type CheckFacts, checkCodes } from '../features/check/codes.js'
import { type CompareFacts, compareCodes } from '../features/compare/codes.js'
import { type FillFacts, fillCodes } from '../features/fill/codes.js'
import { type GateFacts, gateCodes } from '../features/gate/codes.js'
import { type PlanFacts, planCodes } from '../features/plan/codes.js'
import { type ConvertFacts, convertCodes } from '../features/rubric/convert/codes.js'

/** The one place where the codes of all rooms come together. */
declare module '../core/diagnostic.js' {
  interface Facts extends CheckFacts, CompareFacts, ConvertFacts, FillFacts, GateFacts, PlanFacts {}
}

registerCodes({
  ...checkCodes,
  ...compareCodes,
  ...gateCodes,
  ...planCodes,
  ...convertCodes,
  ...fillCodes,
} satisfies Record<Exclude<Code, CoreCode>, CodeTraits>)
