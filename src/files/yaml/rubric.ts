import { createHash } from 'node:crypto'
import type { Basis } from '../../core/basis.js'
import { type Checked, type Diagnostic, isError } from '../../core/diagnostic.js'
import type { Place } from '../../core/place.js'
import { pointsOf } from '../../core/points.js'
import type {
  Aspect,
  Consequence,
  ConsequenceRequirement,
  Example,
  Indicator,
  Rubric,
} from '../../core/rubric.js'
import { checkRubric } from '../../core/rubric-rules.js'
import type { Words } from '../../core/words.js'
import { type Path, readYaml, type YamlDocument } from './document.js'
import { type RubricFile, rubricSchema } from './rubric-schema.js'
import { readShape } from './shape.js'

/** A rubric from its YAML file, with every fault of syntax, shape and sense in one pass. */
export function readRubric(bytes: Uint8Array, file: string): Checked<Rubric> {
  const document = readYaml(bytes, file)
  if (!document.value) return { value: undefined, diagnostics: document.diagnostics }
  const shape = readShape(rubricSchema, document.value)
  const faults = [...document.diagnostics, ...shape.diagnostics]
  if (!shape.value) return { value: undefined, diagnostics: faults }
  const rubric = build(shape.value, document.value, bytes)
  const diagnostics = [
    ...faults,
    ...checkRubric(rubric),
    ...missingTranslations(shape.value, document.value, []),
  ]
  return { value: diagnostics.some(isError) ? undefined : rubric, diagnostics }
}

type Locate = (...path: Path) => Place

function build(file: RubricFile, { placeOf }: YamlDocument, bytes: Uint8Array): Rubric {
  const at: Locate = (...path) => placeOf(path)
  return {
    id: file.id,
    version: file.version,
    status: file.status,
    title: file.title,
    basis: (file.basis ?? []).map((basis, index) => basisOf(basis, at('basis', index))),
    ...(file.caveat && { caveat: file.caveat }),
    ...(file.valid && { valid: { ...file.valid, at: at('valid') } }),
    ...(file.default_for && { defaultFor: { ...file.default_for, at: at('default_for') } }),
    method: file.method,
    levels: file.levels,
    levelsAt: at('levels'),
    maximum: pointsOf(file.maximum),
    maximumAt: at('maximum'),
    notApplicable: file.not_applicable,
    notApplicableAt: at('not_applicable'),
    bands: file.bands.map((band, index) => ({
      ...band,
      from: pointsOf(band.from),
      fromAt: at('bands', index, 'from'),
      at: at('bands', index),
    })),
    aspects: file.aspects.map((aspect, index) =>
      aspectOf(aspect, (...path) => at('aspects', index, ...path)),
    ),
    consequences: (file.consequences ?? []).map((consequence, index) =>
      consequenceOf(consequence, (...path) => at('consequences', index, ...path)),
    ),
    examples: (file.examples ?? []).map((example, index) =>
      exampleOf(example, (...path) => at('examples', index, ...path)),
    ),
    ...(file.proof_effort && { proofEffort: file.proof_effort }),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

const basisOf = (
  { note, ...basis }: NonNullable<RubricFile['basis']>[number],
  at: Place,
): Basis => ({
  ...basis,
  ...(note !== undefined && { note: typeof note === 'string' ? { id: note } : note }),
  at,
})

function aspectOf(aspect: RubricFile['aspects'][number], at: Locate): Aspect {
  const { weight, maximum, indicators, ...rest } = aspect
  return {
    ...rest,
    ...(weight !== undefined && { weight: pointsOf(weight) }),
    ...(maximum !== undefined && { maximum: pointsOf(maximum) }),
    maximumAt: at('maximum'),
    indicators: indicators.map((indicator, index) =>
      indicatorOf(indicator, (...path) => at('indicators', index, ...path)),
    ),
    at: at(),
  }
}

type IndicatorFile = RubricFile['aspects'][number]['indicators'][number]

function indicatorOf(indicator: IndicatorFile, at: Locate): Indicator {
  const { weight, one_of, levels = {}, evidence = [], effort = {}, needs = [], ...rest } = indicator
  return {
    ...rest,
    weight: pointsOf(weight),
    ...(one_of !== undefined && { oneOf: one_of }),
    levels: Object.entries(levels).map(([level, text]) => ({
      level: Number(level),
      text,
      at: at('levels', level),
    })),
    evidence: evidence.map(({ from_level, valid_for, ...requirement }, index) => ({
      ...requirement,
      fromLevel: from_level,
      ...(valid_for !== undefined && { validFor: valid_for }),
      at: at('evidence', index),
    })),
    effort: Object.entries(effort).map(([level, days]) => ({
      level: Number(level),
      days,
      at: at('effort', level),
    })),
    needs: needs.map((need, index) => ({ ...need, at: at('needs', index) })),
    at: at(),
  }
}

type ConsequenceFile = NonNullable<RubricFile['consequences']>[number]

function consequenceOf({ requires, ...rest }: ConsequenceFile, at: Locate): Consequence {
  return {
    ...rest,
    requires: requires.map((required, index) =>
      requirementOf(required, (...path) => at('requires', index, ...path)),
    ),
    at: at(),
  }
}

type RequirementFile = ConsequenceFile['requires'][number]

function requirementOf(
  { basis: stated, ...required }: RequirementFile,
  at: Locate,
): ConsequenceRequirement {
  const basis = conditionBasisOf(stated, at)
  if (required.kind === 'review') return { ...required, ...basis, at: at() }
  if (required.kind === 'statement') {
    return { ...required, ...basis, evidence: required.evidence ?? [], at: at() }
  }
  const { at_least, index, ...rest } = required
  return { ...rest, ...basis, atLeast: at_least, total: index ?? 'verified', at: at() }
}

/** A text alone is one rule whose days nobody states. */
function conditionBasisOf(
  stated: RequirementFile['basis'],
  at: Locate,
): { readonly basis?: readonly Basis[] } {
  if (stated === undefined) return {}
  return typeof stated === 'string'
    ? { basis: [{ cite: stated, at: at('basis') }] }
    : { basis: stated.map((basis, index) => ({ ...basis, at: at('basis', index) })) }
}

function exampleOf(
  { name, levels, expect }: NonNullable<RubricFile['examples']>[number],
  at: Locate,
): Example {
  return {
    name,
    levels: Object.entries(levels).map(([indicator, level]) => ({
      indicator,
      level,
      at: at('levels', indicator),
    })),
    expect: {
      ...(expect.total !== undefined && { total: pointsOf(expect.total) }),
      ...(expect.band !== undefined && { band: expect.band }),
      aspects: Object.entries(expect.aspects ?? {}).map(([id, points]) => ({
        id,
        points: pointsOf(points),
        at: at('expect', 'aspects', id),
      })),
    },
    bandAt: at('expect', 'band'),
    at: at(),
  }
}

/** A text without English is shown in Indonesian; whoever keeps the rubric should know. */
function missingTranslations(value: unknown, document: YamlDocument, path: Path): Diagnostic[] {
  if (isWords(value)) {
    const at = document.placeOf(path)
    return value.en === undefined
      ? [{ code: 'translation-missing', facts: { text: value.id }, at }]
      : []
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) =>
        missingTranslations(part, document, [...path, key]),
      )
    : []
}

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  Object.keys(value).every((key) => key === 'id' || key === 'en')
