import type { CliFillTexts } from './help-id.js'

/** Help of `merit fill`. */
export const cliFillEn: CliFillTexts = {
  description:
    'Fill in a worksheet by a questionnaire at the terminal, or from an answers file. Each answer is saved in the CSV at once.',
  examples: [
    'merit fill worksheet.csv',
    'merit fill worksheet.csv --unit "Bidang Mutasi" --open',
    'merit fill worksheet.csv --verify',
    'merit fill worksheet.csv --answers answers.yaml',
  ],
  file: 'CSV worksheet; made if there is none (default: the one in merit.yaml, or worksheet.csv)',
  rubric: 'id of a built-in rubric or path of a YAML file (default: kasn-2018)',
  agency: 'the agency to fill in, or its name for a new worksheet',
  year: 'the year to fill in, or the year of a new worksheet',
  asOf: 'the day asked about, such as 2024-12-31, or year-end (default: today)',
  answers: 'apply the answers in this YAML file without asking; - for standard input',
  previous: "last year's worksheet, whose answers are shown for comparison",
  aspect: 'only this aspect',
  unit: 'only indicators with a row of this unit',
  open: 'only indicators without an answer',
  verify: "enter verified levels, verdicts and the verifier's notes; claims stay as they are",
  plain: 'ask in plain lines, for screen readers',
}
