import { inLanguage } from '../../core/words.js'
import type { DiagnosticTexts } from '../../pages/words/texts.js'
import type { CheckFacts, FreeText } from './codes.js'

const placed = ({ file, line }: { readonly file: string; readonly line: number }): string =>
  `${file} line ${line}`

const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}...` : line
}

const document = ({ title, indicator }: { readonly title: string; readonly indicator: string }) =>
  `The document "${shortened(title)}" (indicator ${indicator})`

const fields: Record<FreeText, string> = {
  title: 'evidence',
  note: 'note',
  verifierNote: 'verifier_note',
  response: 'response',
}

/** Messages and hints of what merit check finds. */
export const checkDiagnosticsEn: Pick<DiagnosticTexts, keyof CheckFacts> = {
  'proof-missing': {
    message: ({ indicator, level }) =>
      `Indicator ${indicator} claims level ${level} without any evidence.`,
    hint: ({ needed }) =>
      needed.length === 0
        ? 'Enter at least one document, or lower the claim.'
        : `Enter this evidence, or lower the claim: ${needed.map((words) => inLanguage(words, 'en')).join('; ')}.`,
  },
  'requirement-missing': {
    message: ({ indicator, level, name }) =>
      `Level ${level} of indicator ${indicator} needs "${inLanguage(name, 'en')}", which is not entered.`,
    hint: ({ requirement }) => `Add a row with the requirement ${requirement}, or lower the claim.`,
  },
  'document-unsigned': {
    message: (facts) => `${document(facts)} is not signed.`,
    hint: () => 'Have it signed, then change its status to have.',
  },
  'document-draft': {
    message: (facts) => `${document(facts)} is still a draft.`,
    hint: () => 'Finish it and have it adopted, then change its status to have.',
  },
  'document-requested': {
    message: (facts) => `${document(facts)} has only been requested.`,
    hint: ({ unit, due }) =>
      `Remind ${unit === '' ? 'the unit that owes it' : unit}${due === undefined ? '' : `; it is due on ${due}`}, then change its status to have.`,
  },
  'document-absent': {
    message: (facts) => `${document(facts)} is stated to be absent.`,
    hint: ({ unit, due }) =>
      `Request it from ${unit === '' ? 'the unit that owns it' : unit}${due === undefined ? '' : `; it is due on ${due}`}, or lower the level if it was never made.`,
  },
  'document-untitled': {
    message: ({ indicator }) =>
      `An evidence row of indicator ${indicator} has neither title nor status, so it proves nothing.`,
    hint: () => 'Enter the title of the document, or its status.',
  },
  'document-expired': {
    message: ({ lastDay, asOf, ...facts }) =>
      `${document(facts)} was valid until ${lastDay}, before the day asked about (${asOf}).`,
    hint: () => 'Renew the document and enter the new one.',
  },
  'document-file-unstated': {
    message: (facts) => `${document(facts)} names no file.`,
    hint: () => "Enter its path from the worksheet's folder, or a web address.",
  },
  'document-file-missing': {
    message: ({ path }) => `The evidence file "${path}" is not there.`,
    hint: () => "Check the spelling of the path, which starts at the worksheet's folder.",
  },
  'document-file-empty': {
    message: ({ path }) => `The evidence file "${path}" is empty (0 bytes).`,
    hint: () => 'Copy the file again from where it came.',
  },
  'document-file-changed': {
    message: ({ path }) =>
      `The evidence file "${path}" is not the one that was locked, so it does not count as proof.`,
    hint: () =>
      'Put the locked file back; or, if the change is right, lock again with merit evidence lock --force.',
  },
  'document-file-unreadable': {
    message: ({ path }) => `The evidence file "${path}" cannot be read.`,
    hint: () => 'Check its permissions, or copy the file again from where it came.',
  },
  'document-file-outside': {
    message: ({ path }) => `The evidence file "${path}" lies outside the worksheet's folder.`,
    hint: () => "Copy the file into the worksheet's folder and correct the path.",
  },
  'document-expiring': {
    message: ({ lastDay, ...facts }) => `${document(facts)} is valid until ${lastDay} only.`,
    hint: ({ until }) => `Prepare its renewal; documents were checked until ${until}.`,
  },
  'document-late': {
    message: ({ issued, year, ...facts }) =>
      `${document(facts)} is dated ${issued}, after the assessment year ${year}.`,
    hint: () => 'Check the date; a verifier may reject evidence of a later year.',
  },
  'document-not-in-effect': {
    message: ({ issued, asOf, ...facts }) =>
      `${document(facts)} takes effect on ${issued}, after the day asked about (${asOf}).`,
    hint: () => 'Check the date, or enter a document that is in effect.',
  },
  'document-undated': {
    message: (facts) => `${document(facts)} has no date, though it proves for a period only.`,
    hint: ({ requirement }) => `Enter date or valid_until; without it ${requirement} is not met.`,
  },
  'document-rejected': {
    message: (facts) => `${document(facts)} was rejected by the verifier.`,
    hint: () => 'Replace it with one that fits, or explain in the response column.',
  },
  'file-shared': {
    message: ({ path, indicator, other, firstAt }) =>
      `The file "${path}" stands under indicator ${indicator} and also under ${other} (${placed(firstAt)}).`,
    hint: () => 'Make sure that one document proves both; if not, replace one of them.',
  },
  'content-shared': {
    message: ({ path, otherPath, indicator, other, firstAt }) =>
      `The content of "${path}" (indicator ${indicator}) is exactly that of "${otherPath}" (indicator ${other}, ${placed(firstAt)}).`,
    hint: () => 'Check that the right file was copied; if it is one document, use one name.',
  },
  'number-shared': {
    message: ({ number, title, other, firstAt }) =>
      `The number ${number} is that of "${shortened(title)}", but ${placed(firstAt)} has it for "${shortened(other)}".`,
    hint: () => 'Correct the wrong number, or use one title if it is one document.',
  },
  'requirement-elsewhere': {
    message: ({ requirement, indicator }) =>
      `The requirement "${requirement}" is not one of indicator ${indicator}.`,
    hint: ({ right }) =>
      `It belongs to indicator ${right.join(', ')}: move the row there, or correct the code.`,
  },
  'prerequisite-unmet': {
    message: ({ indicator, level, needed, neededLevel, claimed }) =>
      `Level ${level} of indicator ${indicator} needs indicator ${needed} at level ${neededLevel} or above; it is ${claimed === null ? 'not assessed yet' : `at level ${claimed}`}.`,
    hint: ({ needed }) => `Raise indicator ${needed} first, or reconsider the claim.`,
  },
  'indicators-open': {
    message: ({ agency, year, assessed, applicable, open }) =>
      `${agency}, ${year}: ${assessed} of ${applicable} indicators are assessed; not assessed yet: ${open.join(', ')}.`,
    hint: () => 'Fill in their levels, or go on with merit fill.',
  },
  'nothing-assessed': {
    message: ({ agency, year, applicable }) =>
      `${agency}, ${year}: none of ${applicable} indicators is assessed yet, so that there is nothing to check.`,
    hint: () => 'Fill in the column of levels, or begin with merit fill.',
  },
  'note-unanswered': {
    message: ({ indicator, note }) =>
      `A note of the verifier on indicator ${indicator} has no response: "${shortened(note)}".`,
    hint: () => 'Fill in the response on the same row.',
  },
  'number-personal': {
    message: ({ kind, masked, field }) =>
      `The column ${fields[field]} holds the ${kind} of a person (${masked}).`,
    hint: ({ kind }) => `Remove the ${kind} from the worksheet; the name of the post will do.`,
  },
}
