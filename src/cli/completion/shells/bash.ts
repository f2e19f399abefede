import type { Completion, TypedLine } from '../completion.js'

/** In bash a candidate is what is put into the line, so it must stand there quoted. */
export const bashLines = (
  { candidates, prefix }: Completion,
  { words, kept, quote }: TypedLine,
): readonly string[] =>
  candidates
    .map(({ value }) => prefix + value)
    .filter((word) => word.startsWith(words.at(-1) ?? ''))
    .map((word) => quoting[quote](word.slice(kept)))

/** By the quotation mark that is open. Text that is quoted is never run and never expanded. */
const quoting: Record<TypedLine['quote'], (text: string) => string> = {
  '': (text) => text.replaceAll(/[^\p{L}\p{N}_./,+%:=@-]/gu, '\\$&'),
  "'": (text) => text.replaceAll("'", "'\\''"),
  // An exclamation mark would call up an earlier line, even here; in single quotes it does not.
  '"': (text) => text.replaceAll(/[$`"\\]/g, '\\$&').replaceAll('!', `"'!'"`),
}

export const bashScript = `# merit: completion for bash
_merit() {
  local hint= line
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ -z $hint ]]; then hint=$line; else COMPREPLY+=("$line"); fi
  done < <(command merit __complete bash -- "$COMP_WORDBREAKS" "\${COMP_LINE:0:COMP_POINT}" \\
    2>/dev/null </dev/null)
  [[ $hint == *unfinished ]] && compopt -o nospace
  (( \${#COMPREPLY[@]} > 0 )) && return
  case $hint in
    files*) compopt -o default ;;
    folders*) compopt -o dirnames ;;
  esac
}
complete -o nosort -F _merit merit 2>/dev/null || complete -F _merit merit
`
