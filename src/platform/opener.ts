import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type { World } from './files.js'

const openers: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  darwin: ['open'],
  // The empty text is the title of a window, which start takes first.
  win32: ['cmd', '/c', 'start', ''],
}

const usual = ['xdg-open'] as const

/** Shows a file in the program that the system keeps for it; false where there is none. */
export function openForUser(path: string, world: World): Promise<boolean> {
  const [command, ...args] = openers[process.platform] ?? usual
  return new Promise((done) => {
    const child = spawn(command, [...args, resolve(world.cwd, path)], {
      detached: true,
      env: { ...world.env },
      stdio: 'ignore',
    })
    child.once('error', () => done(false))
    child.once('spawn', () => {
      child.unref()
      done(true)
    })
  })
}
