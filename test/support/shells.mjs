import { spawnSync } from 'node:child_process'

const isThere = (shell) => spawnSync(shell, ['-c', 'exit']).status === 0

/** Shells that completion is tested in; PowerShell is in no Debian package. */
export const missingShells = ['bash', 'zsh', 'fish'].filter((shell) => !isThere(shell))

if (missingShells.length > 0 && process.env.CI) {
  throw new Error(`Tests of completion need ${missingShells.join(', ')}`)
}
