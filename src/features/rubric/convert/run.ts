import { basename, dirname, extname, join, resolve } from 'node:path'
import { type CommandResult, refuse, type Session } from '../../../cli/command.js'
import { byPlace, type Diagnostic, isError } from '../../../core/diagnostic.js'
import { shownPath, toolIdentity, writeTogether } from '../../../platform/files.js'
import { type LoadedConversion, loadConversion } from './load.js'
import { loadMap, type MapQuery } from './load-map.js'
import { type ConvertFormat, convertReporters } from './page/index.js'
import { type ConvertTexts, loadConvertTexts } from './words.js'

export interface ConvertOptions extends MapQuery {
  readonly agency?: string
  readonly year?: number
  readonly sheet?: string
  readonly format: ConvertFormat
  /** To a file beside the old one, named after the new rubric. */
  readonly write?: boolean
  readonly output?: string
  /** A file for the rows that stay behind. */
  readonly leftovers?: string
  readonly force?: boolean
}

/** The answers of a worksheet under another rubric; told first, and written only if asked for. */
export async function convert(
  path: string,
  options: ConvertOptions,
  session: Session,
): Promise<CommandResult> {
  const { world, texts, project } = session
  if (project && !project.value) return refuse(project.diagnostics)
  const isWriting = options.write || options.output !== undefined
  if (options.leftovers !== undefined && !isWriting) return refuse([writingNeeded])
  const map = await loadMap(options, project?.value, world)
  if (!map.value) return refuse(map.diagnostics)
  const { agency, year, sheet } = options
  const query = { path, agency, year, sheet }
  const loaded = await loadConversion(query, map.value, project?.value, world)
  const found = [...map.diagnostics, ...loaded.diagnostics]
  if (!loaded.value) return refuse(found)
  const target = targetOf(path, map.value.to.id, options)
  const faults = target === undefined ? [] : await write(target, loaded.value, options, session)
  if (faults.some(isError)) return refuse([...found, ...faults].toSorted(byPlace))
  const words = await loadConvertTexts(texts.language)
  const render = await convertReporters[options.format]()
  const written = target === undefined ? null : shownPath(target, world)
  const report = {
    ...map.value,
    tool: toolIdentity(),
    conversions: loaded.value.conversions,
    written,
    diagnostics: found,
  }
  const isElsewhere =
    target !== undefined &&
    dirname(resolve(world.cwd, target)) !== dirname(resolve(world.cwd, path))
  return {
    output: render(report, { texts, words, display: session.display }),
    diagnostics: found,
    remarks:
      written === null
        ? words.preview
        : [
            words.written(written),
            ...(isElsewhere && path !== '-' ? [words.elsewhere] : []),
            ...leftoverRemarks(loaded.value, options, words, session),
            words.next(written, options.to ?? map.value.to.id),
          ],
  }
}

/** Beside the old worksheet, which is never written over by itself. */
function targetOf(
  path: string,
  rubric: string,
  { output, write: isWritten }: ConvertOptions,
): string | undefined {
  if (output !== undefined) return output
  if (!isWritten) return undefined
  const name = path === '-' ? 'kertas-kerja' : basename(path, extname(path))
  return join(path === '-' ? '.' : dirname(path), `${name}--${rubric}.csv`)
}

const writingNeeded: Diagnostic = {
  code: 'option-needed',
  facts: { option: '--leftovers', needed: '--write' },
  at: null,
}

/** Both files or none. */
async function write(
  path: string,
  { write: bytesFor, writeLeftovers, isSound }: LoadedConversion,
  { force, leftovers }: ConvertOptions,
  { world }: Session,
): Promise<readonly Diagnostic[]> {
  const left = leftovers === undefined ? undefined : writeLeftovers?.(leftovers)
  const { value: content, diagnostics } = bytesFor(path)
  const found = [...diagnostics, ...(left?.diagnostics ?? [])]
  if (!content || found.some(isError)) return found
  const files = [
    { path, content, isSound: async (written: Uint8Array) => isSound(written) },
    ...(leftovers !== undefined && left?.value ? [{ path: leftovers, content: left.value }] : []),
  ]
  return writeTogether(files, { world, isForced: force ?? false, keepsOld: true })
}

function leftoverRemarks(
  { writeLeftovers }: LoadedConversion,
  { leftovers }: ConvertOptions,
  words: ConvertTexts,
  { world }: Session,
): readonly string[] {
  if (leftovers === undefined) return []
  return [writeLeftovers ? words.leftovers(shownPath(leftovers, world)) : words.noLeftovers]
}
