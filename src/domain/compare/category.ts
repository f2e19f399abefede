import { fold } from '../agency.js'
import type { Band } from '../rubric.js'

/** Numbers of categories as they are spoken, from the first. */
const spoken = [
  ['satu', 'one'],
  ['dua', 'two'],
  ['tiga', 'three'],
  ['empat', 'four'],
  ['lima', 'five'],
]

/**
 * The band that a published category names: by number (`III`, `3`, `kategori tiga`), by name in any
 * case, or by both (`kategori III (baik)`), which must then agree.
 */
export function bandNamed(text: string, bands: readonly Band[]): Band | undefined {
  const named = fold(text)
    .split(/[(),;/]/)
    .map((part) => fold(part.replace(/^\s*(?:kategori|category|predikat|tingkat|level)\b/, '')))
    .filter((part) => part !== '')
    .map((part) => bands.find((band, index) => namesOf(band, index).includes(part)))
  const [first] = named
  return named.every((band) => band === first) ? first : undefined
}

const namesOf = ({ id, category, name }: Band, index: number): readonly string[] =>
  [id, id.replaceAll('-', ' '), category, name.id, name.en ?? name.id, String(index + 1)]
    .concat(spoken[index] ?? [])
    .map(fold)
