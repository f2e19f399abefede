import { unzipSync, zipSync } from 'fflate'

/** Zip files keep local time and begin with 1980. */
const zipDay = new Date(1980, 0, 1)

/** The files of a zip by their names, as text where they are XML. */
export type ZipParts = ReadonlyMap<string, Uint8Array>

export const unzipped = (zip: Uint8Array): ZipParts => new Map(Object.entries(unzipSync(zip)))

/** The same bytes for the same parts, whenever and wherever they are put together. */
export const zipped = (parts: ZipParts): Uint8Array =>
  zipSync(Object.fromEntries([...parts].toSorted(byName)), { level: 6, mtime: zipDay })

const byName = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number =>
  left < right ? -1 : 1

/** Undefined where the zip holds no such part. */
export const partText = (parts: ZipParts, name: string): string | undefined => {
  const part = parts.get(name)
  return part && new TextDecoder().decode(part)
}

export const textPart = (text: string): Uint8Array => new TextEncoder().encode(text)
