import { dirname, join, resolve } from 'node:path'
import type { Diagnostic } from '../../core/diagnostic.js'
import { nearest } from '../../core/nearest.js'
import { exists, pathsLike, shownPath, type World } from '../../platform/files.js'

/** What an argument of `merit compare` names. */
export type NamedSide =
  | { readonly kind: 'file'; readonly path: string; readonly year: number | undefined }
  /** An agency of the project's evidence; undefined: the project's own. */
  | {
      readonly kind: 'project'
      readonly agency: string | undefined
      readonly year: number | undefined
    }
  | { readonly kind: 'unknown'; readonly diagnostic: Diagnostic }

/** `FILE`, `FILE@2023`, `AGENCY@2023` or `@2023`; a file that is there goes before all else. */
export function namedSide(argument: string, hasProject: boolean, world: World): NamedSide {
  const isThere = (path: string) => path === '-' || exists(resolve(world.cwd, path))
  if (isThere(argument)) return { kind: 'file', path: argument, year: undefined }
  const [, name = argument, digits] = /^(.*)@(\d{4})$/s.exec(argument) ?? []
  const year = digits === undefined ? undefined : Number(digits)
  if (name !== '' && isThere(name)) return { kind: 'file', path: name, year }
  if (year === undefined || isPathLike(name)) return unknown(fileNotFound(name, world))
  if (hasProject) return { kind: 'project', agency: name === '' ? undefined : name, year }
  const near = nearest(name, namesBeside(name, world))
  return unknown({ code: 'side-unknown', facts: { found: argument, near }, at: null })
}

const unknown = (diagnostic: Diagnostic): NamedSide => ({ kind: 'unknown', diagnostic })

const isPathLike = (name: string): boolean => /[\\/]|\.(?:csv|xlsx|json)$/i.test(name)

function fileNotFound(path: string, world: World): Diagnostic {
  const near = nearest(path, namesBeside(path, world))
  return { code: 'file-not-found', facts: { path: shownPath(path, world), near }, at: null }
}

/** Files in the folder in which a path would lie, as one would type them. */
function namesBeside(path: string, { cwd }: World): readonly string[] {
  const folder = dirname(path.replaceAll('\\', '/'))
  const found = pathsLike(folder === '.' ? '' : `${folder}/`, cwd)
  return found.filter((each) => !each.endsWith('/')).map((each) => join(each).replaceAll('\\', '/'))
}
