/** Teks bantuan merit completion. */
export const cliCompletionId = {
  description:
    'Pasang pelengkapan perintah pada shell: perintah, opsi, rubrik, indikator, dan instansi dengan tombol tab.',
  examples: [
    'merit completion',
    'merit completion bash > ~/.merit-completion.bash',
    'merit completion fish > ~/.config/fish/completions/merit.fish',
  ],
  shell: 'bash, zsh, fish, atau powershell; kosong atau install: cara memasangnya',
}
