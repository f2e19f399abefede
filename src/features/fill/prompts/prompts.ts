import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isTabKey,
  isUpKey,
  type KeypressEvent,
  useEffect,
  useKeypress,
  useState,
} from '@inquirer/core'
import { Chalk } from 'chalk'
import { printable } from '../../../core/printable.js'
import type { World } from '../../../platform/files.js'
import {
  choicesFor,
  type DrawnLine,
  drawBelow,
  drawLine,
  drawMenu,
  type MenuState,
  type TerminalSize,
} from '../page/draw.js'
import type { LineScreen, MenuScreen } from '../page/screen.js'
import type { Reply } from '../step.js'
import type { LineReader, Prompter } from './prompter.js'

/** How questions are shown on a terminal that can be drawn upon. */
export interface PromptSetup {
  readonly world: World
  readonly hasColor: boolean
  readonly reader: LineReader
  readonly signal: AbortSignal
}

/** Asks by Inquirer's machinery, with two prompts of ours: a menu with shortcuts, and a line. */
export function terminalPrompter({ world, hasColor, reader, signal }: PromptSetup): Prompter {
  const { stdin: input, screen: output } = world
  const context = { input, output, signal, clearPromptOnDone: true }
  const canvas: Canvas = {
    paint: painter(hasColor),
    size: () => sizeOf(output),
    onResize: (redraw) => {
      output.on('resize', redraw)
      return () => output.off('resize', redraw)
    },
  }
  return {
    async ask(screen) {
      try {
        return screen.kind === 'menu'
          ? await menuPrompt({ screen, canvas }, context)
          : await linePrompt({ screen, canvas, reader }, context)
      } catch (error) {
        if (signal.aborted || isExit(error)) return { kind: 'interrupted' }
        throw error
      }
    },
    tell: (text) => output.write(`${printable(text)}\n`),
    close: () => undefined,
  }
}

/** Ctrl-C, and a terminal that is gone. */
const isExit = (error: unknown): boolean =>
  error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name)

interface Canvas {
  readonly paint: (lines: readonly DrawnLine[]) => string
  readonly size: () => TerminalSize
  readonly onResize: (redraw: () => void) => () => void
}

/** A terminal that does not say how large it is has the usual size. */
function sizeOf(output: World['screen']): TerminalSize {
  return { columns: output.columns || 80, rows: output.rows || 24 }
}

function painter(hasColor: boolean): Canvas['paint'] {
  const pen = new Chalk({ level: hasColor ? 1 : 0 })
  const plain = (text: string) => text
  const paints: Record<DrawnLine['part'], (text: string) => string> = {
    heading: pen.dim,
    question: pen.bold,
    choice: plain,
    active: pen.cyan,
    detail: plain,
    fault: pen.red,
    keys: pen.dim,
    input: plain,
  }
  return (lines) => lines.map(({ part, text }) => paints[part](printable(text))).join('\n')
}

const hideCursor = '\u001b[?25l'

const menuPrompt = createPrompt<Reply, { readonly screen: MenuScreen; readonly canvas: Canvas }>(
  ({ screen, canvas }, done) => {
    const [state, setState] = useState<MenuState>({ active: screen.active, typed: '' })
    useRedraw(canvas)
    useKeypress((key, line) => {
      const move = menuMove(key, state, screen)
      if (screen.search === undefined || isUpKey(key) || isDownKey(key)) line.clearLine(0)
      if (move.kind === 'reply') done(move.reply)
      else if (move.kind === 'active') setState({ ...state, active: move.active })
      else if (screen.search) setState(narrowed(state, line.line))
    })
    return canvas.paint(drawMenu(screen, state, canvas.size())) + hideCursor
  },
)

/** What was typed narrows the choices, so the first of them is marked again. */
const narrowed = (state: MenuState, typed: string): MenuState =>
  typed === state.typed ? state : { active: 0, typed }

type MenuMove =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'active'; readonly active: number }
  | { readonly kind: 'none' }

function menuMove(key: KeypressEvent, state: MenuState, screen: MenuScreen): MenuMove {
  const choices = choicesFor(screen, state)
  const chosen = choices[state.active]
  if (isEnterKey(key)) return chosen ? { kind: 'reply', reply: chosen.reply } : { kind: 'none' }
  const steps = stepsOf(key)
  if (steps !== 0 && choices.length > 0) {
    return { kind: 'active', active: (state.active + steps + choices.length) % choices.length }
  }
  if (screen.search) {
    return key.name === 'escape' ? { kind: 'reply', reply: screen.search.escape } : { kind: 'none' }
  }
  const shortcut = screen.shortcuts.find((each) => each.key === key.name && !key.ctrl)
  if (shortcut) return { kind: 'reply', reply: shortcut.reply }
  const active = choices.findIndex((choice) => choice.key === key.name)
  return active === -1 ? { kind: 'none' } : { kind: 'active', active }
}

const stepsOf = (key: KeypressEvent): number => {
  if (isUpKey(key)) return -1
  return isDownKey(key) ? 1 : 0
}

interface LineState {
  readonly value: string
  readonly fault: string
  readonly completions: readonly string[]
  /** What was doubted, and is taken if it comes again. */
  readonly doubted: string | undefined
}

interface LineConfig {
  readonly screen: LineScreen
  readonly canvas: Canvas
  readonly reader: LineReader
}

const linePrompt = createPrompt<Reply, LineConfig>(({ screen, canvas, reader }, done) => {
  const [state, setState] = useState<LineState>({
    value: screen.initial,
    fault: '',
    completions: [],
    doubted: undefined,
  })
  useRedraw(canvas)
  useEffect((line) => line.write(screen.initial), [])
  useKeypress((key, line) => {
    if (key.name === 'escape') return done(screen.escape)
    if (isEnterKey(key)) {
      const read = reader.read(state.value, screen.entry)
      const isConfirmed = read.kind === 'doubtful' && state.doubted === state.value
      if (read.kind === 'fine') return done({ kind: 'text', text: read.text })
      if (isConfirmed) return done({ kind: 'text', text: read.text })
      // Readline has taken the line away; whoever typed it wants to mend it, not to type it again.
      line.write(state.value)
      return setState({ ...state, fault: read.message, doubted: state.value })
    }
    if (isTabKey(key)) {
      const completed = completedState(state, screen.entry === 'path' ? reader : undefined)
      line.clearLine(0)
      line.write(completed.value)
      return setState(completed)
    }
    return setState({ ...state, value: line.line, fault: '', completions: [] })
  })
  const size = canvas.size()
  const above = canvas.paint(drawLine(screen, size))
  return [`${above}\n> ${printable(state.value)}`, canvas.paint(drawBelow(screen, state, size))]
})

/** As far as all paths that begin so agree; the paths themselves, if there are several. */
function completedState(state: LineState, reader: LineReader | undefined): LineState {
  const completions = reader?.complete(state.value) ?? []
  return {
    ...state,
    value: completions.length === 0 ? state.value : commonStart(completions),
    fault: '',
    completions: completions.length > 1 ? completions : [],
  }
}

function commonStart(texts: readonly string[]): string {
  const [first = ''] = texts
  const length = [...first].findIndex((_, index) =>
    texts.some((text) => text[index] !== first[index]),
  )
  return length === -1 ? first : first.slice(0, length)
}

/** A window that changes its size while a question stands in it. */
function useRedraw({ onResize }: Canvas): void {
  const [count, setCount] = useState(0)
  useEffect(() => onResize(() => setCount(count + 1)), [count])
}
