import type { RubricMap } from '../../domain/convert/map.js'
import type { Rubrics } from '../../domain/convert/map-rules.js'
import { inUnits } from '../../domain/points.js'
import type { Rubric } from '../../domain/rubric.js'
import type { ConvertTexts } from '../../i18n/convert-texts.js'
import type { Texts } from '../../i18n/texts.js'
import { flat, named } from '../score/facts.js'

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
    ...(map.note ? [flat(named(map.note, texts))] : []),
  ]
}
