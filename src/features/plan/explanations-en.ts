import type { Explanation } from '../../pages/findings/explanation.js'
import type { PlanFacts } from './codes.js'

/** The pages of merit explain about merit plan. */
export const planExplanationsEn: Readonly<Record<keyof PlanFacts, Explanation>> = {
  'plan-several': {
    about:
      'The worksheet holds several agencies or years, but a plan is about one result. No plan was made. Choose one agency with --agency and one year with --year.',
    wrong: 'merit plan all-provinces.csv',
    right: 'merit plan all-provinces.csv --agency "Provinsi Contoh" --year 2024',
  },
  'target-unknown': {
    about:
      'The target of --target is a category of the rubric (its id, name or Roman number) or an amount of points. What was written is none of these. No plan was made.',
    wrong: 'merit plan worksheet.csv --target very-fine',
    right: 'merit plan worksheet.csv --target sangat-baik',
  },
  'target-ambiguous': {
    about:
      'A small whole number after --target may be the number of a category or an amount of points, and the two give very different plans. So no plan was made. Write a category by its Roman number or its name, and points with a decimal or the word points.',
    wrong: 'merit plan worksheet.csv --target 4',
    right: 'merit plan worksheet.csv --target IV',
  },
  'target-unreachable': {
    about:
      'All steps that are allowed were counted, and the total still misses the target. The limit may be the maximum of the rubric, the choice of --only and --except, a prerequisite that must not be touched, or the capacity up to the last quarter. The message names the highest total that can still be reached. The command ends with code 1.',
  },
  'plan-unproved': {
    about:
      'The search stopped at its time limit. The plan shown is sound and reaches the target, but was not proved to be the cheapest. Its distance from the proved lower bound is told. Give it more time with --time-limit.',
  },
  'plan-unfound': {
    about:
      'The search stopped at its time limit before it found any plan within all limits. That does not prove that there is none. Give it more time with --time-limit, raise the capacity, or move --until.',
  },
  'plan-tangled': {
    about:
      'The curve holds all best plans at once. Where very many steps depend on each other by prerequisites and shared documents, they cannot all be counted together. A single plan can still be found with --target or --budget.',
  },
  'effort-missing': {
    about:
      'The cheapest plan can only be proved if every possible step has an effort estimate. The levels named have none, neither in the rubric nor in estimates of the office. No plan was made. State the effort, leave the indicator out with --except, or give one figure for all with --default-effort.',
    wrong: 'merit plan worksheet.csv',
    right: 'merit plan worksheet.csv --default-effort 20',
  },
  'proof-effort-missing': {
    about:
      'The backed total can rise by signing, renewing or collecting documents, whose efforts stand in the key proof_effort of the rubric. The key that is needed here is missing. State it, or plan the claimed total with --total claimed.',
    wrong: 'proof_effort: {sign: 1}',
    right: 'proof_effort: {sign: 1, renew: 3, collect: 2}',
  },
  'estimate-repeated': {
    about:
      'Two rows of the file of estimates state the effort of one level, so that it is open which of them holds. No plan was made. Remove one of them.',
  },
  'indicator-absent': {
    about:
      'Names after --only, --except and --set must be ids of indicators; --only and --except take ids of aspects, too. What was written is not in the rubric that is used. No plan was made.',
    wrong: 'merit plan worksheet.csv --except 3.33',
    right: 'merit plan worksheet.csv --except 3.3',
  },
  'indicator-inapplicable': {
    about:
      'The indicator of --set is said not to apply in the worksheet, or the question that excludes it applies. Its level is not counted, so that no other level can be tried.',
  },
  'options-conflict': {
    about:
      'The two options ask for two different things, so one run cannot do both. merit plan answers one question: a target, a budget, the curve, a what-if, a stress test or a ranking; merit fill --answers holds the answers of the agency, while --verify is the work of the verifier. Run the command twice.',
    wrong: 'merit plan worksheet.csv --target sangat-baik --budget 60',
    right: 'merit plan worksheet.csv --budget 60',
  },
  'option-needed': {
    about:
      'The first option adds to the second: --margin adds to a target, --start opens a schedule. Without the second it would have no effect, and it is better refused than ignored.',
    wrong: 'merit plan worksheet.csv --start 2026-Q1',
    right: 'merit plan worksheet.csv --capacity 20 --start 2026-Q1',
  },
  'weights-fine': {
    about:
      'Plans (merit plan) and SQL (merit rubric sql) are counted in whole numbers, so that they are exact. With the weights of this rubric the numbers exceed what a computer counts exactly. The score itself can still be had from merit score. Round the weights, for instance to small whole numbers in the same proportion.',
  },
}
