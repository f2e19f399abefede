import type { AssessedCount } from '../../../core/completeness.js'
import type { JudgingDay } from '../../../core/day.js'
import { inLanguage } from '../../../core/words.js'
import type { Display } from '../../../pages/page.js'
import type { Texts } from '../../../pages/words/texts.js'
import type { EvidenceRequest } from './requests.js'

/** All that units owe on a day. */
export interface RequestList {
  readonly requests: readonly EvidenceRequest[]
  readonly asOf: JudgingDay
  /** Of all that was looked at, also where nothing is owed. */
  readonly years: readonly number[]
  /** How much there was to ask about. */
  readonly assessed: AssessedCount
}

/** That nothing is owed, unless nothing was looked at; empty where something is owed. */
export function summaryOf({ requests, assessed }: RequestList, texts: Texts): readonly string[] {
  if (requests.length > 0) return []
  const count = texts.check.assessed(assessed)
  return assessed.assessed === 0 ? [count] : [texts.sheets.nothingOwed, count]
}

export type RequestReporter = (list: RequestList, texts: Texts, display: Display) => string

/** The title that the worksheet has, else what the rubric calls it. */
export function requestedDocument({ title, requirement }: EvidenceRequest, texts: Texts): string {
  if (title !== '') return title
  return requirement ? inLanguage(requirement.name, texts.language) : texts.sheets.anyDocument
}

export const unitName = (unit: string, texts: Texts): string =>
  unit === '' ? texts.sheets.noUnit : unit
