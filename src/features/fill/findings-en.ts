import type { DiagnosticTexts } from '../../pages/words/texts.js'
import type { FillFacts } from './codes.js'

/** Messages and hints of what `merit fill` finds. */
export const fillDiagnosticsEn: Pick<DiagnosticTexts, keyof FillFacts> = {
  'terminal-missing': {
    message: () => 'The questionnaire needs a terminal, and there is nobody to ask here.',
    hint: () =>
      'Give the answers as a file with --answers answers.yaml, or run it in a terminal without --no-input.',
  },
  'worksheet-held': {
    message: ({ path, pid, host }) =>
      `Another merit fill is filling in this worksheet (process ${pid} on ${host}; ${path}).`,
    hint: () =>
      'Finish that one first. If that computer stopped in the middle of it, delete the lock file.',
  },
  'worksheet-workbook': {
    message: ({ path }) => `${path} is an Excel workbook, and the questionnaire fills in CSV.`,
    hint: ({ path }) =>
      `Run merit evidence import ${path} --output worksheet.csv, and fill in that CSV.`,
  },
  'worksheet-shared': {
    message: ({ known }) =>
      `The worksheet holds more than one agency or year: ${known.join('; ')}.`,
    hint: () => 'Choose one with --agency and --year.',
  },
}
