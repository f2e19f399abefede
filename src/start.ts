import { compiledRequire } from './io-compiled.js'

/**
 * What `bin/merit.js` starts: loads the program as the last run of the same command compiled it, which
 * takes a third of a short run. Stack traces name the sources only where node itself loads the files.
 */
const { argv, execArgv, env } = process
const isPlain = argv.includes('--no-cache') || argv.includes('--debug')
const isHelp = argv.includes('--help') || argv.includes('-h')
const named = argv.slice(2).find((arg) => /^_*[a-z]{1,20}$/.test(arg))
const command = isHelp || named === undefined ? 'help' : named
const load = isPlain
  ? require
  : compiledRequire(require, command, [...execArgv, env['NODE_OPTIONS'] ?? ''])
load('./main.cjs')
