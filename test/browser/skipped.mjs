// Says after `npm test` what this machine cannot test, and fails in CI.
import { missingShells } from '../support/shells.mjs'
import { missing } from './tools.mjs'

if (missing.length > 0) {
  process.stdout.write(
    `Skipped: npm run test:browser and npm run test:office need ${missing.join(', ')}\n`,
  )
}

if (missingShells.length > 0) {
  process.stdout.write(`Skipped: completion in ${missingShells.join(', ')}, not installed\n`)
}
