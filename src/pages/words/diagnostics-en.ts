import type { TemplateFault, WorkbookDamage } from '../../core/codes.js'
import type { CoreDiagnosticTexts } from './texts.js'
import { yearsEn } from './years-en.js'

const templateFaults: Record<TemplateFault, string> = {
  'not-word': 'it is no whole Word file (.docx)',
  macros: 'it holds macros',
  remote: 'it fetches parts from outside the file',
}

const workbookDamages: Record<WorkbookDamage, string> = {
  file: 'This Excel workbook is damaged or incomplete.',
  text: 'This Excel workbook is damaged: the text of this cell is not in it.',
  formula: 'The formula in this cell was never computed, so what it says is not known.',
  date: 'This cell is formatted as a date, but its number is no day that Excel knows.',
}

/** Sheets number the questions of each aspect anew; such a number says nothing by itself. */
const isLoneNumber = (text: string): boolean => /^\d+[.)]?$/.test(text)

const meant = (near: string | undefined): string =>
  near === undefined ? '' : ` Did you mean "${near}"?`

const placed = ({ file, line }: { readonly file: string; readonly line: number }): string =>
  `${file} line ${line}`

const chosen = (rubrics: readonly string[]): string =>
  rubrics.map((id) => `--rubric ${id}`).join(' or ')

const counted = (most: number): string => (most === 2 ? 'two' : 'four')

const errnos: Readonly<Record<string, string>> = {
  ENOENT: 'the target folder does not exist',
  EACCES: 'no permission to write',
  EPERM: 'no permission to write, or the file is open in another program such as Excel',
  EROFS: 'that place is read-only',
  ENOSPC: 'the disk is full',
  EBUSY: 'the file is in use by another program, such as Excel',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of that path is not a folder',
  ENAMETOOLONG: 'the file name is too long',
  EISDIR: 'it is a folder',
  EEXIST: 'a file lies where the folder would be',
  ELOOP: 'the link leads back to itself',
  EINVAL: 'it is not an ordinary file',
}

const formats: Readonly<Record<string, string>> = {
  xlsx: 'an Excel workbook (.xlsx)',
  xls: 'an old Excel workbook (.xls)',
  encrypted: 'an Excel workbook locked with a password',
  zip: 'a zip file that is no Excel workbook',
  pdf: 'a PDF',
}

const binaryHints: Readonly<Record<string, string>> = {
  xlsx: 'A workbook can only be a worksheet, not a rubric or merit.yaml.',
  xls: 'In Excel choose Save As (Simpan Sebagai), then the type "Excel Workbook (.xlsx)".',
  encrypted: 'Open it in Excel, remove the password under Info, Protect Workbook, then save.',
  zip: 'Save it as "Excel Workbook (.xlsx)" or "CSV UTF-8" from the program it comes from.',
}

const expected: Readonly<Record<string, string>> = {
  csv: 'a CSV file',
  folder: 'a folder, since these reports are several files, or no text',
  seconds: 'whole seconds since 1 January 1970',
  text: 'text that is not empty',
  agency: 'the name of an agency on one line, not blank',
  identifier: 'an identifier: text in quotes, without spaces',
  number: 'a number, 0 or more',
  positive: 'a number above 0',
  whole: 'a whole number',
  period: 'an ISO 8601 period such as P1Y or P6M',
  day: 'a date such as 2024-12-31',
  'asked-day': 'a date such as 2024-12-31, or year-end',
  date: 'a date such as 31/12/2024 or 2024-12-31',
  year: 'a year of four digits',
  truth: 'true or false',
  mapping: 'pairs of key and value',
  list: 'a list',
  path: 'a relative path inside the folder of the lock file, with /',
  hash: 'a SHA-256 of 64 lower-case hexadecimal digits',
  size: 'a size in bytes',
  change: 'an indicator with a level such as 3.3=4',
  count: 'a whole number above 0',
  quarter: 'a quarter such as 2026-Q1',
  points: 'points or the id of a category',
  floor: 'an aspect and its floor, such as 3=60% or 3=72',
  share: 'points such as 72 or a share such as 60%',
  moment: 'a time in UTC such as 2024-12-31T08:00:00.000Z',
}

const syntax: Readonly<Record<string, string>> = {
  YAML_1_1: 'this file is YAML 1.1; only YAML 1.2 is read',
  BAD_INDENT: 'the indentation does not line up',
  TAB_AS_INDENT: 'a tab is used as indentation; YAML accepts only spaces',
  MISSING_CHAR: 'a character is missing, such as a quote, a comma or a closing bracket',
  UNEXPECTED_TOKEN: 'a character stands where it should not',
  MULTIPLE_DOCS: 'the file holds more than one YAML document',
  BAD_ALIAS: 'an alias points to an anchor that does not exist',
  BLOCK_AS_IMPLICIT_KEY: 'text that holds a colon needs quotes around it',
  MULTILINE_IMPLICIT_KEY: 'there is no colon after the key',
  BAD_DQ_ESCAPE: 'the \\ sequence inside double quotes is unknown',
  TAG_RESOLVE_FAILED: 'the type tag (!) is unknown',
}

/** Message: what was found and what was expected. Hint: how to fix it. */
export const diagnosticsEn: CoreDiagnosticTexts = {
  'option-unknown': {
    message: ({ found, isMisplaced, commands }) =>
      isMisplaced || commands.length > 0
        ? `Option ${found} cannot be used here.`
        : `Unknown option ${found}.`,
    hint: ({ near, isMisplaced, commands }) => {
      if (isMisplaced) return 'Write the option after the name of its command.'
      return commands.length > 0
        ? `This command does not have it; it belongs to other commands, such as ${commands[0]}. See the options with --help.`
        : `See the options with --help.${meant(near)}`
    },
  },
  'option-value-missing': {
    message: ({ option }) => `Option ${option} needs a value.`,
    hint: () => 'Write the value after the option, with a space between them.',
  },
  'option-value-wrong': {
    message: ({ option, found, expected: wanted }) =>
      `The value "${found}" of ${option} cannot be used; expected: ${wanted}.`,
    hint: ({ near }) => `Change that value.${meant(near)}`,
  },
  'command-unknown': {
    message: ({ found }) => `Unknown command "${found}".`,
    hint: ({ near }) => `See the commands with merit --help.${meant(near)}`,
  },
  'argument-missing': {
    message: ({ argument }) => `The argument ${argument} is missing.`,
    hint: () => 'See examples of use with --help.',
  },
  'arguments-excessive': {
    message: ({ found }) => `One argument too many: "${found}".`,
    hint: () => 'Remove it, or put quotes around a name that holds spaces.',
  },
  'input-missing': {
    message: () => 'No evidence file (kertas kerja) was named, and merit.yaml names none.',
    hint: () => 'Name the file, as in: merit score kertas-kerja.csv. None yet? Run merit init.',
  },
  'file-not-found': {
    message: ({ path }) => `There is no file or folder "${path}".`,
    hint: ({ near }) =>
      near === undefined
        ? 'Check the spelling and the folder in which the command is run.'
        : `The nearest is "${near}".`,
  },
  'file-is-folder': {
    message: ({ path }) => `"${path}" is a folder, not a file.`,
    hint: () => 'Name a file inside that folder.',
  },
  'file-not-permitted': {
    message: ({ path, isWriting }) =>
      isWriting
        ? `"${path}" may only be read, so it is not written.`
        : `No permission to read "${path}".`,
    hint: ({ isWriting }) =>
      isWriting
        ? 'Give yourself permission to write the file (such as chmod u+w), or choose another name.'
        : "Check the file's permissions, or copy it to a folder of your own.",
  },
  'working-folder-missing': {
    message: () => 'The folder that this command was run in is no longer there.',
    hint: () => 'Change to a folder that exists (cd), then run it again.',
  },
  'file-unreadable': {
    message: ({ path, cause }) => `"${path}" cannot be read (${errnos[cause] ?? cause}).`,
    hint: () => 'Close the program that is using the file, then try again.',
  },
  'output-exists': {
    message: ({ path }) => `"${path}" exists already and is not overwritten.`,
    hint: () => 'Choose another name, or add --force to overwrite it.',
  },
  'output-failed': {
    message: ({ path, cause }) => `"${path}" cannot be written: ${errnos[cause] ?? cause}.`,
    hint: () => 'Remove the cause or choose another place. An older file, if any, is untouched.',
  },
  'output-unverified': {
    message: ({ path }) => `"${path}" was written, but does not read back as it should.`,
    hint: () => 'Do not use that file. Check the storage, then try again with --force.',
  },
  'format-unsupported': {
    message: ({ format, kind }) => `The report ${kind} does not come in the format ${format}.`,
    hint: ({ known }) => `Formats it comes in: ${known.join(', ')}.`,
  },
  'template-unused': {
    message: ({ path, formats }) =>
      `The template "${path}" is not used: ${formats.join(', ')} needs none.`,
    hint: () => 'Add --format docx, or leave --template out.',
  },
  'template-unusable': {
    message: ({ path, why }) => `The template "${path}" cannot be used: ${templateFaults[why]}.`,
    hint: () => 'Save it as a plain Word document (.docx), without macros and linked pictures.',
  },
  'placeholder-missing': {
    message: ({ path, name }) =>
      `The template "${path}" lacks {{${name}}}, the place of the report's body.`,
    hint: ({ name }) => `Write {{${name}}} into a paragraph of its own in the template.`,
  },
  'placeholder-unknown': {
    message: ({ path, found }) =>
      `The template "${path}" holds "{{${found}}}", which is not known.`,
    hint: ({ near, known }) =>
      `Known ones: ${known.map((name) => `{{${name}}}`).join(', ')}.${meant(near)}`,
  },
  'character-unwritable': {
    message: ({ found, encoding }) => `The character "${found}" cannot be saved in ${encoding}.`,
    hint: () => 'Save the original worksheet as CSV UTF-8, then try again. Nothing was written.',
  },
  'unit-unknown': {
    message: ({ found }) => `Unit "${found}" does not stand in the worksheet.`,
    hint: ({ near }) =>
      near === undefined
        ? 'Check the name in the unit column, or run it without --unit.'
        : `The nearest: "${near}".`,
  },
  'agency-unknown': {
    message: ({ found }) => `Agency "${found}" is not in the evidence.`,
    hint: ({ near }) =>
      near === undefined
        ? 'Check the names in the column agency (instansi).'
        : `The nearest is "${near}".`,
  },
  'year-unknown': {
    message: ({ found }) => `Year ${found} is not in the evidence.`,
    hint: ({ known }) => `Years in it: ${known.join(', ')}.`,
  },
  'aspect-unknown': {
    message: ({ found }) => `Aspect "${found}" is not in the rubric.`,
    hint: ({ near, known }) => `Aspects in it: ${known.join(', ')}.${meant(near)}`,
  },
  'sheet-unknown': {
    message: ({ found }) => `There is no sheet "${found}" in the workbook.`,
    hint: ({ near, known }) => `Its sheets: ${known.join(', ')}.${meant(near)}`,
  },
  'rubric-unknown': {
    message: ({ found }) => `Unknown rubric "${found}".`,
    hint: ({ near, known }) =>
      `Built-in rubrics: ${known.join(', ')}. For a rubric of your own, write its path, such as ./rubric.yaml.${meant(near)}`,
  },
  'topic-unknown': {
    message: ({ found }) =>
      `"${found}" is neither the code of a finding nor an indicator of this rubric.`,
    hint: ({ near }) =>
      `Name a code such as date-wrong or an indicator number such as 3.3.${meant(near)}`,
  },

  'file-empty': {
    message: () => 'The file is empty.',
    hint: () => 'Save it again from the program it comes from, or start with merit init.',
  },
  'file-binary': {
    message: ({ format }) =>
      `This file is ${formats[format] ?? 'not text'}; expected CSV or .xlsx for a worksheet, YAML for a rubric.`,
    hint: ({ format }) => binaryHints[format] ?? 'Make sure that the file name is right.',
  },
  'file-too-large': {
    message: ({ limit, what }) => {
      if (what === 'cells')
        return `The workbook holds more than ${limit / 1_000_000} million cells.`
      if (what === 'unzipped') return `The content of the workbook is larger than ${limit} MB.`
      return `The file is larger than ${limit} MB.`
    },
    hint: ({ what }) =>
      what === undefined
        ? 'A file of this size is no rubric; a worksheet can be split by agency or year.'
        : 'Delete blank rows and columns outside the table, or save the evidence sheet alone.',
  },
  'workbook-damaged': {
    message: ({ what }) => workbookDamages[what],
    hint: () =>
      'Open it in Excel or LibreOffice, let it be repaired, then save it again; or download it once more.',
  },
  'encoding-wrong': {
    message: ({ byte, accepted }) =>
      `Byte 0x${byte} is not a letter in ${accepted.includes('windows-1252') ? 'UTF-8, UTF-16 or Windows-1252' : 'UTF-8 or UTF-16'} (damaged or mixed text).`,
    hint: ({ accepted }) =>
      accepted.includes('windows-1252')
        ? 'Save the file again with the type "CSV UTF-8", then check the letters in this line.'
        : 'Save the file again as UTF-8 in a text editor, then check the letters in this line.',
  },

  'yaml-syntax': {
    message: ({ reason }) =>
      `The YAML cannot be read: ${syntax[reason] ?? 'its structure is not right'}.`,
    hint: () => 'Check this line and the one before it: quotes, colons and indentation.',
  },
  'key-repeated': {
    message: ({ key }) => `The key "${key}" occurs twice in the same place.`,
    hint: () => 'Remove one of them; their values are not merged.',
  },
  'alias-excessive': {
    message: () => 'Too many YAML aliases are used.',
    hint: () => 'Write the content itself, without aliases (*).',
  },
  'key-unknown': {
    message: ({ found }) => `The key "${found}" is not known here.`,
    hint: ({ near }) => `Correct its spelling or remove it.${meant(near)}`,
  },
  'key-missing': {
    message: ({ key }) => `The key "${key}" is required but was not found.`,
    hint: ({ key }) =>
      key === 'id' ? 'Add "id:" (an identifier, or the Indonesian text).' : `Add "${key}:".`,
  },
  'value-wrong': {
    message: ({ found, expected: wanted }) =>
      `${found === '' ? 'An empty value' : `The value "${found}"`} does not fit; expected: ${expected[wanted] ?? wanted}.`,
    hint: () => 'Change the value.',
  },
  'decimals-excessive': {
    message: ({ found, most }) => `The number ${found} has more than ${counted(most)} decimals.`,
    hint: ({ most }) => `Round it to ${counted(most)} decimals at most, so that scores stay exact.`,
  },
  'translation-missing': {
    message: ({ text, others = 0 }) =>
      others > 0
        ? `The text "${shortened(text)}" and ${others} others have no English translation yet.`
        : `The text "${shortened(text)}" has no English translation yet.`,
    hint: ({ others = 0 }) =>
      `Add "en:". Until then the Indonesian text is shown.${others > 0 ? ' merit rubric check names them all.' : ''}`,
  },

  'id-repeated': {
    message: ({ id, firstAt }) => `The identifier "${id}" is used already at ${placed(firstAt)}.`,
    hint: () => 'Give each part an identifier of its own.',
  },
  'bands-unordered': {
    message: ({ band, from, before }) =>
      `The category "${band}" starts at ${from}, which is not above the one before it (${before}).`,
    hint: () => 'Order the categories from the smallest lower bound, with no two bounds alike.',
  },
  'bands-start': {
    message: ({ band, from }) => `The first category "${band}" starts at ${from}, not at 0.`,
    hint: () => 'Start the first category at 0, so that every score has a category.',
  },
  'maximum-differs': {
    message: ({ owner, sum, stated }) =>
      `The weights under "${owner}" give a maximum of ${sum}, not ${stated}.`,
    hint: () => 'Correct the weights or the maximum: maximum = sum of weights x highest level.',
  },
  'levels-reversed': {
    message: ({ min, max }) => `The lowest level (${min}) is not below the highest level (${max}).`,
    hint: () => 'Correct levels, as in {min: 1, max: 4}.',
  },
  'span-reversed': {
    message: ({ key, from, until }) =>
      `The span in ${key} ends (${until}) before it begins (${from}).`,
    hint: () => 'Swap from and until, or correct one of them.',
  },
  'level-beyond': {
    message: ({ found, min, max }) =>
      `Level ${found} is outside the scale of this rubric (${min} to ${max}).`,
    hint: () => 'Change it to a level on the scale.',
  },
  'reference-unknown': {
    message: ({ key, found }) => `"${found}" names no ${key} of this rubric.`,
    hint: ({ near }) => `Correct the identifier.${meant(near)}`,
  },
  'needs-cycle': {
    message: ({ path }) => `The prerequisites go round in a circle: ${path.join(' > ')}.`,
    hint: () => 'Remove one prerequisite of that circle.',
  },
  'aspect-weight-missing': {
    message: ({ aspect }) => `Aspect "${aspect}" has no weight yet.`,
    hint: () => 'The method weighted-mean needs a weight for every aspect.',
  },
  'aspect-weight-unused': {
    message: ({ aspect }) => `Aspect "${aspect}" has a weight, but the method is weighted-sum.`,
    hint: () => 'Remove the weight of the aspect; in weighted-sum only indicators have weights.',
  },
  'exclusion-unsupported': {
    message: () => 'not_applicable: excluded works only with the method weighted-mean.',
    hint: () => 'Use not_applicable: forbidden, or change the method.',
  },
  'one-of-unsupported': {
    message: ({ indicator }) =>
      `Indicator ${indicator} uses one_of, but the rubric requires all indicators.`,
    hint: () => 'Remove one_of, or use not_applicable: excluded.',
  },
  'examples-none': {
    message: ({ rubric }) => `The rubric ${rubric} has no examples, so that nothing is tested.`,
    hint: () => 'Add examples with levels and the result that they must give.',
  },
  'example-differs': {
    message: ({ example, what, expected: wanted, found }) =>
      `Example "${example}": ${what} came out as ${found}, not ${wanted}.`,
    hint: () => 'Correct the example, or the weights and category bounds that give that figure.',
  },

  'header-only': {
    message: () => 'The file holds only the header row, and not a single row below it.',
    hint: () => 'Fill in at least one row for an indicator.',
  },
  'column-missing': {
    message: ({ column }) => `The required column "${column}" is not in the header row.`,
    hint: ({ column, unread }) =>
      unread.length === 0
        ? 'Add it to the first row (English names such as "indicator" will do), or check the spelling and the delimiter (comma, semicolon or tab).'
        : `If one of the other columns (${unread.map((name) => `"${name}"`).join(', ')}) holds what belongs there, rename it "${column}". If it holds points, add a column "${column}".`,
  },
  'column-repeated': {
    message: ({ column, found }) =>
      `The column "${found}" occurs more than once (column ${column}).`,
    hint: () => 'Bring its contents together in one column.',
  },
  'column-unknown': {
    message: ({ found }) => `The column "${found}" is unknown and is not used.`,
    hint: ({ near }) =>
      near === undefined
        ? 'Its contents are left as they are.'
        : `Its contents are left alone.${meant(near)}`,
  },
  'quote-broken': {
    message: () =>
      'The quotes in this cell do not come in pairs, or are not doubled inside the text.',
    hint: () => 'Close the quote; a quote inside text is written twice ("").',
  },
  'row-ragged': {
    message: ({ found, expected: wanted }) =>
      `The number of cells in this row is ${found}, but the header row has ${wanted} columns.`,
    hint: () => 'Put quotes around text that holds the delimiter, or complete the cells.',
  },
  'row-repeated': {
    message: ({ firstAt }) =>
      `This row is exactly the same as ${placed(firstAt)}; the two count once.`,
    hint: () => 'Remove one of them.',
  },
  'characters-control': {
    message: ({ column, found }) =>
      `The cell "${column}" holds control characters; it is shown as "${shortened(found)}".`,
    hint: () => 'Type the content again instead of copying it from another program.',
  },

  'agency-unstated': {
    message: () => 'There is no column agency (instansi), and no agency was named.',
    hint: ({ by }) =>
      by === 'column'
        ? 'Add a column "agency" (instansi).'
        : 'Add a column "agency" (instansi), or name it with --agency "Agency Name".',
  },
  'year-unstated': {
    message: () => 'There is no column year (tahun), and no year was named.',
    hint: ({ by }) => {
      if (by === 'column') return 'Add a column "year" (tahun).'
      const way =
        by === 'argument'
          ? 'write it after the name of the file: FILE@2024'
          : 'name it with --year 2024'
      return `Add a column "year" (tahun), or ${way}.`
    },
  },
  'cell-missing': {
    message: ({ column }) => `The cell "${column}" is empty, but it is required.`,
    hint: () => 'Fill it in on every row.',
  },
  'year-wrong': {
    message: ({ found }) => `The year "${found}" cannot be read; expected four digits.`,
    hint: () => 'Write it like 2024, without a point, a comma or other text.',
  },
  'indicator-unknown': {
    message: ({ found, rubric }) => `Indicator "${found}" is not in the rubric ${rubric}.`,
    hint: ({ found, near, rubric, elsewhere = [] }) => {
      if (elsewhere.length > 0) {
        return `The rubric ${elsewhere.join(' and ')} has that indicator: use --rubric ${elsewhere[0]} if this worksheet goes by it.`
      }
      return isLoneNumber(found)
        ? `Write the whole number with its aspect, such as 1.1; see the list with merit rubric show ${rubric}.`
        : `See the list with merit rubric show ${rubric}.${meant(near)}`
    },
  },
  'indicator-damaged': {
    message: ({ found }) =>
      `"${found}" is not an indicator number; Excel has turned it into a date.`,
    hint: ({ meant: id }) =>
      `In Excel format the indicator column as Text (Teks), then type the number again${id === undefined ? '' : `, perhaps ${id}`}.`,
  },
  'indicator-comma': {
    message: ({ found, read, count }) =>
      `Indicator "${found}" is read as ${read}${count > 1 ? `; ${count} cells of this file are written with a comma` : ''}.`,
    hint: () =>
      'Format the indicator column as Text so that Excel does not turn the point into a comma.',
  },
  'level-wrong': {
    message: ({ found, column, max, isOptional }) =>
      `"${found}" in column ${column} is not a level; expected a whole number up to ${max}${isOptional ? ', or na (tb)' : ''}.`,
    hint: ({ isClaim, isOptional }) => {
      if (!isOptional) return 'Write the number alone, or leave the cell blank.'
      return isClaim
        ? 'Write the number alone; na (tb) means not applicable and needs a reason.'
        : 'Write the number alone; na (tb) means not applicable to the verifier.'
    },
  },
  'level-fractional': {
    message: ({ found, column }) => `Level "${found}" in column ${column} is not a whole number.`,
    hint: () =>
      'Choose the whole level that is truly reached; what is not yet full falls to the one below.',
  },
  'level-out-of-range': {
    message: ({ found, column, max }) =>
      `Level ${found} in column ${column} is off the scale; expected 0 to ${max}.`,
    hint: () => "Change it to a level on the rubric's scale.",
  },
  'date-wrong': {
    message: ({ found, column }) =>
      `"${found}" in column ${column} is not a date; expected day/month/year or year-month-day.`,
    hint: () => 'Write it like 31/12/2024 or 2024-12-31.',
  },
  'dates-reversed': {
    message: ({ issued, until }) =>
      `The document is valid until ${until}, which is before its own date (${issued}).`,
    hint: () => 'Check both dates in the document itself.',
  },
  'word-unknown': {
    message: ({ found, column, known }) =>
      `"${found}" in column ${column} is unknown; expected: ${known.map(({ id, en }) => en ?? id).join(', ')}.`,
    hint: ({ near, blankCounts }) =>
      `${blankCounts ? 'Choose one of these words, and write remarks in the column for notes. Do not empty the cell: a document may count without it.' : 'Choose one of these words, or leave the cell empty.'}${meant(near)}`,
  },
  'requirement-unknown': {
    message: ({ found, indicator }) =>
      `The evidence code "${found}" is not in the rubric (indicator ${indicator}).`,
    hint: ({ near, known }) =>
      `Codes for this indicator: ${known.join(', ') || '(none)'}; leave it empty if the document supports it in general.${meant(near)}`,
  },
  'reason-missing': {
    message: ({ indicator }) => `Indicator ${indicator} is said not to apply, without a reason.`,
    hint: () => 'Fill in the column not_applicable_reason (alasan_tidak_berlaku).',
  },
  'reason-vague': {
    message: ({ indicator, found }) =>
      `The reason "${shortened(found)}" does not explain why indicator ${indicator} does not apply.`,
    hint: () => 'Write at least three words, or the number of the document that it rests on.',
  },
  'not-applicable-forbidden': {
    message: ({ indicator, rubric, allowed }) =>
      `Indicator ${indicator} is said not to apply, but the rubric ${rubric} requires ${allowed.length === 0 ? 'all indicators' : 'it'}.`,
    hint: ({ allowed }) =>
      allowed.length === 0
        ? "Fill in the level that fits the rubric's description."
        : `Fill in the level that fits the rubric's description. Only ${allowed.join(', ')} may be declared not applicable.`,
  },
  'level-with-reason': {
    message: ({ indicator, level }) =>
      `Indicator ${indicator} has both level ${level} and a reason for not applying.`,
    hint: () => 'Choose one: a level, or a reason for not applying.',
  },

  'answers-differ': {
    message: ({ indicator, column, first, firstAt, found }) =>
      `Indicator ${indicator} has "${shortened(found)}" in column ${column}, but ${placed(firstAt)} has "${shortened(first)}".`,
    hint: () => 'Make them agree, or leave further rows empty: one indicator has one answer only.',
  },
  'one-of-conflict': {
    message: ({ indicator, other, otherAt }) =>
      `Indicators ${indicator} and ${other} (${placed(otherAt)}) do not apply together.`,
    hint: () => "Fill in a level only for the question that fits the agency's type.",
  },
  'nothing-applicable': {
    message: ({ agency, year }) => `No indicator applies to ${agency} in ${year}.`,
    hint: () =>
      'Check the columns level (tingkat) and not_applicable_reason (alasan_tidak_berlaku): at least one indicator must apply.',
  },
  'verified-above-claim': {
    message: ({ indicator, verified, claimed }) =>
      `The verified level of indicator ${indicator} (${verified}) is above the claimed level (${claimed}).`,
    hint: () => 'Check that the two figures were not swapped.',
  },
  'verified-inapplicable': {
    message: ({ indicator, verified, other }) =>
      `The verifier gives level ${verified} to indicator ${indicator}, which ${other === null ? 'is declared not applicable' : `does not apply because ${other} is the one answered`}; the level still counts in the verified score.`,
    hint: ({ other }) =>
      other === null
        ? 'If it does not apply, the verifier writes na (tb) in verified_level (tingkat_verifikasi); if it does, the agency fills in its level.'
        : `If it does not apply, leave verified_level (tingkat_verifikasi) blank here or write na (tb); if it does, write na (tb) at ${other}.`,
  },
  'merge-conflict': {
    message: ({ agency, year, indicator, column, first, firstAt, found }) =>
      `${agency} ${year}, indicator ${indicator}, column ${column}: "${found}" here, but "${first}" at ${placed(firstAt)}.`,
    hint: () =>
      'Decide which is right, make both files say it, then merge again. Nothing was written.',
  },
  'merge-row-missing': {
    message: ({ agency, year, indicator, unit, title }) =>
      `${agency} ${year}, indicator ${indicator}: the row ${title === '' ? 'here' : `"${title}"`} is no longer in the file of ${unit === '' ? 'rows without a unit' : `the unit ${unit}`}, although that file was given.`,
    hint: () =>
      "Put the row back into the unit's file; or use --partial to keep the row, --delete-missing to delete it. Nothing was written.",
  },
  'merge-numbers-missing': {
    message: ({ count, ranges }) =>
      `${count === 1 ? '1 row' : `${count} rows`} of the original worksheet are in none of the files: urutan ${listed(ranges)}.`,
    hint: () =>
      'Add the files of the units that are missing; or name the original worksheet as --output, so that its rows are kept; or use --delete-missing if those rows were deleted on purpose. Nothing was written.',
  },
  'agency-similar': {
    message: ({ agency, other }) =>
      `"${agency}" and "${other}" differ only by case or spaces, but are scored apart.`,
    hint: () => 'Write the name of the agency in one way if one agency is meant.',
  },
  'rows-short': {
    message: ({ count }) =>
      `${count} rows are shorter than the header; the cells that are not there are read as blank.`,
    hint: () => 'Excel does this where the last columns are blank; nothing needs fixing.',
  },
  'file-read': {
    message: ({ format, encoding, delimiter, lineEnd, rows }) =>
      format === 'xlsx'
        ? `Read as a workbook: ${rows} rows.`
        : `Read as CSV: encoding ${encoding}, delimiter ${delimiter === '\t' ? 'tab' : `"${delimiter}"`}, line ends ${lineEnd === '\r\n' ? 'CRLF' : 'LF'}, ${rows} rows under the first.`,
    hint: () => 'Nothing needs fixing if that is what the file is.',
  },
  'title-rows': {
    message: ({ count }) => `${count} rows above the header were skipped.`,
    hint: () => 'Nothing needs fixing, as long as these rows are not data.',
  },
  'cells-merged': {
    message: ({ count }) =>
      `${count} rows without an indicator were read as further documents of the indicator above.`,
    hint: () => 'Fill in the indicator on every row if something else is meant.',
  },
  'statement-unknown': {
    message: ({ found }) => `The statement "${found}" fits no condition of the rubric.`,
    hint: ({ near, known }) =>
      `Conditions that can be stated: ${known.join(', ') || '-'}.${meant(near)}`,
  },
  'previous-unread': {
    message: ({ code }) =>
      `The worksheet of an earlier year has a fault (${code}); nothing is compared with that year.`,
    hint: () => 'Fix that worksheet if you need the comparison. The report is made all the same.',
  },
  'stated-points-impossible': {
    message: ({ key, found, maximum, rubric }) =>
      `"${key}" is ${found}, but totals of ${rubric} go up to ${maximum}${found > maximum ? '' : ' and are never that low'}.`,
    hint: ({ lowest, maximum }) =>
      maximum > 1
        ? `Write points from ${lowest} to ${maximum}, no index and no percentage.`
        : `Write an index from ${lowest} to ${maximum}, no points and no percentage.`,
  },
  'stated-year-impossible': {
    message: ({ key, found, year }) =>
      key === 'baseline'
        ? `The "baseline" for ${year} is of ${found}, which is no earlier year.`
        : `The "end_target" for ${year} ends in ${found}, before that year.`,
    hint: ({ key, year }) =>
      key === 'baseline'
        ? `Write the earlier year, before ${year}, whose result is compared.`
        : `Write the year in which the strategic plan ends: ${year} or later.`,
  },
  'rubric-assumed': {
    message: ({ rubric, year }) => `Year ${year} is scored with the built-in rubric ${rubric}.`,
    hint: ({ fitting }) =>
      `Since 2021 other instruments are in use too; choose with ${chosen(fitting)}.`,
  },
  'rubric-outside': {
    message: ({ rubric, year, valid }) =>
      `Year ${year} is scored with the rubric ${rubric}, which is for assessments ${yearsEn(valid)}.`,
    hint: ({ fitting }) =>
      fitting.length > 0
        ? `For that year: ${chosen(fitting)}. The score is still computed.`
        : 'There is no built-in rubric for that year; check the year. The score is still computed.',
  },
  'worksheets-alike': {
    message: ({ path }) =>
      `Two worksheets outside of the working folder are both called "${path}", so their evidence could be mixed up.`,
    hint: () => 'Run the command in a folder that holds both.',
  },
  'lock-outside': {
    message: ({ path }) => `Worksheet "${path}" lies outside of the folder of the lock file.`,
    hint: () =>
      'Keep the lock file in the folder of the worksheets or above it, by --output (lock) or --lock (verify).',
  },
  'evidence-outside': {
    message: ({ path }) => `Evidence file "${path}" is not inside the folder of the worksheet.`,
    hint: () =>
      'Move the file into that folder and write its path without "..", a leading "/" or a drive letter.',
  },
  'evidence-link': {
    message: ({ path }) => `Evidence file "${path}" is a link, or lies behind one.`,
    hint: () => 'Put the file itself in the place of the link.',
  },
  'evidence-empty': {
    message: ({ path }) => `Evidence file "${path}" is empty (0 bytes).`,
    hint: () => 'Copy the file again; the last copy may have been cut short.',
  },
  'evidence-none': {
    message: () => 'The column file (berkas) names no local file; nothing is locked.',
    hint: () =>
      'Fill that column with paths from the folder of the worksheet, such as bukti/sk.pdf.',
  },
  'lock-syntax': {
    message: () => 'This lock file is not whole JSON.',
    hint: () => 'Fetch the original lock file; it is not meant to be edited.',
  },
  'lock-path-repeated': {
    message: ({ path, firstAt }) =>
      `File "${path}" is recorded twice; the first is at ${placed(firstAt)}.`,
    hint: () => 'Fetch the original lock file; it is not meant to be edited.',
  },
  'evidence-changed': {
    message: ({ path }) => `The content of "${path}" has changed since it was locked.`,
    hint: () => 'Restore the original, or lock again with --force if the change is right.',
  },
  'evidence-missing': {
    message: ({ path }) => `File "${path}" was locked, but is not there now.`,
    hint: () => 'Restore the file from a backup.',
  },
  'evidence-dropped': {
    message: ({ path }) => `File "${path}" was locked, but no worksheet names it any more.`,
    hint: () => 'Put the row back, or lock again with --force if it was removed on purpose.',
  },
  'evidence-moved': {
    message: ({ path, from }) => `File "${from}" has moved to "${path}"; its content is the same.`,
    hint: () => 'Move it back, or lock again with --force.',
  },
  'evidence-unlocked': {
    message: ({ path }) => `File "${path}" is named in the worksheet, but is not locked yet.`,
    hint: () => 'Lock again with --force if the file was added on purpose.',
  },
  'file-unlocked': {
    message: ({ path, lock }) =>
      `The evidence file "${path}" is not in the lock file ${lock}; its document still counts.`,
    hint: () => 'Lock again with merit evidence lock --force if the file was added on purpose.',
  },
}

/** A sentence lists this many ranges of rows. */
const rangesAtMost = 12

const listed = (ranges: readonly string[]): string =>
  [
    ...ranges.slice(0, rangesAtMost),
    ...(ranges.length > rangesAtMost ? [`and ${ranges.length - rangesAtMost} more ranges`] : []),
  ].join(', ')

const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}...` : line
}
