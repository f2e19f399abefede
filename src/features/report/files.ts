import { join } from 'node:path'
import { fileNamesOf, freeName } from '../../core/file-names.js'
import type { NewFile } from '../../platform/files.js'
import { isSoundReport } from './checks.js'
import type { ReportKind } from './kinds.js'
import { type ReportFormat, reportFormats } from './page/index.js'
import type { RenderContext } from './page/view.js'
import { makeReports, type ReportDocument } from './report.js'
import type { ReportSource } from './subject.js'

export interface ReportOrder {
  readonly kind: ReportKind
  readonly formats: readonly ReportFormat[]
  readonly folder: string
  readonly context: RenderContext
  /** Told after each file that is made. */
  readonly onMade?: (format: ReportFormat, content: string | Uint8Array) => void
}

export interface ReportFile extends NewFile {
  readonly content: () => Promise<string | Uint8Array>
  readonly format: ReportFormat
  readonly report: ReportDocument
}

/** A file for each report and format; the reports are data, and each file is made in its turn. */
export async function reportFiles(
  source: ReportSource,
  { kind, formats, folder, context, onMade }: ReportOrder,
): Promise<readonly ReportFile[]> {
  const reports = [...makeReports(kind, source)]
  const names = namesOf(reports)
  const renderers = await Promise.all(
    formats.map(async (format) => ({ format, render: await reportFormats[format].load() })),
  )
  return reports.flatMap((report) =>
    renderers.map(({ format, render }) => {
      const name = `${names.get(report)}.${reportFormats[format].extension}`
      return {
        format,
        report,
        path: join(folder, name),
        isSound: (written: Uint8Array) => isSoundReport(format, written, report, context),
        content: async () => {
          const content = await render(report, context)
          onMade?.(format, content)
          return content
        },
      }
    }),
  )
}

/** `kota-bogor-2020-tahunan`, or `portofolio` for what is about all. */
function namesOf(reports: readonly ReportDocument[]): ReadonlyMap<ReportDocument, string> {
  const agencies = reports.flatMap((report) => ('agency' in report ? report.agency : []))
  const names = fileNamesOf([...new Set(agencies)], 'tanpa-nama')
  // Agencies whose names differ in a number that is masked are one by their names.
  const taken = new Set<string>()
  return new Map(
    reports.map((report) => {
      const { kind } = report
      const wanted =
        'agency' in report ? `${names.get(report.agency)}-${report.year}-${kind}` : kind
      const name = freeName(wanted, taken)
      taken.add(name)
      return [report, name]
    }),
  )
}
