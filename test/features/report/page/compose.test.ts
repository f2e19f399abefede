import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { en } from '../../../../src/cli/words/en.js'
import { id } from '../../../../src/cli/words/id.js'
import { indicatorsOf } from '../../../../src/core/rubric.js'
import { reportKinds } from '../../../../src/features/report/kinds.js'
import type { ReportBlock, ReportPage } from '../../../../src/features/report/page/blocks.js'
import { compose } from '../../../../src/features/report/page/compose.js'
import { makeReports } from '../../../../src/features/report/report.js'
import { reportEn } from '../../../../src/features/report/words-en.js'
import { reportId } from '../../../../src/features/report/words-id.js'
import { anAssessment, scoreOf, shippedRubric, shippedRubrics } from '../../../support/builders.js'
import { aContext, aSource, aSubject } from '../../../support/reports.js'

const views = [aContext(), aContext({ texts: en, words: reportEn })]
const rubrics = shippedRubrics.map((name) => shippedRubric(name))

const blocksOf = ({ sections }: ReportPage): readonly ReportBlock[] =>
  sections.flatMap(({ blocks }) => blocks)

const isOnce = (ids: readonly string[]) => new Set(ids).size === ids.length

function isWhole(page: ReportPage): void {
  const blocks = blocksOf(page)
  expect(isOnce(page.sections.map((section) => section.id))).toBe(true)
  const anchors = [...page.sections, ...blocks.filter((block) => block.kind === 'figure')]
  expect(isOnce(anchors.map((anchor) => anchor.id))).toBe(true)
  expect(JSON.stringify(page)).not.toMatch(/undefined|NaN|\[object|Infinity/)
  for (const block of blocks) {
    if (block.kind === 'figure') expect(block.alternative).toMatch(/\.$/)
    if (block.kind !== 'table') continue
    expect(isOnce(block.columns.map(({ key }) => key))).toBe(true)
    for (const { cells } of block.rows) {
      expect(cells).toHaveLength(block.columns.length)
      expect(cells.every(({ text }) => text !== '')).toBe(true)
    }
  }
}

describe.each(rubrics)('under $id', (rubric) => {
  const answers = fc.record(
    Object.fromEntries(
      indicatorsOf(rubric)
        .filter(({ oneOf }) => oneOf === undefined)
        .map(({ id: name }) => [
          name,
          fc.oneof(fc.integer({ min: 0, max: rubric.levels.max }), fc.constant('open' as const)),
        ]),
    ),
  )

  it.each(reportKinds)('%s is whole, whatever was claimed', (kind) => {
    fc.assert(
      fc.property(answers, answers, fc.boolean(), (before, now, hasPrevious) => {
        const earlier = scoreOf(rubric, anAssessment(before, { year: 2022 }))
        const score = scoreOf(rubric, anAssessment(now))
        const previous = hasPrevious ? ({ kind: 'scored', score: earlier } as const) : null
        const [report] = makeReports(kind, aSource(rubric, [aSubject(score, { previous })]))
        if (!report) throw new Error('no report')
        for (const view of views) isWhole(compose(report, view))
      }),
      { numRuns: 8 },
    )
  })
})

it('every report names rubric, version, status, day, denominator and tool, in both languages', () => {
  const [rubric = shippedRubric('kasn-2018')] = rubrics
  const source = aSource(rubric, [aSubject(scoreOf(rubric, anAssessment({ '1.1': 2 })))])
  for (const kind of reportKinds) {
    const [report] = makeReports(kind, source)
    if (!report) throw new Error('no report')
    const told = JSON.stringify(compose(report, aContext()).facts)
    for (const part of [
      'kasn-2018 1.0.0',
      'rekonstruksi, bukan dokumen resmi',
      '31 Desember 2024',
      '400',
      'indeks-merit 0.1.0',
    ]) {
      expect(told).toContain(part)
    }
    const inEnglish = JSON.stringify(compose(report, aContext({ texts: en, words: reportEn })))
    expect(inEnglish).toContain('reconstructed, not an official document')
    expect(inEnglish).not.toContain(reportId.head.unofficial)
    expect(inEnglish).not.toContain(id.words.rubricStatuses.reconstructed)
  }
})
