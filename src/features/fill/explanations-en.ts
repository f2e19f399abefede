import type { Explanation } from '../../pages/findings/explanation.js'
import type { FillFacts } from './codes.js'

/** Pages of `merit explain` for what `merit fill` finds. */
export const fillExplanationsEn: Readonly<Record<keyof FillFacts, Explanation>> = {
  'terminal-missing': {
    about:
      'The command fill asks in a terminal, but its input or output is no terminal, or --no-input was given. In CI and in scripts the answers come as a YAML file: merit fill worksheet.csv --answers answers.yaml (a - for standard input). Nothing was written.',
    wrong: 'merit fill worksheet.csv < answers.txt',
    right: 'merit fill worksheet.csv --answers answers.yaml',
  },
  'worksheet-held': {
    about:
      'Only one run may write into a worksheet at a time, so that no answer is lost. A hidden lock file beside the worksheet says so. The lock of a process that has ended on the same computer is taken over by itself; that of another computer cannot be checked, so delete it yourself if the run there has ended.',
  },
  'worksheet-workbook': {
    about:
      'The questionnaire saves each answer straight into CSV. An Excel workbook holds formats and other sheets that rewriting would lose, so it is left alone. Turn it into CSV with merit evidence import, and fill in that CSV.',
    wrong: 'merit fill worksheet.xlsx',
    right: 'merit evidence import worksheet.xlsx --output worksheet.csv\nmerit fill worksheet.csv',
  },
  'worksheet-shared': {
    about:
      'The questionnaire fills in one agency and one year. This worksheet holds several, and there is no terminal to choose one. Name agency and year; other rows are left as they are.',
    wrong: 'merit fill all.csv --answers answers.yaml',
    right: 'merit fill all.csv --agency "Kota Contoh" --year 2026 --answers answers.yaml',
  },
}
