import { describe, expect, it } from 'vitest'
import { languages } from '../../../src/core/words.js'
import { loadFillTexts } from '../../../src/features/fill/words.js'

/** Every text of an object, functions called with what their places take. */
function textsIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part]
  if (typeof part === 'function') return textsIn(part('SATU', 'DUA', 'TIGA', 'EMPAT'))
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : []
}

const shapeOf = (part: unknown): unknown =>
  typeof part === 'object' && part !== null
    ? Object.fromEntries(Object.entries(part).map(([key, value]) => [key, shapeOf(value)]))
    : typeof part

describe.each(languages)('the words of the questionnaire in "%s"', (language) => {
  it('have a letter of its own for each shortcut, which is no digit', async () => {
    const { keys } = await loadFillTexts(language)
    const letters = Object.values(keys).map(([letter]) => letter)
    expect(new Set(letters).size).toBe(letters.length)
    for (const letter of letters) expect(letter).toMatch(/^[a-z]$/)
  })

  it('have no other name for a shortcut twice', async () => {
    const { keys } = await loadFillTexts(language)
    const names = Object.values(keys).map(([, name]) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('hold every fact, and nothing but plain characters', async () => {
    const texts = textsIn(await loadFillTexts(language))
    expect(texts.length).toBeGreaterThan(100)
    for (const text of texts) {
      expect(text.trim()).not.toBe('')
      expect(text).toMatch(/^[\n\u0020-\u007e]*$/)
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{/)
    }
  })
})

describe('the words of the questionnaire', () => {
  it('are the same parts in both languages, in other words', async () => {
    const [indonesian, english] = [await loadFillTexts('id'), await loadFillTexts('en')]
    expect(shapeOf(indonesian)).toEqual(shapeOf(english))
    for (const key of ['legend', 'level', 'documents', 'fields', 'hints', 'told'] as const) {
      expect(textsIn(indonesian[key])).not.toEqual(textsIn(english[key]))
    }
  })
})
