import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Hold, type Holder, holdFile } from '../src/platform/hold.js'
import { folderWith } from './support/folder.js'

const since = '2024-12-31T08:00:00.000Z'

/** The number of a process that has ended. */
const endedPid = (): number => spawnSync(process.execPath, ['--version']).pid

const markOf = '.kertas.csv.merit-lock'

/** A folder in which someone holds the worksheet already, if anyone does. */
async function heldBy(text?: string) {
  const files = text === undefined ? {} : { [markOf]: text }
  const cwd = await folderWith({ 'kertas.csv': 'indikator\n', ...files })
  return {
    cwd,
    hold: () => holdFile('kertas.csv', { cwd }),
    mark: () => readFile(join(cwd, markOf), 'utf8'),
    files: async () => (await readdir(cwd)).toSorted(),
  }
}

const holder = (parts: Partial<Holder> = {}): string =>
  JSON.stringify({ pid: process.pid, host: hostname(), since, ...parts })

function release(hold: Hold): void {
  if (hold.kind !== 'held') throw new Error(hold.kind)
  hold.release()
}

describe('a worksheet that nobody holds', () => {
  it('is held, by this process on this machine', async () => {
    const { hold, mark, files } = await heldBy()
    expect(hold().kind).toBe('held')
    const said: unknown = JSON.parse(await mark())
    expect(said).toMatchObject({ pid: process.pid, host: hostname() })
    expect(await files()).toEqual([markOf, 'kertas.csv'])
  })

  it('is free again after its release, and nothing is left', async () => {
    const { hold, files } = await heldBy()
    release(hold())
    expect(await files()).toEqual(['kertas.csv'])
    expect(hold().kind).toBe('held')
  })

  it('is held without writing through a link that lies in the way', async () => {
    const { cwd, hold } = await heldBy()
    await symlink(join(cwd, 'kertas.csv'), join(cwd, `${markOf}.${process.pid}`))
    expect(hold().kind).toBe('held')
    expect(await readFile(join(cwd, 'kertas.csv'), 'utf8')).toBe('indikator\n')
  })

  it('may not be there yet', async () => {
    const cwd = await folderWith()
    expect(holdFile('baru.csv', { cwd }).kind).toBe('held')
  })

  it('is the same by whatever path it is named', async () => {
    const { cwd, hold } = await heldBy()
    hold()
    expect(holdFile(join(cwd, 'kertas.csv'), { cwd: '/' }).kind).toBe('taken')
    expect(holdFile('x/../kertas.csv', { cwd }).kind).toBe('taken')
    expect(holdFile('lain.csv', { cwd }).kind).toBe('held')
  })

  it('cannot be held in a folder that is not there', async () => {
    const cwd = await folderWith()
    expect(holdFile('tidak/ada.csv', { cwd })).toEqual({ kind: 'failed', cause: 'ENOENT' })
  })
})

describe('a worksheet that is held', () => {
  it('cannot be held a second time, and it is told by whom', async () => {
    const { cwd, hold, mark, files } = await heldBy()
    hold()
    const before = await mark()
    const second = hold()
    expect(second).toMatchObject({ kind: 'taken', by: { pid: process.pid, host: hostname() } })
    expect(second).toMatchObject({ path: join(cwd, markOf) })
    expect(await mark()).toBe(before)
    expect(await files()).toEqual([markOf, 'kertas.csv'])
  })

  it.each([
    { what: 'a process that runs here', text: holder() },
    { what: 'a process of another machine', text: holder({ host: 'komputer-lain' }) },
  ])('by $what stays so', async ({ text }) => {
    const { hold, mark } = await heldBy(text)
    expect(hold()).toMatchObject({ kind: 'taken', by: JSON.parse(text) })
    expect(await mark()).toBe(text)
  })

  it('by a process of another machine stays so, though no such process runs here', async () => {
    const text = holder({ host: 'komputer-lain', pid: endedPid() })
    const { hold, mark } = await heldBy(text)
    expect(hold().kind).toBe('taken')
    expect(await mark()).toBe(text)
  })

  it('by a process that has ended is taken over', async () => {
    const { hold, mark, files } = await heldBy(holder({ pid: endedPid() }))
    const taken = hold()
    expect(taken.kind).toBe('held')
    expect(JSON.parse(await mark())).toMatchObject({ pid: process.pid })
    expect(hold().kind).toBe('taken')
    release(taken)
    expect(await files()).toEqual(['kertas.csv'])
  })

  it.each([
    { what: 'nothing', text: '' },
    { what: 'no JSON', text: '{"pid": 12' },
    { what: 'a list', text: '[]' },
    { what: 'nobody', text: 'null' },
    { what: 'no host', text: JSON.stringify({ pid: process.pid, since }) },
    { what: 'no process', text: JSON.stringify({ pid: 0, host: hostname(), since }) },
    { what: 'half a number', text: JSON.stringify({ pid: 1.5, host: hostname(), since }) },
    { what: 'a number as text', text: JSON.stringify({ pid: '12', host: hostname(), since }) },
  ])('by a mark that says $what is taken over', async ({ text }) => {
    const { hold, mark, files } = await heldBy(text)
    expect(hold().kind).toBe('held')
    expect(JSON.parse(await mark())).toMatchObject({ pid: process.pid })
    expect(await files()).toEqual([markOf, 'kertas.csv'])
  })

  it('by what is no file stays so', async () => {
    const { cwd, hold, files } = await heldBy()
    mkdirSync(join(cwd, markOf))
    expect(hold().kind).toBe('taken')
    expect(await files()).toEqual([markOf, 'kertas.csv'])
  })
})

describe('a release', () => {
  it('leaves a hold that is someone else’s by now', async () => {
    const { cwd, hold, mark } = await heldBy()
    const own = hold()
    const other = holder({ host: 'komputer-lain' })
    await writeFile(join(cwd, markOf), other)
    release(own)
    expect(await mark()).toBe(other)
  })

  it('does no harm twice', async () => {
    const { hold, files } = await heldBy()
    const own = hold()
    release(own)
    release(own)
    expect(await files()).toEqual(['kertas.csv'])
  })
})
