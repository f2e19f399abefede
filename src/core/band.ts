import { fold } from './agency.js'
import type { Points } from './points.js'
import type { Band, Rubric } from './rubric.js'

/** The band entered last on the way up. The rubric's rules see to it that the first starts at 0. */
export function bandOf<Each extends Pick<Band, 'from'>>(
  points: Points,
  bands: readonly Each[],
): Each {
  const band = bands.findLast(({ from }) => points >= from)
  if (!band) throw new Error(`no band holds ${points}`)
  return band
}

export const bandAfter = (band: Band, { bands }: Rubric): Band | undefined =>
  bands[bands.indexOf(band) + 1]

/**
 * The band that somebody names: by its id, by its name in either language, or by its number, counted from
 * the lowest (`IV`, `4`, `empat`), with or without the word kategori and brackets. Several of these,
 * as in `kategori IV (Sangat Baik)`, must agree. Case does not count.
 */
export function readBand(text: string, bands: readonly Band[]): Band | undefined {
  const parts = fold(text.normalize('NFKC'))
    .split(/[()[\],;:/]| [-–—] |\.(?: |$)/)
    .map((part) => part.trim().replace(kindOfName, ''))
    .filter((part) => part !== '')
  return agreed(parts.map((part) => bandIn(part, bands)))
}

const kindOfName = /^(?:kategori|category|predikat|tingkat|level)(?: |$)/

/** A part may be a number and a name, as a category is printed: `IV Sangat Baik`. */
function bandIn(part: string, bands: readonly Band[]): Band | undefined {
  const whole = bandNamed(part, bands)
  if (whole) return whole
  const [, number, name] = /^(\S+) (.+)$/.exec(part) ?? []
  return number && name ? agreed([number, name].map((each) => bandNamed(each, bands))) : undefined
}

const agreed = ([first, ...others]: readonly (Band | undefined)[]): Band | undefined =>
  others.every((band) => band === first) ? first : undefined

/** What a rubric calls its bands itself goes before their numbers. */
const bandNamed = (name: string, bands: readonly Band[]): Band | undefined =>
  bands.find((band) => bandNames(band).some((each) => fold(each) === name)) ??
  bands.find((_, index) => numbers[index]?.includes(name) || String(index + 1) === name)

/** As they are written and spoken, from the first. */
const numbers: readonly (readonly string[])[] = [
  ['i', 'satu', 'one'],
  ['ii', 'dua', 'two'],
  ['iii', 'tiga', 'three'],
  ['iv', 'empat', 'four'],
  ['v', 'lima', 'five'],
  ['vi', 'enam', 'six'],
  ['vii', 'tujuh', 'seven'],
  ['viii', 'delapan', 'eight'],
  ['ix', 'sembilan', 'nine'],
  ['x', 'sepuluh', 'ten'],
]

/** What a rubric calls a band. */
export const bandNames = ({ id, category, name }: Band): readonly string[] => [
  id,
  category,
  ...Object.values(name),
  id.replaceAll('-', ' '),
]
