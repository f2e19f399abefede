import { readdirSync, readFileSync } from 'node:fs'
import type { Diagnostic } from '../../src/core/diagnostic.js'
import type { Answer, Assessment, Claim, Document, Verification } from '../../src/core/evidence.js'
import type { Level } from '../../src/core/level.js'
import type { Place } from '../../src/core/place.js'
import { fraction, inUnits, type Points, pointsOf, roundHalfUp } from '../../src/core/points.js'
import type {
  Aspect,
  Band,
  Consequence,
  ConsequenceRequirement,
  Example,
  Indicator,
  Need,
  Requirement,
  Rubric,
} from '../../src/core/rubric.js'
import { type Score, type ScoreContext, scoreAssessment } from '../../src/core/score.js'
import type { Total } from '../../src/core/total.js'
import { readRubric } from '../../src/files/yaml/rubric.js'

/** `Node` with plain numbers where it has points: `anIndicator({ weight: 2.5 })`. */
type Parts<Node, InPoints extends keyof Node = never> = Partial<Omit<Node, InPoints>> & {
  readonly [Key in InPoints]?: number
}

export const line = (number: number, file = 'rubrik.yaml'): Place => ({
  file,
  line: number,
  column: 1,
})

let lastLine = 1000

/** Every node stands on a line of its own, after those that a test names itself. */
function nextLine(file?: string): Place {
  lastLine += 1
  return line(lastLine, file)
}

/** Where what was found: `12:1 id-repeated`. */
export const told = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ at, code }) => (at ? `${at.line}:${at.column} ${code}` : code))

export type RubricParts = Parts<Rubric, 'maximum'> & {
  /** Instead of aspects: all in one aspect. */
  readonly indicators?: readonly Indicator[]
}

/** A sound rubric unless a part says otherwise; the maximum follows from the weights. */
export function aRubric({ indicators, maximum, ...parts }: RubricParts = {}): Rubric {
  const method = parts.method ?? 'weighted-sum'
  const weight = method === 'weighted-mean' ? { weight: 1 } : {}
  const rubric = {
    id: 'contoh',
    version: '1.0.0',
    status: 'draft',
    title: { id: 'Rubrik contoh', en: 'Example rubric' },
    basis: [],
    method,
    levels: { min: 1, max: 4 },
    levelsAt: nextLine(),
    maximumAt: nextLine(),
    notApplicable: method === 'weighted-mean' ? 'excluded' : 'forbidden',
    notApplicableAt: nextLine(),
    bands: [aBand()],
    aspects: [anAspect({ indicators: indicators ?? [anIndicator()], ...weight })],
    consequences: [],
    examples: [],
    sha256: '0'.repeat(64),
    ...parts,
  } as const
  return { ...rubric, maximum: maximum === undefined ? maximumBy(rubric) : pointsOf(maximum) }
}

function maximumBy({ method, aspects, levels }: Omit<Rubric, 'maximum'>): Points {
  const weights = aspects.flatMap(({ indicators }) => indicators.map(({ weight }) => weight))
  const whole = weights.reduce((total, weight) => total + weight * levels.max, 0)
  return pointsOf(method === 'weighted-mean' ? 1 : whole / 10_000)
}

export const aBand = ({ from = 0, ...parts }: Parts<Band, 'from'> = {}): Band => ({
  id: 'rendah',
  category: 'I',
  name: { id: 'Rendah', en: 'Low' },
  fromAt: nextLine(),
  at: nextLine(),
  ...parts,
  from: pointsOf(from),
})

export const anAspect = ({
  weight,
  maximum,
  ...parts
}: Parts<Aspect, 'weight' | 'maximum'> = {}): Aspect => ({
  id: '1',
  name: { id: 'Aspek', en: 'Aspect' },
  indicators: [anIndicator()],
  maximumAt: nextLine(),
  at: nextLine(),
  ...parts,
  ...(weight !== undefined && { weight: pointsOf(weight) }),
  ...(maximum !== undefined && { maximum: pointsOf(maximum) }),
})

export const anIndicator = ({
  weight = 1,
  ...parts
}: Parts<Indicator, 'weight'> = {}): Indicator => ({
  id: '1.1',
  name: { id: 'Indikator', en: 'Indicator' },
  levels: [],
  evidence: [],
  effort: [],
  needs: [],
  at: nextLine(),
  ...parts,
  weight: pointsOf(weight),
})

export const aRequirement = (parts: Partial<Requirement> = {}): Requirement => ({
  id: 'sk',
  name: { id: 'Surat keputusan', en: 'Decree' },
  fromLevel: 2,
  at: nextLine(),
  ...parts,
})

export const aNeed = (indicator: string, parts: Partial<Need> = {}): Need => ({
  indicator,
  level: 2,
  at: nextLine(),
  ...parts,
})

export const aConsequence = (parts: Partial<Consequence> = {}): Consequence => ({
  id: 'jpt-tanpa-seleksi',
  name: { id: 'Tanpa seleksi terbuka', en: 'Without open selection' },
  requires: [],
  at: nextLine(),
  ...parts,
})

type ConditionOf<Kind> = Extract<ConsequenceRequirement, { readonly kind: Kind }>

export const aBandCondition = (parts: Partial<ConditionOf<'band'>> = {}): ConditionOf<'band'> => ({
  id: 'kategori',
  kind: 'band',
  atLeast: 'rendah',
  total: 'verified',
  at: nextLine(),
  ...parts,
})

export const aReview = (): ConditionOf<'review'> => ({
  id: 'masih-berlaku',
  kind: 'review',
  at: nextLine(),
})

export const aStatementAbout = (id: string): ConditionOf<'statement'> => ({
  id,
  kind: 'statement',
  evidence: [],
  at: nextLine(),
})

interface ExampleParts {
  readonly name?: string
  readonly levels?: Readonly<Record<string, Level>>
  readonly total?: number
  readonly band?: string
  readonly aspects?: Readonly<Record<string, number>>
  readonly at?: Place
}

/** All its parts stand at one place. */
export const anExample = ({
  name = 'Contoh',
  levels = {},
  total,
  band,
  aspects = {},
  at = nextLine(),
}: ExampleParts = {}): Example => ({
  name,
  levels: Object.entries(levels).map(([indicator, level]) => ({ indicator, level, at })),
  expect: {
    ...(total !== undefined && { total: pointsOf(total) }),
    ...(band !== undefined && { band }),
    aspects: Object.entries(aspects).map(([id, points]) => ({ id, points: pointsOf(points), at })),
  },
  bandAt: at,
  at,
})

/** A signed document in effect for ever, for the indicator in general. */
export const aDocument = (parts: Partial<Document> = {}): Document => ({
  requirement: '',
  title: 'Keputusan',
  file: 'bukti/keputusan.pdf',
  number: '',
  issued: undefined,
  validUntil: undefined,
  unit: '',
  status: 'have',
  verdict: undefined,
  due: undefined,
  at: nextLine('bukti.csv'),
  ...parts,
})

export type ClaimParts = Level | 'open' | 'not-applicable'

export interface AnswerParts {
  readonly claim?: ClaimParts
  readonly verified?: Verification
  readonly documents?: readonly Document[]
  readonly at?: Place
}

/** `anAssessment({ '1.1': 3, '1.2': { claim: 4, verified: 3 } })` */
export const anAssessment = (
  answers: Readonly<Record<string, ClaimParts | AnswerParts>> = {},
  { agency = 'Kota Contoh', year = 2024 }: Partial<Omit<Assessment, 'answers'>> = {},
): Assessment => ({
  agency,
  year,
  answers: new Map(Object.entries(answers).map(([id, parts]) => [id, answerOf(parts)])),
})

function answerOf(parts: ClaimParts | AnswerParts): Answer {
  const given = typeof parts === 'object' ? parts : { claim: parts }
  const { claim = 'open', verified = null, documents = [], at = nextLine('bukti.csv') } = given
  return { claim: claimOf(claim), verified, documents, remarks: [], at }
}

function claimOf(claim: ClaimParts): Claim {
  if (claim === 'not-applicable') return { kind: claim, reason: 'tidak membayar TPP' }
  return claim === 'open' ? { kind: claim } : { kind: 'level', level: claim }
}

/** A total of 400 points at most, as the tests of conditions need it. */
export const aTotal = (
  points: number,
  { band = aBand(), highest = points }: { readonly band?: Band; readonly highest?: number } = {},
): Total => ({
  points: pointsOf(points),
  index: roundHalfUp(fraction(pointsOf(points), pointsOf(400))),
  band,
  reachable: { lowest: pointsOf(points), highest: pointsOf(highest) },
  complete: highest === points,
  certain: highest === points,
  excluded: null,
})

/** The score of an assessment that cannot be refused. */
export function scoreOf(
  rubric: Rubric,
  assessment: Assessment,
  context: Partial<ScoreContext> = {},
): Score {
  const scoring = scoreAssessment(rubric, assessment, {
    asOf: '2024-12-31',
    decisions: [],
    statements: [],
    ...context,
  })
  if (scoring.kind === 'refused') throw new Error(told([scoring.diagnostic]).join())
  return scoring.score
}

/** What a total says, in plain points. */
export const figuresOf = (total: Total | null) =>
  total && {
    points: inUnits(total.points),
    index: inUnits(total.index),
    band: total.band.id,
    lowest: inUnits(total.reachable.lowest),
    highest: inUnits(total.reachable.highest),
    complete: total.complete,
    certain: total.certain,
  }

export const shippedRubrics: readonly string[] = yamlNames('rubrics')

/** Names of the YAML files in a folder, without their end. */
export function yamlNames(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return names.map((name) => name.replace('.yaml', '')).toSorted()
}

export function shippedRubric(name: string): Rubric {
  const path = `rubrics/${name}.yaml`
  const { value, diagnostics } = readRubric(readFileSync(path), path)
  if (!value) throw new Error(told(diagnostics).join('\n'))
  return value
}
