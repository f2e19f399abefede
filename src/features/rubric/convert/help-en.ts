import type { CliConvertTexts } from './help-id.js'

/** Help of merit rubric diff and merit rubric convert. */
export const cliConvertEn: CliConvertTexts = {
  diff: {
    description:
      'compare two rubrics: indicators added, removed, moved, re-weighted or re-worded; with --impact: categories of agencies under both',
    examples: [
      'merit rubric diff kasn-2018 kasn-2019',
      'merit rubric diff kasn-2018 ./official-rubric.yaml --format markdown',
      'merit rubric diff kasn-2018 kasn-2019 --impact worksheets/',
    ],
    old: 'the old rubric: id of a built-in rubric or path of a YAML file',
    new: 'the new rubric',
    impact: 'worksheets, or a folder of them, under the old rubric: which agencies change category',
    map: 'for --impact: the map between the rubrics (default: the one that comes with the program)',
    total: 'for --impact: claimed, backed or verified (default: claimed)',
    asOf: 'for --impact: the day asked about, such as 2024-12-31, or year-end (default: today)',
    format: 'text, json or markdown (default: text)',
    output: 'write to this file',
    force: 'overwrite a file that exists',
  },
  convert: {
    description:
      'carry the answers of a worksheet to another rubric by a map; only a preview without --write or --output',
    examples: [
      'merit rubric convert worksheet.csv --to kasn-2019',
      'merit rubric convert worksheet.csv --to kasn-2019 --write',
      'merit rubric convert 2025.csv --from kasn-2019 --to panrb-2026 --write',
      'merit rubric convert worksheet.csv --map map.yaml',
    ],
    file: 'worksheet, CSV or .xlsx; - for standard input',
    to: 'the new rubric: id of a built-in rubric or path of a YAML file',
    from: 'the rubric of this worksheet (default: that of merit.yaml or the map, then kasn-2018)',
    map: 'map between rubrics: YAML file or id of a built-in one (default: that of the two rubrics)',
    agency: 'name of the agency where that column is absent',
    year: 'year where that column is absent',
    sheet: 'sheet of a workbook (.xlsx) to be read (default: the first visible one)',
    format: 'form of the preview: text, json or markdown (default: text)',
    write: 'write the new worksheet beside the old one, with the id of the new rubric in its name',
    output: 'write the new worksheet to this file',
    leftovers: 'write the rows left behind to this file, as they stood',
    force: 'overwrite a file that exists',
  },
}
