import { checkDiagnosticsEn } from '../../features/check/findings-en.js'
import { compareDiagnosticsEn } from '../../features/compare/findings-en.js'
import { sheetsEn } from '../../features/evidence/words-en.js'
import { fillDiagnosticsEn } from '../../features/fill/findings-en.js'
import { gateDiagnosticsEn } from '../../features/gate/findings-en.js'
import { planDiagnosticsEn } from '../../features/plan/findings-en.js'
import { planEn } from '../../features/plan/words-en.js'
import { convertDiagnosticsEn } from '../../features/rubric/convert/findings-en.js'
import { diagnosticsEn } from '../../pages/words/diagnostics-en.js'
import { en as shared } from '../../pages/words/en.js'
import type { Texts } from '../../pages/words/texts.js'

/** All words in English. */
export const en: Texts = {
  ...shared,
  sheets: sheetsEn,
  plan: planEn,
  diagnostics: {
    ...diagnosticsEn,
    ...checkDiagnosticsEn,
    ...compareDiagnosticsEn,
    ...fillDiagnosticsEn,
    ...gateDiagnosticsEn,
    ...planDiagnosticsEn,
    ...convertDiagnosticsEn,
  },
}
