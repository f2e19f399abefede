/** A value and what it means, divided by a tab that neither holds. */
export const described = (value: string, description: string): string =>
  description === '' ? value : `${value}\t${description}`
