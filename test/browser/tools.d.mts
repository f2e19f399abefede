export const missing: readonly string[]
