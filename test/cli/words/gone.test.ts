import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allExplanationsId } from '../../../src/cli/words/explanations-id.js'
import { root } from '../../support/cli.js'

/**
 * Words that were on the screen and are no more: dictionary words, calques, and words that say
 * something else in an office. What stands in their place is named beside them.
 */
const gone: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bberbukti\b/i, 'didukung bukti'],
  [/\b(?:nilai )?terverifikasi\b/i, 'hasil verifikasi'],
  [/\bgerbang\b/i, 'ambang'],
  [/\bmerit banding\b/, 'bandingkan'],
  [/\bhari orang\b/i, 'orang-hari'],
  [/\bhari yang ditanyakan\b/i, 'tanggal acuan'],
  [/\bPerbaikan: /, 'Saran'],
  [/\bSebut\b/, 'Tuliskan'],
  [/\bpoin yang hilang\b/i, 'selisih ke maksimum'],
  [/\bpengandaian\b/i, 'simulasi'],
  [/\bterbukti paling hemat\b/i, 'dipastikan paling hemat'],
  [/\blengkung\b/i, 'titik belok'],
  [/\bsinggahan\b/i, 'berkas sementara'],
  [/\blembar sebar\b/i, 'lembar kerja Excel'],
  [/\bbita\b/i, 'byte'],
  [/\bmasukan standar\b/i, 'input standar'],
  [/\bsalah panggil\b/i, 'penulisan perintah keliru'],
  [/\bKini\b/, 'Saat ini'],
  [/\d %/, 'a percentage without a space'],
  [/\bMend\b/, 'Fix'],
]

const transcripts = [
  'score-id',
  'check-id',
  'plan-id',
  'gate-id',
  'compare-id',
  'report-id',
  'help-id',
]

/** Without names and titles that samples hold. */
const said: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    transcripts.map((name) => [name, readFileSync(join(root, `test/cli/${name}.txt`), 'utf8')]),
  ),
  'README.md': readFileSync(join(root, 'README.md'), 'utf8'),
  explanations: JSON.stringify(allExplanationsId),
}

describe.each(Object.entries(said))('the words of %s', (_name, text) => {
  it.each(gone)('have no %s, but %s', (pattern) => {
    expect(pattern.exec(text)?.[0]).toBeUndefined()
  })
})
