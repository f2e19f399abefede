import type { CoreExplanations } from '../../pages/findings/explanation.js'

const prose = (...parts: readonly string[]): string => parts.join(' ')

const lines = (...rows: readonly string[]): string => rows.join('\n')

/** Pages of merit explain CODE: when it arises, what it means for the score, how to fix it. */
export const explanationsEn: CoreExplanations = {
  'option-unknown': {
    about: prose(
      'The option is misspelt or does not exist for that command. Options always have English',
      'names (--year, not --tahun), while commands have an Indonesian name as well. The command is',
      'not run and nothing is scored. See the options with --help, then correct the name.',
    ),
    wrong: 'merit score kertas-kerja.csv --tahun 2024',
    right: 'merit score kertas-kerja.csv --year 2024',
  },
  'option-value-missing': {
    about: prose(
      'The option needs a value, but nothing follows it, for instance because the end of the',
      'command was lost when it was copied. The command is not run and nothing is scored. Write',
      'the value after the option, with a space between them.',
    ),
    wrong: 'merit score kertas-kerja.csv --year',
    right: 'merit score kertas-kerja.csv --year 2024',
  },
  'option-value-wrong': {
    about: prose(
      'The value of the option is none of the choices there are, or cannot be read. The command is',
      'not run and nothing is scored. Choose a value that the message names, or see --help.',
    ),
    wrong: 'merit score kertas-kerja.csv --format excel',
    right: 'merit score kertas-kerja.csv --format csv',
  },
  'command-unknown': {
    about: prose(
      'The command is misspelt or does not exist. Every command has an English and an Indonesian',
      'name, such as score and nilai. The command is not run and nothing is scored. See the',
      'commands with merit --help.',
    ),
    wrong: 'merit calculate kertas-kerja.csv',
    right: 'merit score kertas-kerja.csv',
  },
  'argument-missing': {
    about: prose(
      'The command needs something that has not been written, such as a rubric, a file or a code.',
      'The command is not run and nothing is scored. Every command shows examples of its use with',
      '--help.',
    ),
    wrong: 'merit explain',
    right: 'merit explain date-wrong',
  },
  'arguments-excessive': {
    about: prose(
      'The command holds a word that it has no use for. Most often a file name has a space in it:',
      'without quotes it is read as two words. The command is not run and nothing is scored.',
      'Remove the word, or put quotes around the name.',
    ),
    wrong: 'merit rubric check rubrik kota.yaml',
    right: 'merit rubric check "rubrik kota.yaml"',
  },
  'input-missing': {
    about: prose(
      'The command names no evidence file, and no merit.yaml names one either. The file merit.yaml',
      'is looked for from the working folder upwards, so it is not found if the command is run in',
      'another folder. Nothing is scored. Name the evidence file, or make a new one with merit',
      'init.',
    ),
    wrong: 'merit score',
    right: 'merit score kertas-kerja.csv',
  },
  'file-not-found': {
    about: prose(
      'The file or folder is not in that place. Windows often hides the ending of a file name',
      '(.csv), and commands are often run from another folder. Nothing is scored. Write the full',
      'name with its ending and, if need be, the folder.',
    ),
    wrong: 'merit score kertas-kerja-2024',
    right: 'merit score kertas-kerja-2024.csv',
  },
  'file-is-folder': {
    about: prose(
      'What was named is a folder, but the command needs a file. Nothing is scored. Name a file',
      'inside the folder; the command score accepts several files at once.',
    ),
    wrong: 'merit score 2024',
    right: 'merit score 2024/kertas-kerja.csv',
  },
  'file-not-permitted': {
    about: prose(
      'The operating system refuses to let the file be read, for instance because it belongs to',
      'someone else in a shared folder of the office. Nothing is scored. Ask its owner for',
      'permission or for a copy, then try again. A file that is marked as read-only is never written',
      'over, not with --force and not by an administrator either.',
    ),
  },
  'working-folder-missing': {
    about: prose(
      'The working folder, in which the command was run, has been deleted or moved by another program.',
      'No path can be read from there, so nothing is done. Change to a folder that exists, then run',
      'the command again.',
    ),
  },
  'file-unreadable': {
    about: prose(
      'The file exists, but reading it failed: another program has locked it, the memory stick was',
      'pulled out, or the connection to a shared folder was lost. Nothing is scored. Close the',
      'program that uses it, or copy the file to your own computer, then try again.',
    ),
  },
  'output-exists': {
    about: prose(
      'There is already a file of that name. An older file is never overwritten unasked, so that',
      'nothing you have edited is lost. The new result is not written, and the older file is',
      'untouched. Choose another name, or add --force to overwrite it.',
    ),
    wrong: 'merit score kertas-kerja.csv --output result.txt',
    right: 'merit score kertas-kerja.csv --output result.txt --force',
  },
  'output-failed': {
    about: prose(
      'The result was ready but could not be saved: the target folder does not exist, you may not',
      'write there, the disk is full, or the older file is open in Word or Excel. An older file,',
      'if any, is untouched. Remove the cause that the message names or choose another place, then',
      'try again.',
    ),
    wrong: 'merit score kertas-kerja.csv --output no-such-folder/result.txt',
    right: 'merit score kertas-kerja.csv --output result.txt',
  },
  'output-unverified': {
    about: prose(
      'Every report that is written is read back and held against what was meant: the content is the',
      'same, the rows are all there, and a Word or Excel file can be opened. Here it is not so, because',
      'the storage is damaged, say, or another program changed the file at the same time.',
    ),
    wrong: 'merit report worksheet.csv --output D:\\damaged',
    right: 'merit report worksheet.csv --output reports --force',
  },
  'format-unsupported': {
    about: prose(
      'Not every kind of report comes in every format. The message names the formats that this kind',
      'comes in; nothing is written.',
    ),
    wrong: 'merit report worksheet.csv --kind klarifikasi --format ics',
    right: 'merit report worksheet.csv --kind klarifikasi --format csv',
  },
  'template-unused': {
    about: prose(
      'Only the format docx uses a template. If --template is given without it, the call is probably',
      'mistyped; nothing is written.',
    ),
    wrong: 'merit report worksheet.csv --format xlsx --template letterhead.docx',
    right: 'merit report worksheet.csv --format docx --template letterhead.docx',
  },
  'template-unusable': {
    about: prose(
      'A template has to be a whole Word file (.docx). One with macros, or one that fetches pictures',
      'or another template from an address outside the file, is refused: a report carries no program',
      'and fetches nothing from a network when it is opened.',
    ),
    wrong: 'merit report worksheet.csv --format docx --template letterhead.docm',
    right: 'merit report worksheet.csv --format docx --template letterhead.docx',
  },
  'placeholder-missing': {
    about: prose(
      'In a template, {{isi}} marks the place of the body of the report. Without it the report has no',
      'place. Write {{isi}} into a paragraph of its own.',
    ),
    wrong: 'A letterhead without any mark',
    right: 'A letterhead, then {{judul}}, then {{isi}} in a paragraph of its own',
  },
  'placeholder-unknown': {
    about: prose(
      'The template holds a mark in double braces that is not known, mistyped perhaps. The message',
      'names all that are known. The report is not written, so that no wrong mark is left in it.',
    ),
    wrong: '{{instanssi}}',
    right: '{{instansi}}',
  },
  'character-unwritable': {
    about: prose(
      'A file is to be written in the encoding it came with, but a character does not exist in',
      'that encoding, such as ≥ in Windows-1252. The place that is named is the line and column in',
      'the file that would have been written. Nothing is written, so that the character is not',
      'lost. Save the original worksheet as CSV UTF-8, then run the command again.',
    ),
  },
  'unit-unknown': {
    about: prose(
      'The name given with --unit does not stand in the unit column of the worksheet. Upper and',
      'lower case do not matter. No list is made. Run the command without --unit to see all units,',
      'then write the name as the worksheet has it.',
    ),
    wrong: 'merit evidence requests worksheet.csv --unit "Bidang Mutsi"',
    right: 'merit evidence requests worksheet.csv --unit "Bidang Mutasi"',
  },
  'agency-unknown': {
    about: prose(
      'The name after --agency is not in the column agency (instansi). Capital and small letters',
      'make no difference, but the name must be complete: Kota Bogor, not Bogor. Nothing is',
      'scored. Copy the name from the evidence file, and put quotes around it if it holds spaces.',
    ),
    wrong: 'merit score kertas-kerja.csv --agency Bogor',
    right: 'merit score kertas-kerja.csv --agency "Kota Bogor"',
  },
  'year-unknown': {
    about: prose(
      'The year after --year is not in the column year (tahun), for instance because the evidence',
      'file of another year was named. Nothing is scored. Choose one of the years that the hint',
      'names, or name the right file.',
    ),
    wrong: 'merit score kertas-kerja-2024.csv --year 2023',
    right: 'merit score kertas-kerja-2023.csv --year 2023',
  },
  'aspect-unknown': {
    about: prose(
      'The aspect is not in the rubric in use. An aspect is named by its identifier, such as 3 for',
      'career development in kasn-2018, not by an indicator number such as 3.3. Nothing is scored.',
      'Choose one of the aspects that the hint names.',
    ),
    wrong: 'merit score kertas-kerja.csv --aspect 3.3',
    right: 'merit score kertas-kerja.csv --aspect 3',
  },
  'sheet-unknown': {
    about: prose(
      'The workbook has no sheet of the name given with --sheet. Case makes no difference. Without',
      '--sheet the first sheet that is not hidden is read. Nothing is scored.',
    ),
    wrong: 'merit score kertas-kerja.xlsx --sheet "Kertas Krja"',
    right: 'merit score kertas-kerja.xlsx --sheet "Kertas Kerja"',
  },
  'rubric-unknown': {
    about: prose(
      'The rubric is misspelt or is not built in. A rubric of your own is named by the path of its',
      'file, such as ./rubric.yaml. Nothing is scored. See the built-in rubrics with merit rubric',
      'list.',
    ),
    wrong: 'merit score kertas-kerja.csv --rubric kasn2019',
    right: 'merit score kertas-kerja.csv --rubric kasn-2019',
  },
  'topic-unknown': {
    about: prose(
      'The word after merit explain is neither the code of a finding nor an indicator number of',
      'the rubric in use. The code is printed with every finding. No score is affected. Copy the',
      'code from the screen, or name an indicator number such as 3.3.',
    ),
    wrong: 'merit explain wrong-dates',
    right: 'merit explain date-wrong',
  },

  'file-empty': {
    about: prose(
      'The file holds nothing, or only spaces and blank lines. Excel saves only the active sheet',
      'to CSV; if that sheet is empty, so is the file. This is an error: nothing is scored. Open',
      'the sheet with the data and save it again as CSV UTF-8.',
    ),
  },
  'file-binary': {
    about: prose(
      'The file is neither text nor an .xlsx workbook: it may be an old .xls workbook, a workbook',
      'locked with a password, or a PDF that was picked by mistake. Changing the ending of a name',
      'does not change the content. This is an error: nothing is scored. For an old workbook, choose',
      'Save As (Simpan Sebagai) in Excel, then the type "Excel Workbook (.xlsx)".',
    ),
  },
  'file-too-large': {
    about: prose(
      'The file is larger than the limit that the message names. The evidence of one agency is far',
      'smaller; such a size usually comes from a great many blank rows that were saved too, or',
      'from many agencies and years in one file. This is an error: the file is not read, so',
      'nothing is scored. Delete the blank rows below the data, or split the file by agency or by',
      'year.',
    ),
  },
  'workbook-damaged': {
    about: prose(
      'The file begins like an .xlsx workbook, but its content cannot be opened, mostly because a',
      'download or a copy broke off. Where the place is a cell, what the cell says is not known: its',
      'text is not in the workbook, its formula was never computed, or its date is no day. This is',
      'an error: nothing is scored, since such a cell would be read as blank. Open the file in Excel',
      'or LibreOffice, let it be repaired, then save it again.',
    ),
  },
  'encoding-wrong': {
    about: prose(
      'The file holds bytes that are not letters, usually because text from two sources with',
      'different encodings was joined together. A CSV may be UTF-8, UTF-16 or Windows-1252; YAML',
      'only UTF-8 or UTF-16. This is an error: letters are not guessed, and nothing is scored.',
      'Save the file again as UTF-8, then check the letters in the line named.',
    ),
  },

  'yaml-syntax': {
    about: prose(
      'The structure of the YAML in the rubric or merit.yaml is not right: indentation does not',
      'line up, a tab is used as indentation, a quote or bracket is not closed, or text that holds',
      'a colon has no quotes around it. This is an error: the file cannot be read, so nothing is',
      'scored. Check the line named and the one before it.',
    ),
    wrong: lines('title:', '  id: Rubrik 2018: versi kota'),
    right: lines('title:', '  id: "Rubrik 2018: versi kota"'),
  },
  'key-repeated': {
    about: prose(
      'One key stands twice in the same place, usually because a line was copied and then not',
      'changed. The program does not choose between them. This is an error: nothing is scored.',
      'Remove the line that is not wanted.',
    ),
    wrong: lines('- id: "3.3"', '  weight: 5', '  weight: 2.5'),
    right: lines('- id: "3.3"', '  weight: 5'),
  },
  'alias-excessive': {
    about: prose(
      'The file uses more YAML aliases (*) than are allowed; the limit keeps a small file from',
      'filling the memory of the computer. A rubric written by hand hardly ever needs them. This',
      'is an error: the file is refused, so nothing is scored. Replace each alias with its',
      'content.',
    ),
  },
  'key-unknown': {
    about: prose(
      'A key in the rubric or merit.yaml is misspelt, translated, or in the wrong place because',
      'its indentation has shifted. Keys are always English. This is an error: the key is not',
      'ignored, and nothing is scored. Correct its spelling or its place, or remove it.',
    ),
    wrong: lines('- id: "3.3"', '  bobot: 5'),
    right: lines('- id: "3.3"', '  weight: 5'),
  },
  'key-missing': {
    about: prose(
      'The part of the rubric or merit.yaml that is named lacks a required key, such as the weight',
      'of an indicator or the Indonesian (id) of a text. This is an error: nothing is scored. Add',
      'the key with the same indentation as the keys around it.',
    ),
    wrong: lines('- id: "3.3"', '  name: {id: Talent pool dan rencana suksesi}'),
    right: lines('- id: "3.3"', '  name: {id: Talent pool dan rencana suksesi}', '  weight: 5'),
  },
  'value-wrong': {
    about: prose(
      'The value of a key is not of the kind expected. Two habits are the usual cause: an',
      'identifier without quotes, so that 3.10 is read as the number 3.1, and a number with a',
      'decimal comma. This is an error: nothing is scored. Change the value to what the message',
      'asks for.',
    ),
    wrong: lines('- id: 3.4', '  weight: 2,5'),
    right: lines('- id: "3.4"', '  weight: 2.5'),
  },
  'decimals-excessive': {
    about: prose(
      'A number in the rubric has more than two decimals, for instance because a weight was worked',
      'out in Excel by dividing by three. Scores are exact, without rounding on the way, so such a',
      'number is refused. This is an error: the rubric cannot be used, so nothing is scored. Round',
      'it to two decimals, then check that the weights still reach the maximum.',
    ),
    wrong: lines('- id: "3.3"', '  weight: 3.3333'),
    right: lines('- id: "3.3"', '  weight: 3.33'),
  },
  'translation-missing': {
    about: prose(
      'A text in the rubric exists in Indonesian only. This is only a warning; the score is still',
      'computed. English screens and reports show the Indonesian text until a translation is added',
      'under the key en.',
    ),
    wrong: 'name: {id: Komite Talenta}',
    right: 'name: {id: Komite Talenta, en: Talent committee}',
  },

  'id-repeated': {
    about: prose(
      'Two parts of the rubric of the same kind have the same identifier, usually because a block',
      'was copied to make the next one. This is an error: the rubric cannot be used, so nothing is',
      'scored. Give every aspect, indicator, category and piece of evidence an identifier of its',
      'own.',
    ),
    wrong: lines(
      '- {id: "3.3", name: {id: Talent pool}, weight: 5}',
      '- {id: "3.3", name: {id: Analisis kesenjangan}, weight: 2.5}',
    ),
    right: lines(
      '- {id: "3.3", name: {id: Talent pool}, weight: 5}',
      '- {id: "3.4", name: {id: Analisis kesenjangan}, weight: 2.5}',
    ),
  },
  'bands-unordered': {
    about: prose(
      'The lower bound of a category is not above that of the one before it, for instance because',
      'the list starts with the highest category. Categories are read from the smallest lower',
      'bound. This is an error: the rubric cannot be used, so nothing is scored. Put the',
      'categories in order, with no two bounds alike.',
    ),
    wrong: lines('- {id: baik, from: 250}', '- {id: kurang, from: 175}'),
    right: lines('- {id: kurang, from: 175}', '- {id: baik, from: 250}'),
  },
  'bands-start': {
    about: prose(
      'The first category does not start at 0, for instance because its official range is printed',
      'as 100-174. Indicators not yet assessed count 0, so a score may fall below 100 and would',
      'have no category. This is an error: the rubric cannot be used, so nothing is scored. Write',
      'from: 0 and keep the official range under the key printed.',
    ),
    wrong: '- {id: buruk, from: 100}',
    right: '- {id: buruk, from: 0, printed: "100-174"}',
  },
  'maximum-differs': {
    about: prose(
      'The sum of the weights times the highest level is not the stated maximum, usually because',
      'weights were replaced with those of the official annex while the maximum was not. This is',
      'an error: the rubric cannot be used, so nothing is scored. Compare the weights and the',
      'maximum of the aspect with their source, then adjust the maximum of the rubric too. In',
      'weighted-mean the maximum of the rubric and of every aspect is always 1.',
    ),
    wrong: lines(
      'maximum: 16',
      'indicators:',
      '  - {id: "7.1", weight: 2}',
      '  - {id: "7.2", weight: 2.5}',
    ),
    right: lines(
      'maximum: 18',
      'indicators:',
      '  - {id: "7.1", weight: 2}',
      '  - {id: "7.2", weight: 2.5}',
    ),
  },
  'levels-reversed': {
    about: prose(
      'The lowest level of the rubric is not below the highest one, usually because the two',
      'figures were swapped. This is an error: the rubric cannot be used, so nothing is scored.',
      'Swap them back.',
    ),
    wrong: 'levels: {min: 4, max: 1}',
    right: 'levels: {min: 1, max: 4}',
  },
  'span-reversed': {
    about: prose(
      'The span of a rubric (valid, default_for) or of a legal basis (basis) ends before it begins.',
      'This is an error: the rubric cannot be used, so nothing is scored. The years or days of from',
      'and until are both included; either may be left out.',
    ),
    wrong: 'valid: {from: 2025, until: 2019}',
    right: 'valid: {from: 2019, until: 2025}',
  },
  'level-beyond': {
    about: prose(
      'The rubric names a level outside its own scale, for instance in evidence (from_level),',
      'effort, needs or examples. This is an error: the rubric cannot be used, so nothing is',
      'scored. Change it to a level within levels.',
    ),
    wrong: lines('evidence:', '  - {id: sk-komite-talenta, from_level: 5}'),
    right: lines('evidence:', '  - {id: sk-komite-talenta, from_level: 2}'),
  },
  'reference-unknown': {
    about: prose(
      'The rubric points to an indicator, an aspect or a category (band) that does not exist, for',
      'instance after its identifier was changed in one place only. Identifiers must agree',
      'exactly, capital letters included. This is an error: the rubric cannot be used, so nothing',
      'is scored. Correct the identifier at the place named.',
    ),
    wrong: 'requires: [{id: kategori, kind: band, at_least: Baik}]',
    right: 'requires: [{id: kategori, kind: band, at_least: baik}]',
  },
  'needs-cycle': {
    about: prose(
      'The prerequisites of some indicators wait for each other, so that none can be done first.',
      'This is an error: the rubric cannot be used, so nothing is scored. In the circle that is',
      'named, remove the prerequisite (needs) with the weakest reason.',
    ),
    wrong: lines(
      '- id: "3.2"',
      '  needs: [{indicator: "3.3", level: 2}]',
      '- id: "3.3"',
      '  needs: [{indicator: "3.2", level: 3}]',
    ),
    right: lines('- id: "3.2"', '- id: "3.3"', '  needs: [{indicator: "3.2", level: 3}]'),
  },
  'aspect-weight-missing': {
    about: prose(
      'The rubric uses the method weighted-mean, but an aspect has no weight. In this method the',
      'total is the mean of the aspects by their weights. This is an error: the rubric cannot be',
      'used, so nothing is scored. Add a weight to every aspect.',
    ),
    wrong: lines('method: weighted-mean', 'aspects:', '  - id: "1"'),
    right: lines('method: weighted-mean', 'aspects:', '  - id: "1"', '    weight: 10'),
  },
  'aspect-weight-unused': {
    about: prose(
      'The rubric uses the method weighted-sum, but an aspect has a weight. In this method the',
      'total is the sum of level x weight of the indicators, so the weight of an aspect would',
      'count for nothing. This is an error: the rubric cannot be used, so nothing is scored.',
      'Remove the weight of the aspect, or change the method.',
    ),
    wrong: lines('method: weighted-sum', 'aspects:', '  - id: "3"', '    weight: 10'),
    right: lines('method: weighted-sum', 'aspects:', '  - id: "3"'),
  },
  'exclusion-unsupported': {
    about: prose(
      'A rubric with the method weighted-sum allows indicators to be not applicable. In that',
      'method leaving one out would put the maximum, such as 400, out of reach. This is an error:',
      'the rubric cannot be used, so nothing is scored. Use not_applicable: forbidden, or the',
      'method weighted-mean.',
    ),
    wrong: lines('method: weighted-sum', 'not_applicable: excluded'),
    right: lines('method: weighted-sum', 'not_applicable: forbidden'),
  },
  'one-of-unsupported': {
    about: prose(
      'An indicator uses one_of, which means that only one of several indicators applies, but the',
      'rubric requires all indicators. The two contradict each other. This is an error: the rubric',
      'cannot be used, so nothing is scored. Remove one_of, or use not_applicable: excluded.',
    ),
    wrong: lines(
      'not_applicable: forbidden',
      'indicators:',
      '  - {id: 4.1a, one_of: standar-kompetensi-jabatan}',
    ),
    right: lines(
      'not_applicable: excluded',
      'indicators:',
      '  - {id: 4.1a, one_of: standar-kompetensi-jabatan}',
    ),
  },
  'examples-none': {
    about: prose(
      'This rubric holds no example of a calculation, so that merit rubric test tests nothing and ends',
      'with exit code 1. The rubric can be used all the same. Add at least one example, best of all',
      'from a published result.',
    ),
  },
  'example-differs': {
    about: prose(
      'An example in the rubric gives another figure or category than the one stated. This comes',
      'only from merit rubric test and makes that command fail; merit score still computes scores.',
      'Do not rely on them until the cause is clear: an example written wrongly, or wrong weights',
      'and bounds.',
    ),
    wrong: lines('name: Kota Bogor 2020', 'expect: {total: 266, band: baik}'),
    right: lines('name: Kota Bogor 2020', 'expect: {total: 266.5, band: baik}'),
  },

  'header-only': {
    about: prose(
      'The file holds only the header row. Usually it is an empty form, or another sheet was',
      'active when Excel saved the CSV. This is an error: nothing is scored. Fill in at least one',
      'row, or save again from the sheet with the data.',
    ),
    wrong: 'agency;year;indicator;level',
    right: lines('agency;year;indicator;level', 'Kota Bogor;2024;3.3;1'),
  },
  'column-missing': {
    about: prose(
      'The column indicator (indikator) or the column level (tingkat) is not in the header, mostly',
      'because it is called something else, such as "No" or "Score". This is an error, and nothing',
      'is scored: without the first no row can be read, and without the second every indicator',
      'would be scored 0. Name the column of indicator numbers "indicator" (indikator), and that of',
      'levels "level" (tingkat) or "verified_level" (tingkat_verifikasi). No other column is taken',
      'for levels, as it may hold points. A file without levels may be given together with another',
      'one if each of its rows is only a further document for an indicator that the other one has.',
    ),
    wrong: lines('agency;year;no;level', 'Kota Bogor;2024;3.3;1'),
    right: lines('agency;year;indicator;level', 'Kota Bogor;2024;3.3;1'),
  },
  'column-repeated': {
    about: prose(
      'Two columns have the same name, or the Indonesian and the English name of one column are',
      'used together, such as tingkat and level. The program does not choose between them. This is',
      'an error: nothing is scored. Bring the contents together in one column, or give the second',
      'column another name.',
    ),
    wrong: lines('agency;year;indicator;level;tingkat', 'Kota Bogor;2024;3.3;2;3'),
    right: lines('agency;year;indicator;level', 'Kota Bogor;2024;3.3;3'),
  },
  'column-unknown': {
    about: prose(
      'The name of a column is unknown, either because the office added it for its own use or',
      'because it is misspelt. This is only a warning; the score is still computed. The contents',
      'of the column are not used: if valid_until (berlaku_sampai) was meant, the validity of',
      'documents is not read. Correct the name, or leave it as it is if you added it on purpose.',
    ),
    wrong: 'agency;year;indicator;level;evidence;valid_untill',
    right: 'agency;year;indicator;level;evidence;valid_until',
  },
  'quote-broken': {
    about: prose(
      'The quotes in a cell do not come in pairs, or stand inside text without being doubled.',
      'Excel writes them correctly; the fault usually arises when a CSV is edited in Notepad or',
      'made by another program. This is an error: the row cannot be read, so nothing is scored.',
      'Put quotes around the whole cell, and write each quote inside it twice.',
    ),
    wrong: lines(
      'agency;year;indicator;level;evidence',
      'Kota Bogor;2024;3.3;2;SK "Komite Talenta"',
    ),
    right: lines(
      'agency;year;indicator;level;evidence',
      'Kota Bogor;2024;3.3;2;"SK ""Komite Talenta"""',
    ),
  },
  'row-ragged': {
    about: prose(
      'The row has more or fewer cells than the header has columns. Usually some text holds the',
      'delimiter without quotes around it, which shifts the cells after it, or the delimiters at',
      'the end of the row were deleted. This is an error: the row is not read, so that nothing',
      'lands in the wrong column, and nothing is scored. Put quotes around the text, or complete',
      'the delimiters.',
    ),
    wrong: lines(
      'agency,year,indicator,level,evidence',
      'Kota Bogor,2024,3.3,2,SK Komite Talenta, annex 1',
    ),
    right: lines(
      'agency,year,indicator,level,evidence',
      'Kota Bogor,2024,3.3,2,"SK Komite Talenta, annex 1"',
    ),
  },
  'row-repeated': {
    about: prose(
      'The row is exactly the same as another one, usually because it was pasted twice or because',
      'files of two units were put together. This is only a warning; the score is still computed.',
      'Rows that are the same count once. Delete one of them to keep the evidence list tidy.',
    ),
    wrong: lines(
      'agency;year;indicator;level;evidence',
      'Kota Bogor;2024;3.3;2;SK Komite Talenta',
      'Kota Bogor;2024;3.3;2;SK Komite Talenta',
    ),
    right: lines('agency;year;indicator;level;evidence', 'Kota Bogor;2024;3.3;2;SK Komite Talenta'),
  },
  'characters-control': {
    about: prose(
      'A cell holds characters that cannot be seen, usually brought along when text was copied',
      'from a PDF, Word or a web page; they are shown as a code such as \\u200b. This is only a',
      'warning; the score is still computed. In an indicator or a code such a character may cause',
      'another error. Clear the cell and type its content again.',
    ),
  },

  'agency-unstated': {
    about: prose(
      'The evidence file has no column agency (instansi), and the name is given neither with',
      '--agency nor in merit.yaml. A file of one agency may do without the column, but the name is',
      'still needed. This is an error: nothing is scored. Add the column, or give the name.',
    ),
    wrong: 'merit score kertas-kerja.csv',
    right: 'merit score kertas-kerja.csv --agency "Kota Bogor"',
  },
  'year-unstated': {
    about: prose(
      'The evidence file has no column year (tahun), and the year is given neither with --year nor',
      'in merit.yaml. A file name such as kertas-kerja-2024.csv is not read as a year. This is an',
      'error: nothing is scored. Add the column, or give the year.',
    ),
    wrong: 'merit score kertas-kerja-2024.csv',
    right: 'merit score kertas-kerja-2024.csv --year 2024',
  },
  'cell-missing': {
    about: prose(
      'The cell for the agency, the year or the indicator is empty. In Excel this usually comes',
      'from merged cells: only the first one is saved, and those below it are empty. This is an',
      'error: nothing is scored until the row is fixed. Unmerge the cells, then fill in every',
      'row.',
    ),
    wrong: lines('agency;year;indicator;level', 'Kota Bogor;2024;3.2;1', ';;3.3;1'),
    right: lines('agency;year;indicator;level', 'Kota Bogor;2024;3.2;1', 'Kota Bogor;2024;3.3;1'),
  },
  'year-wrong': {
    about: prose(
      'The column year (tahun) does not hold four digits, but perhaps "TA 2024", "2023/2024", or',
      '"2.024" because Excel added a thousands separator. This is an error: nothing is scored',
      'until the row is fixed. Write four digits only, and take the thousands separator out of',
      'the format of the cells.',
    ),
    wrong: lines('agency;year;indicator;level', 'Kota Bogor;2.024;3.3;1'),
    right: lines('agency;year;indicator;level', 'Kota Bogor;2024;3.3;1'),
  },
  'indicator-unknown': {
    about: prose(
      'The indicator number is not in the rubric in use: it is misspelt, has a point or other text',
      'added, or comes from another instrument with other numbers. This is an error: nothing is',
      'scored until the row is fixed. Correct the number, or choose the right rubric with',
      '--rubric.',
    ),
    wrong: lines('agency;year;indicator;level', 'Kota Bogor;2024;Indicator 3.3;1'),
    right: lines('agency;year;indicator;level', 'Kota Bogor;2024;3.3;1'),
  },
  'indicator-damaged': {
    about: prose(
      'Excel took the indicator number for a date and changed it, for instance 3.3 into 03-Mar.',
      'The number cannot be restored for certain, so it is not guessed. This is an error: nothing',
      'is scored until the row is fixed. First format the whole indicator column as Text (Teks),',
      'then type the numbers again; changing the format alone does not bring them back.',
    ),
    wrong: lines('agency;year;indicator;level', 'Kota Bogor;2024;03-Mar;1'),
    right: lines('agency;year;indicator;level', 'Kota Bogor;2024;3.3;1'),
  },
  'indicator-comma': {
    about: prose(
      'Excel with Indonesian settings turns the point of an indicator number into a comma. A',
      'number such as 3,3 is read as 3.3, because only that one fits the rubric. This is only a',
      'note; the score is still computed. To avoid it, format the indicator column as Text (Teks).',
    ),
    wrong: lines('agency;year;indicator;level', 'Kota Bogor;2024;3,3;1'),
    right: lines('agency;year;indicator;level', 'Kota Bogor;2024;3.3;1'),
  },
  'level-wrong': {
    about: prose(
      'The column level (tingkat) or verified_level (tingkat_verifikasi) does not hold a number,',
      'but perhaps "Level 3", "III", or a dash for what is not yet assessed. This is an error:',
      'nothing is scored until the row is fixed. Write the number alone, and leave the cell empty',
      'if the indicator is not yet assessed. The word na (tb), not applicable, is only for indicators',
      'that may be declared so, and in the column level it needs a reason.',
    ),
    wrong: lines('agency;year;indicator;level', 'Kota Bogor;2024;3.3;Level 3'),
    right: lines('agency;year;indicator;level', 'Kota Bogor;2024;3.3;3'),
  },
  'level-fractional': {
    about: prose(
      'The level is written as a fraction, usually because it is the mean of several assessors or',
      'units. Levels are always whole numbers, and the program does not round them. This is an',
      'error: nothing is scored until the row is fixed. Choose the whole level whose conditions',
      'are truly met; what is met only in part falls to the level below.',
    ),
    wrong: lines('agency;year;indicator;level', 'Kota Bogor;2024;3.3;2.5'),
    right: lines('agency;year;indicator;level', 'Kota Bogor;2024;3.3;2'),
  },
  'level-out-of-range': {
    about: prose(
      'The number in the column level (tingkat) or verified_level (tingkat_verifikasi) is off the',
      'scale of the rubric. Often the points (level x weight) were written instead of the level,',
      'or the scale of another instrument was used. This is an error: nothing is scored until the',
      'row is fixed. Write the level; the program computes the points.',
    ),
    wrong: lines('agency;year;indicator;level', 'Kota Bogor;2024;3.3;10'),
    right: lines('agency;year;indicator;level', 'Kota Bogor;2024;3.3;2'),
  },
  'date-wrong': {
    about: prose(
      'The column date (tanggal), valid_until (berlaku_sampai) or due (tenggat) holds a day that',
      'the calendar does not have, the name of a month, a year of two digits, or the American',
      'order (month/day/year). Dates are always read as day/month/year. This is an error: nothing',
      'is scored until the row is fixed. Write them like 25/03/2024 or 2024-03-25.',
    ),
    wrong: lines(
      'agency;year;indicator;level;evidence;date',
      'Kota Bogor;2024;3.3;2;SK Komite Talenta;03/25/2024',
    ),
    right: lines(
      'agency;year;indicator;level;evidence;date',
      'Kota Bogor;2024;3.3;2;SK Komite Talenta;25/03/2024',
    ),
  },
  'dates-reversed': {
    about: prose(
      'The date in valid_until (berlaku_sampai) is earlier than the date of the document, usually',
      'because the two were swapped or a year was mistyped. This is an error: nothing is scored',
      'until the row is fixed. Compare both dates with the document.',
    ),
    wrong: lines(
      'agency;year;indicator;level;evidence;date;valid_until',
      'Kota Bogor;2024;3.3;2;SK Komite Talenta;31/12/2026;02/01/2024',
    ),
    right: lines(
      'agency;year;indicator;level;evidence;date;valid_until',
      'Kota Bogor;2024;3.3;2;SK Komite Talenta;02/01/2024;31/12/2026',
    ),
  },
  'word-unknown': {
    about: prose(
      'The column status takes only the words have, draft, unsigned, requested and absent (ada, draf,',
      'belum-ttd, diminta, tidak-ada), and words that mean the same, such as lengkap or belum ada;',
      'the column verdict (putusan) takes only accepted and rejected (diterima, ditolak). Other',
      'words are not guessed, because they decide whether a document counts as proof. This is an',
      'error: nothing is scored until the row is fixed. Choose one of these words, and write remarks',
      'in the column note (catatan). Do not empty the cell: a document with a title may count while',
      'its status or verdict is blank.',
    ),
    wrong: lines(
      'agency;year;indicator;level;evidence;status',
      'Kota Bogor;2024;3.3;2;SK Komite Talenta;partly',
    ),
    right: lines(
      'agency;year;indicator;level;evidence;status',
      'Kota Bogor;2024;3.3;2;SK Komite Talenta;have',
    ),
  },
  'requirement-unknown': {
    about: prose(
      'The column requirement (kode_bukti) does not hold an evidence code of the rubric; often it',
      'holds the number of a letter or an archive code. This is an error: nothing is scored until',
      'the row is fixed. Copy a code from the hint, move the number to the column number (nomor),',
      'or leave the cell empty if the document supports the indicator in general.',
    ),
    wrong: lines(
      'agency;year;indicator;level;requirement;evidence',
      'Kota Bogor;2024;3.3;2;sk-talenta;SK Komite Talenta',
    ),
    right: lines(
      'agency;year;indicator;level;requirement;evidence',
      'Kota Bogor;2024;3.3;2;sk-komite-talenta;SK Komite Talenta',
    ),
  },
  'reason-missing': {
    about: prose(
      'An indicator is said not to apply (na, tb) without a reason, although it would then be left',
      'out of the score. This is an error: nothing is scored until the row is fixed. Fill in the',
      'column not_applicable_reason (alasan_tidak_berlaku), or write the level. The example uses',
      'the rubric panrb-2026.',
    ),
    wrong: lines('agency;year;indicator;level;not_applicable_reason', 'Kota Bogor;2026;6.3;na;'),
    right: lines(
      'agency;year;indicator;level;not_applicable_reason',
      'Kota Bogor;2026;6.3;na;No TPP is paid',
    ),
  },
  'reason-vague': {
    about: prose(
      'An indicator is said not to apply (na, tb), but the reason explains nothing: a full stop,',
      'or "not applicable". Such an indicator is left out of the score, so the reason must be one',
      'that can be checked. This is an error: nothing is scored until the row is fixed. Write at',
      'least three words, or the number of the document that it rests on. The example uses the',
      'rubric panrb-2026.',
    ),
    wrong: lines('agency;year;indicator;level;not_applicable_reason', 'Kota Bogor;2026;6.3;na;.'),
    right: lines(
      'agency;year;indicator;level;not_applicable_reason',
      'Kota Bogor;2026;6.3;na;No TPP is paid',
    ),
  },
  'not-applicable-forbidden': {
    about: prose(
      'An indicator is said not to apply, but the rubric does not allow it. The rubric kasn-2018',
      'requires all indicators; in panrb-2026 only those that say when they apply (such as 4.1a,',
      '4.1b and 6.3) may be declared not applicable, by the agency and by the verifier alike. Often what is',
      'meant is not that it does not apply but that it has not been done. This is an error:',
      'nothing is scored until the row is fixed. Fill in the level that fits the facts, and leave',
      'the column not_applicable_reason (alasan_tidak_berlaku) empty.',
    ),
    wrong: lines(
      'agency;year;indicator;level;not_applicable_reason',
      'Kota Bogor;2024;3.3;na;Talent pool not yet signed',
    ),
    right: lines('agency;year;indicator;level;not_applicable_reason', 'Kota Bogor;2024;3.3;2;'),
  },
  'level-with-reason': {
    about: prose(
      'One row has both a level and a reason for not applying. Usually the column',
      'not_applicable_reason (alasan_tidak_berlaku) was used for an ordinary remark. This is an',
      'error: nothing is scored until the row is fixed. Move the remark to the column note',
      '(catatan), or replace the level with na (tb) if the indicator really does not apply.',
    ),
    wrong: lines(
      'agency;year;indicator;level;not_applicable_reason;note',
      'Kota Bogor;2024;3.3;2;Waiting for signature;',
    ),
    right: lines(
      'agency;year;indicator;level;not_applicable_reason;note',
      'Kota Bogor;2024;3.3;2;;Waiting for signature',
    ),
  },

  'answers-differ': {
    about: prose(
      'Two rows of the same indicator have different levels, verified levels or reasons. Usually',
      'the level was written for each document, or two units filled in files of their own. The',
      'program does not choose between them: this is an error, and nothing is scored. Write the',
      'level once, on the first row, and leave it empty on the rows of further documents.',
    ),
    wrong: lines(
      'agency;year;indicator;level;evidence',
      'Kota Bogor;2024;3.3;3;SK Komite Talenta',
      'Kota Bogor;2024;3.3;2;Talent pool list',
    ),
    right: lines(
      'agency;year;indicator;level;evidence',
      'Kota Bogor;2024;3.3;3;SK Komite Talenta',
      'Kota Bogor;2024;3.3;;Talent pool list',
    ),
  },
  'one-of-conflict': {
    about: prose(
      'Two questions that exclude each other both have a level. In panrb-2026, for instance, 4.1a',
      'is for ministries and provinces and 4.1b for regencies and cities. This is an error:',
      'nothing is scored until the row is fixed. Remove the level of the question that does not',
      "fit the agency's type.",
    ),
    wrong: lines('agency;year;indicator;level', 'Kota Bogor;2026;4.1a;2', 'Kota Bogor;2026;4.1b;2'),
    right: lines('agency;year;indicator;level', 'Kota Bogor;2026;4.1b;2'),
  },
  'nothing-applicable': {
    about: prose(
      'All indicators are said not to apply, so there is nothing to score; perhaps na (tb) was',
      'filled into the whole column to mean not yet assessed. This is an error: nothing is scored.',
      'Leave the level empty for indicators not yet assessed, and use na (tb) only for those that',
      'really do not apply.',
    ),
  },
  'verified-above-claim': {
    about: prose(
      'The level of the verifier is above the one that the agency claims. That can happen, but',
      'more often the two figures stand in the wrong columns. This is only a warning; the score is',
      'still computed. Compare them with the minutes of the verification, and correct them if they',
      'were swapped.',
    ),
    wrong: lines('agency;year;indicator;level;verified_level', 'Kota Bogor;2024;3.3;2;3'),
    right: lines('agency;year;indicator;level;verified_level', 'Kota Bogor;2024;3.3;3;2'),
  },
  'verified-inapplicable': {
    about: prose(
      'The verifier gives a level to an indicator that does not apply according to the agency, or',
      'whose counterpart is the one answered. The level of the verifier still counts in the',
      'verified score, even if it is 0; the claimed and the backed score leave the indicator out.',
      'This is only a warning. If the indicator does not apply, the verifier writes na (tb) in the',
      'column verified_level (tingkat_verifikasi); if it does, the agency fills in its level. The',
      'example uses the rubric panrb-2026.',
    ),
    wrong: lines(
      'agency;year;indicator;level;not_applicable_reason;verified_level',
      'Kota Bogor;2026;6.3;na;No TPP is paid;0',
    ),
    right: lines(
      'agency;year;indicator;level;not_applicable_reason;verified_level',
      'Kota Bogor;2026;6.3;na;No TPP is paid;na',
    ),
  },
  'merge-conflict': {
    about: prose(
      'Two files that are merged differ in the same cell: the level, verified level or reason of',
      'an indicator, or any cell of a row with the same number in the column urutan. The merge is',
      'stopped and nothing is written, because taking one of them would throw away what somebody',
      'else has entered. Decide which is right, make both files say it, then merge again.',
    ),
    wrong: 'bidang-a.csv: Kota Contoh,2024,3.3,2\nbidang-b.csv: Kota Contoh,2024,3.3,3',
    right: 'bidang-a.csv: Kota Contoh,2024,3.3,3\nbidang-b.csv: Kota Contoh,2024,3.3,3',
  },
  'merge-row-missing': {
    about: prose(
      'The worksheet that is updated has a row of a unit whose file was given, but the row is no',
      'longer in that file. The merge is stopped and nothing is written, because the row may have been',
      'deleted by accident. Put the row back, use --partial to keep it, or --delete-missing to delete',
      'it. Rows of units whose files were not given are always kept.',
    ),
    wrong: lines('merit evidence merge by-unit/*.csv --output worksheet.csv'),
    right: lines('merit evidence merge by-unit/*.csv --output worksheet.csv --partial'),
  },
  'merge-numbers-missing': {
    about: prose(
      'The column urutan holds the numbers of the rows in the original worksheet. Where a number is in',
      'none of the files and there is no target yet, those rows would be lost: usually the file of a',
      'unit was not given. Add that file, or merge into the original worksheet, whose rows are kept.',
      'With --delete-missing those rows are left out. The column jumlah_baris says how many rows the',
      'original had; without it, rows after the last number that is there cannot be known.',
    ),
    wrong: lines('merit evidence merge by-unit/unit-a.csv --output new.csv'),
    right: lines('merit evidence merge by-unit/unit-a.csv --output worksheet.csv'),
  },
  'agency-similar': {
    about:
      'Two names of agencies differ only by case or spaces. The program does not unite them by itself, so they are scored apart and each looks incomplete. This is a warning: the score is computed. Write the name in one way if one agency is meant.',
    wrong: 'agency,year,indicator,level\nKota Contoh,2020,1.1,3\nKOTA CONTOH,2020,1.2,3',
    right: 'agency,year,indicator,level\nKota Contoh,2020,1.1,3\nKota Contoh,2020,1.2,3',
  },
  'rows-short': {
    about:
      'Where the last columns are blank in sixteen rows on end, Excel leaves their delimiters out. Such rows are read as if their last cells were blank. This is a note: the score is computed and nothing needs fixing. Short rows outside of that habit are still an error (row-ragged).',
  },
  'file-read': {
    about:
      'With --verbose the program tells how each worksheet was read: kind of file, encoding, delimiter, line ends and number of rows. This is a note: the score is computed. If it is wrong, save the file again as "CSV UTF-8".',
  },
  'title-rows': {
    about:
      'Other rows stand above the header, such as a title or the name of the agency. They are skipped; the header is sought down to the twenty-first row. This is a note: the score is computed.',
    wrong: 'KERTAS KERJA SISTEM MERIT,,,\nagency,year,indicator,level\nKota Contoh,2020,3.3,2',
    right: 'agency,year,indicator,level\nKota Contoh,2020,3.3,2',
  },
  'cells-merged': {
    about:
      'A merged cell in Excel keeps its content in its first row only. A row without an indicator and without a level is read as a further document of the indicator above it, with the same agency and year. This is a note: the score is computed. Fill in the indicator on every row if the row belongs to another one.',
    wrong:
      'agency,year,indicator,level,evidence\nKota Contoh,2020,3.3,2,SK Komite Talenta\n,,,,Daftar talent pool',
    right:
      'agency,year,indicator,level,evidence\nKota Contoh,2020,3.3,2,SK Komite Talenta\nKota Contoh,2020,3.3,,Daftar talent pool',
  },
  'statement-unknown': {
    about:
      'The statements in merit.yaml hold an id that is not among the conditions of the rubric, mostly a slip of the pen. The statement is not used. This is a warning: the score is computed. Use an id that the hint names.',
    wrong: 'statements:\n  manajemen-talent: {met: true}',
    right: 'statements:\n  manajemen-talenta: {met: true}',
  },
  'stated-points-impossible': {
    about: prose(
      'A target, end_target or baseline under report in merit.yaml cannot be a total of the rubric in use:',
      'it is above the maximum, or lower than a worksheet whose every answer is the lowest level. Mostly an',
      'index was written where points are meant, or the other way round. The unit is that of the total:',
      'points under kasn-2018, an index under panrb-2026.',
    ),
    wrong: 'report:\n  years:\n    2024:\n      target: 0.7',
    right: 'report:\n  years:\n    2024:\n      target: 280',
  },
  'stated-year-impossible': {
    about: prose(
      'Years under report in merit.yaml are in an order that cannot be: the end_target ends before the year',
      'that is reported, or the baseline is not of an earlier year. What is calculated from it would',
      'mislead, so no report is made.',
    ),
    wrong: 'report:\n  years:\n    2024:\n      end_target: {year: 2020, points: 325}',
    right: 'report:\n  years:\n    2024:\n      end_target: {year: 2029, points: 325}',
  },
  'previous-unread': {
    about: prose(
      'A report compares a result with the year before where there is a worksheet of it, in the same',
      'files or under evidence in merit.yaml. That worksheet has a fault, so nothing of it is scored',
      'and this report is made without a comparison. Run merit check on that year to see all of its',
      'faults.',
    ),
  },
  'rubric-assumed': {
    about: prose(
      'The evidence is of 2021 or later, but no rubric is named with --rubric or in merit.yaml, so',
      'the built-in default is used. This is only a note; the score is still computed. Since 2021',
      'other instruments are in use too, and their maximum or categories may differ. Name the',
      'rubric that fits the instrument of that year.',
    ),
    wrong: 'merit score kertas-kerja.csv',
    right: 'merit score kertas-kerja.csv --rubric kasn-2019',
  },
  'rubric-outside': {
    about: prose(
      'The rubric states for which assessment years its instrument is (valid), and the worksheet has',
      'a year outside of them. This is only a note, one for each year; the score is still computed.',
      'Choose the rubric for that year with --rubric or with rubric in merit.yaml, or correct the',
      'year. merit rubric list names the years of each built-in rubric.',
    ),
    wrong: 'merit score kertas-kerja-2026.csv --rubric kasn-2018',
    right: 'merit score kertas-kerja-2026.csv --rubric panrb-2026',
  },
  'worksheets-alike': {
    about: prose(
      'Evidence files are looked for from the folder of their worksheet, and a worksheet outside of',
      'the working folder is known by its name only. So two of one name in different folders are',
      'refused. Nothing is locked or verified. Run the command in a folder above both.',
    ),
    wrong: 'merit evidence lock ../city-a/sheet.csv ../city-b/sheet.csv',
    right: 'cd ..\nmerit evidence lock city-a/sheet.csv city-b/sheet.csv',
  },
  'lock-outside': {
    about: prose(
      'Paths in a lock file are relative to its folder and must not leave it, so that one folder can',
      'be moved or archived as a whole. The worksheet named lies neither in that folder nor below',
      'it. Nothing is locked or verified. Keep the lock file in the folder of the worksheets or',
      'above it.',
    ),
    wrong: 'merit evidence lock 2024/sheet.csv --output locks/bukti.lock.json',
    right: 'merit evidence lock 2024/sheet.csv --output 2024/bukti.lock.json',
  },
  'evidence-outside': {
    about: prose(
      'The column file names a path that leaves the folder of the worksheet, or an absolute path,',
      'which holds on one computer only. Such a file is not opened, so that a worksheet from',
      'somebody else cannot point at any file it likes. Nothing is locked. Keep evidence inside the',
      'folder of the worksheet.',
    ),
    wrong: '../archive/decree.pdf',
    right: 'bukti/decree.pdf',
  },
  'evidence-link': {
    about: prose(
      'The evidence file, or a folder above it, is a symbolic link. What lies behind a link can',
      'change unseen and stays behind when the folder is copied, so links are not followed. Nothing',
      'is locked. Put the file itself in the place of the link.',
    ),
  },
  'evidence-empty': {
    about: prose(
      'The evidence file is there but holds 0 bytes, usually because a copy or download was cut',
      'short. An empty file proves nothing, so neither it nor any other file is locked. Copy the',
      'file again, then repeat the command.',
    ),
  },
  'evidence-none': {
    about: prose(
      'The worksheet names no local file in the column file (berkas); web addresses are not locked.',
      'An empty lock file would always seem to match, so none is written. Fill the column with paths',
      'from the folder of the worksheet.',
    ),
    wrong: 'https://drive.example/decree.pdf',
    right: 'bukti/decree.pdf',
  },
  'lock-syntax': {
    about: prose(
      'The lock file cannot be read as JSON, for instance because it was cut short or edited by',
      'hand. Nothing is verified. Fetch the original lock file from the archive; if there is none,',
      'lock again with merit evidence lock --force once the evidence has been looked through.',
    ),
    wrong: '{"schemaVersion": 1, "files": [',
    right: '{"schemaVersion": 1, "files": []}',
  },
  'lock-path-repeated': {
    about: prose(
      'One file is recorded twice in the lock file, so that nobody can say which record holds. This',
      'program never writes it so; the lock file may have been merged or edited. Nothing is',
      'verified. Fetch the original lock file from the archive.',
    ),
  },
  'evidence-changed': {
    about: prose(
      'The content of the file is not what was locked: its SHA-256 differs. The date of modification',
      'alone never counts as a difference. The command ends with exit code 1. Restore the original,',
      'or lock again with --force if the change is right.',
    ),
  },
  'evidence-missing': {
    about: prose(
      'A locked file is still named in the worksheet, but is no longer in its place. The command',
      'ends with exit code 1. Restore the file from a backup, or fix the column file (berkas) if it',
      'was moved.',
    ),
  },
  'evidence-dropped': {
    about: prose(
      'A locked file is no longer named in any worksheet, for instance because its row was deleted.',
      'The command ends with exit code 1. Put the row back, or lock again with --force if the',
      'evidence was taken out on purpose.',
    ),
  },
  'evidence-moved': {
    about: prose(
      'A file of the same content is now named by another path, and its old path is no longer in',
      'use. The evidence is whole, but the lock file does not know its new place yet. The command',
      'ends with exit code 1. Lock again with --force if it was moved on purpose.',
    ),
  },
  'evidence-unlocked': {
    about: prose(
      'The worksheet names a file that is not in the lock file, such as evidence added after',
      'locking. The command ends with exit code 1. Lock again with --force if the addition is',
      'right.',
    ),
  },
  'file-unlocked': {
    about: prose(
      'With --files or --lock, evidence files are compared with the lock file. This one is not in it,',
      'for example because it was added or moved after locking. This is a warning: the document still',
      'counts as proof. For merit gate --locked it is a difference.',
    ),
  },
}
