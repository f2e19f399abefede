import type { World } from './io.js'

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
  const interrupt = () => controller.abort()
  for (const signal of signals) process.on(signal, interrupt)
  stdin.on('end', interrupt)
  stdin.on('close', interrupt)
  return {
    signal: controller.signal,
    end: () => {
      for (const signal of signals) process.off(signal, interrupt)
      stdin.off('end', interrupt)
      stdin.off('close', interrupt)
    },
  }
}
