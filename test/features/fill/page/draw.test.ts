import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  choicesFor,
  drawBelow,
  drawLine,
  drawMenu,
} from '../../../../src/features/fill/page/draw.js'
import { levelScreen } from '../../../../src/features/fill/page/level.js'
import type {
  LineScreen,
  MenuScreen,
  ScreenChoice,
} from '../../../../src/features/fill/page/screen.js'
import { shippedRubric } from '../../../support/builders.js'
import { english, situationWith, view } from './situation.js'

const quit = { kind: 'quit' } as const

const aChoice = (parts: Partial<ScreenChoice> = {}): ScreenChoice => ({
  text: 'Tingkat',
  detail: [],
  isCurrent: false,
  reply: quit,
  ...parts,
})

const aMenu = (parts: Partial<MenuScreen> = {}): MenuScreen => ({
  kind: 'menu',
  heading: ['1 dari 36 terjawab'],
  question: 'Peta jabatan',
  choices: [aChoice()],
  active: 0,
  shortcuts: [{ key: 'q', name: 'keluar', reply: quit }],
  search: undefined,
  legend: 'Panah: pilih  Enter: simpan',
  ...parts,
})

const draw = (
  screen: MenuScreen,
  { active = 0, typed = '', columns = 80, rows = 24 } = {},
): readonly string[] =>
  drawMenu(screen, { active, typed }, { columns, rows }).map(({ text }) => text)

const partsIn = (screen: MenuScreen, part: string, size = { columns: 80, rows: 24 }) =>
  drawMenu(screen, { active: screen.active, typed: '' }, size).flatMap((line) =>
    line.part === part ? [line.text] : [],
  )

const width = (text: string) => [...text].length

// Screens of any kind, on terminals of any size.

const word = fc.oneof(
  fc.constantFrom('dan', 'peta', 'jabatan', 'Ω', '2024', 'é', '😀'),
  fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.replaceAll(/\s/g, 'x')),
  fc.constantFrom(
    'pertanggungjawaban'.repeat(6),
    'https://contoh.go.id/berkas/sk-yang-panjang.pdf',
  ),
)

const sentence = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '))

const choice = fc.record({
  text: sentence,
  side: fc.constantFrom(undefined, '271,5 III', '0,7250 C'),
  detail: fc.array(sentence, { maxLength: 4 }),
  isCurrent: fc.boolean(),
})

const screens = fc
  .record({
    heading: fc.array(sentence, { maxLength: 2 }),
    question: fc.array(sentence, { minLength: 1, maxLength: 4 }).map((rows) => rows.join('\n')),
    choices: fc.array(choice, { minLength: 1, maxLength: 40 }),
    isSearched: fc.boolean(),
  })
  .map(({ choices, isSearched, ...parts }) =>
    aMenu({
      ...parts,
      choices: choices.map(({ side, ...rest }) =>
        aChoice({ ...rest, ...(side !== undefined && { side }) }),
      ),
      search: isSearched ? { escape: quit, nothing: 'Tidak ada.' } : undefined,
    }),
  )

const sizes = fc.record({
  columns: fc.integer({ min: 20, max: 200 }),
  rows: fc.integer({ min: 11, max: 60 }),
})

describe('a menu', () => {
  it('is never wider than the terminal, and leaves its last row free', () => {
    fc.assert(
      fc.property(screens, fc.nat(39), sizes, (screen, number, size) => {
        const active = number % screen.choices.length
        const drawn = draw(screen, { active, ...size })
        for (const text of drawn) {
          expect(width(text)).toBeLessThanOrEqual(size.columns)
          expect(text).not.toContain('\n')
        }
        expect(drawn.length).toBeLessThanOrEqual(size.rows - 1)
      }),
      { numRuns: 300 },
    )
  })

  it('always shows the marked choice, and only that one as marked', () => {
    fc.assert(
      fc.property(screens, fc.nat(39), sizes, (screen, number, size) => {
        const active = number % screen.choices.length
        const drawn = drawMenu(screen, { active, typed: '' }, size)
        const marked = drawn.filter(({ part }) => part === 'active')
        expect(marked).toHaveLength(1)
        const start = `>${screen.choices[active]?.isCurrent ? '*' : ' '}`
        expect(marked[0]?.text.startsWith(start)).toBe(true)
        expect(marked[0]?.text.slice(2, 10).trim()).toBe(
          [...(screen.choices[active]?.text ?? '')].join('').slice(0, 8).trim(),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('shows all choices where they fit', () => {
    const choices = ['nol', 'satu', 'dua', 'tiga', 'empat'].map((text) => aChoice({ text }))
    const drawn = draw(aMenu({ choices }))
    for (const { text } of choices) expect(drawn.join('\n')).toContain(text)
  })

  it('moves along with the marked choice where they do not', () => {
    const choices = Array.from({ length: 50 }, (_, index) => aChoice({ text: `nomor-${index}.` }))
    const shown = (active: number) =>
      draw(aMenu({ choices }), { active, rows: 12 }).flatMap((text) => /nomor-\d+/.exec(text) ?? [])
    expect(shown(0)[0]).toBe('nomor-0')
    expect(shown(49).at(-1)).toBe('nomor-49')
    expect(shown(25)).toContain('nomor-25')
    expect(new Set([0, 25, 49].map((active) => shown(active).length)).size).toBe(1)
  })

  it('marks the current answer with a star', () => {
    const choices = [aChoice({ text: 'satu' }), aChoice({ text: 'dua', isCurrent: true })]
    expect(draw(aMenu({ choices })).filter((text) => /satu|dua/.test(text))).toEqual([
      '> satu',
      ' *dua',
    ])
  })

  it.each([
    { columns: 40, isShown: false },
    { columns: 60, isShown: false },
    { columns: 80, isShown: true },
    { columns: 200, isShown: true },
  ])('of $columns columns shows figures beside the choices: $isShown', ({ columns, isShown }) => {
    const text = 'Peta jabatan '.repeat(30)
    const [line = ''] = partsIn(
      aMenu({ choices: [aChoice({ text, side: '271,5 III' })] }),
      'active',
      { columns, rows: 24 },
    )
    expect(line.endsWith('  271,5 III')).toBe(isShown)
    expect(line).toContain('...')
  })

  it('tells of the marked choice only, below the choices', () => {
    const choices = [
      aChoice({ text: 'satu', detail: ['Bukti satu'] }),
      aChoice({ text: 'dua', detail: ['Bukti dua'] }),
    ]
    expect(partsIn(aMenu({ choices, active: 1 }), 'detail')).toEqual(['    Bukti dua'])
  })

  it('says that a detail does not fit', () => {
    const choices = [aChoice({ detail: Array.from({ length: 40 }, () => 'baris') })]
    expect(partsIn(aMenu({ choices }), 'detail').at(-1)).toMatch(/\.\.\.$/)
  })

  it.each([
    { size: { columns: 80, rows: 24 }, by: view },
    { size: { columns: 80, rows: 24 }, by: english },
    { size: { columns: 200, rows: 60 }, by: view },
    { size: { columns: 40, rows: 15 }, by: view },
    { size: { columns: 40, rows: 15 }, by: english },
  ])('of a real question fits on $size.columns × $size.rows', ({ size, by }) => {
    const rubric = shippedRubric('panrb-2026')
    for (const { indicators } of rubric.aspects) {
      for (const { id } of indicators) {
        const step = { kind: 'level', indicator: id } as const
        const screen = levelScreen(step, situationWith({ rubric }), by)
        if (screen.kind !== 'menu') throw new Error('a line')
        for (const active of screen.choices.keys()) {
          const drawn = draw(screen, { active, ...size })
          expect(Math.max(...drawn.map(width))).toBeLessThanOrEqual(size.columns)
          expect(drawn.length).toBeLessThanOrEqual(size.rows - 1)
        }
      }
    }
  })
})

describe('searching', () => {
  const screen = aMenu({
    choices: ['1.1 Peta jabatan', '1.2 Data jabatan', '2.1 Peta talenta'].map((text) =>
      aChoice({ text }),
    ),
    search: { escape: quit, nothing: 'Tidak ada yang cocok.' },
  })
  const found = (typed: string) => choicesFor(screen, { typed }).map(({ text }) => text.slice(0, 3))

  it.each([
    { typed: '', expected: ['1.1', '1.2', '2.1'] },
    { typed: '  ', expected: ['1.1', '1.2', '2.1'] },
    { typed: 'peta', expected: ['1.1', '2.1'] },
    { typed: 'PETA JAB', expected: ['1.1'] },
    { typed: 'jabatan peta ', expected: ['1.1'] },
    { typed: '2.1', expected: ['2.1'] },
    { typed: 'peta data', expected: [] },
  ])('for "$typed" leaves the choices with all its words: $expected', ({ typed, expected }) => {
    expect(found(typed)).toEqual(expected)
  })

  it('shows what was typed, and says where nothing is left', () => {
    const drawn = draw(screen, { typed: 'xyz' })
    expect(drawn).toContain('> xyz')
    expect(drawn).toContain('Tidak ada yang cocok.')
    expect(drawn.join('\n')).not.toContain('Peta talenta')
  })

  it('is not done in a menu with letters for shortcuts', () => {
    expect(choicesFor({ ...screen, search: undefined }, { typed: 'talenta' })).toHaveLength(3)
  })
})

describe('a line that is typed', () => {
  const aLine = (parts: Partial<LineScreen> = {}): LineScreen => ({
    kind: 'line',
    heading: ['1 dari 36'],
    question: 'Judul dokumen',
    hint: 'Judul yang tertulis pada dokumen.',
    initial: '',
    entry: 'text',
    escape: quit,
    legend: 'Enter: simpan  Esc: kembali',
    ...parts,
  })

  it('has what is asked above it, and its keys below', () => {
    const size = { columns: 80, rows: 24 }
    const above = drawLine(aLine(), size).map(({ part }) => part)
    const below = drawBelow(aLine(), { fault: 'Bukan tanggal.', completions: ['a', 'b'] }, size)
    expect(above).toEqual(['heading', 'question', 'detail'])
    expect(below.map(({ part, text }) => [part, text])).toEqual([
      ['fault', 'Bukan tanggal.'],
      ['detail', 'a  b'],
      ['keys', 'Enter: simpan  Esc: kembali'],
    ])
  })

  it('is never wider than the terminal', () => {
    fc.assert(
      fc.property(sentence, sentence, sentence, sizes, (heading, question, fault, size) => {
        const screen = aLine({ heading: [heading], question, hint: question })
        const told = { fault, completions: ['bukti/', 'bukti.csv', 'a'] }
        for (const { text } of [...drawLine(screen, size), ...drawBelow(screen, told, size)]) {
          expect(width(text)).toBeLessThanOrEqual(size.columns)
        }
      }),
    )
  })

  it('shows three rows of completions at most', () => {
    const completions = Array.from({ length: 100 }, (_, index) => `berkas-${index}.pdf`)
    const below = drawBelow(aLine(), { fault: '', completions }, { columns: 40, rows: 15 })
    expect(below.filter(({ part }) => part === 'detail')).toHaveLength(3)
  })
})
