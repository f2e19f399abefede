import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AgencyYear, slotsOf } from '../../../src/adapters/tally/agency-year.js'
import { tallyPart } from '../../../src/adapters/tally/file.js'
import { readHead } from '../../../src/adapters/tally/head.js'
import { joinParts } from '../../../src/adapters/tally/join.js'
import { packTally, unpackTally } from '../../../src/adapters/tally/pack.js'
import { cutInParts, type Part } from '../../../src/adapters/tally/parts.js'
import type { Tally } from '../../../src/adapters/tally/tally.js'
import { loadRubric } from '../../../src/inputs/rubric.js'
import { worksheet } from '../../support/worksheets.js'
import { aWorld } from '../../support/world.js'

const { value: rubric } = await loadRubric('kasn-2018', aWorld())
if (!rubric) throw new Error('a built-in rubric can be read')
const slots = slotsOf(rubric)

const readFrom =
  (bytes: Uint8Array, { from, to }: Part) =>
  (into: Uint8Array, offset: number, length: number) => {
    const next = bytes.subarray(from, Math.min(to, from + length))
    into.set(next, offset)
    from += next.length
    return next.length
  }

/** All that counts of an agency-year whose rows are read again. */
const named = ({ agency, year, isFlagged }: AgencyYear) => ({ agency, year, isFlagged })

const figuresOf = ({ rows, marks, ...owner }: AgencyYear) => ({
  ...owner,
  rows: [...rows.entries()]
    .filter(([, hash]) => hash !== 0)
    .map(([slot, hash]) => `${hash} ${marks[slot]}`)
    .toSorted(),
})

/** What a tally says, without the way in which it keeps hashes. */
const said = ({ owners, flaggedAgencies, looseLines, line, index }: Tally) => ({
  flaggedAgencies: [...flaggedAgencies].toSorted(),
  owners: owners.map((owner) => (owner.isFlagged ? named(owner) : figuresOf(owner))),
  looseLines,
  line,
  index,
})

describe('a file that is read in two parts', () => {
  it('says the same as in one, wherever it is cut, or is known to be cut within a record', () => {
    let joined = 0
    fc.assert(
      fc.property(worksheet, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        const bytes = Buffer.from(text)
        const head = readHead(bytes, 'a.csv')
        if (!head) return
        const reading = {
          rubric,
          agency: undefined,
          year: undefined,
          assumedAgency: 'Kota A',
          assumedYear: 2024,
        }
        const options = { head: head.head, reading, slots, proof: { asOf: '2024-12-31' } }
        const { delimiter, line, index, offset } = head
        const read = (part: Part, at: { isFirst: boolean; isLast: boolean }) => {
          const start = at.isFirst ? { line, index } : { line: 1, index: 0 }
          return tallyPart(readFrom(bytes, part), delimiter, options, { ...start, ...at })
        }
        const whole = read({ from: offset, to: bytes.length }, { isFirst: true, isLast: true })
        const from = offset + Math.floor((bytes.length - offset) * share)
        const cut = bytes.indexOf(10, from) + 1
        if (cut <= offset || cut >= bytes.length) return
        const first = read({ from: offset, to: cut }, { isFirst: true, isLast: false })
        const second = read({ from: cut, to: bytes.length }, { isFirst: false, isLast: true })
        if (!first || !second) return
        joined += 1
        const handed = unpackTally(structuredClone(packTally(second, slots)), slots)
        const both = joinParts(first, handed)
        expect(whole && said(both)).toEqual(whole && said(whole))
        expect(whole).toBeDefined()
      }),
      { numRuns: 500 },
    )
    expect(joined).toBeGreaterThan(150)
  })

  it('is cut behind line breaks, into parts of about the same size', () => {
    const bytes = Buffer.from('1234567\n'.repeat(100))
    const readAt = (from: number) => readFrom(bytes, { from, to: bytes.length })
    expect(cutInParts({ from: 8, to: 800 }, 4, readAt)).toEqual([
      { from: 8, to: 208 },
      { from: 208, to: 408 },
      { from: 408, to: 608 },
      { from: 608, to: 800 },
    ])
  })

  it('is left whole where there is no line break', () => {
    const bytes = Buffer.from('x'.repeat(100))
    const readAt = (from: number) => readFrom(bytes, { from, to: bytes.length })
    expect(cutInParts({ from: 0, to: 100 }, 3, readAt)).toEqual([{ from: 0, to: 100 }])
  })
})
