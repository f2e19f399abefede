import { partText, textPart, unzipped, type ZipParts, zipped } from '../../../../files/zip.js'
import { unsealed } from './text.js'

/** Where a library's own clock and counters left something, what the report says stands instead. */
export function finished(
  docx: Uint8Array,
  stamp: string,
  others: Readonly<Record<string, string>>,
): Uint8Array {
  const parts = new Map(unzipped(docx))
  for (const [name, text] of Object.entries(others)) parts.set(name, textPart(text))
  for (const name of parts.keys()) {
    if (!/^(?:word|docProps)\/[^/]+\.xml$/.test(name)) continue
    const text = unsealed(partText(parts, name) ?? '')
    parts.set(name, textPart(numbered(name === 'docProps/core.xml' ? dated(text, stamp) : text)))
  }
  return zipped(withoutFolders(parts))
}

const withoutFolders = (parts: ZipParts): ZipParts =>
  new Map([...parts].filter(([name]) => !name.endsWith('/')))

const dated = (core: string, stamp: string): string =>
  core.replaceAll(
    /(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/g,
    (_, start: string, _name: string, end: string) => `${start}${seconds(stamp)}${end}`,
  )

/** Word takes no fractions of a second. */
const seconds = (stamp: string): string => stamp.replace(/\.\d+Z$/, 'Z')

/** The library gives every bookmark the number 1; beyond those that a template may have. */
function numbered(xml: string): string {
  let last = firstBookmark
  return xml.replaceAll(
    /<w:bookmarkStart w:name="(_Toc_[^"]*)" w:id="\d+"\/>([\s\S]*?)<w:bookmarkEnd w:id="\d+"\/>/g,
    (_, name: string, inside: string) => {
      last += 1
      return `<w:bookmarkStart w:name="${name}" w:id="${last}"/>${inside}<w:bookmarkEnd w:id="${last}"/>`
    },
  )
}
const firstBookmark = 10_000
