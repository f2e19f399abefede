/** What only the questionnaire tells. */
export interface FillFacts {
  /** Nobody can be asked: no terminal, or `--no-input`. */
  'terminal-missing': Record<never, never>
  'worksheet-held': { readonly path: string; readonly pid: number; readonly host: string }
  'worksheet-workbook': { readonly path: string }
  'worksheet-shared': { readonly known: readonly string[] }
}

const usage = { severity: 'error', concern: 'usage' } as const

export const fillCodes = {
  'terminal-missing': usage,
  'worksheet-held': usage,
  'worksheet-workbook': usage,
  'worksheet-shared': usage,
} as const satisfies Record<keyof FillFacts, typeof usage>
