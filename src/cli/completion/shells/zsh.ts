import type { Completion } from '../completion.js'
import { described } from './described.js'

/** The shell takes off the option that a value is joined to, compares and quotes by itself. */
export const zshLines = ({ candidates }: Completion): readonly string[] =>
  candidates.map(({ value, description }) => described(value, description))

export const zshScript = `#compdef merit
# merit: completion for zsh
_merit() {
  local -a lines values shown suffix
  local line hint
  lines=("\${(@f)$(command merit __complete zsh -- \\
    "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null </dev/null)}")
  hint=$lines[1]
  for line in "\${(@)lines[2,-1]}"; do
    values+=("\${line%%$'\\t'*}")
    shown+=("\${\${line/$'\\t'/  -- }[1,COLUMNS-2]}")
  done
  [[ $PREFIX == --*=* ]] && compset -P 1 '*='
  [[ $hint == *unfinished ]] && suffix=(-S '')
  (( $#values )) && compadd -l -V merit -d shown "\${(@)suffix}" -a -- values
  case $hint in
    files*) _files ;;
    folders*) _files -/ ;;
  esac
}
if [[ $funcstack[1] == _merit ]]; then _merit "$@"; else compdef _merit merit; fi
`
