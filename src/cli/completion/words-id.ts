/** Kata-kata merit completion. Bentuk objek ini berlaku juga bagi bahasa lain. */
export const completionId = {
  install: `Pelengkapan: tombol tab melengkapi perintah, opsi dan pilihannya, rubrik,
indikator, serta instansi, tahun, dan unit dalam kertas kerja yang disebut.
Perintah merit harus sudah terpasang (npm install --global). Pilih shell Anda,
ketik perintahnya satu kali, lalu buka terminal baru.

bash
  merit completion bash > ~/.merit-completion.bash
  echo 'source ~/.merit-completion.bash' >> ~/.bashrc

zsh
  mkdir -p ~/.zfunc
  merit completion zsh > ~/.zfunc/_merit
  Lalu di ~/.zshrc, sebelum baris compinit bila sudah ada:
    fpath=(~/.zfunc $fpath)
    autoload -Uz compinit && compinit

fish
  mkdir -p ~/.config/fish/completions
  merit completion fish > ~/.config/fish/completions/merit.fish

PowerShell
  New-Item -ItemType File -Path $PROFILE -ErrorAction SilentlyContinue
  Add-Content $PROFILE 'merit completion powershell | Out-String | Invoke-Expression'

Sesudah merit diperbarui, ulangi baris dengan tanda > untuk shell Anda.
`,
}

export type CompletionTexts = typeof completionId
