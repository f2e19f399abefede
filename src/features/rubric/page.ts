import type { Basis } from '../../core/basis.js'
import type { Day } from '../../core/day.js'
import { inUnits } from '../../core/points.js'
import { type Indicator, indicatorsOf, type Rubric } from '../../core/rubric.js'
import { inLanguage, type Words } from '../../core/words.js'
import type { Texts } from '../../pages/words/texts.js'
import { wrap } from '../../pages/wrap.js'

/** The built-in rubrics, each with what a user needs to choose. */
export function rubricList(
  rubrics: readonly Rubric[],
  usual: string,
  texts: Texts,
  width: number,
): string {
  const blocks = rubrics.map((rubric) => {
    const mark = rubric.id === usual ? ` (${texts.rubric.usual})` : ''
    return [
      `${rubric.id} ${rubric.version}${mark}`,
      wrap(inLanguage(rubric.title, texts.language), width, '  '),
      wrap(sizeOf(rubric, texts), width, '  '),
      ...yearLines(rubric, texts).map((line) => wrap(line, width, '  ')),
      wrap(texts.words.rubricStatuses[rubric.status], width, '  '),
    ].join('\n')
  })
  return `${blocks.join('\n\n')}\n`
}

/** A whole rubric for reading: basis, categories, aspects, indicators with all their texts. */
export function rubricPage(rubric: Rubric, texts: Texts, width: number): string {
  const say = (words: Words) => inLanguage(words, texts.language)
  const { rubric: labels, words } = texts
  const blocks = [
    [
      `${rubric.id} ${rubric.version}: ${say(rubric.title)}`,
      `${labels.status}: ${words.rubricStatuses[rubric.status]}`,
      sizeOf(rubric, texts),
      ...yearLines(rubric, texts),
      ...(rubric.caveat ? [say(rubric.caveat)] : []),
      `SHA-256: ${rubric.sha256}`,
    ]
      .map((line) => wrap(line, width))
      .join('\n'),
    labelled(
      labels.basis,
      rubric.basis.map((basis) =>
        wrap(
          `${citedWithForce(basis, texts)}${basis.note ? `: ${say(basis.note)}` : ''}`,
          width,
          '  ',
        ),
      ),
    ),
    labelled(
      labels.bands,
      rubric.bands.map(({ category, name, from, printed, review }) =>
        wrap(
          [
            `${category} ${say(name)}: ${labels.from(texts.number(inUnits(from)))}`,
            ...(printed === undefined ? [] : [labels.printed(printed)]),
            ...(review === undefined ? [] : [labels.review(texts.period(review))]),
          ].join('; '),
          width,
          '  ',
        ),
      ),
    ),
    ...rubric.aspects.flatMap((aspect) => [
      wrap(
        `${`${texts.score.aspect} ${aspect.id} ${say(aspect.name)}`.toUpperCase()}${weightOf(aspect, texts)}`,
        width,
      ),
      ...aspect.indicators.map((indicator) => indicatorPage(indicator, texts, width)),
    ]),
    ...rubric.consequences.map((consequence) =>
      labelled(say(consequence.name), [
        ...consequence.requires.map(({ id, name, basis = [] }) => {
          const cited = basis.map((each) => citedWithForce(each, texts)).join('; ')
          return wrap(`- ${name ? say(name) : id}${cited === '' ? '' : ` (${cited})`}`, width, '  ')
        }),
        ...(consequence.note ? [wrap(say(consequence.note), width, '  ')] : []),
      ]),
    ),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

/** One indicator by itself, with the rubric it belongs to and how official that is. */
export function indicatorExplanation(
  indicator: Indicator,
  rubric: Rubric,
  texts: Texts,
  width: number,
): string {
  const name = `${rubric.id} ${rubric.version}`
  const status = texts.words.rubricStatuses[rubric.status]
  return `${indicatorPage(indicator, texts, width)}\n\n${wrap(texts.explain.ownWording(name, status), width)}\n`
}

/** What an indicator asks for at each level, and how to raise it. */
function indicatorPage(indicator: Indicator, texts: Texts, width: number): string {
  const say = (words: Words) => inLanguage(words, texts.language)
  const { rubric: labels } = texts
  const { applies, levels, evidence, effort, needs, advice } = indicator
  const lines = [
    wrap(`${indicator.id} ${say(indicator.name)}${weightOf(indicator, texts)}`, width),
    ...(applies ? [wrap(say(applies), width, '  ')] : []),
    ...levels.map(({ level, text }) =>
      [
        wrap(`${labels.level(level)}${effortOf(effort, level, texts)}: ${say(text)}`, width, '  '),
        ...evidence
          .filter(({ fromLevel }) => fromLevel === level)
          .map(({ id, name, validFor }) =>
            wrap(
              `- [${id}] ${say(name)}${validFor === undefined ? '' : `; ${labels.validFor(texts.period(validFor))}`}`,
              width,
              '      ',
            ),
          ),
      ].join('\n'),
    ),
    ...(needs.length > 0
      ? [
          wrap(
            labels.needs(needs.map((need) => labels.need(need.indicator, need.level))),
            width,
            '  ',
          ),
        ]
      : []),
    ...(advice ? [wrap(`${labels.advice}: ${say(advice)}`, width, '  ')] : []),
  ]
  return lines.join('\n')
}

function sizeOf(rubric: Rubric, { rubric: labels, number, words }: Texts): string {
  const { aspects, levels, maximum, method } = rubric
  return labels.size({
    aspects: aspects.length,
    indicators: indicatorsOf(rubric).length,
    lowest: levels.min,
    highest: levels.max,
    maximum: number(inUnits(maximum)),
    method: words.methods[method],
  })
}

/** For which years the instrument is, and for which a new folder takes it. */
function yearLines({ valid, defaultFor }: Rubric, { rubric: labels }: Texts): readonly string[] {
  return [
    ...(valid ? [labels.valid(labels.years(valid))] : []),
    ...(defaultFor ? [labels.defaultFor(labels.years(defaultFor))] : []),
  ]
}

/** A rule with the days of its force, where they are known. */
function citedWithForce({ cite, from, until }: Basis, texts: Texts): string {
  const day = (each: Day | undefined) => each && texts.day(each)
  const force = texts.rubric.inForce(day(from), day(until))
  return force === '' ? cite : `${cite} (${force})`
}

function weightOf(
  { weight, source }: Pick<Indicator, 'source'> & { readonly weight?: Indicator['weight'] },
  { score, number, words }: Texts,
): string {
  if (weight === undefined) return ''
  const origin = source ? `: ${words.weightSources[source]}` : ''
  return ` (${score.weight.toLowerCase()} ${number(inUnits(weight))}${origin})`
}

function effortOf(effort: Indicator['effort'], level: number, { rubric: labels }: Texts): string {
  const days = effort.find((each) => each.level === level)?.days
  return days === undefined ? '' : ` (${labels.effort(days)})`
}

const labelled = (label: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [`${label}:`, ...lines].join('\n')
