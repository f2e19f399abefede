import type { Session } from '../../cli/command.js'
import { progressOn } from '../../platform/progress.js'

/** Evidence files may be many and large: whoever waits at a terminal sees how far reading them is. */
export async function showingFiles<Loaded>(
  { world, texts }: Pick<Session, 'world' | 'texts'>,
  load: (onFile: (done: number, all: number) => void) => Promise<Loaded>,
): Promise<Loaded> {
  const progress = progressOn(world)
  try {
    return await load((done, all) => progress.show(texts.lock.reading(done, all)))
  } finally {
    progress.end()
  }
}
