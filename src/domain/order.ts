/** The first order that tells two items apart decides. */
export const inTurn =
  <Item>(...orders: readonly ((left: Item, right: Item) => number)[]) =>
  (left: Item, right: Item): number => {
    for (const order of orders) {
      const answer = order(left, right)
      if (answer !== 0) return answer
    }
    return 0
  }

/** By code point, never by locale, so that the order is the same on every machine. */
export function byCodePoint(left: string, right: string): number {
  const [leftPoints, rightPoints] = [[...left], [...right]]
  const differing = leftPoints.findIndex((point, index) => point !== rightPoints[index])
  if (differing === -1) return leftPoints.length - rightPoints.length
  return (
    (leftPoints[differing]?.codePointAt(0) ?? 0) - (rightPoints[differing]?.codePointAt(0) ?? -1)
  )
}
