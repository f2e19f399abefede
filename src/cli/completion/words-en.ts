import type { CompletionTexts } from './words-id.js'

/** Words of merit completion. */
export const completionEn: CompletionTexts = {
  install: `Completion: the tab key completes commands, options and their choices, rubrics,
indicators, and agencies, years and units of the worksheets on the line.
The command merit must be installed (npm install --global). Choose your shell,
type its commands once, and open a new terminal.

bash
  merit completion bash > ~/.merit-completion.bash
  echo 'source ~/.merit-completion.bash' >> ~/.bashrc

zsh
  mkdir -p ~/.zfunc
  merit completion zsh > ~/.zfunc/_merit
  Then in ~/.zshrc, before the line of compinit if there is one already:
    fpath=(~/.zfunc $fpath)
    autoload -Uz compinit && compinit

fish
  mkdir -p ~/.config/fish/completions
  merit completion fish > ~/.config/fish/completions/merit.fish

PowerShell
  New-Item -ItemType File -Path $PROFILE -ErrorAction SilentlyContinue
  Add-Content $PROFILE 'merit completion powershell | Out-String | Invoke-Expression'

After an update of merit, repeat the line with the > sign of your shell.
`,
}
