import { fold } from '../../core/agency.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import { nearest } from '../../core/nearest.js'
import { printable } from '../../core/printable.js'
import { shownPath, toolIdentity } from '../../platform/files.js'
import type { FillContext, FillOptions } from './options.js'
import type { Situation } from './page/screen.js'
import { indicatorsIn, type Questions, type Scope, unitsIn } from './scope.js'

/** The unit as the worksheet writes it. */
export const scopeOf = (
  { verify = false, aspect, unit, open = false }: FillOptions,
  questions: Questions,
): Scope => ({
  mode: verify ? 'verify' : 'fill',
  aspect,
  unit: unit && (unitsIn(questions).find((each) => fold(each) === fold(unit)) ?? unit),
  isOpenOnly: open,
})

/** A unit that the worksheet does not have. */
export function unitFault(scope: Scope, questions: Questions): Diagnostic | undefined {
  const { unit } = scope
  if (unit === undefined || indicatorsIn(scope, questions).length > 0) return undefined
  const near = nearest(unit, unitsIn(questions))
  return { code: 'unit-unknown', facts: { found: unit, near }, at: null }
}

/** The closing page, with the commands to go on with; its tables are loaded only now. */
export const closing = async (situation: Situation, desk: FillContext): Promise<string> => {
  const { closingPage } = await import('./page/closing.js')
  const { session, rubric, view, options } = desk
  const { world } = session
  const chosen = options.rubric === undefined ? [] : ['--rubric', options.rubric]
  const file = [shownPath(desk.path, world), ...chosen].map(quoted).join(' ')
  return closingPage(situation, {
    commands: {
      resume: resumeCommand(desk),
      check: `merit check ${file}`,
      report: `merit report ${file}`,
    },
    display: session.display,
    view,
    result: {
      tool: toolIdentity(),
      rubric,
      asOf: situation.context.asOf,
      scores: [situation.score],
      diagnostics: [],
    },
  })
}

/** As it was called, but asking instead of applying answers. */
export function resumeCommand({ session: { world } }: FillContext): string {
  const asking = world.args.filter(
    (arg, index) =>
      arg !== '--no-input' && !arg.startsWith('--answers') && world.args[index - 1] !== '--answers',
  )
  return ['merit', ...asking.map(quoted)].join(' ')
}

/** As a shell takes it for one word. */
const quoted = (text: string): string =>
  /^[\p{L}\p{N}_./:=@+-]+$/u.test(text)
    ? text
    : `"${printable(text).replaceAll(/["\\$`]/g, '\\$&')}"`
