import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { indicatorsOf } from '../../src/core/rubric.js'
import { shippedRubric } from '../support/builders.js'
import { merit } from '../support/cli.js'
import { folderWith } from '../support/folder.js'
import { keys, type TerminalSession, terminal } from '../support/terminal.js'

const indicators = indicatorsOf(shippedRubric('kasn-2018')).slice(0, 8)

/** Keystrokes, what shows that they were taken, and what the worksheet must hold from then on. */
interface Action {
  readonly press: readonly string[]
  readonly seen: string | RegExp
  readonly confirms?: Cell
}

interface Cell {
  readonly indicator: string
  readonly column: string
  readonly text: string
}

/** A level, and one document with two fields, for each indicator. */
const actions: readonly Action[] = indicators.flatMap(({ id }, index): Action[] => {
  const next = indicators[index + 1]?.id
  const title = `Dokumen ${id}`
  const cell = (column: string, text: string) => ({ indicator: id, column, text })
  return [
    { press: ['3', keys.enter], seen: 'Lanjut ke indikator', confirms: cell('tingkat', '3') },
    { press: [keys.down, keys.enter], seen: 'Judul yang tertulis' },
    { press: [title, keys.enter], seen: 'Letak berkas', confirms: cell('bukti', title) },
    {
      press: [`800/${id}`, keys.enter, keys.enter],
      seen: 'Nomor dokumen',
      confirms: cell('berkas', `800/${id}`),
    },
    { press: [keys.escape], seen: 'Lanjut ke indikator' },
    { press: [keys.enter], seen: next ? new RegExp(`^${next.replace('.', '\\.')} `, 'm') : '' },
  ]
})

const kills = 20

/** Up to the keystroke after which the terminal is killed, in the middle of whatever is going on. */
async function useUntilKilled(session: TerminalSession, at: number): Promise<readonly Cell[]> {
  const confirmed: Cell[] = []
  let count = 0
  for (const { press, seen, confirms } of actions) {
    for (const key of press) {
      session.press(key)
      count += 1
      if (count === at) {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 25))
        session.kill('SIGKILL')
        await session.ended
        return confirmed
      }
    }
    await session.see(seen)
    if (confirms) confirmed.push(confirms)
  }
  throw new Error('there are fewer keystrokes')
}

const keystrokes = actions.flatMap(({ press }) => press).length

describe('a questionnaire that is killed', { timeout: 60_000 }, () => {
  const moments = Array.from({ length: kills }, () => 1 + Math.floor(Math.random() * keystrokes))
  it.each(moments)('loses nothing that was confirmed: keystroke %i', async (moment) => {
    const folder = await folderWith({ 'a.yaml': 'answers: {}' })
    const owner = ['--agency', 'Kota Contoh', '--year', '2024']
    await merit(['fill', 'kertas.csv', ...owner, '--answers', 'a.yaml'], { cwd: folder })
    const session = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await session.see(/^1\.1 /m)
    const confirmed = await useUntilKilled(session, moment)

    const rows: Record<string, string>[] = parse(
      await readFile(join(folder, 'kertas.csv'), 'utf8'),
      { columns: true },
    )
    for (const { indicator, column, text } of confirmed) {
      const own = rows.filter((row) => row['indikator'] === indicator)
      expect(own.map((row) => row[column])).toContain(text)
    }
    const scored = await merit(['score', 'kertas.csv'], { cwd: folder })
    expect(scored.code).toBe(0)

    const levels = rows.filter((row) => row['tingkat'] !== '').length
    const again = terminal(['fill', 'kertas.csv'], { cwd: folder })
    await again.see(`${levels} dari 36 terjawab`)
    again.press('q')
    expect(await again.ended).toBe(0)
  })
})
