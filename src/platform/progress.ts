import type { World } from './files.js'

/** A line on a terminal that says how far a long job is. */
export interface ProgressLine {
  readonly show: (text: string) => void
  /** Takes the line away. */
  readonly end: () => void
}

/** As bytes: of text nothing that a terminal obeys is printed. */
const clearLine = Buffer.from('\r\u001b[K')

const silence: ProgressLine = { show: () => undefined, end: () => undefined }

/** Only for eyes: nothing is written into a pipe, or where quiet was asked for. */
export function progressOn({ stderr, flags, env }: World): ProgressLine {
  const isWanted = !flags.isQuiet && flags.mayAsk
  if (stderr.isTTY !== true || env['TERM'] === 'dumb' || !isWanted) return silence
  let isShown = false
  return {
    show: (text) => {
      isShown = true
      stderr.write(clearLine)
      stderr.write(text)
    },
    end: () => {
      if (isShown) stderr.write(clearLine)
    },
  }
}
