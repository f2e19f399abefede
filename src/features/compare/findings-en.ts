import { inLanguage } from '../../core/words.js'
import type { DiagnosticTexts } from '../../pages/words/texts.js'
import type { CompareFacts } from './codes.js'

const near = (word: string | undefined): string =>
  word === undefined ? '' : ` Did you mean "${word}"?`

const points = (value: number | null): string => (value === null ? 'none' : String(value))

/** A long list is cut: the first ones show its form. */
const listed = (names: readonly string[]): string =>
  names.length > 6
    ? `${names.slice(0, 6).join('; ')}; and ${names.length - 6} more`
    : names.join('; ')

/** Messages and hints of merit compare. */
export const compareDiagnosticsEn: Pick<DiagnosticTexts, keyof CompareFacts> = {
  'side-ambiguous': {
    message: ({ found, known }) =>
      `"${found}" holds ${known.length} results, but one side of a comparison is one result: ${listed(known)}.`,
    hint: () =>
      'Choose the year with FILE@2023 and the agency with --agency; or compare them all with --own AGENCY.',
  },
  'side-unknown': {
    message: ({ found }) =>
      `"${found}" is no file, and there is no merit.yaml that names worksheets of that agency.`,
    hint: ({ near: word }) =>
      `Name the file, like worksheet.csv@2023, or run the command where merit.yaml is.${near(word)}`,
  },
  'side-single': {
    message: ({ known }) =>
      known.length === 0
        ? 'There is no result to compare.'
        : `There is only one result: ${known.join('; ')}.`,
    hint: () => 'Name at least two results, or a file that holds several years.',
  },
  'own-unknown': {
    message: ({ found }) => `The agency "${found}" of --own is not among these results.`,
    hint: ({ near: word }) => `Write its name as the file does.${near(word)}`,
  },
  'days-differ': {
    message: ({ known }) =>
      `The evidence of these results was judged on different days: ${known.join(', ')}. Part of a difference in proof may come from the day alone.`,
    hint: () =>
      'Score the JSON results again from their worksheets with one --as-of, or compare the worksheets themselves.',
  },
  'map-unused': {
    message: ({ map }) =>
      `Map "${map}" was not used: --map is for two results that were judged by two rubrics.`,
    hint: () => 'Name exactly two results that hold levels, each with its own rubric.',
  },
  'result-syntax': {
    message: () => 'This file is not a whole JSON document.',
    hint: () => 'Make it again with merit score --format json --output result.json.',
  },
  'result-empty': {
    message: () => 'This result holds no totals at all.',
    hint: () =>
      'Fix the errors that stand in its findings, then make it again with merit score --format json.',
  },
  'result-partial': {
    message: ({ missing }) =>
      `This result does not hold all indicators of its rubric; missing: ${listed(missing)}.`,
    hint: () => 'Make it again with merit score --format json, without --aspect.',
  },
  'result-differs': {
    message: ({ agency, year, total, stated, counted, rubric }) =>
      `The ${total} total of ${agency} ${year} is stated as ${points(stated)}, but the levels below it come to ${points(counted)} by rubric ${rubric}.`,
    hint: () =>
      'The document was changed, or its rubric was without a new version. Score the worksheet again.',
  },
  'total-uneven': {
    message: ({ found, step, rubric }) =>
      `The total "${found}" is not a multiple of ${step}, as every total of rubric ${rubric} is.`,
    hint: () => 'Look at its source again; it may be a percentage or an index.',
  },
  'total-beyond': {
    message: ({ found, maximum, rubric }) =>
      `The total "${found}" is above the maximum of rubric ${rubric}, which is ${maximum}.`,
    hint: () => 'Check the figure, or choose the rubric it comes from with --rubric.',
  },
  'category-differs': {
    message: ({ agency, year, total, published, computed, rubric }) =>
      `Published category differs: ${agency} ${year} was published as ${inLanguage(published, 'en')}, while ${total} is ${inLanguage(computed, 'en')} by the bands of rubric ${rubric}.`,
    hint: () => 'The figure is used as it stands; look at its source where the category matters.',
  },
}
