// What both sides of the border call by number: it holds plain numbers only, so that both can read it.

/** What is done with each record: it is told, told if it is to be read again, or added up. */
export const telling = 0
export const picking = 1
export const addingUp = 2

/** What a column is for: one that no worksheet has, and one that nothing depends on. */
export const unknown = 0
export const known = 1
export const title = 2
export const file = 3
export const documentNumber = 4

/** From here on texts have a meaning. */
export const firstMeant = 5
export const agency = 5
export const year = 6
export const indicator = 7
export const level = 8
export const verifiedLevel = 9
export const reason = 10
export const requirement = 11
export const issued = 12
export const validUntil = 13
export const due = 14
export const status = 15
export const verdict = 16

/** From here on: what is known of an indicator, the first one's first. */
export const firstIndicator = 17

/** Instead of a meaning: a blank cell, and one that cannot be read or says what the rubric does not know. */
export const blank = -1
export const faulty = -2

/** Instead of an agency or a year that is supplied: each row names its own. */
export const fromColumn = -3

/** A claim is a level, nothing yet, or that the indicator does not apply. */
export const openClaim = -1
export const notApplicableClaim = 100

/**
 * In the record of an agency-year: whether its rows are read again, whether it has any verified level,
 * whether any indicator does not apply, its number, its indicators.
 */
export const flagOffset = 0
export const verificationOffset = 1
export const inapplicableOffset = 2
export const numberOffset = 4
export const indicatorsOffset = 8

/**
 * Of an indicator in a record: the line of the row that states the claim, else of the first row,
 * with the number of its file above 32 bits (0: no row); the reason why it does not apply, from 1; the
 * two levels; the least defect of each requirement, and of any document at all.
 */
export const placeOffset = 0
export const reasonOffset = 8
export const claimOffset = 12
export const verifiedOffset = 13
export const proofsOffset = 14

/** Hashes of rows are kept in so many parts. */
export const hashParts = 128
