import { isAddress } from '../../core/address.js'
import type { Assessment, Document } from '../../core/evidence.js'
import { fileAt, type World } from '../../platform/files.js'
import { type HashedFile, hashFile } from '../../platform/hash.js'
import { documentsOf, type EvidenceFile, foldersOf, stateOf } from '../score/index.js'
import type { Content } from './subject.js'

/** The content of every document's file that lies here, by SHA-256; each file is read once. */
export async function readContents(
  assessments: readonly Assessment[],
  files: readonly EvidenceFile[],
  /** What was read already, by its whole path. */
  hashes: ReadonlyMap<string, HashedFile>,
  world: World,
): Promise<(document: Document) => Content | undefined> {
  const folderOf = foldersOf(files, world)
  const contents = new Map<Document, Content | undefined>()
  const known = new Map<string, Content | undefined>()
  for (const document of documentsOf(assessments)) {
    const folder = folderOf(document)
    if (isAddress(document.file) || stateOf(document.file, folder) !== 'present') continue
    const path = fileAt(document.file, folder)
    const content = known.has(path)
      ? known.get(path)
      : contentIn(hashes.get(path) ?? (await hashFile(path, folder)))
    known.set(path, content)
    contents.set(document, content)
  }
  return (document) => contents.get(document)
}

/** A link inside the folder counts as a file, but its content is that of another path. */
function contentIn(found: HashedFile): Content | undefined {
  if (found.kind === 'hashed') return { kind: 'known', sha256: found.sha256 }
  const isUnreadable = found.kind === 'not-permitted' || found.kind === 'unreadable'
  return isUnreadable ? { kind: 'unreadable' } : undefined
}
