import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNamesOf } from '../../src/core/file-names.js'

const nameOf = (name: string) => fileNamesOf([name], 'tanpa-unit').get(name)

describe('a file name', () => {
  it.each([
    ['Bidang Mutasi & Promosi', 'bidang-mutasi-promosi'],
    ['Café Pemda', 'cafe-pemda'],
    ['../../etc/passwd', 'etc-passwd'],
    ['=CMD|x', 'cmd-x'],
    ['CON', 'unit-con'],
    ['部門', 'unit'],
    ['—', 'unit'],
    ['', 'tanpa-unit'],
  ])('of %j is %j', (name, expected) => {
    expect(nameOf(name)).toBe(expected)
  })

  it('is told apart where two units give one', () => {
    const names = fileNamesOf(['', 'Tanpa Unit', 'Dinas A', 'Dinas-A', 'DINAS A 2'], 'tanpa-unit')
    expect([...names.values()]).toEqual([
      'tanpa-unit',
      'tanpa-unit-2',
      'dinas-a',
      'dinas-a-2',
      'dinas-a-2-2',
    ])
  })

  it('is safe and unlike all others, whatever the units are called', () => {
    const units = fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 120 }))
    fc.assert(
      fc.property(units, (names) => {
        const files = [...fileNamesOf(names, 'tanpa-unit').values()]
        expect(new Set(files).size).toBe(names.length)
        for (const file of files) expect(file).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      }),
    )
  })
})
