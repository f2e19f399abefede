import type { Day } from '../../core/day.js'
import type { Checked } from '../../core/diagnostic.js'

/** Seconds; the end of the year 9999, beyond which a time has no four-digit year. */
const latest = 253_402_300_799

/**
 * The time that files may hold: that of SOURCE_DATE_EPOCH (https://reproducible-builds.org), else
 * the beginning of the day asked about; never the clock.
 */
export function stampOf(asOf: Day, epoch: string | undefined): Checked<string> {
  if (epoch === undefined || epoch === '') {
    return { value: `${asOf}T00:00:00.000Z`, diagnostics: [] }
  }
  const isSeconds = /^\d{1,12}$/.test(epoch) && Number(epoch) <= latest
  if (isSeconds) return { value: new Date(Number(epoch) * 1000).toISOString(), diagnostics: [] }
  const facts = { option: 'SOURCE_DATE_EPOCH', found: epoch, expected: 'seconds', near: undefined }
  return { value: undefined, diagnostics: [{ code: 'option-value-wrong', facts, at: null }] }
}
