import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { type IPty, spawn } from '@lydell/node-pty'
import headless from '@xterm/headless'
import { onTestFinished } from 'vitest'
import { root } from './cli.js'

export interface TerminalOptions {
  readonly cwd: string
  readonly columns?: number
  readonly rows?: number
  readonly env?: Readonly<Record<string, string>>
}

/** A real terminal with the built program in it. */
export interface TerminalSession {
  /** What stands on the screen, line by line. */
  readonly screen: () => string
  /** All that was ever sent to the terminal, and the same without control sequences. */
  readonly sent: () => string
  readonly text: () => string
  readonly press: (...keys: readonly string[]) => void
  /** Waits until the screen shows a text; fails with the screen if it never does. */
  readonly see: (text: string | RegExp) => Promise<string>
  readonly resize: (columns: number, rows: number) => void
  readonly kill: (signal: string) => void
  /** Closes the terminal's window. */
  readonly close: () => void
  /** Exit code, once it has ended. */
  readonly ended: Promise<number>
}

export const keys = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  escape: '\u001b',
  tab: '\t',
  back: '\u007f',
  interrupt: '\u0003',
} as const

/** Longer than any machine needs to draw a question. */
const patience = 15_000

export const terminal = (args: readonly string[], options: TerminalOptions): TerminalSession =>
  terminalWith(process.execPath, [join(root, 'bin/merit.js'), ...args], options)

/** A real terminal with any program in it. */
export function terminalWith(
  program: string,
  args: readonly string[],
  { cwd, columns = 80, rows = 24, env = {} }: TerminalOptions,
): TerminalSession {
  const view = new headless.Terminal({ cols: columns, rows, allowProposedApi: true })
  const child = spawn(program, [...args], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
  })
  const chunks: string[] = []
  child.onData((data) => {
    chunks.push(data)
    view.write(data)
  })
  const ended = new Promise<number>((resolve) => child.onExit(({ exitCode }) => resolve(exitCode)))
  onTestFinished(() => stop(child))
  const screen = () => shown(view)
  return {
    screen,
    sent: () => chunks.join(''),
    text: () => stripVTControlCharacters(chunks.join('')),
    press: (...pressed) => {
      for (const key of pressed) child.write(key)
    },
    see: (text) => seen(text, screen),
    resize: (width, height) => {
      view.resize(width, height)
      child.resize(width, height)
    },
    kill: (signal) => child.kill(signal),
    close: () => {
      if ('destroy' in child && typeof child.destroy === 'function') child.destroy()
    },
    ended,
  }
}

function stop(child: IPty): void {
  try {
    child.kill('SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

function shown(view: headless.Terminal): string {
  const { active } = view.buffer
  return Array.from({ length: view.rows }, (_, row) =>
    (active.getLine(active.viewportY + row)?.translateToString(true) ?? '').trimEnd(),
  ).join('\n')
}

async function seen(text: string | RegExp, screen: () => string): Promise<string> {
  const until = Date.now() + patience
  for (;;) {
    const now = screen()
    if (typeof text === 'string' ? now.includes(text) : text.test(now)) return now
    if (Date.now() > until) throw new Error(`never seen: ${text}\non this screen:\n${now}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
