/** A whole number on the rubric's scale; 0 means that nothing valid proves the indicator. */
export type Level = number
