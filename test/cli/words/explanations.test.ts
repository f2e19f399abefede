import { describe, expect, it } from 'vitest'
import { allExplanationsEn } from '../../../src/cli/words/explanations-en.js'
import { allExplanationsId } from '../../../src/cli/words/explanations-id.js'
import { traitsOf } from '../../../src/core/code-registry.js'
import { type Code, knownCodes } from '../../../src/core/diagnostic.js'
import { readCsvSheet } from '../../../src/files/csv/sheet.js'
import { readEvidence } from '../../../src/files/worksheet/assessments.js'
import type { Explanation } from '../../../src/pages/findings/explanation.js'
import { shippedRubric } from '../../support/builders.js'

const all = knownCodes()
const [kasn, panrb] = [shippedRubric('kasn-2018'), shippedRubric('panrb-2026')]

const texts = ({ about, wrong, right }: Explanation) => [about, wrong, right].filter(isText)

const isText = (text: string | undefined): text is string => text !== undefined

/** Examples that are a kertas kerja: a header row in either language, and rows. */
const isSheet = (example: string | undefined): example is string =>
  /^[^ ].*[;,](tingkat|level|bukti|evidence)\b/m.test(example ?? '')

function codesIn(text: string): readonly Code[] {
  const rubric = text.includes('2026') ? panrb : kasn
  const { value: sheet, diagnostics } = readCsvSheet(`${text}\n`, 'contoh.csv')
  const named = {
    agency: undefined,
    year: undefined,
    assumedAgency: undefined,
    assumedYear: undefined,
  }
  const reading = sheet && readEvidence([{ sheet, options: { rubric, ...named } }], rubric)
  return [...diagnostics, ...(reading?.diagnostics ?? [])].map(({ code }) => code)
}

const sheets = [
  { language: 'Indonesian', explanations: allExplanationsId },
  { language: 'English', explanations: allExplanationsEn },
].flatMap(({ language, explanations }) =>
  all.flatMap((code) => {
    const { wrong, right } = explanations[code]
    return isSheet(wrong) ? [{ language, code, wrong, right: right ?? '' }] : []
  }),
)

describe('what merit explain tells of a code', () => {
  it.each(all)('%s: the same parts in both languages, in other words', (code) => {
    const [indonesian, english] = [allExplanationsId[code], allExplanationsEn[code]]
    expect(Object.keys(indonesian)).toEqual(Object.keys(english))
    expect(indonesian.about).not.toBe(english.about)
    for (const text of [...texts(indonesian), ...texts(english)]) {
      expect(text.trim()).not.toBe('')
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{| {2}\S.* {2}\S/)
    }
  })

  it.each(all)('%s: two to five sentences, and an example wrong and right or none', (code) => {
    for (const { about, wrong, right } of [allExplanationsId[code], allExplanationsEn[code]]) {
      expect(about.match(/[.?](?= |$)/g)?.length).toBeGreaterThanOrEqual(2)
      expect(about.match(/[.?](?= |$)/g)?.length).toBeLessThanOrEqual(6)
      expect(wrong === undefined).toBe(right === undefined)
      expect(wrong).not.toBe(right ?? '')
    }
  })

  it('has sheets to try', () => {
    expect(sheets.length).toBeGreaterThan(40)
  })

  it.each(sheets)(
    '$code in $language: the wrong example shows it, the right one does not',
    ({ code, wrong, right }) => {
      expect(codesIn(wrong)).toContain(code)
      expect(codesIn(right)).not.toContain(code)
    },
  )

  it.each(sheets)('$code in $language: the right example has no error at all', ({ right }) => {
    const isHeaderAlone = !right.includes('\n')
    const errors = codesIn(right).filter((code) => traitsOf(code).severity === 'error')
    expect(errors).toEqual(isHeaderAlone ? ['header-only'] : [])
  })
})
