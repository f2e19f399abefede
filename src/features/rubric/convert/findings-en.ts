import type { DiagnosticTexts } from '../../../pages/words/texts.js'
import type { ConvertFacts } from './codes.js'
import type { Relation } from './map.js'

const meant = (near: string | undefined): string =>
  near === undefined ? '' : ` Did you mean "${near}"?`

const allowed: Record<Relation, string> = {
  equal: 'one of the old rubric (from) and one of the new (to)',
  narrower: 'one of the old rubric (from) and one of the new (to)',
  broader: 'one of the old rubric (from) and one of the new (to)',
  split: 'one of the old rubric (from) and at least two of the new (to)',
  merged: 'at least two of the old rubric (from) and one of the new (to)',
  dropped: 'one of the old rubric (from) and none of the new (to)',
  new: 'none of the old rubric (from) and one of the new (to)',
}

/** Messages and hints on maps between rubrics. */
export const convertDiagnosticsEn: Pick<DiagnosticTexts, keyof ConvertFacts> = {
  'map-rubrics-same': {
    message: ({ rubric }) => `This map leads from the rubric "${rubric}" to the same one.`,
    hint: () => 'Give the ids of two rubrics in from and to.',
  },
  'map-cardinality': {
    message: ({ relation, from, to }) =>
      `The relation "${relation}" here names indicators of the old rubric: ${from}, of the new: ${to}.`,
    hint: ({ relation }) => `The relation "${relation}" names ${allowed[relation]}.`,
  },
  'map-indicator-repeated': {
    message: ({ indicator, rubric, firstAt }) =>
      `Indicator ${indicator} of the rubric ${rubric} is already named in ${firstAt.file} line ${firstAt.line}.`,
    hint: () => 'Name each indicator once; use split or merged where it is related to several.',
  },
  'map-indicator-missing': {
    message: ({ indicators, rubric }) =>
      `This map does not name indicators of the rubric ${rubric}: ${indicators.join(', ')}.`,
    hint: ({ relation }) =>
      `Name all of them; those without a counterpart with relation: ${relation}.`,
  },
  'map-levels-missing': {
    message: ({ levels }) =>
      `The scales of the rubrics differ, and this map does not say what becomes of level ${levels.join(', ')}.`,
    hint: () => 'Say it in levels, or choose another relation, so that it is assessed anew.',
  },
  'map-rubric-unknown': {
    message: ({ found }) => `The rubric "${found}" in this map is not a built-in one.`,
    hint: ({ near, known }) =>
      `Give its file with --from or --to. Known: ${known.join(', ')}.${meant(near)}`,
  },
  'map-unknown': {
    message: ({ from, to }) =>
      `There is no built-in map from the rubric ${from} to the rubric ${to}.`,
    hint: ({ known }) =>
      `Built-in maps: ${known.join('; ')}. Convert step by step, name the right old rubric, or give a map of your own with --map.`,
  },
  'map-unrelated': {
    message: ({ rubric, map }) => `The map ${map} cannot be used for the rubric ${rubric} here.`,
    hint: ({ known }) => `It joins ${known.join(' and ')}, in both directions.`,
  },
  'source-rubric-assumed': {
    message: ({ rubric, year }) =>
      `The worksheet of ${year} is read by the built-in rubric ${rubric}.`,
    hint: () =>
      'From 2021 on other instruments are in use as well; name the rubric of this worksheet with --from.',
  },
  'target-rubric-missing': {
    message: () => 'Nothing says which rubric to convert to.',
    hint: ({ known }) =>
      `Name it with --to, or give a map with --map. Built-in maps: ${known.join('; ')}.`,
  },
}
