import { chmod, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readProject } from '../../src/files/yaml/project.js'
import { execute } from '../support/built.js'
import { root } from '../support/cli.js'
import { folderWith } from '../support/folder.js'

const recipes = join(root, 'samples', 'ci')

/** A line of a job, in the order in which the service runs them. */
interface Step {
  readonly script: string
  /** Runs even where an earlier step has failed, and decides nothing after it. */
  readonly always: boolean
}

interface Job {
  readonly name: string
  readonly when: string
  readonly steps: readonly Step[]
  /** Ready-made steps of the service, which only the service can run. */
  readonly uses: readonly string[]
  readonly artefacts: readonly string[]
}

const source = (name: string) => readFile(join(recipes, name), 'utf8')

interface WorkflowStep {
  readonly run?: string
  readonly if?: string
  readonly uses?: string
  readonly with?: { readonly path?: string }
}

const github = (text: string): readonly Job[] => {
  const { jobs } = parse(text)
  return Object.entries<{ if: string; steps: readonly WorkflowStep[] }>(jobs).map(
    ([name, { if: when, steps }]) => ({
      name,
      when,
      steps: steps.flatMap(({ run, if: condition }) =>
        run === undefined ? [] : [{ script: run, always: condition === 'always()' }],
      ),
      uses: steps.flatMap(({ uses }) => uses ?? []),
      artefacts: steps.flatMap((step) => step.with?.path ?? []),
    }),
  )
}

interface PipelineJob {
  readonly rules: readonly { readonly if: string }[]
  readonly script: readonly string[]
  readonly after_script?: readonly string[]
  readonly artifacts: {
    readonly paths?: readonly string[]
    readonly reports?: { readonly junit: string }
  }
}

const gitlab = (text: string): readonly Job[] => {
  const { image: _, stages: __, default: common, ...jobs } = parse(text)
  return Object.entries<PipelineJob>(jobs).map(([name, job]) => ({
    name,
    when: job.rules.map((rule) => rule.if).join(' '),
    steps: [
      ...[...common.before_script, ...job.script].map((script) => ({ script, always: false })),
      ...(job.after_script ?? []).map((script) => ({ script, always: true })),
    ],
    uses: [],
    artefacts: [...(job.artifacts.paths ?? []), ...Object.values(job.artifacts.reports ?? {})],
  }))
}

const services = [
  { service: 'GitHub Actions', file: 'github-actions.yml', read: github, merge: 'pull_request' },
  { service: 'GitLab CI', file: 'gitlab-ci.yml', read: gitlab, merge: 'merge_request_event' },
]

/** Installing needs the package of a release; here the built program is on the path instead. */
const isInstalling = (script: string) => script.startsWith('npm install ')

/** A copy of the sample project with the built program on the path. */
async function checkout(change: (sheet: string) => string = (sheet) => sheet) {
  const folder = await folderWith()
  await cp(recipes, join(folder, 'ci'), { recursive: true })
  const sheet = join(folder, 'ci', 'kertas-kerja.csv')
  await writeFile(sheet, change(await readFile(sheet, 'utf8')))
  const bin = join(folder, 'bin')
  await mkdir(bin)
  const program = `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/merit.js')}" "$@"\n`
  await writeFile(join(bin, 'merit'), program)
  await chmod(join(bin, 'merit'), 0o755)
  return { cwd: join(folder, 'ci'), bin }
}

interface Ran {
  /** Of the first step that failed, else 0. */
  readonly code: number
  readonly output: string
  readonly skipped: readonly string[]
}

const recently = '2024-12-31'

/** Runs the scripts of a job as the services do: bash stops at the first command that fails. */
async function runJob(
  { steps }: Job,
  { cwd, bin }: Awaited<ReturnType<typeof checkout>>,
  asOf: string = recently,
) {
  let ran: Ran = { code: 0, output: '', skipped: [] }
  for (const { script, always } of steps) {
    if (isInstalling(script)) {
      ran = { ...ran, skipped: [...ran.skipped, script] }
      continue
    }
    if (ran.code !== 0 && !always) continue
    const setting = `export PATH="${bin}:$PATH" MERIT_AS_OF=${asOf} GITHUB_STEP_SUMMARY="${cwd}/ringkasan.md"`
    const options = ['--noprofile', '--norc', '-eo', 'pipefail', '-c']
    const { stdout, stderr, code } = await execute('bash', [...options, `${setting}\n${script}`], {
      cwd,
    })
    ran = {
      ...ran,
      code: ran.code === 0 ? code : ran.code,
      output: `${ran.output}${stdout}${stderr}`,
    }
  }
  return ran
}

async function jobOf({ file, read }: (typeof services)[number], name: string): Promise<Job> {
  const job = read(await source(file)).find((each) => each.name === name)
  if (!job) throw new Error(`no job ${name}`)
  return job
}

describe.each(services)('the recipe for $service', (service) => {
  it('checks on each push, gates before a merge, and reports once a year', async () => {
    const jobs = service.read(await source(service.file))
    expect(jobs.map(({ name }) => name)).toEqual(['check', 'gate', 'report'])
    const when = Object.fromEntries(jobs.map((job) => [job.name, job.when]))
    expect(when['check']).toContain('push')
    expect(when['gate']).toContain(service.merge)
    expect(when['report']).toContain('schedule')
  })

  it('installs the package from the repository only, and asks for no version that may not exist', async () => {
    for (const { steps, uses } of service.read(await source(service.file))) {
      const installing = steps.filter(({ script }) => script.includes('npm '))
      expect(installing.map(({ script }) => script)).toEqual([
        'npm install --global ./indeks-merit-*.tgz',
      ])
      for (const action of uses) {
        expect(action).toMatch(/^actions\/(checkout|setup-node|upload-artifact)@v4$/)
      }
    }
  })

  it.each(['check', 'gate', 'report'])('%s: every script step ends well', async (name) => {
    const place = await checkout()
    const job = await jobOf(service, name)
    const { code, output, skipped } = await runJob(job, place)
    expect({ code, output }).toMatchObject({ code: 0 })
    expect(skipped).toHaveLength(1)
    for (const artefact of job.artefacts) {
      expect(await readdir(place.cwd)).toContain(artefact)
    }
  })

  // Blank: today, whenever that is.
  it.each(
    ['', '2040-01-01'].flatMap((asOf) =>
      ['check', 'gate', 'report'].map((name) => ({ name, asOf })),
    ),
  )('$name passes on the day on which it is copied: "$asOf"', async ({ name, asOf }) => {
    const place = await checkout()
    const { code, output } = await runJob(await jobOf(service, name), place, asOf)
    expect({ code, output }).toMatchObject({ code: 0 })
    expect(output).not.toMatch(/waiver|pengecualian yang habis/)
  })

  it('keeps the yearly report and its result', async () => {
    const place = await checkout()
    await runJob(await jobOf(service, 'report'), place)
    expect((await readdir(join(place.cwd, 'laporan'))).sort()).toEqual([
      'hasil.json',
      'kota-contoh-2024-tahunan.html',
      'kota-contoh-2024-tahunan.md',
    ])
  })

  it('check fails on a document without signature, and names its line', async () => {
    const place = await checkout((sheet) => sheet.replace(',ada,', ',belum-ttd,'))
    const { code, output } = await runJob(await jobOf(service, 'check'), place)
    expect(code).toBe(1)
    expect(output).toContain('document-unsigned')
  })

  it('the gate fails where a level falls, and still leaves its report', async () => {
    const place = await checkout((sheet) => sheet.replace(',2.2,3,', ',2.2,2,'))
    const job = await jobOf(service, 'gate')
    const { code, output } = await runJob(job, place)
    expect(code).toBe(1)
    for (const id of ['min-points', 'min-aspect-2']) expect(output).toContain(id)
    const [report = 'ringkasan.md'] = job.artefacts
    expect(await readFile(join(place.cwd, report), 'utf8')).toContain('min-points')
  })

  it('a broken worksheet is told apart from a missed gate', async () => {
    const place = await checkout((sheet) => sheet.replace(',2.2,3,', ',2.2,tiga,'))
    for (const name of ['check', 'gate']) {
      expect((await runJob(await jobOf(service, name), place)).code).toBe(3)
    }
  })
})

describe('the project of the recipes', () => {
  const project = () => readFile(join(recipes, 'merit.yaml'), 'utf8')

  it('is one, and names no day', async () => {
    const text = await project()
    expect(readProject(Buffer.from(text), 'merit.yaml').diagnostics).toEqual([])
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/)
  })

  it('holds as it stands once a comment is taken into use with a day of its own', async () => {
    const used = (await project())
      .replace(/ {2}# waivers:[\s\S]*$/, (comment) => comment.replaceAll(/^ {2}# /gm, '  '))
      .replace('TAHUN-BULAN-HARI', '2030-12-31')
    const { value, diagnostics } = readProject(Buffer.from(used), 'merit.yaml')
    expect(diagnostics).toEqual([])
    expect(value?.gate?.waivers).toHaveLength(1)
  })
})
