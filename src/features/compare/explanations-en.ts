import type { Explanation } from '../../pages/findings/explanation.js'
import type { CompareFacts } from './codes.js'

/** Pages of merit explain for merit compare. */
export const compareExplanationsEn: Readonly<Record<keyof CompareFacts, Explanation>> = {
  'side-ambiguous': {
    about:
      'Two arguments are compared one with the other, but one of them holds several agencies or years. Nothing is compared. Name the year with @ after the name of the file, and the agency with --agency. If all of them are meant, name one file only, or your own agency with --own.',
    wrong: 'merit compare all-years.csv worksheet-2024.csv',
    right: 'merit compare all-years.csv@2022 worksheet-2024.csv',
  },
  'side-unknown': {
    about:
      'AGENCY@YEAR is looked for in the worksheets that merit.yaml names. There is no merit.yaml here, and no file of that name. Nothing is compared.',
    wrong: 'merit compare "Kota Contoh@2023" "Kota Contoh@2024"',
    right: 'merit compare worksheet.csv@2023 worksheet.csv@2024',
  },
  'side-single': {
    about:
      'A comparison needs at least two results: two files, a file with several years, or a file with several agencies. After --agency and @YEAR only one is left.',
    wrong: 'merit compare worksheet-2024.csv',
    right: 'merit compare worksheet-2023.csv worksheet-2024.csv',
  },
  'own-unknown': {
    about:
      'The agency of --own is the one whose standing and gaps are shown, so its result must be among those that are compared. Case does not matter, and Prov. is Provinsi.',
    wrong: 'merit compare all.csv --own "Kota Boger"',
    right: 'merit compare all.csv --own "Kota Bogor"',
  },
  'days-differ': {
    about:
      'Documents expire, so the backed total depends on the day. A JSON result was judged on a day of its own and cannot be judged again. The comparison is shown all the same, but part of a difference in proof may come from the days alone. Claimed totals are not affected.',
    wrong: 'merit compare result-2023.json result-2024.json',
    right: 'merit compare worksheet-2023.csv worksheet-2024.csv --as-of 2024-12-31',
  },
  'map-unused': {
    about:
      'A map between rubrics carries the levels of one result to the rubric of the other, so that the difference of their claimed totals can be worked out. Where the rubric is the same, where there are more than two results, or where one is a published total, nothing is carried. The comparison is shown without the map.',
    wrong: 'merit compare worksheet-2023.csv worksheet-2024.csv --map map.yaml',
    right:
      'merit compare result-kasn-2018.json worksheet-2024.csv --rubric kasn-2019 --total claimed --map map.yaml',
  },
  'result-syntax': {
    about:
      'A .json file that is compared must be a document written by merit score --format json. This one is cut off or was changed, so that it is not JSON any more. Nothing is compared; the place is where reading it stopped.',
  },
  'result-empty': {
    about:
      'Where a worksheet is wrong, merit score writes a document without totals, so that other programs can read why. Such a document cannot be compared. See its findings.',
  },
  'result-partial': {
    about:
      'A difference is worked out from the level of each indicator, so a result must hold all of them. With --aspect it holds some only. Nothing is compared.',
    wrong: 'merit score worksheet.csv --format json --aspect 3 --output result.json',
    right: 'merit score worksheet.csv --format json --output result.json',
  },
  'result-differs': {
    about:
      'The totals of a result are added up anew from its levels by the rubric that it names, and they come out otherwise. It may have been edited, or its rubric was changed without a new version. A difference of such figures means nothing, so nothing is compared.',
  },
  'total-uneven': {
    about:
      'Levels are whole, so every total is a multiple of what all weights have in common: half a point in kasn-2018 and kasn-2019. This total is not possible under the rubric in use. It is often a percentage, an index or a slip of the keyboard. Nothing is compared.',
    wrong: 'agency,year,total\nKota Contoh,2023,86.8',
    right: 'agency,year,total\nKota Contoh,2023,286.5',
  },
  'total-beyond': {
    about:
      'A published total is above the maximum of the rubric that it is read by. The instrument of 2018 has a maximum of 400, that of 2019 one of 410. Check the figure, or choose the rubric with --rubric. Nothing is compared.',
    wrong: 'agency,year,total\nKota Contoh,2023,3370',
    right: 'agency,year,total\nKota Contoh,2023,337',
  },
  'category-differs': {
    about:
      'The category that was published with this total is not the one that the lower bounds of the rubric give. Its source may be wrong, use other bounds, or speak of an earlier state. This is a note, not an error: the total is used as it stands, and both categories are shown.',
    wrong: 'agency,year,total,category_published\nKota Contoh,2021,330,baik',
    right: 'agency,year,total,category_published\nKota Contoh,2021,330,sangat baik',
  },
}
