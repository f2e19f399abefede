import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../support/folder.js'
import { keys, terminal } from '../support/terminal.js'

describe('merit init at a terminal', { timeout: 60_000 }, () => {
  it('asks for the agency where nobody named it', async () => {
    const folder = await folderWith()
    const session = terminal(['init', '--year', '2026'], { cwd: folder })
    await session.see('Nama instansi')
    session.press(keys.enter)
    await session.see('Belum diisi.')
    session.press('Kota Contoh', keys.enter)
    expect(await session.ended).toBe(0)
    expect(await readFile(join(folder, 'merit.yaml'), 'utf8')).toContain('agency: "Kota Contoh"')
  })

  it('writes nothing where whoever is asked stops', async () => {
    const folder = await folderWith()
    const session = terminal(['init', '--year', '2026'], { cwd: folder })
    await session.see('Nama instansi')
    session.press(keys.interrupt)
    expect(await session.ended).toBe(130)
    expect(await readdir(folder)).toEqual([])
  })
})
