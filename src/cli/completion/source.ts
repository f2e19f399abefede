import type { ValueFacts } from './grammar.js'

/** Where the possible values of an option or operand come from. */
export type CandidateSource =
  | 'agency'
  | 'aspect'
  | 'category'
  | 'change'
  | 'choice'
  | 'command'
  | 'file'
  | 'floor'
  | 'folder'
  | 'free'
  | 'indicator'
  | 'part'
  | 'rubric'
  | 'topic'
  | 'unit'
  | 'year'

/** Values whose placeholder says less than their option does. */
const byOption: Readonly<Record<string, CandidateSource>> = {
  '--agency': 'agency',
  '--aspect': 'aspect',
  '--map': 'file',
  '--own': 'agency',
  '--sheet': 'free',
  '--unit': 'unit',
}

/** By the placeholder in help; one that stands here as free can only be typed. */
const byPlaceholder: Readonly<Record<string, CandidateSource>> = {
  'aspect=floor': 'floor',
  category: 'category',
  'category|points': 'category',
  command: 'command',
  count: 'free',
  day: 'free',
  days: 'free',
  'days/quarter': 'free',
  file: 'file',
  files: 'file',
  folder: 'folder',
  id: 'indicator',
  'id|file': 'rubric',
  ids: 'part',
  'indicator=level': 'change',
  new: 'rubric',
  old: 'rubric',
  path: 'file',
  period: 'free',
  perintah: 'command',
  points: 'free',
  quarter: 'free',
  rubric: 'rubric',
  rubrics: 'rubric',
  seconds: 'free',
  table: 'free',
  topic: 'topic',
  year: 'year',
}

/** Undefined for a placeholder that nobody has told anything about. */
export function sourceOf(
  { placeholder, choices }: ValueFacts,
  option: string | undefined,
): CandidateSource | undefined {
  if (choices.length > 0) return 'choice'
  return byOption[option ?? ''] ?? byPlaceholder[placeholder]
}
