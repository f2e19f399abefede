import { checkExplanationsId } from '../../features/check/explanations-id.js'
import { compareExplanationsId } from '../../features/compare/explanations-id.js'
import { explanationsId as core } from '../../features/explain/explanations-id.js'
import { fillExplanationsId } from '../../features/fill/explanations-id.js'
import { gateExplanationsId } from '../../features/gate/explanations-id.js'
import { planExplanationsId } from '../../features/plan/explanations-id.js'
import { convertExplanationsId } from '../../features/rubric/convert/explanations-id.js'
import type { Explanations } from '../../pages/findings/explanation.js'

export const allExplanationsId: Explanations = {
  ...core,
  ...checkExplanationsId,
  ...compareExplanationsId,
  ...fillExplanationsId,
  ...gateExplanationsId,
  ...planExplanationsId,
  ...convertExplanationsId,
}
