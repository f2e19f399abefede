import { readFileSync } from 'node:fs'
import type {
  MapEntry,
  MapPair,
  Reference,
  Relation,
  RubricMap,
} from '../../src/features/rubric/convert/map.js'
import { readMap } from '../../src/features/rubric/convert/read-map.js'
import { line, told, yamlNames } from './builders.js'

export interface EntryParts {
  readonly from?: readonly string[]
  readonly to?: readonly string[]
  readonly requirements?: Readonly<Record<string, string>>
  readonly levels?: Readonly<Record<number, number>>
}

/** `anEntry('split', { from: ['1.1'], to: ['1.1', '1.2'] })` */
export const anEntry = (
  relation: Relation,
  { from = [], to = [], requirements = {}, levels = {} }: EntryParts,
): MapEntry => ({
  relation,
  from: from.map(reference),
  to: to.map(reference),
  requirements: Object.entries(requirements).map(pair),
  levels: Object.entries(levels).map(([old, is]) => pair([Number(old), is])),
  at: line(1, 'peta.yaml'),
})

const reference = (id: string): Reference => ({ id, at: line(1, 'peta.yaml') })

const pair = <Value>([from, to]: readonly [Value, Value]): MapPair<Value> => ({
  from,
  to,
  at: line(1, 'peta.yaml'),
})

/** From the rubric `lama` to the rubric `baru`. */
export const aMap = (...entries: readonly MapEntry[]): RubricMap => ({
  id: 'lama--baru',
  status: 'draft',
  basis: [],
  from: 'lama',
  fromAt: line(1, 'peta.yaml'),
  to: 'baru',
  toAt: line(1, 'peta.yaml'),
  entries,
  entriesAt: line(1, 'peta.yaml'),
})

export const shippedMaps: readonly string[] = yamlNames('rubrics/maps')

export function shippedMap(name: string): RubricMap {
  const path = `rubrics/maps/${name}.yaml`
  const { value, diagnostics } = readMap(readFileSync(path), path)
  if (!value || diagnostics.length > 0) throw new Error(told(diagnostics).join('\n'))
  return value
}
