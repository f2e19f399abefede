import type { Completion } from '../completion.js'
import { described } from './described.js'

/** The shell compares whole words and quotes by itself. */
export const fishLines = ({ candidates, prefix }: Completion): readonly string[] =>
  candidates.map(({ value, description }) => described(prefix + value, description))

export const fishScript = `# merit: completion for fish
function __merit_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    set -l lines (command merit __complete fish -- $before[2..-1] "$current" 2>/dev/null </dev/null)
    for line in $lines[2..-1]
        printf '%s\\n' $line
    end
    set -l joined (string match -r -- '^--[^=]*=' "$current")
    set -l path (string replace -r -- '^--[^=]*=' '' "$current")
    switch "$lines[1]"
        case 'files*'
            printf "$joined%s\\n" (__fish_complete_path "$path")
        case 'folders*'
            printf "$joined%s\\n" (__fish_complete_directories "$path" '')
    end
end
complete --command merit --no-files --keep-order --arguments '(__merit_complete)'
`
