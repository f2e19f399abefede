/** What may be asked of every command, wherever it stands. */
export interface Flags {
  readonly lang: string | undefined
  readonly isQuiet: boolean
  readonly isVerbose: boolean
  readonly mayAsk: boolean
  readonly mayCache: boolean
  readonly isDebugged: boolean
}

/** What stands after `--` is an operand, whatever it looks like. */
export const withoutOperands = (args: readonly string[]): readonly string[] =>
  args.includes('--') ? args.slice(0, args.indexOf('--')) : args

/** Read once, before the command line as a whole: they hold for a wrong call, too. */
export function flagsIn(args: readonly string[]): Flags {
  const flags = withoutOperands(args)
  const joined = flags.find((flag) => flag.startsWith('--lang='))
  const apart = flags.indexOf('--lang')
  return {
    lang: joined?.slice('--lang='.length) ?? (apart === -1 ? undefined : flags[apart + 1]),
    isQuiet: flags.includes('--quiet'),
    isVerbose: flags.includes('--verbose'),
    mayAsk: !flags.includes('--no-input'),
    mayCache: !flags.includes('--no-cache'),
    isDebugged: flags.includes('--debug'),
  }
}
