/**
 * The one registry of a run. The build puts what several of its files share into each of them; this
 * module it puts into a file of its own (`esbuild.config.js`), or each would have its own registry.
 */
import { type CodeTraits, coreCodes } from './codes.js'

const traits = new Map<string, CodeTraits>(Object.entries(coreCodes))

/** Makes the codes of features known; once a run, before anything is read. */
export function registerCodes(codes: Readonly<Record<string, CodeTraits>>): void {
  for (const [code, own] of Object.entries(codes)) traits.set(code, own)
}

export const registeredCodes = (): readonly string[] => [...traits.keys()]

export const isRegistered = (code: string): boolean => traits.has(code)

export function traitsOf(code: string): CodeTraits {
  const found = traits.get(code)
  if (!found) throw new Error(`the code ${code} is not registered`)
  return found
}
