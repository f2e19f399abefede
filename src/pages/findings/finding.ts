import { type Diagnostic, severityOf } from '../../core/diagnostic.js'
import { describe, type Texts } from '../words/texts.js'
import type { FindingDocument } from './document-schema.js'

/** A diagnostic as every JSON document of the program holds it. */
export function findingOf(diagnostic: Diagnostic, texts: Texts): FindingDocument {
  const { code, at } = diagnostic
  const { message, hint } = describe(diagnostic, texts)
  const place = { file: at?.file ?? null, line: at?.line ?? null, column: at?.column ?? null }
  return { code, severity: severityOf(diagnostic), ...place, message, hint }
}
