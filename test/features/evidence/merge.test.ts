import { describe, expect, it } from 'vitest'
import { type MergeRow, mergeRows } from '../../../src/features/evidence/merge.js'
import { splitByUnit } from '../../../src/features/evidence/split.js'
import { told } from '../../support/builders.js'

type Parts = Partial<Omit<MergeRow, 'cells'>> & { readonly cells?: Record<string, string> }

const aRow = ({ cells = {}, ...parts }: Parts = {}): MergeRow => ({
  agency: 'Kota Contoh',
  year: '2024',
  unit: '',
  indicator: '1.1',
  rank: 0,
  order: undefined,
  rowCount: undefined,
  source: 0,
  placeOf: (column) => ({
    file: `${'ab'[parts.source ?? 0]}.csv`,
    line: (parts.order ?? 0) + 1,
    column: Object.keys(cells).indexOf(column) + 1,
  }),
  ...parts,
  cells: new Map(Object.entries(cells)),
})

const merge = (...files: readonly (readonly MergeRow[])[]) =>
  mergeRows(
    files.map((rows) => ({
      columns: [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))],
      rows,
    })),
    ['tingkat'],
  )

const notes = (rows: readonly MergeRow[]) => rows.map(({ cells }) => cells.get('catatan'))

describe('rows of several files', () => {
  it('stand by agency, year, rubric and place in the original; new ones after them', () => {
    const { rows } = merge(
      [
        aRow({ order: 9, cells: { catatan: '4' } }),
        aRow({ cells: { catatan: '5' } }),
        aRow({ order: 2, year: '2025', cells: { catatan: '7' } }),
      ],
      [
        aRow({ source: 1, order: 1, rank: 1, indicator: '1.2', cells: { catatan: '6' } }),
        aRow({ source: 1, order: 3, cells: { catatan: '3' } }),
        aRow({ source: 1, order: 8, agency: 'Kota A', rank: 9, cells: { catatan: '1' } }),
        aRow({ source: 1, agency: 'Kota A', rank: 9, cells: { catatan: '2' } }),
      ],
    )
    expect(notes(rows)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  })

  it('keep every column of any file, those of the first one first', () => {
    const { columns } = merge(
      [aRow({ cells: { indikator: '1.1', catatan: '' } })],
      [aRow({ source: 1, cells: { baru: 'x', catatan: '' } })],
    )
    expect(columns).toEqual(['indikator', 'catatan', 'baru'])
  })

  it('count once where one comes back unchanged from two files', () => {
    const row = { order: 4, cells: { catatan: 'a' } }
    const { rows, conflicts, repeated } = merge([aRow(row)], [aRow({ ...row, source: 1 })])
    expect([rows.length, conflicts, repeated]).toEqual([1, [], 1])
  })

  it('are kept though alike where the original had them twice, or a unit copied a row', () => {
    const alike = { cells: { catatan: 'a' } }
    const { rows } = merge([
      aRow({ ...alike, order: 1 }),
      aRow({ ...alike, order: 2 }),
      aRow({ ...alike, order: 2 }),
      aRow(alike),
      aRow(alike),
    ])
    expect(rows).toHaveLength(5)
  })

  it('that come back different are told by cell, with both values and places', () => {
    const { conflicts } = merge(
      [aRow({ order: 4, cells: { bukti: 'SK lama', catatan: 'x', nomor: '1' } })],
      [aRow({ order: 4, source: 1, cells: { bukti: 'SK baru', catatan: 'x', nomor: '2' } })],
    )
    expect(told(conflicts)).toEqual(['5:1 merge-conflict', '5:3 merge-conflict'])
    expect(conflicts[0]?.facts).toMatchObject({
      column: 'bukti',
      first: 'SK lama',
      firstAt: { file: 'a.csv', line: 5, column: 1 },
      found: 'SK baru',
    })
  })

  it('of one indicator may not claim different levels in two files', () => {
    const { conflicts } = merge(
      [aRow({ order: 1, cells: { tingkat: '3' } }), aRow({ order: 2, cells: { tingkat: '' } })],
      [aRow({ order: 7, source: 1, cells: { tingkat: '4' } })],
    )
    expect(told(conflicts)).toEqual(['8:1 merge-conflict'])
  })

  it('of one file are left to score, which tells where they contradict each other', () => {
    const { conflicts } = merge([
      aRow({ order: 1, cells: { tingkat: '3' } }),
      aRow({ order: 2, cells: { tingkat: '4' } }),
    ])
    expect(conflicts).toEqual([])
  })

  it('tell each cell once', () => {
    const { conflicts } = merge(
      [aRow({ order: 1, cells: { tingkat: '3' } })],
      [aRow({ order: 1, source: 1, cells: { tingkat: '4' } })],
    )
    expect(conflicts).toHaveLength(1)
  })
})

describe('rows by unit', () => {
  it('stand in the order of names, blank ones last; spaces do not make a unit', () => {
    const units = ['Sekretariat', '', 'Bidang  B', ' Bidang B', 'Bidang A', ' ']
    const parts = splitByUnit(units, (unit) => unit)
    expect(parts.map(({ unit, rows }) => `${unit} ${rows.length}`)).toEqual([
      'Bidang A 1',
      'Bidang B 2',
      'Sekretariat 1',
      ' 2',
    ])
  })
})
