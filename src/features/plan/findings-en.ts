import type { DiagnosticTexts } from '../../pages/words/texts.js'
import type { PlanFacts } from './codes.js'
import type { FixKind } from './documents.js'

const meant = (near: string | undefined): string =>
  near === undefined ? '' : ` Did you mean "${near}"?`

const mends: Record<FixKind, string> = {
  sign: 'signing a document',
  renew: 'renewing a document',
  collect: 'collecting a document',
}

/** Messages and hints of merit plan. */
export const planDiagnosticsEn: Pick<DiagnosticTexts, keyof PlanFacts> = {
  'plan-several': {
    message: ({ known }) =>
      `A plan is made for one agency and one year, but there are ${known.length} here: ${known.join('; ')}.`,
    hint: () => 'Choose one with --agency and --year.',
  },
  'target-unknown': {
    message: ({ found }) => `Target "${found}" is neither a category of the rubric nor points.`,
    hint: ({ near, known }) =>
      `The categories are ${known.join(', ')}; points can be given as well.${meant(near)}`,
  },
  'target-ambiguous': {
    message: ({ found }) =>
      `Target "${found}" may be category number ${Number(found)} or ${Number(found)} points.`,
    hint: ({ found, category }) => `Write ${category} or "${Number(found)}.0 points".`,
  },
  'target-unreachable': {
    message: ({ target, highest, total, until }) =>
      `Target ${target} cannot be reached${until === undefined ? '' : ` by ${until} with this capacity`}: the ${total} total is ${highest} at most.`,
    hint: ({ isRestricted, until }) => {
      if (until !== undefined) return 'Raise the capacity, move --until, or lower the target.'
      return isRestricted
        ? 'Loosen --only or --except, or lower the target.'
        : 'All possible steps are counted already; lower the target.'
    },
  },
  'plan-unproved': {
    message: ({ gap, seconds }) =>
      `In ${seconds} seconds this plan was not proved to be the cheapest; another one saves ${gap} person-days at most.`,
    hint: () => 'The plan is sound. Run again with a greater --time-limit to search on.',
  },
  'plan-unfound': {
    message: ({ seconds }) => `In ${seconds} seconds no plan was found, and none was ruled out.`,
    hint: () => 'Run again with a greater --time-limit, or loosen the limits.',
  },
  'plan-tangled': {
    message: () => 'Too many steps depend on each other here for the whole curve.',
    hint: () => 'Ask for one plan with --target or --budget, or narrow it down with --only.',
  },
  'effort-missing': {
    message: ({ indicator, levels }) =>
      `Indicator ${indicator} has no effort estimate for level ${levels.join(', ')}.`,
    hint: () =>
      'State effort in the rubric, merit.yaml or a file (--effort), or use --default-effort.',
  },
  'proof-effort-missing': {
    message: ({ kind, indicators }) =>
      `The rubric has no effort estimate for ${mends[kind]}, which may be needed for ${indicators.join(', ')}.`,
    hint: ({ kind }) => `State proof_effort.${kind} in the rubric, or use --default-effort.`,
  },
  'estimate-repeated': {
    message: ({ indicator, level, firstAt }) =>
      `The effort of indicator ${indicator}, level ${level}, is stated already in ${firstAt.file} line ${firstAt.line}.`,
    hint: () => 'Leave one row for each level.',
  },
  'indicator-absent': {
    message: ({ option, found }) =>
      `"${found}" of ${option} is neither an indicator nor an aspect of the rubric.`,
    hint: ({ near }) =>
      near === undefined
        ? 'Write the number as in the rubric, such as 3.3.'
        : `The nearest: "${near}".`,
  },
  'indicator-inapplicable': {
    message: ({ indicator }) => `Indicator ${indicator} does not apply to this agency.`,
    hint: () => 'Choose an indicator that applies.',
  },
  'options-conflict': {
    message: ({ first, second }) => `${first} and ${second} cannot be used together.`,
    hint: ({ second }) => `Run twice, or drop ${second}.`,
  },
  'option-needed': {
    message: ({ option, needed }) => `${option} is of use with ${needed} only.`,
    hint: ({ option, needed }) => `Add ${needed}, or drop ${option}.`,
  },
  'weights-fine': {
    message: ({ rubric }) =>
      `The weights of rubric ${rubric} are too fine to be counted exactly as whole numbers.`,
    hint: () => 'Round the weights of aspects and indicators; one scale for all is enough.',
  },
}
