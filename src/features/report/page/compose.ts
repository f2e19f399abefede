import type { ReportDocument } from '../report.js'
import type { ReportPage, Section } from './blocks.js'
import { clarificationSections } from './compose-clarification.js'
import { evidenceSections } from './compose-evidence.js'
import { followUpSections } from './compose-follow-up.js'
import { performanceSections } from './compose-lkjip.js'
import { portfolioSections, portfolioSubtitle } from './compose-portfolio.js'
import { yearlySections } from './compose-yearly.js'
import { assessmentHead, portfolioHead } from './head.js'
import type { ReportView } from './view.js'

/** A report's data in words: what HTML, Word and Markdown lay out, each in its own way. */
export function compose(report: ReportDocument, view: ReportView): ReportPage {
  const head =
    report.kind === 'portofolio'
      ? portfolioHead(report, portfolioSubtitle(report, view), view)
      : assessmentHead(report, view)
  return { ...head, title: view.words.titles[report.kind], sections: sectionsOf(report, view) }
}

function sectionsOf(report: ReportDocument, view: ReportView): readonly Section[] {
  switch (report.kind) {
    case 'tahunan':
      return yearlySections(report, view)
    case 'lkjip':
      return performanceSections(report, view)
    case 'klarifikasi':
      return clarificationSections(report, view)
    case 'rtl':
      return followUpSections(report, view)
    case 'bukti':
      return evidenceSections(report, view)
    case 'portofolio':
      return portfolioSections(report, view)
  }
}
