import { localized, singleLine } from '../../../pages/score-facts.js'
import { progressOf } from '../scope.js'
import { type FillView, indicatorNamed, type Situation } from './screen.js'

/** Progress first, which a narrow screen must not cut off; the aspect, and what narrows the walk. */
export function headingOf(
  indicator: string,
  situation: Situation,
  view: FillView,
): readonly string[] {
  const { fill, texts } = view
  const { rubric, scope } = situation
  const aspect = rubric.aspects.find(({ indicators }) =>
    indicators.some(({ id }) => id === indicator),
  )
  const name = aspect
    ? fill.aspect(`${aspect.id} ${singleLine(localized(aspect.name, texts))}`)
    : ''
  const filters = [
    ...(scope.unit === undefined ? [] : [fill.scope.unit(scope.unit)]),
    ...(scope.isOpenOnly ? [fill.scope.open] : []),
  ]
  return [[progressText(situation, view), name, ...filters].join(' | ')]
}

/** `12 dari 36 terjawab` */
export function progressText(situation: Situation, { fill }: FillView): string {
  const { done, all } = progressOf(situation.scope, situation)
  const words = situation.scope.mode === 'fill' ? fill.progress : fill.verifyProgress
  return words(done, all)
}

export const headingTitle = (
  indicator: string,
  situation: Situation,
  { texts }: FillView,
): string =>
  `${indicator} ${singleLine(localized(indicatorNamed(indicator, situation).name, texts))}`
