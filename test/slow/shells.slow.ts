import { existsSync } from 'node:fs'
import { chmod, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { built } from '../support/built.js'
import { root } from '../support/cli.js'
import { folderWith } from '../support/folder.js'
import { missingShells } from '../support/shells.mjs'
import { terminalWith } from '../support/terminal.js'

/** How each shell is started with nothing but the script, and told to read it. */
const shells = {
  bash: { start: ['--noprofile', '--norc', '-i'], load: 'source ./script' },
  zsh: {
    start: ['-f', '-i'],
    load: 'autoload -Uz compinit && compinit -D -u && source ./script',
  },
  fish: { start: ['--no-config', '--interactive'], load: 'source ./script' },
} as const

/** Everything that a shell would obey; what it would run writes a file. */
const hostile = `Kota $(touch p1) \`touch p2\` ";touch p3;" 'x' &|<>(){}*?~#!^\\ = : @ x`

const worksheet = [
  'instansi,tahun,indikator,tingkat,unit',
  'Kab. Bener Meriah,2023,1.1,3,Bidang Mutasi',
  `"${hostile.replaceAll('"', '""')}",2024,1.1,3,Bidang Kinerja`,
  '',
].join('\n')

/** What is typed before the tab key, and what the program is then called with. */
type Case = readonly [typed: string, words: readonly string[]]
const cases: readonly Case[] = [
  ['per', ['periksa']],
  ['rubric sch', ['rubric', 'schema']],
  ['score --skip', ['score', '--skip-invalid']],
  ['score --format ma', ['score', '--format', 'markdown']],
  ['score --format=ma', ['score', '--format=markdown']],
  ['rubric show panrb', ['rubric', 'show', 'panrb-2026']],
  ['explain date-w', ['explain', 'date-wrong']],
  ['plan --target sa', ['plan', '--target', 'sangat-baik']],
  ['plan --set 3.10=4', ['plan', '--set', '3.10=4']],
  ['score k.csv --agency Kab', ['score', 'k.csv', '--agency', 'Kab. Bener Meriah']],
  ['score k.csv --agency="Kab. B', ['score', 'k.csv', '--agency=Kab. Bener Meriah']],
  ["score k.csv --agency 'Kab. B", ['score', 'k.csv', '--agency', 'Kab. Bener Meriah']],
  ['score k.csv --agency Kab.\\ B', ['score', 'k.csv', '--agency', 'Kab. Bener Meriah']],
  ['score k.csv --agency Kot', ['score', 'k.csv', '--agency', hostile]],
  ['score k.csv --agency=Kot', ['score', 'k.csv', `--agency=${hostile}`]],
  ['score k.csv --agency "Kot', ['score', 'k.csv', '--agency', hostile]],
  ["score k.csv --agency 'Kot", ['score', 'k.csv', '--agency', hostile]],
  ['score dua', ['score', 'dua kata.csv']],
]

describe.each(Object.entries(shells))('in a real %s', (shell, { start, load }) => {
  it.skipIf(missingShells.includes(shell))(
    'the tab key completes, and no text of a file is obeyed',
    async () => {
      const folder = await folderWith({
        'k.csv': worksheet,
        'dua kata.csv': worksheet,
        script: (await built(['completion', shell])).stdout,
        merit: [
          '#!/bin/sh',
          `if [ "$1" = __complete ]; then exec '${process.execPath}' '${join(root, 'bin/merit.js')}' "$@"; fi`,
          `printf '%s\\0' "$@" >called.new; mv called.new called`,
          '',
        ].join('\n'),
      })
      await chmod(join(folder, 'merit'), 0o755)
      const env = { PATH: `${folder}:${process.env['PATH']}`, HOME: folder, PS1: '$ ' }
      const session = terminalWith(shell, start, { cwd: folder, columns: 300, env })
      session.press(`${load}; echo siap-''2\r`)
      await session.see('siap-2')
      const called = join(folder, 'called')
      const found: Case[] = []
      for (const [typed] of cases) {
        session.press(`merit ${typed}\t\r`)
        await expect
          .poll(() => existsSync(called), { timeout: 5000 })
          .toBe(true)
          .catch((error) => {
            throw new Error(`${typed} was not run; on the screen:\n${session.screen()}`, {
              cause: error,
            })
          })
        const words = await readFile(called, 'utf8')
        found.push([typed, words.split('\0').slice(0, -1)])
        await rm(called)
      }
      expect(found).toEqual(cases)
      for (const name of ['p1', 'p2', 'p3']) expect(existsSync(join(folder, name))).toBe(false)
    },
  )
})
