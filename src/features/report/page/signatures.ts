import type { Signatory } from '../../../core/settings/report.js'
import type { AssessmentReport } from '../report.js'
import type { SignatureBlock } from './blocks.js'
import type { ReportView } from './view.js'

/** Who signs, as stated; else one place to be filled in. */
export const signatures = (report: AssessmentReport, view: ReportView): SignatureBlock =>
  block(
    report,
    report.signing.signatories.length > 0 ? report.signing.signatories : [{ role: '' }],
    view,
  )

/** Both sides sign: those that are stated, and the verifier. */
export function bothSides(report: AssessmentReport, view: ReportView): SignatureBlock {
  const { signing } = view.words
  const { signatories } = report.signing
  const own = signatories.length > 0 ? signatories : [{ role: signing.agencySide }]
  return block(report, [...own, { role: signing.verifierSide }], view)
}

function block(
  { signing: { place } }: AssessmentReport,
  signatories: readonly Signatory[],
  { words }: ReportView,
): SignatureBlock {
  const { signing } = words
  return {
    kind: 'signatures',
    line: signing.line(place ?? signing.place, signing.date),
    signatories: signatories.map(({ role, name, number }) => ({
      role: role || signing.role,
      name: name ?? signing.name,
      number: number === undefined ? signing.number : signing.withNumber(number),
    })),
  }
}
