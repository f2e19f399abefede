import { type Points, pointsOf } from '../points.js'

/** The least that an aspect must reach: points, or a share of the aspect's maximum. */
export type AspectFloor =
  | { readonly kind: 'points'; readonly points: Points }
  | { readonly kind: 'share'; readonly hundredths: number }

/** `72`, `72,5` or `60%`; undefined if it is neither points nor a share of at most 100 %. */
export function parseFloor(text: string): AspectFloor | undefined {
  const parts = /^(\d{1,7}(?:[.,]\d{1,4})?) ?(%?)$/.exec(text.trim())
  if (!parts) return undefined
  const value = Number((parts[1] ?? '').replace(',', '.'))
  if (parts[2] === '') return { kind: 'points', points: pointsOf(value) }
  const hundredths = Math.round(value * 100)
  const isShare = value <= 100 && Math.abs(value * 100 - hundredths) < 1e-6
  return isShare ? { kind: 'share', hundredths } : undefined
}

/** Hundredths of a percent in the whole. */
const wholeShare = 10_000

/** A part of a ten-thousandth cannot be reached, so a share is taken up to the next whole one. */
export function lowestPoints(floor: AspectFloor, maximum: Points): Points {
  if (floor.kind === 'points') return floor.points
  const tenThousandths = Math.ceil((maximum * floor.hundredths) / wholeShare)
  return pointsOf(tenThousandths / 10_000)
}
