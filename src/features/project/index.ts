/** What other features may call. */
export type { FoundProject } from './project.js'
