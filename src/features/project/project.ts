import { dirname } from 'node:path'
import type { Checked } from '../../core/diagnostic.js'
import { type Project, readProject } from '../../files/yaml/project.js'
import { readInput, shownPath, type World } from '../../platform/files.js'

/** Megabytes; far more than any project file needs. */
const limit = 5

export interface FoundProject extends Project {
  /** Paths in the project file are relative to this folder. */
  readonly folder: string
}

/** The project file at a path. */
export async function loadProject(path: string, world: World): Promise<Checked<FoundProject>> {
  const bytes = await readInput(path, limit, world)
  if (!bytes.value) return { value: undefined, diagnostics: bytes.diagnostics }
  const { value, diagnostics } = readProject(bytes.value, shownPath(path, world))
  return { value: value && { ...value, folder: dirname(path) }, diagnostics }
}
