/** What other features may call. */
export { canAsk, prompterFor } from './asking.js'
export { loadFillTexts } from './words.js'
