import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    // Files of tests share a worker's modules: loading them anew for each took as long as the tests.
    // No test replaces a module, and what one sets (environment, terminal) it puts back.
    isolate: false,
    // Every processor works; no test is about time, so one that waits for others is given enough.
    maxWorkers: '100%',
    testTimeout: 120_000,
  },
})
