import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { WorksheetChange } from '../../../src/features/fill/change.js'
import {
  type OpenWorksheet,
  openWorksheet,
  restoreRows,
  type Saved,
  type StoreSetup,
  saveChanges,
} from '../../../src/features/fill/worksheet-store.js'
import { type Dialect, writeCsv } from '../../../src/files/csv/write.js'
import { told } from '../../support/builders.js'
import { folderWith } from '../../support/folder.js'
import { aWorld } from '../../support/world.js'
import { rubric } from './questions.js'

const header = 'instansi,tahun,indikator,tingkat,bukti,berkas,nomor,tanggal,berlaku_sampai'

const rows = [
  'Kota Bunga,2024,1.1,2,SK,sk.pdf,12,2024-01-31,',
  'Kota Bunga,2024,1.2,,,,,,',
  'Kota Lain,2024,1.1,4,,,,,',
]

const lines = (...texts: readonly string[]) => `${texts.join('\n')}\n`

const text = lines(header, ...rows)

/** A worksheet in a folder of its own, opened, and what can happen to it. */
async function worksheetWith(content: string | Uint8Array) {
  const cwd = await folderWith({ 'kertas.csv': content })
  const full = join(cwd, 'kertas.csv')
  const setup: StoreSetup = {
    path: 'kertas.csv',
    owner: { agency: 'Kota Bunga', year: 2024 },
    options: {
      rubric,
      agency: 'Kota Bunga',
      year: 2024,
      assumedAgency: undefined,
      assumedYear: undefined,
    },
    context: { asOf: '2024-12-31', decisions: [], statements: [] },
    world: aWorld({ cwd }),
  }
  const opening = await openWorksheet(setup)
  return {
    setup,
    opening,
    /** The worksheet; throws where it could not be opened. */
    opened: () => openedIn(opening),
    bytes: () => readFile(full),
    content: () => readFile(full, 'utf8'),
    writtenByOthers: (content: string) => writeFile(full, content),
    gone: () => rm(full),
    save: (changes: readonly WorksheetChange[], known = openedIn(opening)) =>
      saveChanges(changes, known, setup),
  }
}

function openedIn({ value, diagnostics }: Awaited<ReturnType<typeof openWorksheet>>) {
  if (!value) throw new Error(told(diagnostics).join('\n'))
  return value
}

function savedIn(saved: Saved): Extract<Saved, { readonly kind: 'saved' }> {
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  return saved
}

const claim: WorksheetChange = { kind: 'level', indicator: '1.2', level: 3 }
const noted = (note: string): WorksheetChange => ({ kind: 'note', indicator: '1.2', text: note })
const claimOf = ({ assessment }: OpenWorksheet, indicator: string) =>
  assessment.answers.get(indicator)?.claim

describe('a worksheet is opened', () => {
  it('with what it says of its owner, and the score of that', async () => {
    const { opened } = await worksheetWith(text)
    expect([...opened().assessment.answers.keys()]).toEqual(['1.1', '1.2'])
    const [first] = opened().score.indicators
    expect([first?.claimed, opened().score.agency]).toEqual([2, 'Kota Bunga'])
  })

  it.each([
    { what: 'a header alone', content: lines(header) },
    { what: 'the rows of others only', content: lines(header, rows[2] ?? '') },
  ])('though it holds $what', async ({ content }) => {
    const { opened, save } = await worksheetWith(content)
    expect(opened().assessment).toMatchObject({ agency: 'Kota Bunga', year: 2024 })
    expect(opened().assessment.answers.size).toBe(0)
    expect(savedIn(await save([claim])).worksheet.assessment.answers.size).toBe(1)
  })

  it.each([
    { what: 'a level beyond the scale', content: text.replace(',2,SK', ',7,SK'), at: '2:21' },
    { what: 'an unknown indicator', content: text.replace(',1.1,2', ',9.9,2'), at: '2:17' },
  ])('but not with $what, which has to be mended first', async ({ content, at }) => {
    const { opening } = await worksheetWith(content)
    expect(opening.value).toBeUndefined()
    expect(told(opening.diagnostics)[0]).toMatch(new RegExp(`^${at} `))
  })
})

describe('an answer', () => {
  it('is on disk when it is saved, and the rest is as it was', async () => {
    const { save, content } = await worksheetWith(text)
    const { worksheet, isMerged } = savedIn(await save([claim]))
    expect(await content()).toBe(text.replace('1.2,,', '1.2,3,'))
    expect([claimOf(worksheet, '1.2'), isMerged]).toEqual([{ kind: 'level', level: 3 }, false])
  })

  it('is known by the same bytes in memory as on disk', async () => {
    const { save, bytes } = await worksheetWith(text)
    const { worksheet } = savedIn(await save([claim, noted('lihat')]))
    expect(Buffer.from(worksheet.bytes).equals(await bytes())).toBe(true)
    const next = savedIn(await save([noted('')], worksheet))
    expect(next.isMerged).toBe(false)
    expect(Buffer.from(next.worksheet.bytes).equals(await bytes())).toBe(true)
  })

  it('moves the score', async () => {
    const { save, opened } = await worksheetWith(text)
    const before = opened().score.totals.claimed.points
    expect(savedIn(await save([claim])).worksheet.score.totals.claimed.points).toBeGreaterThan(
      before,
    )
  })

  it('with several changes is written whole', async () => {
    const { save } = await worksheetWith(text)
    const first = { kind: 'document', indicator: '1.1', position: 0 } as const
    const { worksheet } = savedIn(
      await save([
        { ...first, entry: { title: 'SK Sekda' } },
        { ...first, position: null, entry: { title: 'Foto' } },
        { kind: 'open', indicator: '1.1' },
        claim,
      ]),
    )
    const answer = worksheet.assessment.answers.get('1.1')
    expect(answer?.documents.map(({ title }) => title)).toEqual(['SK Sekda', 'Foto'])
    expect([answer?.claim.kind, claimOf(worksheet, '1.2')?.kind]).toEqual(['open', 'level'])
  })
})

const dialects: readonly Dialect[] = [
  { delimiter: ';', lineEnd: '\r\n', encoding: 'utf-8', hasBom: true },
  { delimiter: ';', lineEnd: '\r\n', encoding: 'utf-8', hasBom: false, isDelimiterStated: true },
  { delimiter: ',', lineEnd: '\n', encoding: 'utf-8', hasBom: false },
  { delimiter: '\t', lineEnd: '\r\n', encoding: 'utf-16le', hasBom: true },
  { delimiter: ';', lineEnd: '\n', encoding: 'utf-16be', hasBom: true },
  { delimiter: ';', lineEnd: '\r\n', encoding: 'windows-1252', hasBom: false },
]

const cells = (note = '') => [
  ['indikator', 'tingkat', 'catatan'],
  ['1.1', '2', 'Café – baik'],
  ['1.2', '', note],
]

const bytesOf = (dialect: Dialect, note?: string): Uint8Array =>
  writeCsv(cells(note), dialect, 'kertas.csv').value ?? new Uint8Array()

describe('how a worksheet is written stays', () => {
  it.each(dialects)(
    '$encoding, "$delimiter", BOM $hasBom, sep= $isDelimiterStated',
    async (dialect) => {
      const { save, bytes } = await worksheetWith(bytesOf(dialect))
      savedIn(await save([noted('Ditunda; "besok", naïf')]))
      expect(await bytes()).toEqual(Buffer.from(bytesOf(dialect, 'Ditunda; "besok", naïf')))
    },
  )
})

describe('an answer that cannot be written so', () => {
  const western: Dialect = {
    delimiter: ';',
    lineEnd: '\r\n',
    encoding: 'windows-1252',
    hasBom: false,
  }

  it('for the encoding lacks a character, is refused and nothing written', async () => {
    const before = bytesOf(western)
    const { save, bytes } = await worksheetWith(before)
    const saved = await save([noted('šárka Ω')])
    expect(saved.kind).toBe('refused')
    const { diagnostics } = saved.kind === 'refused' ? saved : { diagnostics: [] }
    expect(diagnostics.map(({ code, facts }) => [code, facts])).toEqual([
      ['character-unwritable', { found: 'Ω', encoding: 'Windows-1252' }],
    ])
    expect(await bytes()).toEqual(Buffer.from(before))
  })

  it.each<{ what: string; change: WorksheetChange; code: string }>([
    {
      what: 'days in the wrong order',
      change: {
        kind: 'document',
        indicator: '1.1',
        position: 0,
        entry: { validUntil: '2023-12-31' },
      },
      code: 'dates-reversed',
    },
    {
      what: 'a day in words',
      change: { kind: 'document', indicator: '1.1', position: 0, entry: { issued: 'kemarin' } },
      code: 'date-wrong',
    },
  ])('for it would be an error, $what, is refused', async ({ change, code }) => {
    const { save, content } = await worksheetWith(text)
    const saved = await save([claim, change])
    expect(saved.kind === 'refused' && saved.diagnostics.map((each) => each.code)).toEqual([code])
    expect(await content()).toBe(text)
  })

  it('for nothing would apply any more, is refused', async () => {
    const all = ['1.1', '1.2', '2.1a', '2.1b', '2.2']
    const changes = all.map(
      (indicator): WorksheetChange => ({ kind: 'not-applicable', indicator, reason: 'x' }),
    )
    const { save, content } = await worksheetWith(text)
    expect((await save(changes)).kind).toBe('refused')
    expect(await content()).toBe(text)
  })
})

describe('where someone else has written meanwhile', () => {
  it.each([
    {
      what: 'the level of another indicator',
      now: text.replace('1.1,2,SK', '1.1,4,SK'),
      expected: text.replace('1.1,2,SK', '1.1,4,SK').replace('1.2,,', '1.2,3,'),
    },
    {
      what: 'a further row',
      now: `${text}Kota Bunga,2024,2.2,1,,,,,\n`,
      expected: `${text}Kota Bunga,2024,2.2,1,,,,,\n`.replace('1.2,,', '1.2,3,'),
    },
    {
      what: 'the rows in another order',
      now: lines(header, ...rows.toReversed()),
      expected: lines(header, ...rows.toReversed()).replace('1.2,,', '1.2,3,'),
    },
    {
      what: 'a column of their own',
      now: lines(`${header},petugas`, ...rows.map((row) => `${row},`)),
      expected: lines(`${header},petugas`, ...rows.map((row) => `${row},`)).replace(
        '1.2,,',
        '1.2,3,',
      ),
    },
    {
      what: 'the columns in another order',
      now: lines('tingkat,indikator,bukti', ',1.2,Foto', '2,1.1,SK'),
      before: lines('indikator,tingkat,bukti', '1.2,,Foto', '1.1,2,SK'),
      expected: lines('tingkat,indikator,bukti', '3,1.2,Foto', '2,1.1,SK'),
    },
    {
      what: 'semicolons instead of commas',
      now: text.replaceAll(',', ';'),
      expected: text.replace('1.2,,', '1.2,3,').replaceAll(',', ';'),
    },
  ])('$what, that is kept', async ({ before = text, now, expected }) => {
    const { save, content, writtenByOthers } = await worksheetWith(before)
    await writtenByOthers(now)
    expect(savedIn(await save([claim])).isMerged).toBe(true)
    expect(await content()).toBe(expected)
  })

  it.each([
    { what: 'its level', now: text.replace('1.2,,', '1.2,1,') },
    { what: 'its documents', now: text.replace('1.2,,,', '1.2,,Foto,') },
    { what: 'its row, which is gone', now: text.replace(`${rows[1]}\n`, '') },
    { what: 'a further row of it', now: `${text}Kota Bunga,2024,1.2,,Foto,,,,\n` },
  ])('about the same indicator, $what, nothing is written', async ({ now }) => {
    const { save, content, writtenByOthers } = await worksheetWith(text)
    await writtenByOthers(now)
    const saved = await save([{ kind: 'open', indicator: '1.1' }, claim])
    expect(saved).toMatchObject({ kind: 'conflict', indicator: '1.2' })
    expect(await content()).toBe(now)
  })

  it('about the same indicator, the newest content can be answered', async () => {
    const { save, writtenByOthers } = await worksheetWith(text)
    await writtenByOthers(text.replace('1.2,,', '1.2,1,'))
    const saved = await save([claim])
    const newest = saved.kind === 'conflict' ? saved.worksheet : undefined
    expect(newest && claimOf(newest, '1.2')).toEqual({ kind: 'level', level: 1 })
    expect(savedIn(await save([claim], newest)).isMerged).toBe(false)
  })

  it('something with errors, it is left alone', async () => {
    const { save, content, writtenByOthers } = await worksheetWith(text)
    const faulty = text.replace('1.1,2,SK', '1.1,9,SK')
    await writtenByOthers(faulty)
    const saved = await save([claim])
    expect(saved.kind === 'lost' && told(saved.diagnostics)).toEqual(['2:21 level-out-of-range'])
    expect(await content()).toBe(faulty)
  })

  it('nothing, for the file is gone, it is not made again', async () => {
    const { save, gone, bytes } = await worksheetWith(text)
    await gone()
    const saved = await save([claim])
    expect(saved.kind === 'lost' && told(saved.diagnostics)).toEqual(['file-not-found'])
    await expect(bytes()).rejects.toThrow('ENOENT')
  })
})

describe('undoing an answer', () => {
  const document: WorksheetChange = {
    kind: 'document',
    indicator: '1.1',
    position: null,
    entry: { title: 'Foto', file: 'foto.jpg' },
  }

  it.each<{ what: string; changes: readonly WorksheetChange[] }>([
    { what: 'a level', changes: [claim] },
    { what: 'a new indicator', changes: [{ kind: 'level', indicator: '2.2', level: 3 }] },
    { what: 'a new document', changes: [document] },
    { what: 'an edited one', changes: [{ ...document, position: 0 }] },
    { what: 'a removed one', changes: [{ kind: 'removal', indicator: '1.1', position: 0 }] },
    { what: 'several at once', changes: [claim, document, { kind: 'open', indicator: '1.1' }] },
  ])('gives the very file back: $what', async ({ changes }) => {
    const { save, setup, content } = await worksheetWith(text)
    const { earlier, worksheet } = savedIn(await save(changes))
    expect(await content()).not.toBe(text)
    savedIn(await restoreRows(earlier, worksheet, setup))
    expect(await content()).toBe(text)
  })

  it('names each indicator once', async () => {
    const { save } = await worksheetWith(text)
    const { earlier } = savedIn(await save([claim, noted('x'), document]))
    expect(earlier.map(({ indicator }) => indicator)).toEqual(['1.2', '1.1'])
  })

  it('keeps what someone else wrote about another indicator', async () => {
    const { save, setup, content, writtenByOthers } = await worksheetWith(text)
    const { earlier, worksheet } = savedIn(await save([claim]))
    await writtenByOthers((await content()).replace('1.1,2,SK', '1.1,4,SK'))
    savedIn(await restoreRows(earlier, worksheet, setup))
    expect(await content()).toBe(text.replace('1.1,2,SK', '1.1,4,SK'))
  })

  it('does not undo what someone else has made of it since', async () => {
    const { save, setup, content, writtenByOthers } = await worksheetWith(text)
    const { earlier, worksheet } = savedIn(await save([claim]))
    const now = text.replace('1.2,,', '1.2,4,')
    await writtenByOthers(now)
    expect(await restoreRows(earlier, worksheet, setup)).toMatchObject({ kind: 'conflict' })
    expect(await content()).toBe(now)
  })

  it('does not undo where the columns stand elsewhere by now', async () => {
    const { save, setup, content, writtenByOthers } = await worksheetWith(text)
    const { earlier, worksheet } = savedIn(await save([claim]))
    const moved = (await content())
      .replace('berkas,nomor', 'nomor,berkas')
      .replace('sk.pdf,12', '12,sk.pdf')
    await writtenByOthers(moved)
    expect(await restoreRows(earlier, worksheet, setup)).toMatchObject({ kind: 'conflict' })
    expect(await content()).toBe(moved)
  })
})

describe('what a worksheet said before the sitting', () => {
  it('is kept once, whatever is answered and undone afterwards', async () => {
    const { setup, save, opened, content } = await worksheetWith(text)
    const backup = () => readFile(join(setup.world.cwd, 'kertas.csv.bak'), 'utf8')
    await save([])
    await expect(backup()).rejects.toThrow('ENOENT')
    const first = savedIn(await save([claim]))
    const second = savedIn(await save([noted('lengkap')], first.worksheet))
    expect(await content()).toContain('lengkap')
    expect(await backup()).toBe(text)
    savedIn(await restoreRows(second.earlier, second.worksheet, setup))
    expect(await backup()).toBe(text)
    const later = await openWorksheet(setup)
    const before = await content()
    savedIn(await save([noted('lain')], openedIn(later)))
    expect(await backup()).toBe(before)
    expect(opened().bytes.toString()).toBe(text)
  })

  it('is not kept where the worksheet was made in it', async () => {
    const { setup, save } = await worksheetWith(text)
    const { value } = await openWorksheet(setup, true)
    savedIn(await save([claim], value))
    expect(await readdir(setup.world.cwd)).toEqual(['kertas.csv'])
  })
})
