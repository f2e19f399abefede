import '../../src/cli/codes.js'
import fc from 'fast-check'

/**
 * Property tests try the same cases on every run, so that a change is never blamed for what it did
 * not touch. `PROPERTY_SEED=$RANDOM npm test` looks further.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 2026) })
