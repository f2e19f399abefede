import { resolve } from 'node:path'
import { byCodePoint } from '../../core/order.js'
import { loadSheet } from '../../features/worksheet/sheet.js'
import { layOut } from '../../files/worksheet/layout.js'
import { isOrdinaryFile } from '../../platform/files.js'
import { candidate, type Values } from './completion.js'
import type { Query } from './query.js'
import { sourceOf } from './source.js'

/** Megabytes of a worksheet that is looked through while someone waits for the next letter. */
const worksheetMegabytes = 32

/** Each text of a column once, of the worksheets that the line names, else of the project's. */
export async function inColumn(column: 'agency' | 'unit' | 'year', query: Query): Promise<Values> {
  const found = new Set<string>()
  for (const path of worksheetsOf(query)) {
    if (!isOrdinaryFile(path, worksheetMegabytes, query.world)) continue
    const { value } = await loadSheet(path, query.world, query.position.given.get('--sheet'))
    if (!value) continue
    const { sheet, header } = layOut(value.sheet)
    const index = header.indexOf.get(column) ?? -1
    for (const { cells } of sheet.rows)
      found.add((cells[index] ?? '').trim().replaceAll(/\s+/g, ' '))
  }
  return { candidates: [...found].toSorted(byCodePoint).flatMap((text) => candidate(text)) }
}

function worksheetsOf({ position, project }: Query): readonly string[] {
  const { operands, command } = position
  const readsFiles = command.operands.some(({ value }) => sourceOf(value, undefined) === 'file')
  if (readsFiles && operands.length > 0) return operands
  return (project?.evidence ?? []).map(({ path }) => resolve(project?.folder ?? '', path))
}
