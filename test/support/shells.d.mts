/** Shells that completion is tested in and that are not here. */
export const missingShells: readonly string[]
