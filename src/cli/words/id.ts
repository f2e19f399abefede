import { checkDiagnosticsId } from '../../features/check/findings-id.js'
import { compareDiagnosticsId } from '../../features/compare/findings-id.js'
import { sheetsId } from '../../features/evidence/words-id.js'
import { fillDiagnosticsId } from '../../features/fill/findings-id.js'
import { gateDiagnosticsId } from '../../features/gate/findings-id.js'
import { planDiagnosticsId } from '../../features/plan/findings-id.js'
import { planId } from '../../features/plan/words-id.js'
import { convertDiagnosticsId } from '../../features/rubric/convert/findings-id.js'
import { diagnosticsId } from '../../pages/words/diagnostics-id.js'
import { id as shared } from '../../pages/words/id.js'
import type { Texts } from '../../pages/words/texts.js'

/** All words in Indonesian. */
export const id: Texts = {
  ...shared,
  sheets: sheetsId,
  plan: planId,
  diagnostics: {
    ...diagnosticsId,
    ...checkDiagnosticsId,
    ...compareDiagnosticsId,
    ...fillDiagnosticsId,
    ...gateDiagnosticsId,
    ...planDiagnosticsId,
    ...convertDiagnosticsId,
  },
}
