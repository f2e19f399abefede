import type { Checked } from '../../../core/diagnostic.js'
import type { Place } from '../../../core/place.js'
import type { Words } from '../../../core/words.js'
import { type Path, readYaml } from '../../../files/yaml/document.js'
import { readShape } from '../../../files/yaml/shape.js'
import type { MapEntry, MapPair, Reference, RubricMap } from './map.js'
import { type MapFile, mapSchema } from './map-schema.js'

/**
 * A map between two rubrics from its YAML file, with every fault of syntax and shape, and as much
 * of it as can be understood. What it says of its rubrics is checked by `checkMap`.
 */
export function readMap(bytes: Uint8Array, file: string): Checked<RubricMap> {
  const { value: document, diagnostics } = readYaml(bytes, file)
  if (!document) return { value: undefined, diagnostics }
  const shape = readShape(mapSchema, document)
  return {
    value: shape.value && build(shape.value, (...path) => document.placeOf(path)),
    diagnostics: [...diagnostics, ...shape.diagnostics],
  }
}

type Locate = (...path: Path) => Place

function build(file: MapFile, at: Locate): RubricMap {
  const { note, basis = [], entries, ...rest } = file
  return {
    ...rest,
    basis: basis.map(({ cite, note: about }) => ({
      cite,
      ...(about !== undefined && { note: wordsOf(about) }),
    })),
    ...(note !== undefined && { note: wordsOf(note) }),
    fromAt: at('from'),
    toAt: at('to'),
    entries: entries.map((entry, index) =>
      entryOf(entry, (...path) => at('entries', index, ...path)),
    ),
    entriesAt: at('entries'),
  }
}

const wordsOf = (note: string | Words): Words => (typeof note === 'string' ? { id: note } : note)

function entryOf(entry: MapFile['entries'][number], at: Locate): MapEntry {
  const { relation, from = [], to = [], requirements = {}, note } = entry
  const levels = 'levels' in entry ? (entry.levels ?? {}) : {}
  return {
    relation,
    from: referencesIn('from', from, at),
    to: referencesIn('to', to, at),
    requirements: Object.entries(requirements).map(([old, is]) => ({
      from: old,
      to: is,
      at: at('requirements', old),
    })),
    levels: Object.entries(levels).map(
      ([old, is]): MapPair<number> => ({ from: Number(old), to: is, at: at('levels', old) }),
    ),
    ...(note !== undefined && { note: wordsOf(note) }),
    at: at(),
  }
}

const referencesIn = (
  side: 'from' | 'to',
  ids: readonly string[],
  at: Locate,
): readonly Reference[] => ids.map((id, index) => ({ id, at: at(side, index) }))
