import { describe, expect, it } from 'vitest'
import {
  compareLock,
  differenceFound,
  type LockedFile,
  type NamedFile,
} from '../../src/core/lock.js'
import { line, told } from '../support/builders.js'

/** A file of a lock; its hash is as good as any text. */
const locked = (path: string, sha256: string, number = 1): LockedFile => ({
  path,
  sha256,
  size: 1,
  modified: '2024-12-31T00:00:00.000Z',
  at: line(number, 'bukti.lock.json'),
})

const named = (path: string, sha256: string | null, number = 1): NamedFile => ({
  path,
  sha256,
  at: line(number, 'kertas.csv'),
})

const kindsOf = (files: readonly LockedFile[], found: readonly NamedFile[]) =>
  compareLock({ files }, found).map((difference) =>
    difference.kind === 'moved'
      ? `${difference.path}: moved from ${difference.from}`
      : `${difference.path}: ${difference.kind}`,
  )

describe('evidence compared with its lock', () => {
  it.each([
    { what: 'the same', files: [locked('a', '1')], found: [named('a', '1')], expected: [] },
    {
      what: 'another content',
      files: [locked('a', '1')],
      found: [named('a', '2')],
      expected: ['a: changed'],
    },
    {
      what: 'named but not there',
      files: [locked('a', '1')],
      found: [named('a', null)],
      expected: ['a: missing'],
    },
    { what: 'no longer named', files: [locked('a', '1')], found: [], expected: ['a: dropped'] },
    { what: 'not locked', files: [], found: [named('a', '1')], expected: ['a: new'] },
    { what: 'neither locked nor there', files: [], found: [named('a', null)], expected: [] },
    {
      what: 'the same content at another path',
      files: [locked('a', '1')],
      found: [named('b', '1')],
      expected: ['b: moved from a'],
    },
    {
      what: 'a copy beside the original',
      files: [locked('a', '1')],
      found: [named('a', '1'), named('b', '1')],
      expected: ['b: new'],
    },
    {
      what: 'a copy of what a row still names but is not there',
      files: [locked('a', '1')],
      found: [named('a', null), named('b', '1')],
      expected: ['a: missing', 'b: new'],
    },
    {
      what: 'two files that have changed places',
      files: [locked('a', '1'), locked('b', '2')],
      found: [named('a', '2'), named('b', '1')],
      expected: ['a: changed', 'b: changed'],
    },
    {
      what: 'files of one content, matched one to one',
      files: [locked('b', '1'), locked('a', '1')],
      found: [named('z', '1'), named('y', '1'), named('x', '1')],
      expected: ['x: moved from a', 'y: moved from b', 'z: new'],
    },
  ])('$what: $expected', ({ files, found, expected }) => {
    expect(kindsOf(files, found)).toEqual(expected)
    expect(kindsOf(files.toReversed(), found.toReversed())).toEqual(expected)
  })

  it('is told at the row that names the file, or at the entry that none names', () => {
    const files = [locked('a', '1', 4), locked('b', '2', 10), locked('c', '3', 16)]
    const found = [named('a', '9', 2), named('d', '3', 3), named('e', '5', 4)]
    const differences = compareLock({ files }, found)
    const diagnostics = differences.map(differenceFound)
    expect(told(diagnostics)).toEqual([
      '2:1 evidence-changed',
      '10:1 evidence-dropped',
      '3:1 evidence-moved',
      '4:1 evidence-unlocked',
    ])
    expect(diagnostics.map(({ at }) => at?.file)).toEqual([
      'kertas.csv',
      'bukti.lock.json',
      'kertas.csv',
      'kertas.csv',
    ])
  })
})
