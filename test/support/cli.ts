import { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { run } from '../../src/cli/run.js'

/** The repository's root: transcripts name the shipped samples by their paths in it. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Run {
  readonly stdout: string
  readonly stderr: string
  readonly code: number
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string | Uint8Array
  readonly isTTY?: boolean
  /** Of the terminal. */
  readonly columns?: number
  readonly today?: string
}

/** Runs the program in this process, as the built one runs, on the real file system. */
export async function merit(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { cwd = root, env = {}, stdin = '', isTTY = false, today = '2024-12-31' } = options
  const [stdout, stderr] = [collector(isTTY, options.columns), collector(isTTY, options.columns)]
  const input = Readable.from([Buffer.from(stdin)])
  const code = await run({ args, env, cwd, stdin: input, stdout, screen: stdout, stderr, today })
  return { stdout: stdout.text(), stderr: stderr.text(), code }
}

function collector(isTTY: boolean, columns: number | undefined) {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return Object.assign(stream, { isTTY, columns, text: () => chunks.join('') })
}

/** Command, standard output, standard error and exit code of each call, one after the other. */
export async function transcript(
  commands: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const parts: string[] = []
  for (const command of commands) {
    const { stdout, stderr, code } = await merit(wordsOf(command), options)
    const messages = stderr === '' ? '' : `--- stderr\n${stderr}`
    parts.push(`$ merit ${command}\n${stdout}${messages}--- exit ${code}\n`)
  }
  return parts.join('\n')
}

/** Splits a command line at spaces; double quotes keep words together. */
export const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
