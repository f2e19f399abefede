import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { merit, type Run, root } from './cli.js'

const samples = join(root, 'samples')

/** Claimed 271, of which documents prove 211; three documents have expired by the end of 2024. */
export const kaltim = join(samples, 'prov-kaltim-2024.csv')

/** Claimed 263.5. */
export const earlier = join(samples, 'prov-kaltim-2022.csv')

/** Verified 332. */
export const sumbar = join(samples, 'prov-sumbar-2023.csv')

/** Nothing has expired in it; most indicators are open. */
export const clean = join(samples, 'periksa', 'bersih.csv')

export const header =
  'instansi,tahun,indikator,tingkat,kode_bukti,bukti,tanggal,berlaku_sampai,putusan,unit'

interface Check {
  readonly id: string
  readonly agency: string
  readonly year: number
  readonly passed: boolean
  readonly waived: object | null
  readonly expected: unknown
  readonly found: unknown
  readonly message: string
  readonly causes: readonly {
    readonly kind: string
    readonly indicator: string
    readonly points: number
  }[]
}

export interface GateDocument {
  readonly passed: boolean
  readonly checks: readonly Check[]
  readonly waivers: readonly { readonly check: string; readonly state: string }[]
  readonly baseline: { readonly path: string; readonly ratchet: string | null } | null
  readonly findings: readonly {
    readonly code: string
    readonly line: number | null
    readonly column: number | null
  }[]
}

/** With the rubric of the project file, or the built-in default. */
export const gate = (args: readonly string[], cwd = root): Promise<Run> =>
  merit(['gate', ...args], { cwd, today: '2024-12-31' })

export const judge = (args: readonly string[], cwd = root): Promise<Run> =>
  gate(['--rubric', 'kasn-2018', ...args], cwd)

export const documentIn = ({ stdout }: Run): GateDocument => JSON.parse(stdout)

export const documentOf = async (args: readonly string[], cwd = root): Promise<GateDocument> =>
  documentIn(await judge([...args, '--format', 'json'], cwd))

/** `line:column code`, or the code alone. */
export const told = ({ findings }: GateDocument): readonly string[] =>
  findings.map(({ code, line, column }) => (line === null ? code : `${line}:${column} ${code}`))

export const missedIn = ({ checks }: GateDocument): readonly string[] =>
  checks.filter(({ passed }) => !passed).map(({ id }) => id)

/** What `merit score` writes of the samples of two years. */
export const [low, high] = ['acuan-2022.json', 'acuan-2024.json'] as const

export type BaselineName = typeof low | typeof high

/** Paths of them, in a folder that is there while the tests of a file run. */
export function keepBaselines(): (name: BaselineName) => string {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'merit-gate-'))
    await writeBaseline(earlier, join(folder, low))
    await writeBaseline(kaltim, join(folder, high))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return (name) => join(folder, name)
}

async function writeBaseline(sheet: string, path: string): Promise<void> {
  const call = ['score', sheet, '--rubric', 'kasn-2018', '--as-of', '2024-12-31']
  const { stdout } = await merit([...call, '--format', 'json'])
  await writeFile(path, stdout)
}
