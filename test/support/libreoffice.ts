import { execFile, spawnSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const tools = ['soffice', 'pdfinfo', 'pdftotext']

/** Programs that are not here; in a CI run that is a fault, elsewhere a reason to leave tests out. */
export const missingTools = tools.filter(
  (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error !== undefined,
)

const run = promisify(execFile)

/** Has LibreOffice write each of these files in another format, into a folder of its own. */
export async function converted(
  folder: string,
  names: readonly string[],
  format: 'pdf' | 'xlsx',
): Promise<string> {
  const output = join(folder, `to-${format}`)
  await mkdir(output, { recursive: true })
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const paths = names.map((name) => join(folder, name))
  const call = [profile, '--headless', '--convert-to', format, '--outdir', output, ...paths]
  await run('soffice', call, { maxBuffer: 10_000_000 })
  return output
}

export async function pagesOf(pdf: string): Promise<number> {
  const { stdout } = await run('pdfinfo', [pdf])
  return Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1] ?? 0)
}

/** What can be read on the pages, line breaks of the layout taken out. */
export async function textOnPages(pdf: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 50_000_000 })
  return stdout
}
