/** What other features may call. */
export { endOf, untilWhen } from './documents.js'
export { pathOf } from './reuse.js'
export { type CheckContext, type Documented, documented, titleOf } from './subject.js'
