import type { Points } from './points.js'
import type { Band, Rubric } from './rubric.js'

/** The band entered last on the way up. The rubric's rules see to it that the first starts at 0. */
export function bandOf(points: Points, bands: readonly Band[]): Band {
  const band = bands.findLast(({ from }) => points >= from)
  if (!band) throw new Error(`no band holds ${points}`)
  return band
}

export const bandAfter = (band: Band, { bands }: Rubric): Band | undefined =>
  bands[bands.indexOf(band) + 1]

/** By its id, its number or its name in any language; case does not count. */
export const bandNamed = (name: string, bands: readonly Band[]): Band | undefined =>
  bands.find((band) => namesOf(band).some((each) => each.toLowerCase() === name.toLowerCase()))

export const namesOf = ({ id, category, name }: Band): readonly string[] => [
  id,
  category,
  ...Object.values(name),
]
