import { type BookSheet, writeBook } from '../../../files/xlsx/workbook.js'
import type { ReportDocument } from '../report.js'
import type { ReportPage } from './blocks.js'
import { compose } from './compose.js'
import type { Renderer, ReportView } from './view.js'
import { plainSheets } from './xlsx/plain.js'
import { portfolioSheets } from './xlsx/portfolio.js'
import { yearlySheets } from './xlsx/yearly.js'

/** A workbook that calculates by itself what the report says, for checking it by hand. */
export const xlsx: Renderer = (report, context) => {
  const page = compose(report, context)
  const { office } = context.words
  return writeBook({
    sheets: bookSheets(report, page, context),
    title: page.title,
    subject: page.subtitle,
    creator: report.tool.name,
    footer: page.footer,
    words: { page: office.page, of: office.of, yes: office.yes, no: office.no },
    language: page.language,
    stamp: context.stamp,
  })
}

function bookSheets(
  report: ReportDocument,
  page: ReportPage,
  view: ReportView,
): readonly BookSheet[] {
  if (report.kind === 'tahunan') return yearlySheets(report, page, view)
  if (report.kind === 'portofolio') return portfolioSheets(report, page, view)
  return plainSheets(report, page, view)
}

/** The last row of each sheet, from 1, as it was meant, and as a sheet's part holds it. */
export const sheetRows = {
  meantIn: (report: ReportDocument, view: ReportView): readonly number[] =>
    bookSheets(report, compose(report, view), view).map(
      ({ rows }) => rows.findLastIndex((cells) => cells.length > 0) + 1,
    ),
  foundIn: (sheet: string): number =>
    [...sheet.matchAll(/<row r="(\d+)"(?![^>]*\/>)/g)].reduce(
      (last, [, row]) => Math.max(last, Number(row)),
      0,
    ),
}
