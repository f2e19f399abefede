import type { TypedLine } from './completion.js'
import type { Shell } from './shell.js'

/** The line as each shell's script hands it over: word by word, but for two. */
export const readTypedLine = (shell: Shell, handed: readonly string[]): TypedLine =>
  readers[shell](handed)

const inWords = (words: readonly string[]): TypedLine => ({ words, kept: 0, quote: '' })

const readers: Record<Shell, (handed: readonly string[]) => TypedLine> = {
  bash: ([breaks = '', line = '']) => readBashLine(line, breaks),
  zsh: inWords,
  fish: inWords,
  powershell: ([encoded = '']) => inWords(Buffer.from(encoded, 'base64').toString().split('\n')),
}

interface Word {
  readonly text: string
  /** Characters of `text` before what readline takes for the word that is being typed. */
  readonly kept: number
  readonly quote: TypedLine['quote']
}

/**
 * The words of a bash command line up to the cursor. `breaks` are the characters at which readline
 * begins a new word (COMP_WORDBREAKS) though the shell does not, such as `=` and `:`; only what
 * stands after them is replaced. Nothing is expanded: `$HOME` stays as it is typed.
 */
function readBashLine(line: string, breaks: string): TypedLine {
  const words: Word[] = []
  let rest = line.trimStart()
  for (;;) {
    const { word, end } = readWord(rest, breaks)
    words.push(word)
    if (end === undefined) break
    rest = rest.slice(end).trimStart()
  }
  const { kept = 0, quote = '' } = words.at(-1) ?? {}
  return { words: words.slice(1).map(({ text }) => text), kept, quote }
}

/** Outside quotes, in them, and after them; `end` is where the word ends, if it does. */
function readWord(line: string, breaks: string): { readonly word: Word; readonly end?: number } {
  let [text, kept, quote]: [string, number, TypedLine['quote']] = ['', 0, '']
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? ''
    if (quote === '' && /\s/.test(character)) return { word: { text, kept, quote }, end: at }
    if (character === quote) quote = ''
    else if (quote === '' && (character === '"' || character === "'")) {
      quote = character
      kept = text.length
    } else if (character === '\\' && isEscaping(line[at + 1], quote)) {
      at += 1
      text += line[at] ?? ''
    } else {
      text += character
      if (quote === '' && breaks.includes(character)) kept = text.length
    }
  }
  return { word: { text, kept, quote } }
}

/** In double quotes a backslash is one, unless it stands before a character that means something. */
const isEscaping = (next: string | undefined, quote: TypedLine['quote']): boolean =>
  quote === '' || (quote === '"' && next !== undefined && '$`"\\'.includes(next))
