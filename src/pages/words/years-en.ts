import type { yearsId } from './years-id.js'

export const yearsEn: typeof yearsId = ({ from, until }) => {
  if (from === undefined) return until === undefined ? 'of any year' : `up to ${until}`
  if (until === undefined) return `from ${from} on`
  return from === until ? `of ${from}` : `of ${from} to ${until}`
}
