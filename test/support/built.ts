import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { type Run, root } from './cli.js'

/** Environment variables that must not leak from the machine into a test. */
const plain = { PATH: process.env['PATH'], HOME: process.env['HOME'] }

/** Runs a command as a process of its own. */
export function execute(
  command: string,
  args: readonly string[],
  { cwd = root, stdin = '' }: { readonly cwd?: string; readonly stdin?: string | Uint8Array } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { cwd, env: plain })
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk) => stdout.push(chunk))
    child.stderr.on('data', (chunk) => stderr.push(chunk))
    child.on('error', reject)
    child.stdin.on('error', () => undefined)
    child.stdin.end(stdin)
    child.on('close', (code) =>
      resolve({
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
        code: code ?? -1,
      }),
    )
  })
}

/** Runs the built program. */
export const built = (
  args: readonly string[],
  options: { readonly cwd?: string; readonly stdin?: string | Uint8Array } = {},
): Promise<Run> => execute(process.execPath, [join(root, 'bin/merit.js'), ...args], options)
