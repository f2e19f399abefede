import { configDefaults, defineConfig, mergeConfig } from 'vitest/config'
import usual from './vitest.config.js'

/** What starts programs, and files that try so many cases that each takes seconds. */
const longer = [
  ...['test/built.test.ts', 'test/io-hold.test.ts', 'test/cost.test.ts', 'test/edges.test.ts'],
  ...['test/terminal/**', 'test/cli/completion/quoting.test.ts'],
  'test/cli/{as-of,evidence-*,messages,plan,report,report-public,rubric-convert}.test.ts',
  'test/files/tally/{kernel,parts}.test.ts',
  'test/files/xlsx/read.test.ts',
  'test/core/laws.test.ts',
  'test/features/compare/laws.test.ts',
  'test/features/fill/{entry,walk-laws}.test.ts',
  'test/features/plan/{plan,solver}.test.ts',
  'test/features/report/follow-up.test.ts',
  'test/features/report/page/{docx,formats,html,xlsx}.test.ts',
  'test/features/rubric/sql/laws.test.ts',
  'test/features/score/score-stream.test.ts',
]

/** For the minute between two changes: half a minute, where all tests take more than two. */
export default mergeConfig(
  usual,
  defineConfig({ test: { exclude: [...configDefaults.exclude, ...longer] } }),
)
