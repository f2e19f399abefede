import type { cliPlanId } from './help-id.js'

/** Help of merit plan. */
export const cliPlanEn: typeof cliPlanId = {
  description:
    'Find the cheapest steps to the next category, the best total for a budget, what-ifs and stress tests; proved, not guessed.',
  examples: [
    'merit plan worksheet.csv --target sangat-baik --margin 5',
    'merit plan worksheet.csv --budget 60',
    'merit plan worksheet.csv --target 325 --total claimed --format markdown',
    'merit plan worksheet.csv --frontier',
    'merit plan worksheet.csv --set 3.3=4 --set 5.1=3',
    'merit plan worksheet.csv --stress 2',
    'merit plan worksheet.csv --capacity 20/quarter --start 2026-Q1 --until 2026-Q4',
  ],
  paths: 'CSV or .xlsx worksheets; - for standard input; none: those of merit.yaml',
  rubric: 'id of a built-in rubric or path of a YAML file (default: kasn-2018)',
  agency: 'this agency only; supplies the name where there is no agency column',
  year: 'this year only; supplies the year where there is no year column',
  sheet: 'sheet of an .xlsx workbook to read (default: the first visible one)',
  asOf: 'the day asked about, such as 2024-12-31, or year-end (default: today)',
  files:
    'local evidence files must exist and not be empty, and be as in bukti.lock.json if there is one',
  lock: 'compare evidence files with this lock file; implies --files',
  total: 'the total to plan: backed or claimed (default: backed)',
  target: 'category (IV, sangat-baik) or points (325) to reach (default: the next category)',
  margin: 'points to have above the target',
  budget: 'the best total within this many person-days',
  frontier: 'the curve of effort and best total, with its kinks',
  sensitivity: 'the next steps by points per person-day',
  set: 'try another level, such as 3.3=4; can be repeated; nothing is written',
  stress: 'the worst total if this many documents or indicators are rejected, and expiry',
  capacity: 'schedule by quarter with this capacity of each unit, such as 20/quarter',
  start:
    'first quarter of the schedule, such as 2026-Q1 (default: the one after the day asked about)',
  until: 'last quarter; all steps must be finished in it',
  timeLimit: 'seconds that a search may take where capacity binds (default: 10)',
  only: 'these indicators or aspects only, such as 3.3,5',
  except: 'leave these indicators or aspects alone',
  effort: "file of the office's estimates: indicator, level, person_days, cost, unit, start",
  defaultEffort: 'person-days of steps that nobody has estimated',
  format: 'text, json, csv, markdown or ics (default: text)',
  output: 'write to this file',
  force: 'overwrite a file that exists',
}
