/** What other features may call. */
export { emptyWorksheet } from './starter.js'
