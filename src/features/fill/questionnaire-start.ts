import { resolve } from 'node:path'
import { dayFor, type JudgingDay } from '../../core/day.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import type { Rubric } from '../../core/rubric.js'
import type { ScoreContext } from '../../core/score.js'
import { exists, shownPath, type World, writeOutput } from '../../platform/files.js'
import { emptyWorksheet } from '../init/index.js'
import type { FoundProject } from '../project/index.js'
import { contextFor } from '../score/index.js'
import type { WorksheetSubject } from './entry.js'
import type { FillView, LineScreen } from './page/screen.js'
import type { Prompter } from './prompts/prompter.js'
import { subjectsIn } from './worksheet-owner.js'
import { type OpenWorksheet, openWorksheet, type StoreSetup } from './worksheet-store.js'

/** What is known before the worksheet is opened. */
export interface StartQuery {
  readonly path: string
  /** The year under which the project file keeps it. */
  readonly keptYear: number | undefined
  readonly rubric: Rubric
  readonly asOf: JudgingDay
  readonly agency: string | undefined
  readonly year: number | undefined
  readonly project: FoundProject | undefined
  readonly view: FillView
  readonly world: World
  readonly source: AnswerSource
}

/** Someone who can be asked for agency and year, or a file that has to name them. */
export type AnswerSource =
  | { readonly kind: 'asked'; readonly prompter: Prompter }
  | { readonly kind: 'written'; readonly file: string }

export type Started =
  | { readonly kind: 'started'; readonly setup: StoreSetup; readonly worksheet: OpenWorksheet }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'interrupted' }

/** Opens the worksheet, or makes it; finds out or asks whose answers are to be entered. */
export async function startWorksheet(query: StartQuery): Promise<Started> {
  const { path, world } = query
  const chosen = exists(resolve(world.cwd, path)) ? await ownerIn(query) : await newOwner(query)
  if (chosen.kind !== 'owner') return chosen
  const made = chosen.isNew ? await makeWorksheet(chosen.owner, query) : []
  if (made.length > 0) return { kind: 'refused', diagnostics: made }
  const setup = setupFor(chosen.owner, query)
  const { value: worksheet, diagnostics } = await openWorksheet(setup, chosen.isNew)
  return worksheet ? { kind: 'started', setup, worksheet } : { kind: 'refused', diagnostics }
}

type OwnerChoice =
  | { readonly kind: 'owner'; readonly owner: WorksheetSubject; readonly isNew: boolean }
  | Exclude<Started, { readonly kind: 'started' }>

/** Of a worksheet that is there: the only agency-year in it, or the one that is chosen. */
async function ownerIn(query: StartQuery): Promise<OwnerChoice> {
  const { path, rubric, agency, year, project, world, keptYear } = query
  const { value: owners, diagnostics } = await subjectsIn(
    { path, ...(keptYear === undefined ? {} : { year: keptYear }) },
    { rubric, agency, year, assumedAgency: project?.agency },
    world,
  )
  if (!owners) return { kind: 'refused', diagnostics }
  const [only] = owners
  if (!only) return newOwner(query, false)
  if (owners.length === 1) return { kind: 'owner', owner: only, isNew: false }
  const shown = owners.map((owner) => `${owner.agency} ${owner.year}`)
  if (query.source.kind === 'asked') {
    return chooseOwner(owners, shown, query.source.prompter, query.view)
  }
  const diagnostic = { code: 'worksheet-shared', facts: { known: shown }, at: null } as const
  return { kind: 'refused', diagnostics: [diagnostic] }
}

/** Each owner is one choice; the reply carries its number. */
async function chooseOwner(
  owners: readonly WorksheetSubject[],
  shown: readonly string[],
  prompter: Prompter,
  { fill }: FillView,
): Promise<OwnerChoice> {
  const reply = await prompter.ask({
    kind: 'menu',
    heading: [],
    question: fill.start.which,
    choices: shown.map((text, index) => ({
      text,
      detail: [],
      isCurrent: false,
      reply: { kind: 'text', text: String(index) },
    })),
    active: shown.length - 1,
    shortcuts: [],
    search: { escape: { kind: 'quit' }, nothing: fill.jump.nothing },
    legend: fill.legend.search,
  })
  const owner = reply.kind === 'text' ? owners[Number(reply.text)] : undefined
  return owner ? { kind: 'owner', owner, isNew: false } : { kind: 'interrupted' }
}

/** Of a worksheet without rows: as named, else as answered. */
async function newOwner(query: StartQuery, isNew = true): Promise<OwnerChoice> {
  const { source, project, keptYear, view } = query
  const known = { agency: query.agency ?? project?.agency, year: query.year ?? keptYear }
  if (source.kind === 'written') return statedOwner(known, source.file, isNew)
  const { fill } = view
  const agency = known.agency ?? (await askFor(fill.start.agency, 'agency', source, query))
  if (agency === undefined) return { kind: 'interrupted' }
  const year = known.year ?? (await askFor(fill.start.year, 'year', source, query))
  return year === undefined
    ? { kind: 'interrupted' }
    : { kind: 'owner', owner: { agency, year: Number(year) }, isNew }
}

function statedOwner(
  { agency, year }: { readonly [Key in keyof WorksheetSubject]: WorksheetSubject[Key] | undefined },
  file: string,
  isNew: boolean,
): OwnerChoice {
  if (agency !== undefined && year !== undefined) {
    return { kind: 'owner', owner: { agency, year }, isNew }
  }
  const missing = Object.entries({ agency, year }).filter(([, value]) => value === undefined)
  const at = { file, line: 1, column: 1 }
  return {
    kind: 'refused',
    diagnostics: missing.map(([key]) => ({ code: 'key-missing', facts: { key }, at })),
  }
}

async function askFor(
  question: string,
  entry: LineScreen['entry'],
  { prompter }: Extract<AnswerSource, { readonly kind: 'asked' }>,
  { view: { fill }, path, world }: StartQuery,
): Promise<string | undefined> {
  const reply = await prompter.ask({
    kind: 'line',
    heading: [fill.start.made(shownPath(path, world))],
    question,
    hint: '',
    initial: '',
    entry,
    escape: { kind: 'quit' },
    legend: fill.legend.line,
  })
  return reply.kind === 'text' ? reply.text : undefined
}

const makeWorksheet = (
  owner: WorksheetSubject,
  { path, rubric, view: { texts }, world }: StartQuery,
): Promise<readonly Diagnostic[]> =>
  writeOutput(path, emptyWorksheet({ ...owner, rubric }, texts), {
    world,
    isForced: false,
    makesFolder: true,
  })

function setupFor(
  owner: WorksheetSubject,
  { path, rubric, asOf, project, world }: StartQuery,
): StoreSetup {
  const context: ScoreContext = contextFor(owner, project, { asOf: dayFor(asOf, owner.year) })
  const { agency, year } = owner
  const options = { rubric, agency, year, assumedAgency: undefined, assumedYear: undefined }
  return { path, owner, options, context, world }
}
