import type { cliCompletionId } from './help-id.js'

/** Help of merit completion. */
export const cliCompletionEn: typeof cliCompletionId = {
  description:
    'Set up completion in a shell: commands, options, rubrics, indicators and agencies with the tab key.',
  examples: [
    'merit completion',
    'merit completion bash > ~/.merit-completion.bash',
    'merit completion fish > ~/.config/fish/completions/merit.fish',
  ],
  shell: 'bash, zsh, fish or powershell; none or install: how to set it up',
}
