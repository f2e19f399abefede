import type { Answer, Claim, Verification } from './evidence.js'
import { groupBy } from './groups.js'
import { type Indicator, indicatorsOf, type Rubric } from './rubric.js'

/** The indicators that a total does not count, by id. */
export interface Inapplicable {
  /** To the claimed and the backed total. */
  readonly claimed: ReadonlySet<string>
  readonly verified: ReadonlySet<string>
}

/**
 * What does not apply: what is declared so, and what another indicator excludes. A level of the
 * verifier always counts in the verified total, whatever the office declares.
 */
export function inapplicableIn(rubric: Rubric, assessment: OneOfAnswers): Inapplicable {
  const { answers } = assessment
  const [claimed, verified] = [new Set<string>(), new Set<string>()]
  const groups = groupsOf(rubric)
  for (const indicator of indicatorsOf(rubric)) {
    if (indicator.oneOf !== undefined) continue
    if (claimKind(indicator, answers) === 'not-applicable') claimed.add(indicator.id)
    if (isLeftByVerifier(indicator, answers)) verified.add(indicator.id)
  }
  for (const group of groups) {
    for (const id of losersOf(group, answers)) claimed.add(id)
    for (const id of unverifiedOf(group, answers)) verified.add(id)
  }
  return { claimed, verified }
}

/**
 * Of indicators that exclude each other one applies: the one with a level, of the office or else
 * of the verifier, else the first that is not said to be inapplicable, so that the question stays
 * open once and not several times.
 */
export const excludedVariants = (rubric: Rubric, { answers }: OneOfAnswers): ReadonlySet<string> =>
  new Set(groupsOf(rubric).flatMap((group) => losersOf(group, answers)))

/** As much of an assessment as matters here, by indicator id. */
export interface OneOfAnswers {
  readonly answers: Answers
}

type Answers = Pick<ReadonlyMap<string, Pick<Answer, 'claim' | 'verified'>>, 'get'>

/** The indicators that exclude each other; asked for by every score, so made once for a rubric. */
function groupsOf(rubric: Rubric): readonly (readonly Indicator[])[] {
  const known = groupLists.get(rubric)
  if (known) return known
  const found = groupBy(
    indicatorsOf(rubric).filter(({ oneOf }) => oneOf !== undefined),
    ({ oneOf }) => oneOf,
  )
  groupLists.set(rubric, found)
  return found
}

const groupLists = new WeakMap<Rubric, readonly (readonly Indicator[])[]>()

const claimKind = ({ id }: Indicator, answers: Answers): Claim['kind'] =>
  answers.get(id)?.claim.kind ?? 'open'

const verifiedIn = ({ id }: Indicator, answers: Answers): Verification =>
  answers.get(id)?.verified ?? null

const idsBut = (group: readonly Indicator[], applying: readonly (Indicator | undefined)[]) =>
  group.filter((indicator) => !applying.includes(indicator)).map(({ id }) => id)

const losersOf = (group: readonly Indicator[], answers: Answers): readonly string[] =>
  idsBut(group, [applyingIn(group, answers)])

function applyingIn(group: readonly Indicator[], answers: Answers): Indicator | undefined {
  const open = group.filter((indicator) => claimKind(indicator, answers) === 'open')
  return (
    group.find((indicator) => claimKind(indicator, answers) === 'level') ??
    open.find((indicator) => typeof verifiedIn(indicator, answers) === 'number') ??
    open[0]
  )
}

const isLeftByVerifier = (indicator: Indicator, answers: Answers): boolean => {
  const verified = verifiedIn(indicator, answers)
  return verified === null
    ? claimKind(indicator, answers) === 'not-applicable'
    : verified === 'not-applicable'
}

/** Those with a level of the verifier apply; without any, what he does not take out is as claimed. */
function unverifiedOf(group: readonly Indicator[], answers: Answers): readonly string[] {
  const rated = group.filter((each) => typeof verifiedIn(each, answers) === 'number')
  if (rated.length > 0) return idsBut(group, rated)
  const left = group.filter((each) => verifiedIn(each, answers) === null)
  return idsBut(group, [applyingIn(left, answers)])
}
