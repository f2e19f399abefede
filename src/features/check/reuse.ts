import { isAddress } from '../../core/address.js'
import { fold } from '../../core/agency.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import { comparePlaces } from '../../core/place.js'
import { type CheckSubject, type Documented, documented, type Rule, titleOf } from './subject.js'

/** What documents of one agency-year say together, each told at the later row. */
export const reuseDefects: Rule = (subject) => {
  const documents = documented(subject).toSorted((left, right) =>
    comparePlaces(left.document.at, right.document.at),
  )
  return [
    ...filesShared(documents),
    ...contentsShared(documents, subject),
    ...numbersShared(documents),
  ]
}

function filesShared(documents: readonly Documented[]): readonly Diagnostic[] {
  return newIndicators(documents, pathOf).map(({ own, first }) => ({
    code: 'file-shared',
    facts: {
      path: own.document.file,
      indicator: own.indicator.id,
      other: first.indicator.id,
      firstAt: first.document.at,
    },
    at: own.document.at,
  }))
}

/** The same content under another name; the same name is told already. */
function contentsShared(
  documents: readonly Documented[],
  { context: { contentOf } }: CheckSubject,
): readonly Diagnostic[] {
  if (!contentOf) return []
  const hashOf = ({ document }: Documented): string | undefined => {
    const content = contentOf(document)
    return content?.kind === 'known' ? content.sha256 : undefined
  }
  const paths = new Set<string>()
  const firstOfPath = documents.filter((own) => {
    const path = pathOf(own) ?? ''
    const isNew = !paths.has(path)
    paths.add(path)
    return isNew
  })
  return newIndicators(firstOfPath, hashOf).map(({ own, first }) => ({
    code: 'content-shared',
    facts: {
      path: own.document.file,
      otherPath: first.document.file,
      indicator: own.indicator.id,
      other: first.indicator.id,
      firstAt: first.document.at,
    },
    at: own.document.at,
  }))
}

interface Reuse {
  readonly own: Documented
  readonly first: Documented
}

/** Each document that brings what its key names under an indicator where it was not yet. */
function newIndicators(
  documents: readonly Documented[],
  keyOf: (own: Documented) => string | undefined,
): readonly Reuse[] {
  const seen = new Map<string, { readonly first: Documented; readonly indicators: Set<string> }>()
  return documents.flatMap((own): Reuse[] => {
    const key = keyOf(own)
    if (key === undefined) return []
    const { id } = own.indicator
    const known = seen.get(key)
    if (!known) seen.set(key, { first: own, indicators: new Set([id]) })
    if (!known || known.indicators.has(id)) return []
    known.indicators.add(id)
    return [{ own, first: known.first }]
  })
}

/** A path is relative to its sheet's folder, so the folder is part of what it names. */
export function pathOf({
  document: { file, at },
}: Pick<Documented, 'document'>): string | undefined {
  if (file === '') return undefined
  if (isAddress(file)) return file
  const parts = `${at.file}/../${file.replaceAll('\\', '/')}`.split('/')
  const way: string[] = []
  for (const part of parts) {
    if (part === '..' && way.length > 0) way.pop()
    else if (part !== '' && part !== '.') way.push(part)
  }
  return way.join('/')
}

function numbersShared(documents: readonly Documented[]): readonly Diagnostic[] {
  const first = new Map<string, Documented>()
  const told = new Set<string>()
  return documents.flatMap((own): Diagnostic[] => {
    const { number, title, at } = own.document
    if (number === '' || title === '') return []
    const key = fold(number)
    const other = first.get(key)
    if (!other) first.set(key, own)
    const pair = `${key}\u0000${fold(title)}`
    if (!other || fold(other.document.title) === fold(title) || told.has(pair)) return []
    told.add(pair)
    const facts = {
      number,
      title: titleOf(own.document),
      other: titleOf(other.document),
      firstAt: other.document.at,
    }
    return [{ code: 'number-shared', facts, at }]
  })
}
