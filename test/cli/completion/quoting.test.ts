import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { candidate } from '../../../src/cli/completion/completion.js'
import { bashLines } from '../../../src/cli/completion/shells/bash.js'
import { powershellLines } from '../../../src/cli/completion/shells/powershell.js'
import { readTypedLine } from '../../../src/cli/completion/typed-line.js'

const breaks = ` \t\n"'><=;|&(:`

/** Words with everything in them that a shell obeys, and what an office may write. */
const word = fc
  .string({
    unit: fc.constantFrom(...` '"\`$(){}[]<>|&;*?!~#^%\\=:@,./-+_aB9é–’\u00a0`),
    minLength: 1,
    maxLength: 12,
  })
  .filter((text) => text.trim() !== '')

const completionOf = (value: string) => ({
  candidates: candidate(value),
  paths: 'none' as const,
  isUnfinished: false,
  prefix: '',
})

it('bash reads a quoted candidate as the text that it is, in any quotes', () => {
  const open = fc.constantFrom('', "'", '"')
  const [samples] = fc.sample(fc.array(fc.tuple(word, open), { minLength: 300, maxLength: 300 }), {
    numRuns: 1,
    seed: 7,
  })
  const lines = (samples ?? []).map(([text, quote]) => {
    const line = readTypedLine('bash', [breaks, `merit score ${quote}`])
    return quote + bashLines(completionOf(text), line).join('') + quote
  })
  const { stdout } = spawnSync('bash', [
    '-c',
    'for each in "$@"; do eval "set -- $each"; printf "%s\\0" "$@"; done',
    'bash',
    ...lines,
  ])
  expect(stdout.toString().split('\0').slice(0, -1)).toEqual(samples?.map(([text]) => text))
})

it('what stands quoted in a bash line is found again when more of it is typed', () => {
  fc.assert(
    fc.property(word, fc.nat(), (text, cut) => {
      const [quoted = ''] = bashLines(completionOf(text), { words: [''], kept: 0, quote: '' })
      const start = quoted.slice(0, cut % (quoted.length + 1))
      const line = readTypedLine('bash', [breaks, `merit score ${start}`])
      const [rest] = bashLines(completionOf(text), line)
      expect(text.startsWith(line.words.at(-1) ?? '')).toBe(true)
      const before = line.words.at(-1)?.slice(0, line.kept) ?? ''
      expect(text).toBe(before + unquoted(rest ?? ''))
    }),
  )
})

const unquoted = (line: string): string => line.replaceAll(/\\(.)/gsu, '$1')

it('no quotation mark that PowerShell knows ends a candidate early', () => {
  fc.assert(
    fc.property(word, (text) => {
      const line = { words: [''], kept: 0, quote: '' as const }
      const [insert = ''] = powershellLines(completionOf(text), line)[0]?.split('\t') ?? []
      if (insert === text) expect(text).toMatch(/^[\p{L}\p{N}_./=:+-]+$/u)
      else {
        const inside = /^'(.*)'$/s.exec(insert)?.[1] ?? ''
        expect(inside.replaceAll(/(['\u2018-\u201b])\1/g, '$1')).toBe(text)
        expect(inside.replaceAll(/(['\u2018-\u201b])\1/g, '')).not.toMatch(/['\u2018-\u201b]/)
      }
    }),
  )
})
