import { createInterface } from 'node:readline'
import { printable } from '../../../core/printable.js'
import { paper } from '../../../pages/page.js'
import { wrap } from '../../../pages/wrap.js'
import type { World } from '../../../platform/files.js'
import type { LineScreen, MenuScreen, ScreenChoice } from '../page/screen.js'
import type { Reply } from '../step.js'
import type { FillTexts } from '../words.js'
import type { LineReader, Prompter } from './prompter.js'

export interface PlainSetup {
  readonly world: World
  readonly fill: FillTexts
  readonly reader: LineReader
  readonly signal: AbortSignal
}

/** Asks in lines that are never drawn again, as a screen reader needs them. */
export function plainPrompter({ world, fill, reader, signal }: PlainSetup): Prompter {
  const tell = (text: string) => world.screen.write(`${printable(text)}\n`)
  const lines = linesOf(world, signal)
  const desk: Desk = { fill, reader, tell, next: lines.next }
  return {
    ask: (screen) => (screen.kind === 'menu' ? askMenu(screen, desk) : askLine(screen, desk)),
    tell,
    close: lines.close,
  }
}

interface Desk {
  readonly fill: FillTexts
  readonly reader: LineReader
  readonly tell: (text: string) => void
  /** Undefined once the input has ended, or Ctrl-C was pressed. */
  readonly next: (question: string) => Promise<string | undefined>
}

/** Lines typed ahead are kept for the next question. */
function linesOf({ stdin: input, screen: output }: World, signal: AbortSignal) {
  const lines = createInterface({ input, output })
  const typed: string[] = []
  let isOver = false
  let wake: () => void = () => undefined
  const end = () => {
    isOver = true
    wake()
  }
  lines.on('line', (line) => {
    typed.push(line)
    wake()
  })
  lines.once('close', end).once('SIGINT', end)
  signal.addEventListener('abort', end, { once: true })
  return {
    async next(question: string): Promise<string | undefined> {
      lines.setPrompt(question)
      lines.prompt()
      while (typed.length === 0 && !isOver) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      return typed.shift()
    },
    close: () => lines.close(),
  }
}

const interrupted: Reply = { kind: 'interrupted' }

async function askMenu(screen: MenuScreen, { fill: { plain }, tell, next }: Desk): Promise<Reply> {
  const keyOf = (choice: ScreenChoice, index: number) => choice.key ?? String(index + 1)
  tell(['', ...screen.heading, screen.question].map((text) => wrapped(text)).join('\n'))
  for (const [index, choice] of screen.choices.entries()) {
    const current = choice.isCurrent ? ` (${plain.current})` : ''
    tell(wrapped(`${keyOf(choice, index)}. ${plainText(choice)}${current}`))
    for (const detail of choice.detail.filter((text) => text !== plainText(choice))) {
      tell(wrapped(detail, '   '))
    }
  }
  tell(wrapped(screen.shortcuts.map(({ key, name }) => `${key} ${name}`).join(', ')))
  for (;;) {
    const answer = await next(plain.choose)
    if (answer === undefined) return interrupted
    const text = answer.trim().toLowerCase()
    const chosen =
      text === ''
        ? screen.choices[screen.active]
        : screen.choices.find((choice, index) => keyOf(choice, index) === text)
    const shortcut = screen.shortcuts.find(({ key }) => key === text)
    const way = text === '.' ? screen.search?.escape : undefined
    const reply = chosen?.reply ?? shortcut?.reply ?? way
    if (reply) return reply
    tell(plain.unknown(answer.trim()))
  }
}

/** The digit that a choice begins with is its number here. */
const plainText = ({ key, text }: ScreenChoice): string =>
  key !== undefined && text.startsWith(key) ? text.slice(key.length).trim() : text

async function askLine(
  screen: LineScreen,
  { fill: { plain }, reader, tell, next }: Desk,
): Promise<Reply> {
  const now = screen.initial === '' ? [] : [plain.now(screen.initial)]
  const above = ['', ...screen.heading, screen.question, screen.hint, ...now, plain.line]
  tell(above.map((text) => wrapped(text)).join('\n'))
  let doubted: string | undefined
  for (;;) {
    const answer = await next(plain.answer)
    if (answer === undefined) return interrupted
    if (answer.trim() === '.') return screen.escape
    const text = answer.trim() === '' ? screen.initial : answer.trim().replace(/^-$/, '')
    const read = reader.read(text, screen.entry)
    if (read.kind === 'fine') return { kind: 'text', text: read.text }
    if (read.kind === 'doubtful' && doubted === text) return { kind: 'text', text: read.text }
    tell(wrapped(read.message))
    doubted = text
  }
}

const wrapped = (text: string, indent = ''): string =>
  text
    .split('\n')
    .map((line) => wrap(line, paper.width, indent))
    .join('\n')
