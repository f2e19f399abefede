import type { WorkbookDamage } from '../../core/codes.js'

/** What a cell says that cannot be had: text that is not there, a formula never computed, no such day. */
type Damage = Exclude<WorkbookDamage, 'file'>
const damageKinds: readonly Damage[] = ['text', 'formula', 'date']

type Parts = ReadonlyMap<string, Uint8Array>

/**
 * Marks the cells that the library would read as blank, or as another text, in silence. They are told
 * by `damageIn` once it is known which sheet is read, and where they stand in it.
 */
export function withMarks(parts: Parts): Parts {
  const texts = sharedTexts(parts)
  return new Map(
    [...parts].map(([name, part]) => [name, isWorksheet(name) ? marked(part, texts) : part]),
  )
}

/** The library reads a part that ends too early up to there, and misses nothing. */
export const isCut = (parts: Parts): boolean =>
  [...parts].some(([name, part]) => {
    if (isWorksheet(name)) return !endsWith(part, 'worksheet')
    return /sharedStrings\.xml$/i.test(name) && !endsWith(part, 'sst')
  })

const endsWith = (part: Uint8Array, root: string): boolean =>
  new RegExp(
    `(?:</(?:\\w+:)?${root}\\s*>|<(?:\\w+:)?${root}(?:\\s[^>]*)?/>)(?:\\s|<!--[^>]*>)*$`,
  ).test(textOf(part.subarray(-1000)))

export const isWorksheet = (name: string): boolean => /worksheets\/[^/]+\.xml$/i.test(name)

/** No text of a workbook holds this letter, which XML forbids as such; the library never looks. */
const mark = '\ufffe'

/** The text of a cell that is damaged so. */
export const markOf = (kind: Damage): string => mark + kind

/** What is wrong with the cell of this text; undefined if nothing is. */
export const damageIn = (text: string): Damage | undefined =>
  text.startsWith(mark) ? damageKinds.find((kind) => text === markOf(kind)) : undefined

function sharedTexts(parts: Parts): number {
  for (const part of parts.values()) {
    const head = textOf(part.subarray(0, 1000))
    if (/<(?:\w+:)?sst[\s>]/.test(head)) {
      return textOf(part).match(/<(?:\w+:)?si[\s/>]/g)?.length ?? 0
    }
  }
  return 0
}

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()

/** A cell with its attributes and what it holds, if anything. */
const cell = /<((?:\w+:)?)c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/\1c>)/g

function marked(part: Uint8Array, texts: number): Uint8Array {
  let isChanged = false
  const text = textOf(part).replaceAll(
    cell,
    (whole: string, prefix: string, attributes = '', inner = '') => {
      const type = /\st\s*=\s*["'](\w+)["']/.exec(attributes)?.[1]
      const value = valueIn(inner)
      const damage = damageOf(type, value, inner, texts)
      const isBlank = type === 's' && value === undefined
      if (!damage && !isBlank) return whole
      isChanged = true
      const untyped = attributes.replace(/\st\s*=\s*["']\w+["']/, '')
      const content = damage ? `<${prefix}v>${markOf(damage)}</${prefix}v>` : ''
      const typed = damage ? `${untyped} t="str"` : untyped
      return `<${prefix}c${typed}>${content}</${prefix}c>`
    },
  )
  return isChanged ? Buffer.from(text) : part
}

/** Undefined where a cell has no value at all. */
function valueIn(inner: string): string | undefined {
  const found = /<(?:\w+:)?v(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?v>)/.exec(inner)
  return found ? (found[1] ?? '') : undefined
}

function damageOf(
  type: string | undefined,
  value: string | undefined,
  inner: string,
  texts: number,
): Damage | undefined {
  const isUnclosed = value === undefined && /<(?:\w+:)?v[\s>]/.test(inner)
  if (isUnclosed) return 'text'
  if (type === 's') {
    const isThere = value === undefined || (/^\s*\d+\s*$/.test(value) && Number(value) < texts)
    return isThere ? undefined : 'text'
  }
  if (type === 'inlineStr') {
    return value !== undefined && !/<(?:\w+:)?is[\s/>]/.test(inner) ? 'text' : undefined
  }
  const isFormula = /<(?:\w+:)?f[\s/>]/.test(inner)
  // A formula may well give no text at all: then its value is there, and blank.
  const isComputed = type === 'str' ? value !== undefined : (value ?? '') !== ''
  return isFormula && !isComputed ? 'formula' : undefined
}
