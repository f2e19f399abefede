import { id } from '../../src/cli/words/id.js'
import type { Rubric } from '../../src/core/rubric.js'
import type { Score } from '../../src/core/score.js'
import type { RenderContext } from '../../src/features/report/page/view.js'
import type { ReportSource, ReportSubject } from '../../src/features/report/subject.js'
import { reportId } from '../../src/features/report/words-id.js'

/** One score as the subject of a report, without anything stated about it. */
export const aSubject = (score: Score, parts: Partial<ReportSubject> = {}): ReportSubject => ({
  score,
  previous: null,
  facts: undefined,
  place: undefined,
  signatories: [],
  ...parts,
})

export const aSource = (
  rubric: Rubric,
  subjects: readonly ReportSubject[],
  parts: Partial<ReportSource> = {},
): ReportSource => ({
  tool: { name: 'indeks-merit', version: '0.1.0' },
  rubric,
  asOf: '2024-12-31',
  subjects,
  isPublic: false,
  ...parts,
})

export const aContext = (parts: Partial<RenderContext> = {}): RenderContext => ({
  texts: id,
  words: reportId,
  stamp: '2024-12-31T00:00:00.000Z',
  template: undefined,
  ...parts,
})
