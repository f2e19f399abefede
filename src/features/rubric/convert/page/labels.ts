import { inUnits } from '../../../../core/points.js'
import type { Rubric } from '../../../../core/rubric.js'
import { localized, singleLine } from '../../../../pages/score-facts.js'
import type { Texts } from '../../../../pages/words/texts.js'
import type { RubricMap } from '../map.js'
import type { Rubrics } from '../map-rules.js'
import type { ConvertTexts } from '../words.js'

/** Both rubrics with their maxima, and the map, each with how official it is. */
export function mapLabels(
  { from, to }: Rubrics,
  map: RubricMap,
  { texts, words }: { readonly texts: Texts; readonly words: ConvertTexts },
): readonly string[] {
  const sayWith = (say: ConvertTexts['from'], { id, version, status, maximum }: Rubric) =>
    say(`${id} ${version}`, texts.words.rubricStatuses[status], texts.number(inUnits(maximum)))
  return [
    sayWith(words.from, from),
    sayWith(words.to, to),
    words.map(map.id, words.mapStatuses[map.status]),
    ...(map.note ? [singleLine(localized(map.note, texts))] : []),
  ]
}
