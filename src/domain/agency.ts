/** Agencies whose names differ only by case and spaces are one agency, written in two ways. */
export const isSameAgency = (left: string, right: string): boolean => fold(left) === fold(right)

export const fold = (name: string): string => name.toLowerCase().replaceAll(/\s+/g, ' ').trim()
