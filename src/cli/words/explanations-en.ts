import { checkExplanationsEn } from '../../features/check/explanations-en.js'
import { compareExplanationsEn } from '../../features/compare/explanations-en.js'
import { explanationsEn as core } from '../../features/explain/explanations-en.js'
import { fillExplanationsEn } from '../../features/fill/explanations-en.js'
import { gateExplanationsEn } from '../../features/gate/explanations-en.js'
import { planExplanationsEn } from '../../features/plan/explanations-en.js'
import { convertExplanationsEn } from '../../features/rubric/convert/explanations-en.js'
import type { Explanations } from '../../pages/findings/explanation.js'

export const allExplanationsEn: Explanations = {
  ...core,
  ...checkExplanationsEn,
  ...compareExplanationsEn,
  ...fillExplanationsEn,
  ...gateExplanationsEn,
  ...planExplanationsEn,
  ...convertExplanationsEn,
}
