import { closeSync, openSync } from 'node:fs'
import { devNull } from 'node:os'
import { isatty } from 'node:tty'
import type { World } from './files.js'

/** Tells that a run is to end although nobody said so at a prompt. */
export interface Interruption {
  readonly signal: AbortSignal
  /** Leaves the signals to the system again. */
  readonly end: () => void
}

const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const

/** Ctrl-C between two prompts, a closed terminal, an end of input. */
export function watchForInterruption({ stdin }: Pick<World, 'stdin'>): Interruption {
  const controller = new AbortController()
  const terminals = stdin === process.stdin ? [0, 1, 2].filter(isatty) : []
  const interrupt = () => controller.abort()
  const lose = () => {
    leaveTerminal(terminals.splice(0))
    controller.abort()
  }
  for (const signal of signals) process.on(signal, interrupt)
  stdin.on('end', lose).on('error', lose)
  return {
    signal: controller.signal,
    end: () => {
      // What ended the run may come once more, as a signal or as an error of the terminal.
      if (controller.signal.aborted) return
      for (const signal of signals) process.off(signal, interrupt)
      stdin.off('end', lose).off('error', lose)
    },
  }
}

/**
 * Where a terminal is gone, setting its mode back fails, and Node aborts instead of ending with
 * its exit code (`ResetStdio` asserts that it succeeds). So its place is taken by nothing.
 */
function leaveTerminal(terminals: readonly number[]): void {
  if (terminals.length === 0 || process.platform === 'win32') return
  Object.assign(process.stdin, { setRawMode: () => process.stdin })
  for (const terminal of terminals) {
    closeSync(terminal)
    openSync(devNull, 'r+')
  }
}
