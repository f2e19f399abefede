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
  if (left === right) return 0
  let at = 0
  while (at < left.length && left.charCodeAt(at) === right.charCodeAt(at)) at += 1
  // Two halves of one character are compared together.
  if (isHighSurrogate(left.charCodeAt(at - 1))) at -= 1
  return (left.codePointAt(at) ?? -1) - (right.codePointAt(at) ?? -1)
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
