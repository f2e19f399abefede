import type { cliGateId } from './help-id.js'

/** Help texts of merit gate in English. */
export const cliGateEn: typeof cliGateId = {
  description:
    'A gate for CI: tell whether results meet a category, points, floors of aspects, completeness, validity of evidence, and do not fall below a baseline.',
  examples: [
    'merit gate worksheet.csv --min-category baik --complete',
    'merit gate worksheet.csv --min-points 250 --min-aspect 3=60% --backed',
    'merit gate worksheet.csv --no-expired --within P60D --format github',
    'merit gate worksheet.csv --baseline result.json --no-regress --tolerance 2',
    'merit gate --format junit --output gate.xml',
  ],
  paths: 'worksheets; - for standard input; none: those of merit.yaml',
  minCategory: 'the lowest category: its id, name or number',
  minPoints: 'the fewest points',
  minAspect: 'the floor of an aspect, such as 3=60% or 3=72; may be repeated',
  complete: 'every indicator must be assessed',
  maxExcluded: 'how many indicators may be declared not applicable',
  noExpired: 'no document of the evidence may have expired',
  locked: 'evidence files must be as they were locked; implies --files',
  within: 'with --no-expired: nor expire within this period, such as P60D',
  baseline: 'an earlier result of merit score --format json',
  noRegress: 'with --baseline: the total must not be lower than in the baseline',
  tolerance: 'with --no-regress: the fall in points that is still accepted',
  ratchet: 'with --baseline: a better result becomes the baseline, and the total must not fall',
  total: 'the total that is looked at: claimed, backed or verified (default: claimed)',
  backed: 'the same as --total backed',
  rubric: 'id of a built-in rubric or path of a YAML file (default: kasn-2018)',
  agency: 'only this agency; supplies the name where the column is absent',
  year: 'only this year; supplies the year where the column is absent',
  asOf: 'the day asked about, such as 2024-12-31, or year-end (default: today)',
  sheet: 'sheet of a workbook to read (default: the first)',
  files:
    'local evidence files must be there and not empty, and be as in bukti.lock.json if there is one',
  lock: 'compare evidence files with this lock file; implies --files',
  format: 'text, json, markdown, junit, sarif or github (default: text)',
  output: 'write to this file',
  force: 'overwrite an existing file',
}
