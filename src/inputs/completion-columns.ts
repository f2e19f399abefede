import { resolve } from 'node:path'
import { layOut } from '../adapters/evidence/layout.js'
import { candidate, type Values } from '../domain/completion/completion.js'
import { sourceOf } from '../domain/completion/source.js'
import { byCodePoint } from '../domain/order.js'
import { isOrdinaryFile } from '../io.js'
import type { Query } from './completion-query.js'
import { loadSheet } from './sheet.js'

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
