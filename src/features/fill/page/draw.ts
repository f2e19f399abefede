import { wrap } from '../../../pages/wrap.js'
import type { LineScreen, MenuScreen, ScreenChoice, Shortcut } from './screen.js'

/** A line on the screen, and what part of the question it is. */
export interface DrawnLine {
  readonly part:
    | 'heading'
    | 'question'
    | 'choice'
    | 'active'
    | 'detail'
    | 'fault'
    | 'keys'
    | 'input'
  readonly text: string
}

export interface TerminalSize {
  readonly columns: number
  readonly rows: number
}

/** How far a menu has been used. */
export interface MenuState {
  readonly active: number
  readonly typed: string
}

/** The choices that what was typed leaves. */
export const choicesFor = (
  { choices, search }: MenuScreen,
  { typed }: Pick<MenuState, 'typed'>,
): readonly ScreenChoice[] => {
  const words = typed.toLowerCase().split(/\s+/)
  return search
    ? choices.filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)))
    : choices
}

/** Fewer lines than the terminal has, or redrawing would leave pieces behind. */
const linesAtMost = ({ rows }: TerminalSize): number => Math.max(rows - 2, 6)

/** Of a menu on a low screen at least this many choices are seen. */
const fewestChoices = 3

/** A menu on a screen of this size: what does not fit is left to the help and the marked choice. */
export function drawMenu(
  screen: MenuScreen,
  state: MenuState,
  size: TerminalSize,
): readonly DrawnLine[] {
  const { columns } = size
  const height = linesAtMost(size)
  const choices = choicesFor(screen, state)
  const heading = screen.heading.map((text) => cut(text, columns))
  const question = wrapped(screen.question, columns)
  const allKeys = keyLines(screen.shortcuts, screen.legend, columns)
  const keys = allKeys.slice(0, Math.max(1, height - heading.length - fewestChoices - 2))
  const typed = screen.search ? [cut(`> ${state.typed}`, columns)] : []
  const detail = (choices[state.active]?.detail ?? []).flatMap((text) =>
    wrapped(text, columns, '    '),
  )
  const fixed = heading.length + typed.length + keys.length
  const listed = Math.min(
    choices.length,
    Math.max(fewestChoices, height - fixed - question.length - Math.min(detail.length, 3)),
  )
  const asked = question.slice(0, Math.max(1, height - fixed - listed))
  const rest = Math.max(0, height - fixed - listed - asked.length)
  return [
    ...lines('heading', heading),
    ...lines('question', asked),
    ...lines('input', typed),
    ...listedChoices(choices, { ...state, count: listed }, screen, columns),
    ...lines('detail', clipped(detail, rest, columns - 1)),
    ...lines('keys', keys),
  ]
}

const lines = (part: DrawnLine['part'], texts: readonly string[]): readonly DrawnLine[] =>
  texts.map((text) => ({ part, text }))

function listedChoices(
  choices: readonly ScreenChoice[],
  { active, count }: MenuState & { readonly count: number },
  { search }: MenuScreen,
  columns: number,
): readonly DrawnLine[] {
  if (choices.length === 0) return lines('choice', search ? [search.nothing] : [])
  const first = Math.min(Math.max(0, active - Math.floor(count / 2)), choices.length - count)
  return choices.slice(first, first + count).map((choice, index) => {
    const isActive = first + index === active
    return { part: isActive ? 'active' : 'choice', text: choiceLine(choice, isActive, columns) }
  })
}

/** `> 3 (*) text                 271,5 III` */
function choiceLine(
  { text, side = '', isCurrent }: ScreenChoice,
  isActive: boolean,
  columns: number,
): string {
  const start = `${isActive ? '>' : ' '}${isCurrent ? '*' : ' '}`
  const room = columns - start.length - 1
  const isWide = side !== '' && room >= narrowest
  if (!isWide) return start + cut(text, room)
  const own = room - side.length - 2
  return `${start}${cut(text, own).padEnd(own)}  ${side}`
}

/** Characters of a screen on which a figure still fits beside each choice. */
const narrowest = 60

const cut = (text: string, width: number): string => {
  const characters = [...text]
  return characters.length <= width
    ? text
    : `${characters.slice(0, Math.max(0, width - 3)).join('')}...`
}

const wrapped = (text: string, columns: number, indent = ''): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => wrap(line, columns - 1, indent).split('\n'))
    .map((line) => cut(line, columns - 1))

/** The first lines, with a sign that there are more. */
const clipped = (texts: readonly string[], count: number, width: number): readonly string[] =>
  texts.length <= count
    ? texts
    : texts
        .slice(0, count)
        .map((text, index) => (index === count - 1 ? cut(`${text} ...`, width) : text))

/** `d dokumen  b kembali`, then what the arrows and Enter do. */
function keyLines(
  shortcuts: readonly Shortcut[],
  legend: string,
  columns: number,
): readonly string[] {
  const letters = shortcuts.map(({ key, name }) => `${key} ${name}`)
  return [...packed(letters, columns - 1), ...packed(legend.split('  '), columns - 1)]
}

/** As many parts on a line as fit. */
function packed(parts: readonly string[], width: number): readonly string[] {
  const found: string[] = []
  for (const part of parts.map((text) => cut(text, width))) {
    const line = found.at(-1)
    if (line !== undefined && line.length + 2 + part.length <= width) {
      found[found.length - 1] = `${line}  ${part}`
    } else {
      found.push(part)
    }
  }
  return found
}

/** Above a line that is typed: what is asked, and how. */
export const drawLine = (
  { heading, question, hint }: LineScreen,
  { columns }: TerminalSize,
): readonly DrawnLine[] => [
  ...lines(
    'heading',
    heading.map((text) => cut(text, columns - 1)),
  ),
  ...lines('question', wrapped(question, columns)),
  ...lines('detail', wrapped(hint, columns)),
]

/** Below it: why it was not taken, what completes it, and the keys. */
export const drawBelow = (
  { legend }: LineScreen,
  { fault, completions }: { readonly fault: string; readonly completions: readonly string[] },
  { columns }: TerminalSize,
): readonly DrawnLine[] => [
  ...lines('fault', wrapped(fault, columns)),
  ...lines('detail', packed(completions, columns - 1).slice(0, 3)),
  ...lines('keys', packed(legend.split('  '), columns - 1)),
]
