import type { Explanation } from '../../../pages/findings/explanation.js'
import type { ConvertFacts } from './codes.js'

/** Pages of merit explain on maps between rubrics. */
export const convertExplanationsEn: Readonly<Record<keyof ConvertFacts, Explanation>> = {
  'map-rubrics-same': {
    about:
      'A map joins two rubrics and is used in both directions. If both are the same, the direction cannot be told. Give a changed copy of a rubric an id of its own, and name that id in the map.',
    wrong: 'from: kasn-2018\nto: kasn-2018',
    right: 'from: kasn-2018\nto: kasn-2019',
  },
  'map-cardinality': {
    about:
      'Each relation of a map says how many indicators stand on its two sides: equal, narrower and broader one to one, split one to several, merged several to one, dropped one to none, new none to one. The number found does not fit the relation. No answers are carried.',
    wrong: '- {relation: split, from: ["1.1"], to: ["1.1"]}',
    right: '- {relation: split, from: ["1.1"], to: ["1.1", "1.3"]}',
  },
  'map-indicator-repeated': {
    about:
      'An indicator is named twice on the same side, so its answer would be doubled or come from two places. Each indicator of both rubrics is named exactly once. Make one relation of the two entries, split or merged.',
    wrong:
      '- {relation: narrower, from: ["1.1"], to: ["1.1"]}\n- {relation: narrower, from: ["1.1"], to: ["1.3"]}',
    right: '- {relation: split, from: ["1.1"], to: ["1.1", "1.3"]}',
  },
  'map-indicator-missing': {
    about:
      'A map has to name every indicator of both rubrics, so that no answer is lost without a word. Those in this message were left out. Say how they are related, or that they have no counterpart: dropped (of the old rubric) or new (of the new one).',
    wrong: 'entries:\n  - {relation: equal, from: ["1.1"], to: ["1.1"]}',
    right:
      'entries:\n  - {relation: equal, from: ["1.1"], to: ["1.1"]}\n  - {relation: dropped, from: ["1.2"]}',
  },
  'map-levels-missing': {
    about:
      'The relation equal carries levels. If the rubrics have different scales, the same figure need not mean the same, so the map has to say what becomes of each level. A level without a sure counterpart is better assessed anew: use narrower or broader.',
    wrong: '- {relation: equal, from: ["1.1"], to: ["1.1"]}',
    right: '- {relation: equal, from: ["1.1"], to: ["1.1"], levels: {1: 0, 2: 2, 3: 3, 4: 4}}',
  },
  'map-rubric-unknown': {
    about:
      'The map names the id of a rubric that does not come with the program and was not given in the call. Give a rubric of your own by its file with --from or --to; the id in that file must be the one in the map.',
    wrong: 'merit rubric convert worksheet.csv --map map.yaml',
    right: 'merit rubric convert worksheet.csv --map map.yaml --to ./official-rubric.yaml',
  },
  'map-unknown': {
    about:
      'No map for these two rubrics comes with the program. Nothing is carried. Convert step by step by way of a rubric between them, name the right old rubric with --from, or write a map of your own.',
    wrong: 'merit rubric convert worksheet.csv --from kasn-2018 --to panrb-2026',
    right: 'merit rubric convert worksheet.csv --from kasn-2019 --to panrb-2026',
  },
  'map-unrelated': {
    about:
      'The rubric of --from or --to is not one of the two that the map joins, or both are the same. Nothing is carried. A map is used in both directions, so one of the two options is enough.',
    wrong: 'merit rubric convert worksheet.csv --map kasn-2018--kasn-2019 --to panrb-2026',
    right: 'merit rubric convert worksheet.csv --map kasn-2018--kasn-2019 --to kasn-2018',
  },
  'source-rubric-assumed': {
    about:
      'A worksheet does not name its rubric, and neither the call nor merit.yaml does. So the built-in one is used, while from 2021 on other instruments are in use as well. If the rubric is another one, name it with --from.',
    wrong: 'merit rubric convert worksheet-2024.csv --to kasn-2019',
    right: 'merit rubric convert worksheet-2024.csv --from kasn-2018 --to kasn-2019',
  },
  'target-rubric-missing': {
    about:
      'This command has to know which rubric the answers are carried to. Name it with --to, and the built-in map is used; or give a map with --map.',
    wrong: 'merit rubric convert worksheet.csv',
    right: 'merit rubric convert worksheet.csv --to kasn-2019',
  },
}
