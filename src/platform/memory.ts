import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the room for new objects at its first size. V8 makes it grow where many objects are made,
 * also if all of them are gone soon after: for a country that is 30 MB which nothing needs. The flag
 * is read each time the room would grow, so it may be set while the program runs.
 */
export function keepHeapSmall(): void {
  if (isSmall) return
  isSmall = true
  setFlagsFromString(`${growth}=1`)
  // What is compiled is kept for runs that begin without this, and V8 takes nothing of other flags.
  process.prependOnceListener('exit', () => setFlagsFromString(`${growth}=2`))
}

let isSmall = false

const growth = '--semi-space-growth-factor'
