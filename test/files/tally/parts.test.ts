import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PartStart, type PartTally, tallyPart } from '../../../src/files/tally/file.js'
import { readHead } from '../../../src/files/tally/head.js'
import { joinPart, packPart } from '../../../src/files/tally/join.js'
import type { TallyMachine } from '../../../src/files/tally/machine.js'
import { cutInParts } from '../../../src/files/tally/parts.js'
import { shippedRubric } from '../../support/builders.js'
import { aMachine, readsOf } from '../../support/tally.js'
import { worksheet } from '../../support/worksheets.js'

const files = ['a.csv', 'b.csv', 'c.csv', 'd.csv']

/** What has been read, of an agency-year that is not read again, and how much of each part there is. */
function said({ owners, figures, layout }: TallyMachine, part: PartTally) {
  const { looseLines, line, index } = part
  const found = owners.all.map((owner) => {
    const { agency, year } = owner
    if (figures.isFlagged(owner)) return { agency, year, isFlagged: true }
    return {
      agency,
      year,
      isVerified: figures.isVerified(owner),
      hasInapplicable: figures.hasInapplicable(owner),
      tallies: figures.tallies(owner),
      places: figures.places(owner, files),
      reasons: layout.indicators.map((_, each) => figures.reason(owner, each)),
    }
  })
  return { owners: found, flagged: [...owners.flagged].toSorted(), looseLines, line, index }
}

describe('a file that is read in two parts', () => {
  it.each(['kasn-2018', 'panrb-2026'] as const)(
    'says the same as in one, wherever it is cut, or is known to be cut within a record: %s',
    (id) => {
      const rubric = shippedRubric(id)
      let joined = 0
      const check = (text: string, share: number, isLast: boolean): void => {
        const bytes = Buffer.from(text)
        const whole = aMachine(rubric)
        const head = readHead(bytes, 'a.csv', whole)
        if (!head) return
        const reading = {
          rubric,
          agency: undefined,
          year: undefined,
          assumedAgency: 'Kota A',
          assumedYear: 2024,
        }
        const { line, index, offset } = head
        const cut = bytes.indexOf(10, offset + Math.floor((bytes.length - offset) * share)) + 1
        if (cut <= offset || cut >= bytes.length) return
        const read = (machine: TallyMachine, from: number, to: number, at: PartStart) =>
          tallyPart(machine, readsOf(bytes, from, to), { head, reading, number: numberIn(at) }, at)
        const [first, second] = [aMachine(rubric), aMachine(rubric)]
        // A part that is not the first one does not know the number of its file.
        const numberIn = ({ isFirst }: PartStart): number => (isFirst ? 3 : 0)
        const begin = { line, index, isFirst: true }
        const before = read(first, offset, cut, { ...begin, isLast: false })
        const after = read(second, cut, bytes.length, {
          line: 1,
          index: 0,
          isFirst: false,
          isLast: true,
        })
        if (!before || !after) return
        joined += 1
        const packed = structuredClone(packPart(second, after))
        const both = joinPart(first, packed, { file: 3, before, isLast })
        first.kernel.flagRepeats()
        const all = read(whole, offset, bytes.length, { ...begin, isLast: true })
        whole.kernel.flagRepeats()
        expect(all && said(first, both)).toEqual(all && said(whole, all))
        expect(all).toBeDefined()
      }
      fc.assert(
        fc.property(worksheet, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), check),
        { numRuns: 300 },
      )
      expect(joined).toBeGreaterThan(80)
    },
  )

  it('names the files of its places by their numbers', () => {
    const machine = aMachine(shippedRubric('kasn-2018'))
    const bytes = Buffer.from('instansi,tahun,indikator,tingkat\nKota A,2020,1.1,3\n')
    const head = readHead(bytes, 'b.csv', machine)
    if (!head) throw new Error('the header can be read')
    const reading = {
      rubric: machine.rules.rubric,
      agency: undefined,
      year: undefined,
      assumedAgency: undefined,
      assumedYear: undefined,
    }
    const start = { line: head.line, index: head.index, isFirst: true, isLast: true }
    tallyPart(machine, readsOf(bytes, head.offset), { head, reading, number: 1 }, start)
    const [owner] = machine.owners.all
    const places = owner && machine.figures.places(owner, ['a.csv', 'b.csv'])
    expect(places?.slice(0, 2)).toEqual([{ file: 'b.csv', line: 2, column: 1 }, null])
  })

  it('is cut behind line breaks, into parts of about the same size, the first a little larger', () => {
    const bytes = Buffer.from('1234567\n'.repeat(100))
    const readAt = (from: number) => readsOf(bytes, from)
    expect(cutInParts({ from: 8, to: 800 }, 4, readAt)).toEqual([
      { from: 8, to: 224 },
      { from: 224, to: 416 },
      { from: 416, to: 608 },
      { from: 608, to: 800 },
    ])
  })

  it('is left whole where there is no line break', () => {
    const bytes = Buffer.from('x'.repeat(100))
    const readAt = (from: number) => readsOf(bytes, from)
    expect(cutInParts({ from: 0, to: 100 }, 3, readAt)).toEqual([{ from: 0, to: 100 }])
  })
})
