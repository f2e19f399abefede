import { commonDayOf, type Day, dayFor, type JudgingDay } from '../core/day.js'

/** Named by what is judged, where there is no one day for all. */
export const ownDay = (asOf: JudgingDay, year: number): { readonly asOf?: Day } =>
  commonDayOf(asOf) === null ? { asOf: dayFor(asOf, year) } : {}
