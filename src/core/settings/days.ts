declare const unit: unique symbol

/**
 * Person-days in whole hundredths, so that sums and comparisons are exact. Only reporters divide.
 */
export type Days = number & { readonly [unit]: 'hundredths of a person-day' }

const perDay = 100

const whole = (hundredths: number): Days => hundredths as Days

export const noDays = whole(0)

/** From a number with at most two decimals, as files and options hold them. */
export const daysOf = (value: number): Days => whole(Math.round(value * perDay))

export const inDays = (days: Days): number => days / perDay

export const sumDays = (parts: readonly Days[]): Days =>
  whole(parts.reduce((total, part) => total + part, 0))

export const lessDays = (days: Days, other: Days): Days => whole(days - other)
